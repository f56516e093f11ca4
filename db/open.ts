/** Opens the database that the configuration names. */
import { dbOver } from './db.ts';
import type { Db, Driver } from './db.ts';
import { borrowedDriver } from './pglite/borrowed-driver.ts';
import type { BorrowOptions } from './pglite/borrowed-driver.ts';
import { pgliteDriver } from './pglite/driver.ts';
import type { PgliteOptions } from './pglite/driver.ts';
import { postgresDriver } from './postgres.ts';
import type { PostgresOptions } from './postgres.ts';

export type OpenOptions = PostgresOptions | BorrowOptions | PgliteOptions;

/**
 * A `url` leads to PostgreSQL, otherwise the embedded engine is started on `dataDir` (in memory without one).
 * A `port` leads to the embedded engine of another thread, whose `lend()` gave it.
 * Throws DatabaseUnavailable when the server does not answer, DataDirectoryHeld when another process has the directory.
 */
export async function openDb(options: OpenOptions): Promise<Db> {
  const driver = await driverFor(options);
  const db = dbOver(driver);
  try {
    await db.learnVectors();
  } catch (error) {
    await db.close();
    throw error;
  }
  return db;
}

async function driverFor(options: OpenOptions): Promise<Driver> {
  if ('url' in options) return postgresDriver(options);
  return 'port' in options ? borrowedDriver(options) : pgliteDriver(options);
}
