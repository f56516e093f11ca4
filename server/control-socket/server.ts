/** The server's side of the control socket: runs commands for callers on this machine, as this user. */
import { once } from 'node:events';
import { chmod, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { describeError, EXIT, exitCodeOf } from '../cli/exit-code.ts';
import type { Io } from '../cli/io.ts';
import { socketAddress } from './address.ts';
import { framesOf, Input, type Output, PROTOCOL, Request, sendFrame } from './frames.ts';

/** Runs the named command. Throws for an unknown name or arguments that do not fit. */
export type RunCommand = (name: string, args: unknown, io: Io) => Promise<number>;

export type ControlSocket = {
  /** Takes no new commands and waits for running ones: up to `graceMs`, then it cuts them off; without it until they are done. */
  close(graceMs?: number): Promise<void>;
};

/**
 * Listens on the data directory's socket, readable by its owner alone. Call it only while holding the directory's lock: a
 * socket file that is found there was left by a crash and is replaced.
 * @throws SocketPathTooLong, or the system's error when the file system knows no sockets
 */
export async function serveControlSocket(dataDir: string, run: RunCommand): Promise<ControlSocket> {
  const address = await socketAddress(dataDir);
  if (address.file) await rm(address.file, { force: true });
  const running = new Map<Socket, Promise<void>>();
  const server = createServer((socket) => {
    const done = serve(socket, run).finally(() => running.delete(socket));
    running.set(socket, done);
  });
  server.listen(address.path);
  await once(server, 'listening');
  if (address.file) await chmod(address.file, 0o600);
  // The socket keeps no process alive that has nothing else to do.
  server.unref();
  return {
    async close(graceMs) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const cutOff = graceMs === undefined ? undefined : setTimeout(() => running.forEach((_, socket) => socket.destroy()), graceMs);
      await Promise.all(running.values());
      clearTimeout(cutOff);
      await closed;
      await address.release();
    },
  };
}

async function serve(socket: Socket, run: RunCommand): Promise<void> {
  const gone = new AbortController();
  socket.on('error', () => undefined);
  socket.on('close', () => gone.abort());
  const frames = framesOf(socket);
  const send = (frame: Output): Promise<void> => sendFrame(socket, frame);
  try {
    await sendFrame(socket, { toniq: PROTOCOL });
    const first = await frames.next();
    if (first.done) return;
    const request = Request.parse(first.value);
    const io: Io = { stdin: inputOf(frames), out: (text) => send({ out: text }), err: (text) => void send({ err: text }), signal: gone.signal };
    await send({ exit: await runToExit(run, request, io) });
  } catch {
    // The caller sent what is no request, or has gone: there is nobody to tell.
  } finally {
    socket.end();
    if (!socket.destroyed) await once(socket, 'finish').catch(() => undefined);
    socket.destroy();
  }
}

async function runToExit(run: RunCommand, { command, args }: Request, io: Io): Promise<number> {
  try {
    return await run(command, args, io);
  } catch (error) {
    if (io.signal.aborted) return EXIT.interrupted;
    io.err(`${describeError(error)}\n`);
    return exitCodeOf(error);
  }
}

// Not a `for await` over the frames: leaving one early would close them, and the socket with them.
async function* inputOf(frames: AsyncGenerator<unknown, void>): AsyncGenerator<string> {
  for (let frame = await frames.next(); !frame.done; frame = await frames.next()) {
    const piece = Input.parse(frame.value).in;
    if (piece === null) return;
    yield piece;
  }
}
