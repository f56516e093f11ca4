/**
 * What a PostgreSQL server's background processes do and the embedded engine has nobody for: sweep dead rows, renew
 * statistics, and write checkpoints, without which the write-ahead log would grow until the next clean end.
 */
import type pg from 'pg';

const EVERY_MS = 30_000;
/** The thresholds of PostgreSQL's autovacuum: so many rows, plus this share of the table. */
const DEAD = { rows: 50, share: 0.2 };
const INSERTED = { rows: 1_000, share: 0.2 };
const CHANGED = { rows: 50, share: 0.1 };
/** Row versions older than this are frozen, long before transaction ids run out at two billion. */
const FREEZE_AT_AGE = 150_000_000;
/** Log written since the last checkpoint, all of which a start after a crash has to read again. */
const CHECKPOINT_AT_BYTES = 16 * 1024 * 1024;

export interface Maintenance {
  stop(): Promise<void>;
}

/** Looks every half minute whether there is something to do. */
export function startMaintenance(pool: pg.Pool, everyMs = EVERY_MS): Maintenance {
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = maintainOnce(pool)
      // The next round tries again; a database that is gone shows in every other query.
      .catch(() => {})
      .finally(() => (busy = false));
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

export interface Round {
  vacuumed: string[];
  analyzed: string[];
  checkpoint: boolean;
}

/** One round, table by table so that other queries get in between. */
export async function maintainOnce(pool: pg.Pool, checkpointAtBytes = CHECKPOINT_AT_BYTES): Promise<Round> {
  const { rows } = await pool.query<{ name: string; vacuum: boolean; freeze: boolean; analyze: boolean }>(
    `select format('%I.%I', t.schemaname, t.relname) as name,
            n_dead_tup > $1 + $2 * size or n_ins_since_vacuum > $3 + $4 * size as vacuum,
            age(c.relfrozenxid) > $7 as freeze,
            n_mod_since_analyze > $5 + $6 * size and t.schemaname <> 'pg_toast' as analyze
       from pg_stat_all_tables t
       join pg_class c on c.oid = t.relid
       cross join lateral (select greatest(c.reltuples, 0) as size) as estimate`,
    [DEAD.rows, DEAD.share, INSERTED.rows, INSERTED.share, CHANGED.rows, CHANGED.share, FREEZE_AT_AGE],
  );
  const round: Round = { vacuumed: [], analyzed: [], checkpoint: false };
  for (const { name, vacuum, freeze, analyze } of rows) {
    const options = [freeze && 'freeze', analyze && 'analyze'].filter(Boolean).join(', ');
    if (vacuum || freeze) {
      await pool.query(`vacuum ${options ? `(${options})` : ''} ${name}`);
      round.vacuumed.push(name);
    } else if (analyze) await pool.query(`analyze ${name}`);
    if (analyze) round.analyzed.push(name);
  }
  const log = await pool.query<{ bytes: number }>(
    'select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()',
  );
  if ((log.rows[0]?.bytes ?? 0) > checkpointAtBytes) {
    await pool.query('checkpoint');
    round.checkpoint = true;
  }
  return round;
}
