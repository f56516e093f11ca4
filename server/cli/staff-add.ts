import { randomInt } from 'node:crypto';
import { type Command as Program, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { listRoles, ROLE_KEY } from '../../domain/access/roles.ts';
import { addStaff, PASSWORD_MIN_LENGTH } from '../../domain/staff/account.ts';
import { LOCATIONS, STAFF_ROLES } from '../../domain/terms.ts';
import { command } from './command.ts';
import { EXIT, WrongUsage } from './exit-code.ts';
import { inputLines } from './input-lines.ts';
import { type Io, jsonLine } from './io.ts';
import type { Go } from './program.ts';

const Args = z.object({
  email: z.string(),
  name: z.string(),
  role: z.string(),
  teams: z.array(z.string()),
  locations: z.array(z.string()),
  passwordFromInput: z.boolean(),
  json: z.boolean(),
});

export const staffAddCommand = command({
  name: 'staff add',
  args: Args,
  readsInput: ({ passwordFromInput }) => passwordFromInput,
  async run(app, { passwordFromInput, json, ...account }, io) {
    const password = passwordFromInput ? await readPassword(io) : newPassword();
    await app.migrate();
    const roles = (await listRoles(await app.db())).map(({ key }) => key);
    if (!roles.includes(account.role)) throw new WrongUsage(`There is no role "${account.role}". Use one of: ${roles.join(', ')}.`);
    const staff = await addStaff(await app.db(), { ...account, password }, { kind: 'system' });
    const shown = passwordFromInput ? {} : { password };
    const said = `Added ${staff.name} <${staff.email}>, ${staff.role.replaceAll('_', ' ')}${[...staff.teams, ...staff.locations].map((at) => `, ${at}`).join('')}.\n`;
    await io.out(json ? jsonLine({ ...staff, ...shown }) : said + (passwordFromInput ? '' : `Password, shown only now: ${password}\n`));
    return EXIT.done;
  },
});

export function defineStaffAdd(staff: Program, go: Go): void {
  staff
    .command('add')
    .summary('add a staff account')
    .description('Adds an account for the inbox. Without --password-stdin a password is made and printed once.')
    .argument('<email>', 'the address to sign in with', emailAddress)
    .requiredOption('--name <name>', 'first name as patients may see it', personName)
    .requiredOption('--role <role>', `what the person may do: ${STAFF_ROLES.join(', ')}, or a role of your own`, roleKey)
    .option('--team <team…>', 'a team whose cases the person works on; may be given several times', several, [])
    .addOption(new Option('--location <location…>', 'a location whose cases the person works on; may be given several times').choices(LOCATIONS).argParser(several).default([], ''))
    .option('--password-stdin', `read the password from the first line of standard input, at least ${PASSWORD_MIN_LENGTH} characters`)
    .option('--json', 'print {"id","email","name","role","teams","locations"}, and "password" when one was made')
    .addHelpText('after', '\nExample:\n  npm run --silent toniq -- staff add noor@hospital.example --name Noor --role nurse --team "Nurse triage"')
    .action((email: string, { name, role, team, location, passwordStdin = false, json = false }: { name: string; role: string; team: string[]; location: string[]; passwordStdin?: boolean; json?: boolean }) =>
      go(staffAddCommand, { email, name, role, teams: team, locations: location, passwordFromInput: passwordStdin, json }),
    );
}

const several = (value: string, before: string[]): string[] => [...before, value];

async function readPassword(io: Io): Promise<string> {
  for await (const { text } of inputLines(io.stdin)) return text ?? '';
  throw new WrongUsage('Standard input held no password.');
}

// No l, 1, o or 0: it is read off a screen. 4 groups of 5 from 32 signs are 100 bits.
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';

function newPassword(): string {
  return Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-');
}

function emailAddress(text: string): string {
  const address = text.trim();
  if (!z.email().safeParse(address).success) throw new InvalidArgumentError('It wants an address such as noor@hospital.example.');
  return address;
}

function roleKey(text: string): string {
  if (!ROLE_KEY.test(text)) throw new InvalidArgumentError(`It wants ${STAFF_ROLES.join(', ')}, or the key of a role of your own.`);
  return text;
}

function personName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > 100 || /\p{Cc}/u.test(name)) throw new InvalidArgumentError('It wants a name of 1 to 100 characters.');
  return name;
}
