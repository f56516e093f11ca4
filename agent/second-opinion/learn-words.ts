import type { Described } from './described.ts';
import { PLACES, wordFeatures } from './word-features.ts';
import { nameOf, type WordWeights } from './word-weights.ts';

const KINDS = ['calm', 'emergency', 'crisis'] as const;
const ROUNDS = 25;
const STEP = 0.15;
const BASE_STEP = 0.3;
/** Pulls every weight towards nothing, so that what was said once decides nothing. */
const PULL = 0.0008;

/**
 * Learns weights from described wordings: logistic regression with three outcomes, steps by AdaGrad, danger and calm of equal weight
 * together. The same wordings always give the same weights. Takes a few seconds for four thousand.
 */
export function learnWords(wordings: readonly Described[]): WordWeights {
  const cases = wordings.map(({ says, text }) => ({ kind: KINDS.indexOf(says), places: wordFeatures(text).places }));
  const calm = cases.filter(({ kind }) => kind === 0).length;
  const importance = KINDS.map((_, kind) => cases.length / 2 / Math.max(1, kind === 0 ? calm : cases.length - calm));
  const weights = KINDS.map(() => new Float64Array(PLACES));
  const steps = KINDS.map(() => new Float64Array(PLACES).fill(1e-6));
  const base = KINDS.map(() => 0);
  const baseSteps = KINDS.map(() => 1e-6);
  const next = shuffler(cases.length);
  for (let round = 0; round < ROUNDS; round += 1) for (const at of next()) {
    const { kind, places } = cases[at]!;
    const share = 1 / Math.sqrt(Math.max(1, places.length));
    const odds = KINDS.map((_, of) => Math.exp(base[of]! + places.reduce((sum, place) => sum + weights[of]![place]!, 0) * share));
    const whole = odds.reduce((sum, each) => sum + each, 0);
    for (const of of KINDS.keys()) {
      const wrong = (odds[of]! / whole - (of === kind ? 1 : 0)) * importance[kind]!;
      baseSteps[of]! += wrong * wrong;
      base[of]! -= (BASE_STEP * wrong) / Math.sqrt(baseSteps[of]!);
      for (const place of places) {
        const slope = wrong * share + PULL * weights[of]![place]!;
        steps[of]![place]! += slope * slope;
        weights[of]![place]! -= (STEP * slope) / Math.sqrt(steps[of]![place]!);
      }
    }
  }
  const against = (of: number): Float32Array => Float32Array.from(weights[of]!, (weight, place) => weight - weights[0]![place]!);
  return { of: nameOf(wordings), emergency: against(1), crisis: against(2), base: [base[1]! - base[0]!, base[2]! - base[0]!] };
}

/** The same disorder every time. */
function shuffler(length: number): () => readonly number[] {
  const order = Array.from({ length }, (_, at) => at);
  let state = 7;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
  return () => {
    for (let at = length - 1; at > 0; at -= 1) {
      const other = below(at + 1);
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    return order;
  };
}
