import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Described } from './described.ts';
import { PLACES, type WordFeatures, wordFeatures } from './word-features.ts';

export const WORD_WEIGHTS = fileURLToPath(new URL('./word-weights.bin', import.meta.url));

/** How much each feature speaks for an emergency and for a crisis rather than for calm. `of` names the wordings that they were learnt from. */
export type WordWeights = { of: string; emergency: Float32Array; crisis: Float32Array; base: readonly [emergency: number, crisis: number] };
/**
 * What the words of a text say: the logarithms of the odds of danger against calm and of a crisis against an emergency; `telling` are
 * the words that spoke most for danger, as they were read.
 */
export type WordScore = { danger: number; crisis: number; telling: readonly string[] };

const MOST_TELLING = 3;

/** The name of a list of wordings: it changes with any of them. */
export const nameOf = (wordings: readonly Described[]): string =>
  createHash('sha256').update(wordings.map(({ says, text }) => `${says} ${text}`).join('\n')).digest('base64url');

/** Weighs the words of a text. Pure; some tenth of a millisecond for a message. */
export function scoreWords(text: string, { emergency, crisis, base }: WordWeights): WordScore {
  const { places, words } = wordFeatures(text);
  const share = 1 / Math.sqrt(Math.max(1, places.length));
  let [forEmergency, forCrisis] = base;
  for (const place of places) {
    forEmergency += emergency[place]! * share;
    forCrisis += crisis[place]! * share;
  }
  const weightOf = ({ own }: WordFeatures['words'][number]): number => own.reduce((sum, place) => sum + Math.max(emergency[place]!, crisis[place]!), 0);
  const telling = words.map((each) => ({ word: each.word, weight: weightOf(each) })).filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  return { danger: Math.log(Math.exp(forEmergency) + Math.exp(forCrisis)), crisis: forCrisis - forEmergency, telling: [...new Set(telling.map(({ word }) => word))].slice(0, MOST_TELLING) };
}

let shipped: Promise<WordWeights> | null = null;

/** The weights beside the wordings, read once. Run `npm run second-opinion-vectors` after changing those. */
export function loadWordWeights(): Promise<WordWeights> {
  return (shipped ??= readFile(WORD_WEIGHTS).then(unpackWeights));
}

/*
 * The file: one line of JSON (whose they are, the bases, two scales), then a signed byte for each place and kind. A weight less
 * exact than a hundredth of the largest moves no judgement.
 */
export function packWeights({ of, emergency, crisis, base }: WordWeights): Buffer {
  const scales = [emergency, crisis].map((weights) => weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127 || 1);
  const body = Buffer.alloc(2 * PLACES);
  for (const [kind, weights] of [emergency, crisis].entries()) for (const [place, weight] of weights.entries()) body.writeInt8(Math.round(weight / scales[kind]!), kind * PLACES + place);
  return Buffer.concat([Buffer.from(`${JSON.stringify({ of, base, scales })}\n`), body]);
}

/** @throws SyntaxError or RangeError when the buffer is no such file */
export function unpackWeights(file: Buffer): WordWeights {
  const headEnd = file.indexOf(10);
  const { of, base, scales } = JSON.parse(file.toString('utf8', 0, headEnd)) as { of: string; base: [number, number]; scales: [number, number] };
  const [emergency, crisis] = [0, 1].map((kind) => {
    const weights = new Float32Array(PLACES);
    for (let place = 0; place < PLACES; place += 1) weights[place] = file.readInt8(headEnd + 1 + kind * PLACES + place) * scales[kind]!;
    return weights;
  }) as [Float32Array, Float32Array];
  return { of, emergency, crisis, base };
}
