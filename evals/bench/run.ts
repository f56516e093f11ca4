/** Measures the product against what the design wants it to reach. `npm run bench -- --help` says how. */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openDb } from '../../db/open.ts';
import { describeServer, newBenchDatabase, type DatabaseKind } from './bench-database.ts';
import type { Bench } from './bench.ts';
import { bundles } from './benches/bundles.ts';
import { firstSentence } from './benches/first-sentence.ts';
import { inbox } from './benches/inbox.ts';
import { intake } from './benches/intake.ts';
import { search } from './benches/search.ts';
import { sockets } from './benches/sockets.ts';
import { start } from './benches/start.ts';
import { turns } from './benches/turns.ts';
import type { BenchResult } from './figures.ts';
import { describeMachine } from './machine.ts';
import { plans } from './plans.ts';
import { report } from './report.ts';
import { seed } from './seed.ts';
import { startServer, type ServerProcess } from './server-process.ts';

const BENCHES: readonly Bench[] = [start, intake, turns, firstSentence, sockets, search, bundles, inbox];
const SERVER_MISSING = 'Set BENCH_DATABASE_URL to the address of a PostgreSQL server on which databases may be created.';

const HELP = `Usage: npm run bench -- [benchmark …] [options]

Starts real servers on this machine, puts load on them and prints what was measured beside what is to be reached.
Runs on the embedded database, and on PostgreSQL too when BENCH_DATABASE_URL names a server (a fresh database is
made for each benchmark and dropped afterwards).

${BENCHES.map(({ name, about }) => `  ${name.padEnd(16)}${about}`).join('\n')}

  seed            fills the database of DATABASE_URL with a made hospital and measures nothing; seed --help
  plans           how PostgreSQL goes about the inbox's queries on it; plans --help

  --on <database>   embedded or postgres alone
  --full            the design's own sizes where the default is a quick run
  --json            results as JSON
  --profile <dir>   writes processor profiles of the servers into a folder
  --help            this text`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { on: { type: 'string' }, full: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, profile: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const unknown = positionals.filter((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown.length || (values.on && values.on !== 'embedded' && values.on !== 'postgres')) {
    console.error(`${unknown.length ? `There is no benchmark "${unknown[0]}".` : `--on is "${values.on}", wants embedded or postgres.`}\n\n${HELP}`);
    return 2;
  }
  const serverUrl = process.env.BENCH_DATABASE_URL || null;
  const chosen = BENCHES.filter((bench) => !positionals.length || positionals.includes(bench.name));
  const machine = describeMachine();
  machine.databases = await describeDatabases(serverUrl);
  const results: BenchResult[] = [];
  for (const bench of chosen) {
    for (const kind of databasesOf(bench, values.on as DatabaseKind | undefined)) {
      console.error(`${bench.name}${bench.on === 'none' ? '' : ` on ${kind}`} …`);
      results.push(await runOne(bench, kind, { serverUrl, full: values.full, profileTo: values.profile ?? null }));
    }
  }
  machine.loadAfter = loadavg()[0] ?? 0;
  const command = ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' ');
  console.log(values.json ? JSON.stringify({ machine, command, results }, null, 2) : report(machine, results, command));
  return results.some((result) => result.failed) ? 1 : 0;
}

function databasesOf(bench: Bench, only: DatabaseKind | undefined): DatabaseKind[] {
  if (bench.on === 'none') return only === 'postgres' ? [] : ['embedded'];
  const kinds: DatabaseKind[] = bench.on === 'each' ? ['embedded', 'postgres'] : ['postgres'];
  return kinds.filter((kind) => !only || kind === only);
}

type Settings = { serverUrl: string | null; full: boolean; profileTo: string | null };

/** Runs one benchmark on one database and leaves nothing behind, whatever happens in it. */
async function runOne(bench: Bench, kind: DatabaseKind, { serverUrl, full, profileTo }: Settings): Promise<BenchResult> {
  const result: BenchResult = { bench: bench.name, database: bench.on === 'none' ? null : kind, figures: [], notes: [], seconds: 0 };
  if (kind === 'postgres' && !serverUrl) return { ...result, skipped: SERVER_MISSING };
  const began = performance.now();
  const database = await newBenchDatabase(kind, serverUrl);
  const steps: (() => Promise<void>)[] = [];
  const servers: ServerProcess[] = [];
  const failed = (error: unknown): void => {
    const said = servers.at(-1)?.output().trim();
    result.skipped ??= `It failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}${said ? `\nThe server's last words:\n${said}` : ''}`;
    result.failed = true;
  };
  try {
    result.figures = await bench.run({
      database, full,
      note: (line) => void result.notes.push(line),
      after: (step) => void steps.push(step),
      async startServer(options) {
        const server = await startServer(database, { profileTo, ...options });
        servers.push(server);
        steps.push(server.stop);
        return server;
      },
    });
  } catch (error) {
    failed(error);
  } finally {
    for (const step of steps.toReversed()) await step().catch(failed);
    await database.remove();
    result.seconds = Math.round((performance.now() - began) / 100) / 10;
  }
  return result;
}

async function describeDatabases(serverUrl: string | null): Promise<string[]> {
  const embedded = await openDb({});
  const { version } = await embedded.one<{ version: string }>(`select current_setting('server_version') as version`);
  await embedded.close();
  return [`embedded PostgreSQL ${version} (PGlite, no fsync)`, ...(serverUrl ? [await describeServer(serverUrl)] : [])];
}

// These two measure nothing: a database of one's own is filled with the hospital that `inbox` is measured on, and asked for its plans.
const aside = { seed, plans }[process.argv[2] ?? ''];
process.exitCode = await (aside ? aside(process.argv.slice(3)) : main());
