import type { Evidence } from './rank.ts';

export function confidence(evidence: Evidence): number {
  return 1 / (1 + Math.exp(-(-3 + 2.5 * evidence.articleCoverage + 1.5 * evidence.passageCoverage + evidence.nameCoverage)));
}
