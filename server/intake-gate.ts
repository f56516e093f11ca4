import { Refused } from './problems.ts';

/** Who asks to come in. `urgent` is asked only of those who would have to wait. */
export type Entry = { conversationId: string; urgent: () => boolean };

type Waiting = { conversationId: string; start: () => void };

/**
 * Lets a few messages at a time into the database, those that tell of danger before all others. Without it a rush takes
 * every connection: turns and live updates then stand in one long line behind it, and so would an emergency.
 */
export class IntakeGate {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  #inside = 0;
  readonly #urgent: Waiting[] = [];
  readonly #others: Waiting[] = [];
  #patient: (() => void)[] = [];

  /** `atOnce` leaves connections for turns, live updates and staff; beyond `mostWaiting` messages are refused at once. */
  constructor({ atOnce = 4, mostWaiting = 400 }: { atOnce?: number; mostWaiting?: number } = {}) {
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  /** Does the work when it is its turn. Throws `Refused` (503) when too many wait already and nothing urgent is said. */
  async run<T>({ conversationId, urgent }: Entry, work: () => Promise<T>): Promise<T> {
    if (this.#inside < this.#atOnce) this.#inside += 1;
    else await this.#wait(conversationId, urgent());
    try {
      return await work();
    } finally {
      const next = this.#urgent.shift() ?? this.#others.shift();
      if (next) next.start();
      else this.#inside -= 1;
      if (!next) for (const goOn of this.#patient.splice(0)) goOn();
    }
  }

  /**
   * Resolves when no message waits to be stored, after `most` milliseconds at the latest. Turns ask this before they begin: an
   * answer may come a little later, a message and the danger in it may not.
   */
  async quiet(most: number): Promise<void> {
    if (this.#urgent.length + this.#others.length === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, most);
    this.#patient.push(resolve);
    await promise;
    clearTimeout(timer);
  }

  #wait(conversationId: string, urgent: boolean): Promise<void> {
    if (!urgent && this.#others.length >= this.#mostWaiting) {
      throw new Refused(503, 'busy', 'Many people are writing at the moment and your message was not stored. Your text is kept; try again in a few seconds.', 3);
    }
    if (urgent) this.#bringForward(conversationId);
    return new Promise((start) => (urgent ? this.#urgent : this.#others).push({ conversationId, start }));
  }

  /** What the patient wrote just before stays before it. */
  #bringForward(conversationId: string): void {
    for (let index = 0; index < this.#others.length;) {
      if (this.#others[index]!.conversationId === conversationId) this.#urgent.push(...this.#others.splice(index, 1));
      else index += 1;
    }
  }
}
