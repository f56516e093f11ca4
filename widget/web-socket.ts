import { NAMESPACE, type OpenWire } from './wire.ts';

/** How long opening may take, in milliseconds. */
const OPEN_MS = 10_000;

/**
 * Speaks the Socket.IO protocol (revision 5, over Engine.IO revision 4) on a plain WebSocket: text packets, one namespace,
 * acknowledgements, heartbeat. The official client is 12.7 KB after gzip, more than half of all that a first message needs.
 *
 * @see https://socket.io/docs/v4/socket-io-protocol/
 */
export const openWebSocket: OpenWire = ({ server, token, onOpen, onEvent, onClose }) => {
  const socket = new WebSocket(`${server.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`);
  const asked = new Map<number, (answer: unknown) => void>();
  const abandon = new Set<() => void>();
  let nextId = 0;
  let silentAt = Infinity;
  let patience = OPEN_MS;
  let watch: ReturnType<typeof setTimeout>;
  let closed = false;

  const close = (refusal: string | null = null) => {
    if (closed) return;
    closed = true;
    clearTimeout(watch);
    socket.close();
    for (const give of abandon) give();
    onClose(refusal);
  };
  /** The server speaks at least every `patience` milliseconds, or it is gone. */
  const heard = () => {
    clearTimeout(watch);
    silentAt = Date.now() + patience;
    watch = setTimeout(() => close(), patience);
  };
  const send = (type: string, body: string) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(`4${type}${NAMESPACE},${body}`);
  };

  const onPacket = (packet: string) => {
    const [, type, id, json] = /^(\d)(?:\/[^,]*,)?(\d*)([^]*)$/.exec(packet) ?? [];
    const body: unknown = json ? JSON.parse(json) : null;
    if (type === '0') onOpen();
    else if (type === '1') close();
    else if (type === '2' && Array.isArray(body)) onEvent(String(body[0]), body[1]);
    else if (type === '3' && Array.isArray(body)) asked.get(Number(id))?.(body[0]);
    else if (type === '4') close((body as { message?: string } | null)?.message ?? '');
  };

  heard();
  socket.onclose = socket.onerror = () => close();
  socket.onmessage = ({ data }) => {
    if (closed || typeof data !== 'string') return;
    heard();
    if (data[0] === '0') {
      const { pingInterval, pingTimeout } = JSON.parse(data.slice(1)) as { pingInterval: number; pingTimeout: number };
      patience = pingInterval + pingTimeout;
      send('0', JSON.stringify({ token }));
    } else if (data[0] === '2') {
      socket.send('3');
    } else if (data[0] === '4') {
      onPacket(data.slice(1));
    }
  };

  return {
    emit: (event, payload) => send('2', JSON.stringify([event, payload])),
    ask: (event, payload, ms) =>
      new Promise((resolve, reject) => {
        const id = nextId++;
        const end = () => {
          clearTimeout(timer);
          asked.delete(id);
          abandon.delete(give);
        };
        const give = () => {
          end();
          reject(new Error('The server did not answer.'));
        };
        const timer = setTimeout(give, ms);
        abandon.add(give);
        asked.set(id, (answer) => {
          end();
          resolve(answer);
        });
        if (closed) give();
        else send('2', id + JSON.stringify([event, payload]));
      }),
    close,
    alive: () => Date.now() < silentAt,
  };
};
