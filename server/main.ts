/** Starts the product: the database first, since its engine gets ready in a thread of its own while this one reads the rest of the program. */
import { openDb } from '../db/open.ts';
import { DataDirectoryHeld } from '../db/pglite/directory-lock.ts';
import { ConfigError, loadConfig } from './config/config.ts';

async function main(): Promise<void> {
  const { config, secrets, warnings } = loadConfig(process.env);
  for (const warning of warnings) console.error(warning);
  const { promise: engineStarts, resolve: onEngineStarts } = Promise.withResolvers<void>();
  const opening = openDb(secrets.databaseUrl ? { url: secrets.databaseUrl } : { dataDir: config.dataDir, onEngineStarts });
  // Reading files leaves no time for anything else in this thread, so the engine's must run before.
  await Promise.race([engineStarts, opening]);
  const { run } = await import('./run.ts');
  await run(config, secrets, opening);
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
