import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Bench } from '../bench.ts';
import { atMost, type Figure } from '../figures.ts';
import { repositoryRoot } from '../repository-root.ts';

/** What a visitor's browser has to fetch, after gzip. */
export const bundles: Bench = {
  name: 'bundles',
  about: 'sizes of the browser programs after gzip',
  on: 'none',
  async run({ note }) {
    await promisify(execFile)(process.execPath, ['server/assets/build.ts'], { cwd: repositoryRoot });
    const { panel, files } = JSON.parse(readFileSync(join(repositoryRoot, 'dist/assets.json'), 'utf8')) as { panel: string; files: Record<string, number> };
    const loader = 'widget.js';
    const firstMessage = withImports([loader, panel], (path) => readFileSync(join(repositoryRoot, 'dist', path), 'utf8'));
    note(`a first message needs ${firstMessage.join(', ')}.`);
    const size = (paths: string[]): number => paths.reduce((sum, path) => sum + files[path]!, 0) / 1024;
    const kb = (name: string, paths: string[], limit?: number): Figure => ({ name, value: size(paths), unit: 'KB', ...(limit ? { goal: atMost(limit) } : {}) });
    const all = Object.keys(files);
    return [
      kb('widget loader', [loader], 3),
      kb('what a first message needs', firstMessage, 30),
      kb('widget, everything', all.filter((path) => path.startsWith('widget'))),
      kb('inbox', all.filter((path) => path.startsWith('inbox/'))),
    ];
  },
};

/** The files and all that they import statically; what they import later is fetched when it is used. */
export function withImports(paths: string[], read: (path: string) => string): string[] {
  const needed = new Set<string>();
  const visit = (path: string): void => {
    if (needed.has(path)) return;
    needed.add(path);
    for (const [, name] of read(path).matchAll(/(?:import|export)\s*(?:[^"'()`;]*?from\s*)?["'`]\.\/([\w.-]+\.js)["'`]/g)) visit(join(path, '..', name!));
  };
  for (const path of paths) visit(path);
  return [...needed];
}
