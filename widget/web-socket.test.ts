import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Server } from 'socket.io';
import { openPolling } from './polling.ts';
import { openWebSocket } from './web-socket.ts';
import type { Wire, WireOptions } from './wire.ts';

let http: ReturnType<typeof createServer>;
let io: Server;
let server: string;
const wires: Wire[] = [];

beforeEach(async () => {
  http = createServer();
  io = new Server(http, { pingInterval: 50, pingTimeout: 10_000 });
  io.of('/patient').use((socket, next) => {
    if (socket.handshake.auth['token'] === 'good') next();
    else next(new Error('no_session'));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  server = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const wire of wires.splice(0)) wire.close();
  await io.close();
});

describe.each([
  ['WebSocket', openWebSocket],
  ['polling', openPolling],
])('%s', (_name, openWire) => {
  function open(token = 'good') {
    const on = { onOpen: vi.fn(), onEvent: vi.fn<WireOptions['onEvent']>(), onClose: vi.fn<WireOptions['onClose']>() };
    const wire = openWire({ server, token, ...on });
    wires.push(wire);
    return { wire, ...on };
  }
  const opened = async () => {
    const one = open();
    await vi.waitFor(() => expect(one.onOpen).toHaveBeenCalledOnce());
    const [socket] = [...io.of('/patient').sockets.values()];
    if (!socket) throw new Error('The server has no socket.');
    return { ...one, socket };
  };

  test('brings events with their payload, whatever signs it holds', async () => {
    const { socket, onEvent } = await opened();
    const payload = { text: 'a "quoted", {braced} [text] 42["x"]\n\u2028 مرحبا 👍' };
    socket.emit('message-appended', payload);
    await vi.waitFor(() => expect(onEvent).toHaveBeenCalledWith('message-appended', payload));
  });

  test('answers belong to their questions', async () => {
    const { wire, socket } = await opened();
    const acks: ((answer: object) => void)[] = [];
    socket.on('sync', (_payload: object, ack: (answer: object) => void) => acks.push(ack));
    const first = wire.ask('sync', { after: 1 }, 2_000);
    const second = wire.ask('sync', { after: 2 }, 2_000);
    await vi.waitFor(() => expect(acks).toHaveLength(2));
    acks[1]?.({ ok: 2 });
    acks[0]?.({ ok: 1 });
    expect(await Promise.all([first, second])).toEqual([{ ok: 1 }, { ok: 2 }]);
  });

  test('a question without an answer ends, by time or by the end of the wire', async () => {
    const { wire, socket } = await opened();
    await expect(wire.ask('sync', {}, 20)).rejects.toThrow();
    const asked = wire.ask('sync', {}, 10_000);
    socket.conn.close();
    await expect(asked).rejects.toThrow();
  });

  test('emits reach the server', async () => {
    const { wire, socket } = await opened();
    const typing = vi.fn();
    socket.on('typing', typing);
    wire.emit('typing', { active: true });
    await vi.waitFor(() => expect(typing).toHaveBeenCalledWith({ active: true }));
  });

  test('an unknown token is told apart from a lost network', async () => {
    const { onClose, onOpen } = open('bad');
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledExactlyOnceWith('no_session'));
    expect(onOpen).not.toHaveBeenCalled();
  });

  test('tells once when the server ends it', async () => {
    const { socket, onClose } = await opened();
    socket.disconnect(true);
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledExactlyOnceWith(null));
  });

  test('lives through heartbeats', async () => {
    const { wire, socket, onClose } = await opened();
    const beats = vi.fn();
    socket.conn.on('heartbeat', beats);
    await vi.waitFor(() => expect(beats.mock.calls.length).toBeGreaterThan(2));
    expect(wire.alive()).toBe(true);
    expect(onClose).not.toHaveBeenCalled();
  });
});

test('a server that has gone silent is noticed', async () => {
  const onClose = vi.fn();
  const silent = createServer();
  silent.on('upgrade', (request, socket) => socket.on('error', () => undefined));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  openWebSocket({ server: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`, token: 'good', onOpen: () => undefined, onEvent: () => undefined, onClose });
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  expect(onClose).toHaveBeenCalledExactlyOnceWith(null);
  silent.closeAllConnections();
  await new Promise((resolve) => silent.close(resolve));
});
