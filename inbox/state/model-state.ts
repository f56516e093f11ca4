import { signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import type { ModelState } from '../shapes.ts';

/** Longer than this a timer of the browser cannot wait; the state is then simply read sooner. */
const LONGEST_WAIT_MS = 3_600_000;
const GRACE_MS = 1_000;

/** How the language model stands. Changes come live; what ends by the clock is read again when its time is over. */
export function createModelState({ call }: { call: Call }) {
  const state = signal<ModelState | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function apply(next: ModelState): void {
    state.value = next;
    clearTimeout(timer);
    if (next.until === null) return;
    const wait = Math.max(0, Date.parse(next.until) - Date.now()) + GRACE_MS;
    timer = setTimeout(() => void load(), Math.min(wait, LONGEST_WAIT_MS));
  }

  async function load(): Promise<void> {
    try {
      apply(await call('readModelState', {}));
    } catch {
      // Kept as it was: the next connection reads it again.
    }
  }

  return {
    state, apply, load,
    clear(): void {
      clearTimeout(timer);
      state.value = null;
    },
  };
}
