import { expect, it } from 'vitest';
import { isElsewhere, isForOthers } from './places.ts';

it.each([
  ['Can I stay overnight in the ICU?', 'One support person may sleep in the maternity room.', true],
  ['Is Northside open on Thanksgiving?', 'Riverbend Pharmacy is open from 10:00 to 16:00 on holidays.', true],
  ['Is Northside open on Thanksgiving?', 'Northside Clinic and Lakeshore Specialty Center are closed on six holidays a year.', false],
  ['Is Northside open on Thanksgiving?', 'The clinics are closed on six holidays a year.', false],
  ['When can I visit?', 'Visiting hours on the maternity ward are 10:00 to 20:00.', false],
])('%s – %s', (question, text, elsewhere) => {
  expect(isElsewhere(question, text)).toBe(elsewhere);
});

it.each([
  ['my ear hurts', 'Earache', 'Do not give aspirin to a child with an earache.', true],
  ['my son has an earache', 'Earache', 'Do not give aspirin to a child with an earache.', false],
  ['can I get a flu shot', 'Vaccines at the pharmacy', 'Children under 7 get vaccines by appointment.', true],
  ['when do we pack the birth bag', 'What to pack', 'Pack your bag by about 36 weeks of pregnancy.', false],
  ['my ear hurts', 'Earache', 'Acetaminophen can ease an earache.', false],
])('%s – %s: %s', (question, title, text, others) => {
  expect(isForOthers(question, title, '', text)).toBe(others);
});
