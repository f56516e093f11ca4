/** The seam to the database: one shape over two drivers, PostgreSQL and the embedded PGlite. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { MessagePort } from 'node:worker_threads';
import type pg from 'pg';
import { codeOf, NestedQuery, TransactionAborted, TransactionOver, translateError, WrongRowCount } from './errors.ts';
import { Listener } from './listener.ts';
import type { ListenHandler } from './listener.ts';
import type { OpenOptions } from './open.ts';
import type { ValueTypes } from './value-types.ts';

/** Something SQL can be sent to. All SQL takes its values as `$1 …` parameters. */
export interface Queryable {
  /** Runs one statement and returns its rows. Lost connections throw DatabaseUnavailable, a full disk StorageFull. */
  query<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  /** As `query`; throws WrongRowCount unless there is exactly one row. */
  one<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row>;
  /** As `query`; null when there is no row, throws WrongRowCount when there are several. */
  maybe<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row | null>;
}

/** An open transaction. Its queries run one after the other on one connection. */
export interface Tx extends Queryable {
  client: pg.PoolClient;
  /**
   * Sends a statement whose answer nobody waits for: the next one, or COMMIT, goes out with it, which saves a round trip.
   * When it fails the transaction fails with its error.
   */
  send(text: string, values?: unknown[]): void;
}

/** Role and settings that hold for one transaction only: what row level security looks at. */
export interface Scope {
  role?: string;
  /** Custom settings such as `toniq.patient_id`, read in SQL by `current_setting('toniq.patient_id', true)`. */
  settings?: Record<string, string>;
  isolation?: 'read committed' | 'repeatable read' | 'serializable';
}

export type Health = { ok: true; kind: Db['kind']; ms: number; connections: { total: number; idle: number; waiting: number } } | { ok: false; kind: Db['kind']; error: Error };

export interface Db extends Queryable {
  /** For libraries that bring their own SQL (graphile-worker, LangGraph's saver). */
  pool: pg.Pool;
  kind: 'postgres' | 'pglite';
  /** Runs `work` in a transaction: committed when it returns, rolled back when it throws. Never nest it. */
  tx<T>(work: (tx: Tx) => Promise<T>, scope?: Scope): Promise<T>;
  /**
   * Calls `handler` with the payload of every NOTIFY on the channel until the returned function is called.
   * Notifications sent while the connection was down are lost: `onReconnect` says when to read up on what was missed.
   */
  listen(channel: string, handler: ListenHandler, onReconnect?: () => void): Promise<() => Promise<void>>;
  /** One round trip to the database; never throws. */
  health(): Promise<Health>;
  /** Teaches the connections pgvector's types; called after the extension has been created. */
  learnVectors(): Promise<void>;
  /** What another thread opens this same database with. Each call is good for one thread. */
  lend(): Lent;
  close(): Promise<void>;
}

/** Give both to the thread: `new Worker(file, { workerData: { database: options }, transferList: transfer })`, and there `openDb(database)`. */
export interface Lent {
  options: OpenOptions;
  transfer: MessagePort[];
}

/** What a driver brings along. */
export interface Driver {
  kind: Db['kind'];
  pool: pg.Pool;
  types: ValueTypes;
  /** A connection of its own, outside the pool, for LISTEN. */
  newClient(): pg.Client;
  lend(): Lent;
  close(): Promise<void>;
}

/** The transaction the running call chain is in, if any. `open` turns false when it ends, so work it left behind may go on. */
interface Chain {
  driver: Driver;
  open: boolean;
  /** Settled when all that was sent without waiting has been answered. */
  sent: Promise<unknown>;
  /** The first error among those answers. */
  failure: unknown;
  /** The last error that was not the consequence of one before. */
  cause: unknown;
}
const chains = new AsyncLocalStorage<Chain>();

/** Puts the seam over a driver. */
export function dbOver(driver: Driver): Db {
  const { pool } = driver;
  const listener = new Listener(driver.newClient);
  // Without these listeners a connection that breaks while idle would end the process.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));

  async function query<Row>(text: string, values?: unknown[]): Promise<Row[]> {
    refuseNesting(driver, 'query');
    return rowsOf<Row>(pool, text, values);
  }

  return {
    pool,
    kind: driver.kind,
    query,
    one: (text, values) => query(text, values).then(exactlyOne) as never,
    maybe: (text, values) => query(text, values).then(atMostOne) as never,
    tx: (work, scope) => transaction(driver, work, scope),
    listen: (channel, handler, onReconnect) => listener.listen(channel, handler, onReconnect),
    health: () => health(driver),
    lend: () => driver.lend(),
    learnVectors: () => driver.types.learnVectors((text) => rowsOf(pool, text)),
    async close() {
      await listener.close();
      await driver.close();
    },
  };
}

async function transaction<T>(driver: Driver, work: (tx: Tx) => Promise<T>, scope?: Scope): Promise<T> {
  refuseNesting(driver, 'tx');
  const client = await driver.pool.connect().catch(rethrow);
  const chain: Chain = { driver, open: true, sent: Promise.resolve(), failure: null, cause: null };
  let broken = false;
  try {
    const begun = client.query(beginStatement(client, scope));
    // A scope that is refused must be known before anything runs outside of it.
    if (client.pipeline && !scope) sendAlong(chain, begun);
    else await begun;
    const result = await chains.run(chain, () => work(txOver(client, chain)));
    if (!client.pipeline) await chain.sent;
    chain.open = false;
    const { command } = await client.query('COMMIT');
    await chain.sent;
    if (chain.failure) throw chain.failure;
    if (command === 'ROLLBACK') throw new TransactionAborted();
    return result;
  } catch (error) {
    chain.open = false;
    if (!(error instanceof TransactionAborted)) broken = !(await rolledBack(client));
    throw translateError(codeOf(error) === IN_FAILED_TRANSACTION ? (chain.cause ?? error) : error);
  } finally {
    chain.open = false;
    client.release(broken);
  }
}

/** What every statement gets that comes after a failed one. Sent together, it may be heard first, but that one's error says more. */
const IN_FAILED_TRANSACTION = '25P02';

/** Takes note of an answer that nobody waits for. */
function sendAlong(chain: Chain, answer: Promise<unknown>): void {
  const settled = answer.then(ignore, (error: unknown) => {
    chain.failure ??= error;
  });
  chain.sent = chain.sent.then(() => settled);
}

function txOver(client: pg.PoolClient, chain: Chain): Tx {
  let last: Promise<unknown> = Promise.resolve();
  async function query<Row>(text: string, values?: unknown[]): Promise<Row[]> {
    const send = async (): Promise<Row[]> => {
      if (!chain.open) throw new TransactionOver();
      try {
        return await rowsOf<Row>(client, text, values);
      } catch (error) {
        if (codeOf(error) !== IN_FAILED_TRANSACTION) chain.cause = error;
        throw error;
      }
    };
    if (client.pipeline) return send();
    // Whoever answers one at a time is asked one at a time; nothing that is left in the queue goes out after the end.
    const answer = last.then(send);
    last = answer.catch(ignore);
    return answer;
  }
  return {
    client,
    query,
    one: (text, values) => query(text, values).then(exactlyOne) as never,
    maybe: (text, values) => query(text, values).then(atMostOne) as never,
    send: (text, values) => sendAlong(chain, query(text, values)),
  };
}

/** BEGIN and its scope as one text, so that a transaction with a role costs no extra round trip. */
function beginStatement(client: pg.PoolClient, scope: Scope | undefined): string {
  if (!scope) return 'BEGIN';
  let text = scope.isolation ? `BEGIN ISOLATION LEVEL ${scope.isolation.toUpperCase()}` : 'BEGIN';
  if (scope.role !== undefined) text += `; SET LOCAL ROLE ${client.escapeIdentifier(scope.role)}`;
  for (const [name, value] of Object.entries(scope.settings ?? {})) {
    text += `; SELECT set_config(${client.escapeLiteral(name)}, ${client.escapeLiteral(value)}, true)`;
  }
  return text;
}

/** False when the connection can no longer be trusted and has to be thrown away. */
async function rolledBack(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query('ROLLBACK');
    return true;
  } catch {
    return false;
  }
}

async function health(driver: Driver): Promise<Health> {
  const started = performance.now();
  try {
    await driver.pool.query('select 1');
    const { totalCount: total, idleCount: idle, waitingCount: waiting } = driver.pool;
    return { ok: true, kind: driver.kind, ms: performance.now() - started, connections: { total, idle, waiting } };
  } catch (error) {
    return { ok: false, kind: driver.kind, error: translateError(error) as Error };
  }
}

/** More texts than the product has: one that is made up anew each time must not fill the connections' memory. */
const MOST_STATEMENTS = 500;
const statementNames = new Map<string, string>();

/** A name by which a connection knows the statement again: read and planned once there, and not each time. */
function statementName(text: string): { name?: string } {
  let name = statementNames.get(text);
  if (name === undefined) {
    if (statementNames.size >= MOST_STATEMENTS) return {};
    statementNames.set(text, (name = `toniq_${statementNames.size}`));
  }
  return { name };
}

async function rowsOf<Row>(source: pg.Pool | pg.PoolClient, text: string, values?: unknown[]): Promise<Row[]> {
  try {
    const answer = values?.length ? await source.query({ ...statementName(text), text, values }) : await source.query(text);
    return answer.rows as Row[];
  } catch (error) {
    throw translateError(error);
  }
}

function refuseNesting(driver: Driver, what: string): void {
  const chain = chains.getStore();
  if (chain?.open && chain.driver === driver) throw new NestedQuery(what);
}

function exactlyOne<Row>(rows: Row[]): Row {
  if (rows.length !== 1) throw new WrongRowCount('exactly one row', rows.length);
  return rows[0] as Row;
}

function atMostOne<Row>(rows: Row[]): Row | null {
  if (rows.length > 1) throw new WrongRowCount('at most one row', rows.length);
  return rows[0] ?? null;
}

function rethrow(error: unknown): never {
  throw translateError(error);
}

function ignore(): void {}
