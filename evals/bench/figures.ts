/** What a benchmark gives back, and what it is held against. */

/** `most`: the value may be at most this; `least`: it must be at least this. */
export type Goal = { bound: 'most' | 'least'; value: number };

export type Figure = { name: string; value: number; unit: string; goal?: Goal };

/** One benchmark on one database. `skipped` says why there are no figures. */
export type BenchResult = { bench: string; database: string | null; figures: Figure[]; notes: string[]; seconds: number; skipped?: string; failed?: true };

export const atMost = (value: number): Goal => ({ bound: 'most', value });
export const atLeast = (value: number): Goal => ({ bound: 'least', value });

/** Whether a figure reaches its goal; null when it has none. A value that is not a number reaches nothing. */
export function reached({ value, goal }: Figure): boolean | null {
  if (!goal) return null;
  return goal.bound === 'most' ? value <= goal.value : value >= goal.value;
}
