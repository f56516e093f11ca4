/** Failed sign-ins, counted in the database for all servers. Each further one makes the next wait longer; nobody is shut out for good. */
import { createHash } from 'node:crypto';
import type { Db } from '../../db/db.ts';

/** What tries are counted by, and how many are free of any wait. */
export type Counter = { key: string; free: number };

const FIRST_WAIT_SECONDS = 10;
const LONGEST_WAIT_SECONDS = 15 * 60;
/** After so long without a failure the count begins anew. */
const FORGOTTEN_AFTER = '1 hour';

/** How long the next try waits after so many failures: 10, 20, 40 … seconds, 15 minutes at most. */
export function waitSeconds(failures: number, free: number): number {
  return failures < free ? 0 : Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(20, failures - free));
}

/**
 * Counts one try with each counter before it is made: tries at the same time must not all see room for one more.
 * @returns null when it may be made, else the seconds to wait; then nothing stays counted
 */
export async function takeTry(db: Db, counters: readonly Counter[]): Promise<number | null> {
  const taken: Counter[] = [];
  for (const counter of counters) {
    const wait = await takeOne(db, counter);
    if (wait === null) {
      taken.push(counter);
      continue;
    }
    await refundTry(db, taken);
    return wait;
  }
  return null;
}

async function takeOne(db: Db, { key, free }: Counter): Promise<number | null> {
  const id = hashOf(key);
  const row = await db.maybe<{ failures: number }>(
    `INSERT INTO sign_in_tries AS t (key, failures, last_at, wait_until)
     VALUES ($1, 1, now(), now() + CASE WHEN 1 < $2 THEN interval '0' ELSE make_interval(secs => $3) END)
     ON CONFLICT (key) DO UPDATE SET
       failures = CASE WHEN t.last_at < now() - interval '${FORGOTTEN_AFTER}' THEN 1 ELSE t.failures + 1 END,
       last_at = now(),
       wait_until = now() + CASE WHEN t.last_at < now() - interval '${FORGOTTEN_AFTER}' OR t.failures + 1 < $2 THEN interval '0'
         ELSE make_interval(secs => least($4, $3 * 2 ^ least(20, t.failures + 1 - $2))) END
     WHERE t.wait_until <= now() RETURNING failures`,
    [id, free, FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS],
  );
  if (row) return null;
  const { wait } = await db.one<{ wait: number }>(`SELECT coalesce(ceil(extract(epoch FROM max(wait_until) - now())), 1)::int AS wait FROM sign_in_tries WHERE key = $1`, [id]);
  return Math.max(1, wait);
}

/** Takes a try back that turned out to be harmless, with the wait that it had begun. */
export async function refundTry(db: Db, counters: readonly Counter[]): Promise<void> {
  if (!counters.length) return;
  await db.query('UPDATE sign_in_tries SET failures = greatest(0, failures - 1), wait_until = now() WHERE key = ANY($1)', [counters.map(({ key }) => hashOf(key))]);
}

/** Forgets the failures of a counter. */
export async function clearTries(db: Db, counters: readonly Counter[]): Promise<void> {
  await db.query('DELETE FROM sign_in_tries WHERE key = ANY($1)', [counters.map(({ key }) => hashOf(key))]);
}

export async function forgetOldTries(db: Db): Promise<void> {
  await db.query(`DELETE FROM sign_in_tries WHERE last_at < now() - interval '${FORGOTTEN_AFTER}' AND wait_until < now()`);
}

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();
