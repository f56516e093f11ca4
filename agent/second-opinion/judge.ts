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
  for (const { described, vector: known } of rows) {
    const cosine = dot(vector, known);
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

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
}
