import type { Described, DescribedVectors } from './described.ts';

/** How a wording stands among the described ones. */
export type Judgement = {
  level: 'emergency' | 'urgent' | null;
  crisis: boolean;
  /** The kind of danger that most of the weight speaks for. */
  about: string;
  /** How much nearer to danger than to calm: the logarithm of the two weights' ratio. */
  margin: number;
  /** The nearest described danger and its cosine. */
  closeTo: string;
  similarity: number;
};

/** Cosines within about this of the nearest count; the smaller, the more the nearest alone decide. */
const WIDTH = 0.05;
/** Below this nothing described is close enough to compare with. */
const NEAR_ENOUGH = 0.56;
/**
 * Margins from which it raises. Chosen by ten-fold cross-validation over the described wordings (`evals/safety/second-opinion.ts`), so
 * that about one errand in a hundred and one worry in fifteen raise it at the higher margin, and one errand in fifty at the lower.
 */
export const MARGINS = { emergency: 1.3, urgent: 1.1 } as const;

/** Weighs a message's vector against all that is described. Pure; about a millisecond for two thousand wordings. */
export function judge(vector: Float32Array, { rows }: Pick<DescribedVectors, 'rows'>): Judgement {
  let danger = 0;
  let calm = 0;
  let crisis = 0;
  const weights = new Map<string, number>();
  let nearest: Described | null = null;
  let similarity = -1;
  const cosines = cosinesOf(vector, rows);
  for (const [at, { described }] of rows.entries()) {
    const cosine = cosines[at]!;
    const weight = Math.exp(cosine / WIDTH);
    if (described.says === 'calm') { calm += weight; continue; }
    danger += weight;
    if (described.says === 'crisis') crisis += weight;
    const kind = `${described.says} ${described.about}`;
    weights.set(kind, (weights.get(kind) ?? 0) + weight);
    if (cosine > similarity) { similarity = cosine; nearest = described; }
  }
  const margin = danger === 0 ? -Infinity : Math.log(danger / Math.max(calm, Number.MIN_VALUE));
  const near = similarity >= NEAR_ENOUGH;
  const isCrisis = crisis > danger / 2;
  const kinds = [...weights].filter(([kind]) => kind.startsWith('crisis ') === isCrisis).toSorted(([, a], [, b]) => b - a);
  return {
    level: !near || margin < MARGINS.urgent ? null : margin < MARGINS.emergency ? 'urgent' : 'emergency',
    crisis: isCrisis,
    about: kinds[0]?.[0].split(' ')[1] ?? '',
    margin, closeTo: nearest?.text ?? '', similarity,
  };
}

const joined = new WeakMap<DescribedVectors['rows'], Float32Array>();

/** All vectors in one array, made once: read in one go it is seven times as fast as one vector after the other. */
function joinedVectors(rows: DescribedVectors['rows'], size: number): Float32Array {
  let all = joined.get(rows);
  if (!all) {
    all = new Float32Array(rows.length * size);
    for (const [at, { vector }] of rows.entries()) all.set(vector, at * size);
    joined.set(rows, all);
  }
  return all;
}

function cosinesOf(vector: Float32Array, rows: DescribedVectors['rows']): Float64Array {
  const size = vector.length;
  const all = joinedVectors(rows, size);
  const cosines = new Float64Array(rows.length);
  for (let row = 0, from = 0; row < rows.length; row += 1, from += size) {
    // Several sums at a time: one alone waits for each addition before it begins the next.
    let [even, odd] = [0, 0];
    for (let at = 0; at + 1 < size; at += 2) {
      even += vector[at]! * all[from + at]!;
      odd += vector[at + 1]! * all[from + at + 1]!;
    }
    cosines[row] = even + odd + (size % 2 === 1 ? vector[size - 1]! * all[from + size - 1]! : 0);
  }
  return cosines;
}
