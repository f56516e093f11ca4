import { Command as Program, type OutputConfiguration } from 'commander';
import { defineAsk } from './ask.ts';
import { defineAuditVerify } from './audit-verify.ts';
import type { Command } from './command.ts';
import { defineDoctor } from './doctor/doctor.ts';
import { defineEmailImport } from './email-import.ts';
import { defineEvalsExport } from './evals-export.ts';
import { defineKbGaps } from './kb-gaps.ts';
import { defineKbImport } from './kb-import.ts';
import { defineKbSearch } from './kb-search.ts';
import { defineKbStatus } from './kb-status.ts';
import { defineMigrate } from './migrate.ts';
import { defineRulesSignOff } from './rules-sign-off.ts';
import { defineRulesStatus } from './rules-status.ts';
import { defineStaffAccounts } from './staff-accounts.ts';
import { defineStaffAdd } from './staff-add.ts';

/** Runs a command once its arguments are known. */
export type Go = <Args>(command: Command<Args>, args: Args) => Promise<void>;

/** The command line as commander sees it. Wrong usage and --help throw `CommanderError`. */
export function createProgram(go: Go, output: OutputConfiguration): Program {
  const program = new Program('toniq')
    .description('TonIQ, the patient-support agent of a hospital.')
    .usage('<command>')
    .helpCommand(false)
    .exitOverride()
    .configureOutput(output)
    .showHelpAfterError('Run it with --help to see how it is called.')
    .addHelpText('after', '\nExit codes: 0 done, 1 failed, 2 wrong usage, 3 unavailable (the database cannot be reached).\nBeside a running server the commands go through its socket in DATA_DIR.');
  defineAsk(program, go);
  const kb = program.command('kb').description('The knowledge base: import, search, status.').usage('<command>').helpCommand(false);
  defineKbImport(kb, go);
  defineKbSearch(kb, go);
  defineKbStatus(kb, go);
  defineKbGaps(kb, go);
  const email = program.command('email').description('Mails of patients.').usage('<command>').helpCommand(false);
  defineEmailImport(email, go);
  const evals = program.command('evals').description('Evaluation cases that staff made of conversations.').usage('<command>').helpCommand(false);
  defineEvalsExport(evals, go);
  const staff = program.command('staff').description('Staff accounts.').usage('<command>').helpCommand(false);
  defineStaffAdd(staff, go);
  defineStaffAccounts(staff, go);
  const audit = program.command('audit').description('The record of who changed and who read what.').usage('<command>').helpCommand(false);
  defineAuditVerify(audit, go);
  const rules = program.command('rules').description('The safety rules: what is in force, and who has signed it.').usage('<command>').helpCommand(false);
  defineRulesStatus(rules, go);
  defineRulesSignOff(rules, go);
  defineDoctor(program, go);
  defineMigrate(program, go);
  return program;
}
