import type { ModelState } from '../shapes.ts';
import { clockTime } from './time-words.ts';

const number = new Intl.NumberFormat('en-GB');

/** How the language model stands, in a line for everyone who wonders why answers sound different. `calls` staff to look: it is not as configured. */
export function modelLine({ state, until }: Pick<ModelState, 'state' | 'until'>): { text: string; calls: boolean } {
  const at = until === null ? '' : clockTime(until);
  switch (state) {
    case 'off':
      return { text: 'Language model: off. Answers are built from the articles.', calls: false };
    case 'on':
      return { text: 'Language model: on', calls: false };
    case 'paused':
      return { text: `Language model: paused. Today’s budget is used up; answers are built from the articles until ${at}.`, calls: true };
    case 'resting':
      return { text: `Language model: not answering. Answers are built from the articles until ${at}, then it is tried again.`, calls: true };
  }
}

/** What it took today, such as "12,400 of 5,000,000 tokens in 9 calls, 2 of them failed; 0.12 EUR of 20". Null without a model. */
export function modelUse({ state, today, tokensPerDay, costPerDay, currency }: ModelState): string | null {
  if (state === 'off') return null;
  const of = (limit: number | null): string => (limit === null ? '' : ` of ${number.format(limit)}`);
  const calls = `${number.format(today.inputTokens + today.outputTokens)}${of(tokensPerDay)} tokens in ${number.format(today.calls)} ${today.calls === 1 ? 'call' : 'calls'}`;
  const failed = today.failedCalls > 0 ? `, ${number.format(today.failedCalls)} of them failed` : '';
  const cost = today.cost === null ? '' : `; ${today.cost.toFixed(2)}${of(costPerDay)} ${currency}`;
  return `${calls}${failed}${cost}`;
}
