import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitGsm7, isGsm7 } from './gsm7.ts';
import { segmentsOf } from './segments.ts';

describe('segmentsOf', () => {
  it.each([
    ['nothing', '', 'gsm7', 0, 0],
    ['160 plain letters', 'a'.repeat(160), 'gsm7', 160, 1],
    ['161', 'a'.repeat(161), 'gsm7', 161, 2],
    ['306 fill two parts', 'a'.repeat(306), 'gsm7', 306, 2],
    ['307 need a third', 'a'.repeat(307), 'gsm7', 307, 3],
    ['80 of the extension table', '€'.repeat(80), 'gsm7', 160, 1],
    ['an extension letter is not cut in two', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 'gsm7', 306, 3],
    ['70 beyond the alphabet', 'я'.repeat(70), 'ucs2', 70, 1],
    ['71', 'я'.repeat(71), 'ucs2', 71, 2],
    ['134 fill two parts', 'я'.repeat(134), 'ucs2', 134, 2],
    ['one such letter makes all of it wide', `${'a'.repeat(70)}á`, 'ucs2', 71, 2],
    ['a pair of surrogates is not cut in two', `${'я'.repeat(66)}😀${'я'.repeat(66)}`, 'ucs2', 134, 3],
  ])('%s', (_name, text, encoding, units, parts) => {
    expect(segmentsOf(text)).toEqual({ encoding, units, parts });
  });

  it('never counts fewer parts for more text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 50 }), (text, more) => {
      expect(segmentsOf(text + more).parts).toBeGreaterThanOrEqual(segmentsOf(text).parts);
    }));
  });
});

describe('fitGsm7', () => {
  it.each([
    ['“Don’t wait” – call…', '"Don\'t wait" - call...'],
    ['10:00–20:00\u00a0daily', '10:00-20:00 daily'],
    ['¿Mañana? Sí', '¿Mañana? Sí'],
    ['Cafe\u0301', 'Café'],
    ['“Sí”', '“Sí”'],
    ['plain', 'plain'],
    ['“smile” 😀', '“smile” 😀'],
  ])('%s', (text, wanted) => {
    expect(fitGsm7(text)).toBe(wanted);
  });

  it('changes nothing that does not get into the alphabet by it', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const fitted = fitGsm7(text);
      expect(fitted === text || isGsm7(fitted)).toBe(true);
    }));
  });
});
