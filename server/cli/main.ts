/** `npm run --silent toniq -- <command>` */
import { CommanderError } from 'commander';
import { loadConfig } from '../config/config.ts';
import { auditVerifyFileCommand, verifyFile } from './audit-verify-file.ts';
import type { Command } from './command.ts';
import { doctorCommand, examine } from './doctor/doctor.ts';
import { describeError, EXIT, exitCodeOf } from './exit-code.ts';
import { processIo } from './process-io.ts';
import { createProgram } from './program.ts';
import { runHereOrThere } from './run-here-or-there.ts';

const io = processIo();
let exitCode: number = EXIT.done;

async function go<Args>(command: Command<Args>, args: Args): Promise<void> {
  // The doctor examines what stops the others: wrong settings, a database that cannot be opened.
  if (command.name === doctorCommand.name) {
    exitCode = await examine(process.env, doctorCommand.args.parse(args), io);
    return;
  }
  const { config, secrets, warnings } = loadConfig(process.env);
  for (const warning of warnings) io.err(`${warning}\n`);
  // Who was given an exported file need not have the database.
  if (command.name === auditVerifyFileCommand.name) {
    exitCode = await verifyFile(config.dataDir, auditVerifyFileCommand.args.parse(args), io);
    return;
  }
  exitCode = await runHereOrThere(config, secrets, command, args, io);
}

const program = createProgram(go, { writeOut: (text) => void io.out(text), writeErr: io.err });
try {
  await program.parseAsync();
} catch (error) {
  exitCode = io.signal.aborted ? EXIT.failed : exitCodeOf(error);
  // Commander has said by itself what it misses.
  if (!io.signal.aborted && !(error instanceof CommanderError)) io.err(`${describeError(error)}\n`);
}
await io.flush();
// Standard input may still be open, on a terminal for example, and would keep the process waiting.
process.exit(io.interrupted() ? EXIT.interrupted : exitCode);
