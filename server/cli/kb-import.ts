import { resolve } from 'node:path';
import type { Command as Program } from 'commander';
import { z } from 'zod';
import { importArticles } from '../../kb/import.ts';
import { callersFolder } from './callers-folder.ts';
import { command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { embedWithProgress } from './embed-with-progress.ts';
import { jsonLine } from './io.ts';
import { plural } from './plural.ts';
import type { Go } from './program.ts';

const Args = z.object({
  /** Absolute: a server that runs the command stands elsewhere. */
  path: z.string(),
  json: z.boolean(),
});

export const kbImportCommand = command({
  name: 'kb import',
  args: Args,
  async run(app, { path, json }, io) {
    await app.migrate();
    const [db, knowledge] = [await app.db(), await app.knowledge()];
    const result = await importArticles(db, path, {
      signal: io.signal,
      onProgress: ({ imported, updated, unchanged }) => io.err(`${plural(imported + updated + unchanged, 'article')} read\n`),
    });
    for (const { file, line, reason } of result.failed) io.err(`${file}:${line}: ${reason}\n`);
    await knowledge.reload();
    await embedWithProgress(knowledge, io);
    const { imported, updated, unchanged, failed } = result;
    await io.out(json ? jsonLine(result) : `${imported} imported, ${updated} updated, ${unchanged} unchanged, ${failed.length} failed. All are searchable.\n`);
    return failed.length > 0 ? EXIT.failed : EXIT.done;
  },
});

export function defineKbImport(kb: Program, go: Go): void {
  kb.command('import')
    .summary('import articles from a file or folder')
    .description(
      'Imports articles: .md with front matter, .html, .txt, or .jsonl of {"id","title","text","url"}; a folder is read with all below it.\n' +
        'Importing the same again changes nothing. A broken article is reported with file and line and the rest goes in (exit 1).\n' +
        'Returns when everything is searchable, by meaning too. Demo content is never loaded.',
    )
    .argument('<path>', 'a file or folder')
    .option('--json', 'print {"imported","unchanged","updated","failed":[{"file","line","reason"}]}')
    .action((path: string, { json = false }: { json?: boolean }) => go(kbImportCommand, { path: resolve(callersFolder(), path), json }));
}
