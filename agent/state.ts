import { StateSchema, UntrackedValue } from '@langchain/langgraph';
import type { ModelMessage } from 'ai';
import type { HandoffReason } from '../domain/terms.ts';
import type { Hit } from '../kb/search.ts';
import type { Plan, Reading } from './dialogue/plan.ts';
import { EMPTY_MEMORY, type Memory, StoredMemory } from './memory.ts';
import type { Screening } from './safety/screen.ts';
import type { ToolCall, TrailStep, TurnIntent } from './turn.ts';

/** A question with the passages found for it. */
export type Found = {
  asked: string;
  search: string;
  hits: Hit[];
  /** Whether the passages are good enough to answer from. */
  answerable: boolean;
};

/** A tool call of this round that waits to be run. */
export type PendingCall = { id: string; name: string; args: unknown };

/** What a tool found, for the sentence that follows it. */
export type ToolOutcome = { name: string; status: string; data: Record<string, unknown> };

/** How the writing of the reply stands. */
export type Draft = {
  /** Times a model was asked in this turn. */
  round: number;
  /** Sentences of this turn's model that the check kept back, with the reason; told to the model when it is asked again. */
  dropped: { text: string; reason: string }[];
  /** How the last answer of the model ended. */
  ended: 'none' | 'stop' | 'tool-calls' | 'failed';
  /** The extractive model writes from here on: the language model failed or said nothing that holds. */
  fallBack: boolean;
  /** Asked again once because nothing it said was supported. */
  askedAgain: boolean;
};

/**
 * The state of one turn. Only `memory` outlives it, in the checkpoint of the conversation; everything else is found anew,
 * so that a checkpoint holds no passages, no drafts and no patient's words beyond those a request needs.
 */
export const TurnState = new StateSchema({
  /** What stays between turns, as it was before and is after this one. */
  memory: StoredMemory.default({ readToSeq: 0, before: EMPTY_MEMORY, after: EMPTY_MEMORY }),
  /** The memory of this turn while it is being written. */
  now: new UntrackedValue<Memory>(),
  /** What the safety rules found in the whole conversation; it may only be raised. */
  screening: new UntrackedValue<Screening>(),
  /** What the patient wants, as read in `understand`. */
  reading: new UntrackedValue<Reading>(),
  /** What the reply does. */
  plan: new UntrackedValue<Plan>(),
  /** Passages by question. */
  found: new UntrackedValue<Found[]>(),
  /** This turn's exchange with the model after the conversation itself: its tool calls and their results. */
  exchange: new UntrackedValue<ModelMessage[]>(),
  /** Tool calls the model made in the last round, not yet run. */
  pending: new UntrackedValue<PendingCall[]>(),
  /** Results of the tools run last, for the sentence that follows. */
  outcomes: new UntrackedValue<ToolOutcome[]>(),
  /** How the writing of the reply stands. */
  draft: new UntrackedValue<Draft>(),
  /** Every tool call of the turn, for the result and the trail. */
  toolCalls: new UntrackedValue<ToolCall[]>(),
  /** What the server is to do with the end of the reply. */
  intents: new UntrackedValue<TurnIntent[]>(),
  /** Set when staff are to take over, with the reason; the handoff node acts on it. */
  handoffReason: new UntrackedValue<HandoffReason | null>(),
  /** No passage supported an answer and the reply says so. */
  abstained: new UntrackedValue<boolean>(),
  /** One line per node, for staff. */
  trail: new UntrackedValue<TrailStep[]>(),
});

export type State = typeof TurnState.State;
export type Update = typeof TurnState.Update;

/** The values a turn starts with; `memory` comes from the checkpoint. */
export function freshState(): Omit<Update, 'memory'> {
  return {
    found: [], exchange: [], pending: [], outcomes: [], toolCalls: [], intents: [], trail: [], handoffReason: null, abstained: false,
    draft: { round: 0, dropped: [], ended: 'none', fallBack: false, askedAgain: false },
  };
}
