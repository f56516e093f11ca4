import type { Language } from '../../domain/terms.ts';
import type { Hit } from '../../kb/search.ts';
import { coverage, questionTerms, textTerms } from './question-terms.ts';

/** The search's own estimate that its best passage answers (`kb/confidence.ts`), beside what the words themselves show. */
const SURE = { score: 0.4, coverage: 0.6 };
/** A hesitant search is followed when the passage says nearly every word of the question. */
const LIKELY = { score: 0.15, coverage: 0.8 };
/** A certain search knows the article by a name that the passage itself does not use, such as "DNR". */
const CERTAIN = { score: 0.85, coverage: 0 };

/** Whether the passages found can be expected to answer the question; if not, the reply says that it found nothing. */
export function isAnswerable(question: string, hits: Hit[], language: Language): boolean {
  const best = hits[0];
  if (best === undefined) return false;
  const asked = questionTerms(question, language);
  if (asked.length === 0) return false;
  const score = Math.max(...hits.slice(0, 3).map((hit) => hit.score));
  const covered = Math.max(...hits.slice(0, 3).map((hit) => coverage(asked, textTerms([hit.title, ...hit.headingPath, hit.text].join(' '), language))));
  return [SURE, LIKELY, CERTAIN].some((bar) => score >= bar.score && covered >= bar.coverage);
}
