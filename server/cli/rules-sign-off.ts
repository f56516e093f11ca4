import type { Command as Program } from 'commander';
import { z } from 'zod';
import { rulesVersion } from '../../agent/rules-version.ts';
import { recordSignOff } from '../../domain/sign-offs/sign-off.ts';
import { command } from './command.ts';
import { EXIT, WrongUsage } from './exit-code.ts';
import { jsonLine } from './io.ts';
import type { Go } from './program.ts';

export const rulesSignOffCommand = command({
  name: 'rules sign-off',
  args: z.object({ name: z.string().trim().min(1).max(200), role: z.string().trim().min(1).max(200), note: z.string().max(1_000).nullable(), version: z.string().nullable(), json: z.boolean() }),
  async run(app, { name, role, note, version: read, json }, io) {
    const { version } = rulesVersion();
    if (read !== null && read !== version) throw new WrongUsage(`The rules in force are version ${version}, not ${read}. Read docs/clinical/rules.md of that version first.`);
    await app.migrate();
    const signed = await recordSignOff(await app.db(), { version, name, role, note }, { kind: 'system' });
    await io.out(json ? jsonLine(signed) : `${signed.name}, ${signed.role}, has signed version ${version} of the rules.\n`);
    return EXIT.done;
  },
});

export function defineRulesSignOff(rules: Program, go: Go): void {
  rules
    .command('sign-off')
    .summary('record that a clinician has signed the rules')
    .description('Records who has read and signed docs/clinical/rules.md as it is now: the safety rules, their advice and the symptom guides. A later change needs a new signature.')
    .requiredOption('--name <name>', 'the clinician’s full name')
    .requiredOption('--role <role>', 'what they are, such as "Chief medical officer"')
    .option('--note <text>', 'what they want to have noted')
    .option('--rules-version <version>', 'the version that was read; nothing is signed when another is in force')
    .option('--json', 'print {"id","version","name","role","note","signedAt"}')
    .addHelpText('after', '\nExample:\n  npm run --silent toniq -- rules sign-off --name "A. Clinician" --role "Chief medical officer"')
    .action(({ name, role, note, rulesVersion: version, json = false }: { name: string; role: string; note?: string; rulesVersion?: string; json?: boolean }) =>
      go(rulesSignOffCommand, { name, role, note: note ?? null, version: version ?? null, json }),
    );
}
