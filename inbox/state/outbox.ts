import { signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import { ApiProblem, problemText } from '../api/problem.ts';
import type { Message, Note } from '../shapes.ts';
import type { DraftKind } from './drafts.ts';

export type Outgoing = {
  /** One per message: a repeated send with it is stored once. */
  clientId: string;
  conversationId: string;
  kind: DraftKind;
  text: string;
  /** Files that the server has already. */
  attachmentIds?: readonly string[];
  state: 'sending' | 'failed';
  problem: string | null;
  /** A refusal does not go away by itself; a lost connection does. */
  refused: boolean;
};

export type Outbox = ReturnType<typeof createOutbox>;

type Needs = {
  call: Call;
  storage: Storage;
  meId: () => string;
  sent: { reply: (message: Message) => void; note: (note: Note) => void };
  newId?: () => string;
};

/**
 * Replies and notes on their way. Each is kept in the tab until the server has it, so neither a lost connection nor a reload
 * loses one, and none is stored twice.
 */
export function createOutbox({ call, storage, meId, sent, newId = () => crypto.randomUUID() }: Needs) {
  const items = signal<Outgoing[]>([]);
  const key = () => `toniq:outbox:${meId()}`;

  function set(next: Outgoing[]): void {
    items.value = next;
    if (next.length === 0) storage.removeItem(key());
    else storage.setItem(key(), JSON.stringify(next));
  }

  const update = (clientId: string, change: Partial<Outgoing>) =>
    set(items.value.map((item) => (item.clientId === clientId ? { ...item, ...change } : item)));
  const remove = (clientId: string) => set(items.value.filter((item) => item.clientId !== clientId));

  async function attempt({ clientId, conversationId, kind, text, attachmentIds = [] }: Outgoing): Promise<void> {
    update(clientId, { state: 'sending', problem: null });
    const input = { params: { conversationId }, body: { clientId, text, ...(attachmentIds.length ? { attachmentIds: [...attachmentIds] } : {}) } };
    try {
      if (kind === 'note') sent.note(await call('addNote', input));
      else sent.reply(await call('sendStaffMessage', input));
      remove(clientId);
    } catch (error) {
      const refused = error instanceof ApiProblem && error.status < 500 && ![401, 408, 423, 429].includes(error.status);
      update(clientId, { state: 'failed', problem: problemText(error), refused });
    }
  }

  return {
    items,

    send(conversationId: string, kind: DraftKind, text: string, attachmentIds: readonly string[] = []): Promise<void> {
      const item: Outgoing = { clientId: newId(), conversationId, kind, text, ...(attachmentIds.length ? { attachmentIds } : {}), state: 'sending', problem: null, refused: false };
      set([...items.value, item]);
      return attempt(item);
    },

    retry(clientId: string): Promise<void> {
      const item = items.value.find((other) => other.clientId === clientId);
      return item ? attempt(item) : Promise.resolve();
    },

    /** Takes an unsent message back and gives its text, for the composer. */
    takeBack(clientId: string): string {
      const text = items.value.find((item) => item.clientId === clientId)?.text ?? '';
      remove(clientId);
      return text;
    },

    /** The message came in over the socket before its answer did. */
    confirm: remove,

    /** After a reconnect: sends in order what the lost connection held up. */
    async resume(): Promise<void> {
      for (const item of items.value) if (item.state === 'failed' && !item.refused) await attempt(item);
    },

    /** After a reload: what was on its way may or may not have arrived; the client id makes sending again safe. */
    restore(): void {
      try {
        const kept = JSON.parse(storage.getItem(key()) ?? '[]') as Outgoing[];
        items.value = kept.map((item) => ({ ...item, state: 'failed', refused: false }));
      } catch {
        storage.removeItem(key());
      }
    },

    clear(): void {
      items.value = [];
    },
  };
}
