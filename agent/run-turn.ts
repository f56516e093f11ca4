import type { BaseCheckpointSaver } from '@langchain/langgraph';
import type { ModelGate } from '../domain/language-model/gate.ts';
import { createMemoryGate } from '../domain/language-model/memory-gate.ts';
import type { Language } from '../domain/terms.ts';
import { buildGraph } from './graph.ts';
import { type Hospital, RIVERBEND } from './hospital.ts';
import { createExtractiveModel } from './models/extractive/model.ts';
import { DEFAULT_LIMITS, type Limits } from './models/limits.ts';
import { quickReplies } from './quick-replies.ts';
import { searchOnce } from './retrieval/search-once.ts';
import { isOpinion } from './second-opinion/opinion-finding.ts';
import { freshState, type State } from './state.ts';
import type { CheckedSentence, TurnInput, TurnModel, TurnPorts, TurnResult } from './turn.ts';
import type { AgentKit, AgentLog, TurnRun } from './turn-run.ts';

export type AgentOptions = {
  /** From `modelFromConfig`; null answers with the extractive model alone. */
  model: TurnModel | null;
  /** Keeps the memory of conversations (`checkpoints.ts`). Left out, every turn starts without one. */
  checkpointer?: BaseCheckpointSaver;
  hospital?: Hospital;
  limits?: Partial<Limits>;
  /** Health and budgets of the language model. Left out, they are this agent's own and without limits. */
  gate?: ModelGate;
  /** Keeps names, numbers and addresses from the language model's provider. On unless it is false. */
  hideIdentifiers?: boolean;
  log?: AgentLog;
};

export type Agent = {
  /**
   * Answers what the patient wrote since the last reply. Sentences are shown through `ports.show` while they come; what is to
   * be done is returned as intents. Throws only when a port fails; a model that fails is answered for.
   */
  runTurn: (input: TurnInput, ports: TurnPorts) => Promise<TurnResult>;
};

export function createAgent(options: AgentOptions): Agent {
  const kit: AgentKit = {
    model: options.model,
    extractive: createExtractiveModel(),
    hospital: options.hospital ?? RIVERBEND,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    gate: options.gate ?? createMemoryGate(),
    hideIdentifiers: options.hideIdentifiers ?? true,
    log: options.log ?? { warn: () => undefined },
  };
  const graph = buildGraph(options.checkpointer);
  return {
    async runTurn(input, ports) {
      const run: TurnRun = { kit, input, ports: { ...ports, search: searchOnce(ports.search) }, startedAt: performance.now(), shown: [], writer: kit.extractive.id, interrupted: false };
      ports.typing(true);
      try {
        const state = (await graph.invoke(freshState(), {
          configurable: { thread_id: input.conversation.id },
          context: { run },
          durability: 'exit',
          recursionLimit: 40,
        })) as State;
        return resultOf(state, run);
      } finally {
        ports.typing(false);
      }
    },
  };
}

function resultOf(state: State, run: TurnRun): TurnResult {
  const language: Language = state.reading?.language ?? state.now.language ?? run.input.conversation.language;
  const { screening } = state;
  const handoff = run.interrupted ? null : state.handoffReason;
  return {
    outcome: run.interrupted ? 'interrupted' : handoff ? 'handed_off' : 'answered',
    reply: joined(run.shown),
    sentences: run.shown,
    quickReplies: handoff || run.interrupted ? [] : quickReplies(state.now, state.plan, state.abstained, language),
    intents: run.interrupted ? [] : state.intents,
    intent: screening.emergency || screening.crisis ? 'emergency' : (state.reading?.intent ?? 'information'),
    specialty: screening.emergency ? 'emergency' : (state.reading?.specialty ?? state.now.draft?.specialty ?? null),
    location: state.reading?.location ?? null,
    language,
    acuity: screening.acuity,
    emergency: screening.emergency || screening.crisis,
    crisis: screening.crisis,
    opinions: screening.findings.filter(isOpinion),
    abstained: state.abstained,
    handoff: handoff ? { reason: handoff } : null,
    toolCalls: state.toolCalls,
    trail: state.trail,
    model: run.writer,
  };
}

/** The sentences as one text: items on lines of their own, paragraphs parted by an empty line. */
export function joined(sentences: CheckedSentence[]): string {
  return sentences.reduce((text, { text: sentence, joins }, at) => {
    if (at === 0) return joins === 'item' ? `- ${sentence}` : sentence;
    if (joins === 'item') return `${text}\n- ${sentence}`;
    return joins === 'paragraph' ? `${text}\n\n${sentence}` : `${text} ${sentence}`;
  }, '');
}
