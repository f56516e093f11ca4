import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from './db.ts';
import { temporaryDirectory } from './fixtures/connections.ts';
import { migrate, MIGRATIONS_FOLDER } from './migrate.ts';
import { MigrationFailed, MigrationRefused, pendingMigrations, readMigrations } from './migration-files.ts';
import type { MigrationFile } from './migration-files.ts';
import { openDb } from './open.ts';
import { createTestDatabase, testDb, testDrivers } from './testing.ts';

const FILES = {
  '0001-people.sql': 'create table people (name text);',
  '0002-first-person.sql': `insert into people values ('Ada'); create index on people (name);`,
};

let folder: string;
const cleanup: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  const directory = await temporaryDirectory();
  folder = directory.path;
  cleanup.push(directory.remove);
  for (const [name, sql] of Object.entries(FILES)) await writeFile(join(folder, name), sql);
});
afterEach(async () => {
  for (const step of cleanup.splice(0).reverse()) await step();
});

describe('files', () => {
  test('are read in order, with checksums that ignore how lines end', async () => {
    const before = await readMigrations(folder);
    expect(before.map((file) => file.name)).toEqual(['0001-people.sql', '0002-first-person.sql']);
    await writeFile(join(folder, '0003-lines.sql'), 'select 1;\nselect 2;');
    const unix = (await readMigrations(folder))[2]?.checksum;
    await writeFile(join(folder, '0003-lines.sql'), 'select 1;\r\nselect 2;');
    expect((await readMigrations(folder))[2]?.checksum).toBe(unix);
  });

  test.each([
    ['2-short.sql', 'not named like a migration'],
    ['0004-gap.sql', 'should have the number 0003'],
    ['0002-twice.sql', 'should have the number 0003'],
  ])('%s is refused', async (name, reason) => {
    await writeFile(join(folder, name), 'select 1');
    await expect(readMigrations(folder)).rejects.toThrow(reason);
  });

  test('our own folder is in order', async () => {
    expect((await readMigrations(MIGRATIONS_FOLDER)).length).toBeGreaterThan(0);
  });
});

test('what is pending follows from what was applied', () => {
  const file = (number: number, checksum = 'same'): MigrationFile => ({ number, name: `000${number}-x.sql`, sql: '', checksum });
  expect(pendingMigrations([file(1), file(2)], [file(1)])).toEqual([file(2)]);
  expect(() => pendingMigrations([file(1, 'new')], [file(1)])).toThrow('was changed after it had been applied');
  expect(() => pendingMigrations([file(1)], [file(1), file(2)])).toThrow('newer than this version');
});

describe.each(testDrivers)('%s', (driver) => {
  async function emptyDb(): Promise<Db> {
    const db = await testDb({ driver, migrations: null });
    cleanup.push(() => db.close());
    return db;
  }

  test('an empty database gets everything once, and later only what is new', async () => {
    const db = await emptyDb();
    expect(await migrate(db, { folder })).toEqual(Object.keys(FILES));
    expect(await migrate(db, { folder })).toEqual([]);
    await writeFile(join(folder, '0003-second.sql'), `insert into people values ('Grace')`);
    expect(await migrate(db, { folder })).toEqual(['0003-second.sql']);
    expect(await db.query('select name from people order by name')).toEqual([{ name: 'Ada' }, { name: 'Grace' }]);
    expect(await db.one(`select '[1,2]'::vector as v, unaccent('é') as u, similarity('a', 'a') as s`)).toEqual({ v: [1, 2], u: 'e', s: 1 });
    expect(await db.query('select 1 from graphile_worker.jobs')).toEqual([]);
  });

  test('a failing file leaves nothing behind, and the next start goes on from there', async () => {
    const db = await emptyDb();
    await writeFile(join(folder, '0003-broken.sql'), `insert into people values ('Half'); select broken;`);
    await expect(migrate(db, { folder })).rejects.toThrow(MigrationFailed);
    expect(await db.query('select name from people')).toEqual([{ name: 'Ada' }]);
    await writeFile(join(folder, '0003-broken.sql'), `insert into people values ('Whole')`);
    expect(await migrate(db, { folder })).toEqual(['0003-broken.sql']);
  });

  test('changed history and a newer database are refused', async () => {
    const db = await emptyDb();
    await migrate(db, { folder });
    const older = await temporaryDirectory();
    cleanup.push(older.remove);
    await cp(join(folder, '0001-people.sql'), join(older.path, '0001-people.sql'));
    await expect(migrate(db, { folder: older.path })).rejects.toThrow(MigrationRefused);
    await writeFile(join(folder, '0001-people.sql'), 'create table people (name text, age int);');
    await expect(migrate(db, { folder })).rejects.toThrow('0001-people.sql was changed');
  });
});

describe.runIf(testDrivers.includes('postgres'))('several servers on one PostgreSQL', () => {
  test('that start at once apply each file once', async () => {
    const { url, drop } = await createTestDatabase();
    cleanup.push(drop);
    const servers = await Promise.all(Array.from({ length: 4 }, () => openDb({ url, connections: 2 })));
    cleanup.push(() => Promise.all(servers.map((server) => server.close())));
    const applied = await Promise.all(servers.map((server) => migrate(server, { folder })));
    expect(applied.flat().sort()).toEqual(Object.keys(FILES));
  });

  test('of which one dies in the middle: the next one finishes', async () => {
    const { url, drop } = await createTestDatabase();
    cleanup.push(drop);
    await writeFile(join(folder, '0003-slow.sql'), `insert into people values ('Slow'); select pg_sleep(600);`);
    const [dying, watching] = await Promise.all([openDb({ url }), openDb({ url })]);
    cleanup.push(() => dying.close(), () => watching.close());
    const died = expect(migrate(dying, { folder })).rejects.toThrow();
    const sleeper = `select pid from pg_stat_activity where datname = current_database() and query like '%pg_sleep(600)%' and pid <> pg_backend_pid()`;
    let pid: number | undefined;
    while (pid === undefined) pid = (await watching.query<{ pid: number }>(sleeper))[0]?.pid;
    await watching.query('select pg_terminate_backend($1)', [pid]);
    await died;
    await rm(join(folder, '0003-slow.sql'));
    await writeFile(join(folder, '0003-slow.sql'), `insert into people values ('Quick')`);
    expect(await migrate(watching, { folder })).toEqual(['0003-slow.sql']);
    expect(await watching.query('select name from people order by name')).toEqual([{ name: 'Ada' }, { name: 'Quick' }]);
  });
});
