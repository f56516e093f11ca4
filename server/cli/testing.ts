/** For tests: the command line as its users call it, as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../toniq.mjs', import.meta.url));
const START = fileURLToPath(new URL('../start.mjs', import.meta.url));

export type Ran = { code: number | null; stdout: string; stderr: string; lines: () => Record<string, unknown>[] };
export type RunOptions = { env?: Record<string, string>; input?: string; cwd?: string };

/** Settings of the machine the tests run on must not reach the program. */
function environment(env: Record<string, string>): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  return { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), ...env };
}

/** Starts `toniq <args>` without waiting for its end. */
export function startToniq(args: string[], { env = {}, cwd }: RunOptions = {}): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...args], { env: environment(env), ...(cwd ? { cwd } : {}) });
}

/** Runs `toniq <args>` to its end. */
export function toniq(args: string[], options: RunOptions = {}): Promise<Ran> {
  const child = startToniq(args, options);
  child.stdin!.on('error', () => undefined);
  child.stdin!.end(options.input ?? '');
  return ended(child);
}

/** What a process wrote and how it ended. */
export function ended(child: ChildProcess): Promise<Ran> {
  let [stdout, stderr] = ['', ''];
  child.stdout!.setEncoding('utf8').on('data', (piece: string) => (stdout += piece));
  child.stderr!.setEncoding('utf8').on('data', (piece: string) => (stderr += piece));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const lines = (): Record<string, unknown>[] => stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
      resolve({ code, stdout, stderr, lines });
    });
  });
}

/** Starts the server and waits until it is ready. `stop` ends it as Ctrl-C would. */
export async function startServerProcess(env: Record<string, string>): Promise<{ stop: () => Promise<number | null> }> {
  const child = spawn(process.execPath, [START], { env: environment(env) });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const look = (piece: Buffer): void => {
      printed += String(piece);
      if (printed.includes('is ready')) resolve();
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.on('close', (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${printed}`)));
  });
  return {
    async stop() {
      child.kill('SIGINT');
      return closed;
    },
  };
}
