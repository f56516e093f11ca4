import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '../db/testing.ts';

const START = join(import.meta.dirname, '../server/start.mjs');

/** The product as a newcomer starts it: a process of its own over a data directory. */
export type Product = { url: string; dataDir: string; process: ChildProcess; output: () => string; kill: () => Promise<void>; stop: () => Promise<number | null> };

/** A place for the data of one test: a folder, and a database on PostgreSQL when tests run on it. */
export async function newDataPlace(): Promise<{ env: Record<string, string>; dataDir: string; remove: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'toniq-data-'));
  const database = process.env.TEST_DATABASE_URL ? await createTestDatabase() : null;
  return {
    dataDir,
    env: database ? { DATABASE_URL: database.url } : {},
    async remove() {
      await database?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Starts it on a free port and waits until it says that it is ready. Fails with its output when it ends before. */
export async function startProduct(dataDir: string, env: Record<string, string> = {}): Promise<Product> {
  const child = spawn(process.execPath, [START], { env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /Health\s+(http:\S+)\/readyz/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The product ended with ${code} before it was ready:\n${output}`)));
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  return {
    url, dataDir, process: child, output: () => output,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGINT');
      return (await ended)[0];
    },
  };
}
