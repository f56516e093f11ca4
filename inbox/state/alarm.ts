import { signal } from '@preact/signals';

/**
 * The sound of a page, made by the browser: no file to load, nothing to be blocked. Browsers allow sound only after a
 * gesture, so `blocked` means wanted but not possible yet.
 */
export type Alarm = ReturnType<typeof createAlarm>;

const WANTED = 'toniq:sound';
const REPEAT_MS = 4_000;
/** Two rising pairs: heard through a busy desk, and unlike a phone. Hertz and seconds from the start. */
const TONES = [[740, 0], [988, 0.18], [740, 0.5], [988, 0.68]] as const;

export function createAlarm(settings: Storage, makeContext: () => AudioContext = () => new AudioContext()) {
  /** `unasked`: this browser has never been asked. */
  const state = signal<'unasked' | 'off' | 'blocked' | 'on'>(
    settings.getItem(WANTED) === 'on' ? 'blocked' : settings.getItem(WANTED) === 'off' ? 'off' : 'unasked',
  );
  let context: AudioContext | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;

  function ring(): void {
    if (state.value !== 'on' || context === null) return;
    for (const [frequency, after] of TONES) {
      const start = context.currentTime + after;
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(0.25, start + 0.02);
      volume.gain.setValueAtTime(0.25, start + 0.12);
      volume.gain.linearRampToValueAtTime(0, start + 0.16);
      tone.connect(volume).connect(context.destination);
      tone.start(start);
      tone.stop(start + 0.17);
    }
  }

  /** Call from a click or key: only then may a page begin to sound. */
  async function unblock(): Promise<void> {
    if (state.value !== 'blocked') return;
    context ??= makeContext();
    await context.resume().catch(() => undefined);
    if (context.state === 'running') {
      state.value = 'on';
      if (timer !== undefined) ring();
    }
  }

  return {
    state, unblock,

    async turn(on: boolean): Promise<void> {
      settings.setItem(WANTED, on ? 'on' : 'off');
      state.value = on ? 'blocked' : 'off';
      if (on) {
        await unblock();
        if (timer === undefined) ring();
      }
    },

    /** Rings now and again until told to stop. */
    sound(on: boolean): void {
      if (on && timer === undefined) {
        timer = setInterval(ring, REPEAT_MS);
        ring();
      } else if (!on) {
        clearInterval(timer);
        timer = undefined;
      }
    },
  };
}
