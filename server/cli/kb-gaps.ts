import type { Command as Program } from 'commander';
import { z } from 'zod';
import { listKnowledgeGaps } from '../../domain/knowledge-gaps.ts';
import { command } from './command.ts';
import { EXIT, WrongUsage } from './exit-code.ts';
import { jsonLine } from './io.ts';
import { plural } from './plural.ts';
import type { Go } from './program.ts';

const DAY_MS = 86_400_000;

export const kbGapsCommand = command({
  name: 'kb gaps',
  args: z.object({ json: z.boolean(), limit: z.number(), days: z.number().nullable() }),
  async run(app, { json, limit, days }, io) {
    await app.migrate();
    const { items: gaps } = await listKnowledgeGaps(await app.db(), null, { state: 'open', limit, since: days === null ? null : new Date(Date.now() - days * DAY_MS) });
    if (json) for (const { question, language, count, conversations, firstAsked, lastAsked } of gaps) await io.out(jsonLine({ question, language, count, conversations, firstAsked, lastAsked }));
    else if (gaps.length === 0) await io.out('No question went without an answer.\n');
    else for (const { question, language, count, lastAsked } of gaps) await io.out(`${plural(count, 'time')}, last ${lastAsked.toISOString().slice(0, 10)}, ${language}: ${question.replace(/\s+/gu, ' ')}\n`);
    return EXIT.done;
  },
});

export function defineKbGaps(kb: Program, go: Go): void {
  kb.command('gaps')
    .summary('list the questions no article could answer')
    .description('Lists the questions that no passage could answer and nobody settled in the inbox yet, the most asked first, so that articles can be written for them. Names, numbers and addresses are taken out by rules; they are patients’ words all the same: keep them where patient data belongs.')
    .option('--limit <n>', 'how many questions', '50')
    .option('--days <n>', 'only those asked in the last n days')
    .option('--json', 'print {"question","language","count","conversations","firstAsked","lastAsked"}, a line each')
    .action(({ json = false, limit, days }: { json?: boolean; limit: string; days?: string }) => go(kbGapsCommand, { json, limit: whole(limit, '--limit'), days: days === undefined ? null : whole(days, '--days') }));
}

function whole(given: string, option: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new WrongUsage(`${option} takes a whole number from 1, not "${given}".`);
  return number;
}
