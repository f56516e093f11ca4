import { expect, it } from 'vitest';
import { meansReference, referenceIn } from './references.ts';

it.each([
  ['Status of RH-4F7K-2M9 please', 'rh-4f7k-2m9'], ['whats up with rb 30511', 'rb 30511'], ['mi solicitud RB30513', 'rb30513'], ['case #30511', '30511'], ['what about my request', null], ['I was born in 1961', null],
])('%s names %s', (message, reference) => {
  expect(referenceIn(message)).toBe(reference);
});

it.each([
  ['rh 4f7k 2m9', 'RH-4F7K-2M9', true], ['RH-4F7K-2M9', 'RH-4F7K-2M9', true], ['30511', 'RB-30511', true], ['rb-3o511', 'RB-30511', true], ['11', 'RB-30511', false], ['RB-99999', 'RB-30511', false],
])('%s means %s: %s', (written, reference, means) => {
  expect(meansReference(written, reference)).toBe(means);
});
