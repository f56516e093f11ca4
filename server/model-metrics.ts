import { Gauge } from 'prom-client';
import type { Context } from './context.ts';
import { modelStateView } from './views/model-state-view.ts';

const STATES = ['off', 'on', 'paused', 'resting'] as const;

/**
 * Gauges of the language model. They are read from the database when they are asked for, since turns run on other threads
 * and servers too. No label holds anything of a conversation.
 */
export function addModelMetrics(context: Context): void {
  const registers = [context.metrics.registry];
  const tokens = new Gauge({ name: 'toniq_model_tokens_today', help: 'Tokens of the language model since midnight at the hospital, all servers', labelNames: ['direction'], registers });
  const calls = new Gauge({ name: 'toniq_model_calls_today', help: 'Calls of the language model since midnight at the hospital, all servers', labelNames: ['outcome'], registers });
  const budget = new Gauge({ name: 'toniq_model_tokens_per_day', help: 'The budget of tokens for a day; absent without one', registers });
  const cost = new Gauge({ name: 'toniq_model_cost_today', help: 'Cost of the language model since midnight; absent without prices', labelNames: ['currency'], registers });
  new Gauge({
    name: 'toniq_model_state', help: 'How the language model stands: 1 for the state it is in', labelNames: ['state'], registers,
    async collect() {
      const { state, today, tokensPerDay, currency } = await modelStateView(context);
      for (const one of STATES) this.set({ state: one }, one === state ? 1 : 0);
      tokens.set({ direction: 'input' }, today.inputTokens);
      tokens.set({ direction: 'output' }, today.outputTokens);
      calls.set({ outcome: 'failed' }, today.failedCalls);
      calls.set({ outcome: 'answered' }, today.calls - today.failedCalls);
      if (tokensPerDay === null) budget.reset();
      else budget.set(tokensPerDay);
      if (today.cost !== null) cost.set({ currency }, today.cost);
    },
  });
}
