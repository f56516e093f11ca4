import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { freeJobsOf } from '../../db/job-heartbeat.ts';
import type { Context } from '../context.ts';
import type { FromThread, ThreadData, ToThread } from './messages.ts';
import type { Turns } from './turns.ts';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;
/** Whoever ran for so long begins anew with the shortest pause. */
const HEALTHY_MS = 60_000;
/** For closing what is open, after the turns had their time. */
const CLOSE_MS = 2_000;

/**
 * Turns on a thread of their own. When it dies its jobs are freed at once and a new one takes over, with growing pauses; until
 * then messages are stored, screened and shown as ever.
 */
export class TurnsThread implements Turns {
  readonly #context: () => Context;
  #thread: Worker | null = null;
  #ready = false;
  #stopping = new AbortController();
  #pauseMs = FIRST_PAUSE_MS;
  /** Names under which the living thread holds jobs. */
  #crews: string[] = [];

  constructor(context: () => Context) {
    this.#context = context;
  }

  /** Does not wait for the thread to have read its program: whoever writes meanwhile is stored, screened and answered a moment later. */
  async start(): Promise<void> {
    this.#run().catch((error: unknown) => {
      this.#context().log.error({ error }, 'The thread that answers patients could not be started. Messages are stored; it is tried again.');
      void this.#comeBack();
    });
  }

  abort(conversationId: string, turnId?: string): void {
    this.#tell({ kind: 'abort', conversationId, turnId });
  }

  state(): 'running' | 'restarting' {
    return this.#ready ? 'running' : 'restarting';
  }

  async stop(graceMs: number): Promise<void> {
    this.#stopping.abort();
    const thread = this.#thread;
    if (!thread) return;
    const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
    this.#tell({ kind: 'stop', graceMs });
    const late = new AbortController();
    await Promise.race([ended, pause(graceMs + CLOSE_MS, undefined, { signal: late.signal }).catch(() => undefined)]);
    late.abort();
    await thread.terminate();
  }

  /** Ends the thread as a fault in it would. */
  async crash(): Promise<void> {
    await this.#thread?.terminate();
  }

  #tell(message: ToThread): void {
    this.#thread?.postMessage(message);
  }

  /** Resolves when the thread is ready; rejects when it ends before. */
  #run(): Promise<void> {
    const { config, secrets, db, log } = this.#context();
    const { options: database, transfer } = db.lend();
    const began = performance.now();
    const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: { config, secrets, database } satisfies ThreadData, transferList: transfer, resourceLimits: { maxYoungGenerationSizeMb: 32 } });
    this.#thread = thread;
    return new Promise((resolve, reject) => {
      let fault: unknown = null;
      thread.on('message', (message: FromThread) => {
        if (message.kind === 'ready') {
          this.#ready = true;
          resolve();
        } else this.#hear(message);
      });
      thread.on('error', (error) => (fault = error));
      thread.on('exit', (code) => {
        const wasReady = this.#ready;
        this.#thread = null;
        this.#ready = false;
        if (this.#stopping.signal.aborted) return resolve();
        const error = fault ?? new Error(`The thread of the turns ended with code ${code}.`);
        if (!wasReady) return reject(error as Error);
        if (performance.now() - began > HEALTHY_MS) this.#pauseMs = FIRST_PAUSE_MS;
        log.error({ error }, 'The thread that answers patients ended. Messages are stored; another thread takes over.');
        void this.#comeBack();
      });
    });
  }

  #hear(message: Exclude<FromThread, { kind: 'ready' }>): void {
    const { live, metrics } = this.#context();
    switch (message.kind) {
      case 'crew':
        return void this.#crews.push(message.id);
      case 'typing':
        return live.typing(message.shown);
      case 'turn-ended':
        return metrics.turnSeconds.observe({ outcome: message.outcome }, message.seconds);
    }
  }

  /** Frees what the dead thread held and starts the next, until one stays. */
  async #comeBack(): Promise<void> {
    const { db, log } = this.#context();
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await freeJobsOf(db, this.#crews);
        this.#crews = [];
        await pause(this.#pauseMs, undefined, { signal });
        this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
        return await this.#run();
      } catch (error) {
        if (!signal.aborted) log.error({ error }, 'The thread that answers patients could not be started. Messages are stored; it is tried again.');
        await pause(this.#pauseMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}
