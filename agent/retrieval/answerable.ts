import type { Language } from '../../domain/terms.ts';
import type { Hit } from '../../kb/search.ts';
import { toTerms } from '../../kb/terms.ts';
import { sameMeaning } from '../check/light-words.ts';

/** Below this the search itself takes the best passage for unlikely (`kb/confidence.ts`). */
const LEAST_SCORE = 0.35;
/** So much of the question's topic words must stand in the passage or its headings. */
const LEAST_COVERED = 0.5;

/** Whether the passages found can be expected to answer the question; if not, the reply says that it found nothing. */
export function isAnswerable(question: string, hits: Hit[], language: Language): boolean {
  const best = hits[0];
  if (best === undefined || best.score < LEAST_SCORE) return false;
  const asked = [...new Set(toTerms(question, language).map(sameMeaning))];
  if (asked.length === 0) return false;
  return hits.slice(0, 3).some((hit) => {
    const known = new Set(toTerms([hit.title, ...hit.headingPath, hit.text].join(' '), language).map(sameMeaning));
    return asked.filter((term) => known.has(term)).length / asked.length >= LEAST_COVERED;
  });
}
