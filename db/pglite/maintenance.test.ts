import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Db } from '../db.ts';
import { dbOver } from '../db.ts';
import { migratedImage } from '../testing.ts';
import { pgliteDriver } from './driver.ts';
import { maintainOnce } from './maintenance.ts';

let db: Db;
beforeAll(async () => {
  db = dbOver(await pgliteDriver({ image: await migratedImage(null), maintenanceEveryMs: 100 }));
});
afterAll(() => db.close());

test('dead rows are swept and statistics renewed without anybody asking', async () => {
  await db.query('create table busy (id int primary key, n int)');
  await db.query('insert into busy select i, 0 from generate_series(1, 500) i');
  await db.query('update busy set n = 1');
  await vi.waitFor(
    async () => {
      const row = await db.one(
        `select n_dead_tup as dead, vacuum_count > 0 as vacuumed, analyze_count > 0 as analyzed from pg_stat_user_tables where relname = 'busy'`,
      );
      expect(row).toEqual({ dead: 0, vacuumed: true, analyzed: true });
    },
    { timeout: 10_000 },
  );
});

test('the write-ahead log is cut back once enough was written', async () => {
  const written = () => db.one<{ bytes: number }>('select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()');
  await db.query(`select pg_logical_emit_message(true, 'test', repeat('x', 300000))`);
  expect((await written()).bytes).toBeGreaterThan(300_000);
  expect(await maintainOnce(db.pool, 200_000)).toMatchObject({ checkpoint: true });
  expect((await written()).bytes).toBeLessThan(200_000);
  expect(await maintainOnce(db.pool, 200_000)).toMatchObject({ checkpoint: false });
});
