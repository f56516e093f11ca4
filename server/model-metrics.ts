import { Gauge } from 'prom-client';
import type { Context } from './context.ts';
import type { ModelStateView } from './contract/model-state.ts';
import { modelStateView } from './views/model-state-view.ts';

const STATES = ['off', 'on', 'paused', 'resting'] as const;

type Sample = [labels: Record<string, string>, value: number];

/**
 * Gauges of the language model. They are read from the database when they are asked for, since turns run on other threads
 * and servers too. No label holds anything of a conversation.
 */
export function addModelMetrics(context: Context): void {
  let reading: Promise<ModelStateView> | null = null;
  // All gauges of one scrape are filled at the same time, from one reading.
  const read = (): Promise<ModelStateView> => (reading ??= modelStateView(context).finally(() => (reading = null)));
  const gauge = (name: string, help: string, labelNames: string[], samples: (view: ModelStateView) => Sample[]): void => {
    new Gauge({
      name, help, labelNames, registers: [context.metrics.registry],
      async collect() {
        const view = await read();
        this.reset();
        for (const [labels, value] of samples(view)) this.set(labels, value);
      },
    });
  };
  gauge('toniq_model_state', 'How the language model stands: 1 for the state it is in', ['state'], ({ state }) => STATES.map((one) => [{ state: one }, one === state ? 1 : 0]));
  gauge('toniq_model_tokens_today', 'Tokens of the language model since midnight at the hospital, all servers', ['direction'], ({ today }) => [[{ direction: 'input' }, today.inputTokens], [{ direction: 'output' }, today.outputTokens]]);
  gauge('toniq_model_calls_today', 'Calls of the language model since midnight at the hospital, all servers', ['outcome'], ({ today }) => [[{ outcome: 'answered' }, today.calls - today.failedCalls], [{ outcome: 'failed' }, today.failedCalls]]);
  gauge('toniq_model_token_limit', 'The budget of tokens; absent without one', ['budget'], ({ tokensPerDay }) => (tokensPerDay === null ? [] : [[{ budget: 'day' }, tokensPerDay]]));
  gauge('toniq_model_cost_today', 'Cost of the language model since midnight; absent without prices', ['currency'], ({ today, currency }) => (today.cost === null ? [] : [[{ currency }, today.cost]]));
}
