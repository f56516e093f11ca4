import type { Language } from '../../domain/terms.ts';
import type { Hit } from '../../kb/search.ts';
import { splitSentences } from '../../kb/sentences.ts';
import { coverage, type QuestionTerm, questionTerms, textTerms } from './question-terms.ts';

/** "May kids come too?", "can I split it": what says so little by itself is taken with what was talked about, if that tells of it as well. */
const LIGHT = 1.6;
/** The share of its words that what was talked about must say: more when the question found an answer by itself. */
const HELD = 0.5;
const HELD_BY_LITTLE = 0.25;
/** A passage of the same matter that says nearly as much as another article's is the one that is meant. */
const NEARLY = 0.9;

/** Of what was found for a question with its context, the passages of the article that the context is about. */
export function onSameMatter(asked: string, context: Hit[], together: Hit[], language: Language): Hit[] {
  const about = context[0]?.articleId;
  const seen = new Set<string>();
  const own = questionTerms(asked, language);
  const same = [...together, ...context].filter(({ articleId, passageId }) => articleId === about && !seen.has(passageId) && seen.add(passageId));
  return same.sort((a, b) => held(own, [b], language) - held(own, [a], language));
}

/**
 * Whether a question is about the matter before it: the passages on that say what it asks, and no article found for the
 * question alone (`alone`, empty when nothing answered) says it better.
 */
export function leansOn(asked: string, together: Hit[], alone: Hit[], language: Language): boolean {
  const own = questionTerms(asked, language);
  const weight = own.reduce((sum, each) => sum + each.weight, 0);
  // "How many may come along?" names nothing at all: it can only be about what was talked about.
  if (own.every((each) => each.weight < 1)) return alone.length === 0 || held(own, together, language) >= HELD_BY_LITTLE;
  const here = held(own, together, language);
  if (here < HELD) return false;
  if (alone.length === 0) return true;
  return weight <= LIGHT && here >= NEARLY * held(own, alone.slice(0, 3), language);
}

/** Whether passages on the ward where somebody lies say what is asked, as well as any others (`alone`) do: there its own rules hold. */
export function isSaidThere(asked: string, there: Hit[], alone: Hit[], language: Language): boolean {
  const own = questionTerms(asked, language);
  const here = held(own, there, language);
  return here >= HELD && here >= NEARLY * held(own, alone.slice(0, 3), language);
}

/** The largest share of a question that one sentence says together with its heading. */
function held(own: QuestionTerm[], hits: Hit[], language: Language): number {
  return Math.max(0, ...hits.flatMap(({ headingPath, text, title }) => splitSentences(text).map((sentence) => coverage(own, textTerms([title, headingPath.at(-1) ?? '', sentence].join(' '), language)))));
}
