import { expect, it } from 'vitest';
import { quantitiesIn } from './quantities.ts';

it.each([
  ['open 8:00 to 18:00', ['at 480', 'at 1080']],
  ['8 am to 6 p.m.', ['at 480', 'at 1080']],
  ['8:30pm', ['at 1230']],
  ['noon', ['at 720']],
  ['200 mg every 4 to 6 hours', ['200 mg', '4', '6 hour']],
  ['two tablets a day', ['2 pill']],
  ['$2 an hour, 10 dollars a day', ['2 dollar', '10 dollar']],
  ['1,200 mg', ['1200 mg']],
  ['0.5 ml', ['0.5 ml']],
  ['the 3rd floor', ['3']],
  ['call 555-0120 or 1-800-222-1222', ['tel 5550120', 'tel 18002221222']],
  ['38.5 °C', ['38.5 degree']],
  ['un año y dos semanas', ['2 week']],
  ['no numbers here, not even one', []],
])('%s', (text, expected) => {
  expect(quantitiesIn(text)).toEqual(expected);
});
