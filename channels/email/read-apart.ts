/**
 * Reads mails on threads of their own. A mail is what a stranger made: one that is built to keep a parser busy for minutes, or to fill the
 * memory, costs its thread and nothing else.
 */
import { Worker } from 'node:worker_threads';
import type { Inbound } from '../inbound.ts';
import type { MailReading } from './to-inbound.ts';
import { UnreadableMail } from './parse-mail.ts';

export type ToRead = { raw: Uint8Array; reading: MailReading };
/** A mail in the shape of all channels, and its words before those of ours are taken out (`withoutKnownWords`). */
export type Apart = { inbound: Inbound; notes: string[]; own: string; doubtful: string };

export type MailReaderOptions = {
  /** How long one mail may take, its questions to the name system included; 25 s when left out. */
  patienceMs?: number;
  /** How many are read at once; 3 when left out, as many as there are lanes of mails. Each takes some 60 MB while it is at work. */
  threads?: number;
};

/** The mail took too long, or too much memory. It is kept as it came. */
export class MailTooHard extends Error {
  override name = 'MailTooHard';
  constructor(why: string) {
    super(`The mail could not be read: ${why}. It is kept as it came; open its source in the quarantine.`);
  }
}

const PATIENCE_MS = 25_000;
const THREADS = 3;
const MOST_MEMORY_MB = 768;
/** A thread that has nothing to read for so long ends. */
const IDLE_MS = 600_000;

type Waiting = { work: ToRead; done: (apart: Apart) => void; failed: (error: Error) => void };
type Answer = Apart | { failed: string; message: string };

export class MailReaders {
  readonly #patienceMs: number;
  readonly #most: number;
  readonly #waiting: Waiting[] = [];
  readonly #threads = new Set<ReaderThread>();

  constructor({ patienceMs = PATIENCE_MS, threads = THREADS }: MailReaderOptions = {}) {
    this.#patienceMs = patienceMs;
    this.#most = threads;
  }

  /** Throws `UnreadableMail` or `MailTooHard`. `reading` holds no resolver: functions go to no other thread. */
  read(raw: Buffer, reading: MailReading): Promise<Apart> {
    return new Promise((done, failed) => {
      this.#waiting.push({ work: { raw, reading }, done, failed });
      this.#next();
    });
  }

  /** Whatever still waits is rejected. */
  async close(): Promise<void> {
    for (const { failed } of this.#waiting.splice(0)) failed(new MailTooHard('the server is stopping'));
    await Promise.all([...this.#threads].map((thread) => thread.end(new MailTooHard('the server is stopping'))));
  }

  #next(): void {
    if (!this.#waiting.length) return;
    const free = [...this.#threads].find((thread) => !thread.isBusy) ?? (this.#threads.size < this.#most ? this.#begin() : null);
    if (free) free.read(this.#waiting.shift()!, this.#patienceMs);
  }

  #begin(): ReaderThread {
    const thread: ReaderThread = new ReaderThread(() => this.#next(), () => {
      this.#threads.delete(thread);
      this.#next();
    });
    this.#threads.add(thread);
    return thread;
  }
}

/** Reads one mail at a time. It ends with a fault, with one that takes too long, and when nothing comes for a while. */
class ReaderThread {
  readonly #worker = new Worker(new URL('./read-apart-thread.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  readonly #free: () => void;
  readonly #ended: () => void;
  #current: Waiting | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(free: () => void, ended: () => void) {
    this.#free = free;
    this.#ended = ended;
    this.#worker.on('message', (answer: Answer) => this.#answered(answer));
    this.#worker.on('error', (error: Error & { code?: string }) => void this.end(new MailTooHard(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it takes too much memory' : error.name)));
    this.#worker.on('exit', () => void this.end(new MailTooHard('its reader ended')));
  }

  get isBusy(): boolean {
    return this.#current !== null;
  }

  read(waiting: Waiting, patienceMs: number): void {
    this.#current = waiting;
    this.#wait(patienceMs);
    this.#worker.ref();
    this.#worker.postMessage(waiting.work);
  }

  async end(error: Error): Promise<void> {
    clearTimeout(this.#timer);
    this.#current?.failed(error);
    this.#current = null;
    this.#ended();
    await this.#worker.terminate();
  }

  #answered(answer: Answer): void {
    const { done, failed } = this.#current!;
    this.#current = null;
    this.#wait(IDLE_MS);
    // A thread that rests keeps no program from ending.
    this.#worker.unref();
    if ('failed' in answer) failed(answer.failed === 'UnreadableMail' ? new UnreadableMail({}) : Object.assign(new Error(answer.message), { name: answer.failed }));
    else done(withBuffers(answer));
    this.#free();
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.end(new MailTooHard('it takes too long')), ms);
    if (!this.#current) this.#timer.unref();
  }
}

/** Between threads a Buffer becomes plain bytes. */
const withBuffers = (apart: Apart): Apart => ({ ...apart, inbound: { ...apart.inbound, files: apart.inbound.files.map((file) => ({ ...file, bytes: Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength) })) } });
