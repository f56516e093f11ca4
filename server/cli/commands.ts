import type { App } from './app.ts';
import { askCommand } from './ask.ts';
import { auditVerifyCommand } from './audit-verify.ts';
import type { Command } from './command.ts';
import { doctorCommand } from './doctor/doctor.ts';
import { emailImportCommand } from './email-import.ts';
import { evalsExportCommand } from './evals-export.ts';
import { EXIT, WrongUsage } from './exit-code.ts';
import type { Io } from './io.ts';
import { kbGapsCommand } from './kb-gaps.ts';
import { kbImportCommand } from './kb-import.ts';
import { kbSearchCommand } from './kb-search.ts';
import { kbStatusCommand } from './kb-status.ts';
import { migrateCommand } from './migrate.ts';
import { rulesSignOffCommand } from './rules-sign-off.ts';
import { rulesStatusCommand } from './rules-status.ts';
import { staffDisableCommand, staffListCommand } from './staff-accounts.ts';
import { staffAddCommand } from './staff-add.ts';

const COMMANDS = new Map<string, (app: App, args: unknown, io: Io) => Promise<number>>(
  [checked(askCommand), checked(kbImportCommand), checked(kbSearchCommand), checked(kbStatusCommand), checked(kbGapsCommand), checked(evalsExportCommand), checked(emailImportCommand), checked(staffAddCommand), checked(staffListCommand), checked(staffDisableCommand), checked(auditVerifyCommand), checked(rulesStatusCommand), checked(rulesSignOffCommand), checked(doctorCommand), checked(migrateCommand)],
);

/** Runs a command by its name, as it is asked for through the control socket. Throws WrongUsage for what it does not know. */
export function runCommand(app: App, name: string, args: unknown, io: Io): Promise<number> {
  const run = COMMANDS.get(name);
  if (!run) throw new WrongUsage(`The running server does not know the command "${name}". Restart it if it is older than this command.`);
  return run(app, args, io);
}

function checked<Args>({ name, args: schema, run }: Command<Args>): [string, (app: App, args: unknown, io: Io) => Promise<number>] {
  return [
    name,
    async (app, args, io) => {
      const parsed = schema.safeParse(args);
      if (!parsed.success) {
        io.err(`The running server does not understand these arguments of "${name}". Restart it if it is older than this command.\n`);
        return EXIT.usage;
      }
      return run(app, parsed.data, io);
    },
  ];
}
