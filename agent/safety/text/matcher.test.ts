import { describe, expect, test } from 'vitest';
import { createMatcher } from './matcher.ts';
import { createSpelling } from './spelling.ts';
import { tokenize } from './tokens.ts';

const matcher = createMatcher(
  { pain: 'hurts, pain, sharp ache', site: 'chest, left arm' },
  { near: '@site + @pain', close: 'chest +2 pain', order: 'lips blue', either: 'cant|wont move', gap: 'took ~2 pills', maybe: 'call an? ambulance', stem: 'vomit*', held: 'looks|coffee_grounds red' },
);
const spelling = createSpelling({ clinical: [], everyday: [], prefixes: [] });
const found = (text: string): string[] => [...new Set(matcher.match(tokenize([text], spelling)).map((match) => match.name))].toSorted();

describe('the phrase language', () => {
  test.each([
    ['my chest really hurts', ['near']],
    ['pain in the left arm', ['near']],
    ['a sharp ache in my chest', ['near']],
    ['chest x y z pain', ['near']],
    ['chest pain', ['close', 'near']],
    ['chest. pain', []],
    ['lips are turning a bit blue', ['order']],
    ['blue lips', []],
    ['wont really move', ['either']],
    ['took too many pills', ['gap']],
    ['took one two three pills', []],
    ['call ambulance', ['maybe']],
    ['call an ambulance', ['maybe']],
    ['vomited', ['stem']],
    ['coffee grounds red', ['held']],
    ['coffee red', []],
  ])('%s → %j', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  test('a phrase that cannot match is refused', () => {
    expect(() => createMatcher({}, { broken: 'a? b' })).toThrow(/must begin and end/);
    expect(() => createMatcher({}, { broken: '@nothing' })).toThrow(/No class @nothing/);
  });
});
