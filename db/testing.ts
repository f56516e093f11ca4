/** Databases for tests: empty, migrated, one's own, and gone afterwards. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { dbOver } from './db.ts';
import type { Db } from './db.ts';
import { migrate, MIGRATIONS_FOLDER } from './migrate.ts';
import { readMigrations } from './migration-files.ts';
import { openDb } from './open.ts';
import { pgliteDriver } from './pglite/driver.ts';

export type DriverName = Db['kind'];
/** Embedded, but seen from a thread that does not own the engine. */
type BorrowedName = 'borrowed';

/** The drivers tests can run on here: PostgreSQL only when TEST_DATABASE_URL names a server. */
export const testDrivers: DriverName[] = process.env.TEST_DATABASE_URL ? ['pglite', 'postgres'] : ['pglite'];

export interface TestDbOptions {
  /** Default: PostgreSQL when TEST_DATABASE_URL is set, otherwise embedded, in memory. */
  driver?: DriverName | BorrowedName;
  /** Folder of migrations; null for a database without any. Default: the product's own. */
  migrations?: string | null;
}

/** A fresh database with all migrations. `close()` drops it. */
export async function testDb(options: TestDbOptions = {}): Promise<Db> {
  const driver = options.driver ?? testDrivers.at(-1);
  const folder = options.migrations === undefined ? MIGRATIONS_FOLDER : options.migrations;
  if (driver === 'postgres') return postgresTestDb(folder);
  const owner = await embeddedTestDb(folder);
  return driver === 'borrowed' ? borrowedTestDb(owner) : owner;
}

/**
 * Creates a database on the test server.
 * @returns its address and a function that drops it, connections and all
 */
export async function createTestDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('Set TEST_DATABASE_URL to the address of a PostgreSQL server on which tests may create databases.');
  const name = `toniq_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database if exists ${name} with (force)`) };
}

async function postgresTestDb(folder: string | null): Promise<Db> {
  const { url, drop } = await createTestDatabase();
  const db = await openDb({ url });
  if (folder !== null) await migrate(db, { folder });
  const close = db.close;
  return Object.assign(db, {
    async close() {
      await close();
      await drop();
    },
  });
}

async function onServer(url: string, sql: string): Promise<void> {
  const server = await openDb({ url, connections: 1 });
  try {
    await server.query(sql);
  } finally {
    await server.close();
  }
}

async function embeddedTestDb(folder: string | null): Promise<Db> {
  const db = dbOver(await pgliteDriver({ image: await migratedImage(folder) }));
  await db.learnVectors();
  return db;
}

async function borrowedTestDb(owner: Db): Promise<Db> {
  const db = await openDb(owner.lend().options);
  const close = db.close;
  return Object.assign(db, {
    async close() {
      await close();
      await owner.close();
    },
  });
}

const CACHE = fileURLToPath(new URL('../node_modules/.cache/toniq/', import.meta.url));

/**
 * Making a database from nothing takes seconds, copying one tenths of a second: an image of the migrated database is kept in a
 * cache, under a name that changes with every file and version it was made from.
 */
export async function migratedImage(folder: string | null = MIGRATIONS_FOLDER): Promise<Uint8Array<ArrayBuffer>> {
  const require = createRequire(import.meta.url);
  const versions = ['graphile-worker', '@electric-sql/pglite', '@electric-sql/pglite-pgvector'].map((name) => versionOf(require, name));
  const own = await Promise.all(['./migrate.ts', './queue-schema.ts'].map((file) => readFile(new URL(file, import.meta.url), 'utf8')));
  const files = folder === null ? [] : (await readMigrations(folder)).map((migration) => migration.checksum);
  const parts = [...(await Promise.all(versions)), ...own, folder === null ? 'empty' : 'migrated', ...files];
  const file = `${CACHE}database-${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)}.tar`;
  const cached = await readFile(file).catch(() => null);
  if (cached) return new Uint8Array(cached);

  const driver = await pgliteDriver({});
  const db = dbOver(driver);
  if (folder !== null) await migrate(db, { folder });
  const image = await driver.image();
  await db.close();
  await mkdir(CACHE, { recursive: true });
  // Several test files may do this at once; whoever is last wins, with the same content.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, image);
  await rename(draft, file).catch(() => rm(draft, { force: true }));
  return image;
}

/** Some packages do not let their package.json be required, so it is looked for beside the entry. */
async function versionOf(require: NodeJS.Require, name: string): Promise<string> {
  for (const folder of require.resolve.paths(name) ?? []) {
    const text = await readFile(`${folder}/${name}/package.json`, 'utf8').catch(() => null);
    if (text !== null) return `${name} ${(JSON.parse(text) as { version: string }).version}`;
  }
  throw new Error(`The package ${name} is not installed. Run npm ci.`);
}
