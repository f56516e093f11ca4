import { type BaseCheckpointSaver, END, START, StateGraph } from '@langchain/langgraph';
import { z } from 'zod';
import { afterCheck, check } from './nodes/check.ts';
import { handoff } from './nodes/handoff.ts';
import { afterRespond, respond } from './nodes/respond.ts';
import { retrieve } from './nodes/retrieve.ts';
import { afterScreen, screen } from './nodes/screen.ts';
import { afterTools, tools } from './nodes/tools.ts';
import { afterUnderstand, understand } from './nodes/understand.ts';
import { TurnState } from './state.ts';
import type { TurnRun } from './turn-run.ts';
import { switchTracingOff } from './untraced.ts';

/** The order of a turn. What each node does stands in its file; which way it goes on, beside it. */
export function buildGraph(checkpointer?: BaseCheckpointSaver) {
  switchTracingOff();
  return new StateGraph(TurnState, z.object({ run: z.custom<TurnRun>() }))
    .addNode('screen', screen)
    .addNode('understand', understand)
    .addNode('retrieve', retrieve)
    .addNode('respond', respond)
    .addNode('tools', tools)
    .addNode('check', check)
    .addNode('handoff', handoff)
    .addEdge(START, 'screen')
    .addConditionalEdges('screen', afterScreen, { understand: 'understand', handoff: 'handoff' })
    .addConditionalEdges('understand', afterUnderstand, { retrieve: 'retrieve', respond: 'respond', handoff: 'handoff' })
    .addEdge('retrieve', 'respond')
    .addConditionalEdges('respond', afterRespond, { tools: 'tools', check: 'check' })
    .addConditionalEdges('tools', afterTools, { respond: 'respond', handoff: 'handoff' })
    .addConditionalEdges('check', afterCheck, { respond: 'respond', handoff: 'handoff', done: END })
    .addEdge('handoff', END)
    .compile(checkpointer ? { checkpointer } : {});
}
export type TurnGraph = ReturnType<typeof buildGraph>;
