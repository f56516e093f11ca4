/**
 * What goes over the control socket: one JSON object a line. The server says hello, the client asks for a command and then
 * sends its input; the server sends output as it comes and at last the exit code. Whoever closes early ends the command.
 */
import type { Socket } from 'node:net';
import { z } from 'zod';
import { inputLines } from '../cli/input-lines.ts';

/** Raised whenever an older process on the other side would misunderstand. */
export const PROTOCOL = 1;

/** Sent by the server first. A connection that was queued while the server closed never gets one. */
export const Hello = z.object({ toniq: z.int() });

export const Request = z.object({ command: z.string(), args: z.unknown() });
export type Request = z.infer<typeof Request>;

/** A piece of standard input; null when it has ended. */
export const Input = z.object({ in: z.string().nullable() });

export const Output = z.union([z.object({ out: z.string() }), z.object({ err: z.string() }), z.object({ exit: z.int() })]);
export type Output = z.infer<typeof Output>;

/** Far above what either side sends: pieces of input are 64 KB, a result holds a reply and its passages. */
const LONGEST_FRAME = 16_000_000;

/** The frames that arrive. Ends when the other side is done; throws when the socket breaks or a line is no JSON. */
export async function* framesOf(socket: Socket): AsyncGenerator<unknown, void> {
  socket.setEncoding('utf8');
  for await (const { text } of inputLines(socket as AsyncIterable<string>, LONGEST_FRAME)) yield JSON.parse(text ?? 'too long');
}

/** Sends one frame. Resolves when more may be sent, or when the socket has gone. */
export function sendFrame(socket: Socket, frame: object): Promise<void> {
  if (socket.destroyed || socket.write(`${JSON.stringify(frame)}\n`)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}
