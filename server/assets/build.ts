import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { hashSources, root } from './sources.ts';
import type { BuiltFile } from './bundle.ts';

/** Where the browser programs lie after the build. */
export const dist = join(root, 'dist');

/** What lies in `dist`: the hash of the sources it was made from, and each file's size in bytes after gzip. */
export type Assets = { hash: string; panel: string; files: Record<string, number> };

/**
 * Builds the browser programs when their sources have changed since the last build. Otherwise it costs a few milliseconds.
 * The bundler runs in a process of its own: the server keeps neither its memory nor its settings.
 *
 * @throws the bundler's words when a source does not compile; `dist` then stays as it was.
 */
export async function ensureAssets({ log }: { log: (line: string) => void }): Promise<Assets> {
  const hash = hashSources();
  const known = readAssets();
  if (known?.hash === hash) return known;
  log('Building the browser programs.');
  const started = performance.now();
  // Vite builds for development when it finds another NODE_ENV, as under a test runner.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [import.meta.filename, hash], { env, cwd: root });
  const built = readAssets();
  if (built?.hash !== hash) throw new Error('The browser programs changed while they were built: start again.');
  log(`Built the browser programs in ${Math.round(performance.now() - started)} ms.`);
  return built;
}

async function build(hash: string): Promise<void> {
  const { bundleInbox, bundlePortal, bundleWidget, chunkNamed, demoPage } = await import('./bundle.ts');
  const built = [...(await bundleWidget()), ...(await bundleInbox()), ...(await bundlePortal()), ...demoPage()];
  const files = Object.fromEntries(built.map(({ path, content }) => [path, gzipSync(content, { level: 9 }).length]));
  publish(built, { hash, panel: chunkNamed(built, 'panel'), files }, readAssets());
}

/** What the last build left, or null. */
export function readAssets(folder: string = dist): Assets | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8')) as Assets;
  } catch {
    return null;
  }
}

/**
 * Writes hashed files first and what names them last, each in one step, so that a server running on the same folder never
 * points at a file that is not there. Files of the last build stay for pages that still hold its loader; older ones go.
 */
function publish(built: readonly BuiltFile[], assets: Assets, last: Assets | null): void {
  const hashed = (path: string) => /-[\w-]{8}\.\w+$/.test(path);
  for (const { path, content } of [...built].sort((a, b) => Number(hashed(b.path)) - Number(hashed(a.path)))) {
    write(`${path}.gz`, gzipSync(content, { level: 9 }));
    write(`${path}.br`, brotliCompressSync(content));
    write(path, content);
  }
  write('assets.json', JSON.stringify(assets, null, 1));
  const kept = new Set(Object.keys({ ...assets.files, ...last?.files, 'assets.json': 0 }));
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !kept.has(relative(dist, path).replace(/\.(gz|br)$/, ''))) rmSync(path, { force: true });
  }
}

function write(path: string, content: string | Uint8Array): void {
  const target = join(dist, path);
  const draft = `${target}.${process.pid}.tmp`;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(draft, content);
  renameSync(draft, target);
}

if (import.meta.main) {
  const [hash] = process.argv.slice(2);
  if (hash) {
    await build(hash);
  } else {
    const { files } = await ensureAssets({ log: (line) => console.log(line) });
    for (const [path, bytes] of Object.entries(files)) console.log(`${(bytes / 1024).toFixed(1).padStart(6)} KB gz  ${path}`);
  }
}
