import { computed, signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import { problemText } from '../api/problem.ts';
import type { GlassCategory, GlassOpening, StaffMe } from '../shapes.ts';
import type { Toasts } from './toasts.ts';

/** `endsAt` in milliseconds of this browser's clock, whatever that says: the server told how many seconds are left. */
export type RunningGlass = GlassOpening & { endsAt: number };
export type BreakGlass = ReturnType<typeof createBreakGlass>;

type Needs = { call: Call; me: { value: StaffMe | null }; toasts: Toasts; reload: () => void; review: () => void };

/** What one has open beyond one's scope, and, for those who judge it, how much waits for them. */
export function createBreakGlass({ call, me, toasts, reload, review }: Needs) {
  const running = signal<readonly RunningGlass[]>([]);
  const unreviewed = signal(0);
  const mayOpen = computed(() => me.value?.grants['glass:break'] !== undefined);
  const mayReview = computed(() => me.value?.grants['glass:review'] !== undefined);

  async function load(): Promise<void> {
    // A count that cannot be read is a minute older then, and what is open is closed by the server in any case.
    if (mayOpen.peek()) await call('listRunningGlass', { present: false }).then(({ items }) => { running.value = items.map(({ secondsLeft, ...opening }) => ({ ...opening, endsAt: Date.now() + secondsLeft * 1000 })); }, () => undefined);
    if (mayReview.peek()) await call('listGlassOpenings', { query: { limit: 1 }, present: false }).then((page) => { unreviewed.value = page.unreviewed; }, () => undefined);
  }

  return {
    running, unreviewed, mayOpen, mayReview, load,

    /** The opening through which a conversation is seen, or null. */
    of: (conversationId: string | undefined): RunningGlass | null => running.value.find(({ conversationIds }) => conversationId !== undefined && conversationIds.includes(conversationId)) ?? null,

    /** Resolves with null when the case is open, or with what was wrong. */
    async open(conversationId: string, category: GlassCategory, reason: string): Promise<string | null> {
      try {
        await call('openGlass', { body: { conversationId, category, reason } });
      } catch (error) {
        return problemText(error);
      }
      await load();
      reload();
      return null;
    },

    async end(id: string): Promise<void> {
      try {
        await call('endGlass', { params: { openingId: id } });
      } catch (error) {
        toasts.show(problemText(error), { tone: 'problem' });
      }
      await load();
    },

    /** Somebody opened or judged something. */
    told(event: { unreviewed: number; opened: boolean }): void {
      unreviewed.value = event.unreviewed;
      if (event.opened) toasts.show('A case was opened beyond somebody’s scope.', { action: { label: 'Review', run: review } });
    },

    clear(): void {
      running.value = [];
      unreviewed.value = 0;
    },
  };
}

/** What is left, as a clock: "59:07". Never below nothing. */
export function leftWords(endsAt: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((endsAt - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
