import { expect, it } from 'vitest';
import { newTimesIn, timesIn } from './times.ts';

it.each([
  ['I want to see someone next week, mornings are best', 'next week, mornings'],
  ['can come next Tue 2ish or wed after school', 'next Tue 2ish or wed after school'],
  ['no Fridays, otherwise anything after 3', 'no Fridays, after 3'],
  ['los martes por la tarde, no los viernes', 'los martes por la tarde, no los viernes'],
  ['la próxima semana por la mañana', 'la próxima semana por la mañana'],
  ['any weekday after 4, call me at 555-0143', 'any weekday after 4'],
  ['a rash since Monday', null],
  ['I live at 12 Oak Street', null],
])('%s → %s', (message, times) => {
  expect(timesIn(message)).toBe(times);
});

it.each([
  ["I can't make my visit on the 3rd, I need another day. Any day after the 10th", 'Any day after the 10th'],
  ['Move my appointment from the 4th to some day the week after', 'some day the week after'],
  ['I cannot come to my appointment on Monday', null],
])('where a visit is moved to: %s → %s', (message, times) => {
  expect(newTimesIn(message)).toBe(times);
});
