/** What keeps one browser from taking the sockets of all: who may connect, how many, and how much each may say. */
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'socket.io';
import type { Context } from '../context.ts';
import { networkOf } from '../http/address.ts';
import { problemOf, Refused } from '../problems.ts';

/** Finds the address of who connects. */
export type AddressOf = (request: IncomingMessage) => string;

/** Tabs of one browser, and some that have yet to time out. */
const SOCKETS_PER_SESSION = 20;
// A browser that comes back asks a dozen things at once; nobody types faster than the refill.
const BURST = 50;
const PER_SECOND = 20;

type Namespace<S> = { use: (middleware: (socket: S, next: (error?: Error) => void) => void) => unknown; adapter: { rooms: Map<string, Set<string>> } };
type AnySocket = Pick<Socket, 'conn' | 'request' | 'use'> & { on: (event: 'disconnect', act: () => void) => unknown };

/**
 * Lets in who brings a session. `open` looks it up, puts it on the socket and names the room that counts the session's
 * sockets; null turns the caller away with `refusal` and ends the connection, so that guessing costs a new one each time.
 */
export function admit<S extends AnySocket>(context: Context, namespace: Namespace<S>, addressOf: AddressOf, refusal: string, open: (socket: S) => Promise<string | null>): void {
  namespace.use((socket, next) => {
    const refuse = (reason: string): void => {
      next(new Error(reason));
      // After the refusal has been written.
      setImmediate(() => socket.conn.close());
    };
    const decide = async (): Promise<void> => {
      const network = networkOf(addressOf(socket.request));
      if (await context.limits.strangers.isFull(network)) return refuse('too_many');
      const room = await open(socket);
      if (room === null) {
        await context.limits.strangers.isOver(network);
        return refuse(refusal);
      }
      if ((namespace.adapter.rooms.get(room)?.size ?? 0) >= SOCKETS_PER_SESSION) return refuse('too_many');
      next();
    };
    decide().catch(() => refuse('unavailable'));
  });
}

/** Answers events that do not exist, and drops what comes faster than people act. Messages have limits of their own. */
export function guardEvents(socket: AnySocket, known: readonly string[]): void {
  // A connection that has left its namespace counts nowhere any more.
  socket.on('disconnect', () => socket.conn.close());
  let left = BURST;
  let filledAt = performance.now();
  socket.use(([event, ...args], next) => {
    const refused = (refusal: Refused): void => {
      const acknowledge = args.at(-1) as unknown;
      if (typeof acknowledge === 'function') acknowledge({ ok: false, problem: problemOf(refusal) });
    };
    if (!known.includes(event as string)) return refused(new Refused(404, 'unknown_event', 'There is no such event. See docs/api/sockets.md.'));
    if (event === 'message-send') return next();
    const now = performance.now();
    left = Math.min(BURST, left + ((now - filledAt) / 1000) * PER_SECOND);
    filledAt = now;
    if (left < 1) return refused(new Refused(429, 'too_many', 'Too much at once. Wait a second.', 1));
    left -= 1;
    next();
  });
}
