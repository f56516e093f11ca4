import { Refused } from './api.ts';
import type { Words } from './words.ts';

/** What to tell the reader of a step that failed, in their language. */
export function faultOf(error: unknown, words: Words): string {
  if (!(error instanceof Refused)) return words.offline;
  return words.faults[error.code] ?? (error.status === 404 ? words.gone : error.status === 429 ? words.tooMany : words.failed);
}
