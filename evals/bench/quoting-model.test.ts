import { expect, test } from 'vitest';
import { quoteFrom } from './quoting-model.ts';

const found = (...texts: string[]) => ({ messages: [{ role: 'user', content: 'Where?' }, { role: 'tool', content: JSON.stringify({ passages: texts.map((text) => ({ text })) }) }] });

test('it answers with the first two sentences of the first passage that has any', () => {
  expect(quoteFrom(found('| a | table |', 'Park in garage B. It costs $4 a day. Bring the ticket.'))).toBe('Park in garage B. It costs $4 a day.');
});

test('without passages it asks back', () => {
  expect(quoteFrom({ messages: [{ role: 'user', content: 'Where?' }] })).toBe('Can you tell me more?');
});
