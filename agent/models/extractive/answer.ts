import type { Language } from '../../../domain/terms.ts';
import { quantitiesIn } from '../../check/quantities.ts';
import type { Found } from '../../state.ts';
import { PLAIN_KIND, type QuestionType, questionTypeOf } from './question-type.ts';
import { careAdvice } from './care-advice.ts';
import { type Candidate, rankSentences } from './rank-sentences.ts';

/** A sentence of the answer, word for word from a passage. */
export type AnswerSentence = { text: string; joins: 'inline' | 'paragraph' | 'item' };

/** Passages read for one question: often all of the best article and the best of the next. */
const PASSAGES = 8;
const MOST_SENTENCES = 3;
/** When several questions are answered, each is answered shorter. */
const MOST_EACH = 2;
/** A further sentence must be this relevant beside the best one, and hold this share of what the best holds of the question. */
const CLOSE = 0.62;
const AS_TELLING = 0.75;
/** A sentence of another place or matter falls this far behind. */
const FAR = 0.9;
/** Under a heading that says what was asked, a sentence belongs to the answer though it does not say it again. */
const ASKED_HEADING = 0.5;
/** Share of the question that a sentence of another article must cover, headings included. */
const LEAST_REACH = 0.5;
/** A sentence that cannot stand without the one before it. */
const LEANS_BACK = /^(?:it|they|this|that|these|those|he|she|then|also|both|there|if so|in this case|otherwise|for example|such|instead|ellos?|ellas?|esto|esta|este|estos|además|tambi[eé]n|entonces|luego|si es así|por ejemplo|en ese caso)\b/iu;
/** A sentence that announces a list is nothing without it. */
const ANNOUNCES = /:\s*$/u;

/** What may stand beside "I cannot tell you to change a dose": a warning about the very thing. */
const WARNS = /^(?:do not|don't|never|avoid|no (?:tome|deje|d[eé]|use|mezcle|combine)|nunca|evite)\b/iu;
const WARNS_OF_ASKED = 0.5;

/**
 * A short answer to each question that can be answered, whole sentences in the order of their passage. `refused`: what was
 * asked has been declined, so at most one published warning about it follows.
 */
export function composeAnswer(found: Found[], language: Language, refused = false): AnswerSentence[] {
  if (refused) return warningOn(found, language);
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

function warningOn(found: Found[], language: Language): AnswerSentence[] {
  for (const { search, hits, answerable } of found) {
    if (!answerable) continue;
    const warning = rankSentences(search, questionTypeOf(search), hits.slice(0, PASSAGES), language).find(({ text, own }) => WARNS.test(text) && own >= WARNS_OF_ASKED);
    if (warning) return [{ text: warning.text, joins: 'inline' }];
  }
  return [];
}

/** The words of a follow-up tell what it waits for before those it leans on do: "where is it" after "when does the café close". */
function typeOf({ asked, search }: Found): QuestionType {
  const own = questionTypeOf(asked);
  return own === 'what' ? questionTypeOf(search) : own;
}

function chooseSentences(found: Found, language: Language, most: number): Candidate[] {
  const type = typeOf(found);
  const ranked = rankSentences(found.search, type, found.hits.slice(0, PASSAGES), language, found.asked);
  const care = type === 'unwell' || type === 'care' ? careAdvice(found, ranked, most) : [];
  if (care.length > 0) return care;
  const best = ranked[0];
  if (best === undefined || (type === 'how_many' && best.strength === 0)) return [];
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
    if (candidate.relevance < CLOSE * best.relevance || !belongs(candidate, best, type)) continue;
    if (ANNOUNCES.test(candidate.text) || candidate.item) continue;
    // Another article adds only what the first does not hold, and only when it is about all that was asked.
    if (candidate.hit.articleId !== best.hit.articleId && (candidate.reach < Math.max(best.reach, LEAST_REACH) || ![...candidate.covered].some((term) => !best.covered.has(term)))) continue;
    take(candidate);
  }
  // What leans on the best sentence completes it.
  const next = at.get(`${best.passage}:${best.at + 1}`);
  if (chosen.size < most && next && !next.item && !ANNOUNCES.test(next.text) && LEANS_BACK.test(next.text)) chosen.set(key(next), next);
  // The passage of the best sentence leads; within a passage its own order stands.
  const first = new Map<number, number>();
  for (const { passage, score } of chosen.values()) first.set(passage, Math.max(first.get(passage) ?? 0, score));
  const saidOnce = withoutRepetition([...chosen.values()], best);
  return saidOnce.sort((a, b) => (a.passage === b.passage ? a.at - b.at : first.get(b.passage)! - first.get(a.passage)! || a.passage - b.passage));
}

/** Whether a further sentence is to the point: as telling as the best one, or from the section that was asked for. */
function belongs(candidate: Candidate, best: Candidate, type: QuestionType): boolean {
  if (PLAIN_KIND.has(type) && best.strength > 0 && candidate.strength === 0) return false;
  if ((candidate.others && !best.others) || candidate.score < best.score - FAR || (best.now > 0 && candidate.now === 0)) return false;
  const sameSection = candidate.passage === best.passage && candidate.underHeading >= ASKED_HEADING;
  return sameSection || (candidate.own > 0 && candidate.own >= AS_TELLING * best.own);
}

/** "Visits start at 10:00 and end at 20:00" beside "Visiting hours are 10:00 to 20:00": the same numbers are said once. */
function withoutRepetition(chosen: Candidate[], best: Candidate): Candidate[] {
  const known = new Set(quantitiesIn(best.text));
  return chosen.filter((candidate) => {
    const told = quantitiesIn(candidate.text);
    return candidate === best || told.length === 0 || told.some((quantity) => !known.has(quantity)) || ![...candidate.covered].every((term) => best.covered.has(term));
  });
}
