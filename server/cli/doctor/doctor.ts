import type { Command as Program } from 'commander';
import { z } from 'zod';
import type { Db } from '../../../db/db.ts';
import { ConfigError, loadConfig, type LoadedConfig } from '../../config/config.ts';
import { refuseExposedDemo } from '../../config/demo-exposure.ts';
import { connectControlSocket, type ControlConnection } from '../../control-socket/client.ts';
import { holdsDemo } from '../../seed/seed-demo.ts';
import { command } from '../command.ts';
import { describeError, EXIT } from '../exit-code.ts';
import { type Io, jsonLine } from '../io.ts';
import { openConfiguredDb } from '../open-app.ts';
import type { Go } from '../program.ts';
import { checkAddresses, checkOnCall, checkPort } from './check-addresses.ts';
import { checkDatabase, unreachable } from './check-database.ts';
import { checkSmtp } from './check-mail.ts';
import { checkMailboxes } from './check-mailboxes.ts';
import { checkModels } from './check-models.ts';
import { outgoingTroubles } from '../../../domain/deliveries/outgoing-trouble.ts';
import { checkSms } from './check-sms.ts';
import { checkDataDirectory, hasEmbeddedData } from './check-storage.ts';
import { fail, type Finding, ok, warn } from './finding.ts';

const ANSWER_WITHIN_MS = 3_000;
const Args = z.object({ json: z.boolean() });

/** What a running server answers: it examines itself, with its own settings. */
export const doctorCommand = command({
  name: 'doctor',
  args: Args,
  async run(app, { json }, io) {
    const { config, secrets } = app;
    return report([ok('server', 'running'), ...(await examineParts({ config, secrets, warnings: [] }, await app.db()))], json, io);
  },
});

export function defineDoctor(program: Program, go: Go): void {
  program
    .command('doctor')
    .summary('check the installation and say what to do')
    .description('Checks settings, database, extensions, disk, clock, models, mail and addresses, and says for each what to do. Nothing is changed.\nExit 0: all well or warnings only; 1: something fails; 3: the database cannot be reached.')
    .option('--json', 'print {"findings":[{"check","state":"ok|warn|fail","found","todo"}]}')
    .action(({ json = false }: { json?: boolean }) => go(doctorCommand, { json }));
}

/** Examines the installation from outside, through the running server if there is one. @returns the exit code */
export async function examine(env: Readonly<Record<string, string | undefined>>, args: z.infer<typeof Args>, io: Io): Promise<number> {
  let loaded: LoadedConfig;
  try {
    loaded = loadConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return report(error.problems.map((problem) => fail('settings', problem, 'Correct the variable and run doctor again.')), args.json, io);
  }
  const { config, secrets } = loaded;
  let there: ControlConnection | null;
  try {
    there = config.embedded ? await connectControlSocket(config.dataDir, ANSWER_WITHIN_MS) : null;
  } catch (error) {
    return report([unreachable(error)], args.json, io);
  }
  if (there) return there.run({ command: doctorCommand.name, args }, io, false);
  if (config.embedded && !(await hasEmbeddedData(config.dataDir))) {
    return report([ok('database', 'none yet: npm start makes it'), ...(await examineParts(loaded, null)), await checkPort(config)], args.json, io);
  }
  let db: Db;
  try {
    db = await openConfiguredDb(config, secrets);
  } catch (error) {
    return report([unreachable(error), ...(await examineParts(loaded, null))], args.json, io);
  }
  try {
    return await report([...(await examineParts(loaded, db)), ...(config.embedded ? [await checkPort(config)] : [])], args.json, io);
  } finally {
    await db.close();
  }
}

async function examineParts({ config, secrets, warnings }: LoadedConfig, db: Db | null): Promise<Finding[]> {
  return [
    ok('node', process.version),
    ...warnings.map((warning) => warn('settings', warning, 'Correct the environment if this is not meant.')),
    ...(db ? await checkDatabase(db).catch((error: unknown) => [unreachable(error)]) : []),
    ...(db ? await exposure(config, db) : []),
    ...(db ? await checkOutgoing(db) : []),
    ...(config.embedded ? await checkDataDirectory(config.dataDir) : []),
    ...checkAddresses(config),
    await checkOnCall(config),
    await checkSmtp(config, secrets),
    ...(await checkMailboxes(config, secrets)),
    ...(await checkSms(config, secrets)),
    ...(await checkModels(config, secrets)),
  ];
}

/** What the running server could not get rid of says more than a try of our own. */
async function checkOutgoing(db: Db): Promise<Finding[]> {
  // Before the first migration there is no outbox.
  const troubles = await outgoingTroubles(db).catch(() => []);
  return troubles.map(({ channel, code, text, since, waiting }) =>
    warn(channel === 'sms' ? 'text messages' : 'mail out', `${waiting} wait since ${since.toISOString()}: ${code} ${text}`, 'They go out by themselves once the account below is put right; for five days they are tried.'));
}

async function exposure(config: LoadedConfig['config'], db: Db): Promise<Finding[]> {
  // Before the first migration there is nothing that could be demo content.
  const demo = await holdsDemo(db).catch(() => false);
  if (!demo) return [];
  try {
    refuseExposedDemo(config, true);
    return [ok('demo', 'the demo hospital, on this machine only')];
  } catch (error) {
    return [fail('demo', describeError(error), 'Use data of your own before you open the server to others.')];
  }
}

const MARKS = { ok: 'ok  ', warn: 'warn', fail: 'FAIL' } as const;

async function report(findings: Finding[], json: boolean, io: Io): Promise<number> {
  const lines = findings.map(({ check, state, found, todo }) => `${MARKS[state]}  ${check}: ${found}\n${todo ? `      → ${todo}\n` : ''}`);
  await io.out(json ? jsonLine({ findings }) : lines.join(''));
  const failed = findings.filter(({ state }) => state === 'fail');
  if (failed.some(({ check }) => check === 'database')) return EXIT.unavailable;
  return failed.length > 0 ? EXIT.failed : EXIT.done;
}
