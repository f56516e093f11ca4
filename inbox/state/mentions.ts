import { signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import type { Mention, StaffRef } from '../shapes.ts';

export type Mentions = ReturnType<typeof createMentions>;

const LOOK_EVERY_MS = 60_000;

/** Notes that call the person by name. Asked for now and then while the page is in sight: none of them is as pressing as a page. */
export function createMentions({ call }: { call: Call }) {
  const items = signal<readonly Mention[]>([]);
  const unseen = signal(0);
  let timer: ReturnType<typeof setInterval> | undefined;

  async function load(): Promise<void> {
    try {
      const found = await call('listMentions', { present: false });
      items.value = found.items;
      unseen.value = found.unseen;
    } catch {
      // The count is a minute older then.
    }
  }

  return {
    items, unseen, load,
    watch(): void {
      void load();
      timer ??= setInterval(() => { if (document.visibilityState === 'visible') void load(); }, LOOK_EVERY_MS);
    },
    /** Whoever opens a conversation has seen what calls them there. */
    async see(conversationId: string): Promise<void> {
      if (!items.value.some((one) => one.conversationId === conversationId && one.seenAt === null)) return;
      await call('seeMentions', { params: { conversationId }, present: false }).then(load, () => undefined);
    },
    clear(): void {
      clearInterval(timer);
      timer = undefined;
      items.value = [];
      unseen.value = 0;
    },
  };
}

/** A name that is being written after an `@`: where it begins, and what stands there so far. */
export type Calling = { from: number; to: number; words: string };

/** What is being written at the caret, or null when it is no name. An address has something before its @. */
export function callingAt(text: string, caret: number): Calling | null {
  const found = /(?:^|[^\p{L}\p{N}@])@([\p{L}\p{M}.'’ -]{0,40})$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const words = found[1]!;
  return /\s{2}|^\s/.test(words) ? null : { from: caret - words.length - 1, to: caret, words };
}

/** Colleagues whose name, or one word of it, begins so. */
export function colleaguesLike<P extends StaffRef>(words: string, people: readonly P[]): P[] {
  const wanted = plain(words).trim();
  return people.filter(({ name }) => plain(name).startsWith(wanted) || plain(name).split(' ').some((word) => word.startsWith(wanted)));
}

/** The text with the name written out, and where the caret goes. */
export function withName(text: string, { from, to }: Calling, name: string): { text: string; caret: number } {
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + text.slice(to).replace(/^ /, ''), caret: before.length };
}

/** A note in parts: `called` marks the names of colleagues. The longest name that fits counts. */
export function noteParts(text: string, people: readonly StaffRef[]): { text: string; called: boolean }[] {
  const names = people.map(({ name }) => name).toSorted((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (names.length === 0) return [{ text, called: false }];
  const called = new RegExp(`(?<![\\p{L}\\p{N}])(@(?:${names.join('|')}))(?![\\p{L}\\p{N}])`, 'giu');
  return text.split(called).map((part, at) => ({ text: part, called: at % 2 === 1 })).filter((part) => part.text !== '');
}

const plain = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
