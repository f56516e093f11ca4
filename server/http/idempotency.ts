/** `Idempotency-Key`: a request that is sent again, because its answer got lost, is carried out once and answered alike. */
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Db, Queryable } from '../../db/db.ts';
import { Refused } from '../problems.ts';

export type Answer = { status: number; body: string | null };
export type IdempotentRequest = {
  /** Who asks: keys of different callers have nothing to do with each other. */
  owner: string;
  key: string;
  /** Everything that makes it this request: operation, address, body. */
  request: unknown;
};

const KEY = /^[\x21-\x7e]{8,200}$/;
const LOOK_AGAIN_MS = 25;
/** A request that takes longer has died with its server. */
const PATIENCE_MS = 30_000;
const KEPT = '24 hours';

/**
 * Carries the work out once for a key; whoever comes with the same request later, or at the same moment, gets the same answer.
 * `work` is given a database that notes, in the transaction of the change itself, that there was one.
 * Problems are not kept: what was refused may be tried again. Throws `Refused` (422 for another request under the same key).
 */
export async function once(db: Db, scoped: Db, { owner, key, request }: IdempotentRequest, work: (db: Db) => Promise<Answer>): Promise<Answer & { replayed: boolean }> {
  if (!KEY.test(key)) throw new Refused(422, 'bad_idempotency_key', 'Idempotency-Key wants 8 to 200 printable characters, best a random UUID.');
  const hash = createHash('sha256').update(JSON.stringify(request)).digest();
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    if (await begin(db, owner, key, hash)) break;
    const earlier = await db.maybe<Answer & { hash: Buffer; applied: boolean; dead: boolean }>(
      `SELECT status, body, hash, applied, began_at < now() - make_interval(secs => $3) AS dead FROM idempotent_requests WHERE owner = $1 AND key = $2`,
      [owner, key, PATIENCE_MS / 1000]);
    if (!earlier) continue;
    if (!earlier.hash.equals(hash)) throw new Refused(422, 'idempotency_key_reused', 'This Idempotency-Key was used for another request. Use a new key for each new request.');
    if (earlier.status !== null) return { status: earlier.status, body: earlier.body, replayed: true };
    if (earlier.dead && earlier.applied) throw new Refused(409, 'answer_lost', 'This request was carried out, but its answer was lost in a crash. Read the resource to see the result.');
    if (earlier.dead) await db.query('DELETE FROM idempotent_requests WHERE owner = $1 AND key = $2 AND status IS NULL AND NOT applied', [owner, key]);
    if (performance.now() > deadline) throw new Refused(409, 'still_running', 'The same request is still being worked on. Ask again in a moment.', 2);
    await pause(LOOK_AGAIN_MS);
  }
  try {
    const answer = await work(noting(scoped, owner, key));
    await db.query('UPDATE idempotent_requests SET status = $3, body = $4, applied = true WHERE owner = $1 AND key = $2', [owner, key, answer.status, answer.body]);
    return { ...answer, replayed: false };
  } catch (error) {
    await db.query('DELETE FROM idempotent_requests WHERE owner = $1 AND key = $2 AND NOT applied', [owner, key]);
    throw error;
  }
}

/** True for the first. An entry past its day counts as gone. */
async function begin(db: Queryable, owner: string, key: string, hash: Buffer): Promise<boolean> {
  const mine = await db.maybe(
    `INSERT INTO idempotent_requests AS r (owner, key, hash) VALUES ($1, $2, $3)
     ON CONFLICT (owner, key) DO UPDATE SET hash = $3, applied = false, status = NULL, body = NULL, began_at = now() WHERE r.began_at < now() - interval '${KEPT}'
     RETURNING 1`,
    [owner, key, hash]);
  return mine !== null;
}

/** Each transaction of the work also says that there was one. */
function noting(db: Db, owner: string, key: string): Db {
  return {
    ...db,
    tx: (work, scope) => db.tx(async (tx) => {
      const result = await work(tx);
      await tx.query('UPDATE idempotent_requests SET applied = true WHERE owner = $1 AND key = $2', [owner, key]);
      return result;
    }, scope),
  };
}

/** Removes what is older than a day. */
export async function forgetOldRequests(db: Queryable): Promise<void> {
  await db.query(`DELETE FROM idempotent_requests WHERE began_at < now() - interval '${KEPT}'`);
}
