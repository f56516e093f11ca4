import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../db/db.ts';
import { testDb } from '../../db/testing.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import { isSignedBy, newAuditKey, signHead } from './head.ts';
import { recordRead } from './record-read.ts';
import { sealAudit } from './seal.ts';
import { verifyAudit } from './verify.ts';

let db: Db;
const actor = { kind: 'staff' as const, id: newId() };
/** Seals until nothing is left: other transactions on the same server, also those of other databases, are waited for. */
const sealAll = () => expect.poll(async () => {
  await sealAudit(db);
  return (await verifyAudit(db)).unsealed;
}).toBe(0);
const flawsOf = async (heads: Parameters<typeof verifyAudit>[1] = []) => (await verifyAudit(db, heads)).flaws;

beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

/** Does what only an owner of the database can. */
const tamper = (sql: string) => db.tx(async (tx) => {
  for (const table of ['events', 'reads', 'audit_chain']) await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await tx.query(sql);
  for (const table of ['events', 'reads', 'audit_chain']) await tx.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
});

beforeEach(async () => {
  await tamper('TRUNCATE events, reads, audit_chain');
  for (let n = 0; n < 30; n++) {
    await recordEvent(db, { type: 'case-changed', actor, caseId: newId(), before: { tags: [], n }, after: { tags: ['x'], n: n + 1, name: 'ñ "quoted" \\' } });
    if (n % 3 === 0) await recordRead(db, { operation: 'readConversation', actor, subjects: [newId(), newId()], source: '192.0.2.0/24' });
  }
  await sealAll();
});

describe('the audit', () => {
  it('seals every change and read once, and finds nothing wrong with what nobody touched', async () => {
    expect(await verifyAudit(db)).toEqual({ links: '40', head: expect.stringMatching(/^[0-9a-f]{64}$/), flaws: [], unsealed: 0 });
    await recordEvent(db, { type: 'case-changed', actor });
    expect(await verifyAudit(db)).toMatchObject({ links: '40', flaws: [], unsealed: 1 });
    await Promise.all([sealAudit(db), sealAudit(db), sealAudit(db)]);
    await sealAll();
    expect(await verifyAudit(db)).toMatchObject({ links: '41', flaws: [], unsealed: 0 });
  });

  it('is not changed by a slip', async () => {
    for (const sql of ['UPDATE events SET actor_id = NULL', 'DELETE FROM reads', 'TRUNCATE audit_chain', 'DELETE FROM events WHERE id = 1']) {
      await expect(db.query(sql), sql).rejects.toThrow(/only ever added to/);
    }
  });

  it('shows every kind of tampering, at random places', async () => {
    const key = newAuditKey();
    const head = (await signHead(db, key))!;
    const events = (await db.query<{ id: number }>('SELECT id FROM events ORDER BY id')).map(({ id }) => id);
    const reads = (await db.query<{ id: number }>('SELECT id FROM reads ORDER BY id')).map(({ id }) => id);
    const pick = <T>(from: readonly T[], at: number): T => from[at % from.length]!;
    const columns = [`after = jsonb_set(after, '{n}', '99')`, `before = NULL`, `actor_id = gen_random_uuid()`, `at = at + interval '1 microsecond'`, `type = 'note-added'`, `source = 'elsewhere'`, `case_id = gen_random_uuid()`];
    const ways = [
      (n: number) => `UPDATE events SET ${pick(columns, n)} WHERE id = ${pick(events, n)}`,
      (n: number) => `UPDATE reads SET ${pick([`subjects = subjects[2:]`, `actor_id = NULL`, `reason = 'care'`, `source = NULL`], n)} WHERE id = ${pick(reads, n)}`,
      (n: number) => `DELETE FROM events WHERE id = ${pick(events, n)}`,
      (n: number) => `DELETE FROM reads WHERE id = ${pick(reads, n)}`,
      (n: number) => `DELETE FROM audit_chain WHERE seq = ${1 + (n % 39)}`,
      (n: number) => `DELETE FROM audit_chain WHERE seq > ${1 + (n % 39)}`,
      (n: number) => `UPDATE audit_chain SET hash = decode(md5('${n}') || md5('x'), 'hex') WHERE seq = ${1 + (n % 40)}`,
      (n: number) => `INSERT INTO events (type, actor_kind, xact) SELECT 'note-added', 'system', xact FROM events WHERE id = ${pick(events.slice(0, -1), n)}`,
      // Two rows change places.
      (n: number) => `UPDATE audit_chain a SET row_id = -b.row_id FROM audit_chain b WHERE a.kind = 'event' AND b.kind = 'event' AND a.row_id = ${pick(events, n)} AND b.row_id = ${pick(events, n + 1)}`,
    ];
    const missed: string[] = [];
    for (let n = 0; n < 63; n++) {
      const sql = ways[n % ways.length]!(Math.floor(n / ways.length) * 7 + n);
      const flaws = await db.tx(async (tx) => {
        for (const table of ['events', 'reads', 'audit_chain']) await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
        await tx.query(sql);
        const found = (await verifyAudit(tx, [head])).flaws;
        throw Object.assign(new Error('undone'), { found });
      }).catch((error: Error & { found?: unknown[] }) => { if (!error.found) throw error; return error.found; });
      if (!flaws.length) missed.push(sql);
    }
    expect(missed).toEqual([]);
    expect(await flawsOf([head])).toEqual([]);
  });

  it('shows a chain that was written anew, by the head that was kept', async () => {
    const key = newAuditKey();
    const head = (await signHead(db, key))!;
    expect(isSignedBy(head, key)).toBe(true);
    expect(isSignedBy({ ...head, seq: '39' }, key)).toBe(false);
    expect(isSignedBy(head, newAuditKey())).toBe(false);
    await tamper(`UPDATE events SET after = '{}' WHERE id = (SELECT min(id) FROM events)`);
    await tamper('TRUNCATE audit_chain');
    await sealAll();
    expect(await flawsOf()).toEqual([]);
    expect(await flawsOf([head])).toEqual([{ seq: '40', what: expect.stringContaining('another one than the one signed') }]);
  });

  it('waits for transactions that are still open, and misses none of their rows', async () => {
    let open = (): void => {};
    const goOn = new Promise<void>((resolve) => (open = resolve));
    let written = (): void => {};
    const began = new Promise<void>((resolve) => (written = resolve));
    const slow = db.tx(async (tx) => {
      await recordEvent(tx, { type: 'case-changed', actor, after: { late: true } });
      written();
      await goOn;
    });
    await began;
    if (db.kind === 'postgres') {
      await recordEvent(db, { type: 'case-changed', actor, after: { late: false } });
      expect(await sealAudit(db)).toBe(0);
    }
    open();
    await slow;
    await sealAll();
    expect(await verifyAudit(db)).toMatchObject({ flaws: [], unsealed: 0 });
  });

  it('goes on in a database that was restored where transactions count anew', async () => {
    await tamper(`UPDATE events SET xact = (xact::text::bigint + 1000000)::text::xid8`);
    await tamper(`UPDATE audit_chain SET xact = (xact::text::bigint + 1000000)::text::xid8 WHERE kind = 'event'`);
    await db.query(`INSERT INTO events (type, actor_kind, xact) VALUES ('case-changed', 'system', '99000000')`);
    await recordEvent(db, { type: 'case-changed', actor });
    await sealAll();
    await recordEvent(db, { type: 'case-changed', actor });
    await sealAll();
    expect(await verifyAudit(db)).toMatchObject({ links: '43', flaws: [], unsealed: 0 });
  });
});
