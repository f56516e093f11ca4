/** Brings a database's schema up to date: extensions, the queue's own tables, then our numbered files. */
import { fileURLToPath } from 'node:url';
import { runMigrations as migrateQueue } from 'graphile-worker';
import type pg from 'pg';
import type { Db } from './db.ts';
import { codeOf, translateError } from './errors.ts';
import { MigrationFailed, pendingMigrations, readMigrations } from './migration-files.ts';
import type { AppliedMigration, MigrationFile } from './migration-files.ts';
import { QUEUE_SCHEMA, quietLogger } from './queue-schema.ts';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('./migrations/', import.meta.url));
/** Any number, as long as everybody who migrates takes the same. */
const ADVISORY_LOCK = 7_406_218;
const OLDEST_PGVECTOR = [0, 8] as const;

/** pgvector or another extension is missing or too old. The message says what to install. */
export class ExtensionMissing extends Error {
  override name = 'ExtensionMissing';
}

export interface MigrateOptions {
  folder?: string;
}

/**
 * Applies what is missing, each file in a transaction with its row in `toniq.migrations`. Two servers that start at once
 * take turns; after a crash the next start goes on where it stopped.
 * @returns names of the files applied now
 */
export async function migrate(db: Db, options: MigrateOptions = {}): Promise<string[]> {
  const files = await readMigrations(options.folder ?? MIGRATIONS_FOLDER);
  const client = await db.pool.connect().catch((error: unknown) => {
    throw translateError(error);
  });
  let broken = true;
  try {
    // Building an index may take longer than any statement of daily work.
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await createBasics(client);
    const pending = pendingMigrations(files, await appliedMigrations(client));
    await createExtensions(client);
    await migrateQueue({ pgPool: db.pool, logger: quietLogger });
    await client.query(QUEUE_SCHEMA);
    for (const file of pending) await apply(client, file);
    await client.query('select pg_advisory_unlock($1)', [ADVISORY_LOCK]);
    await client.query('reset statement_timeout');
    broken = false;
    await db.learnVectors();
    return pending.map((file) => file.name);
  } catch (error) {
    throw translateError(error);
  } finally {
    // A connection that may still hold the lock is closed, which frees it.
    client.release(broken);
  }
}

async function createBasics(client: pg.PoolClient): Promise<void> {
  await client.query(`
    create schema if not exists toniq;
    create table if not exists toniq.migrations (
      number     int primary key,
      name       text not null,
      checksum   text not null,
      applied_at timestamptz not null default now()
    )`);
}

async function appliedMigrations(client: pg.PoolClient): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>('select number, name, checksum from toniq.migrations order by number');
  return rows;
}

async function apply(client: pg.PoolClient, file: MigrationFile): Promise<void> {
  try {
    await client.query('begin');
    await client.query(file.sql);
    await client.query('insert into toniq.migrations (number, name, checksum) values ($1, $2, $3)', [file.number, file.name, file.checksum]);
    await client.query('commit');
  } catch (error) {
    const known = translateError(error);
    if (known !== error) throw known;
    await client.query('rollback');
    throw new MigrationFailed(file.name, error);
  }
}

async function createExtensions(client: pg.PoolClient): Promise<void> {
  for (const name of ['vector', 'pg_trgm', 'unaccent']) await createExtension(client, name);
  const { rows } = await client.query<{ version: string }>(`select extversion as version from pg_extension where extname = 'vector'`);
  const version = rows[0]?.version ?? '0';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST_PGVECTOR[0] || (major === OLDEST_PGVECTOR[0] && minor < OLDEST_PGVECTOR[1])) {
    throw new ExtensionMissing(
      `pgvector ${version} is too old: 0.8 or newer is needed. Install it (Debian: postgresql-17-pgvector), then run ALTER EXTENSION vector UPDATE in this database.`,
    );
  }
}

async function createExtension(client: pg.PoolClient, name: string): Promise<void> {
  try {
    await client.query(`create extension if not exists ${name} schema public`);
  } catch (error) {
    const code = codeOf(error);
    if (code === '42501') {
      throw new ExtensionMissing(`This database user may not create extensions. Have an administrator run CREATE EXTENSION ${name} in this database.`, { cause: error });
    }
    // 0A000 and 58P01: the server has no files for it.
    if (code === '0A000' || code === '58P01') {
      const packages = name === 'vector' ? 'postgresql-17-pgvector' : 'postgresql-contrib';
      throw new ExtensionMissing(`The PostgreSQL server lacks the extension ${name}. Install it on the server (Debian: ${packages}) and start again.`, { cause: error });
    }
    throw error;
  }
}
