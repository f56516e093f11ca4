import type { Language } from '../domain/terms.ts';
import { type AspectSet, aspectsOfQuestion } from './aspects.ts';
import { condense, coreText, isEveryday } from './condense.ts';
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

/** A word that was only guessed may as well be another one that no article holds. */
const TYPO_COVERS = 0.5;
const SYNONYM_WEIGHT = 0.2;
const EVERYDAY_WEIGHT = 0.5;
/** Where the articles do not use the patient's word at all, the other word is all there is. */
const UNKNOWN_SYNONYM_WEIGHT = 0.8;
/** An everyday word that no article holds ("grandma") is no reason to doubt one. */
const EVERYDAY_ASKED = 0.25;
const TYPO_WEIGHT = 0.8;
/** A 100 KB message must not take longer than a long one. */
const MOST_CHARACTERS = 8000;
const MOST_TERMS = 60;
const MOST_CORRECTED = 8;

/** Reads a message into what to look up. Pure, but for what `vocabulary` knows. */
export function readQuery(message: string, language: Language, vocabulary: Vocabulary): Query {
  const sentences = condense(message.slice(0, MOST_CHARACTERS), language);
  const found = new Map<string, QueryTerm>();
  const raise = (term: string, weight: number, nameWeight: number, asked: number, covers: number): void => {
    const known = found.get(term);
    found.set(term, {
      term,
      weight: Math.max(weight, known?.weight ?? 0),
      nameWeight: Math.max(nameWeight, known?.nameWeight ?? 0),
      asked: Math.max(asked, known?.asked ?? 0),
      covers: Math.max(covers, known?.covers ?? 0),
    });
  };

  // Synonyms first: a word that the articles do not use counts as asked through its synonyms.
  const replaced = new Set<string>();
  for (const { terms, weight } of sentences) {
    if (weight === 0) continue;
    for (const { said, others } of synonymsOf(terms, language)) {
      const usable = others.filter((phrase) => phrase.every((term) => vocabulary.has(term)));
      const known = said.every((term) => vocabulary.has(term));
      if (!known && usable.length > 0) for (const term of said) if (!vocabulary.has(term)) replaced.add(term);
      for (const [at, phrase] of usable.entries()) {
        const share = ((known ? SYNONYM_WEIGHT : UNKNOWN_SYNONYM_WEIGHT) * weight) / Math.sqrt(phrase.length);
        for (const term of phrase) raise(term, share, share, !known && at === 0 ? share : 0, weight / phrase.length);
      }
    }
  }

  // A repeated word is meant: weights add up, as in BM25's own query term frequency.
  const written = new Map<string, number>();
  for (const { terms, weight } of sentences) {
    if (weight > 0) for (const term of terms) written.set(term, (written.get(term) ?? 0) + weight * (weight < 1 && isEveryday(term) ? EVERYDAY_WEIGHT : 1));
  }
  let corrected = 0;
  for (const [term, weight] of [...written].sort((a, b) => b[1] - a[1]).slice(0, MOST_TERMS)) {
    // Half the weight in a story still names the topic fairly well, hence the root.
    const nameWeight = Math.min(1, Math.sqrt(weight));
    const topical = Math.min(1, weight) * (isEveryday(term) ? EVERYDAY_ASKED : 1);
    if (replaced.has(term)) continue;
    const meant = vocabulary.has(term) || corrected++ >= MOST_CORRECTED ? [] : vocabulary.nearest(term);
    // A word that nothing resembles stays in the question: the confidence has to know of it.
    if (meant.length === 0) raise(term, weight, nameWeight, topical, topical);
    for (const [at, known] of meant.entries()) raise(known, (weight * TYPO_WEIGHT) / meant.length, nameWeight * TYPO_WEIGHT, at === 0 ? topical : 0, topical * TYPO_COVERS);
  }
  const text = coreText(sentences);
  return { language, terms: [...found.values()], text, aspects: aspectsOfQuestion(text) };
}
