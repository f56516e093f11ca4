import type { QueryTerm } from './keyword-index.ts';

/** A question that an article is known to be asked, and the passages that answer it. */
export type AskedQuestion = { id: number; articleId: string; slot: number; passageIds: number[] };

/** How like a patient's question it is, 0–1. */
export type AskedMatch = AskedQuestion & { likeness: number };

/** Most questions told of; further ones are hardly alike. */
const MOST = 24;
/** Cosines of questions that have nothing to do with each other go up to this. */
const UNLIKE = 0.4;
/** Shares of the words and of the meaning in the likeness; by words alone, a little less is certain. */
const BY_WORDS = 0.5;
const BY_MEANING = 0.5;
const WORDS_ALONE = 0.85;

/**
 * The questions in patients' words that authors and staff have put to an article's sections. Alike are two questions that share
 * their rare words, whatever order they stand in, or that lie near each other in meaning.
 */
export class AskedIndex {
  readonly #onNewTerm: (term: string) => void;
  readonly #with = new Map<string, number[]>();
  readonly #questions: AskedQuestion[] = [];
  readonly #terms: string[][] = [];
  readonly #byId = new Map<number, number>();
  readonly #slots = new Set<number>();

  /** @param onNewTerm told each term once, when it first comes up */
  constructor(onNewTerm: (term: string) => void = () => {}) {
    this.#onNewTerm = onNewTerm;
  }

  /** @param terms the question's stems; one without any is never found by its words */
  add(question: AskedQuestion, terms: readonly string[]): void {
    const at = this.#questions.push(question) - 1;
    const own = [...new Set(terms)];
    this.#terms.push(own);
    this.#byId.set(question.id, at);
    this.#slots.add(question.slot);
    for (const term of own) {
      const known = this.#with.get(term);
      if (known) known.push(at);
      else {
        this.#with.set(term, [at]);
        this.#onNewTerm(term);
      }
    }
  }

  /** Whether any question is known for an article. */
  knows(slot: number): boolean {
    return this.#slots.has(slot);
  }

  has(term: string): boolean {
    return this.#with.has(term);
  }

  /**
   * @param allowed 1 for each article slot that may be found
   * @param cosines of this question and the known ones, by their ids; empty to go by words alone
   */
  search(query: readonly QueryTerm[], allowed: Uint8Array, cosines: ReadonlyMap<number, number>): AskedMatch[] {
    if (this.#questions.length === 0) return [];
    const shared = new Map<number, number>();
    let asked = 0;
    for (const { term, asked: share, covers } of query) {
      const rarity = this.#rarity(term);
      asked += share * rarity;
      for (const at of this.#with.get(term) ?? []) shared.set(at, (shared.get(at) ?? 0) + covers * rarity);
    }
    for (const id of cosines.keys()) {
      const at = this.#byId.get(id);
      if (at !== undefined && !shared.has(at)) shared.set(at, 0);
    }
    return [...shared]
      .filter(([at]) => allowed[this.#questions[at]!.slot] === 1)
      .map(([at, common]) => {
        const question = this.#questions[at]!;
        const whole = this.#terms[at]!.reduce((sum, term) => sum + this.#rarity(term), 0);
        const words = asked === 0 || whole === 0 ? 0 : Math.min(1, common / Math.sqrt(asked * whole));
        const cosine = cosines.get(question.id);
        const meaning = cosine === undefined ? null : Math.max(0, (cosine - UNLIKE) / (1 - UNLIKE));
        return { ...question, likeness: cosines.size === 0 ? WORDS_ALONE * words : BY_WORDS * words + BY_MEANING * (meaning ?? 0) };
      })
      .sort((a, b) => b.likeness - a.likeness || a.id - b.id)
      .slice(0, MOST);
  }

  #rarity(term: string): number {
    return Math.log(1 + this.#questions.length / (1 + (this.#with.get(term)?.length ?? 0)));
  }
}
