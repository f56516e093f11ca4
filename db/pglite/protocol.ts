/** The few pieces of PostgreSQL's wire protocol (version 3) that the embedded driver has to look into. */

/** Messages a client sends, by their first byte. */
export const FRONTEND = { parse: 0x50, bind: 0x42, describe: 0x44, close: 0x43, query: 0x51, sync: 0x53, flush: 0x48, terminate: 0x58 } as const;
/** Messages the engine sends. */
export const BACKEND = { notification: 0x41, readyForQuery: 0x5a, error: 0x45 } as const;
/** What ReadyForQuery says when no transaction is open. */
export const IDLE = 0x49;
/** The `S` in Describe and Close that means a statement and not a portal. */
const STATEMENT = 0x53;

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;

/** Cuts a byte stream into messages. The first message of a connection has no type byte. */
export class Framer {
  #rest: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): void {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
  }

  /** The opening message (length, code, body), or null until all of it has arrived. */
  takeOpening(): 'startup' | 'encryption' | 'cancel' | null {
    const opening = this.#take(0);
    if (!opening) return null;
    const code = opening.readInt32BE(4);
    if (code === SSL_REQUEST || code === GSS_REQUEST) return 'encryption';
    return code === CANCEL_REQUEST ? 'cancel' : 'startup';
  }

  /** The next typed message with its header, or null until all of it has arrived. */
  take(): Buffer | null {
    return this.#take(1);
  }

  #take(lengthAt: 0 | 1): Buffer | null {
    if (this.#rest.length < lengthAt + 4) return null;
    const end = lengthAt + this.#rest.readInt32BE(lengthAt);
    if (this.#rest.length < end) return null;
    const message = this.#rest.subarray(0, end);
    this.#rest = this.#rest.subarray(end);
    return message;
  }
}

/** Builds a message from its type letter and body. */
export function message(type: string, body: Buffer): Buffer {
  const header = Buffer.alloc(5);
  header.write(type, 0, 'latin1');
  header.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([header, body]);
}

/** A simple query, as bytes. */
export function queryMessage(sql: string): Buffer {
  return message('Q', cString(sql));
}

/** What a server answers to a startup message: accepted, its parameters, ready. */
export function greeting(processId: number, serverVersion: string): Buffer {
  const key = Buffer.alloc(8);
  key.writeInt32BE(processId, 0);
  const parameters = {
    server_version: serverVersion,
    server_encoding: 'UTF8',
    client_encoding: 'UTF8',
    DateStyle: 'ISO, MDY',
    integer_datetimes: 'on',
    standard_conforming_strings: 'on',
    TimeZone: 'UTC',
  };
  const status = Object.entries(parameters).map(([name, value]) => message('S', cString(`${name}\0${value}`)));
  return Buffer.concat([message('R', Buffer.alloc(4)), ...status, message('K', key), message('Z', Buffer.from('I'))]);
}

/** An error that makes `pg` give the connection up, with its SQLSTATE. */
export function fatalMessage(code: string, text: string): Buffer {
  return message('E', Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${text}\0\0`));
}

/** The SQL in a Query or Parse message, null for all others. */
export function sqlOf(bytes: Buffer): string | null {
  if (bytes[0] === FRONTEND.query) return bytes.toString('utf8', 5, bytes.length - 1);
  if (bytes[0] !== FRONTEND.parse) return null;
  const sqlAt = bytes.indexOf(0, 5) + 1;
  return bytes.toString('utf8', sqlAt, bytes.indexOf(0, sqlAt));
}

/**
 * The engine has one session, so two clients' prepared statements of the same name would collide:
 * renames the statement that a Parse, Bind, Describe or Close names.
 * @param rename given the client's name for it (never empty), returns the engine's name
 */
export function renameStatement(bytes: Buffer, rename: (name: string) => string): Buffer {
  switch (bytes[0]) {
    case FRONTEND.parse: {
      const end = bytes.indexOf(0, 5);
      if (end === 5) return bytes;
      return message('P', Buffer.concat([Buffer.from(rename(bytes.toString('utf8', 5, end))), bytes.subarray(end)]));
    }
    case FRONTEND.bind: {
      const start = bytes.indexOf(0, 5) + 1;
      const end = bytes.indexOf(0, start);
      if (end === start) return bytes;
      const name = Buffer.from(rename(bytes.toString('utf8', start, end)));
      return message('B', Buffer.concat([bytes.subarray(5, start), name, bytes.subarray(end)]));
    }
    case FRONTEND.describe:
    case FRONTEND.close: {
      if (bytes[5] !== STATEMENT || bytes.length <= 7) return bytes;
      const name = rename(bytes.toString('utf8', 6, bytes.length - 1));
      return message(String.fromCharCode(bytes[0]), Buffer.concat([Buffer.from('S'), cString(name)]));
    }
    default:
      return bytes;
  }
}

/** What the engine answered to one batch, taken apart. */
export interface Answer {
  /** Everything but notifications, in order. */
  forClient: Buffer;
  notifications: { channel: string; bytes: Buffer }[];
  /** Transaction status of the last ReadyForQuery; null when there was none. */
  status: number | null;
  failed: boolean;
}

/** Sorts the engine's messages. Notifications are pulled out because they belong to whoever listens, not to whoever asked. */
export function readAnswer(bytes: Buffer): Answer {
  const answer: Answer = { forClient: bytes, notifications: [], status: null, failed: false };
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = 0; at + 5 <= bytes.length; ) {
    const end = at + 1 + bytes.readInt32BE(at + 1);
    const type = bytes[at];
    if (type === BACKEND.notification) {
      if (at > from) parts.push(bytes.subarray(from, at));
      from = end;
      const channel = bytes.toString('utf8', at + 9, bytes.indexOf(0, at + 9));
      answer.notifications.push({ channel, bytes: bytes.subarray(at, end) });
    } else if (type === BACKEND.readyForQuery) answer.status = bytes[at + 5] ?? null;
    else if (type === BACKEND.error) answer.failed = true;
    at = end;
  }
  if (from > 0) answer.forClient = Buffer.concat([...parts, bytes.subarray(from)]);
  return answer;
}

/** LISTEN and UNLISTEN statements in a text; channel null means `UNLISTEN *`. A match inside a string literal does no harm. */
export function listenStatements(sql: string): { listen: boolean; channel: string | null }[] {
  if (!/listen/i.test(sql)) return [];
  const pattern = /(?:^|;)\s*(un)?listen\s+(\*|"(?:[^"]|"")+"|[a-z_][\w$]*)(?=\s*(?:;|$))/gi;
  return [...sql.matchAll(pattern)].map(([, un, name = '*']) => ({ listen: un === undefined, channel: name === '*' ? null : identifier(name) }));
}

function identifier(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text.toLowerCase();
}

function cString(text: string): Buffer {
  return Buffer.from(`${text}\0`);
}
