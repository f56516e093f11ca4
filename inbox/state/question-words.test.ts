import { describe, expect, test } from 'vitest';
import { askedWords, settledWords } from './question-words.ts';

const by = { id: '00000000-0000-7000-8000-000000000001', name: 'Sam Lee', role: 'manager' };
const at = () => 'Today, 10:00';

describe('a question in words', () => {
  test.each([
    [{ count: 1, conversations: 1, language: 'en' as const }, 'Asked once'],
    [{ count: 12, conversations: 9, language: 'es' as const }, 'Asked 12 times in 9 conversations, Spanish'],
  ])('how often it was asked', (gap, words) => expect(askedWords(gap)).toBe(words));

  test('how it was settled', () => {
    const settled = { at: '2026-11-01T10:00:00Z', by, article: { id: 'a', title: 'Sleep lab' } };
    expect(settledWords({ state: 'answered', settled, unsettled: 0 }, at)).toMatch(/^Linked to “Sleep lab” by Sam Lee.*, Today, 10:00\.$/);
    expect(settledWords({ state: 'open', settled, unsettled: 2 }, at)).toContain('and asked in vain 2 times since.');
    expect(settledWords({ state: 'dismissed', settled: { ...settled, by: null, article: null }, unsettled: 1 }, at)).toBe('Dismissed, Today, 10:00.');
    expect(settledWords({ state: 'open', settled: null, unsettled: 1 }, at)).toBe('');
  });
});
