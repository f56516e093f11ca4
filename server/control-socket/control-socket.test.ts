import { once } from 'node:events';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../cli/io.ts';
import { SOCKET_FILE } from './address.ts';
import { connectControlSocket, ControlSocketFailed } from './client.ts';
import { type ControlSocket, type RunCommand, serveControlSocket } from './server.ts';

let directory: string;
let serving: ControlSocket[] = [];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'toniq-control-'));
});
afterEach(async () => {
  await Promise.all(serving.map((one) => one.close(0)));
  serving = [];
  await rm(directory, { recursive: true });
});

async function serve(run: RunCommand, dataDir = directory): Promise<ControlSocket> {
  const socket = await serveControlSocket(dataDir, run);
  serving.push(socket);
  return socket;
}

type Captured = Io & { printed: () => string; complained: () => string; stop: () => void };

function capture(...input: string[]): Captured {
  const stop = new AbortController();
  let [out, err] = ['', ''];
  return {
    stdin: (async function* () {
      yield* input;
    })(),
    out: async (text) => void (out += text),
    err: (text) => void (err += text),
    signal: stop.signal,
    printed: () => out,
    complained: () => err,
    stop: () => stop.abort(),
  };
}

async function call(io: Io, command = 'echo', args: unknown = null, dataDir = directory): Promise<number> {
  const there = await connectControlSocket(dataDir, 5_000);
  if (!there) throw new Error('nobody listens');
  return there.run({ command, args }, io, true);
}

const echo: RunCommand = async (name, args, io) => {
  io.err(`${name} ${JSON.stringify(args)}`);
  for await (const piece of io.stdin) await io.out(piece.toUpperCase());
  return 5;
};

describe('the control socket', () => {
  it('carries the command, its arguments, all three streams and the exit code', async () => {
    await serve(echo);
    const io = capture('héllo ', 'wörld\n"line two"');
    expect(await call(io, 'kb search', { limit: 3 })).toBe(5);
    expect(io.printed()).toBe('HÉLLO WÖRLD\n"LINE TWO"');
    expect(io.complained()).toBe('kb search {"limit":3}');
  });

  it('carries more than its buffers hold, in order', async () => {
    await serve(echo);
    const big = Array.from({ length: 40 }, (_, at) => `${at}:${'x'.repeat(100_000)}\n`);
    const io = capture(...big);
    expect(await call(io)).toBe(5);
    expect(io.printed()).toBe(big.join('').toUpperCase());
  });

  it('belongs to its owner alone', async () => {
    await serve(echo);
    expect((await stat(join(directory, SOCKET_FILE))).mode & 0o777).toBe(0o600);
  });

  it('tells what a command threw, with its exit code', async () => {
    await serve(async () => {
      throw new Error('It went wrong: do this.');
    });
    const io = capture();
    expect(await call(io)).toBe(1);
    expect(io.complained()).toBe('It went wrong: do this.\n');
  });

  it('serves several callers at once', async () => {
    const both = Promise.withResolvers<void>();
    let arrived = 0;
    await serve(async () => {
      if (++arrived === 2) both.resolve();
      await both.promise;
      return 0;
    });
    expect(await Promise.all([call(capture()), call(capture())])).toEqual([0, 0]);
  });

  it('ends the command when its caller goes', async () => {
    const begun = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    await serve(async (_name, _args, io) => {
      io.signal.addEventListener('abort', () => ended.resolve());
      begun.resolve();
      await ended.promise;
      return 0;
    });
    const io = capture();
    const running = call(io);
    await begun.promise;
    io.stop();
    await expect(running).rejects.toThrow(ControlSocketFailed);
    await ended.promise;
  });

  it('lets running commands end before it closes, and takes no new ones', async () => {
    const begun = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const socket = await serve(async () => {
      begun.resolve();
      await finish.promise;
      return 0;
    });
    const running = call(capture());
    await begun.promise;
    const closing = socket.close();
    expect(await connectControlSocket(directory, 5_000)).toBeNull();
    finish.resolve();
    expect(await running).toBe(0);
    await closing;
  });

  it('cuts off what takes too long when it closes', async () => {
    const begun = Promise.withResolvers<void>();
    const socket = await serve(async (_name, _args, io) => {
      begun.resolve();
      await once(io.signal, 'abort');
      return 0;
    });
    const running = call(capture());
    await begun.promise;
    await Promise.all([expect(running).rejects.toThrow(ControlSocketFailed), socket.close(0)]);
  });

  it('replaces the file that a crash left behind', async () => {
    await writeFile(join(directory, SOCKET_FILE), '');
    expect(await connectControlSocket(directory, 5_000)).toBeNull();
    await serve(echo);
    expect(await call(capture())).toBe(5);
  });

  it('works in a directory whose path is too long for a socket', async () => {
    const deep = join(directory, 'a'.repeat(100), 'b'.repeat(100));
    await mkdir(deep, { recursive: true });
    await serve(echo, deep);
    const io = capture('deep');
    expect(await call(io, 'echo', null, deep)).toBe(5);
    expect(io.printed()).toBe('DEEP');
    expect((await stat(join(deep, SOCKET_FILE))).isSocket()).toBe(true);
  });
});

describe('a caller', () => {
  let stranger: Server;
  afterEach(() => {
    stranger?.close();
  });

  async function listenAs(answer: string | null): Promise<void> {
    stranger = createServer((socket) => {
      socket.on('error', () => undefined);
      if (answer !== null) socket.write(answer);
    }).listen(join(directory, SOCKET_FILE));
    await once(stranger, 'listening');
  }

  it('finds nobody where nobody listens', async () => {
    expect(await connectControlSocket(directory, 5_000)).toBeNull();
    expect(await connectControlSocket(join(directory, 'missing'), 5_000)).toBeNull();
  });

  it('gives up on a process that does not answer', async () => {
    await listenAs(null);
    await expect(connectControlSocket(directory, 50)).rejects.toThrow(/does not answer/u);
  });

  it('does not talk to another version', async () => {
    await listenAs('{"toniq":999}\n');
    await expect(connectControlSocket(directory, 5_000)).rejects.toThrow(/another version/u);
  });
});

describe('the server', () => {
  it('hangs up on a caller that talks nonsense and goes on', async () => {
    await serve(echo);
    const { connect } = await import('node:net');
    const stranger = connect(join(directory, SOCKET_FILE));
    stranger.resume().write('GET / HTTP/1.1\r\n\r\n');
    await once(stranger, 'close');
    expect(await call(capture())).toBe(5);
  });
});
