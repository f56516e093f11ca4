/** The driver for a real PostgreSQL server. */
import pg from 'pg';
import type { Driver } from './db.ts';
import { endPool } from './end-pool.ts';
import { ValueTypes } from './value-types.ts';

export interface PostgresOptions {
  url: string;
  /** Connections of the pool; LISTEN has one more of its own. */
  connections?: number;
  /** How long to wait for a free or new connection before the caller gets DatabaseUnavailable. */
  connectTimeoutMs?: number;
  /** The server ends statements that run longer. 0: never. */
  statementTimeoutMs?: number;
}

/** Nothing is connected yet: the first query does that. */
export function postgresDriver(options: PostgresOptions): Driver {
  const types = new ValueTypes();
  const config: pg.ClientConfig = {
    connectionString: options.url,
    application_name: 'toniq',
    types,
    keepAlive: true,
    // Compiling a plan takes longer than any statement of daily work runs; a table not analysed yet looks large enough to try.
    options: '-c jit=off',
    connectionTimeoutMillis: options.connectTimeoutMs ?? 5_000,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    // A handler that hangs inside a transaction must not hold its locks for ever.
    idle_in_transaction_session_timeout: 60_000,
  };
  // A transaction may send its next statement before the last one is answered: fewer round trips, fewer wake-ups on both sides.
  const pool = new pg.Pool({ ...config, pipeline: true, max: options.connections ?? 20, idleTimeoutMillis: 30_000 });
  return {
    kind: 'postgres',
    pool,
    types,
    newClient: () => new pg.Client(config),
    lend: () => ({ options, transfer: [] }),
    close: () => endPool(pool),
  };
}
