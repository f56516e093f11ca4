import { expect, it } from 'vitest';
import { factsOf } from './passage-facts.ts';
import { strayNumber } from './stray-number.ts';

const PUBLISHED = 'One person may stay with an adult in the emergency department, and two people may stay with a child, at any hour.';
const stray = (sentence: string): string | null => strayNumber(factsOf(sentence, 'en'), [factsOf(PUBLISHED, 'en')], 'en');

it.each(['Two people may stay with an adult in the emergency department at any hour.'])('finds the number that belongs to others: %s', (sentence) => {
  expect(stray(sentence)).toBe('2');
});

it.each(['One person may stay with an adult in the emergency department.', 'Two people may stay with a child, at any hour.'])('lets a number stand where it belongs: %s', (sentence) => {
  expect(stray(sentence)).toBeNull();
});
