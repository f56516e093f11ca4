import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { root } from './sources.ts';

export type BuiltFile = { path: string; content: string | Uint8Array };

/** Safari 15.4 and the Chrome of late 2021: phones that get no newer browser are patients' phones too. */
const TARGET = ['safari15.4', 'chrome96', 'firefox95'];
/** Styles are written for those browsers by hand: rewriting logical properties for them would triple the size. */
const CSS_TARGET = ['safari17.5', 'chrome123', 'firefox120'];

const shared = {
  root,
  configFile: false,
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} satisfies InlineConfig;

/** The inbox: a page with hashed assets beside it, to be served under `/inbox/`. */
export async function bundleInbox(): Promise<BuiltFile[]> {
  const files = await run({
    ...shared,
    root: join(root, 'inbox'),
    base: '/inbox/',
    build: { write: false, target: TARGET, cssTarget: CSS_TARGET, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  return files.map((file) => ({ ...file, path: `inbox/${file.path}` }));
}

/** The page behind the links of mails and texts, served under `/m/` with its assets under `/portal/`. */
export async function bundlePortal(): Promise<BuiltFile[]> {
  const files = await run({
    ...shared,
    root: join(root, 'portal/message'),
    base: '/portal/',
    build: { write: false, target: TARGET, cssTarget: CSS_TARGET, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  return files.map((file) => ({ ...file, path: `portal/${file.path}` }));
}

/** The widget: chunks first, then the loader that names them. */
export async function bundleWidget(): Promise<BuiltFile[]> {
  const chunks = await run({
    ...shared,
    base: './',
    build: {
      write: false,
      target: TARGET,
      cssTarget: CSS_TARGET,
      modulePreload: false,
      rolldownOptions: {
        input: { panel: join(root, 'widget/panel.tsx') },
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: 'widget/[name]-[hash].js',
          chunkFileNames: 'widget/[name]-[hash].js',
          // What panel and later chunks share. The loader fetches it beside the panel.
          codeSplitting: { groups: [{ name: 'base', test: /preact|\/(icons|markdown|time|wire|adopt|random-id|api)\.tsx?$/ }] },
        },
      },
    },
  });
  const loader = await run({
    ...shared,
    define: {
      PANEL_FILE: JSON.stringify(chunkNamed(chunks, 'panel')),
      BASE_FILE: JSON.stringify(chunkNamed(chunks, 'base')),
    },
    build: {
      write: false,
      target: TARGET,
      cssTarget: CSS_TARGET,
      rolldownOptions: {
        input: join(root, 'widget/loader.ts'),
        output: { format: 'iife', entryFileNames: 'widget.js' },
      },
    },
  });
  return [...chunks, ...loader];
}

/** The demo hospital's page: plain files that need no bundling. */
export function demoPage(): BuiltFile[] {
  const folder = join(root, 'server/demo-page');
  return readdirSync(folder).map((name) => ({ path: `demo/${name}`, content: readFileSync(join(folder, name)) }));
}

/** The one chunk of that name, such as `widget/panel-B2x4kQ.js`. */
export function chunkNamed(files: readonly BuiltFile[], name: string): string {
  const file = files.find(({ path }) => path.startsWith(`widget/${name}-`));
  if (!file) throw new Error(`The widget's build has no chunk "${name}".`);
  return file.path;
}

async function run(config: InlineConfig): Promise<BuiltFile[]> {
  const result = await build(config);
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  return outputs.flatMap(({ output }) =>
    output.map((file) => ({ path: file.fileName, content: file.type === 'chunk' ? file.code : file.source })),
  );
}
