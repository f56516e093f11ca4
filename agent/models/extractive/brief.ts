import type { JSONObject } from '@ai-sdk/provider';
import type { SaidElsewhere } from '../../../domain/conversations/said-elsewhere.ts';
import type { Channel, Language } from '../../../domain/terms.ts';
import type { Plan } from '../../dialogue/plan.ts';
import type { Hospital } from '../../hospital.ts';
import type { Memory } from '../../memory.ts';
import type { Found, ToolOutcome } from '../../state.ts';

/** Under this name the extractive model finds its brief in `providerOptions`. */
export const BRIEF_KEY = 'toniq';

/** All that the extractive model works from. It never reads the prompt. */
export type Brief = {
  plan: Plan;
  language: Language;
  memory: Memory;
  found: Found[];
  outcomes: ToolOutcome[];
  hospital: Hospital;
  channel: Channel;
  /** An earlier reply of the agent stands in the conversation. */
  spokenBefore: boolean;
  timeZone: string;
  /** What the patient said in other conversations; null while it may not be told. */
  elsewhere: readonly SaidElsewhere[] | null;
};

/** `providerOptions` for the call. The brief is plain data and is passed by reference, in this process only. */
export function briefOptions(brief: Brief): Record<string, JSONObject> {
  return { [BRIEF_KEY]: { brief: brief as unknown as JSONObject } };
}

/** Reads the brief back. Throws `MissingBrief` when the model is called without one. */
export function briefFrom(providerOptions: Record<string, JSONObject> | undefined): Brief {
  const brief = providerOptions?.[BRIEF_KEY]?.['brief'];
  if (brief === undefined || brief === null) throw new MissingBrief();
  return brief as unknown as Brief;
}

export class MissingBrief extends Error {
  override name = 'MissingBrief';
  constructor() {
    super(`The extractive model needs providerOptions.${BRIEF_KEY}.brief; build it with briefOptions().`);
  }
}
