import type { ModelMessage } from 'ai';
import { type HandoffReason, isAssured } from '../../domain/terms.ts';
import { type Memory, memoryFor } from '../memory.ts';
import type { Found, PendingCall, State, ToolOutcome, Update } from '../state.ts';
import { TOOL_ASSURANCE } from '../tools/assurance.ts';
import { caseStatus } from '../tools/case-status.ts';
import { CaseStatusArgs, HandoffArgs, OpenCaseArgs, SearchArgs, type ToolName, UpdateCaseArgs } from '../tools/definitions.ts';
import { openCase } from '../tools/open-case.ts';
import type { ToolContext, ToolEffect } from '../tools/tool.ts';
import { updateCase } from '../tools/update-case.ts';
import type { ToolCall, TurnIntent } from '../turn.ts';
import { channelOf, type NodeConfig, runOf, traced, type TurnRun } from '../turn-run.ts';
import { isAnswerable } from '../retrieval/answerable.ts';
import { searchExchange } from './respond.ts';

/** A model that calls more at once is out of its mind; the rest is not run. */
const MOST_CALLS = 4;
const SEARCH_LIMIT = 6;

/** What the calls of one round come to. */
type Round = {
  plan: State['plan'];
  memory: Memory;
  found: Found[];
  exchange: ModelMessage[];
  outcomes: ToolOutcome[];
  toolCalls: ToolCall[];
  intents: TurnIntent[];
  handoff: HandoffReason | null;
};

/** Runs what the model called. Nothing is written here: each tool records what the server shall do with the end of the reply. */
export async function tools(state: State, config: NodeConfig): Promise<Update> {
  const since = performance.now();
  const run = runOf(config);
  let round: Round = { plan: state.plan, memory: state.now, found: state.found, exchange: state.exchange, outcomes: [], toolCalls: state.toolCalls, intents: state.intents, handoff: state.handoffReason };
  for (const call of state.pending.slice(0, MOST_CALLS)) round = await runCall(call, round, state, run);
  return {
    plan: round.plan,
    now: round.memory,
    found: round.found,
    exchange: round.exchange,
    outcomes: round.outcomes,
    toolCalls: round.toolCalls,
    intents: round.intents,
    handoffReason: round.handoff,
    pending: [],
    trail: traced(state.trail, 'tools', since, state.pending.map(({ name }) => name).join(', ') || 'none', {
      calls: state.pending.map(({ name, args }) => ({ name, args })), outcomes: round.outcomes.map(({ name, status }) => ({ name, status })),
    }),
  };
}

export function afterTools(state: State): 'respond' | 'handoff' {
  return state.handoffReason === null ? 'respond' : 'handoff';
}

async function runCall(call: PendingCall, round: Round, state: State, run: TurnRun): Promise<Round> {
  switch (call.name) {
    case 'search_kb': {
      const args = SearchArgs.safeParse(call.args);
      if (!args.success) return round;
      const hits = await run.ports.search(args.data.query, { language: state.reading.language, location: state.reading.location, limit: SEARCH_LIMIT }).catch(() => []);
      const found: Found = { asked: args.data.query, search: args.data.query, hits, answerable: isAnswerable(args.data.query, hits, state.reading.language) };
      return {
        ...round,
        found: [...round.found, found],
        exchange: [...round.exchange, ...searchExchange(call.id, args.data.query, hits)],
        toolCalls: [...round.toolCalls, { name: 'search_kb', args: args.data, awaitingConfirmation: false }],
      };
    }
    case 'open_case': {
      const args = OpenCaseArgs.safeParse(call.args);
      if (!args.success) return round;
      const effect = openCase(args.data, await contextOf('open_case', round, state, run));
      return applied(round, call, effect, { do: 'case', confirmed: round.plan.do === 'case' && round.plan.confirmed, misread: round.plan.do === 'case' && round.plan.misread });
    }
    case 'update_case': {
      const args = UpdateCaseArgs.safeParse(call.args);
      if (!args.success) return round;
      const effect = updateCase(args.data, await contextOf('update_case', round, state, run));
      return applied(round, call, effect, { do: 'update_case', confirmed: round.plan.do === 'update_case' && round.plan.confirmed, details: args.data.details ?? null });
    }
    case 'case_status': {
      const args = CaseStatusArgs.safeParse(call.args);
      if (!args.success) return round;
      const effect = caseStatus(args.data, await contextOf('case_status', round, state, run));
      return applied(round, call, effect, { do: 'case_status' });
    }
    case 'request_handoff': {
      // The plan's own reason may be one that no model can give.
      const planned = round.plan.do === 'handoff' ? round.plan.reason : null;
      const args = HandoffArgs.safeParse(call.args);
      const reason = planned ?? (args.success ? args.data.reason : 'needs_staff');
      return { ...round, handoff: reason, toolCalls: [...round.toolCalls, { name: 'request_handoff', args: { reason }, awaitingConfirmation: false }] };
    }
    default:
      return round;
  }
}

/** What a tool may see of the turn. */
export async function contextOf(tool: ToolName, round: Pick<Round, 'plan' | 'memory'>, state: State, run: TurnRun): Promise<ToolContext> {
  const { assurance, canVerify = false, proxyMay = null } = run.input.patient;
  const needed = TOOL_ASSURANCE[tool].onRecord;
  return {
    mayVerify: canVerify && needed !== null && !isAssured(assurance, needed),
    proxyMay,
    byLetter: channelOf(run) === 'email',
    plan: round.plan,
    memory: round.memory,
    memoryBefore: memoryFor(state.memory, run.input.toSeq),
    acuity: state.screening.acuity,
    ownCases: needed === null ? [] : await run.ports.ownCases(),
    patientWords: run.input.history.filter(({ author }) => author === 'patient').map(({ text }) => text.toLowerCase()).join('\n'),
  };
}

/** From here on the reply speaks of the request, whoever called the tool: code words what a model could only claim. */
function applied(round: Round, call: PendingCall, effect: ToolEffect, plan: State['plan']): Round {
  return {
    ...round,
    plan,
    memory: effect.memory,
    outcomes: [...round.outcomes, effect.outcome],
    intents: [...round.intents, ...effect.intents],
    toolCalls: [...round.toolCalls, { name: call.name, args: call.args as Record<string, unknown>, awaitingConfirmation: effect.awaitingConfirmation }],
  };
}
