import { screen as screenMessages } from '../safety/screen.ts';
import type { State, Update } from '../state.ts';
import { type NodeConfig, runOf, traced } from '../turn-run.ts';
import { memoryFor } from '../memory.ts';

/**
 * Reads all that the patient wrote since staff last cleared the conversation. Intake screened each message alone; told
 * in pieces, danger shows only in the whole. It may raise the acuity, never lower it.
 */
export function screen(state: State, config: NodeConfig): Update {
  const since = performance.now();
  const { input } = runOf(config);
  const cleared = input.clearedToSeq ?? 0;
  const messages = input.history.filter(({ author, seq }) => author === 'patient' && seq > cleared).map(({ text }) => text);
  const screening = screenMessages(messages);
  const danger = screening.crisis ? 'crisis' : screening.emergency ? 'emergency' : null;
  return {
    screening,
    now: memoryFor(state.memory, input.toSeq),
    handoffReason: danger,
    trail: traced(state.trail, 'screen', since, danger === null ? `No danger found; acuity ${screening.acuity ?? 'not set'}.` : `Found ${danger}.`, {
      acuity: screening.acuity,
      findings: screening.findings.map((finding) => ({ ...finding })),
    }),
  };
}

export function afterScreen(state: State): 'understand' | 'handoff' {
  return state.handoffReason === null ? 'understand' : 'handoff';
}
