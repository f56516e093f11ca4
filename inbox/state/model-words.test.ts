import { expect, test } from 'vitest';
import { modelLine, modelUse } from './model-words.ts';

const AT = new Date(2026, 10, 24, 14, 5).toISOString();
const today = { calls: 9, failedCalls: 0, inputTokens: 12_000, outputTokens: 400, cost: null };
const figures = { model: 'compatible/llama', today, tokensPerDay: 5_000_000, costPerDay: null, currency: 'USD' };

test('the line says what answers now, and until when', () => {
  expect(modelLine({ state: 'on', until: null })).toEqual({ text: 'Language model: on', calls: false });
  expect(modelLine({ state: 'off', until: null }).text).toBe('Language model: off. Answers are built from the articles.');
  expect(modelLine({ state: 'paused', until: AT })).toEqual({ text: 'Language model: paused. Today’s budget is used up; answers are built from the articles until 14:05.', calls: true });
  expect(modelLine({ state: 'resting', until: AT }).text).toBe('Language model: not answering. Answers are built from the articles until 14:05, then it is tried again.');
});

test('what it took is told with its limits, and in money where there are prices', () => {
  expect(modelUse({ ...figures, state: 'on', until: null })).toBe('12,400 of 5,000,000 tokens in 9 calls');
  expect(modelUse({ ...figures, state: 'on', until: null, tokensPerDay: null, costPerDay: 20, currency: 'EUR', today: { ...today, calls: 1, failedCalls: 1, cost: 0.1234 } })).toBe('12,400 tokens in 1 call, 1 of them failed; 0.12 of 20 EUR');
  expect(modelUse({ ...figures, state: 'off', until: null })).toBeNull();
});
