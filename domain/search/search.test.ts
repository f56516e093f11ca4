import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../db/db.ts';
import { testDb } from '../../db/testing.ts';
import type { Principal } from '../access/principal.ts';
import { behindWall } from '../access/wall.ts';
import { newReference } from '../cases/reference.ts';
import { newId } from '../ids/new-id.ts';
import { search, SEARCH_TYPES, type SearchType } from './search.ts';
import { snippet } from './snippet.ts';

let db: Db;
const me = newId();
const cases: { id: string; reference: string }[] = [];
beforeAll(async () => {
  db = await testDb();
  await db.query(`INSERT INTO staff (id, email, name, role, password_hash) VALUES ($1, 'me@staff.test', 'Me', 'nurse', '')`, [me]);
  for (const [name, team] of [['Wilhelmina Oxenstierna', 'Cardiology'], ['Grace Okafor', 'Front desk'], ['José Núñez', 'Front desk']]) {
    const [patient, found, conversation, reference] = [newId(), newId(), newId(), newReference()];
    cases.push({ id: found, reference });
    await db.query('INSERT INTO patients (id, name) VALUES ($1, $2)', [patient, name]);
    await db.query('INSERT INTO cases (id, reference, patient_id, subject, team) VALUES ($1, $2, $3, $4, $5)', [found, reference, patient, `Appointment for ${name}`, team]);
    await db.query(`INSERT INTO conversations (id, patient_id, case_id, channel) VALUES ($1, $2, $3, 'chat')`, [conversation, patient, found]);
    for (let seq = 1; seq <= 7; seq++) {
      await db.query('INSERT INTO messages (id, conversation_id, seq, author, text) VALUES ($1, $2, $3, $4, $5)', [newId(), conversation, seq, seq === 7 ? 'agent' : 'patient', `Message ${seq} about the turquoise harmonica 100%_sure`]);
    }
    await db.query(`INSERT INTO notes (id, conversation_id, staff_id, client_id, text, after_seq) VALUES ($1::uuid, $2, $3, $1::uuid::text, 'Remark on the harmonica', 1)`, [newId(), conversation, me]);
  }
});
afterAll(() => db.close());

const principal = (scope: 'all' | 'team' | undefined, teams: string[] = []): Principal => ({ kind: 'staff', id: me, grants: scope ? { 'conversation:read': scope } : {}, teams, locations: [], brokenGlass: [] });
const nurse = principal('all');
const ask = (q: string, who = nurse, types: readonly SearchType[] = SEARCH_TYPES, cursor?: string, limit = 10) =>
  search(db, behindWall(db, who), { q, types, limit, cursor, principal: who });
const counts = async (q: string, who = nurse) => Object.fromEntries((await ask(q, who)).map(({ type, items }) => [type, items.length]));
const names = async (q: string) => (await ask(q, nurse, ['patient']))[0]!.items.map(({ patientName }) => patientName);

describe('search', () => {
  it('finds names as they are, in part, in any case and misspelt', async () => {
    for (const q of ['Wilhelmina Oxenstierna', 'oxenstierna', 'OXENSTIRNA', 'Wilhelmena', 'oxenstjerna']) expect(await names(q), q).toEqual(['Wilhelmina Oxenstierna']);
    for (const q of ['Okafor', 'okafro', 'Grace Okafor']) expect(await names(q), q).toEqual(['Grace Okafor']);
    expect(await names('Zyzzyva')).toEqual([]);
  });

  it('goes through all who share a name page by page, those called just so first, none twice and none left out', async () => {
    const made = ['Bartholomew Quist', 'Quist Bartholomew', 'Bartholomew Quist-Reyes', 'Ida Bartholomew Quist', 'Bartholomew Quisk', 'Bartholomea Quist', 'BARTHOLOMEW QUIST'];
    for (const name of made) {
      const patient = newId();
      await db.query('INSERT INTO patients (id, name) VALUES ($1, $2)', [patient, name]);
      await db.query(`INSERT INTO conversations (id, patient_id, channel) VALUES ($1, $2, 'chat')`, [newId(), patient]);
    }
    for (const limit of [1, 2, 3, 5, 10]) {
      const seen: (string | null)[] = [];
      for (let cursor: string | undefined; ; ) {
        const [group] = await ask('bartholomew quist', nurse, ['patient'], cursor, limit);
        seen.push(...group!.items.map(({ patientName }) => patientName));
        if (group!.next === null) break;
        cursor = group!.next;
      }
      expect(seen.toSorted(), `${limit} a page`).toEqual(made.toSorted());
      expect(new Set(seen.slice(-2)), `${limit} a page`).toEqual(new Set(['Bartholomew Quisk', 'Bartholomea Quist']));
    }
  });

  it('finds references as people type them, and with one wrong or missing character', async () => {
    const { id, reference } = cases[1]!;
    const [, first, last] = reference.split('-');
    const wrong = last!.startsWith('0') ? '1' : '0';
    for (const q of [reference, reference.toLowerCase().replaceAll('-', ' '), `RH-${first}-${wrong}${last!.slice(1)}`, `RH-${first!.slice(1)}-${last}`]) {
      const [group] = await ask(q, nurse, ['case']);
      expect(group!.items[0]?.id, q).toBe(id);
    }
  });

  it('finds every word in messages of people and in notes, in any order, and marks them', async () => {
    expect(await counts('harmonica turquoise')).toEqual({ case: 0, patient: 0, message: 10, note: 0 });
    expect(await counts('harmonica remark')).toMatchObject({ note: 3, message: 0 });
    expect(await counts('100%_sure')).toMatchObject({ message: 10 });
    expect(await counts('%%%')).toMatchObject({ message: 0 });
    const hit = (await ask('HARMONICA', nurse, ['message']))[0]!.items[0]!;
    expect(hit.snippet.filter((part) => part.hit)).toEqual([{ text: 'harmonica', hit: true }]);
    expect(hit.snippet.map(({ text }) => text).join('')).toMatch(/^Message \d about/);
  });

  it('goes on page by page without repeating', async () => {
    const seen: string[] = [];
    for (let next: string | null | undefined; next !== null; ) {
      const [group]: Awaited<ReturnType<typeof ask>> = await ask('turquoise', nurse, ['message'], next, 4);
      seen.push(...group!.items.map(({ id }) => id));
      next = group!.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([18, 18]);
  });

  it('shows each what the scope reaches, by the query and by the wall alone', async () => {
    const heart = principal('team', ['Cardiology']);
    expect(await counts('harmonica', heart)).toEqual({ case: 0, patient: 0, message: 6, note: 1 });
    expect(await counts('Okafor', heart)).toEqual({ case: 0, patient: 0, message: 0, note: 0 });
    expect(await counts(cases[1]!.reference, heart)).toMatchObject({ case: 0 });
    expect(await counts('harmonica', principal(undefined))).toEqual({ case: 0, patient: 0, message: 0, note: 0 });
    // Without the first wall: candidates are everybody's, and only the database still knows the scope.
    for (const q of ['harmonica', 'Okafor', cases[1]!.reference]) {
      const groups = await search(db, behindWall(db, heart), { q, types: SEARCH_TYPES, limit: 50, principal: nurse });
      for (const item of groups.flatMap(({ items }) => items)) expect(item.caseId, q).toBe(cases[0]!.id);
    }
  });
});

describe('a snippet', () => {
  it('shows the place of the hit in a long text, as parts that make up the text', () => {
    const text = `${'before '.repeat(40)}<b>needle</b>${' after'.repeat(40)}`;
    const parts = snippet(text, ['needle']);
    expect(parts.filter((part) => part.hit)).toEqual([{ text: 'needle', hit: true }]);
    expect(parts.map((part) => part.text).join('').replaceAll(' …', '').replaceAll('… ', '')).toHaveLength(180);
    expect(snippet('nothing here', ['x.*'])).toEqual([{ text: 'nothing here', hit: false }]);
  });
});
