import type { Language } from '../domain/terms.ts';

/** Turns text into vectors. All vectors of one embedder have unit length and the same dimension. */
export interface Embedder {
  /** Stored with each vector: vectors of another model are replaced. */
  readonly model: string;
  /** The languages it understands; passages and questions in others go without a vector. */
  readonly languages: readonly Language[];
  /** A question's vector. Rejects when the model cannot be reached in time; search then goes by keywords alone. */
  embedQuestion(text: string, signal?: AbortSignal): Promise<Float32Array>;
  /** Vectors of passages, in order. Rejects as a whole. */
  embedPassages(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
  /** Frees threads and connections; waiting calls reject. */
  close(): Promise<void>;
}

/** No vector could be computed. Search goes on by keywords; background embedding tries again. */
export class EmbedderFailed extends Error {
  override name = 'EmbedderFailed';
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
  }
}

/** The vector with length 1, so that the dot product is the cosine; a vector of zeros stays as it is. */
export function toUnit(vector: ArrayLike<number>): Float32Array {
  const unit = Float32Array.from(vector);
  let squares = 0;
  for (const value of unit) squares += value * value;
  const length = Math.sqrt(squares);
  if (length > 0) for (let at = 0; at < unit.length; at++) unit[at]! /= length;
  return unit;
}

/**
 * Remembers the vectors of the latest questions and lets equal questions that come at once share one computation.
 * @param size how many are kept; 2,000 of 512 dimensions take 4 MB
 */
export function rememberQuestions(embedder: Embedder, size = 2000): Embedder {
  const known = new Map<string, Promise<Float32Array>>();
  return {
    ...embedder,
    embedQuestion(text, signal) {
      const key = text.trim().toLowerCase();
      let vector = known.get(key);
      if (vector) known.delete(key);
      else {
        // Without the caller's signal: another caller may be waiting for the same vector.
        vector = embedder.embedQuestion(text);
        vector.catch(() => known.delete(key));
      }
      known.set(key, vector);
      if (known.size > size) known.delete(known.keys().next().value!);
      return signal ? abortable(vector, signal) : vector;
    },
  };
}

function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
