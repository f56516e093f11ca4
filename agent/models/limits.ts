/** How long a language model may keep a patient waiting, in milliseconds. Beyond it the extractive model answers. */
export type Limits = {
  /** Until `understand` must have its reading; without one the patterns' reading stands. */
  understandMs: number;
  /** From the start of the turn until the first sentence is shown, tool rounds included. */
  firstSentenceMs: number;
  /** Between two parts of a stream. */
  idleMs: number;
  /** For the whole reply. */
  totalMs: number;
  /** Calls of the language model in one turn: the first, those after tools, and one more after a failed check. */
  rounds: number;
  /** Tokens of one answer. */
  maxOutputTokens: number;
};

export const DEFAULT_LIMITS: Limits = { understandMs: 2_500, firstSentenceMs: 7_000, idleMs: 5_000, totalMs: 20_000, rounds: 4, maxOutputTokens: 700 };
