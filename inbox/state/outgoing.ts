import { signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import type { OutgoingTrouble } from '../shapes.ts';

const ASK_EVERY_MS = 60_000;

/** Whether mails and texts get out at all. Asked now and then: nobody looks at a delivery that they do not know of. */
export function createOutgoing({ call }: { call: Call }) {
  const troubles = signal<readonly OutgoingTrouble[]>([]);
  let timer: ReturnType<typeof setInterval> | undefined;

  async function load(): Promise<void> {
    try {
      troubles.value = (await call('readOutgoing', { present: false })).troubles;
    } catch {
      // Kept as it was: it is asked again.
    }
  }

  return {
    troubles,
    watch(): void {
      clearInterval(timer);
      timer = setInterval(() => { if (document.visibilityState === 'visible') void load(); }, ASK_EVERY_MS);
      void load();
    },
    clear(): void {
      clearInterval(timer);
      troubles.value = [];
    },
  };
}
