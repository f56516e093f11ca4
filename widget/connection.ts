import type { Sync } from '../server/contract/conversation.ts';
import type { Ack, PatientToServer, ServerToPatient } from '../server/contract/sockets.ts';
import type { Delivery, Outgoing } from './outbox.ts';
import type { ThreadEvent } from './thread.ts';
import { openWebSocket } from './web-socket.ts';
import type { OpenWire, Wire } from './wire.ts';

/** `refused`: the server does not know the token. */
export type LinkState = 'online' | 'reconnecting' | 'refused' | 'closed';

export type Connection = {
  online: () => boolean;
  /** Everything after `after`; null when it cannot be had now. */
  sync: (after: number) => Promise<Sync | null>;
  deliver: (message: Outgoing) => Promise<Delivery>;
  read: (seq: number) => void;
  typing: (active: boolean) => void;
  close: () => void;
};

/** How long an acknowledgement may take, in milliseconds, before the message is sent again. */
const ACK_MS = 8_000;
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 8_000;
/** A network that lets no WebSocket through is known by so many failures before the first success. */
const TRIES_BEFORE_POLLING = 2;
/** The server's word for a token that it does not know. */
const NO_SESSION = 'no_session';

type EventName = keyof ServerToPatient;
type EventOf<N extends EventName> = Parameters<ServerToPatient[N]>[0];

const toThreadEvent: { [N in EventName]: (event: EventOf<N>) => ThreadEvent } = {
  'message-appended': ({ message }) => ({ type: 'message', message }),
  'message-changed': ({ message }) => ({ type: 'message', message }),
  'sentence-appended': (event) => ({ type: 'sentence', event }),
  'emergency-raised': (event) => ({ type: 'emergency', event }),
  'handoff-changed': (event) => ({ type: 'handoff', event }),
  'conversation-changed': ({ conversation }) => ({ type: 'conversation', conversation }),
  'read-changed': (event) => ({ type: 'read', event }),
  typing: (event) => ({ type: 'typing', event }),
};

/**
 * Holds a socket for one session and keeps it: after a loss it opens another, later each time, and at once when the network
 * or the page comes back.
 */
export function openConnection(options: {
  server: string;
  token: string;
  onState: (state: LinkState) => void;
  onEvent: (event: ThreadEvent) => void;
  loadPolling?: () => Promise<OpenWire>;
}): Connection {
  const { server, token, onEvent, onState, loadPolling = () => import('./polling.ts').then((module) => module.openPolling) } = options;
  let wire: Wire | null = null;
  let online = false;
  let everOnline = false;
  let failures = 0;
  let ended = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  const open = async () => {
    clearTimeout(again);
    if (ended || wire) return;
    const blocked = !everOnline && failures >= TRIES_BEFORE_POLLING;
    const openWire = blocked ? await loadPolling().catch(() => openWebSocket) : openWebSocket;
    if (ended || wire) return;
    wire = openWire({
      server,
      token,
      onOpen: () => {
        online = everOnline = true;
        failures = 0;
        onState('online');
      },
      onEvent: (name, payload) => {
        if (name in toThreadEvent) onEvent((toThreadEvent[name as EventName] as (event: unknown) => ThreadEvent)(payload));
      },
      onClose: (refusal) => {
        wire = null;
        online = false;
        if (ended) return;
        if (refusal === NO_SESSION) {
          end();
          return onState('refused');
        }
        onState('reconnecting');
        // Spread over half the time, so that a restarted server is not met by everybody at once.
        const delay = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++);
        again = setTimeout(open, delay * (0.5 + Math.random() / 2));
      },
    });
  };
  const wake = () => {
    if (document.visibilityState === 'hidden') return;
    if (wire && online && !wire.alive()) wire.close();
    void open();
  };
  const end = () => {
    ended = true;
    clearTimeout(again);
    removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', wake);
  };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  void open();

  const emit = <N extends keyof PatientToServer>(name: N, payload: Parameters<PatientToServer[N]>[0]) => {
    if (online) wire?.emit(name, payload);
  };
  /** Null when no answer came. */
  const ask = async <T>(name: keyof PatientToServer, payload: object): Promise<Ack<T> | null> => {
    try {
      return wire && online ? ((await wire.ask(name, payload, ACK_MS)) as Ack<T>) : null;
    } catch {
      return null;
    }
  };

  return {
    online: () => online,
    sync: async (after) => {
      const answer = await ask<Sync>('sync', { after });
      return answer?.ok ? answer : null;
    },
    deliver: async ({ clientId, text, attachmentIds }) => {
      const answer = await ask('message-send', { clientId, text, ...(attachmentIds.length ? { attachmentIds } : {}) });
      if (!answer) return { outcome: 'unreachable' };
      if (answer.ok) return { outcome: 'stored' };
      // A server in trouble or under load is no verdict on the message: it may be sent again.
      const { status, detail } = answer.problem;
      return status >= 500 || status === 429 ? { outcome: 'unreachable' } : { outcome: 'refused', problem: detail };
    },
    read: (seq) => emit('message-read', { seq }),
    typing: (active) => emit('typing', { active }),
    close: () => {
      end();
      wire?.close();
      onState('closed');
    },
  };
}
