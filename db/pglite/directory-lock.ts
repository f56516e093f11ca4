/**
 * One process at a time may use a data directory: two engines on the same files would lose rows.
 *
 * The lock is a file `lock.N` that says who holds it; the highest N counts. Nobody ever removes or overwrites a lock that
 * may be in use: to take over, one creates N+1, which the file system lets exactly one process do. A clean end marks the file as
 * released and leaves it, so that the numbers only ever grow and a slow rival cannot create an old number unnoticed.
 */
import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rm, utimes, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, ownIdentity } from './process-identity.ts';
import type { ProcessIdentity } from './process-identity.ts';

/** Another process uses the data directory. The message says who. */
export class DataDirectoryHeld extends Error {
  override name = 'DataDirectoryHeld';
  readonly holder: ProcessIdentity;
  constructor(directory: string, holder: Holder, hint: string) {
    super(`The data in ${directory} is in use by process ${holder.pid} on ${holder.hostname}, since ${holder.since}. ${hint}`);
    this.holder = holder;
  }
}

interface Holder extends ProcessIdentity {
  since: string;
  released: boolean;
}

export interface DirectoryLock {
  release(): Promise<void>;
}

export interface LockOptions {
  /** Told when somebody took the lock although we live, which only happens across machines or containers after a long stall. */
  onLost?: (() => void) | undefined;
  heartbeatMs?: number;
  /** A holder on another machine or in another container that was silent for this long counts as dead. */
  silentMs?: number;
}

const FILE = /^lock\.(\d+)$/;

/** Takes the lock of a directory or throws DataDirectoryHeld. A dead process's lock is taken over. */
export async function holdDirectory(directory: string, options: LockOptions = {}): Promise<DirectoryLock> {
  const silentMs = options.silentMs ?? 30_000;
  const holder: Holder = { ...(await ownIdentity()), since: new Date().toISOString(), released: false };
  for (;;) {
    const highest = await highestNumber(directory);
    if (highest > 0) await refuseIfHeld(directory, highest, silentMs);
    const number = highest + 1;
    if (!(await create(directory, number, holder))) continue;
    if ((await highestNumber(directory)) !== number) {
      await rm(join(directory, `lock.${number}`), { force: true });
      continue;
    }
    await removeBelow(directory, number);
    return keep(directory, number, holder, options);
  }
}

async function refuseIfHeld(directory: string, number: number, silentMs: number): Promise<void> {
  const file = join(directory, `lock.${number}`);
  let holder: Holder;
  try {
    holder = JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch (error) {
    // Gone between listing and reading: a rival stepped back. Unreadable: a crash cut the file off while it was released.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return;
    throw error;
  }
  if (holder.released) return;
  const alive = await isAlive(holder);
  if (alive === false) return;
  if (alive === true) throw new DataDirectoryHeld(directory, holder, 'Stop that process first, or set DATA_DIR to another directory.');
  const silence = Date.now() - (await stat(file)).mtimeMs;
  if (silence < silentMs) {
    const wait = Math.ceil((silentMs - silence) / 1000);
    throw new DataDirectoryHeld(directory, holder, `That is another machine or container. If it is gone, start again in ${wait} seconds.`);
  }
}

/** False when another process was quicker. The content is in the file before the file has its name. */
async function create(directory: string, number: number, holder: Holder): Promise<boolean> {
  const draft = join(directory, `.lock-${randomUUID()}`);
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    await link(draft, join(directory, `lock.${number}`));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

function keep(directory: string, number: number, holder: Holder, options: LockOptions): DirectoryLock {
  const file = join(directory, `lock.${number}`);
  const heartbeat = setInterval(async () => {
    const now = new Date();
    const ours = await utimes(file, now, now).then(() => true, (error: NodeJS.ErrnoException) => error.code !== 'ENOENT');
    if (ours && (await highestNumber(directory).catch(() => number)) === number) return;
    clearInterval(heartbeat);
    options.onLost?.();
  }, options.heartbeatMs ?? 5_000);
  heartbeat.unref();
  return {
    async release() {
      clearInterval(heartbeat);
      if ((await highestNumber(directory)) === number) await writeFile(file, JSON.stringify({ ...holder, released: true }), { mode: 0o600 });
    },
  };
}

async function highestNumber(directory: string): Promise<number> {
  return Math.max(0, ...(await numbers(directory)));
}

async function removeBelow(directory: string, number: number): Promise<void> {
  for (const old of await numbers(directory)) if (old < number) await rm(join(directory, `lock.${old}`), { force: true });
}

async function numbers(directory: string): Promise<number[]> {
  const names = await readdir(directory);
  return names.flatMap((name) => FILE.exec(name)?.[1] ?? []).map(Number);
}
