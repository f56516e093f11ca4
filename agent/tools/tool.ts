import type { Acuity } from '../../domain/terms.ts';
import type { ProxyRight } from '../../domain/patients/proxies.ts';
import type { Plan } from '../dialogue/plan.ts';
import type { Memory } from '../memory.ts';
import type { ToolOutcome } from '../state.ts';
import type { OwnCase, TurnIntent } from '../turn.ts';

/** What a tool may see. Cases are those of the session alone. */
export type ToolContext = {
  plan: Plan;
  /** As it stands in this turn. */
  memory: Memory;
  /** As the last turn left it: what the patient was asked. */
  memoryBefore: Memory;
  acuity: Acuity | null;
  ownCases: OwnCase[];
  /** More could be shown if the patient proved who they are, and here they can. */
  mayVerify: boolean;
  /** What somebody who writes for the patient was granted; null when the patient writes. */
  proxyMay: readonly ProxyRight[] | null;
  /** By mail a yes to what was just written would take a day: an addition to one's own request is made at once, and said. */
  byLetter: boolean;
  /** All the patient wrote in this conversation, in lower case. */
  patientWords: string;
};

/** What a tool did: nothing is written, it records what the server shall do with the end of the reply. */
export type ToolEffect = {
  outcome: ToolOutcome;
  memory: Memory;
  intents: TurnIntent[];
  awaitingConfirmation: boolean;
};
