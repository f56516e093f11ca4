import type { Likeness } from './likeness.ts';
import type { WordScore } from './word-weights.ts';

/** What both readings together make of a wording. */
export type Judgement = {
  level: 'emergency' | 'urgent' | null;
  crisis: boolean;
  /** How much more it sounds like danger than like calm. */
  score: number;
};

/** Below this cosine nothing described is close enough to compare with, and the words alone count. */
const NEAR_ENOUGH = 0.45;
/** One reading alone may not outvote the other by more than this. */
const MOST = 4;
const LEAST = -3;
/** From here on a danger is treated as a crisis: its card has the numbers to call for both, the other has not. */
const CRISIS = -0.5;
/**
 * A short message that sounds like a crisis is raised so much sooner: a card too many costs less than one too few. Not in long mails, whose
 * every piece has its chance.
 */
const SOONER_FOR_CRISIS = 1;
/**
 * Scores from which it raises. Chosen by cross-validation over the described wordings (`evals/safety/second-opinion.ts`), so that about
 * one worry in eighteen and one errand in a hundred raise it to an emergency. A long mail is read in pieces and has that chance with each.
 */
export const LIMITS = {
  both: { emergency: 1.5, urgent: 1.2 },
  /** Spanish words alone. */
  words: { emergency: 0.75, urgent: 0.45 },
  /** English that nothing described is near to, or without the encoder: talk of anything at all must not raise it. */
  apart: { emergency: 1.95, urgent: 1.6 },
} as const;

/**
 * Adds up what a message is like and what its words say. Pure.
 * @param short it is all that was said, or half of it, and no piece of a long mail
 * @param likeness null where there is no vector: in Spanish, or without the encoder that the wordings are described for
 */
export function judge(likeness: Likeness | null, words: WordScore, language: 'en' | 'es' = 'en', short = true): Judgement {
  const near = likeness !== null && likeness.similarity >= NEAR_ENOUGH;
  const score = words.danger + (near ? Math.min(MOST, Math.max(LEAST, likeness.margin)) : 0);
  const limits = language === 'es' ? LIMITS.words : near ? LIMITS.both : LIMITS.apart;
  const crisis = words.crisis + (near ? Math.min(MOST, Math.max(-MOST, likeness.crisis)) : 0) > CRISIS;
  const sooner = crisis && short ? SOONER_FOR_CRISIS : 0;
  const level = score >= limits.emergency - sooner ? 'emergency' : score >= limits.urgent ? 'urgent' : null;
  return { level, crisis, score };
}

/** So many pieces are a message; more are a long one. */
const FEW = 2;
export const isShort = (windows: readonly string[]): boolean => windows.length <= FEW;

/** A crisis is raised at a lower score than an emergency, so the score alone does not tell which piece counts. */
export function raisesMore(one: Judgement, other: Judgement): boolean {
  const step = ({ level }: Judgement): number => (level === 'emergency' ? 2 : level === 'urgent' ? 1 : 0);
  return step(one) === step(other) ? one.score > other.score : step(one) > step(other);
}
