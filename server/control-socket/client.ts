/** The command line's side of the control socket. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Io } from '../cli/io.ts';
import { socketAddress, SocketPathTooLong } from './address.ts';
import { framesOf, Hello, Output, PROTOCOL, type Request, sendFrame } from './frames.ts';

/** The process that holds the data cannot run the command now. The message says why. */
export class ControlSocketFailed extends Error {
  override name = 'ControlSocketFailed';
}

export type ControlConnection = {
  /**
   * Runs a command on the other side with this side's output and, if `withInput`, its input. Otherwise the input is left
   * alone: it may belong to the shell loop around the command.
   * @returns its exit code
   * @throws ControlSocketFailed when the other side ends first
   */
  run(request: Request, io: Io, withInput: boolean): Promise<number>;
};

/**
 * Connects to the process that holds the data directory.
 * @returns null when none listens there, or when it is just closing
 * @throws ControlSocketFailed when one listens that does not answer in time, or is of another version
 */
export async function connectControlSocket(dataDir: string, answerWithinMs: number): Promise<ControlConnection | null> {
  const socket = await connected(dataDir);
  if (!socket) return null;
  socket.on('error', () => undefined);
  const frames = framesOf(socket);
  const giveUp = new AbortController();
  const first = await Promise.race([
    frames.next().catch(() => ({ done: true, value: undefined }) as const),
    sleep(answerWithinMs, null, { signal: giveUp.signal }).catch(() => null),
  ]);
  giveUp.abort();
  if (first && !first.done && Hello.safeParse(first.value).data?.toniq === PROTOCOL) {
    return { run: (request, io, withInput) => run(socket, frames, request, io, withInput) };
  }
  socket.destroy();
  if (first?.done) return null;
  if (first) throw new ControlSocketFailed('The process that holds the data is of another version than this command. Restart it, or use the command that belongs to it.');
  throw new ControlSocketFailed(`The process that holds the data in ${dataDir} does not answer within ${Math.round(answerWithinMs / 1000)} seconds. Restart it, or wait until it has finished.`);
}

async function connected(dataDir: string): Promise<Socket | null> {
  const address = await socketAddress(dataDir).catch(unlessAbsent);
  if (!address) return null;
  const socket = connect(address.path);
  try {
    await once(socket, 'connect');
    return socket;
  } catch (error) {
    return unlessAbsent(error);
  } finally {
    await address.release();
  }
}

async function run(socket: Socket, frames: AsyncGenerator<unknown>, request: Request, io: Io, withInput: boolean): Promise<number> {
  const stop = (): void => void socket.destroy();
  io.signal.addEventListener('abort', stop, { once: true });
  try {
    await sendFrame(socket, request);
    if (withInput) void sendInput(socket, io).catch(stop);
    for await (const frame of frames) {
      const output = Output.parse(frame);
      if ('exit' in output) return output.exit;
      if ('out' in output) await io.out(output.out);
      else io.err(output.err);
    }
  } catch (error) {
    throw endedEarly(error);
  } finally {
    io.signal.removeEventListener('abort', stop);
    socket.destroy();
  }
  throw endedEarly();
}

const endedEarly = (cause?: unknown): ControlSocketFailed => new ControlSocketFailed('The process that holds the data ended before the command was done. Try again.', { cause });

/** Standard input goes over as it comes. */
async function sendInput(socket: Socket, io: Io): Promise<void> {
  for await (const piece of io.stdin) {
    if (socket.destroyed) return;
    await sendFrame(socket, { in: piece });
  }
  await sendFrame(socket, { in: null });
}

// ENOENT: no such file. ECONNREFUSED: left by a crash. ENOTSOCK: no socket at all. ECONNRESET: it was just closing.
const ABSENT = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK', 'ECONNRESET', 'ENOTDIR']);

function unlessAbsent(error: unknown): null {
  if (error instanceof SocketPathTooLong || ABSENT.has((error as NodeJS.ErrnoException).code ?? '')) return null;
  throw error;
}
