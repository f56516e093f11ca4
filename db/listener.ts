/** LISTEN for the whole process over one connection of its own, which comes back by itself. */
import type pg from 'pg';
import { DatabaseUnavailable, translateError } from './errors.ts';

export type ListenHandler = (payload: string) => void;
interface Subscription {
  handler: ListenHandler;
  onReconnect: (() => void) | undefined;
}

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;
// A half-open connection looks alive until something is sent over it.
const PROBE_EVERY_MS = 15_000;

export class Listener {
  readonly #newClient: () => pg.Client;
  readonly #channels = new Map<string, Set<Subscription>>();
  #connection: Promise<pg.Client> | null = null;
  #retry: NodeJS.Timeout | undefined;
  #probe: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(newClient: () => pg.Client) {
    this.#newClient = newClient;
  }

  /** Resolves once the database has confirmed the LISTEN; rejects when it cannot be reached the first time. */
  async listen(channel: string, handler: ListenHandler, onReconnect?: () => void): Promise<() => Promise<void>> {
    if (this.#closed) throw new DatabaseUnavailable(new Error('it has been closed'));
    const subscription: Subscription = { handler, onReconnect };
    const subscriptions = this.#channels.get(channel) ?? new Set();
    subscriptions.add(subscription);
    this.#channels.set(channel, subscriptions);
    try {
      const client = await this.#connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      await this.#remove(channel, subscription);
      throw translateError(error);
    }
    return () => this.#remove(channel, subscription);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    clearInterval(this.#probe);
    this.#channels.clear();
    const connection = this.#connection;
    this.#connection = null;
    const client = await connection?.catch(() => null);
    await client?.end().catch(() => {});
  }

  async #remove(channel: string, subscription: Subscription): Promise<void> {
    const subscriptions = this.#channels.get(channel);
    if (!subscriptions?.delete(subscription) || subscriptions.size > 0) return;
    this.#channels.delete(channel);
    const client = await this.#connection?.catch(() => null);
    await client?.query(`UNLISTEN ${client.escapeIdentifier(channel)}`).catch(() => {});
  }

  #connect(): Promise<pg.Client> {
    this.#connection ??= this.#open().catch((error: unknown) => {
      this.#connection = null;
      throw error;
    });
    return this.#connection;
  }

  async #open(): Promise<pg.Client> {
    const client = this.#newClient();
    client.on('notification', (message) => {
      for (const { handler } of this.#channels.get(message.channel) ?? []) handler(message.payload ?? '');
    });
    let lost = false;
    const lose = () => {
      if (lost) return;
      lost = true;
      clearInterval(this.#probe);
      this.#connection = null;
      client.end().catch(() => {});
      this.#comeBack(FIRST_RETRY_MS);
    };
    client.on('error', lose);
    await client.connect();
    client.on('end', lose);
    this.#probe = setInterval(() => client.query('select 1').catch(lose), PROBE_EVERY_MS);
    this.#probe.unref();
    return client;
  }

  #comeBack(delay: number): void {
    if (this.#closed || this.#channels.size === 0) return;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(async () => {
      try {
        const client = await this.#connect();
        for (const channel of this.#channels.keys()) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      } catch {
        this.#comeBack(Math.min(delay * 2, LONGEST_RETRY_MS));
        return;
      }
      for (const subscriptions of this.#channels.values()) for (const { onReconnect } of subscriptions) onReconnect?.();
    }, delay);
    this.#retry.unref();
  }
}
