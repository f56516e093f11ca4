import type { LangGraphRunnableConfig } from '@langchain/langgraph';
import type { ModelGate } from '../domain/language-model/gate.ts';
import type { Channel, Language } from '../domain/terms.ts';
import { onlyOurAddresses } from './check/addresses.ts';
import type { Hospital } from './hospital.ts';
import type { Limits } from './models/limits.ts';
import { stringsIn, type Strings } from './strings/index.ts';
import { type CheckedSentence, type TrailStep, type TurnInput, type TurnModel, type TurnPorts, TurnSuperseded } from './turn.ts';

/** What an agent is made of; the same for all its turns. */
export type AgentKit = {
  /** The language model, or null to answer with the extractive model alone. */
  model: TurnModel | null;
  extractive: TurnModel;
  hospital: Hospital;
  limits: Limits;
  /** Before every call of the language model: its health and the budgets. */
  gate: ModelGate;
  /** Placeholders go to the provider in place of what tells who the patient is. */
  hideIdentifiers: boolean;
  log: AgentLog;
};

/** Never given patients' words: ids, counts and error names only. */
export type AgentLog = { warn: (fields: Record<string, unknown>, message: string) => void };

/**
 * One run of the graph: what the nodes need besides the state, and what has been shown. It lives outside the state because
 * shown sentences stay shown, even when a node fails before it could return them.
 */
export type TurnRun = {
  kit: AgentKit;
  input: TurnInput;
  ports: TurnPorts;
  startedAt: number;
  shown: CheckedSentence[];
  /** Who wrote the last sentence: the model's id. */
  writer: string;
  /** Staff took over, an emergency came, or the process stops: nothing more may be shown. */
  interrupted: boolean;
};

export type NodeConfig = LangGraphRunnableConfig<{ run: TurnRun }>;

/** The run a node works for. */
export function runOf(config: NodeConfig): TurnRun {
  const run = config.context?.run;
  if (!run) throw new Error('The graph was started without its run: call runTurn, not the graph.');
  return run;
}

/** Shows one sentence. Returns false once the turn is interrupted; then nothing more is shown and the graph ends. */
export async function show(run: TurnRun, said: CheckedSentence): Promise<boolean> {
  if (run.interrupted || run.ports.signal.aborted) {
    run.interrupted = true;
    return false;
  }
  const sentence = held(run, said);
  try {
    await run.ports.show(sentence);
  } catch (error) {
    if (!(error instanceof TurnSuperseded)) throw error;
    run.interrupted = true;
    return false;
  }
  run.shown.push(sentence);
  return true;
}

/**
 * What a sentence without a passage repeats of others leads nowhere, on any channel. In the chat the phone number or address that somebody
 * has just typed is read back to them; elsewhere it may be a stranger who reads, so only the contact that is written to stays whole.
 */
function held(run: TurnRun, said: CheckedSentence): CheckedSentence {
  if (said.support.length > 0) return said;
  const { conversation, patient } = run.input;
  const text = onlyOurAddresses(said.text, run.kit.hospital, patient.contact ? [patient.contact] : [], conversation.language, channelOf(run) === 'chat' ? 'web' : 'all');
  return text === said.text ? said : { ...said, text };
}

/** Says the agent's own words: process and courtesy, written in `strings/`, in need of no passage. */
export async function say(run: TurnRun, lines: string[], joins: CheckedSentence['joins'] = 'paragraph'): Promise<void> {
  for (const [at, text] of lines.entries()) {
    const first = run.shown.length === 0 && at === 0;
    if (!(await show(run, { text, joins: at === 0 && !first ? joins : 'inline', support: [] }))) return;
  }
}

/** The agent's own sentences, as they read where this turn is. */
export function wordsOf(language: Language, run: TurnRun): Strings {
  return stringsIn(language, channelOf(run));
}

export function channelOf({ input }: TurnRun): Channel {
  return input.conversation.channel ?? 'chat';
}

/** The trail with one more line. `since` is a reading of `performance.now()`. */
export function traced(trail: TrailStep[], node: TrailStep['node'], since: number, summary: string, detail: Record<string, unknown> = {}): TrailStep[] {
  return [...trail, { node, summary, detail, ms: Math.round((performance.now() - since) * 10) / 10 }];
}
