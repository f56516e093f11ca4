import type { Command as Program } from 'commander';
import { z } from 'zod';
import type { RulesState } from '../contract/rules.ts';
import { rulesState } from '../rules-state.ts';
import { command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { jsonLine } from './io.ts';
import { plural } from './plural.ts';
import type { Go } from './program.ts';

export const rulesStatusCommand = command({
  name: 'rules status',
  args: z.object({ json: z.boolean() }),
  async run(app, { json }, io) {
    await app.migrate();
    const state = await rulesState(await app.db());
    await io.out(json ? jsonLine(state) : inWords(state));
    return EXIT.done;
  },
});

function inWords({ version, rules, guides, sources, lines, state, latest }: RulesState): string {
  const signed = latest && `Signed by ${latest.name}, ${latest.role}, on ${latest.signedAt.slice(0, 10)}`;
  return [
    `Version ${version}: ${plural(rules, 'safety rule')}, ${plural(guides, 'symptom guide')}.`,
    `${sources.unverified} of ${plural(sources.total, 'source')} not yet opened, ${lines.unverified} of ${plural(lines.total, 'sentence')} of advice not yet compared with their source.`,
    state === 'signed' ? `${signed}.` : state === 'changed' ? `${signed}, for version ${latest?.version}; the rules have changed since.` : 'Not signed off. No clinician has approved these rules.',
    '',
  ].join('\n');
}

export function defineRulesStatus(rules: Program, go: Go): void {
  rules
    .command('status')
    .summary('say which rules are in force and who has signed them')
    .description('Says the version of the safety rules and symptom guides, how much of them was compared with its source, and whether a clinician has signed this version.')
    .option('--json', 'print {"product","version","rules","guides","sources","lines","state","latest","signOffs"}')
    .action(({ json = false }: { json?: boolean }) => go(rulesStatusCommand, { json }));
}
