/** The tokens of one call or of many. */
export type Tokens = { input: number; output: number };

/** Why the language model may not be asked: it failed and rests, or a budget is used up. */
export type GateRefusal = 'resting' | 'day-budget' | 'conversation-budget';

/** Leave for one call. It is charged with its estimate until `close` says what it really took. */
export type Ticket = { conversationId: string; charged: Tokens; day: string };

export type CallOutcome = 'answered' | 'failed' | 'neutral';

export type CallEnd = {
  /** `neutral`: an end that says nothing of the provider, such as a takeover by staff. */
  outcome: CallOutcome;
  took: Tokens;
  /** The provider gave no figures and `took` was counted from the text. */
  estimated: boolean;
  /** The provider asked to be left alone for so long, in milliseconds. */
  restMs?: number;
};

/**
 * Stands before every call of the language model: a provider that keeps failing is left alone, and budgets hold. What the
 * implementations keep is shared by all that use the same one, several servers and threads included.
 */
export type ModelGate = {
  /** Asks leave. `probe`: after a rest this call may be the one that tries whether the provider answers again. */
  admit: (call: { conversationId: string; estimate: Tokens; probe: boolean }) => Promise<{ ticket: Ticket } | { refused: GateRefusal }>;
  /** Says how an admitted call ended. Call it once for each ticket. */
  close: (ticket: Ticket, end: CallEnd) => Promise<void>;
};

/** Prices in the hospital's currency for a million tokens. */
export type Prices = { input: number; output: number };

/** What may be used. Null means without limit. */
export type Budget = {
  tokensPerConversation: number | null;
  tokensPerDay: number | null;
  costPerConversation: number | null;
  costPerDay: number | null;
  prices: Prices | null;
};

export const NO_BUDGET: Budget = { tokensPerConversation: null, tokensPerDay: null, costPerConversation: null, costPerDay: null, prices: null };

/** When a provider counts as failing, and for how long it is left alone. */
export type CircuitRules = { failures: number; restMs: number; longestRestMs: number };
export const CIRCUIT_RULES: CircuitRules = { failures: 3, restMs: 30_000, longestRestMs: 10 * 60_000 };

/** What tokens cost; 0 without prices. */
export function costOf({ input, output }: Tokens, prices: Prices | null): number {
  return prices === null ? 0 : (input * prices.input + output * prices.output) / 1_000_000;
}

/** Whether one more call fits under both limits of a kind. */
export function fits(used: { tokens: number; cost: number }, more: { tokens: number; cost: number }, limits: { tokens: number | null; cost: number | null }): boolean {
  return (limits.tokens === null || used.tokens + more.tokens <= limits.tokens) && (limits.cost === null || used.cost + more.cost <= limits.cost);
}

/** How long a failing provider is left alone: as long as it asks for, within reason. */
export function restFor(rules: CircuitRules, asked: number | undefined): number {
  return Math.min(Math.max(asked ?? 0, rules.restMs), rules.longestRestMs);
}
