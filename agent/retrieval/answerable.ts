import type { Language } from '../../domain/terms.ts';
import type { Hit } from '../../kb/search.ts';
import { fold } from '../understand/fold.ts';
import { coverage, questionTerms, textTerms } from './question-terms.ts';

/** The search's own estimate that its best passage answers (`kb/confidence.ts`), beside what the words themselves show. */
const SURE = { score: 0.4, coverage: 0.58 };
/** A hesitant search is followed when the passage says nearly every word of the question. */
const LIKELY = { score: 0.15, coverage: 0.85 };
/** A certain search knows the article by a name that the passage itself does not use, such as "DNR". */
const CERTAIN = { score: 0.82, coverage: 0 };
/** Near in meaning by the encoder as well: what is missing is said in other words. */
const NEAR = { score: 0.5, coverage: 0.4, cosine: 0.7 };
const NEARER = { score: 0.25, coverage: 0.5, cosine: 0.7 };
/** A little less of the one is made good by more of the other. */
const TOGETHER = { score: 0.3, sum: 1.25 };
/** Every one of several telling words stands in one passage, whatever its article is called. */
const ALL_SAID = { coverage: 0.99, words: 3 };
/** "Do you have a burn unit?" is not answered by what is said of burns: what is asked for by name must be there. */
const OFFERED = { score: 0.4, coverage: 0.6 };
/** "What is the diet for kidney failure?" even more so: what is said of kidney stones is no answer. */
const DEFINED = { score: 0.4, coverage: 0.72 };

const ASKS_WHAT_IS_OFFERED =
  /\b(?:do|does) (?:you|the hospital|riverbend) (?:guys )?(?:have|offer|do|treat|provide|sell|perform|rent|give|accept)\b|\b(?:is|are) there\b|\b(?:is|are) .{3,40} (?:available|offered)\b|\bcan (?:i|we) (?:get|book|buy|rent|have|watch) (?:a|an|some|my)\b|\bhow do (?:i|we) get (?:a|an)\b|\bwho is (?:the|your)\b|\bhow much (?:is|are) (?:a|an)\b|\b(?:tienen|ofrecen|hacen|venden|hay)\b/;
const ASKS_WHAT_IT_IS = /\bwhat (?:is|are|causes) .{0,30}\b(?:of|for)\b|\bhow is .{3,40} (?:treated|diagnosed|inherited)\b/;
/** "Is Dr Patel taking patients?" */
const CLINICIAN = /\b(?:dr|doctor|doctora)\.? (\p{Lu}\p{Ll}+)/u;

/** Whether the passages found can be expected to answer the question; if not, the reply says that it found nothing. */
export function isAnswerable(question: string, hits: Hit[], language: Language): boolean {
  const best = hits[0];
  if (best === undefined) return false;
  const asked = questionTerms(question, language);
  if (asked.length === 0) return false;
  const texts = hits.slice(0, 3).map((hit) => [hit.title, ...hit.headingPath, hit.text].join(' '));
  const clinician = CLINICIAN.exec(question)?.[1];
  if (clinician !== undefined && !texts.some((text) => text.includes(clinician))) return false;
  const score = Math.max(...hits.slice(0, 3).map((hit) => hit.score));
  const covered = Math.max(...texts.map((text) => coverage(asked, textTerms(text, language))));
  const cosine = Math.max(...hits.slice(0, 3).map((hit) => hit.vectorScore ?? 0));
  if (score >= NEAR.score && covered >= NEAR.coverage && cosine >= NEAR.cosine) return true;
  if (score >= NEARER.score && covered >= NEARER.coverage && cosine >= NEARER.cosine) return true;
  if (covered >= ALL_SAID.coverage && asked.filter(({ weight }) => weight >= 1).length >= ALL_SAID.words) return true;
  const plain = fold(question);
  if (!ASKS_WHAT_IS_OFFERED.test(plain) && !ASKS_WHAT_IT_IS.test(plain) && score >= TOGETHER.score && score + covered >= TOGETHER.sum) return true;
  return barsFor(plain).some((bar) => score >= bar.score && covered >= bar.coverage);
}

function barsFor(question: string): { score: number; coverage: number }[] {
  if (ASKS_WHAT_IT_IS.test(question)) return [DEFINED, LIKELY];
  return ASKS_WHAT_IS_OFFERED.test(question) ? [OFFERED, LIKELY] : [SURE, LIKELY, CERTAIN];
}
