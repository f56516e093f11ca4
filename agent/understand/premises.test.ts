import { expect, it } from 'vitest';
import { plainlyAsked, premiseIn } from './premises.ts';

it.each([
  ['Since visiting is all night, can I come at 2 am?', 'visiting is all night', 'can I come at 2 am?'],
  ['As ibuprofen is safe in pregnancy, how many can I take?', 'ibuprofen is safe in pregnancy', 'how many can I take?'],
  ['Given that parking is free at main, where do I park?', 'parking is free at main', 'where do I park?'],
  ['I heard that the cafeteria is open all night, where is it?', 'the cafeteria is open all night', 'where is it?'],
  ['where do I park since parking is free?', 'parking is free', 'where do I park'],
  ['Ya que el estacionamiento es gratis, ¿dónde estaciono?', 'el estacionamiento es gratis', '¿dónde estaciono?'],
])('%s rests on a claim', (message, claim, question) => {
  expect(premiseIn(message)).toEqual({ claim, question });
});

it.each([
  'Since I have an MRI on Friday, can I eat before it?',
  'As my son is 3, can he visit?',
  'When can I visit?',
  'I have had a cough since Monday, what should I do?',
  'as a diabetic, what can I eat?',
])('%s takes nothing for granted that could be checked', (message) => {
  expect(premiseIn(message)).toBeNull();
});

it('reads "is it true that" as the question itself', () => {
  expect(plainlyAsked('Is it true that visitors can stay overnight?')).toBe('visitors can stay overnight?');
});
