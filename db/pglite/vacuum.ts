/** The embedded engine has no autovacuum: dead rows are swept and statistics renewed from here. */
import type pg from 'pg';

const EVERY_MS = 60_000;
/** The rule of PostgreSQL's autovacuum: this many changed rows, plus this share of the table. */
const CHANGED_ROWS = 50;
const VACUUM_SHARE = 0.2;
const ANALYZE_SHARE = 0.1;

export interface Vacuum {
  stop(): Promise<void>;
}

interface Table {
  name: string;
  dead: boolean;
  changed: boolean;
}

/** Looks at the tables every minute and sweeps those that changed much. */
export function startVacuum(pool: pg.Pool, everyMs = EVERY_MS): Vacuum {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = vacuumOnce(pool).catch(() => {
      // The next round tries again; a database that is gone shows in every other query.
    });
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** One round, table by table so that other queries get in between. Returns the names of the tables treated. */
export async function vacuumOnce(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<Table>(
    `select format('%I.%I', t.schemaname, t.relname) as name,
            t.n_dead_tup > $1 + $2 * greatest(c.reltuples, 0) as dead,
            t.n_mod_since_analyze > $1 + $3 * greatest(c.reltuples, 0) as changed
       from pg_stat_user_tables t join pg_class c on c.oid = t.relid`,
    [CHANGED_ROWS, VACUUM_SHARE, ANALYZE_SHARE],
  );
  const due = rows.filter((table) => table.dead || table.changed);
  for (const table of due) {
    await pool.query(table.dead ? `vacuum (analyze) ${table.name}` : `analyze ${table.name}`);
  }
  return due.map((table) => table.name);
}
