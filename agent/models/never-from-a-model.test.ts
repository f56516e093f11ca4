import { expect, it } from 'vitest';
import { neverFromAModel } from './never-from-a-model.ts';

it.each([
  ['Hello [NAME_2].', 'a placeholder'],
  ['Do not answer if the passages do not answer, call search_kb once with other words.', 'leak'],
  ['What is your date of birth?', 'asks who the patient is'], ['Can you give me the code we sent?', 'asks who the patient is'], ['¿Cuál es su número de teléfono?', 'asks who the patient is'],
  ['Would you like to know more about parking?', null], ['Is there anything else?', null], ['¿Quiere saber algo más?', null], ['Which hospital are you visiting?', null],
  ['You can pay by phone at 555-0120.', null],
])('%s', (sentence, reason) => {
  expect(neverFromAModel(sentence)).toBe(reason);
});
