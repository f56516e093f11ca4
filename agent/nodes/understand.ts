import { decide } from '../dialogue/plan.ts';
import type { State, Update } from '../state.ts';
import { type NodeConfig, runOf, traced } from '../turn-run.ts';
import { readTurn } from '../understand/read.ts';
import { refine } from '../understand/refine.ts';

/** Reads what the patient wants and decides what the reply does. A language model may sharpen the search words, no more. */
export async function understand(state: State, config: NodeConfig): Promise<Update> {
  const since = performance.now();
  const run = runOf(config);
  const { patient } = run.input;
  const plain = readTurn(run.input, state.now);
  const { plan, memory } = decide(plain, state.now, { name: patient.name, contact: patient.contact ?? null });
  const { reading, refined } = plan.do === 'answer' ? await refine(plain, run) : { reading: plain, refined: null };
  return {
    reading,
    plan,
    now: memory,
    trail: traced(state.trail, 'understand', since, `${reading.intent}: ${plan.do.replaceAll('_', ' ')}.`, {
      intent: reading.intent, specialty: reading.specialty, location: reading.location, language: reading.language, plan: plan.do, refusal: reading.refusal,
      questions: reading.questions, ...(refined === null ? {} : { refined }),
    }),
  };
}

export function afterUnderstand(state: State): 'retrieve' | 'respond' {
  return state.plan.do === 'answer' ? 'retrieve' : 'respond';
}
