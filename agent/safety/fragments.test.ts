import { expect, test } from 'vitest';
import { FRAGMENTS } from '../testing/fragments.ts';
import { screen } from './screen.ts';
import { screenMessage } from './screen-message.ts';

test.each(FRAGMENTS.map((said) => [said] as const))('nothing is seen in the answer %j', (said) => {
  expect(screen([said]).findings).toEqual([]);
  expect(screenMessage(['I need to renew a prescription', 'levothyroxine', said]).findings).toEqual([]);
});

test('a cry for help alone is one, a name that says the same is not', () => {
  expect(screen(['socorro']).emergency).toBe(true);
  expect(screen(['Socorro Paz Medina']).emergency).toBe(false);
  expect(screen(['estoy como ida y no me responde']).emergency).toBe(true);
});
