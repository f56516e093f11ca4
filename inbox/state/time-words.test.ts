import { describe, expect, test } from 'vitest';
import { dateTime, since } from './time-words.ts';

describe('times', () => {
  const now = new Date(2026, 10, 24, 14, 30).getTime();
  const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
  test.each([[-3, 'now'], [0.5, 'now'], [12, '12 min'], [120, '2 h'], [130, '2 h 10 min'], [700, '11 h'], [3000, '2 d']])('%d minutes ago is %s', (minutes, words) => {
    expect(since(ago(minutes), now)).toBe(words);
  });
  test('are named by day', () => {
    expect(dateTime(ago(30), now)).toBe('Today, 14:00');
    expect(dateTime(ago(24 * 60), now)).toBe('Mon 23 Nov, 14:30');
  });
});
