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
  /** Frees workers and connections. */
  close(): Promise<void>;
}

/** The vector with length 1, so that the dot product is the cosine; a vector of zeros stays as it is. */
export function toUnit(vector: ArrayLike<number>): Float32Array {
  const unit = Float32Array.from(vector);
  const length = Math.hypot(...unit);
  if (length > 0) for (let at = 0; at < unit.length; at++) unit[at]! /= length;
  return unit;
}
