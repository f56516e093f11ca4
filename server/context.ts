/** The composition root: everything that lives as long as the process, made from the configuration in one place. */
import type { Agent } from '../agent/run-turn.ts';
import type { Db } from '../db/db.ts';
import { migrate } from '../db/migrate.ts';
import { openDb } from '../db/open.ts';
import type { SecretBox } from '../domain/secrets/secret-box.ts';
import { resealSecondFactors } from '../domain/staff/second-factor.ts';
import type { Embedder } from '../kb/embedder.ts';
import type { Knowledge } from '../kb/search.ts';
import { Bell } from './bell.ts';
import type { Config, Secrets } from './config/config.ts';
import { SMS_HOOK } from './channels/sms/sms-setup.ts';
import { openChannels, type Channels } from './channels/registry.ts';
import { channelSecretOf } from './channels/channel-secret.ts';
import { refuseExposedDemo } from './config/demo-exposure.ts';
import { DEMO_NUMBER, openDemoGateway, type DemoGateway } from './demo-mailbox/demo-gateway.ts';
import type { DemoPostOffice } from './demo-mailbox/demo-post-office.ts';
import { createClamav, type Scanner } from './files/clamav.ts';
import type { FileStore } from './files/file-store.ts';
import { openFileStore } from './files/open-file-store.ts';
import { Scans } from './files/scans.ts';
import type { Coming, Kept } from './intake.ts';
import { IntakeGate } from './intake-gate.ts';
import { createLimits, type Limits } from './limits.ts';
import { Live } from './live/live.ts';
import { createLog, type Logger } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { holdsDemo, seedDemo } from './seed/seed-demo.ts';
import { openSecretBox } from './secret-key.ts';
import type { Turns } from './turns/turns.ts';
import { TurnsThread } from './turns/turns-thread.ts';

export type Context = {
  config: Config & {
    publicUrl: string;
    /** How one-time codes reach patients; null: not at all, and then nobody can prove a contact. */
    codesBy: 'channels' | 'demo' | null;
  };
  secrets: Secrets;
  /** Seals what the database keeps and must give back. */
  secretBox: SecretBox;
  log: Logger;
  db: Db;
  /** For commands; opened when the first one asks. Turns have their own. */
  knowledge: () => Promise<Knowledge>;
  live: Live;
  runningTurns: Turns;
  intakeGate: IntakeGate<Coming, Kept>;
  limits: Limits;
  /** The bytes of attachments. */
  files: FileStore;
  /** Null when none is set up: files are given out unscanned. */
  scanner: Scanner | null;
  scans: Scans;
  metrics: Metrics;
  /** Whoever reads what came in, and whoever sends what goes out. */
  readers: Bell;
  senders: Bell;
  /** The database holds the demo hospital: known passwords, so this machine only. */
  holdsDemo: boolean;
  /** The channels beside the chat. */
  channels: Channels;
  /** Signs the reply tokens; made once for an installation and kept in its database. */
  channelSecret: string;
  /** Texts of the demo hospital, when no gateway is set up. */
  demoGateway: DemoGateway | null;
  /** Its mails, when no mail server is set up; opened with the server. */
  demoPostOffice: DemoPostOffice | null;
  /** True once a shutdown has begun. */
  stopping: () => boolean;
  beginStopping: () => void;
  /** Ends all of it, the database last. */
  close: () => Promise<void>;
};

/** What a test puts in place of the real part. */
export type Overrides = Partial<Pick<Context, 'log' | 'db' | 'metrics' | 'limits'>> & {
  /** With one of these, turns run on this thread: they cannot be handed to another. */
  agent?: Agent;
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
  try {
    await migrate(db);
    const files = openFileStore(config, secrets);
    if (config.embedded && config.demo && overrides.seed !== false) await seedDemo(db, files);
    const demo = await holdsDemo(db);
    refuseExposedDemo(config, demo);
    const secretBox = openSecretBox(config, secrets);
    const lost = await resealSecondFactors(db, secretBox);
    if (lost) log.warn({ accounts: lost }, 'Second factors were sealed with a key that is not here: put it back (SECRET_KEYS, or the file secret-key in DATA_DIR). Until then recovery codes alone let these accounts in.');
    let stopping = false;
    let channels: Channels | null = null;
    let knowledge: Promise<Knowledge> | null = null;
    const context: Context = {
      config: { ...config, codesBy: config.smtpHost || config.smsAccountSid ? 'channels' : demo ? 'demo' : null, publicUrl: config.publicUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}` },
      secrets, secretBox, log, db,
      knowledge: () => (knowledge ??= openForCommands(config, secrets, db, log)),
      live: new Live(),
      runningTurns: await chooseTurns(() => context, overrides),
      // One connection serves all: danger waits for one short transaction at most.
      intakeGate: new IntakeGate(db.kind === 'pglite' ? { lanes: 1, mostTogether: 8 } : {}),
      files,
      scanner: config.clamavAddress ? createClamav(config.clamavAddress) : null,
      scans: new Scans(),
      limits: overrides.limits ?? createLimits(),
      metrics: overrides.metrics ?? createMetrics(),
      readers: new Bell(),
      senders: new Bell(),
      holdsDemo: demo,
      demoGateway: demo && !config.smsAccountSid ? openDemoGateway({ number: DEMO_NUMBER, hook: () => `${context.config.publicUrl}${SMS_HOOK}` }) : null,
      demoPostOffice: null,
      get channels() {
        return (channels ??= openChannels(context));
      },
      channelSecret: await channelSecretOf(db),
      stopping: () => stopping,
      beginStopping: () => void (stopping = true),
      async close() {
        for (const channel of Object.values(channels ?? {})) await channel.close();
        await knowledge?.then((opened) => opened.stop());
        if (!overrides.db) await db.close();
      },
    };
    return context;
  } catch (error) {
    if (!overrides.db) await db.close();
    throw error;
  }
}

async function chooseTurns(context: () => Context, { agent, embedder }: Overrides): Promise<Turns> {
  if (agent === undefined && embedder === undefined) return new TurnsThread(context);
  const { turnsHere } = await import('./turns/turns-here.ts');
  return turnsHere(context, { ...(agent ? { agent } : {}), ...(embedder === undefined ? {} : { embedder }) });
}

/** Loaded when it is needed: few servers ever run a command. New passages are embedded by the turns' side. */
async function openForCommands(config: Config, secrets: Secrets, db: Db, log: Logger): Promise<Knowledge> {
  const [{ openKnowledge }, { embedderFromConfig }] = await Promise.all([import('../kb/search.ts'), import('../kb/embedder-from-config.ts')]);
  return openKnowledge(db, { embedder: embedderFromConfig(config, secrets), embedInBackground: false, log });
}
