import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Io } from './io.ts';

export type ProcessIo = Io & {
  /** True once Ctrl-C or a signal asked to stop. */
  interrupted(): boolean;
  /** Resolves when everything has been handed to the system. */
  flush(): Promise<void>;
};

type Streams = { stdin: Readable; stdout: Writable; stderr: Writable };

/** The terminal's own streams. A reader of stdout that goes away, and the first Ctrl-C, abort the command; a second Ctrl-C ends it. */
export function processIo(streams: Streams = process): ProcessIo {
  const { stdin, stdout, stderr } = streams;
  const stop = new AbortController();
  let interrupted = false;
  stdout.on('error', () => stop.abort());
  stderr.on('error', () => undefined);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (interrupted) process.exit(130);
      interrupted = true;
      stop.abort();
    });
  }
  return {
    stdin: textOf(stdin, stop.signal),
    async out(text) {
      if (stop.signal.aborted || stdout.write(text)) return;
      await once(stdout, 'drain', { signal: stop.signal }).catch(() => undefined);
    },
    err: (text) => void stderr.write(text),
    signal: stop.signal,
    interrupted: () => interrupted,
    flush: () => new Promise((resolve) => (stdout.destroyed || stdout.writableLength === 0 ? resolve() : stdout.write('', () => resolve()))),
  };
}

async function* textOf(stdin: Readable, signal: AbortSignal): AsyncGenerator<string> {
  stdin.setEncoding('utf8');
  const end = (): void => void stdin.destroy();
  signal.addEventListener('abort', end, { once: true });
  try {
    for await (const piece of stdin) yield piece as string;
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', end);
  }
}
