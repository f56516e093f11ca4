import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { WidgetConfig } from '../server/contract/widget.ts';
import { createApi, RefusedError, type Api, type Proved } from './api.ts';
import type { Files } from './files/files.ts';
import { openConnection, type Connection } from './connection.ts';
import { createOutbox, type Outgoing } from './outbox.ts';
import { storageKey, type Language } from './options.ts';
import { createSession } from './session.ts';
import type { KeyValue } from './storage.ts';
import { emptyThread, hasGap, reduceThread, settledSeq, type Thread, type ThreadEvent } from './thread.ts';

export type Chat = {
  api: Api;
  config: ReadonlySignal<WidgetConfig | null>;
  thread: ReadonlySignal<Thread>;
  /** The patient's messages that the thread does not show yet. */
  outgoing: ReadonlySignal<readonly Outgoing[]>;
  /** Null when all is well, else what the banner tells. */
  trouble: ReadonlySignal<'offline' | 'unreachable' | 'reconnecting' | null>;
  draft: Signal<string>;
  start: () => void;
  /** Resolves when there is a session; whoever only proves who they are has sent nothing yet. */
  ready: () => Promise<void>;
  /** Null until a file is chosen or shown. */
  files: ReadonlySignal<Files | null>;
  addFiles: (files: Iterable<File>) => void;
  send: (text: string, attachmentIds?: readonly string[]) => void;
  retry: (clientId: string) => void;
  discard: (clientId: string) => void;
  /** Rejects when the server cannot be reached. */
  askForPerson: () => Promise<void>;
  rate: (messageId: string, value: 'up' | 'down' | null) => Promise<void>;
  startOver: () => Promise<void>;
  /** Whoever writes here does it for somebody else: then that is shown all the time. */
  acting: ReadonlySignal<boolean>;
  /** Acts for somebody, or for oneself again (null). Rejects as the server does. */
  actFor: (proxyId: string | null) => Promise<void>;
  /** Takes a step that proves who the patient is; rejects as the step does. */
  prove: (step: () => Promise<Proved>) => Promise<Proved['assurance']>;
  /** The hospital's word on who is logged in to its page; null: nobody is any more, and this chat ends. */
  identify: (token: string | null) => void;
  writing: () => void;
  /** The patient has seen all that is shown. */
  seen: () => void;
};

/** A gap may be an event that is a moment late; asking at once would cost a request for nothing. */
const GAP_MS = 250;
/** Asked again and again for what does not come, the server would suffer: each time later, up to this. */
const LONGEST_GAP_MS = 15_000;
/** The other side's typing state ends by itself when its end was lost on the way. */
const TYPING_ENDS_MS = 20_000;
/** A connection that is back sooner is not worth a banner. */
const LOST_MS = 1_000;
const TYPING_SAYS_MS = 3_000;
const BACKOFF_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/** The chat of one server in one page: session, thread, outbox and connection brought together. */
export function createChat(options: {
  server: string;
  language: Language;
  storage: KeyValue;
  root: ShadowRoot;
}): Chat {
  const { server, language, storage, root } = options;
  const session = createSession(server, storage);
  const api = createApi(server, session.token);
  const config = signal(session.config());
  const thread = signal<Thread>(emptyThread);
  const pending = signal<readonly Outgoing[]>([]);
  const lost = signal(false);
  const onLine = signal(navigator.onLine !== false);
  const failures = signal(0);
  const draft = signal(session.draft());
  const files = signal<Files | null>(null);
  const acting = signal(storage.get(storageKey(server, 'acting')) !== null);
  let connection: Connection | null = null;
  let opening: Promise<void> | null = null;
  /** Runs while the token is being replaced. */
  let proving: Promise<unknown> | null = null;
  let identity: string | null = null;
  let gapDelay = GAP_MS;
  let gapTimer: ReturnType<typeof setTimeout> | undefined;
  let lostTimer: ReturnType<typeof setTimeout> | undefined;
  let quietTimer: ReturnType<typeof setTimeout> | undefined;
  let saidTypingAt = 0;

  const outbox = createOutbox({
    server,
    storage,
    changed: (list) => (pending.value = list),
    ready: () => connection?.online() ?? false,
    deliver: (message) => connection?.deliver(message) ?? Promise.resolve({ outcome: 'unreachable' }),
  });
  pending.value = outbox.list();

  const apply = (event: ThreadEvent) => {
    const before = thread.value.conversation?.id;
    thread.value = reduceThread(thread.value, event);
    const now = thread.value;
    const shown = new Set(now.messages.map((message) => message.clientId));
    for (const { clientId } of outbox.list()) if (shown.has(clientId)) outbox.remove(clientId);
    if (!files.value && now.messages.some(({ attachments }) => attachments.length)) void loadFiles();
    if (now.conversation) storage.set(storageKey(server, 'live'), String(Date.now()));
    clearTimeout(quietTimer);
    if (now.typing) quietTimer = setTimeout(() => apply({ type: 'quiet' }), TYPING_ENDS_MS);
    const moved = before !== undefined && now.conversation?.id !== before;
    clearTimeout(gapTimer);
    if (hasGap(now)) gapTimer = setTimeout(catchUp, moved ? 0 : gapDelay);
    else gapDelay = GAP_MS;
  };

  const loadFiles = async (): Promise<Files> => {
    const { createFiles } = await import('./files/files.ts');
    return (files.value ??= createFiles({
      server, language, root,
      token: async () => (await ensureSession(), session.token() ?? ''),
      limits: () => config.value?.files ?? { maxBytes: 10_000_000, perMessage: 5 },
    }));
  };

  async function catchUp() {
    const after = settledSeq(thread.value.messages);
    gapDelay = Math.min(2 * gapDelay, LONGEST_GAP_MS);
    const sync = await connection?.sync(after);
    if (sync) apply({ type: 'synced', sync });
    else if (connection?.online()) gapTimer = setTimeout(catchUp, gapDelay);
  }

  function connect(token: string) {
    connection?.close();
    connection = openConnection({
      server,
      token,
      onEvent: apply,
      onState: (state) => {
        clearTimeout(lostTimer);
        lost.value &&= state === 'reconnecting';
        if (state === 'reconnecting') lostTimer = setTimeout(() => (lost.value = true), LOST_MS);
        if (state === 'online') {
          void outbox.resume();
          void catchUp();
        } else {
          apply({ type: 'quiet' });
        }
        // The token that was refused may have been replaced meanwhile, here or in another tab.
        if (state === 'refused') void Promise.resolve(proving).then(() => (session.token() === token ? renew() : reconnect()));
      },
    });
  }

  function reconnect() {
    const token = session.token();
    if (token) connect(token);
  }

  function setActing(now: boolean) {
    storage.set(storageKey(server, 'acting'), now ? '1' : null);
    acting.value = now;
  }

  /** The server has forgotten this session: begin another, so that what waits in the outbox still arrives. */
  function renew() {
    session.setToken(null);
    setActing(false);
    connection = null;
    thread.value = emptyThread;
    if (outbox.list().length) void ensureSession();
  }

  /** Opens a session and its socket once; tries until it works, because a message may be waiting. */
  function ensureSession(): Promise<void> {
    opening ??= (async () => {
      for (let attempt = 0; ; attempt++) {
        try {
          let token = session.token();
          if (!token) {
            const opened = await api.openSession(language);
            session.setToken((token = opened.token));
            apply({ type: 'conversation', conversation: opened.conversation });
          }
          if (identity) await takeIdentity();
          if (!connection) connect(session.token() ?? token);
          failures.value = 0;
          return;
        } catch {
          failures.value++;
          await pause(BACKOFF_MS[Math.min(attempt, BACKOFF_MS.length - 1)] ?? 0);
        }
      }
    })().finally(() => (opening = null));
    return opening;
  }

  async function prove(step: () => Promise<Proved>): Promise<Proved['assurance']> {
    const taken = step();
    proving = taken.catch(() => null);
    const { token, assurance, conversation } = await taken;
    session.setToken(token);
    setActing(false);
    apply({ type: 'conversation', conversation });
    session.setConversation(conversation.id);
    reconnect();
    return assurance;
  }

  /** A word that is not believed leaves the chat as it is. */
  async function takeIdentity() {
    const word = identity;
    identity = null;
    if (word) await prove(() => api.takeIdentity(word)).catch(() => null);
  }

  async function readConfig() {
    for (let attempt = 0; ; attempt++) {
      try {
        session.setConfig((config.value = await api.config()));
        failures.value = 0;
        return;
      } catch {
        failures.value++;
        await pause(BACKOFF_MS[Math.min(attempt, BACKOFF_MS.length - 1)] ?? 0);
      }
    }
  }

  const say = (active: boolean) => {
    saidTypingAt = active ? Date.now() : 0;
    if (thread.value.conversation) connection?.typing(active);
  };

  return {
    api,
    config,
    thread,
    outgoing: computed(() => pending.value),
    trouble: computed(() => {
      if (!onLine.value) return 'offline';
      if (lost.value) return 'reconnecting';
      return failures.value ? 'unreachable' : null;
    }),
    draft,
    start: () => {
      addEventListener('online', () => (onLine.value = true));
      addEventListener('offline', () => (onLine.value = false));
      // A session or conversation that another tab began is this tab's too.
      addEventListener('storage', ({ key }) => {
        if (session.movesConnection(key)) reconnect();
      });
      draft.subscribe((text) => session.setDraft(text));
      void readConfig();
      if (session.token() || outbox.list().length) void ensureSession();
    },
    ready: ensureSession,
    files,
    addFiles: (chosen) => {
      // A drop's list is gone after the event.
      const list = [...chosen];
      if (list.length) void loadFiles().then(({ uploads }) => uploads.add(list));
    },
    send: (text, attachmentIds) => {
      outbox.add(text, attachmentIds);
      say(false);
      void ensureSession().then(outbox.flush);
    },
    retry: outbox.retry,
    discard: outbox.remove,
    askForPerson: async () => {
      await ensureSession();
      apply({ type: 'conversation', conversation: await api.requestPerson() });
    },
    rate: async (messageId, value) => {
      const message = thread.value.messages.find(({ id }) => id === messageId);
      if (!message) return;
      apply({ type: 'message', message: { ...message, feedback: value } });
      try {
        await api.giveFeedback(messageId, value);
      } catch (error) {
        apply({ type: 'message', message });
        throw error;
      }
    },
    startOver: async () => {
      try {
        const conversation = await api.startOver(language);
        outbox.clear();
        apply({ type: 'conversation', conversation });
        session.setConversation(conversation.id);
        // A socket belongs to the conversation that it was opened for.
        reconnect();
      } catch (error) {
        // A session that the server no longer knows is over already.
        if (!(error instanceof RefusedError) || error.status !== 401) throw error;
        outbox.clear();
        renew();
      }
    },
    prove,
    acting,
    actFor: async (proxyId) => {
      await prove(() => api.actFor(proxyId, language));
      setActing(proxyId !== null);
    },
    identify: (token) => {
      identity = token;
      if (token === null) {
        outbox.clear();
        connection?.close();
        renew();
      } else if (session.token()) void takeIdentity();
    },
    writing: () => {
      if (Date.now() - saidTypingAt > TYPING_SAYS_MS) say(true);
    },
    seen: () => {
      const { conversation, messages } = thread.value;
      const seq = messages.at(-1)?.seq ?? 0;
      if (!conversation || seq <= conversation.patientReadSeq || !connection?.online()) return;
      connection.read(seq);
      apply({ type: 'read', event: { conversationId: conversation.id, by: 'patient', seq } });
    },
  };
}

/** Waits, but not longer than until the network is back. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
    addEventListener('online', () => resolve(), { once: true });
  });
}
