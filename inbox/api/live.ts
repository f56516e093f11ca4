import { signal, type ReadonlySignal } from '@preact/signals';
import { io, type Socket } from 'socket.io-client';
import type { ServerToStaff, StaffRef, StaffToServer } from '../shapes.ts';

export type LiveEvents = { [E in keyof ServerToStaff]?: ServerToStaff[E] };

/** The staff socket, as the inbox needs it. Its events are hints: after every (re)connect the state is read anew. */
export type Live = {
  /** `off` before sign-in, `lost` while it tries to come back. */
  state: ReadonlySignal<'off' | 'connecting' | 'live' | 'lost'>;
  connect: () => void;
  disconnect: () => void;
  on: (events: LiveEvents) => void;
  /** Runs at each connection; `again` is false the first time after sign-in. */
  onConnect: (run: (again: boolean) => void) => void;
  /** The server closed the socket or refused it: ask whether the session still stands. */
  onRefused: (run: () => void) => void;
  /** Shows oneself among the viewers and starts that conversation's events. */
  join: (conversationId: string) => Promise<StaffRef[]>;
  leave: (conversationId: string) => void;
  typing: (conversationId: string, active: boolean) => void;
};

export function createLive(): Live {
  const state = signal<'off' | 'connecting' | 'live' | 'lost'>('off');
  const socket: Socket<ServerToStaff, StaffToServer> = io('/staff', {
    autoConnect: false,
    // A socket alone needs no sticky sessions; polling stays for networks that break sockets.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
  });
  let before = false;
  let refused = () => {};
  socket.on('connect', () => {
    state.value = 'live';
  });
  socket.on('disconnect', (reason) => {
    if (state.value === 'off') return;
    state.value = 'lost';
    if (reason === 'io server disconnect') refused();
  });
  socket.on('connect_error', () => {
    if (state.value === 'off') return;
    state.value = 'lost';
    // Not active means refused by the server, not a network fault: socket.io will not try again by itself.
    if (!socket.active) refused();
  });
  return {
    state,
    connect() {
      if (socket.connected) return;
      if (state.value === 'off') {
        before = false;
        state.value = 'connecting';
      }
      socket.connect();
    },
    disconnect() {
      state.value = 'off';
      socket.disconnect();
    },
    on(events) {
      for (const [name, run] of Object.entries(events)) socket.on(name as keyof ServerToStaff, run as never);
    },
    onConnect(run) {
      socket.on('connect', () => {
        const again = before;
        before = true;
        run(again);
      });
    },
    onRefused(run) {
      refused = run;
    },
    async join(conversationId) {
      if (!socket.connected) return [];
      const answer = await socket.timeout(5_000).emitWithAck('conversation-join', { conversationId }).catch(() => null);
      return answer?.ok ? answer.viewers : [];
    },
    leave(conversationId) {
      if (socket.connected) socket.emit('conversation-leave', { conversationId });
    },
    typing(conversationId, active) {
      if (socket.connected) socket.volatile.emit('typing', { conversationId, active });
    },
  };
}
