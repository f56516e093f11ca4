import { stat, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fail, type Finding, ok, warn } from './finding.ts';

const LOW_BYTES = 200e6;
const SCARCE_BYTES = 1e9;

/** Whether the data directory is private and its disk has room. */
export async function checkDataDirectory(dataDir: string): Promise<Finding[]> {
  const directory = resolve(dataDir);
  return [await privacy(dataDir, directory), await space(directory)];
}

/** True when the embedded database has been made already. */
export async function hasEmbeddedData(dataDir: string): Promise<boolean> {
  return stat(join(dataDir, 'database')).then(() => true, () => false);
}

async function privacy(shown: string, directory: string): Promise<Finding> {
  const check = 'data directory';
  const found = await stat(directory).catch(() => null);
  if (!found) return ok(check, `${shown} is made at the first start`);
  if (!found.isDirectory()) return fail(check, `${shown} is a file`, 'Set DATA_DIR to a folder.');
  const others = found.mode & 0o077;
  if (process.platform !== 'win32' && others !== 0) return fail(check, `${shown} can be read by other users (mode ${(found.mode & 0o777).toString(8)})`, `Run: chmod 700 ${shown}`);
  return ok(check, `${shown}, private`);
}

async function space(directory: string): Promise<Finding> {
  const check = 'disk';
  const { bavail, bsize } = await statfs(await nearest(directory));
  const free = bavail * bsize;
  const shown = `${(free / 1e9).toFixed(1)} GB free`;
  if (free < LOW_BYTES) return fail(check, shown, 'Free some space or set DATA_DIR to another disk: with none left, messages are refused.');
  if (free < SCARCE_BYTES) return warn(check, shown, 'Free some space before it runs out.');
  return ok(check, shown);
}

/** The directory, or the nearest one above it that exists. */
async function nearest(directory: string): Promise<string> {
  const exists = await stat(directory).then(() => true, () => false);
  return exists || dirname(directory) === directory ? directory : nearest(dirname(directory));
}
