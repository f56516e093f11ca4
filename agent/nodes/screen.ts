import { higherAcuity } from '../../domain/terms.ts';
import { type Memory, memoryFor } from '../memory.ts';
import { screenMessage } from '../safety/screen-message.ts';
import type { Screening } from '../safety/screen.ts';
import type { State, Update } from '../state.ts';
import { type NodeConfig, runOf, traced } from '../turn-run.ts';

/**
 * Reads all that the patient wrote since staff last cleared the conversation. Intake screened each message alone; told
 * in pieces, danger shows only in the whole. It may raise the acuity, never lower it: what an earlier turn found stays.
 */
export function screen(state: State, config: NodeConfig): Update {
  const since = performance.now();
  const { input } = runOf(config);
  const cleared = input.clearedToSeq ?? 0;
  const memory = memoryFor(state.memory, input.toSeq);
  const latch = memory.latch !== null && memory.latch.seq > cleared ? memory.latch : null;
  const messages = input.history.filter(({ author, seq }) => author === 'patient' && seq > cleared);
  const fresh = messages.filter(({ seq }) => seq >= input.fromSeq).length;
  const screening = raised(screenMessage(messages.map(({ text }) => text), fresh), latch);
  const danger = screening.crisis ? 'crisis' : screening.emergency ? 'emergency' : null;
  const { acuity, emergency, crisis } = screening;
  return {
    screening,
    now: { ...memory, latch: acuity === null ? null : { acuity, emergency, crisis, seq: input.toSeq }, urgentTold: memory.urgentTold && latch !== null },
    handoffReason: danger,
    trail: traced(state.trail, 'screen', since, danger === null ? `No danger found; acuity ${acuity?.replace('_', ' ') ?? 'not set'}.` : `Found ${danger}.`, {
      acuity,
      findings: screening.findings.map((finding) => ({ ...finding })),
    }),
  };
}

export function afterScreen(state: State): 'understand' | 'handoff' {
  return state.handoffReason === null ? 'understand' : 'handoff';
}

function raised(screening: Screening, latch: Memory['latch']): Screening {
  if (latch === null) return screening;
  return { ...screening, acuity: higherAcuity(screening.acuity, latch.acuity), emergency: screening.emergency || latch.emergency, crisis: screening.crisis || latch.crisis };
}
