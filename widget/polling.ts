import { io } from 'socket.io-client';
import { NAMESPACE, type OpenWire } from './wire.ts';

/** The socket.io client over HTTP long-polling, for networks that let no WebSocket through. */
export const openPolling: OpenWire = ({ server, token, onOpen, onEvent, onClose }) => {
  const socket = io(server + NAMESPACE, { auth: { token }, transports: ['polling'], reconnection: false, forceNew: true });
  let closed = false;
  const close = (refused: { status?: number } | null = null) => {
    if (closed) return;
    closed = true;
    socket.disconnect();
    onClose(refused);
  };
  socket.on('connect', onOpen);
  socket.on('disconnect', () => close());
  socket.on('connect_error', (error: Error & { data?: { status?: number } }) => close(error.data ?? null));
  socket.onAny(onEvent);
  return {
    emit: (event, payload) => void socket.emit(event, payload),
    ask: (event, payload, ms) => socket.timeout(ms).emitWithAck(event, payload),
    close,
    alive: () => socket.connected,
  };
};
