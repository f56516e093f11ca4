/** What another thread borrows, and what is left of it when the thread or the engine dies. */
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dbOver } from '../db.ts';
import type { Db } from '../db.ts';
import { DatabaseUnavailable } from '../errors.ts';
import { temporaryDirectory } from '../fixtures/connections.ts';
import { openDb } from '../open.ts';
import { migratedImage } from '../testing.ts';
import { pgliteDriver } from './driver.ts';
import type { PgliteDriver } from './driver.ts';

let driver: PgliteDriver;
let db: Db;
const cleanup: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  const directory = await temporaryDirectory();
  driver = await pgliteDriver({ dataDir: directory.path, image: await migratedImage(null) });
  db = dbOver(driver);
  cleanup.push(directory.remove, () => db.close());
  await db.query('create table words (word text primary key)');
});
afterEach(async () => {
  for (const step of cleanup.splice(0).reverse()) await step();
});

const words = async () => (await db.query<{ word: string }>('select word from words order by word')).map((row) => row.word);
const prepared = () => db.query(`select name from pg_prepared_statements where statement like '%as prepared'`);

/** A thread in the middle of a transaction, and all it has said. */
async function startBorrower(): Promise<{ thread: Worker; said: string[] }> {
  const { options, transfer } = db.lend();
  const thread = new Worker(new URL('../fixtures/borrower.ts', import.meta.url), { workerData: { database: options }, transferList: transfer });
  const said: string[] = [];
  thread.on('message', (text: string) => said.push(text));
  cleanup.push(() => thread.terminate());
  await vi.waitFor(() => expect(said).toContain('open'), { timeout: 10_000 });
  return { thread, said };
}

test('a thread that dies within a transaction leaves nothing behind', async () => {
  const { thread } = await startBorrower();
  await thread.terminate();
  expect(await words()).toEqual([]);
  await vi.waitFor(async () => expect(await prepared()).toEqual([]));
  await vi.waitFor(async () => expect(await db.query('select pg_listening_channels()')).toEqual([]));
});

test('a thread holds the others up only while its transaction is open, and hears what they send', async () => {
  const { thread, said } = await startBorrower();
  const waiting = words();
  thread.postMessage('go on');
  expect(await waiting).toEqual(['half done']);
  await vi.waitFor(() => expect(said).toContain('committed'));
  expect(await prepared()).toHaveLength(1);
  await db.query(`select pg_notify('borrowed', 'hello')`);
  await vi.waitFor(() => expect(said).toContain('heard hello'));
});

test('when the engine dies a borrowed connection is lost too, and the next one works', async () => {
  const borrowed = await openDb(db.lend().options);
  cleanup.push(() => borrowed.close());
  const broken = borrowed.tx(async (tx) => {
    await tx.query(`insert into words values ('lost')`);
    await driver.crash();
    await tx.query(`insert into words values ('lost too')`);
  });
  await expect(broken).rejects.toThrow(DatabaseUnavailable);
  await vi.waitFor(async () => expect(await borrowed.one('select 1 as n')).toEqual({ n: 1 }), { timeout: 10_000 });
  expect(await words()).toEqual([]);
});

test('a borrower may lend on, and loses everything when the owner closes', async () => {
  const first = await openDb(db.lend().options);
  const second = await openDb(first.lend().options);
  cleanup.push(() => first.close(), () => second.close());
  await second.query(`insert into words values ('through two hands')`);
  expect(await first.query('select word from words')).toEqual([{ word: 'through two hands' }]);
  await db.close();
  await vi.waitFor(() => expect(second.query('select 1')).rejects.toThrow(DatabaseUnavailable));
  await expect(first.query('select 1')).rejects.toThrow(DatabaseUnavailable);
});
