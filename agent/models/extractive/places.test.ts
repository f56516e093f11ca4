import { expect, it } from 'vitest';
import { isElsewhere } from './places.ts';

it.each([
  ['Can I stay overnight in the ICU?', 'One support person may sleep in the maternity room.', true],
  ['Is Northside open on Thanksgiving?', 'Riverbend Pharmacy is open from 10:00 to 16:00 on holidays.', true],
  ['Is Northside open on Thanksgiving?', 'Northside Clinic and Lakeshore Specialty Center are closed on six holidays a year.', false],
  ['Is Northside open on Thanksgiving?', 'The clinics are closed on six holidays a year.', false],
  ['When can I visit?', 'Visiting hours on the maternity ward are 10:00 to 20:00.', false],
])('%s – %s', (question, text, elsewhere) => {
  expect(isElsewhere(question, text)).toBe(elsewhere);
});
