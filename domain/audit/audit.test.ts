import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../db/db.ts';
import { testDb } from '../../db/testing.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import { isSignedBy, newAuditKey, signHead } from './head.ts';
import { recordRead } from './record-read.ts';
import { sealAudit } from './seal.ts';
import { seeded, tampering } from './testing/tampering.ts';
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

  it('shows each of 1,000 random tamperings', { timeout: 120_000 }, async () => {
    const head = (await signHead(db, newAuditKey()))!;
    const random = seeded(20_261_122);
    const [events, reads] = await Promise.all(['events', 'reads'].map(async (table) => (await db.query<{ id: string }>(`SELECT id::text AS id FROM ${table} ORDER BY id`)).map(({ id }) => id)));
    const missed: string[] = [];
    const done = new Map<string, number>();
    await db.tx(async (tx) => {
      for (const table of ['events', 'reads', 'audit_chain']) await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      for (let n = 0; n < 1_000; n++) {
        const { way, sql } = tampering(random, events!, reads!, 40);
        done.set(way, (done.get(way) ?? 0) + 1);
        await tx.query('SAVEPOINT untouched');
        await tx.query(sql);
        if (!(await verifyAudit(tx, [head])).flaws.length) missed.push(sql);
        await tx.query('ROLLBACK TO SAVEPOINT untouched');
      }
      for (const table of ['events', 'reads', 'audit_chain']) await tx.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    });
    expect(missed).toEqual([]);
    expect([...done.keys()].toSorted()).toEqual(['cut', 'delete', 'edit', 'insert', 'relink', 'reorder', 'swap']);
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
