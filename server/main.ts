/** Starts the product and stops it cleanly. */
import { DataDirectoryHeld } from '../db/pglite/directory-lock.ts';
import { ensureAssets } from './assets/build.ts';
import { keepAudit } from './audit-heads.ts';
import { serveCommands } from './cli/serve-commands.ts';
import { ConfigError, loadConfig } from './config/config.ts';
import { openContext } from './context.ts';
import { startServer } from './server.ts';
import { welcome } from './welcome.ts';

const STOP_WITHIN_MS = 9_500;
const COMMAND_GRACE_MS = 3_000;

async function main(): Promise<void> {
  const { config, secrets, warnings } = loadConfig(process.env);
  for (const warning of warnings) console.error(warning);
  const [context] = await Promise.all([openContext(config, secrets), ensureAssets({ log: (line) => console.error(line) })]);
  const server = await startServer(context).catch(async (error: unknown) => {
    await context.close();
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
    Promise.all([server.stop(), commands.close(COMMAND_GRACE_MS)]).then(() => audit.stop()).then(() => context.close()).then(() => process.exit(0), (error: unknown) => {
      context.log.error({ error }, 'The server did not stop cleanly.');
      process.exit(1);
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('unhandledRejection', (error) => context.log.error({ error }, 'A promise was rejected and nobody looked.'));
}

main().catch((error: unknown) => {
  console.error(startProblem(error));
  process.exit(error instanceof ConfigError ? 2 : error instanceof DataDirectoryHeld ? 3 : 1);
});

function startProblem(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return `PORT: ${(error as NodeJS.ErrnoException & { port: number }).port} is taken by another program, wants a free port, for example PORT=3001`;
  // Errors of our own say what to do; of others the stack is needed.
  return error.name === 'Error' || error.name === 'TypeError' ? (error.stack ?? error.message) : error.message;
}
