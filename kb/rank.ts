import { type AspectSet, aspectSet } from './aspects.ts';
import type { AskedMatch } from './asked-index.ts';
import type { KeywordMatch, PassageMatch } from './keyword-index.ts';

/** How well an article and its passage fit a question, without regard to what else was found. */
export type Evidence = {
  /** Share of the question's telling words that the article holds, and share of its title or alias that was said; 0–1. */
  articleCoverage: number;
  nameSaid: number;
  cosine: number | null;
};

/** One passage's place in the answer to a question. */
export type RankedPassage = {
  passageId: number;
  articleSlot: number;
  /** Orders the passages of one question. */
  rank: number;
  /** What keywords and titles gave the article; at most about 2. */
  keywordScore: number;
  /** What the confidence is made from. */
  evidence: Evidence;
  /** Cosine of question and passage; null when either has no vector. */
  vectorScore: number | null;
  /** How like a question that the passage is known to be asked, 0–1; null when none is known for its article. */
  askedLike: number | null;
};

/*
 * Votes beside the article's BM25 (scaled to 1 for the best of the question). Each was moved over a grid on the development
 * questions; all sit on a plateau where halving or doubling costs about 0.01 (docs/decisions/0002-search.md).
 */
const NAME_VOTE = 0.5;
/** A title that tells the aspect asked, a section that does, and a title that tells another aspect. */
const ASPECT_IN_TITLE = 0.2;
const ASPECT_IN_SECTION = 0.1;
const OTHER_ASPECT = -0.1;
/** The nearest passage's cosine, and its further weight where the words of the question are not found. */
const VECTOR_VOTE = 0.6;
const VECTOR_VOTE_UNCOVERED = 1;
/** A known question that is the same. */
const ASKED_VOTE = 1.2;
const ASKED_FIT = 0.5;
/** How far the least fitting passage of an article falls behind its best. */
const WITHIN_ARTICLE = 0.35;

const MEANING = aspectSet('meaning');

/** The known questions most like this one, and whether any is known for an article (by its slot). */
export type Known = { alike: readonly AskedMatch[]; has(slot: number): boolean };
const NOTHING_KNOWN: Known = { alike: [], has: () => false };

/**
 * Ranks the passages of one question. The article decides first (its BM25, how much of its title was said, whether it tells
 * the aspect that is asked, its nearest passage), then the passage within it by the same measures.
 * @param cosines of question and passage, by passage id; empty to rank by keywords alone
 * @param known questions that articles are known to be asked
 */
export function rankPassages(matches: readonly KeywordMatch[], asked: AspectSet, cosines: ReadonlyMap<number, number>, known: Known = NOTHING_KNOWN): RankedPassage[] {
  const likeness = new Map<number, number>();
  for (const { passageIds, likeness: like } of known.alike) for (const id of passageIds) likeness.set(id, Math.max(like, likeness.get(id) ?? 0));
  const best = matches.reduce((most, match) => Math.max(most, match.score), 0) || 1;
  const covered = matches.reduce((most, match) => Math.max(most, match.coverage), 0);
  const vectorVote = VECTOR_VOTE + VECTOR_VOTE_UNCOVERED * (1 - covered);
  // Cosines are known for the foremost candidates only; the others get what is usual, neither praise nor blame.
  const usual = [...cosines.values()].reduce((sum, cosine) => sum + cosine, 0) / (cosines.size || 1);
  return matches
    .flatMap((match) => {
      const keywordScore = match.score / best + NAME_VOTE * match.nameCoverage;
      const near = match.passages.flatMap((passage) => cosines.get(passage.id) ?? []);
      const nearest = near.length > 0 ? Math.max(...near) : usual;
      const alike = Math.max(...match.passages.map(({ id }) => likeness.get(id) ?? 0));
      const articleRank = keywordScore + aspectVote(match, asked) + vectorVote * nearest + ASKED_VOTE * alike;
      const fits = match.passages.map((passage) => fit(passage, match, asked, cosines) + ASKED_FIT * (likeness.get(passage.id) ?? 0));
      const bestFit = Math.max(...fits);
      return match.passages.map((passage, at) => ({
        passageId: passage.id,
        articleSlot: match.articleSlot,
        rank: articleRank - WITHIN_ARTICLE * (bestFit - fits[at]!),
        keywordScore,
        vectorScore: cosines.get(passage.id) ?? null,
        askedLike: likeness.get(passage.id) ?? (known.has(match.articleSlot) ? 0 : null),
        evidence: { articleCoverage: match.coverage, nameSaid: match.nameSaid, cosine: cosines.get(passage.id) ?? null },
      }));
    })
    .sort((a, b) => b.rank - a.rank || a.passageId - b.passageId);
}

/**
 * Whether keywords alone settle a question, so that its vector need not be computed: the best article holds most of what
 * was asked and its name was said. That spares two of three development questions the encoder, and one of three over the demo
 * articles, with nDCG@10 0.822 instead of 0.818 and one first hit in 124 lost.
 */
export function isDecisive(ranked: readonly RankedPassage[]): boolean {
  const best = ranked[0]?.evidence;
  return best !== undefined && best.articleCoverage * best.nameSaid >= 0.6;
}

/** Whether the article's title, or at least a section of it, tells what is asked; an article about another aspect is held back. */
function aspectVote(match: KeywordMatch, asked: AspectSet): number {
  if (asked === 0) return 0;
  if ((match.aspects & asked) !== 0) return ASPECT_IN_TITLE;
  if (match.passages.some((passage) => (passage.aspects & asked) !== 0)) return ASPECT_IN_SECTION;
  if ((match.aspects & ~MEANING) !== 0) return OTHER_ASPECT;
  // "What is gout?" is answered by the plain article "Gout".
  return asked === MEANING && match.aspects === 0 ? ASPECT_IN_SECTION : 0;
}

/** How well a passage fits among its article's passages, 0–1. */
function fit(passage: PassageMatch, match: KeywordMatch, asked: AspectSet, cosines: ReadonlyMap<number, number>): number {
  const bestScore = match.passages.reduce((most, other) => Math.max(most, other.score), 0) || 1;
  const aspect = (passage.aspects & asked) !== 0 ? 1 : 0;
  return 0.6 * (passage.score / bestScore) + 0.2 * aspect + 0.2 * Math.max(0, cosines.get(passage.id) ?? 0);
}
