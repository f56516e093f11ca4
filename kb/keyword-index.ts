import type { AspectSet } from './aspects.ts';
import { GrowableInts } from './growable.ts';
import { PostingLists } from './posting-lists.ts';
import { topSlots } from './top-slots.ts';

/** An article as the index wants it: everything already cut to terms. */
export type IndexedArticle = {
  /** The terms of the title first, then of each alias. */
  names: string[][];
  /** What the title tells about its topic. */
  aspects: AspectSet;
  passages: { id: number; headingTerms: string[]; terms: string[]; aspects: AspectSet }[];
};

/** A term of the question. */
export type QueryTerm = {
  term: string;
  /** How much it counts in the text (1: a word the patient wrote once), and in telling which title was said (at most 1). */
  weight: number;
  nameWeight: number;
  /** How much it adds to what was asked (0 for a synonym), and to what is covered where it stands. */
  asked: number;
  covers: number;
};

/** An article that holds some of the question's terms. */
export type KeywordMatch = {
  articleSlot: number;
  /** BM25 of the whole article. Comparable within one question only. */
  score: number;
  /** How much of a name (title or alias) the question says, and how telling that is; about 0–3. */
  nameCoverage: number;
  /** Share of that name that was said; 0–1. */
  nameSaid: number;
  /** Share of the question's words, weighed by rarity, that the article holds; 0–1. */
  coverage: number;
  /** What its title tells about its topic. */
  aspects: AspectSet;
  passages: PassageMatch[];
};

/** A passage of an article that was found: its own BM25, and what its headings tell about the topic. */
export type PassageMatch = { id: number; score: number; aspects: AspectSet };

/*
 * BM25 over articles, not over passages: a passage seldom repeats what its article is about, and ranking by the best
 * passage alone cost 0.04 nDCG@10. The constants were found by docs/decisions/0002-search.md.
 */
const K1 = 0.9;
const B = 0.4;
/** A word in the title counts as often in the text; so does one in an alias or a heading. */
const TITLE_WEIGHT = 5;
const ALIAS_WEIGHT = 4;
const HEADING_WEIGHT = 2;

/**
 * Keyword search in memory: BM25 with title weight. Articles are only ever added; a removed one is skipped
 * until the index is built anew, which leaves document frequencies a little too high and harms nothing.
 */
export class KeywordIndex {
  readonly #onNewTerm: (term: string) => void;
  readonly #terms = new Map<string, number>();
  /** In how many articles each term stands. */
  readonly #articlesWith = new GrowableInts();
  readonly #lastArticleWith = new GrowableInts();
  /** How often each term stands in the passage that is being added; 0 between passages. */
  readonly #countHere = new GrowableInts();
  readonly #inPassages = new PostingLists();
  readonly #inNames = new PostingLists();

  readonly #passageArticle = new GrowableInts();
  readonly #passageId = new GrowableInts();
  readonly #passageLength = new GrowableInts();
  readonly #nameArticle = new GrowableInts();
  /** The distinct terms of name n are `#nameTerms[#nameStart[n] … #nameStart[n + 1])`. */
  readonly #nameTerms = new GrowableInts();
  readonly #nameStart = new GrowableInts();
  readonly #firstName = new GrowableInts();
  readonly #firstPassage = new GrowableInts();
  readonly #articleLength = new GrowableInts();
  readonly #articleAspects = new GrowableInts();
  readonly #passageAspects = new GrowableInts();
  #totalLength = 0;

  /** Memory of a search, kept between searches: a list of slots and counts, and the scores so far. */
  #slots = new Uint32Array(0);
  #counts = new Uint8Array(0);
  #nameSlots = new Uint32Array(0);
  #nameCounts = new Uint8Array(0);
  #articleScores = new Float32Array(0);
  #passageScores = new Float32Array(0);
  #articleMass = new Float32Array(0);
  #nameMass = new Float32Array(0);

  /** @param onNewTerm told each term once, when it first comes up */
  constructor(onNewTerm: (term: string) => void = () => {}) {
    this.#onNewTerm = onNewTerm;
    for (const starts of [this.#nameStart, this.#firstName, this.#firstPassage]) starts.push(0);
  }

  /** How many articles were ever added; slots run from 0 to this. */
  get articles(): number {
    return this.#articleLength.length;
  }

  get passages(): number {
    return this.#passageId.length;
  }

  /** Adds an article and returns its slot. */
  add(article: IndexedArticle): number {
    const slot = this.articles;
    let length = 0;
    for (const [at, name] of article.names.entries()) {
      length += (at === 0 ? TITLE_WEIGHT : ALIAS_WEIGHT) * name.length;
      this.#addName(slot, name);
    }
    this.#firstName.push(this.#nameArticle.length);
    for (const passage of article.passages) {
      length += passage.terms.length + HEADING_WEIGHT * passage.headingTerms.length;
      this.#addPassage(slot, passage);
    }
    this.#firstPassage.push(this.passages);
    this.#articleLength.push(length);
    this.#articleAspects.push(article.aspects);
    this.#totalLength += length;
    return slot;
  }

  /** Whether any article holds the term. */
  has(term: string): boolean {
    return this.#terms.has(term);
  }

  /**
   * The articles that hold the question's terms, best BM25 first.
   * @param allowed 1 for each article slot that may be found; applied while scoring, so the result is never short
   */
  search(query: readonly QueryTerm[], allowed: Uint8Array, limit: number): KeywordMatch[] {
    this.#makeRoom();
    let asked = 0;
    for (const part of query) {
      const id = this.#terms.get(part.term);
      asked += part.asked * idfOf(id === undefined ? 0 : this.#articlesWith.at(id), this.articles);
      if (id !== undefined) this.#score(id, part, allowed);
    }
    return topSlots(this.#articleScores, limit).map((articleSlot) => ({
      articleSlot,
      score: this.#articleScores[articleSlot]!,
      ...this.#bestName(articleSlot),
      coverage: share(this.#articleMass[articleSlot]!, asked),
      aspects: this.#articleAspects.at(articleSlot),
      passages: this.#passagesOf(articleSlot),
    }));
  }

  /** An article that was found in another way, as a match without any of the question's words. */
  matchWithoutWords(articleSlot: number): KeywordMatch {
    const passages = this.#passagesOf(articleSlot).map((passage) => ({ ...passage, score: 0 }));
    return { articleSlot, score: 0, nameCoverage: 0, nameSaid: 0, coverage: 0, aspects: this.#articleAspects.at(articleSlot), passages };
  }

  /** Adds one term's share to the scores. Both lists run by article, so one walk over the two sees each article once. */
  #score(id: number, { weight, nameWeight, covers }: QueryTerm, allowed: Uint8Array): void {
    const inPassages = this.#inPassages.read(id, this.#slots, this.#counts);
    const inNames = this.#inNames.read(id, this.#nameSlots, this.#nameCounts);
    const idf = idfOf(this.#articlesWith.at(id), this.articles);
    const worth = weight * idf;
    const nameShare = nameWeight * Math.log(1 + this.articles / (1 + inNames));
    const averageArticle = this.#totalLength / this.articles;
    const averagePassage = this.#totalLength / this.passages;
    const passageArticle = this.#passageArticle.cells;
    const nameArticle = this.#nameArticle.cells;
    for (let i = 0, j = 0; i < inPassages || j < inNames; ) {
      const article = Math.min(i < inPassages ? passageArticle[this.#slots[i]!]! : Infinity, j < inNames ? nameArticle[this.#nameSlots[j]!]! : Infinity);
      const found = allowed[article] === 1;
      let count = 0;
      for (; i < inPassages && passageArticle[this.#slots[i]!] === article; i++) {
        count += this.#counts[i]!;
        if (!found) continue;
        const slot = this.#slots[i]!;
        this.#passageScores[slot]! += worth * saturate(this.#counts[i]!, this.#passageLength.at(slot) / averagePassage);
      }
      for (; j < inNames && nameArticle[this.#nameSlots[j]!] === article; j++) {
        const name = this.#nameSlots[j]!;
        count += name === this.#firstName.at(article) ? TITLE_WEIGHT : ALIAS_WEIGHT;
        this.#nameMass[name]! += nameShare;
      }
      if (!found) continue;
      this.#articleScores[article]! += worth * saturate(count, this.#articleLength.at(article) / averageArticle);
      this.#articleMass[article]! += covers * idf;
    }
  }

  /** The best of the article's names: the geometric mean of its share that was said and of how rare what was said is. */
  #bestName(articleSlot: number): { nameCoverage: number; nameSaid: number } {
    let best = { nameCoverage: 0, nameSaid: 0 };
    for (let name = this.#firstName.at(articleSlot); name < this.#firstName.at(articleSlot + 1); name++) {
      const said = this.#nameMass[name]!;
      if (said === 0) continue;
      let whole = 0;
      for (let at = this.#nameStart.at(name); at < this.#nameStart.at(name + 1); at++) {
        whole += Math.log(1 + this.articles / (1 + this.#inNames.length(this.#nameTerms.at(at))));
      }
      const nameCoverage = Math.sqrt((said / whole) * said) / 3;
      if (nameCoverage > best.nameCoverage) best = { nameCoverage, nameSaid: said / whole };
    }
    return best;
  }

  #passagesOf(articleSlot: number): PassageMatch[] {
    const passages: PassageMatch[] = [];
    for (let slot = this.#firstPassage.at(articleSlot); slot < this.#firstPassage.at(articleSlot + 1); slot++) {
      passages.push({ id: this.#passageId.at(slot), score: this.#passageScores[slot] ?? 0, aspects: this.#passageAspects.at(slot) });
    }
    return passages;
  }

  #makeRoom(): void {
    const names = this.#nameArticle.length;
    if (this.#slots.length < this.passages) {
      this.#slots = new Uint32Array(this.passages);
      this.#counts = new Uint8Array(this.passages);
      this.#passageScores = new Float32Array(this.passages);
    } else this.#passageScores.fill(0);
    if (this.#nameSlots.length < names) {
      this.#nameSlots = new Uint32Array(names);
      this.#nameCounts = new Uint8Array(names);
      this.#nameMass = new Float32Array(names);
    } else this.#nameMass.fill(0);
    if (this.#articleScores.length < this.articles) {
      this.#articleScores = new Float32Array(this.articles);
      this.#articleMass = new Float32Array(this.articles);
    } else {
      this.#articleScores.fill(0);
      this.#articleMass.fill(0);
    }
  }

  #addName(slot: number, terms: readonly string[]): void {
    const name = this.#nameArticle.length;
    for (const term of new Set(terms)) {
      const id = this.#termId(term);
      this.#seeIn(slot, id);
      this.#inNames.add(id, name, 1);
      this.#nameTerms.push(id);
    }
    this.#nameStart.push(this.#nameTerms.length);
    this.#nameArticle.push(slot);
  }

  #addPassage(slot: number, passage: IndexedArticle['passages'][number]): void {
    const ids: number[] = [];
    // The counts live in one array over all terms: a Map for each passage took half of the loading time.
    const count = (terms: readonly string[], weight: number): void => {
      for (const term of terms) {
        const id = this.#termId(term);
        const times = this.#countHere.at(id);
        if (times === 0) ids.push(id);
        this.#countHere.set(id, times + weight);
      }
    };
    count(passage.terms, 1);
    count(passage.headingTerms, HEADING_WEIGHT);
    let length = 0;
    for (const id of ids) {
      this.#seeIn(slot, id);
      length += this.#countHere.at(id);
      this.#inPassages.add(id, this.passages, this.#countHere.at(id));
      this.#countHere.set(id, 0);
    }
    this.#passageLength.push(length);
    this.#passageArticle.push(slot);
    this.#passageId.push(passage.id);
    this.#passageAspects.push(passage.aspects);
  }

  /** Counts the article among those that hold the term, once. */
  #seeIn(slot: number, id: number): void {
    if (this.#lastArticleWith.at(id) === slot) return;
    this.#lastArticleWith.set(id, slot);
    this.#articlesWith.set(id, this.#articlesWith.at(id) + 1);
  }

  #termId(term: string): number {
    let id = this.#terms.get(term);
    if (id === undefined) {
      id = this.#terms.size;
      this.#terms.set(term, id);
      this.#articlesWith.push(0);
      this.#lastArticleWith.push(-1);
      this.#countHere.push(0);
      this.#onNewTerm(term);
    }
    return id;
  }
}

/** BM25's answer to repetition and length: more of a word says less each time, and a long text says less with it. */
function saturate(count: number, relativeLength: number): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - B + B * relativeLength));
}

function share(mass: number, whole: number): number {
  return whole > 0 ? Math.min(1, mass / whole) : 0;
}

function idfOf(articlesWith: number, articles: number): number {
  return Math.log(1 + (articles - articlesWith + 0.5) / (articlesWith + 0.5));
}
