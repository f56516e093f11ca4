import { Refused } from './api.ts';
import type { Words } from './words.ts';

/** What to tell the reader of a step that failed. */
export const faultOf = (error: unknown, words: Words): string => (error instanceof Refused ? error.message : words.offline);
