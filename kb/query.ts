import type { Language } from '../domain/terms.ts';
import { type AspectSet, aspectsOfQuestion } from './aspects.ts';
import { condense, coreText } from './condense.ts';
import type { QueryTerm } from './keyword-index.ts';
import { synonymsOf } from './synonyms.ts';

/** A patient's message, read for searching. */
export type Query = {
  language: Language;
  /** Words to look up, rarer spellings and synonyms included, at most `MOST_TERMS`. */
  terms: QueryTerm[];
  /** The part that asks; what is embedded. */
  text: string;
  /** What about the topic is asked. */
  aspects: AspectSet;
};

/** What the reader of a question needs to know about the articles. */
export type Vocabulary = {
  has(term: string): boolean;
  /** Known words that a misspelt one may mean. */
  nearest(term: string): string[];
};

const SYNONYM_WEIGHT = 0.2;
const SYNONYM_NAME_WEIGHT = 0.2;
const TYPO_WEIGHT = 0.8;
/** A 100 KB message must not take longer than a long one. */
const MOST_CHARACTERS = 8000;
const MOST_TERMS = 60;
const MOST_CORRECTED = 8;

/** Reads a message into what to look up. Pure, but for what `vocabulary` knows. */
export function readQuery(message: string, language: Language, vocabulary: Vocabulary): Query {
  const sentences = condense(message.slice(0, MOST_CHARACTERS), language);
  const written = new Map<string, number>();
  // A repeated word is meant: weights add up, as in BM25's own query term frequency.
  for (const { terms, weight } of sentences) {
    if (weight > 0) for (const term of terms) written.set(term, (written.get(term) ?? 0) + weight);
  }
  const found = new Map<string, QueryTerm>();
  const raise = (term: string, weight: number, nameWeight: number, isWritten: boolean): void => {
    const known = found.get(term);
    found.set(term, {
      term,
      weight: Math.max(weight, known?.weight ?? 0),
      nameWeight: Math.max(nameWeight, known?.nameWeight ?? 0),
      written: isWritten || (known?.written ?? false),
    });
  };
  let corrected = 0;
  for (const [term, weight] of [...written].sort((a, b) => b[1] - a[1]).slice(0, MOST_TERMS)) {
    // Half the weight in a story still names the topic fairly well, hence the root.
    const nameWeight = Math.min(1, Math.sqrt(weight));
    const meant = vocabulary.has(term) || corrected++ >= MOST_CORRECTED ? [] : vocabulary.nearest(term);
    // A word that nothing resembles stays in the question: the confidence has to know of it.
    if (meant.length === 0) raise(term, weight, nameWeight, true);
    for (const known of meant) raise(known, (weight * TYPO_WEIGHT) / meant.length, nameWeight * TYPO_WEIGHT, true);
  }
  for (const { terms, weight } of sentences) {
    if (weight === 0) continue;
    for (const phrase of synonymsOf(terms, language)) {
      const share = weight / Math.sqrt(phrase.length);
      for (const term of phrase) if (vocabulary.has(term)) raise(term, SYNONYM_WEIGHT * share, SYNONYM_NAME_WEIGHT * share, false);
    }
  }
  const text = coreText(sentences);
  return { language, terms: [...found.values()], text, aspects: aspectsOfQuestion(text) };
}
