import { Refused } from './problems.ts';

/** What became of one: stored, failed, or `alone` when it could not be stored together with the others. */
export type Outcome<Out> = { value: Out } | { error: unknown } | 'alone';

/** Stores some that came together, all of different conversations, and says of each, in their order, what became of it. */
export type Store<Item, Out> = (items: Item[]) => Promise<Outcome<Out>[]>;

type Waiting<Item, Out> = {
  item: Item;
  urgent: () => boolean;
  store: Store<Item, Out>;
  /** Whether it was asked already if it is urgent. */
  looked: boolean;
  alone: boolean;
  resolve: (value: Out) => void;
  reject: (error: unknown) => void;
};

type Lane = 'urgent' | 'ordinary';
type Entry<Item, Out> = { group: Waiting<Item, Out>[]; lane: Lane };

export type GateOptions = {
  /** How many transactions at once; leaves connections for turns, live updates and staff. */
  lanes?: number;
  /** So many more for those that tell of danger alone. */
  urgentLanes?: number;
  /** How many messages one transaction may take. */
  mostTogether?: number;
  /** Whoever stands farther back in the line is refused. */
  mostWaiting?: number;
};

/**
 * Looking for danger computes: in a rush it is done in pieces, between which the database's answers come in. Half of those who
 * wait to be looked at, and no fewer than this: a long line is looked through in few pieces.
 */
const LOOK_AT = 8;

/**
 * Lets messages into the database. Who finds a free lane is stored at once; in a rush, those who wait for one are stored
 * together, which costs far less than one by one. Danger goes before all others and by itself. Messages of one conversation
 * are never under way at the same time, so they keep the order in which they came.
 */
export class IntakeGate<Item extends { conversationId: string }, Out> {
  readonly #options: Required<GateOptions>;
  readonly #inside = new Set<string>();
  readonly #busy = { urgent: 0, ordinary: 0 };
  readonly #urgent: Waiting<Item, Out>[] = [];
  #others: Waiting<Item, Out>[] = [];
  #looking = false;

  constructor({ lanes = 2, urgentLanes = 2, mostTogether = 32, mostWaiting = 400 }: GateOptions = {}) {
    this.#options = { lanes, urgentLanes, mostTogether, mostWaiting };
  }

  /**
   * Stores it when it is its turn. `urgent` says whether it tells of danger, and may be asked late or never.
   * Throws what storing it threw, and `Refused` (503) when too many wait already and nothing urgent is said.
   */
  run(item: Item, urgent: () => boolean, store: Store<Item, Out>): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.#others.push({ item, urgent, store, looked: false, alone: false, resolve, reject });
      this.#letIn();
      this.#lookSoon();
    });
  }

  #letIn(): void {
    for (let next = this.#next(); next; next = this.#next()) void this.#store(next.group, next.lane);
  }

  /** Who may go in now, and where; null when no lane is free for anyone. */
  #next(): Entry<Item, Out> | null {
    const { lanes, mostTogether } = this.#options;
    const urgent = this.#nextUrgent();
    if (urgent || this.#busy.ordinary >= lanes) return urgent;
    const group: Waiting<Item, Out>[] = [];
    const taken = new Set([...this.#inside, ...this.#urgent.map(({ item }) => item.conversationId)]);
    // A list of its own: whoever turns out to be urgent leaves the line.
    for (const one of this.#others.slice()) {
      if (group.length === mostTogether) break;
      const fits = !taken.has(one.item.conversationId) && (group.length === 0 || !(one.alone || group[0]!.alone));
      // Whoever stays behind holds back what comes after it in its conversation.
      taken.add(one.item.conversationId);
      if (fits && !this.#broughtForward(one)) group.push(one);
    }
    const found = this.#nextUrgent();
    if (found || !group.length) return found;
    const going = new Set(group);
    this.#others = this.#others.filter((one) => !going.has(one));
    return { group, lane: 'ordinary' };
  }

  #nextUrgent(): Entry<Item, Out> | null {
    const lane = this.#busy.urgent < this.#options.urgentLanes ? 'urgent' : 'ordinary';
    if (lane === 'ordinary' && this.#busy.ordinary >= this.#options.lanes) return null;
    const index = this.#urgent.findIndex(({ item }) => !this.#inside.has(item.conversationId));
    return index < 0 ? null : { group: this.#urgent.splice(index, 1), lane };
  }

  #lookSoon(): void {
    if (this.#looking || this.#others.every(({ looked }) => looked)) return;
    this.#looking = true;
    setImmediate(() => {
      this.#looking = false;
      this.#look();
      this.#letIn();
      this.#lookSoon();
    });
  }

  /** Finds those that tell of danger among the waiting, and refuses whoever stands too far back. */
  #look(): void {
    const unknown = this.#others.filter(({ looked }) => !looked);
    for (const one of unknown.slice(0, Math.max(LOOK_AT, unknown.length / 2))) {
      if (!this.#broughtForward(one) && this.#others.indexOf(one) >= this.#options.mostWaiting) {
        this.#others.splice(this.#others.indexOf(one), 1);
        one.reject(new Refused(503, 'busy', 'Many people are writing at the moment and your message was not stored. Your text is kept; try again in a few seconds.', 3));
      }
    }
  }

  async #store(group: Waiting<Item, Out>[], lane: Lane): Promise<void> {
    this.#busy[lane] += 1;
    for (const { item } of group) this.#inside.add(item.conversationId);
    const failed = (error: unknown): Outcome<Out>[] => group.map(() => ({ error }));
    const outcomes = await group[0]!.store(group.map(({ item }) => item)).catch(failed);
    this.#busy[lane] -= 1;
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

  /** Puts one that tells of danger before all others; what its patient wrote just before stays before it. */
  #broughtForward(one: Waiting<Item, Out>): boolean {
    if (one.looked) return false;
    one.looked = true;
    if (!one.urgent()) return false;
    const before = this.#others.slice(0, this.#others.indexOf(one) + 1).filter(({ item }) => item.conversationId === one.item.conversationId);
    this.#urgent.push(...before);
    this.#others = this.#others.filter((other) => !before.includes(other));
    return true;
  }
}
