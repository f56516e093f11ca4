/** The product as an operator runs it: a process of its own, started, measured and stopped from outside. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchDatabase } from './bench-database.ts';
import { cpuSeconds, memoryMb } from './process-use.ts';
import { repositoryRoot } from './repository-root.ts';

export type ServerProcess = {
  url: string;
  /** Milliseconds from spawning the process until it said that it is ready. */
  readyMs: number;
  /** Processor seconds so far; with the embedded database its work is in it. */
  cpuSeconds(): number;
  memoryMb(): { now: number; peak: number };
  /** What it has printed so far, its end when that is much. */
  output(): string;
  /** As Ctrl-C does; nothing when it has ended already. Fails when it had ended by itself. */
  stop(): Promise<void>;
};

export type ServerOptions = {
  env?: Record<string, string>;
  /** How many files and sockets it may hold open; the shell's limit when left out. */
  openFiles?: number;
  /** A folder for a processor profile, written when the server stops. */
  profileTo?: string | null;
  /** The folder it is started in; the repository itself when left out. */
  checkout?: string;
};

const READY_WITHIN_MS = 60_000;
const KEPT_OUTPUT = 5_000;

/** Starts it on a free port of this machine and waits until it is ready; fails with its output when it does not come up. */
export async function startServer(database: BenchDatabase, options: ServerOptions = {}): Promise<ServerProcess> {
  const { openFiles, profileTo } = options;
  const root = options.checkout ?? repositoryRoot;
  const command = [process.execPath, ...(profileTo ? ['--cpu-prof', '--cpu-prof-dir', profileTo] : []), ...startArguments(root)];
  const [program, ...words] = openFiles ? ['sh', '-c', `ulimit -n ${openFiles} && exec "$@"`, 'sh', ...command] : command;
  const began = performance.now();
  const child = spawn(program!, words, {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutSettings(process.env), HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn', ...database.env, ...options.env },
  });
  let output = '';
  const hear = (chunk: Buffer): void => void (output = (output + chunk.toString()).slice(-KEPT_OUTPUT));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const url = await readyAt(child, () => output);
  const readyMs = performance.now() - began;
  const ended = once(child, 'exit');
  const pid = child.pid!;
  let stopping = false;
  return {
    url, readyMs,
    cpuSeconds: () => cpuSeconds(pid) ?? Number.NaN,
    memoryMb: () => memoryMb(pid) ?? { now: Number.NaN, peak: Number.NaN },
    output: () => output,
    async stop() {
      if (stopping) return void (await ended);
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server ended by itself (${child.exitCode ?? child.signalCode}).`);
      stopping = true;
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** Puts the demo hospital's articles into a database that has no server, as an operator would with articles of their own. */
export async function importDemoArticles(database: BenchDatabase): Promise<void> {
  await promisify(execFile)(process.execPath, ['server/toniq.mjs', 'kb', 'import', 'kb/demo/articles'], {
    cwd: repositoryRoot, env: { ...withoutSettings(process.env), ...database.env, LOG_LEVEL: 'warn' },
  });
}

function readyAt(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The server was not ready within ${READY_WITHIN_MS / 1000} s:\n${output()}`));
    }, READY_WITHIN_MS);
    child.stdout!.on('data', () => {
      const address = /Health\s+(http:\S+)\/readyz/.exec(output())?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code} before it was ready:\n${output()}`));
    });
  });
}

/** A model or database that happens to be configured in the shell must not be measured instead. */
/** What `npm start` gives to Node, in this checkout. */
function startArguments(root: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1);
}

function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const foreign = /^(TONIQ_|DATABASE_URL|DATA_DIR|AI_MODEL|OPENAI_|EMBEDDING_|ONCALL_|PUBLIC_URL|TRUST_PROXY|WIDGET_ORIGINS|WORKERS|METRICS_TOKEN|HOST$|PORT$|NODE_OPTIONS)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)));
}
