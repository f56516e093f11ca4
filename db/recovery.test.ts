/** Connections that break, servers that go away, and coming back from it. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DatabaseUnavailable } from './errors.ts';
import { cuttableDb, startProxy } from './fixtures/connections.ts';
import { openDb } from './open.ts';
import { createTestDatabase, testDrivers } from './testing.ts';

const cleanup: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanup.splice(0).reverse()) await step();
});

describe.each(testDrivers)('%s', (driver) => {
  test('a cut connection fails what was running, keeps what was committed and heals by itself', async () => {
    const { db, cut, close } = await cuttableDb(driver);
    cleanup.push(close);
    await db.query('create table scraps (text text)');
    await db.query(`insert into scraps values ('committed')`);
    const heard: string[] = [];
    const reconnected = vi.fn();
    await db.listen('news', (payload) => heard.push(payload), reconnected);

    const { promise: cutDone, resolve: afterCut } = Promise.withResolvers<void>();
    const interrupted = db.tx(async (tx) => {
      await tx.query(`insert into scraps values ('uncommitted')`);
      await cut();
      afterCut();
      await tx.query('select 1');
    });
    await expect(interrupted).rejects.toThrow(DatabaseUnavailable);
    await cutDone;

    await vi.waitFor(async () => expect(await db.query('select text from scraps')).toEqual([{ text: 'committed' }]), { timeout: 10_000 });
    await vi.waitFor(() => expect(reconnected).toHaveBeenCalled(), { timeout: 10_000 });
    await db.query(`select pg_notify('news', 'again')`);
    await vi.waitFor(() => expect(heard).toEqual(['again']));
  }, 30_000);
});

describe.runIf(testDrivers.includes('postgres'))('a server that goes away', () => {
  test('is one kind of error, and is used again once it is back', async () => {
    const { url, drop } = await createTestDatabase();
    const proxy = await startProxy(url);
    const db = await openDb({ url: proxy.url });
    cleanup.push(drop, () => db.close());
    await proxy.stop();
    await expect(db.query('select 1')).rejects.toThrow(DatabaseUnavailable);
    await expect(db.tx((tx) => tx.query('select 1'))).rejects.toThrow(DatabaseUnavailable);
    await expect(db.listen('x', () => {})).rejects.toThrow(DatabaseUnavailable);
    expect(await db.health()).toMatchObject({ ok: false });
    await proxy.start();
    cleanup.push(() => proxy.stop());
    expect(await db.one('select 1 as n')).toEqual({ n: 1 });
  });
});

test('a server that was never there is unavailable at opening', async () => {
  await expect(openDb({ url: 'postgres://nobody@127.0.0.1:9/none' })).rejects.toThrow(DatabaseUnavailable);
});
