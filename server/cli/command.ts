import type { z } from 'zod';
import type { App } from './app.ts';
import type { Io } from './io.ts';

/**
 * A command apart from how it is called. It runs in the caller's process or, when a server holds the data, behind its
 * control socket; hence arguments are plain data, checked on whichever side runs it.
 */
export type Command<Args = unknown> = {
  /** As on the command line: `kb import`. */
  name: string;
  args: z.ZodType<Args>;
  /** Whether it reads standard input when called like this. */
  readsInput?(args: Args): boolean;
  /** @returns the exit code; throws for what `exitCodeOf` knows */
  run(app: App, args: Args, io: Io): Promise<number>;
};

/** Lets the compiler infer the arguments from their schema. */
export function command<Args>(definition: Command<Args>): Command<Args> {
  return definition;
}
