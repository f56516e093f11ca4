import type { Embedder } from '../../kb/embedder.ts';
import type { Finding } from '../safety/screen.ts';
import { type DescribedVectors, loadDescribed } from './described.ts';
import { isShort, judge, type Judgement, raisesMore } from './judge.ts';
import { likeness, type Likeness } from './likeness.ts';
import { opinionFinding } from './opinion-finding.ts';
import { windowsOf } from './windows.ts';
import { loadWordWeights, scoreWords, type WordScore } from './word-weights.ts';

/** What turns words into vectors, the knowledge base's embedder, and how long its vectors are waited for (3 s when left out). */
export type Meaning = Pick<Embedder, 'model' | 'embedQuestion'> & { patienceMs?: number };

/** `note` says in the trail what came of it, also when it was skipped. */
export type SecondOpinion = { finding: Finding | null; note: string };

/** An idle encoder takes some 15 ms, one that has to start half a second. */
const PATIENCE_MS = 3_000;

let described: Promise<DescribedVectors> | null = null;

/** One piece of what was said, as both readings see it. */
type Read = { said: string; words: WordScore; like: Likeness | null; judged: Judgement };

/**
 * Compares the patient's new words with described emergencies, for wording that the lexicon lacks: by their words in English and
 * Spanish, in English by their meaning too, where the embedding model is the one that the descriptions were made with. It never
 * rejects: without vectors in time it says so and goes by the words.
 * @param messages what the patient wrote since the last reply
 * @param asked that reply asked for a name, a number, a time, a clinic or a yes: a short answer to it is no wording to compare
 */
export async function secondOpinion(messages: readonly string[], language: 'en' | 'es', meaning: Meaning | null, signal: AbortSignal, asked = false): Promise<SecondOpinion> {
  const windows = windowsOf(messages, asked, language);
  if (windows.length === 0) return skipped('it tells nothing of a person\'s state');
  try {
    const weights = await loadWordWeights();
    const { likenesses, without } = await likenessesOf(windows, language, meaning, signal);
    const { said, words, like, judged } = windows
      .map((said, at): Read => {
        const [words, like] = [scoreWords(said, weights), likenesses?.[at] ?? null];
        return { said, words, like, judged: judge(like, words, language, isShort(windows)) };
      })
      .reduce((best, each) => (raisesMore(each.judged, best.judged) ? each : best));
    const told = words.telling.length === 0 ? '' : ` (${words.telling.join(', ')})`;
    const note = like === null ? `by its words alone${told} ${judged.score.toFixed(2)}; ${without}` : `wording close to “${like.closeTo}” (${like.similarity.toFixed(2)}), margin ${like.margin.toFixed(2)}, words${told} ${words.danger.toFixed(2)}`;
    if (judged.level === null) return { finding: null, note: `nothing raised; ${note}` };
    return {
      finding: opinionFinding({ source: 'second-opinion', acuity: judged.level, crisis: judged.crisis ? (like?.crisisAbout ?? 'suicide') : null, reason: `Second opinion: ${note}.`, quote: said }),
      note: `raised to ${judged.level}; ${note}`,
    };
  } catch (error) {
    return skipped(error instanceof Error ? error.name : 'failed');
  }
}

/** What each piece is like, or why that is not known. */
async function likenessesOf(windows: readonly string[], language: 'en' | 'es', meaning: Meaning | null, signal: AbortSignal): Promise<{ likenesses: Likeness[] | null; without: string }> {
  if (language !== 'en') return { likenesses: null, without: 'the encoder reads English only' };
  if (meaning === null) return { likenesses: null, without: 'no embedding model is configured' };
  try {
    const known = await (described ??= loadDescribed());
    if (known.model !== meaning.model) return { likenesses: null, without: `the descriptions are made for ${known.model}, not for ${meaning.model}` };
    const patient = AbortSignal.any([signal, AbortSignal.timeout(meaning.patienceMs ?? PATIENCE_MS)]);
    const vectors = await Promise.all(windows.map((window) => meaning.embedQuestion(window, patient)));
    return { likenesses: vectors.map((vector) => likeness(vector, known)), without: '' };
  } catch (error) {
    return { likenesses: null, without: `no vector: ${error instanceof Error ? error.name : 'failed'}` };
  }
}

const skipped = (why: string): SecondOpinion => ({ finding: null, note: `skipped: ${why}` });
