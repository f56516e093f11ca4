/** The server from an open database to a clean stop. */
import type { Db } from '../db/db.ts';
import { ensureAssets } from './assets/build.ts';
import { keepAudit } from './audit-heads.ts';
import { serveCommands } from './cli/serve-commands.ts';
import type { Config, Secrets } from './config/config.ts';
import { openContext } from './context.ts';
import { startServer } from './server.ts';
import { welcome } from './welcome.ts';

const STOP_WITHIN_MS = 9_500;
const COMMAND_GRACE_MS = 3_000;

/** Runs until a signal comes, then closes everything, `db` too, and ends the process. When it cannot start, it throws with `db` closed. */
export async function run(config: Config, secrets: Secrets, opening: Promise<Db>): Promise<void> {
  const [db] = await Promise.all([opening, ensureAssets({ log: (line) => console.error(line) })]);
  const context = await openContext(config, secrets, { db }).catch(async (error: unknown) => {
    await db.close();
    throw error;
  });
  const server = await startServer(context).catch(async (error: unknown) => {
    await context.close();
    await db.close();
    throw error;
  });
  const commands = await serveCommands(context);
  const audit = keepAudit(context);
  console.log(welcome(context, performance.now()));
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log('\nStopping: running answers are finished first. Press Ctrl-C again to stop at once.');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    Promise.all([server.stop(), commands.close(COMMAND_GRACE_MS)]).then(() => audit.stop()).then(() => context.close()).then(() => db.close()).then(() => process.exit(0), (error: unknown) => {
      context.log.error({ error }, 'The server did not stop cleanly.');
      process.exit(1);
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('unhandledRejection', (error) => context.log.error({ error }, 'A promise was rejected and nobody looked.'));
}

