import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository's root. */
export const root = join(import.meta.dirname, '../..');

/** Everything that a browser program is made of; a change in any of it calls for a new build. */
const SOURCES = ['widget', 'inbox', 'portal', 'server/assets', 'server/demo-page', 'package-lock.json'];
const NO_SOURCE = /\.test\.tsx?$|\/testing\/|\.md$/;

/** One hash over names and contents of all sources. About 150 small files: some 10 ms. */
export function hashSources(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesUnder).filter((path) => !NO_SOURCE.test(path))) {
    hash.update(file).update('\0').update(readFileSync(join(root, file))).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(path: string): string[] {
  if (path.includes('.')) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
