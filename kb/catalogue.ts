import type { Language, Location, Specialty } from '../domain/terms.ts';
import { FilterColumns, type SearchFilter } from './filter.ts';
import { KeywordIndex, type KeywordMatch, type QueryTerm } from './keyword-index.ts';
import { aspectsOfHeading } from './aspects.ts';
import { type AskedMatch, AskedIndex } from './asked-index.ts';
import type { Vocabulary } from './query.ts';
import { toTerms } from './terms.ts';
import { SpellingIndex } from './typos.ts';

/** An article as it comes from the database to be searched; `passages` is empty for a withdrawn one. */
export type CatalogueArticle = {
  id: string;
  title: string;
  aliases: string[];
  audience: 'patient' | 'staff';
  location: Location | 'all';
  language: Language;
  specialty: Specialty | null;
  expires: string | null;
  withdrawn: boolean;
  passages: { id: number; headingPath: string[]; text: string }[];
  asked: { id: number; heading: string; text: string }[];
};

/** All published articles in memory: the keyword index, and the facts that filters look at. */
export class Catalogue {
  readonly #index: KeywordIndex;
  readonly #spelling = new SpellingIndex();
  readonly #asked = new AskedIndex((term) => this.#index.has(term) || this.#spelling.add(term));
  readonly #filters = new FilterColumns();
  readonly #slots = new Map<string, number>();
  #removed = 0;
  readonly vocabulary: Vocabulary;

  constructor() {
    this.#index = new KeywordIndex((term) => this.#asked.has(term) || this.#spelling.add(term));
    this.vocabulary = { has: (term) => this.#index.has(term) || this.#asked.has(term), nearest: (term) => this.#spelling.nearest(term) };
  }

  /** Adds the article in place of what was there under its id. */
  put(article: CatalogueArticle): void {
    this.#remove(article.id);
    if (article.withdrawn) return;
    const { language } = article;
    const slot = this.#index.add({
      names: [article.title, ...article.aliases].map((name) => toTerms(name, language)),
      aspects: aspectsOfHeading(article.title),
      passages: article.passages.map((passage) => ({
        id: passage.id,
        headingTerms: toTerms(passage.headingPath.join(' '), language),
        terms: toTerms(passage.text, language),
        aspects: aspectsOfHeading(passage.headingPath.join('. ')),
      })),
    });
    for (const { id, heading, text } of article.asked) {
      const under = article.passages.filter(({ headingPath }) => headingPath.at(-1) === heading);
      const answering = under.length > 0 ? under : article.passages.filter(({ headingPath }) => headingPath.length === 0);
      this.#asked.add({ id, articleId: article.id, slot, passageIds: answering.map((passage) => passage.id) }, toTerms(text, language));
    }
    this.#filters.push(article);
    this.#slots.set(article.id, slot);
  }

  /** Published articles. */
  get size(): number {
    return this.#slots.size;
  }

  /** Passages of all articles ever put here, replaced ones included. */
  get passages(): number {
    return this.#index.passages;
  }

  /** True when so much was replaced that building the catalogue anew saves memory and mends document frequencies. */
  get worn(): boolean {
    return this.#removed > 1000 && this.#removed > this.size / 2;
  }

  /** The articles that hold the terms and pass the filter, best first. */
  search(query: readonly QueryTerm[], filter: SearchFilter, limit: number): KeywordMatch[] {
    return this.#index.search(query, this.#filters.allowed(filter), limit);
  }

  /** The questions that articles are known to be asked, most like this one first; `cosines` by question id. */
  asked(query: readonly QueryTerm[], filter: SearchFilter, cosines: ReadonlyMap<number, number>): AskedMatch[] {
    return this.#asked.search(query, this.#filters.allowed(filter), cosines);
  }

  /** Whether any question is known for an article. */
  knowsQuestionsOf(slot: number): boolean {
    return this.#asked.knows(slot);
  }

  /** Whether a filter lets an article through. Use it before the next search. */
  lets(filter: SearchFilter): (articleId: string) => boolean {
    const allowed = this.#filters.allowed(filter);
    return (articleId) => allowed[this.#slots.get(articleId) ?? -1] === 1;
  }

  /** An article that only its vector proposes; null when it is not in the catalogue (any more). */
  matchWithoutWords(articleId: string): KeywordMatch | null {
    const slot = this.#slots.get(articleId);
    return slot === undefined ? null : this.#index.matchWithoutWords(slot);
  }

  #remove(articleId: string): void {
    const slot = this.#slots.get(articleId);
    if (slot === undefined) return;
    this.#filters.remove(slot);
    this.#slots.delete(articleId);
    this.#removed++;
  }
}
