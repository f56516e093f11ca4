import { io } from 'socket.io-client';
import { NAMESPACE, type OpenWire } from './wire.ts';

/** The socket.io client over HTTP long-polling, for networks that let no WebSocket through. */
export const openPolling: OpenWire = ({ server, token, onOpen, onEvent, onClose }) => {
  const socket = io(server + NAMESPACE, { auth: { token }, transports: ['polling'], reconnection: false, forceNew: true });
  let closed = false;
  const close = (refusal: string | null = null) => {
    if (closed) return;
    closed = true;
    socket.disconnect();
    onClose(refusal);
  };
  socket.on('connect', onOpen);
  socket.on('disconnect', () => close());
  // Still active means that the network failed; only the server's refusal ends it.
  socket.on('connect_error', (error) => close(socket.active ? null : error.message));
  socket.onAny(onEvent);
  return {
    emit: (event, payload) => void socket.emit(event, payload),
    ask: (event, payload, ms) => socket.timeout(ms).emitWithAck(event, payload),
    close,
    alive: () => socket.connected,
  };
};
