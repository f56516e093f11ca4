import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DataDirectoryHeld, type DirectoryLock, holdDirectory } from '../../db/pglite/directory-lock.ts';
import { loadConfig } from '../config/config.ts';
import { type ControlSocket, serveControlSocket } from '../control-socket/server.ts';
import { exitCodeOf } from './exit-code.ts';
import type { Io } from './io.ts';
import { migrateCommand } from './migrate.ts';
import { runHereOrThere } from './run-here-or-there.ts';

let directory: string;
let lock: DirectoryLock;
let socket: ControlSocket | undefined;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'toniq-held-'));
  lock = await holdDirectory(directory);
});
afterAll(async () => {
  await socket?.close(0);
  await lock.release();
  await rm(directory, { recursive: true });
});

const io: Io = {
  stdin: (async function* () {})(),
  out: async () => undefined,
  err: () => undefined,
  signal: new AbortController().signal,
};

const run = (patienceMs: number): Promise<number> => {
  const { config, secrets } = loadConfig({ DATA_DIR: directory });
  return runHereOrThere(config, secrets, migrateCommand, { json: false }, io, patienceMs);
};

it('data that a process holds without answering is unavailable', async () => {
  const error = await run(0).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DataDirectoryHeld);
  expect(exitCodeOf(error)).toBe(3);
});

it('a holder that begins to answer meanwhile gets the command', async () => {
  const running = run(60_000);
  socket = await serveControlSocket(directory, async (name) => (name === 'migrate' ? 42 : 1));
  expect(await running).toBe(42);
});
