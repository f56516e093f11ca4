/** A hub that lives in another thread, seen from the thread it was lent to. `lease.ts` is the other end. */
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort, Transferable } from 'node:worker_threads';
import { DatabaseUnavailable } from '../errors.ts';
import type { HubAccess, HubClient } from './hub.ts';
import type { LeaseReply, LeaseRequest } from './lease.ts';

/** No lease has more clients than this, so a number tells lease and client apart. */
const CLIENTS_OF_A_LEASE = 1_000_000;

interface Pending {
  resolve(bytes: Buffer): void;
  reject(error: unknown): void;
}

export class BorrowedHub implements HubAccess {
  serverVersion = '';
  /** Resolves once the owner has answered; rejects when it has closed. */
  readonly ready: Promise<void>;
  readonly #port: MessagePort;
  readonly #clients = new Map<number, HubClient>();
  readonly #numbers = new Map<HubClient, number>();
  readonly #pending = new Map<number, Pending>();
  #lease = 0;
  #lastClient = 0;
  #lastBatch = 0;
  #closed = false;

  constructor(port: MessagePort) {
    this.#port = port;
    this.ready = new Promise((resolve, reject) => {
      port.on('message', (reply: LeaseReply) => {
        if ('lease' in reply) {
          this.#lease = reply.lease;
          this.serverVersion = reply.serverVersion;
          resolve();
        } else this.#receive(reply);
      });
      port.on('close', () => {
        this.#end();
        reject(ended());
      });
    });
  }

  join(client: HubClient): number {
    const number = ++this.#lastClient;
    this.#clients.set(number, client);
    this.#numbers.set(client, number);
    if (this.#closed) setImmediate(() => client.destroy(ended()));
    else this.#post({ join: number });
    return this.#lease * CLIENTS_OF_A_LEASE + number;
  }

  submit(client: HubClient, bytes: Buffer, sql: string[] = [], prepared: string[] = []): Promise<Buffer> {
    const number = this.#numbers.get(client);
    if (this.#closed || number === undefined) return Promise.reject(ended());
    const batch = ++this.#lastBatch;
    // A copy, since a Buffer may be part of something that is still in use here.
    const copy = new Uint8Array(bytes);
    return new Promise((resolve, reject) => {
      this.#pending.set(batch, { resolve, reject });
      this.#post({ batch, client: number, bytes: copy, sql, prepared }, [copy.buffer]);
    });
  }

  async leave(client: HubClient): Promise<void> {
    const number = this.#numbers.get(client);
    if (number === undefined) return;
    this.#numbers.delete(client);
    this.#clients.delete(number);
    if (!this.#closed) this.#post({ leave: number });
  }

  /** A port for yet another thread, which the owner will serve as it does this one. */
  lend(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.#post({ lend: port1 }, [port1]);
    return port2;
  }

  /** Gives the port back; all clients lose their connections. */
  close(): void {
    this.#port.close();
    this.#end();
  }

  #receive(reply: Exclude<LeaseReply, { lease: number }>): void {
    if ('batch' in reply) {
      const pending = this.#pending.get(reply.batch);
      this.#pending.delete(reply.batch);
      if ('bytes' in reply) pending?.resolve(bufferOver(reply.bytes));
      else pending?.reject(new DatabaseUnavailable(new Error(reply.error)));
      return;
    }
    const client = this.#clients.get(reply.client);
    if ('bytes' in reply) client?.deliver(bufferOver(reply.bytes));
    else if ('expel' in reply) client?.expel(reply.expel.code, reply.expel.reason);
    else client?.destroy(new DatabaseUnavailable(new Error(reply.lost)));
  }

  #end(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const { reject } of this.#pending.values()) reject(ended());
    this.#pending.clear();
    for (const client of this.#clients.values()) client.destroy(ended());
  }

  #post(request: LeaseRequest, transfer: Transferable[] = []): void {
    this.#port.postMessage(request, transfer);
  }
}

function ended(): DatabaseUnavailable {
  return new DatabaseUnavailable(new Error('the thread that owns the embedded engine has closed it'));
}

function bufferOver(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
}
