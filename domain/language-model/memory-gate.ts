import { type Budget, CIRCUIT_RULES, type CircuitRules, costOf, fits, type ModelGate, NO_BUDGET, restFor, type Tokens } from './gate.ts';

export type MemoryGate = ModelGate & { state: () => 'closed' | 'open' | 'trying' };
export type MemoryGateOptions = { budget?: Budget; rules?: Partial<CircuitRules>; clock?: () => number };

/** A gate of this process alone, for trying things out: what it counts is gone with it. A day is one of UTC. */
export function createMemoryGate({ budget = NO_BUDGET, rules: given = {}, clock = Date.now }: MemoryGateOptions = {}): MemoryGate {
  const rules = { ...CIRCUIT_RULES, ...given };
  const used = new Map<string, Tokens>();
  let failures = 0;
  let restsUntil: number | null = null;
  let tryingUntil: number | null = null;
  const of = (key: string): Tokens => used.get(key) ?? { input: 0, output: 0 };
  const add = (key: string, more: Tokens, sign: 1 | -1): void => {
    const { input, output } = of(key);
    used.set(key, { input: input + sign * more.input, output: output + sign * more.output });
  };
  const amount = (tokens: Tokens): { tokens: number; cost: number } => ({ tokens: tokens.input + tokens.output, cost: costOf(tokens, budget.prices) });
  return {
    async admit({ conversationId, estimate, probe }) {
      const now = clock();
      if (restsUntil !== null && (now < restsUntil || !probe || (tryingUntil !== null && now < tryingUntil))) return { refused: 'resting' };
      const day = new Date(now).toISOString().slice(0, 10);
      if (!fits(amount(of(conversationId)), amount(estimate), { tokens: budget.tokensPerConversation, cost: budget.costPerConversation })) return { refused: 'conversation-budget' };
      if (!fits(amount(of(day)), amount(estimate), { tokens: budget.tokensPerDay, cost: budget.costPerDay })) return { refused: 'day-budget' };
      if (restsUntil !== null) tryingUntil = now + rules.restMs;
      for (const key of [conversationId, day]) add(key, estimate, 1);
      return { ticket: { conversationId, charged: estimate, day } };
    },
    async close({ conversationId, charged, day }, { outcome, took, restMs }) {
      for (const key of [conversationId, day]) {
        add(key, charged, -1);
        add(key, took, 1);
      }
      if (outcome === 'answered') {
        failures = 0;
        restsUntil = null;
        tryingUntil = null;
      } else if (outcome === 'failed') {
        failures++;
        tryingUntil = null;
        if (failures >= rules.failures || restMs !== undefined) restsUntil = clock() + restFor(rules, restMs);
      }
    },
    state: () => (restsUntil === null ? 'closed' : tryingUntil === null ? 'open' : 'trying'),
  };
}
