/** Opens the database that the configuration names. */
import { dbOver } from './db.ts';
import type { Db } from './db.ts';
import { pgliteDriver } from './pglite/driver.ts';
import type { PgliteOptions } from './pglite/driver.ts';
import { postgresDriver } from './postgres.ts';
import type { PostgresOptions } from './postgres.ts';

export type OpenOptions = PostgresOptions | PgliteOptions;

/**
 * A `url` leads to PostgreSQL, otherwise the embedded engine is started on `dataDir` (in memory without one).
 * Throws DatabaseUnavailable when the server does not answer, DataDirectoryHeld when another process has the directory.
 */
export async function openDb(options: OpenOptions): Promise<Db> {
  const driver = 'url' in options ? postgresDriver(options) : await pgliteDriver(options);
  const db = dbOver(driver);
  try {
    await db.learnVectors();
  } catch (error) {
    await db.close();
    throw error;
  }
  return db;
}
