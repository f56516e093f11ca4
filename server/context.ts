/** The composition root: everything that lives as long as the process, made from the configuration in one place. */
import { createAgent, type Agent } from '../agent/run-turn.ts';
import { modelFromConfig } from '../agent/models/from-config.ts';
import { createCheckpointer } from '../agent/checkpoints.ts';
import type { Db } from '../db/db.ts';
import { migrate } from '../db/migrate.ts';
import { openDb } from '../db/open.ts';
import { embedderFromConfig } from '../kb/embedder-from-config.ts';
import type { Embedder } from '../kb/embedder.ts';
import { openKnowledge, type Knowledge } from '../kb/search.ts';
import type { Config, Secrets } from './config/config.ts';
import { refuseExposedDemo } from './config/demo-exposure.ts';
import type { Coming, Kept } from './intake.ts';
import { IntakeGate } from './intake-gate.ts';
import { createLimits, type Limits } from './limits.ts';
import { Live } from './live/live.ts';
import { createLog, type Logger } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { RunningTurns } from './running-turns.ts';
import { holdsDemo, seedDemo } from './seed/seed-demo.ts';

export type Context = {
  config: Config & { publicUrl: string };
  secrets: Secrets;
  log: Logger;
  db: Db;
  knowledge: Knowledge;
  agent: Agent;
  live: Live;
  runningTurns: RunningTurns;
  intakeGate: IntakeGate<Coming, Kept>;
  limits: Limits;
  metrics: Metrics;
  /** The database holds the demo hospital: known passwords, so this machine only. */
  holdsDemo: boolean;
  /** True once a shutdown has begun. */
  stopping: () => boolean;
  beginStopping: () => void;
  /** Ends all of it, the database last. */
  close: () => Promise<void>;
};

/** What a test puts in place of the real part. */
export type Overrides = Partial<Pick<Context, 'log' | 'db' | 'agent' | 'metrics' | 'limits'>> & {
  embedder?: Embedder | null;
  /** False leaves an empty database empty, as `kb import` wants it. */
  seed?: boolean;
};

/**
 * Opens the database, brings it up to date and puts the parts together. Throws `DataDirectoryHeld`, `DatabaseUnavailable`,
 * `ExtensionMissing` or `MigrationFailed`, each with a message that says what to do; nothing stays open then.
 */
export async function openContext(config: Config, secrets: Secrets, overrides: Overrides = {}): Promise<Context> {
  const log = overrides.log ?? createLog(config.logLevel);
  const db = overrides.db ?? (await openDb(secrets.databaseUrl ? { url: secrets.databaseUrl } : { dataDir: config.dataDir }));
  const embedder = overrides.embedder === undefined ? embedderFromConfig(config, secrets) : overrides.embedder;
  let knowledge: Knowledge | null = null;
  try {
    await migrate(db);
    if (config.embedded && config.demo && overrides.seed !== false) await seedDemo(db);
    const demo = await holdsDemo(db);
    refuseExposedDemo(config, demo);
    const checkpointer = await createCheckpointer(db);
    knowledge = await openKnowledge(db, { embedder, log });
    const agent = overrides.agent ?? createAgent({ model: modelFromConfig(config, secrets), hospital: config.hospital, checkpointer, log });
    const opened = knowledge;
    let stopping = false;
    return {
      config: { ...config, publicUrl: config.publicUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}` },
      secrets, log, db, knowledge, agent,
      live: new Live(),
      runningTurns: new RunningTurns(),
      intakeGate: new IntakeGate(),
      limits: overrides.limits ?? createLimits(),
      metrics: overrides.metrics ?? createMetrics(),
      holdsDemo: demo,
      stopping: () => stopping,
      beginStopping: () => void (stopping = true),
      async close() {
        await opened.stop();
        await embedder?.close();
        if (!overrides.db) await db.close();
      },
    };
  } catch (error) {
    await knowledge?.stop();
    await embedder?.close();
    if (!overrides.db) await db.close();
    throw error;
  }
}
