import { CommanderError } from 'commander';
import { DataDirectoryHeld } from '../../db/pglite/directory-lock.ts';
import { codeOf, DatabaseUnavailable, StorageFull } from '../../db/errors.ts';
import { ConfigError } from '../config/config.ts';
import { ControlSocketFailed } from '../control-socket/client.ts';

/** How a command ended, for the shell. */
export const EXIT = { done: 0, failed: 1, usage: 2, unavailable: 3, interrupted: 130 } as const;

/** The command was called in a way it does not understand. */
export class WrongUsage extends Error {
  override name = 'WrongUsage';
}

// Wrong password or user, no such database: PostgreSQL is there and will not have us.
const REFUSED = /^(28|3D)/u;

/** The exit code for a command that threw. */
export function exitCodeOf(error: unknown): number {
  // Printing help is done this way too, with a code of 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof WrongUsage || error instanceof ConfigError) return EXIT.usage;
  if (error instanceof DataDirectoryHeld || error instanceof DatabaseUnavailable || error instanceof StorageFull || error instanceof ControlSocketFailed) return EXIT.unavailable;
  return REFUSED.test(codeOf(error) ?? '') ? EXIT.unavailable : EXIT.failed;
}

/** What to print of an error: our own say what to do, a surprise also says where it came from. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const surprise = error.name === 'TypeError' || error.name === 'ReferenceError' || error.message === '';
  return surprise ? (error.stack ?? error.name) : error.message;
}
