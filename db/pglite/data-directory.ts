/** The directory that holds the embedded database: private to its owner and used by one process at a time. */
import { chmod, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { holdDirectory } from './directory-lock.ts';

export interface DataDirectory {
  /** Where the engine's own files lie. */
  database: string;
  release(): Promise<void>;
}

/**
 * Makes the directory if needed, closes it to other users and takes its lock. Throws DataDirectoryHeld.
 * @param onLost told when another process took the directory over; nothing may be written from then on
 */
export async function prepareDirectory(dataDir: string, onLost?: () => void): Promise<DataDirectory> {
  // The engine asks for mode 0666 whenever it makes a file; only the process's umask can say no.
  if (isMainThread) process.umask(0o077);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await chmod(dataDir, 0o700);
  const lock = await holdDirectory(dataDir, { onLost });
  return { database: join(dataDir, 'database'), release: () => lock.release() };
}

/** The engine's first files carry the mode of its own archive, whatever the umask says. Later ones obey it. */
export async function closeToOthers(database: string): Promise<void> {
  // Changed last of all, so it tells whether the work was done.
  const seal = join(database, 'PG_VERSION');
  if (((await stat(seal)).mode & 0o077) === 0) return;
  for (const entry of await readdir(database, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // Files come and go while the engine runs.
    if (path !== seal) await chmod(path, 0o600).catch(ignoreMissing);
  }
  await chmod(seal, 0o600);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
