import type { Language } from '../../../domain/terms.ts';
import type { Hit } from '../../../kb/search.ts';
import { splitSentences } from '../../../kb/sentences.ts';
import { toTerms } from '../../../kb/terms.ts';
import { sameMeaning } from '../../check/light-words.ts';
import { withoutMark } from '../../check/passage-facts.ts';
import { isAnswerOf, type QuestionType } from './question-type.ts';

/** A sentence of a passage with how well it answers a question. */
export type Candidate = {
  text: string;
  hit: Hit;
  /** Rank of its passage among the hits, from 0, and its place in the passage. */
  passage: number;
  at: number;
  item: boolean;
  score: number;
  /** Question terms it holds itself. */
  covered: Set<string>;
};

/** Weights set by hand on questions over the demo articles; each part is between 0 and 1. */
const W = { words: 1, heading: 0.55, title: 0.3, type: 0.45, passage: 0.9, early: 0.12 };

/** All sentences of the passages, best first. */
export function rankSentences(question: string, type: QuestionType, hits: Hit[], language: Language): Candidate[] {
  const asked = new Set(toTerms(question, language).map(sameMeaning));
  const sentences = hits.flatMap((hit, passage) => {
    const heading = termsOf(hit.headingPath.join(' '), language);
    const title = termsOf(hit.title, language);
    return splitSentences(hit.text).map((text, at) => ({ text: withoutMark(text), item: withoutMark(text) !== text, hit, passage, at, terms: termsOf(text, language), heading, title }));
  });
  const rarity = rarityOf(asked, sentences.map(({ terms }) => terms));
  const total = sum(asked, rarity) || 1;
  const top = Math.max(...hits.map((hit) => hit.score), 1e-6);
  return sentences
    .map(({ text, item, hit, passage, at, terms, heading, title }) => {
      const covered = new Set([...asked].filter((term) => terms.has(term)));
      const share = (set: Set<string>): number => sum(new Set([...asked].filter((term) => set.has(term))), rarity) / total;
      const score =
        W.words * (sum(covered, rarity) / total) +
        W.heading * share(heading) +
        W.title * share(title) +
        W.type * (isAnswerOf(type, text) ? 1 : 0) +
        W.passage * (hit.score / top) * (passage === 0 ? 1 : 0.8) +
        W.early / (1 + at);
      return { text, hit, passage, at, item, score, covered };
    })
    .sort((a, b) => b.score - a.score || a.passage - b.passage || a.at - b.at);
}

function termsOf(text: string, language: Language): Set<string> {
  return new Set(toTerms(text, language).map(sameMeaning));
}

/** Rarer question words weigh more: among the found sentences, what most of them share tells little. */
function rarityOf(asked: Set<string>, sentences: Set<string>[]): Map<string, number> {
  return new Map([...asked].map((term) => [term, Math.log(1 + (sentences.length + 1) / (1 + sentences.filter((terms) => terms.has(term)).length))]));
}

function sum(terms: Set<string>, weights: Map<string, number>): number {
  let total = 0;
  for (const term of terms) total += weights.get(term) ?? 0;
  return total;
}
