import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../db/db.ts';
import { testDb } from '../db/testing.ts';
import type { Principal } from './access/principal.ts';
import { behindWall } from './access/wall.ts';
import { newId } from './ids/new-id.ts';
import { listKnowledgeGaps, recordKnowledgeGap, reopenKnowledgeGap, settleKnowledgeGap, type GapState } from './knowledge-gaps.ts';
import { openPatientSession } from './patients/session.ts';

let db: Db;
let editor: Principal;
beforeAll(async () => {
  db = await testDb();
  editor = { kind: 'staff', id: newId(), grants: { 'conversation:read': 'all', 'knowledge:manage': 'all' }, teams: [], locations: [], brokenGlass: [] };
  await db.query(`INSERT INTO staff (id, email, name, role, password_hash) VALUES ($1, 'editor@staff.test', 'Editor', 'manager', '')`, [editor.id]);
  await db.query(`INSERT INTO articles (id, title, body, format, audience, location, language, kind, content_hash, version) VALUES ('sleep-lab', 'Sleep lab', 'x', 'text', 'patient', 'main', 'en', 'admin', 'x', 1)`);
  const asked: [string, string, string][] = [
    ['Do you have a sleep lab?', 'en', '2026-11-01T10:00:00Z'],
    ['do you have a sleep lab', 'en', '2026-11-03T10:00:00Z'],
    ['Do you offer dialysis?', 'en', '2026-11-02T10:00:00Z'],
    ['¿Tienen capilla?', 'es', '2026-10-01T10:00:00Z'],
  ];
  for (const [question, language, at] of asked) await db.query('INSERT INTO knowledge_gaps (id, question, language, created_at) VALUES ($1, $2, $3, $4)', [newId(), question, language, at]);
});
afterAll(() => db.close());

const list = async (state: GapState = 'open', principal: Principal | null = null) => (await listKnowledgeGaps(db, principal, { state, limit: 50 })).items;
const find = async (question: RegExp, state: GapState = 'open') => (await list(state)).find((gap) => question.test(gap.question));

it('lists questions that read the same as one, the most asked first', async () => {
  const gaps = await list();
  expect(gaps.map(({ question, language, count }) => [question, language, count])).toEqual([['do you have a sleep lab', 'en', 2], ['Do you offer dialysis?', 'en', 1], ['¿Tienen capilla?', 'es', 1]]);
  expect(gaps[0]).toMatchObject({ examples: ['Do you have a sleep lab?'], state: 'open', settled: null, unsettled: 2 });
  expect(gaps[0]!.firstAsked.toISOString()).toBe('2026-11-01T10:00:00.000Z');
});

it('can leave out what was asked before a day or in another language, and lists no more than asked for', async () => {
  expect(await listKnowledgeGaps(db, null, { state: 'open', limit: 1, since: new Date('2026-11-02T00:00:00Z') })).toMatchObject({ items: [{ question: 'do you have a sleep lab', count: 1 }], total: 2 });
  expect((await listKnowledgeGaps(db, null, { state: 'open', limit: 5, language: 'es' })).items).toHaveLength(1);
});

it('shows nobody who asked', async () => {
  const { session } = await openPatientSession(db, 'en');
  await db.query('UPDATE patients SET name = $2 WHERE id = $1', [session.patientId, 'Ines Okonkwo']);
  await recordKnowledgeGap(db, session.conversationId, 'Can Okonkwo get a wheelchair? Call 312 555 0147 or mail ines.o@mail.test', 'en');
  const shown = JSON.stringify(await list());
  expect(shown).toContain('get a wheelchair');
  expect(shown).not.toMatch(/Okonkwo|0147|ines\.o/);
});

it('is off the list with an article, and on it again when it is asked in vain once more', async () => {
  const { id } = (await find(/sleep lab/))!;
  await expect(settleKnowledgeGap(db, editor, id, { outcome: 'answered', articleId: 'no-such' })).rejects.toThrow('no such published article');
  await settleKnowledgeGap(db, editor, id, { outcome: 'answered', articleId: 'sleep-lab' });
  expect(await find(/sleep lab/)).toBeUndefined();
  expect(await find(/sleep lab/, 'answered')).toMatchObject({ settled: { by: { name: 'Editor' }, article: { title: 'Sleep lab' } }, unsettled: 0 });
  const { session } = await openPatientSession(db, 'en');
  await recordKnowledgeGap(db, session.conversationId, 'DO YOU HAVE A SLEEP LAB??', 'en');
  expect(await find(/sleep lab/i)).toMatchObject({ id, count: 3, unsettled: 1, settled: { article: { id: 'sleep-lab' } } });
});

it('stays away when it was dismissed, until it is reopened; both are in the record, without the words', async () => {
  const { id } = (await find(/dialysis/))!;
  await settleKnowledgeGap(db, editor, id, { outcome: 'dismissed' });
  const { session } = await openPatientSession(db, 'en');
  await recordKnowledgeGap(db, session.conversationId, 'do you offer dialysis', 'en');
  expect(await find(/dialysis/)).toBeUndefined();
  expect(await find(/dialysis/, 'dismissed')).toMatchObject({ count: 2 });
  await reopenKnowledgeGap(db, editor, id);
  expect(await find(/dialysis/)).toMatchObject({ count: 2, settled: null });
  const events = await db.query<{ type: string; after: unknown }>('SELECT type, after FROM events WHERE subject_id = $1 ORDER BY id', [id]);
  expect(events).toMatchObject([{ type: 'knowledge-gap-settled', after: { outcome: 'dismissed', count: 1 } }, { type: 'knowledge-gap-reopened', after: { count: 2 } }]);
  expect(JSON.stringify(events)).not.toContain('dialysis?');
});

it('reaches as far as the permission, and not as far as what may be read', async () => {
  const { session } = await openPatientSession(db, 'en');
  await db.query(`INSERT INTO cases (id, reference, patient_id, subject, team) VALUES ($1, 'RH-1', $2, 'x', 'Cardiology')`, [session.conversationId, session.patientId]);
  await db.query('UPDATE conversations SET case_id = $1 WHERE id = $1', [session.conversationId]);
  await recordKnowledgeGap(db, session.conversationId, 'Is there a cardiology library?', 'en');
  const { id } = (await find(/library/))!;
  for (const [teams, sees] of [[['Cardiology'], true], [['Oncology'], false]] as const) {
    for (const read of ['all', 'team'] as const) {
      const principal: Principal = { ...editor, grants: { 'conversation:read': read, 'knowledge:manage': 'team' }, teams };
      const wall = behindWall(db, principal);
      const { items } = await listKnowledgeGaps(wall, principal, { state: 'open', limit: 50 });
      expect(items.map((gap) => gap.id).includes(id), `${teams} ${read}`).toBe(sees);
      if (!sees) await expect(settleKnowledgeGap(wall, principal, id, { outcome: 'dismissed' })).rejects.toThrow('no such question');
    }
  }
  const principal: Principal = { ...editor, grants: { 'conversation:read': 'team', 'knowledge:manage': 'team' }, teams: ['Cardiology'] };
  await settleKnowledgeGap(behindWall(db, principal), principal, id, { outcome: 'dismissed' });
  expect(await find(/library/, 'dismissed')).toBeDefined();
});
