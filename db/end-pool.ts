/** Closing a pool without waiting for ever for a client that somebody never gives back. */
import type pg from 'pg';

const PATIENCE_MS = 3_000;

/** Lets running queries finish, within reason. */
export async function endPool(pool: pg.Pool): Promise<void> {
  if (pool.ended || pool.ending) return;
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
  await Promise.race([pool.end().catch(() => {}), tooLong]);
  clearTimeout(timer);
}
