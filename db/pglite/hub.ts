/**
 * Shares the engine's single session between many clients. Batches run one after the other in the order they came, except
 * that while a client has a transaction open only its own batches run: the same order of events a lock would give. Clients
 * that give way are put behind all that comes a moment later, which nobody is held up by for longer than that moment.
 */
import { IDLE, listenStatements, queryMessage, readAnswer } from './protocol.ts';
import type { Answer } from './protocol.ts';

/** Runs protocol messages on the engine and gives its answer; rejects when the engine is gone. */
export type Engine = (batch: Buffer) => Promise<Buffer>;

/** A connected client, as the hub sees it. */
export interface HubClient {
  /** How much younger than it is each of its batches is taken for, in milliseconds; 0 when left out. */
  readonly givesWayMs?: number;
  /** Bytes the client did not ask for: notifications. */
  deliver(bytes: Buffer): void;
  /** The hub gives the client up, for instance because its transaction sat idle. */
  expel(code: string, reason: string): void;
  /** The connection is lost, together with all it had in the engine. */
  destroy(error: Error): void;
}

/** What a client can do with a hub, be it in this thread or in another. */
export interface HubAccess {
  /** The engine's version, as the greeting tells it. */
  readonly serverVersion: string;
  /** Makes a client known; gives its number, which no other client of the engine has. */
  join(client: HubClient): number;
  /**
   * Runs one batch of messages that ends in Sync, Query or Flush.
   * @param sql the texts in the batch, to see who listens to what
   * @param prepared the engine's names of the statements that the batch prepares, to drop them when the client leaves
   */
  submit(client: HubClient, bytes: Buffer, sql?: string[], prepared?: string[]): Promise<Buffer>;
  /** Forgets a client: its transaction is rolled back, its statements dropped, its subscriptions ended. */
  leave(client: HubClient): Promise<void>;
}

interface Batch {
  client: HubClient | null;
  bytes: Buffer;
  sql: string[];
  /** When its turn is, by the clock: the earliest runs first. */
  due: number;
  resolve(answer: Buffer): void;
  reject(error: unknown): void;
}

export class Hub implements HubAccess {
  serverVersion = '';
  readonly #engine: Engine;
  /** Everybody who is connected, with the names of the statements they prepared. */
  readonly #clients = new Map<HubClient, Set<string>>();
  #lastNumber = 0;
  readonly #idleInTransactionMs: number;
  #queue: Batch[] = [];
  #running = false;
  #owner: HubClient | null = null;
  #ownerIdle: NodeJS.Timeout | undefined;
  readonly #listeners = new Map<string, Set<HubClient>>();
  #listenAgain = false;

  constructor(engine: Engine, idleInTransactionMs = 60_000) {
    this.#engine = engine;
    this.#idleInTransactionMs = idleInTransactionMs;
  }

  join(client: HubClient): number {
    this.#clients.set(client, new Set());
    return ++this.#lastNumber;
  }

  submit(client: HubClient | null, bytes: Buffer, sql: string[] = [], prepared: string[] = []): Promise<Buffer> {
    const statements = client && this.#clients.get(client);
    if (statements) for (const name of prepared) statements.add(name);
    return new Promise((resolve, reject) => {
      const due = performance.now() + (client?.givesWayMs ?? 0);
      const after = this.#queue.findLastIndex((batch) => batch.due <= due);
      this.#queue.splice(after + 1, 0, { client, bytes, sql, due, resolve, reject });
      void this.#run();
    });
  }

  async leave(client: HubClient): Promise<void> {
    const statements = this.#clients.get(client) ?? [];
    this.#clients.delete(client);
    const gone = this.#queue.filter((batch) => batch.client === client);
    this.#queue = this.#queue.filter((batch) => batch.client !== client);
    for (const batch of gone) batch.reject(new Error('Connection terminated'));
    const chores: string[] = [];
    // A batch of this client may still be running and open a transaction, so ROLLBACK goes through the queue as the client.
    await this.submit(client, queryMessage('ROLLBACK')).catch(ignore);
    for (const [channel, clients] of this.#listeners) {
      if (clients.delete(client) && clients.size === 0) {
        this.#listeners.delete(channel);
        chores.push(`UNLISTEN ${quoted(channel)}`);
      }
    }
    for (const name of statements) chores.push(`DEALLOCATE ${quoted(name)}`);
    await Promise.all(chores.map((sql) => this.submit(null, queryMessage(sql)).catch(ignore)));
  }

  /** The engine ended: no transaction is open, nobody listens in it, no statement is prepared. Clients have to connect again. */
  reset(error: Error): void {
    clearTimeout(this.#ownerIdle);
    this.#owner = null;
    this.#listeners.clear();
    this.#listenAgain = false;
    const lost = [...this.#clients.keys()];
    this.#clients.clear();
    for (const client of lost) client.destroy(error);
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (let batch = this.#next(); batch; batch = this.#next()) await this.#execute(batch);
    } finally {
      this.#running = false;
    }
  }

  #next(): Batch | undefined {
    if (!this.#owner) return this.#queue.shift();
    const at = this.#queue.findIndex((batch) => batch.client === this.#owner);
    return at < 0 ? undefined : this.#queue.splice(at, 1)[0];
  }

  async #execute(batch: Batch): Promise<void> {
    clearTimeout(this.#ownerIdle);
    try {
      const answer = readAnswer(await this.#engine(batch.bytes));
      this.#own(batch.client, answer);
      this.#subscribe(batch, answer);
      for (const { channel, bytes } of answer.notifications) this.#notify(channel, bytes);
      if (this.#listenAgain && !this.#owner) await this.#restoreListens();
      batch.resolve(answer.forClient);
    } catch (error) {
      batch.reject(error);
    }
  }

  /** No ReadyForQuery means the batch ended in Flush: its implicit transaction stays open until the client's Sync. */
  #own(client: HubClient | null, answer: Answer): void {
    this.#owner = answer.status === IDLE ? null : client;
    if (!this.#owner || !client) return;
    this.#ownerIdle = setTimeout(() => {
      client.expel('25P03', 'terminating connection due to idle-in-transaction timeout');
    }, this.#idleInTransactionMs);
    this.#ownerIdle.unref();
  }

  #subscribe(batch: Batch, answer: Answer): void {
    if (!batch.client || answer.failed) return;
    for (const { listen, channel } of batch.sql.flatMap(listenStatements)) {
      if (listen && channel !== null) {
        const clients = this.#listeners.get(channel) ?? new Set();
        this.#listeners.set(channel, clients.add(batch.client));
        continue;
      }
      for (const [name, clients] of this.#listeners) {
        if (channel !== null && name !== channel) continue;
        clients.delete(batch.client);
        if (clients.size === 0) this.#listeners.delete(name);
      }
      // The engine has now forgotten the channel for everybody.
      this.#listenAgain = true;
    }
  }

  #notify(channel: string, bytes: Buffer): void {
    for (const client of this.#listeners.get(channel) ?? []) client.deliver(bytes);
  }

  async #restoreListens(): Promise<void> {
    this.#listenAgain = false;
    const statements = [...this.#listeners.keys()].map((channel) => `LISTEN ${quoted(channel)}`);
    if (statements.length > 0) await this.#engine(queryMessage(statements.join('; ')));
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function ignore(): void {}
