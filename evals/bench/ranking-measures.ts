/** How relevant each document is to one question, by its id; grade 0 and absent are the same. */
export type Judgments = Readonly<Record<string, number>>;

/**
 * nDCG over the first `depth` results. Grades below `least` count as irrelevant; the gain of the others is 2^(grade − least + 1) − 1.
 * @returns 0–1, or null when nothing relevant exists
 */
export function ndcg(ranked: readonly string[], judgments: Judgments, least: number, depth = 10): number | null {
  const gain = (grade: number | undefined): number => (grade !== undefined && grade >= least ? 2 ** (grade - least + 1) - 1 : 0);
  const discounted = (gains: number[]): number => gains.slice(0, depth).reduce((sum, value, at) => sum + value / Math.log2(at + 2), 0);
  const ideal = discounted(Object.values(judgments).map(gain).toSorted((a, b) => b - a));
  return ideal === 0 ? null : discounted(ranked.map((id) => gain(judgments[id]))) / ideal;
}

/** The share of the relevant documents among the first `depth` results; null when nothing relevant exists. */
export function recall(ranked: readonly string[], judgments: Judgments, least: number, depth = 10): number | null {
  const relevant = Object.keys(judgments).filter((id) => judgments[id]! >= least);
  return relevant.length === 0 ? null : relevant.filter((id) => ranked.slice(0, depth).includes(id)).length / relevant.length;
}

/** Whether a relevant document is among the first `depth` results. */
export function hit(ranked: readonly string[], judgments: Judgments, least: number, depth: number): boolean {
  return ranked.slice(0, depth).some((id) => (judgments[id] ?? 0) >= least);
}

export function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
}
