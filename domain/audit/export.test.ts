/** The record searched and exported, and the file checked by whoever has it. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '../../db/db.ts';
import { testDb } from '../../db/testing.ts';
import { saveField } from '../cases/fields.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import { openPatientSession } from '../patients/session.ts';
import { addStaff } from '../staff/account.ts';
import { exportAudit, type ExportAsk } from './export-audit.ts';
import { newAuditKey, publicKeyOf, signHead } from './head.ts';
import { recordRead } from './record-read.ts';
import { searchAudit } from './search-audit.ts';
import { sealAudit } from './seal.ts';
import { seeded } from './testing/tampering.ts';
import { verifyAudit } from './verify.ts';
import { verifyExport } from './verify-export.ts';

const CANARY = 'Zebedee Quillfeather';
const key = newAuditKey();
let db: Db;
let nurse: { id: string };
let patientId: string;
let conversationId: string;
const caseId = newId();
const other = newId();

beforeAll(async () => {
  db = await testDb();
  nurse = await addStaff(db, { email: 'noor@staff.test', name: '=Noor', role: 'nurse', password: 'long-enough-password' }, { kind: 'system' });
  await saveField(db, { key: 'ward', name: 'Ward', help: '', type: 'text', options: [], phi: false, shownWhen: null, requiredWhen: null, position: 9 }, { kind: 'system' });
  ({ session: { patientId, conversationId } } = await openPatientSession(db, 'en'));
  await db.query(`INSERT INTO cases (id, reference, patient_id, subject) VALUES ($1, 'RH-0001', $2, 'x')`, [caseId, patientId]);
  await db.query('UPDATE conversations SET case_id = $2 WHERE id = $1', [conversationId, caseId]);
  const actor = { kind: 'staff' as const, id: nurse.id };
  for (let n = 0; n < 10; n++) {
    await recordEvent(db, { type: 'case-changed', actor, caseId, before: { status: 'new', customFields: { ward: 'A', name: 'Nobody' } }, after: { status: 'open', customFields: { ward: 'B', name: CANARY }, subject: `About ${CANARY}` } });
    await recordRead(db, { operation: 'readConversation', actor, subjects: [conversationId], source: '192.0.2.0/24' });
    await recordRead(db, { operation: 'readCase', actor, subjects: [other], source: '198.51.100.0/24' });
    await recordEvent(db, { type: 'patient-changed', actor, subjectId: patientId, after: { name: CANARY, birthDate: '1960-01-01', contacts: [{ kind: 'email', value: 'zebedee@mail.test' }] } });
  }
  await vi.waitUntil(async () => (await sealAudit(db), (await verifyAudit(db)).unsealed === 0), 10_000);
});
afterAll(() => db.close());

async function exported(ask: Partial<ExportAsk> = {}): Promise<string> {
  const parts: string[] = [];
  for await (const part of exportAudit(db, { format: 'jsonl', filter: {}, values: 'full', actor: { kind: 'staff', id: nurse.id }, by: 'Privacy officer', key, ...ask })) parts.push(part);
  return parts.join('');
}
const linesOf = (text: string) => text.split('\n').slice(0, -1);
const check = (text: string, more: Parameters<typeof verifyExport>[1] = { key: publicKeyOf(key) }) => verifyExport(linesOf(text), more);

describe('search', () => {
  const find = async (filter: Parameters<typeof searchAudit>[1]['filter'], limit = 100) => (await searchAudit(db, { filter, limit })).items;

  it('finds by person, patient, case, action, time and place', async () => {
    const mine = await find({ actorId: nurse.id });
    expect(mine.length).toBeGreaterThanOrEqual(40);
    expect(mine.every(({ actor }) => actor.name === '=Noor')).toBe(true);
    expect((await find({ patientId, kind: 'read' })).map(({ subjects }) => subjects)).toEqual(Array.from({ length: 10 }, () => [conversationId]));
    expect(new Set((await find({ patientId, kind: 'change', actorId: nurse.id })).map(({ action }) => action))).toEqual(new Set(['case-changed', 'patient-changed']));
    expect((await find({ caseId })).every((entry) => entry.caseId === caseId || entry.subjects.includes(conversationId) || entry.conversationId === conversationId)).toBe(true);
    expect((await find({ caseId, kind: 'read' }))[0]).toMatchObject({ caseReference: 'RH-0001', seq: expect.stringMatching(/^\d+$/) });
    expect(await find({ action: 'readCase' })).toHaveLength(10);
    expect(await find({ source: '192.0.2.0/24' })).toHaveLength(10);
    const [newest] = mine;
    expect(await find({ actorId: nurse.id, from: new Date(newest!.at.getTime() + 1) })).toEqual([]);
    expect((await find({ to: new Date(0) }))).toEqual([]);
  });

  it('turns pages without losing or repeating a row', async () => {
    const all = (await find({}, 200)).map(({ kind, id }) => kind + id);
    const turned: string[] = [];
    for (let cursor: string | undefined; ;) {
      const { items, next } = await searchAudit(db, { filter: {}, limit: 7, cursor });
      turned.push(...items.map(({ kind, id }) => kind + id));
      if (!next) break;
      cursor = next;
    }
    expect(turned).toEqual(all);
    expect(new Set(turned).size).toBe(turned.length);
  });
});

describe('an export', () => {
  it.each(['jsonl', 'csv'] as const)('as %s holds the whole record and is found whole, with the signed heads', async (format) => {
    const head = (await signHead(db, key))!;
    const text = await exported({ format });
    expect(await check(text, { key: publicKeyOf(key), heads: [head] })).toMatchObject({ entries: Number(head.seq), withheld: 0, signatureChecked: true, flaws: [], about: { complete: true, by: 'Privacy officer' } });
    expect((await check(text, { heads: [{ ...head, hash: '0'.repeat(64) }] })).flaws).toEqual([{ seq: head.seq, what: expect.stringContaining('another one') }]);
    expect((await check(text, { key: newAuditKey() })).flaws).toEqual([{ seq: null, what: expect.stringContaining('not signed with this') }]);
    // A cell that a spreadsheet would run is text there.
    if (format === 'csv') expect(text).toContain(`"'=Noor"`);
  });

  it('is written down before it begins', async () => {
    await exported({ filter: { caseId }, format: 'csv' });
    expect((await searchAudit(db, { filter: { action: 'audit-exported' }, limit: 1 })).items[0]).toMatchObject({ actor: { id: nurse.id }, after: { format: 'csv', values: 'full', filter: { caseId } } });
  });

  it('of a part is checked entry by entry', async () => {
    const text = await exported({ filter: { patientId } });
    const verdict = await check(text);
    expect(verdict).toMatchObject({ flaws: [], about: { complete: false, filter: { patientId } } });
    expect(text).not.toContain(other);
    expect(text).toContain(conversationId);
  });

  it('without values holds no word of a patient, in either format, and says so', async () => {
    for (const format of ['jsonl', 'csv'] as const) {
      const text = await exported({ format, values: 'withheld' });
      expect(text).not.toMatch(/Zebedee|Quillfeather|1960-01-01|mail\.test|Nobody/);
      expect(text).toContain(conversationId);
      // A field that holds no health information stays, and so does what the program itself says.
      expect(text).toMatch(/ward\W+B\b/);
      expect(text).toMatch(/status\W+open\b/);
      expect(await check(text)).toMatchObject({ withheld: expect.any(Number), flaws: [] });
      expect((await check(text)).withheld).toBeGreaterThanOrEqual(20);
    }
  });

  it.each(['jsonl', 'csv'] as const)('as %s shows each of 1,000 random tamperings', { timeout: 60_000 }, async (format) => {
    const random = seeded(format === 'csv' ? 11 : 12);
    const whole = linesOf(await exported({ format, values: 'withheld' }));
    const first = format === 'csv' ? 1 : 0;
    const missed: string[] = [];
    for (let n = 0; n < 1_000; n++) {
      const lines = [...whole];
      const at = first + random.below(lines.length - first);
      const to = first + ((at - first + 1 + random.below(lines.length - first - 1)) % (lines.length - first));
      const ways: Record<string, () => void> = {
        edit: () => {
          const place = random.below(lines[at]!.length);
          const sign = random.of(['0', '7', 'a', 'f', '"', ' ', 'Z']);
          lines[at] = lines[at]![place] === sign ? `${lines[at]!.slice(0, place)}${lines[at]!.slice(place + 1)}` : `${lines[at]!.slice(0, place)}${sign}${lines[at]!.slice(place + 1)}`;
        },
        delete: () => lines.splice(at, 1),
        reorder: () => lines.splice(to, 0, ...lines.splice(at, 1)),
        swap: () => void ([lines[at], lines[to]] = [lines[to]!, lines[at]!]),
        cut: () => lines.splice(at),
        insert: () => lines.splice(to, 0, lines[at]!),
      };
      const way = random.of(Object.keys(ways));
      ways[way]!();
      const { flaws } = await verifyExport(lines, { key });
      if (!flaws.length) missed.push(`${way} at ${at} to ${to}: ${lines[at]?.slice(0, 80)}`);
    }
    expect(missed).toEqual([]);
  });
});
