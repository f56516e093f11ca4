import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryDirectory } from '../fixtures/connections.ts';
import { startProcess } from '../fixtures/processes.ts';
import { openDb } from '../open.ts';
import { migratedImage } from '../testing.ts';
import { DataDirectoryHeld, holdDirectory } from './directory-lock.ts';
import { pgliteDriver } from './driver.ts';
import { ownIdentity } from './process-identity.ts';

let directory: string;
const cleanup: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  const made = await temporaryDirectory();
  directory = made.path;
  cleanup.push(made.remove);
});
afterEach(async () => {
  for (const step of cleanup.splice(0).reverse()) await step();
});

const lockFiles = async () => (await readdir(directory)).filter((name) => name.includes('lock'));

test('one holder at a time; the refusal says who it is', async () => {
  const lock = await holdDirectory(directory);
  const refused = holdDirectory(directory);
  await expect(refused).rejects.toThrow(DataDirectoryHeld);
  await expect(refused).rejects.toThrow(`process ${process.pid}`);
  await lock.release();
  await (await holdDirectory(directory)).release();
  expect(await lockFiles()).toHaveLength(1);
});

test('of many who come at once, one gets it, even when a dead one is in the way', async () => {
  await writeFile(join(directory, 'lock.1'), JSON.stringify({ ...(await ownIdentity()), started: '1', since: 'long ago', released: false }));
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => holdDirectory(directory)));
  const holders = tries.filter((result) => result.status === 'fulfilled');
  expect(holders).toHaveLength(1);
  for (const result of tries) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(DataDirectoryHeld);
  expect(await lockFiles()).toHaveLength(1);
  await holders[0]?.value.release();
});

test('another process with the number of a dead one is not taken for it', async () => {
  const self = await ownIdentity();
  await writeFile(join(directory, 'lock.7'), JSON.stringify({ ...self, started: `${Number(self.started) - 1}`, since: 'x', released: false }));
  await (await holdDirectory(directory)).release();
  expect(await lockFiles()).toEqual(['lock.8']);
});

test('a holder on another machine counts as dead only after a silence', async () => {
  const file = join(directory, 'lock.1');
  await writeFile(file, JSON.stringify({ ...(await ownIdentity()), hostname: 'elsewhere', place: 'elsewhere', since: 'x', released: false }));
  await expect(holdDirectory(directory)).rejects.toThrow('elsewhere');
  const before = new Date(Date.now() - 31_000);
  await utimes(file, before, before);
  await (await holdDirectory(directory)).release();
});

test('a holder who was overtaken hears of it', async () => {
  const onLost = vi.fn();
  const lock = await holdDirectory(directory, { onLost, heartbeatMs: 20 });
  await writeFile(join(directory, 'lock.99'), '{}');
  await vi.waitFor(() => expect(onLost).toHaveBeenCalledTimes(1));
  await lock.release();
  expect(await readFile(join(directory, 'lock.99'), 'utf8')).toBe('{}');
});

test('two processes: the second is refused and harms nothing, and a killed one leaves no obstacle', async () => {
  await (await pgliteDriver({ dataDir: directory, image: await migratedImage(null) })).close();
  const holder = startProcess('holder', { dataDir: directory });
  cleanup.push(() => holder.kill());
  await holder.printed(1);
  await expect(openDb({ dataDir: directory })).rejects.toThrow(`process ${holder.pid}`);
  await holder.kill();
  const db = await openDb({ dataDir: directory });
  expect(await db.one('select 1 as n')).toEqual({ n: 1 });
  await db.close();
}, 30_000);

test('nobody else can read the files, and a clean end frees the directory', async () => {
  const holder = startProcess('holder', { dataDir: directory });
  cleanup.push(() => holder.kill());
  await holder.printed(1);
  await holder.end();
  expect((await stat(directory)).mode & 0o777).toBe(0o700);
  const entries = await readdir(directory, { recursive: true });
  const modes = await Promise.all(entries.map(async (name) => (await stat(join(directory, name))).mode & 0o077));
  expect(modes.length).toBeGreaterThan(900);
  expect(modes.filter((mode) => mode !== 0)).toEqual([]);
  await (await holdDirectory(directory)).release();
}, 60_000);
