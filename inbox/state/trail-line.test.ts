import { expect, test } from 'vitest';
import { sampleConversations } from '../testing/sample.ts';
import { trailLine } from './trail-line.ts';

test('a turn is told in one line', () => {
  const turn = sampleConversations()[0]?.turns[0];
  if (!turn) throw new Error('The sample has no turn.');
  expect(trailLine(turn)).toBe('Assistant · information · 3 passages found · Looked up the case of this session: none is open, so none was changed · 1 sentence dropped · 28 ms');
  expect(trailLine({ ...turn, state: 'failed', intent: null, trail: [] })).toBe('Assistant failed');
});
