import { describe, expect, it } from 'vitest';
import { nearDuplicates } from './near-duplicates.ts';
import { readSuites } from './read-suites.ts';

const pairs = (...says: string[]) => nearDuplicates(says.map((say, index) => ({ id: `case-${index}`, say: [say] })));

describe('near-duplicates', () => {
  it('are cases that differ by a person, a part of the body or a number', () => {
    expect(pairs('My mother suddenly cannot lift her left arm since 20 minutes', 'My father suddenly cannot lift his right leg since 5 minutes')).toMatchObject([{ one: 'case-0', other: 'case-1' }]);
  });

  it('are cases that differ by the medicine or the department that they ask about', () => {
    expect(pairs('How should I store my insulin when I travel by plane?', 'How should I store my warfarin when I travel by plane?')).toHaveLength(1);
    expect(pairs('Does dermatology need a referral from my doctor?', 'Does orthopaedics need a referral from my doctor?')).toHaveLength(1);
  });

  it('are cases whose words were only moved', () => {
    expect(pairs('Please tell me, can I bring my dog with me to the ward', 'can I bring my dog with me to the ward, please tell me')).toHaveLength(1);
  });

  it('are found in Spanish', () => {
    expect(pairs('A mi madre se le cayó la cara y no puede hablar bien', 'A mi padre se le cayó la cara y no puede hablar bien')).toHaveLength(1);
  });

  it('are not cases that tell of the same in words of their own', () => {
    expect(pairs('Her smile went lopsided at breakfast and she mumbles', 'one side of his face is hanging and his speech is mush', 'can you come to a ward with flowers', 'How much is parking?')).toEqual([]);
  });

  it('are not in the suites', () => {
    expect(nearDuplicates(readSuites()).map(({ one, other, why }) => `${one} and ${other}: ${why}`)).toEqual([]);
  });
});
