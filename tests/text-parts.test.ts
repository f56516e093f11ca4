/** The inbox counts as the sender does: the two lie in different programs and must not drift apart. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitGsm7 } from '../channels/sms/gsm7.ts';
import { segmentsOf } from '../channels/sms/segments.ts';
import { textParts, textPartsWords } from '../inbox/state/text-parts.ts';

const letters = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abc XYZ019áéñ¿!'.split('')) },
  { weight: 2, arbitrary: fc.constantFrom('€', '^', '[', '~', '|', '’', '“', '—', '…', '•', '\t', '\u00a0') },
  { weight: 1, arbitrary: fc.constantFrom('í', 'Á', '😀', '👨‍👩‍👧', 'ع', '漢', 'e\u0301', '\u200b') },
);

it('any words', () => {
  fc.assert(fc.property(fc.array(letters, { maxLength: 500 }), (array) => {
    const words = array.join('');
    expect(textParts(words).parts).toBe(segmentsOf(fitGsm7(words.trim())).parts);
  }), { numRuns: 300 });
});

it.each([
  ['', true, ''],
  ['Come at noon.', true, '1 text'],
  ['a'.repeat(161), true, '2 texts'],
  [`${'a'.repeat(150)} 😀`, true, '3 texts, because of “😀”'],
  ['a'.repeat(500), true, '4 texts long: its beginning goes out, with a link to all of it.'],
  [`${'a'.repeat(500)}?`, true, '4 texts'],
  ['Come at noon.', false, 'They get a link. Your words open with a code sent to their phone.'],
])('says what becomes of %j', (words, isProven, said) => {
  expect(textPartsWords(words, isProven)).toBe(said);
});
