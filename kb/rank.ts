import type { KeywordMatch } from './keyword-index.ts';

/** One passage's place in the answer to a question. */
export type RankedPassage = {
  passageId: number;
  articleSlot: number;
  /** Orders the passages of one question. */
  rank: number;
  /** 0–1, comparable across questions: how likely the passage answers. */
  score: number;
  keywordScore: number;
  /** Cosine of question and passage; null when either has no vector. */
  vectorScore: number | null;
};

const NAME_WEIGHT = 0.4;
const VECTOR_WEIGHT = 0.1;

/** Ranks the articles of one question by keywords, names and vectors, and the passages within each. */
export function rankPassages(matches: readonly KeywordMatch[], cosines: ReadonlyMap<number, number>): RankedPassage[] {
  const best = matches[0]?.score ?? 1;
  return matches
    .flatMap((match) => {
      const cosine = Math.max(0, ...match.passages.map((passage) => cosines.get(passage.id) ?? 0));
      const keywordScore = match.score / best + NAME_WEIGHT * match.nameCoverage;
      const articleRank = keywordScore + VECTOR_WEIGHT * cosine;
      const bestPassage = Math.max(...match.passages.map((passage) => passage.score)) || 1;
      return match.passages.map((passage) => ({
        passageId: passage.id,
        articleSlot: match.articleSlot,
        rank: articleRank - 0.15 * (1 - passage.score / bestPassage),
        score: Math.min(1, match.nameCoverage / 2 + passage.score / bestPassage / 4),
        keywordScore,
        vectorScore: cosines.get(passage.id) ?? null,
      }));
    })
    .sort((a, b) => b.rank - a.rank || a.passageId - b.passageId);
}
