import type { Embedder } from '../../kb/embedder.ts';
import type { Finding } from '../safety/screen.ts';
import { type DescribedVectors, loadDescribed } from './described.ts';
import { judge, type Judgement } from './judge.ts';
import { opinionFinding } from './opinion-finding.ts';
import { windowsOf } from './windows.ts';

/** What turns words into vectors, the knowledge base's embedder, and how long its vectors are waited for (3 s when left out). */
export type Meaning = Pick<Embedder, 'model' | 'embedQuestion'> & { patienceMs?: number };

/** `note` says in the trail what came of it, also when it was skipped. */
export type SecondOpinion = { finding: Finding | null; note: string };

/** An idle encoder takes some 15 ms, one that has to start half a second. */
const PATIENCE_MS = 3_000;

let described: Promise<DescribedVectors> | null = null;

/**
 * Compares the patient's new words with described emergencies, for wording that the lexicon lacks. English only, and only with the
 * embedding model that the descriptions were made with. It never rejects: without vectors in time it says so and finds nothing.
 * @param messages what the patient wrote since the last reply
 * @param asked that reply asked for a name, a number, a time, a clinic or a yes: a short answer to it is no wording to compare
 */
export async function secondOpinion(messages: readonly string[], language: 'en' | 'es', meaning: Meaning | null, signal: AbortSignal, asked = false): Promise<SecondOpinion> {
  if (meaning === null) return skipped('no embedding model is configured');
  if (language !== 'en') return skipped('it reads English only');
  const windows = windowsOf(messages, asked);
  if (windows.length === 0) return skipped('it tells nothing of a person\'s state');
  try {
    const known = await (described ??= loadDescribed());
    if (known.model !== meaning.model) return skipped(`the descriptions are made for ${known.model}, not for ${meaning.model}`);
    const patient = AbortSignal.any([signal, AbortSignal.timeout(meaning.patienceMs ?? PATIENCE_MS)]);
    const vectors = await Promise.all(windows.map((window) => meaning.embedQuestion(window, patient)));
    const [said, found] = strongest(windows.map((window, at) => [window, judge(vectors[at]!, known)] as const));
    const note = `wording close to “${found.closeTo}” (${found.similarity.toFixed(2)}), margin ${found.margin.toFixed(2)}`;
    if (found.level === null) return { finding: null, note: `nothing raised; ${note}` };
    return {
      finding: opinionFinding({ source: 'second-opinion', acuity: found.level, crisis: found.crisis ? found.about : null, reason: `Second opinion: ${note}.`, quote: said }),
      note: `raised to ${found.level}; ${note}`,
    };
  } catch (error) {
    return skipped(error instanceof Error ? error.name : 'failed');
  }
}

function strongest(judged: readonly (readonly [string, Judgement])[]): readonly [string, Judgement] {
  const weight = ({ level, margin }: Judgement): number => margin + (level === null ? -1_000 : 0);
  return judged.reduce((best, each) => (weight(each[1]) > weight(best[1]) ? each : best));
}

const skipped = (why: string): SecondOpinion => ({ finding: null, note: `skipped: ${why}` });
