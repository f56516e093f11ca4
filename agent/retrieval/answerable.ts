import type { Language } from '../../domain/terms.ts';
import type { Hit } from '../../kb/search.ts';
import { questionTypeOf } from '../models/extractive/question-type.ts';
import { rankSentences } from '../models/extractive/rank-sentences.ts';
import { fold } from '../understand/fold.ts';
import { coverage, questionTerms, says, textTerms } from './question-terms.ts';

/**
 * What speaks for the passages' holding an answer. Everything is between 0 and 1 but `missing` (telling words of the question
 * that the best passages do not say, at most 3) and `telling` (how many it has, at most 5).
 */
type Evidence = { score: number; covered: number; cosine: number; alike: number | null; missing: number; telling: number; reach: number; offered: boolean; defined: boolean };

/** "Do you have a burn unit?" is not answered by what is said of burns: what is asked for by name must be there. */
const ASKS_WHAT_IS_OFFERED =
  /\b(?:do|does) (?:you|the hospital|riverbend) (?:guys )?(?:have|offer|do|treat|provide|sell|perform|rent|give|accept)\b|\b(?:is|are) there\b|\b(?:is|are) .{3,40} (?:available|offered)\b|\bcan (?:i|we) (?:get|book|buy|rent|have|watch) (?:a|an|some|my)\b|\bhow do (?:i|we) get (?:a|an)\b|\bwho is (?:the|your)\b|\bhow much (?:is|are) (?:a|an)\b|\b(?:tienen|ofrecen|hacen|venden|hay)\b/;
/** "What is the diet for kidney failure?" even more so: what is said of kidney stones is no answer. */
const ASKS_WHAT_IT_IS = /\bwhat (?:is|are|causes) .{0,30}\b(?:of|for)\b|\bhow is .{3,40} (?:treated|diagnosed|inherited)\b/;
/** "Is Dr Patel taking patients?" */
const CLINICIAN = /\b(?:dr|doctor|doctora)\.? (\p{Lu}\p{Ll}+)/u;

const BEST = 3;
const MOST_MISSING = 3;
const MOST_TELLING = 5;
/** Stands in when a search went without vectors: keywords settled it, or the language has none. */
const TYPICAL_COSINE = 0.6;

/**
 * Whether the passages found can be expected to answer the question; if not, the reply says that it found nothing. It never
 * decides what is true: the check of each sentence stands behind it.
 */
export function isAnswerable(question: string, hits: Hit[], language: Language): boolean {
  const best = hits.slice(0, BEST);
  const clinician = CLINICIAN.exec(question)?.[1];
  if (best.length === 0 || (clinician !== undefined && !best.some((hit) => wholeOf(hit).includes(clinician)))) return false;
  const evidence = evidenceOf(question, hits, language);
  return evidence !== null && likelihood(evidence) >= 0.5;
}

/**
 * A logistic regression over 486 answerable and 313 unanswerable questions of the evaluation sets; left out in turn, the sets
 * agreed with each other (docs/decisions/0002-search.md). Articles for which questions are known are judged by how like they are as well.
 */
function likelihood({ score, covered, cosine, alike, missing, telling, reach, offered, defined }: Evidence): number {
  const sum =
    alike === null
      ? -4.84 + 3.58 * score + 2.26 * covered + 3.47 * cosine - 0.89 * missing + 2.69 * reach + 0.14 * telling - (defined ? 3.08 : 0) + (offered ? 1.73 * covered - 4.51 : 0)
      : -4.83 + 3.05 * score + (5.31 + 4.36 * alike) * alike - 1.56 * missing + 2.53 * reach + 0.47 * telling - (defined ? 2.78 : 0) + (offered ? 3.38 * covered - 4.78 * alike - 3.59 : 0);
  return 1 / (1 + Math.exp(-sum));
}

function evidenceOf(question: string, hits: Hit[], language: Language): Evidence | null {
  const asked = questionTerms(question, language);
  if (asked.length === 0) return null;
  const best = hits.slice(0, BEST);
  const said = best.map((hit) => textTerms(wholeOf(hit), language));
  const all = new Set(said.flatMap((terms) => [...terms]));
  const telling = asked.filter(({ weight }) => weight >= 1);
  const known = hits.filter(({ articleId }) => articleId === best[0]!.articleId).flatMap(({ askedLike }) => askedLike ?? []);
  const cosines = best.flatMap(({ vectorScore }) => vectorScore ?? []);
  const plain = fold(question);
  return {
    score: Math.max(...best.map((hit) => hit.score)),
    covered: Math.max(...said.map((terms) => coverage(asked, terms))),
    cosine: cosines.length === 0 ? TYPICAL_COSINE : Math.max(...cosines),
    alike: known.length === 0 ? null : Math.max(...known),
    missing: Math.min(MOST_MISSING, telling.filter((each) => !says(all, each)).length),
    telling: Math.min(MOST_TELLING, telling.length),
    reach: rankSentences(question, questionTypeOf(question), hits, language)[0]?.reach ?? 0,
    offered: ASKS_WHAT_IS_OFFERED.test(plain),
    defined: ASKS_WHAT_IT_IS.test(plain),
  };
}

function wholeOf({ title, headingPath, text }: Hit): string {
  return [title, ...headingPath, text].join(' ');
}
