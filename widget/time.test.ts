import { expect, test } from 'vitest';
import { formatDate, formatTime } from './time.ts';

const now = new Date(2026, 10, 24, 18, 0);

test('today a time is enough', () => {
  expect(formatTime(new Date(2026, 10, 24, 14, 30).toISOString(), 'en', now)).toBe('14:30');
});

test('before today the day stands with it', () => {
  expect(formatTime(new Date(2026, 10, 23, 0, 5).toISOString(), 'en', now)).toBe('Mon 23 Nov, 00:05');
});

test('a review date is the same day in every zone', () => {
  expect(formatDate('2026-03-02', 'en')).toBe('2 March 2026');
  expect(formatDate('2026-03-02', 'es')).toBe('2 de marzo de 2026');
  expect(formatDate('spring', 'en')).toBe('spring');
});
