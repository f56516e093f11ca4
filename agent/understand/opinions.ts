import { type Finding } from '../safety/screen.ts';
import { secondOpinion } from '../second-opinion/second-opinion.ts';
import { thirdOpinion } from '../second-opinion/third-opinion.ts';
import type { Expecting } from '../memory.ts';
import type { State } from '../state.ts';
import type { TurnRun } from '../turn-run.ts';

/**
 * What an embedding model and a language model, where there are such, make of the patient's new words that no rule found an
 * emergency in. Both are asked at once; each may raise, none can lower, and one that fails changes nothing.
 */
export async function furtherOpinions(state: State, run: TurnRun): Promise<{ findings: Finding[]; detail: Record<string, unknown> }> {
  const { input, ports } = run;
  const fresh = input.history.filter(({ author, seq }) => author === 'patient' && seq >= input.fromSeq).map(({ text }) => text);
  const [second, third] = await Promise.all([
    secondOpinion(fresh, state.screening.language, ports.meaning ?? null, ports.signal, asksForADetail(state.now.expecting)),
    thirdOpinion(fresh, state.now, run),
  ]);
  return {
    findings: [second.finding, third.finding].filter((finding) => finding !== null),
    detail: { secondOpinion: second.note, ...(third.note === null ? {} : { thirdOpinion: third.note }), ...third.detail },
  };
}

/** What it is about may be told in any words; a name, a number, a time, a clinic or a yes has its own. */
export function asksForADetail(expecting: Expecting | null): boolean {
  return expecting !== null && (expecting.kind === 'slot' ? expecting.slot !== 'what' : expecting.kind !== 'clarify');
}
