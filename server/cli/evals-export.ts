import type { Command as Program } from 'commander';
import { z } from 'zod';
import { listEvaluationCases } from '../../domain/evaluations/evaluation-case.ts';
import { command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { jsonLine } from './io.ts';
import { plural } from './plural.ts';
import type { Go } from './program.ts';

export const evalsExportCommand = command({
  name: 'evals export',
  args: z.object({}),
  async run(app, _args, io) {
    await app.migrate();
    const cases = await listEvaluationCases(await app.db());
    for (const { id, suite, about, say, expect } of cases) await io.out(jsonLine({ id, suite, ...(about ? { about } : {}), say, expect }));
    io.err(cases.length === 0 ? 'No evaluation case was saved yet. Save one in the inbox, beside a conversation.\n' : `${plural(cases.length, 'evaluation case')}\n`);
    return EXIT.done;
  },
});

export function defineEvalsExport(evals: Program, go: Go): void {
  evals
    .command('export')
    .summary('print saved evaluation cases as JSONL')
    .description('Prints the evaluation cases that staff saved of conversations, one JSON object a line, as the suites in evals/ read them.')
    .addHelpText('after', '\nExample:\n  npm run --silent toniq -- evals export > evals/suites/local.jsonl')
    .action(() => go(evalsExportCommand, {}));
}
