import { expect, it } from 'vitest';
import { factsOf } from './passage-facts.ts';
import { twistedCopy } from './twisted.ts';

const passage = (...sentences: string[]) => [{ sentences: sentences.map((sentence) => factsOf(sentence, 'en')), title: new Map<string, number>(), plain: '' }];

it.each([
  ['another number', 'Children under 4 should not have cough medicine.', 'Children under 6 should not have cough medicine.'],
  ['over for under', 'Children under 4 should not have cough medicine.', 'Children over 4 should not have cough medicine.'],
  ['will for may', 'You may feel dizzy after the test.', 'You will feel dizzy after the test.'],
  ['closed for open', 'Riverbend Pharmacy is open on Christmas Day.', 'Riverbend Pharmacy is closed on Christmas Day.'],
  ['another medicine', 'Acetaminophen or ibuprofen can ease an earache.', 'Aspirin or ibuprofen can ease an earache.'],
  ['another place', 'Blood is drawn at Northside Clinic on Saturdays.', 'Blood is drawn at Lakeshore Center on Saturdays.'],
  ['a denial dropped', 'You do not need an order for this vaccine.', 'You do need an order for this vaccine.'],
  ['two words exchanged', 'Bring your letter to the office before your visit.', 'Bring your office to the letter before your visit.'],
])('%s turns a copy', (_, known, said) => {
  expect(twistedCopy(said, passage(known), 'en')).not.toBeNull();
});

it.each([
  ['numbers in letters', 'The emergency lot is free for the first 4 hours.', 'The emergency lot is free for the first four hours.'],
  ['the clock', 'The desk is open from 10:00 to 16:00 on holidays.', 'The desk is open from 10 am to 4 pm on holidays.'],
  ['a contraction', 'Do not drink juice while you fast.', "Don't drink juice while you fast."],
  ['can for may', 'One person may stay overnight on the ward.', 'One person can stay overnight on the ward.'],
  ['other words altogether', 'You do not need an order for this vaccine.', 'The clinic is on Hill Street.'],
])('%s do not', (_, known, said) => {
  expect(twistedCopy(said, passage(known), 'en')).toBeNull();
});

it('an honest sentence may stand beside one that it turns', () => {
  expect(twistedCopy('Children under 6 should not have aspirin.', passage('Children under 4 should not have aspirin.', 'Children under 6 should not have aspirin.'), 'en')).toBeNull();
});
