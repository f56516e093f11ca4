/** Doing a transaction over when the database asks for it. */
import { codeOf } from './errors.ts';

/** Two transactions could not both have their way; either one alone can. */
const RETRYABLE = new Set(['40001', '40P01']);

/**
 * Runs `work` again when it failed by serialization failure or deadlock; everything else is thrown at once.
 * `work` must hold the whole transaction: `retryConflicts(() => db.tx(…))`.
 * @param attempts how often at most, the first time included
 */
export async function retryConflicts<T>(work: () => Promise<T>, attempts = 5): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !RETRYABLE.has(codeOf(error) ?? '')) throw error;
      // A random pause keeps the two from meeting again.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt));
    }
  }
}
