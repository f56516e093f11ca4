import type { Language } from '../domain/terms.ts';
import { type AspectSet, aspectsOfQuestion } from './aspects.ts';
import { condense, coreText, isEveryday, type WeightedSentence } from './condense.ts';
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

/** A synonym beside the word itself; and alone, where the articles do not use the patient's word at all. */
const SYNONYM_WEIGHT = 0.2;
const ONLY_SYNONYM_WEIGHT = 0.8;
/** A corrected word. It covers less, for it may as well be a real word that no article holds. */
const TYPO_WEIGHT = 0.8;
const TYPO_COVERS = 0.5;
/** An everyday word inside a story; and how much one that no article holds ("grandma") counts as missing. */
const EVERYDAY_IN_STORY = 0.5;
const EVERYDAY_ASKED = 0.25;
/** A 100 KB message must not take longer than a long one. */
const MOST_CHARACTERS = 8000;
const MOST_TERMS = 60;
const MOST_CORRECTED = 8;

/** Reads a message into what to look up. Pure, but for what `vocabulary` knows. */
export function readQuery(message: string, language: Language, vocabulary: Vocabulary): Query {
  const sentences = condense(message.slice(0, MOST_CHARACTERS), language).filter(({ weight }) => weight > 0);
  const terms = new TermSet();
  const replaced = addSynonyms(terms, sentences, language, vocabulary);
  addWritten(terms, sentences, replaced, vocabulary);
  const text = coreText(sentences);
  return { language, terms: terms.all(), text, aspects: aspectsOfQuestion(text) };
}

/** Terms by what was said of each; said twice, the stronger counts. */
class TermSet {
  readonly #terms = new Map<string, QueryTerm>();

  raise(term: string, weight: number, nameWeight: number, asked: number, covers: number): void {
    const known = this.#terms.get(term);
    this.#terms.set(term, {
      term,
      weight: Math.max(weight, known?.weight ?? 0),
      nameWeight: Math.max(nameWeight, known?.nameWeight ?? 0),
      asked: Math.max(asked, known?.asked ?? 0),
      covers: Math.max(covers, known?.covers ?? 0),
    });
  }

  all(): QueryTerm[] {
    return [...this.#terms.values()];
  }
}

/** @returns the patient's words that no article uses and that a synonym now stands for */
function addSynonyms(into: TermSet, sentences: readonly WeightedSentence[], language: Language, vocabulary: Vocabulary): Set<string> {
  const replaced = new Set<string>();
  for (const { terms, weight } of sentences) {
    for (const { said, others } of synonymsOf(terms, language)) {
      const usable = others.filter((phrase) => phrase.every((term) => vocabulary.has(term)));
      const unknown = said.filter((term) => !vocabulary.has(term));
      const alone = unknown.length > 0;
      if (usable.length > 0) for (const term of unknown) replaced.add(term);
      for (const [at, phrase] of usable.entries()) {
        const share = ((alone ? ONLY_SYNONYM_WEIGHT : SYNONYM_WEIGHT) * weight) / Math.sqrt(phrase.length);
        for (const term of phrase) into.raise(term, share, share, alone && at === 0 ? share : 0, weight / phrase.length);
      }
    }
  }
  return replaced;
}

function addWritten(into: TermSet, sentences: readonly WeightedSentence[], replaced: ReadonlySet<string>, vocabulary: Vocabulary): void {
  // A repeated word is meant: weights add up, as in BM25's own query term frequency.
  const written = new Map<string, number>();
  for (const { terms, weight } of sentences) {
    for (const term of terms) {
      if (!replaced.has(term)) written.set(term, (written.get(term) ?? 0) + weight * (weight < 1 && isEveryday(term) ? EVERYDAY_IN_STORY : 1));
    }
  }
  let corrected = 0;
  for (const [term, weight] of [...written].sort((a, b) => b[1] - a[1]).slice(0, MOST_TERMS)) {
    // Half the weight in a story still names the topic fairly well, hence the root.
    const nameWeight = Math.min(1, Math.sqrt(weight));
    const asked = Math.min(1, weight) * (isEveryday(term) ? EVERYDAY_ASKED : 1);
    const meant = vocabulary.has(term) || corrected++ >= MOST_CORRECTED ? [] : vocabulary.nearest(term);
    // A word that nothing resembles stays in the question: the confidence has to know of it.
    if (meant.length === 0) into.raise(term, weight, nameWeight, asked, asked);
    for (const [at, known] of meant.entries()) into.raise(known, (weight * TYPO_WEIGHT) / meant.length, nameWeight * TYPO_WEIGHT, at === 0 ? asked : 0, asked * TYPO_COVERS);
  }
}
