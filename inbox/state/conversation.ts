import { batch, signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import type { Live } from '../api/live.ts';
import { ApiProblem, problemText } from '../api/problem.ts';
import type { StaffConversation, StaffRef, TypingShown } from '../shapes.ts';
import type { Merged } from './conversation-merge.ts';

export type OpenConversation = ReturnType<typeof createConversation>;
type Fold = (conversation: StaffConversation) => Merged | StaffConversation;

/** A lost "stopped typing" must not leave someone typing for ever. */
const TYPING_ENDS_MS = 6_000;

/** The one conversation that is open: its content, who else looks at it, who is typing. */
export function createConversation({ call, live, meId }: { call: Call; live: Pick<Live, 'join' | 'leave'>; meId: () => string }) {
  const id = signal<string | null>(null);
  const data = signal<StaffConversation | null>(null);
  const phase = signal<'none' | 'loading' | 'ready' | 'missing' | 'failed'>('none');
  const problem = signal<string | null>(null);
  const viewers = signal<StaffRef[]>([]);
  const typing = signal<TypingShown[]>([]);
  const typingTimers = new Map<string, ReturnType<typeof setTimeout>>();
  let loads = 0;
  /** Events that arrive while the conversation is being read, folded in once it is there. */
  let held: Fold[] | null = null;

  function fold(change: Fold): void {
    const current = data.value;
    if (held) held.push(change);
    if (current === null) return;
    const result = change(current);
    if (!('gap' in result)) {
      data.value = result;
    } else {
      data.value = result.conversation;
      if (result.gap && !held) void reload();
    }
  }

  /** Reads the conversation anew, after a gap or a reconnect. What is shown stays meanwhile. */
  async function reload(): Promise<void> {
    const conversationId = id.value;
    if (conversationId === null) return;
    const load = ++loads;
    held = [];
    try {
      const joined = live.join(conversationId);
      const fresh = await call('readConversation', { params: { conversationId } });
      const watching = await joined;
      if (load !== loads) return;
      const waiting = held;
      held = null;
      batch(() => {
        data.value = fresh;
        phase.value = 'ready';
        problem.value = null;
        viewers.value = watching.filter((viewer) => viewer.id !== meId());
        for (const change of waiting) fold(change);
      });
    } catch (error) {
      if (load !== loads) return;
      held = null;
      const missing = error instanceof ApiProblem && (error.status === 404 || error.status === 400);
      batch(() => { phase.value = missing ? 'missing' : 'failed'; problem.value = problemText(error); });
    }
  }

  function clearTyping(): void {
    for (const timer of typingTimers.values()) clearTimeout(timer);
    typingTimers.clear();
    typing.value = [];
  }

  return {
    id, data, phase, problem, viewers, typing, reload,

    /** Opens a conversation, or closes the open one with null. */
    open(conversationId: string | null): void {
      if (conversationId === id.value) return;
      if (id.value !== null) live.leave(id.value);
      loads++;
      held = null;
      clearTyping();
      batch(() => {
        id.value = conversationId;
        data.value = null;
        viewers.value = [];
        problem.value = null;
        phase.value = conversationId === null ? 'none' : 'loading';
      });
      void reload();
    },

    /** Folds one event in when it belongs to the open conversation. */
    change(conversationId: string, change: Fold): void {
      if (conversationId === id.value) fold(change);
    },

    showViewers(conversationId: string, all: StaffRef[]): void {
      if (conversationId === id.value) viewers.value = all.filter((viewer) => viewer.id !== meId());
    },

    showTyping(event: TypingShown): void {
      if (event.conversationId !== id.value) return;
      const key = `${event.who}:${event.name}`;
      clearTimeout(typingTimers.get(key));
      const others = typing.value.filter((other) => `${other.who}:${other.name}` !== key);
      typing.value = event.active ? [...others, event] : others;
      if (event.active) {
        typingTimers.set(key, setTimeout(() => { typing.value = typing.value.filter((other) => other !== event); }, TYPING_ENDS_MS));
      }
    },
  };
}
