import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../db/db.ts';
import { testDb } from '../../db/testing.ts';
import type { Principal } from '../access/principal.ts';
import { BadCursor } from '../errors.ts';
import { appendMessage } from '../messages/append-message.ts';
import { openPatientSession } from '../patients/session.ts';
import { addStaff } from '../staff/account.ts';
import { listQueue, type QueueRow } from './queue.ts';

let db: Db;
let principal: Principal;
beforeAll(async () => {
  db = await testDb();
  const { id } = await addStaff(db, { email: 'noor@staff.test', name: 'Noor', role: 'nurse', password: 'long-enough-password' }, { kind: 'system' });
  principal = { kind: 'staff', id, grants: { 'conversation:read': 'all' }, teams: [], locations: [], brokenGlass: [] };
});
afterAll(() => db.close());

/** A patient who wrote `text` and has waited since `minutes` ago. */
async function waiting(text: string, acuity: string | null, minutes: number, name: string | null = null): Promise<string> {
  const { session } = await openPatientSession(db, 'en');
  await appendMessage(db, { conversationId: session.conversationId, author: 'patient', actor: { kind: 'patient', id: session.patientId }, text });
  await db.query(`UPDATE conversations SET acuity = $2, waiting_since = now() - make_interval(mins => $3) WHERE id = $1`, [session.conversationId, acuity, minutes]);
  if (name) await db.query('UPDATE patients SET name = $2 WHERE id = $1', [session.patientId, name]);
  return session.conversationId;
}

describe('the queue', () => {
  it('puts the most urgent first, then who waits longest, and no page skips or repeats a row when rows come and go between', async () => {
    for (let at = 0; at < 12; at++) await waiting(`question ${at}`, [null, 'routine', 'urgent', 'soon'][at % 4]!, at);
    const all = (await listQueue(db, { view: 'waiting', principal, limit: 50 })).items;
    const ranks = all.map((row) => ['urgent', 'soon', 'routine', null].indexOf(row.acuity as never));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(all.filter((row) => row.acuity === 'urgent').map((row) => row.firstWords)).toEqual(['question 10', 'question 6', 'question 2']);

    const seen: QueueRow[] = [];
    let cursor: string | null = null;
    do {
      const page = await listQueue(db, { view: 'waiting', principal, limit: 5, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items);
      cursor = page.next;
      // Whoever was first is answered, and a new emergency comes in above.
      await db.query('UPDATE conversations SET waiting_since = NULL WHERE id = $1', [page.items[0]!.conversationId]);
      await waiting('just now', 'emergency', 0);
    } while (cursor);
    expect(seen.map((row) => row.conversationId)).toEqual(all.map((row) => row.conversationId));
  });

  it('finds words of a message, a name and a part of a reference, and takes wildcards as they are', async () => {
    const id = await waiting('my zebra-striped bill has 100% too much', null, 1, 'Ana Ruiz');
    const find = async (q: string) => (await listQueue(db, { view: 'all', principal, limit: 50, q })).items.map((row) => row.conversationId);
    for (const q of ['zebra', 'ZEBRA-str', '100%', 'ruiz', 'An']) expect(await find(q)).toContain(id);
    expect(await find('zebra%bill')).toEqual([]);
    expect(await find('z_bra')).toEqual([]);
  });

  it('refuses a cursor that is damaged or of another view', async () => {
    for (const cursor of ['nonsense', '7', 'W10', Buffer.from('[1,"x\u0000","y"]').toString('base64url')]) {
      await expect(listQueue(db, { view: 'waiting', principal, limit: 3, cursor }), cursor).rejects.toThrow(BadCursor);
    }
    const { next } = await listQueue(db, { view: 'all', principal, limit: 3 });
    await expect(listQueue(db, { view: 'waiting', principal, limit: 3, cursor: next! })).rejects.toThrow(BadCursor);
  });
});
