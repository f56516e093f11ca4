import { modelId } from '../../agent/models/model-id.ts';
import { readModelState } from '../../domain/language-model/model-state.ts';
import type { Context } from '../context.ts';
import type { ModelStateView } from '../contract/model-state.ts';

/** The language model as staff see it: what it is, how it stands, what it took today. */
export async function modelStateView({ db, config }: Pick<Context, 'db' | 'config'>): Promise<ModelStateView> {
  const { state, until, today } = await readModelState(db, { configured: config.aiModel !== null, timeZone: config.timeZone });
  return {
    state, model: modelId(config), until: until?.toISOString() ?? null, today: { ...today, cost: config.aiBudget.prices ? today.cost : null },
    tokensPerDay: config.aiBudget.tokensPerDay, costPerDay: config.aiBudget.costPerDay, currency: config.aiCurrency,
  };
}
