import { Refused } from './problems.ts';

/** What became of one: stored, failed, or `alone` when it could not be stored together with the others. */
export type Outcome<Out> = { value: Out } | { error: unknown } | 'alone';

/** Stores some that came together, all of different conversations, and says of each, in their order, what became of it. */
export type Store<Item, Out> = (items: Item[]) => Promise<Outcome<Out>[]>;

type Waiting<Item, Out> = {
  item: Item;
  store: Store<Item, Out>;
  alone: boolean;
  resolve: (value: Out) => void;
  reject: (error: unknown) => void;
};

export type GateOptions = {
  /** How many transactions at once; leaves connections for turns, live updates and staff. */
  lanes?: number;
  /** So many more for those that tell of danger. */
  urgentLanes?: number;
  /** How many messages one transaction may take. */
  mostTogether?: number;
  /** Beyond so many, messages are refused at once. */
  mostWaiting?: number;
};

/**
 * Lets messages into the database. Who finds a free lane is stored at once; in a rush, those who wait for one are stored
 * together, which costs far less than one by one. Danger goes before all others and by itself. Messages of one conversation
 * are never under way at the same time, so they keep the order in which they came.
 */
export class IntakeGate<Item extends { conversationId: string }, Out> {
  readonly #options: Required<GateOptions>;
  readonly #inside = new Set<string>();
  #busy = 0;
  readonly #urgent: Waiting<Item, Out>[] = [];
  #others: Waiting<Item, Out>[] = [];
  #patient: (() => void)[] = [];

  constructor({ lanes = 2, urgentLanes = 2, mostTogether = 32, mostWaiting = 400 }: GateOptions = {}) {
    this.#options = { lanes, urgentLanes, mostTogether, mostWaiting };
  }

  /**
   * Stores it when it is its turn. `urgent` is asked only of those who have to wait.
   * Throws what storing it threw, and `Refused` (503) when too many wait already and nothing urgent is said.
   */
  async run(item: Item, urgent: () => boolean, store: Store<Item, Out>): Promise<Out> {
    const waits = this.#busy >= this.#options.lanes || this.#inside.has(item.conversationId);
    const first = waits && urgent();
    if (waits && !first && this.#others.length >= this.#options.mostWaiting) {
      throw new Refused(503, 'busy', 'Many people are writing at the moment and your message was not stored. Your text is kept; try again in a few seconds.', 3);
    }
    if (first) this.#bringForward(item.conversationId);
    return new Promise((resolve, reject) => {
      (first ? this.#urgent : this.#others).push({ item, store, alone: false, resolve, reject });
      this.#letIn();
    });
  }

  /**
   * Resolves when no message waits to be stored, after `most` milliseconds at the latest. Turns ask this before they begin: an
   * answer may come a little later, a message and the danger in it may not.
   */
  async quiet(most: number): Promise<void> {
    if (this.#isQuiet()) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, most);
    this.#patient.push(resolve);
    await promise;
    clearTimeout(timer);
  }

  #isQuiet(): boolean {
    return this.#urgent.length + this.#others.length === 0;
  }

  #letIn(): void {
    for (let group = this.#next(); group.length; group = this.#next()) void this.#store(group);
    if (this.#isQuiet()) for (const goOn of this.#patient.splice(0)) goOn();
  }

  /** Who may go in now, together; nobody when no lane is free for them. */
  #next(): Waiting<Item, Out>[] {
    const { lanes, urgentLanes, mostTogether } = this.#options;
    if (this.#busy < lanes + urgentLanes) {
      const urgent = this.#urgent.findIndex(({ item }) => !this.#inside.has(item.conversationId));
      if (urgent >= 0) return this.#urgent.splice(urgent, 1);
    }
    if (this.#busy >= lanes) return [];
    const group: Waiting<Item, Out>[] = [];
    const taken = new Set([...this.#inside, ...this.#urgent.map(({ item }) => item.conversationId)]);
    const others = this.#others.filter((one) => {
      const fits = group.length < mostTogether && !taken.has(one.item.conversationId) && (group.length === 0 || !(one.alone || group[0]!.alone));
      // Whoever stays behind holds back what comes after it in its conversation.
      taken.add(one.item.conversationId);
      if (fits) group.push(one);
      return !fits;
    });
    this.#others = others;
    return group;
  }

  async #store(group: Waiting<Item, Out>[]): Promise<void> {
    this.#busy += 1;
    for (const { item } of group) this.#inside.add(item.conversationId);
    const failed = (error: unknown): Outcome<Out>[] => group.map(() => ({ error }));
    const outcomes = await group[0]!.store(group.map(({ item }) => item)).catch(failed);
    this.#busy -= 1;
    const again: Waiting<Item, Out>[] = [];
    for (const [index, one] of group.entries()) {
      const outcome = outcomes[index] ?? { error: new Error('Nothing was said about a message that should have been stored.') };
      this.#inside.delete(one.item.conversationId);
      if (outcome === 'alone') again.push({ ...one, alone: true });
      else if ('error' in outcome) one.reject(outcome.error);
      else one.resolve(outcome.value);
    }
    this.#others.unshift(...again);
    this.#letIn();
  }

  /** What the patient wrote just before stays before it. */
  #bringForward(conversationId: string): void {
    const before = this.#others.filter(({ item }) => item.conversationId === conversationId);
    if (!before.length) return;
    this.#urgent.push(...before);
    this.#others = this.#others.filter(({ item }) => item.conversationId !== conversationId);
  }
}
