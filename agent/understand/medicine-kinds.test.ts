import { describe, expect, it } from 'vitest';
import { isForMedicine, medicineSearch } from './medicine-kinds.ts';

const CONTRACEPTIVE = 'Birth control pill: missed pill';

describe('a passage on a medicine', () => {
  it.each([
    ['i missed my birth control pill yesterday, can I take two', CONTRACEPTIVE, true],
    ['can I take ibuprofen with warfarin', 'Warfarin: what to know', true],
    ['can I take ibuprofen with warfarin', 'Ibuprofen: what to know', true],
    ['forgot my thyroid tablet, double up tomorrow?', CONTRACEPTIVE, false],
    ['I skipped a dose of lisinopril', 'Metformin: what to know', false],
    ['forgot to take my pill last night, should i take 2 now', CONTRACEPTIVE, false],
    ['se me olvidó la pastilla de la presión', CONTRACEPTIVE, false],
    ['olvidé tomar mi pastilla, ¿tomo dos?', CONTRACEPTIVE, false],
    ['how do I get rid of old pills', 'Getting rid of old medicines and needles', true],
    ['what helps against a headache', 'Ibuprofen: what to know', true],
  ])('answers %j under %j: %s', (question, headings, answers) => {
    expect(isForMedicine(question, headings)).toBe(answers);
  });

  it('is searched for by the name that articles give it', () => {
    expect(medicineSearch('forgot my thyroid pill this morning')).toBe('levothyroxine');
    expect(medicineSearch('side effects of levothyroxine')).toBeNull();
    expect(medicineSearch('how much is parking')).toBeNull();
    expect(medicineSearch('tylenol and advil together?')).toBeNull();
  });
});
