import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../../db/db.ts';
import { DataDirectoryHeld } from '../../db/pglite/directory-lock.ts';
import type { Config, Secrets } from '../config/config.ts';
import { connectControlSocket } from '../control-socket/client.ts';
import { serveControlSocket } from '../control-socket/server.ts';
import { createLog } from '../log.ts';
import type { Command } from './command.ts';
import { runCommand } from './commands.ts';
import type { Io } from './io.ts';
import { openApp, openConfiguredDb } from './open-app.ts';

/** How long to wait for a process that has the data and does not answer: one that is starting, stopping or migrating. */
const PATIENCE_MS = 10_000;
const TRY_EVERY_MS = 100;

/**
 * Runs a command in this process or, when another process holds the embedded data, through its control socket.
 * @throws DataDirectoryHeld, ControlSocketFailed when that process does not answer; DatabaseUnavailable; whatever the command throws
 */
export async function runHereOrThere<Args>(config: Config, secrets: Secrets, command: Command<Args>, args: Args, io: Io, patienceMs = PATIENCE_MS): Promise<number> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const there = config.embedded ? await connectControlSocket(config.dataDir, patienceMs) : null;
    if (there) return there.run({ command: command.name, args }, io, command.readsInput?.(args) ?? false);
    const db = await openOrHeld(config, secrets);
    if (!(db instanceof DataDirectoryHeld)) return runHere(config, secrets, db, command, args, io);
    if (Date.now() >= giveUpAt) throw db;
    await sleep(TRY_EVERY_MS, undefined, { signal: io.signal });
  }
}

function openOrHeld(config: Config, secrets: Secrets): Promise<Db | DataDirectoryHeld> {
  return openConfiguredDb(config, secrets).catch((error: unknown) => {
    if (error instanceof DataDirectoryHeld) return error;
    throw error;
  });
}

/** While this process has the embedded data, it serves other commands as a server would. */
async function runHere<Args>(config: Config, secrets: Secrets, db: Db, command: Command<Args>, args: Args, io: Io): Promise<number> {
  const app = openApp(config, secrets, createLog('warn'), db);
  const others = config.embedded ? await serveControlSocket(config.dataDir, (name, given, theirs) => runCommand(app, name, given, theirs)).catch(() => null) : null;
  try {
    return await command.run(app, args, io);
  } finally {
    await others?.close(io.signal.aborted ? 0 : undefined);
    await app.close();
  }
}
