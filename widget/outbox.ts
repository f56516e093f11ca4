import { storageKey } from './options.ts';
import { randomId } from './random-id.ts';
import type { KeyValue } from './storage.ts';

/** A message of the patient that the thread does not show yet. */
export type Outgoing = {
  clientId: string;
  text: string;
  /** Files that the server has already. */
  attachmentIds: readonly string[];
  /** ISO time of writing. */
  at: string;
  /** `stored`: the server has acknowledged it, its copy is on the way. */
  state: 'sending' | 'stored' | 'failed';
  /** Why it failed, in the server's words; null when the network was to blame. */
  problem: string | null;
};

export type Delivery = { outcome: 'stored' } | { outcome: 'refused'; problem: string } | { outcome: 'unreachable' };

export type Outbox = {
  list: () => readonly Outgoing[];
  add: (text: string, attachmentIds?: readonly string[]) => Outgoing;
  /** Sends what waits, one at a time and in order. Safe to call at any moment. */
  flush: () => Promise<void>;
  /** After a lost connection: what the network kept back waits again, and is sent. */
  resume: () => Promise<void>;
  retry: (clientId: string) => void;
  remove: (clientId: string) => void;
  clear: () => void;
};

const ATTEMPTS = 3;
/** Milliseconds before the second attempt; the third waits twice as long. */
const PAUSE_MS = 1_000;

/**
 * Keeps outgoing messages until they are acknowledged. Each lies under a key of its own, so that two tabs never overwrite
 * each other's. A reload in the middle of sending sends again with the same client id, which the server stores once.
 *
 * @param deliver sends one message and says what came of it; must not throw.
 * @param ready whether there is a connection to send on.
 */
export function createOutbox(options: {
  server: string;
  storage: KeyValue;
  deliver: (message: Outgoing) => Promise<Delivery>;
  ready: () => boolean;
  changed: (list: readonly Outgoing[]) => void;
  newId?: () => string;
  now?: () => Date;
  pause?: (ms: number) => Promise<void>;
}): Outbox {
  const { storage, deliver, ready, changed, newId = randomId, now = () => new Date(), pause = wait } = options;
  const prefix = storageKey(options.server, 'out:');
  let list = restore(storage, prefix);
  let busy = false;

  const put = (next: readonly Outgoing[]) => changed((list = [...next]));
  const update = (clientId: string, change: Partial<Outgoing>) =>
    put(list.map((entry) => (entry.clientId === clientId ? { ...entry, ...change } : entry)));
  const forget = (clientId: string) => storage.set(prefix + clientId, null);

  async function send(entry: Outgoing): Promise<boolean> {
    for (let attempt = 1; attempt <= ATTEMPTS && ready(); attempt++) {
      if (attempt > 1) await pause(PAUSE_MS * (attempt - 1));
      const delivery = await deliver(entry);
      if (delivery.outcome === 'unreachable') continue;
      forget(entry.clientId);
      if (delivery.outcome === 'stored') update(entry.clientId, { state: 'stored' });
      else update(entry.clientId, { state: 'failed', problem: delivery.problem });
      return true;
    }
    // Without a connection it waits for the next one; with one that does not answer, the patient decides.
    if (ready()) update(entry.clientId, { state: 'failed', problem: null });
    return false;
  }

  const flush = async () => {
    if (busy) return;
    busy = true;
    try {
      for (let entry = waiting(list); entry && ready(); entry = waiting(list)) {
        if (!(await send(entry))) break;
      }
    } finally {
      busy = false;
    }
  };

  return {
    list: () => list,
    add: (text, attachmentIds = []) => {
      const entry: Outgoing = { clientId: newId(), text, attachmentIds, at: now().toISOString(), state: 'sending', problem: null };
      storage.set(prefix + entry.clientId, JSON.stringify({ text, attachmentIds, at: entry.at }));
      put([...list, entry]);
      return entry;
    },
    flush,
    resume: () => {
      put(list.map((entry) => (entry.state === 'failed' && entry.problem === null ? { ...entry, state: 'sending' } : entry)));
      return flush();
    },
    retry: (clientId) => {
      update(clientId, { state: 'sending', problem: null });
      void flush();
    },
    remove: (clientId) => {
      forget(clientId);
      put(list.filter((entry) => entry.clientId !== clientId));
    },
    clear: () => {
      for (const entry of list) forget(entry.clientId);
      put([]);
    },
  };
}

function waiting(list: readonly Outgoing[]): Outgoing | undefined {
  return list.find((entry) => entry.state === 'sending');
}

function restore(storage: KeyValue, prefix: string): Outgoing[] {
  const found: Outgoing[] = [];
  for (const key of storage.keys()) {
    if (!key.startsWith(prefix)) continue;
    try {
      const { text, attachmentIds = [], at } = JSON.parse(storage.get(key) ?? '') as Partial<Outgoing> & Pick<Outgoing, 'text' | 'at'>;
      found.push({ clientId: key.slice(prefix.length), text, attachmentIds, at, state: 'sending', problem: null });
    } catch {
      storage.set(key, null);
    }
  }
  return found.sort((a, b) => a.at.localeCompare(b.at));
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
