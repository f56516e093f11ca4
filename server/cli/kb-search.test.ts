import { describe, expect, it } from 'vitest';
import { withFallingScores } from './kb-search.ts';

describe('scores for machines', () => {
  it('fall from hit to hit, so that sorting by them keeps the order', () => {
    const scores = withFallingScores([{ score: 0.8 }, { score: 0.82 }, { score: 0.82 }, { score: 0.5 }]).map(({ score }) => score);
    expect(scores[0]).toBe(0.8);
    expect(scores[3]).toBe(0.5);
    expect(scores.every((score, at) => at === 0 || score < scores[at - 1]!)).toBe(true);
    expect(scores[2]).toBeCloseTo(0.8, 4);
  });
});
