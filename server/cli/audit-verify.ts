import { readFile } from 'node:fs/promises';
import type { Command as Program } from 'commander';
import { z } from 'zod';
import { verifyAudit } from '../../domain/audit/verify.ts';
import { keptHeads } from '../audit-heads.ts';
import { auditVerifyFileCommand } from './audit-verify-file.ts';
import { command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { jsonLine } from './io.ts';
import { plural } from './plural.ts';
import type { Go } from './program.ts';

export const auditVerifyCommand = command({
  name: 'audit verify',
  args: z.object({ heads: z.string().nullable(), json: z.boolean() }),
  async run(app, { heads, json }, io) {
    await app.migrate();
    const kept = await keptHeads(app.config.dataDir, heads === null ? null : await readFile(heads, 'utf8'));
    const verdict = await verifyAudit(await app.db(), kept.heads);
    const flaws = [...kept.flaws, ...verdict.flaws];
    if (json) await io.out(jsonLine({ ...verdict, flaws, heads: kept.heads.length }));
    else {
      for (const { seq, what } of flaws) await io.out(`${seq === null ? '' : `Link ${seq}: `}${what}\n`);
      await io.out(
        `${plural(Number(verdict.links), 'link')} and ${plural(kept.heads.length, 'signed head')} checked, ${plural(verdict.unsealed, 'entry', 'entries')} not sealed yet: ` +
          `${flaws.length ? `${plural(flaws.length, 'flaw')} found` : 'nothing is wrong'}.\n`,
      );
    }
    return flaws.length ? EXIT.failed : EXIT.done;
  },
});

export function defineAuditVerify(audit: Program, go: Go): void {
  audit
    .command('verify')
    .summary('check that nobody changed the audit')
    .description('Walks the whole chain of changes and reads and compares it with the signed heads in DATA_DIR. Any edited, deleted, added or reordered entry is named.')
    .option('--heads <file>', 'also compare with heads that were copied to a safe place')
    .option('--file <file>', 'check an exported file instead, without a database')
    .option('--key <file>', 'with --file: the public key, or the heads that were kept with it')
    .option('--json', 'print {"links","head","heads","unsealed","flaws":[{"seq","what"}]}')
    .addHelpText('after', '\nExit code 1 says that flaws were found.')
    .action(({ heads, json = false, file, key }: { heads?: string; json?: boolean; file?: string; key?: string }) =>
      file === undefined ? go(auditVerifyCommand, { heads: heads ?? null, json }) : go(auditVerifyFileCommand, { file, heads: heads ?? null, key: key ?? null, json }));
}
