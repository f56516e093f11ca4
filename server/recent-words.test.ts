import { describe, expect, it } from 'vitest';
import { recentWords } from './recent-words.ts';

const texts = (messages: string[], budget: number) => recentWords(messages.map((text) => ({ text })), budget).map(({ text }) => text);

describe('recentWords', () => {
  it.each([
    ['all that fits', ['one', 'two', 'three'], 11, ['one', 'two', 'three']],
    ['the oldest cut at its front', ['first words', 'two', 'three'], 14, [' words', 'two', 'three']],
    ['the last whole, however long', ['one', 'two', 'a very long last one'], 5, ['a very long last one']],
    ['nothing of nothing', [], 5, []],
  ])('keeps %s', (_what, messages, budget, kept) => {
    expect(texts(messages, budget)).toEqual(kept);
  });
});
