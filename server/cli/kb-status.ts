import type { Command as Program } from 'commander';
import { z } from 'zod';
import { command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { jsonLine } from './io.ts';
import { plural } from './plural.ts';
import type { Go } from './program.ts';

export const kbStatusCommand = command({
  name: 'kb status',
  args: z.object({ json: z.boolean() }),
  async run(app, { json }, io) {
    await app.migrate();
    const knowledge = await app.knowledge();
    await knowledge.reload();
    const status = await knowledge.status();
    const { articles, passages, vectors } = status;
    const embedded = vectors ? `${vectors.done} of ${vectors.wanted} embedded with ${vectors.model}` : 'searched by keywords alone';
    await io.out(json ? jsonLine(status) : `${plural(articles, 'article')}, ${plural(passages, 'passage')}, ${embedded}\n`);
    return EXIT.done;
  },
});

export function defineKbStatus(kb: Program, go: Go): void {
  kb.command('status')
    .summary('count articles, passages and vectors')
    .description('Says how many articles and passages the knowledge base holds and how many of them can be found by meaning.')
    .option('--json', 'print {"articles","passages","version","vectors":{"model","done","wanted"}|null}')
    .action(({ json = false }: { json?: boolean }) => go(kbStatusCommand, { json }));
}
