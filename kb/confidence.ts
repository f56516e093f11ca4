import type { Evidence } from './rank.ts';

/** The cosine that stands in when a search went without vectors: the mean over development questions. */
const TYPICAL_COSINE = 0.45;

/**
 * How likely the article and passage answer the question, 0–1, comparable across questions. The one number to abstain by: below
 * about 0.3 say that nothing was found, above 0.6 answer plainly.
 *
 * It looks at evidence in absolute terms, never at the rank: what share of the question's telling words the article holds
 * (unknown words count against it, everyday words hardly), what share of its title or alias was said, both together, and the
 * cosine. A logistic regression over the development questions, where the right topic was taken out of the articles to
 * make unanswerable ones, and over half of the demo questions. On the other half: area under the curve 0.88; at 0.3 it keeps
 * 88 % of the answerable questions and turns away 77 % of the others (docs/decisions/0002-search.md).
 */
export function confidence({ articleCoverage, nameSaid, cosine }: Evidence): number {
  const evidence = -3.8 + 0.4 * articleCoverage + 3.1 * nameSaid + 2.8 * nameSaid * articleCoverage + 1.2 * (cosine ?? TYPICAL_COSINE);
  return 1 / (1 + Math.exp(-evidence));
}
