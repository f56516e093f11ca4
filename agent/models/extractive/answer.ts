import type { Language } from '../../../domain/terms.ts';
import type { Found } from '../../state.ts';
import { questionTypeOf } from './question-type.ts';
import { type Candidate, rankSentences } from './rank-sentences.ts';

/** A sentence of the answer, word for word from a passage. */
export type AnswerSentence = { text: string; joins: 'inline' | 'paragraph' | 'item' };

/** Passages read for one question: often all of the best article and the best of the next. */
const PASSAGES = 8;
const MOST_SENTENCES = 3;
/** When several questions are answered, each is answered shorter. */
const MOST_EACH = 2;
/** A further sentence must be this relevant beside the best one. */
const CLOSE = 0.62;
/** Share of the question that a sentence of another article must cover, headings included. */
const LEAST_REACH = 0.5;
/** A sentence that cannot stand without the one before it. */
const LEANS_BACK = /^(?:it|they|this|that|these|those|he|she|then|also|both|there|if so|in this case|otherwise|for example|such|instead|ellos?|ellas?|esto|esta|este|estos|además|tambi[eé]n|entonces|luego|si es así|por ejemplo|en ese caso)\b/iu;
/** A sentence that announces a list is nothing without it. */
const ANNOUNCES = /:\s*$/u;

/** A short answer to each question that can be answered, whole sentences in the order of their passage. */
export function composeAnswer(found: Found[], language: Language): AnswerSentence[] {
  const answerable = found.filter((each) => each.answerable && each.hits.length > 0);
  const said = new Set<string>();
  return answerable.flatMap((each, index) => {
    const chosen = chooseSentences(each, language, answerable.length > 1 ? MOST_EACH : MOST_SENTENCES).filter(({ text }) => !said.has(text));
    for (const { text } of chosen) said.add(text);
    return chosen.map((candidate, at): AnswerSentence => ({
      text: candidate.text,
      joins: candidate.item ? 'item' : at === 0 && index > 0 ? 'paragraph' : 'inline',
    }));
  });
}

function chooseSentences(found: Found, language: Language, most: number): Candidate[] {
  const type = questionTypeOf(found.search);
  const ranked = rankSentences(found.search, type, found.hits.slice(0, PASSAGES), language);
  const best = ranked[0];
  if (best === undefined) return [];
  const chosen = new Map<string, Candidate>();
  const key = (candidate: Candidate): string => `${candidate.passage}:${candidate.at}`;
  const at = new Map(ranked.map((candidate) => [key(candidate), candidate]));
  const take = (candidate: Candidate): void => {
    chosen.set(key(candidate), candidate);
    if (!LEANS_BACK.test(candidate.text) && !candidate.item) return;
    // What it leans on comes with it; an item brings the line that announces its list.
    for (let back = candidate.at - 1; back >= 0; back--) {
      const before = at.get(`${candidate.passage}:${back}`);
      if (before === undefined) return;
      if (candidate.item && before.item) continue;
      chosen.set(key(before), before);
      return;
    }
  };
  take(best);
  if (ANNOUNCES.test(best.text) || best.item) {
    for (const item of ranked.filter((other) => other.passage === best.passage && other.item).sort((a, b) => a.at - b.at).slice(0, 6)) chosen.set(key(item), item);
  }
  for (const candidate of ranked.slice(1)) {
    if (chosen.size >= most) break;
    if (candidate.relevance < CLOSE * best.relevance) continue;
    if (ANNOUNCES.test(candidate.text) || candidate.item) continue;
    // Another article adds only what the first does not hold, and only when it is about all that was asked.
    if (candidate.hit.articleId !== best.hit.articleId && (candidate.reach < Math.max(best.reach, LEAST_REACH) || ![...candidate.covered].some((term) => !best.covered.has(term)))) continue;
    take(candidate);
  }
  // One sentence is curt when the next one completes it.
  if (chosen.size === 1) {
    const next = at.get(`${best.passage}:${best.at + 1}`);
    if (next && !next.item && !ANNOUNCES.test(next.text)) chosen.set(key(next), next);
  }
  // The passage of the best sentence leads; within a passage its own order stands.
  const first = new Map<number, number>();
  for (const { passage, score } of chosen.values()) first.set(passage, Math.max(first.get(passage) ?? 0, score));
  return [...chosen.values()].sort((a, b) => (a.passage === b.passage ? a.at - b.at : first.get(b.passage)! - first.get(a.passage)! || a.passage - b.passage));
}
