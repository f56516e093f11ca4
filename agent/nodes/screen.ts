import { higherAcuity } from '../../domain/terms.ts';
import { type Memory, memoryFor } from '../memory.ts';
import { screenMessage } from '../safety/screen-message.ts';
import type { Finding, Screening } from '../safety/screen.ts';
import { raisedBy } from '../second-opinion/opinion-finding.ts';
import type { State, Update } from '../state.ts';
import { type NodeConfig, runOf, traced, type TurnRun } from '../turn-run.ts';
import { secondOpinion } from '../second-opinion/second-opinion.ts';
import { asksForADetail } from '../understand/opinions.ts';

/**
 * Reads all that the patient wrote since staff last cleared the conversation. Intake screened each message alone; told
 * in pieces, danger shows only in the whole. It may raise the acuity, never lower it: what an earlier turn found stays.
 */
export async function screen(state: State, config: NodeConfig): Promise<Update> {
  const since = performance.now();
  const run = runOf(config);
  const { input } = run;
  const cleared = input.clearedToSeq ?? 0;
  const memory = memoryFor(state.memory, input.toSeq);
  const latch = memory.latch !== null && memory.latch.seq > cleared ? memory.latch : null;
  const messages = input.history.filter(({ author, seq }) => author === 'patient' && seq > cleared);
  const fresh = messages.filter(({ seq }) => seq >= input.fromSeq).length;
  const byRules = raised(screenMessage(messages.map(({ text }) => text), fresh), latch);
  const now: Memory = { ...memory, urgentTold: memory.urgentTold && latch !== null };
  const besides = byRules.emergency && !byRules.crisis ? await crisisBeside(byRules, now, run) : null;
  const screening = raisedBy(byRules, besides?.findings ?? []);
  const danger = screening.crisis ? 'crisis' : screening.emergency ? 'emergency' : null;
  const { acuity, emergency, crisis } = screening;
  return {
    screening,
    now: { ...now, latch: acuity === null ? null : { acuity, emergency, crisis, seq: input.toSeq } },
    handoffReason: danger,
    trail: traced(state.trail, 'screen', since, danger === null ? `No danger found; acuity ${acuity?.replace('_', ' ') ?? 'not set'}.` : `Found ${danger}.`, {
      acuity,
      findings: screening.findings.map((finding) => ({ ...finding })), ...besides?.detail,
    }),
  };
}

/**
 * Whoever tells of a wound or of pills may tell of more than the body: an emergency found by rules ends the turn before opinions are asked,
 * so whether it is a crisis as well is asked here, of the model in this process alone: nothing in an emergency waits for one elsewhere.
 */
async function crisisBeside({ language }: Screening, { expecting }: Memory, { input, ports }: TurnRun): Promise<{ findings: Finding[]; detail: Record<string, unknown> }> {
  const fresh = input.history.filter(({ author, seq }) => author === 'patient' && seq >= input.fromSeq).map(({ text }) => text);
  const { finding, note } = await secondOpinion(fresh, language, ports.meaning ?? null, ports.signal, asksForADetail(expecting));
  return { findings: finding?.crisis ? [finding] : [], detail: { secondOpinion: note } };
}

export function afterScreen(state: State): 'understand' | 'handoff' {
  return state.handoffReason === null ? 'understand' : 'handoff';
}

function raised(screening: Screening, latch: Memory['latch']): Screening {
  if (latch === null) return screening;
  return { ...screening, acuity: higherAcuity(screening.acuity, latch.acuity), emergency: screening.emergency || latch.emergency, crisis: screening.crisis || latch.crisis };
}
