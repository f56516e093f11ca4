/** The main thread's end of the worker: starts it, talks to it, and starts it anew when it died. */
import { Worker } from 'node:worker_threads';
import { DatabaseUnavailable } from '../errors.ts';

export interface WorkerOptions {
  /** Where the data lies; in memory when left out. */
  directory?: string | undefined;
  /** A data directory as a tar file, to begin with. */
  image?: Uint8Array<ArrayBuffer> | undefined;
  /** The engine knows no statement timeout and cannot be interrupted: past this it is ended and started anew. */
  longestStatementMs?: number | undefined;
}
export type WorkerRequest = { id: number } & ({ batch: Uint8Array } | { command: 'image' | 'close' });
export type WorkerReply = { ready: true; serverVersion: string } | { id: number; bytes: Uint8Array } | { id: number; error: string };

interface Pending {
  resolve(bytes: Buffer): void;
  reject(error: unknown): void;
}
interface Running {
  worker: Worker;
  serverVersion: string;
}

const RESTART_PAUSE_MS = 1_000;
/** Building a vector index over a large knowledge base takes minutes. */
const LONGEST_STATEMENT_MS = 600_000;

export class WorkerLink {
  #options: WorkerOptions;
  readonly #onCrash: () => void;
  readonly #pending = new Map<number, Pending>();
  #running: Promise<Running> | null = null;
  #lastId = 0;
  #mayStartAt = 0;
  #closed = false;
  #hasRun = false;

  /** @param onCrash told when the engine died on its own and every session in it is gone */
  constructor(options: WorkerOptions, onCrash: () => void) {
    this.#options = options;
    this.#onCrash = onCrash;
  }

  /** Starts the engine unless it runs; gives PostgreSQL's version. */
  async start(): Promise<string> {
    return (await this.#worker()).serverVersion;
  }

  /** Runs one batch of protocol messages. */
  async execute(batch: Buffer): Promise<Buffer> {
    const { worker } = await this.#worker();
    // A copy of exactly these bytes, since what is transferred is the whole memory behind a Buffer.
    const own = new Uint8Array(batch);
    const overdue = setTimeout(() => void worker.terminate(), this.#options.longestStatementMs ?? LONGEST_STATEMENT_MS);
    overdue.unref();
    try {
      return await this.#request(worker, { id: ++this.#lastId, batch: own }, [own.buffer]);
    } finally {
      clearTimeout(overdue);
    }
  }

  /** The whole data directory as a tar file. */
  async image(): Promise<Uint8Array<ArrayBuffer>> {
    const { worker } = await this.#worker();
    const bytes = await this.#request(worker, { id: ++this.#lastId, command: 'image' });
    return new Uint8Array(bytes);
  }

  /** Lets the engine write its last checkpoint; after `timeoutMs` it is ended without, which loses nothing either. */
  async close(timeoutMs = 5_000): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const running = await this.#running?.catch(() => null);
    if (!running) return;
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => (timer = setTimeout(resolve, timeoutMs)));
    const closed = this.#request(running.worker, { id: ++this.#lastId, command: 'close' });
    await Promise.race([closed.catch(() => {}), tooLong]);
    clearTimeout(timer);
    await running.worker.terminate();
  }

  /** Ends the engine at once, as a crash would. */
  async kill(): Promise<void> {
    const running = await this.#running?.catch(() => null);
    await running?.worker.terminate();
  }

  #worker(): Promise<Running> {
    if (this.#closed) return Promise.reject(new DatabaseUnavailable(new Error('it has been closed')));
    if (!this.#running && this.#hasRun && this.#options.directory === undefined) {
      return Promise.reject(new DatabaseUnavailable(new Error('the engine ended and its data, kept in memory, is gone')));
    }
    this.#running ??= this.#spawn();
    return this.#running;
  }

  async #spawn(): Promise<Running> {
    const pause = this.#mayStartAt - Date.now();
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    this.#mayStartAt = Date.now() + RESTART_PAUSE_MS;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: this.#options, stderr: false });
    return new Promise((resolve, reject) => {
      let failure: unknown = null;
      worker.on('message', (reply: WorkerReply) => {
        if ('ready' in reply) {
          // A restart goes on with what the directory holds by then.
          this.#options = { ...this.#options, image: undefined };
          this.#hasRun = true;
          resolve({ worker, serverVersion: reply.serverVersion });
          return;
        }
        const pending = this.#pending.get(reply.id);
        this.#pending.delete(reply.id);
        if ('bytes' in reply) pending?.resolve(Buffer.from(reply.bytes.buffer, reply.bytes.byteOffset, reply.bytes.byteLength));
        else pending?.reject(new DatabaseUnavailable(new Error(reply.error)));
      });
      worker.on('error', (error) => (failure = error));
      worker.on('exit', (code) => {
        this.#running = null;
        const error = new DatabaseUnavailable(failure ?? new Error(`the embedded engine ended with code ${code}`));
        for (const pending of this.#pending.values()) pending.reject(error);
        this.#pending.clear();
        reject(error);
        if (!this.#closed) this.#onCrash();
      });
    });
  }

  #request(worker: Worker, request: WorkerRequest, transfer: ArrayBuffer[] = []): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.#pending.set(request.id, { resolve, reject });
      worker.postMessage(request, transfer);
    });
  }
}
