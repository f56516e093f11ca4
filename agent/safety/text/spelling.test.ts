import { describe, expect, test } from 'vitest';
import { createSpelling, editDistance } from './spelling.ts';

const spelling = createSpelling({ clinical: ['chest', 'pain', 'hurts', 'breathe', 'seizure', 'suicide', 'tongue', 'stroke'], everyday: ['stoke', 'my', 'paint'], prefixes: ['vomit'] });

describe('spelling', () => {
  test.each([['chst', 'chest'], ['pian', 'pain'], ['brethe', 'breathe'], ['siezure', 'seizure'], ['tounge', 'tongue'], ['hurtsss', 'hurts'], ['sucide', 'suicide']])('%s is meant as %s', (typed, meant) => {
    expect(spelling.resolve(typed)).toEqual([meant]);
  });
  test.each(['stoke', 'paint', 'vomitted', 'zebra', 'at'])('%s is left alone', (word) => {
    expect(spelling.resolve(word)).toEqual([word]);
  });
  test('words run together are cut', () => {
    expect(spelling.resolve('mychesthurts')).toEqual(['my', 'chest', 'hurts']);
  });
  test('starred letters are filled in', () => {
    expect(spelling.masked('su*cide')).toBe('suicide');
  });
});

describe('editDistance', () => {
  test.each([['chest', 'chets', 1], ['pain', 'pain', 0], ['pain', 'pin', 1], ['stroke', 'store', 2], ['pain', 'breathe', 3]])('%s → %s = %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });
});
