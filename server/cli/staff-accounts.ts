import type { Command as Program } from 'commander';
import { z } from 'zod';
import { accountByEmail, disableStaff, listAccounts } from '../../domain/staff/account.ts';
import { command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { jsonLine } from './io.ts';
import type { Go } from './program.ts';

const ListArgs = z.object({ json: z.boolean() });
const DisableArgs = z.object({ email: z.string() });

export const staffListCommand = command({
  name: 'staff list',
  args: ListArgs,
  async run(app, { json }, io) {
    await app.migrate();
    const accounts = await listAccounts(await app.db());
    if (json) for (const account of accounts) await io.out(jsonLine(account));
    else if (accounts.length === 0) await io.out('There is no account yet. Add one with staff add.\n');
    else for (const { name, email, role, disabled, secondFactor } of accounts) {
      const marks = [role.replaceAll('_', ' '), ...(secondFactor ? ['second factor'] : []), ...(disabled ? ['closed'] : [])];
      await io.out(`${name} <${email}>, ${marks.join(', ')}\n`);
    }
    return EXIT.done;
  },
});

export const staffDisableCommand = command({
  name: 'staff disable',
  args: DisableArgs,
  async run(app, { email }, io) {
    await app.migrate();
    const db = await app.db();
    const { id, name } = await accountByEmail(db, email);
    await disableStaff(db, id, { kind: 'system' });
    await io.out(`Closed the account of ${name} <${email}>. Whoever was signed in with it is signed out.\n`);
    return EXIT.done;
  },
});

export function defineStaffAccounts(staff: Program, go: Go): void {
  staff
    .command('list')
    .summary('list the staff accounts')
    .description('Prints every account with its role, closed ones last.')
    .option('--json', 'print one JSON object a line')
    .action(({ json = false }: { json?: boolean }) => go(staffListCommand, { json }));
  staff
    .command('disable')
    .summary('close a staff account at once')
    .description('Closes an account. Its pages and live connections end within a second; what the person wrote stays.')
    .argument('<email>', 'the address of the account')
    .addHelpText('after', '\nExample:\n  npm run --silent toniq -- staff disable noor@hospital.example')
    .action((email: string) => go(staffDisableCommand, { email }));
}
