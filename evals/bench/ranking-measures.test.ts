import { describe, expect, it } from 'vitest';
import { hit, mean, ndcg, recall } from './ranking-measures.ts';

describe('ranking measures', () => {
  const judgments = { a: 3, b: 2, c: 1 };
  it('nDCG is 1 for the ideal order, less for others, null without anything relevant', () => {
    expect(ndcg(['a', 'b', 'x'], judgments, 2)).toBe(1);
    expect(ndcg(['b', 'a'], judgments, 2)).toBeCloseTo((1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)));
    expect(ndcg(['c'], judgments, 2)).toBe(0);
    expect(ndcg(['c'], { c: 1 }, 2)).toBeNull();
  });
  it('recall and hits look at the first results only', () => {
    expect(recall(['x', 'a'], judgments, 2)).toBe(0.5);
    expect(recall(['x', 'a'], judgments, 2, 1)).toBe(0);
    expect(hit(['x', 'a'], judgments, 2, 1)).toBe(false);
    expect(hit(['x', 'a'], judgments, 2, 2)).toBe(true);
  });
  it('the mean leaves out what has no value', () => expect(mean([1, null, 0])).toBe(0.5));
});
