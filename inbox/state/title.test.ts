import { expect, test } from 'vitest';
import { titleText } from './title.ts';

test('the title counts and names nobody', () => {
  expect(titleText({ waiting: 3 }, 1, 'Riverbend Health')).toBe('1 emergency, 3 waiting · Inbox · Riverbend Health');
  expect(titleText(null, 0, null)).toBe('Inbox · TonIQ');
});
