/** What can go wrong between us and the database, one class per failure. Constraint violations stay `pg.DatabaseError`. */
import pg from 'pg';

/** The database cannot be reached, refused the connection or broke it. The caller may try again; HTTP answers 503. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
  constructor(cause: unknown) {
    super(`The database cannot be reached (${messageOf(cause)}). It is tried again with the next query.`, { cause });
  }
}

/** The disk under the database is full: nothing was stored. HTTP answers 503. */
export class StorageFull extends Error {
  override name = 'StorageFull';
  constructor(cause: unknown) {
    super(`The disk that holds the database is full (${messageOf(cause)}). Free some space; nothing needs a restart.`, { cause });
  }
}

/** A query through `db` while the same call chain has a transaction open: it would wait for itself for ever. */
export class NestedQuery extends Error {
  override name = 'NestedQuery';
  constructor(what: string) {
    super(`db.${what} was called inside an open db.tx of the same call chain. Use the transaction's own \`tx\` instead.`);
  }
}

/** A transaction's `tx` was used after the transaction had ended. */
export class TransactionOver extends Error {
  override name = 'TransactionOver';
  constructor() {
    super('This transaction has ended. Await every query inside the function given to db.tx.');
  }
}

/** A statement inside the transaction failed, the failure was swallowed, and COMMIT therefore stored nothing. */
export class TransactionAborted extends Error {
  override name = 'TransactionAborted';
  constructor() {
    super('A query in this transaction failed and its error was ignored, so nothing was stored. Let the error out of db.tx, or use a savepoint.');
  }
}

/** `one` wants exactly one row, `maybe` at most one. */
export class WrongRowCount extends Error {
  override name = 'WrongRowCount';
  readonly count: number;
  constructor(expected: string, count: number) {
    super(`Expected ${expected}, got ${count}.`);
    this.count = count;
  }
}

const UNREACHABLE = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH',
  '53300', // too many connections
  '57P01', '57P02', '57P03', // the server is shutting down, crashed, or is still starting
  '25P03', '57P05', // the server closed a connection that sat idle for too long
]);
// pg reports these without a code.
const BROKEN_CONNECTION =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|Query read timeout)/;

/**
 * Gives lost connections and full disks their class; every other error comes back as it is.
 * @param error whatever `pg` threw
 */
export function translateError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseUnavailable || error instanceof StorageFull) return error;
  const code = codeOf(error);
  if (code === '53100' || code === 'ENOSPC' || /No space left on device/.test(error.message)) return new StorageFull(error);
  if (code !== undefined && (UNREACHABLE.has(code) || (code.startsWith('08') && code.length === 5))) return new DatabaseUnavailable(error);
  if (code === undefined && BROKEN_CONNECTION.test(error.message)) return new DatabaseUnavailable(error);
  return error;
}

/** True when the error is PostgreSQL's `unique_violation`, of the named constraint if one is given. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return error instanceof pg.DatabaseError && error.code === '23505' && (constraint === undefined || error.constraint === constraint);
}

/** SQLSTATE or system error code, when the error has one. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || codeOf(error) || error.name;
}
