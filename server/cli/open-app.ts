import type { Db } from '../../db/db.ts';
import { migrate } from '../../db/migrate.ts';
import { openDb } from '../../db/open.ts';
import type { Config, Secrets } from '../config/config.ts';
import type { Context } from '../context.ts';
import type { Logger } from '../log.ts';
import { holdsDemo, seedDemo } from '../seed/seed-demo.ts';
import type { App } from './app.ts';
import type { DryAgent } from './ask-runner.ts';

export type OpenApp = App & { close(): Promise<void> };

/** What commands use, over a database that this process opened and will close. */
export function openApp(config: Config, secrets: Secrets, log: Logger, opened: Db): OpenApp {
  const migrated = once(() => migrate(opened));
  const knowledge = once(async () => {
    await migrated();
    const [{ openKnowledge }, { embedderFromConfig }] = await Promise.all([import('../../kb/search.ts'), import('../../kb/embedder-from-config.ts')]);
    return openKnowledge(opened, { embedder: embedderFromConfig(config, secrets), log });
  });
  return {
    config,
    secrets,
    db: async () => opened,
    migrate: migrated,
    seed: () => seedIfEmpty(config, opened),
    knowledge,
    dryAgent: once(() => dryAgent(config, secrets, log)),
    async close() {
      if (knowledge.started()) await (await knowledge()).stop();
      await opened.close();
    },
  };
}

/** What commands use when they come to a running server through its socket: the server's own parts. */
export function appOver({ config, secrets, db, knowledge, log }: Pick<Context, 'config' | 'secrets' | 'db' | 'knowledge' | 'log'>): App {
  return {
    config,
    secrets,
    db: async () => db,
    migrate: () => migrate(db),
    seed: () => seedIfEmpty(config, db),
    knowledge,
    dryAgent: once(() => dryAgent(config, secrets, log)),
  };
}

/** The database that the configuration names. Throws DatabaseUnavailable, DataDirectoryHeld. */
export function openConfiguredDb(config: Config, secrets: Secrets): Promise<Db> {
  return openDb(secrets.databaseUrl ? { url: secrets.databaseUrl } : { dataDir: config.dataDir });
}

// The agent's libraries take longer to load than most commands take to run.
async function dryAgent(config: Config, secrets: Secrets, log: Logger): Promise<DryAgent> {
  const { createDryAgent } = await import('./dry-agent.ts');
  return createDryAgent(config, secrets, log);
}

async function seedIfEmpty(config: Config, db: Db): Promise<boolean> {
  if (!config.embedded || !config.demo || (await holdsDemo(db))) return false;
  await seedDemo(db, null);
  return holdsDemo(db);
}

/** Runs `work` with the first call and gives its result to all of them. */
function once<T>(work: () => Promise<T>): { (): Promise<T>; started(): boolean } {
  let result: Promise<T> | undefined;
  return Object.assign(() => (result ??= work()), { started: () => result !== undefined });
}
