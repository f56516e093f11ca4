import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import { type ShippedVectors, unpackVectors } from '../../kb/shipped-vectors.ts';

export const DESCRIBED = fileURLToPath(new URL('./described.jsonl', import.meta.url));
export const DESCRIBED_ES = fileURLToPath(new URL('./described-es.jsonl', import.meta.url));
export const VECTORS = fileURLToPath(new URL('./vectors.bin', import.meta.url));

/**
 * One wording. `emergency` and `crisis` describe danger; `calm` is wording that lies close to it and is none: the
 * worried but well, errands, general questions, small talk. `about` names the kind, for staff and for clinicians who read the list.
 */
export type Described = { says: 'emergency' | 'crisis' | 'calm'; about: string; text: string };
export type DescribedVectors = { model: string; rows: { described: Described; vector: Float32Array }[] };

export function readDescribed(file: string = DESCRIBED): Described[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Described);
}

/** Both languages: what the weights of words are learnt from. The encoder reads the English ones alone. */
export const readAllDescribed = (): Described[] => [...readDescribed(), ...readDescribed(DESCRIBED_ES)];

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The wordings with the vectors shipped beside them. A wording without its vector is an error: run `npm run second-opinion-vectors`. */
export async function loadDescribed(): Promise<DescribedVectors> {
  return withVectors(readDescribed(), unpackVectors(await readFile(VECTORS)));
}

function withVectors(all: readonly Described[], { model, byHash }: ShippedVectors): DescribedVectors {
  const rows = all.map((described) => {
    const vector = byHash.get(hashOf(described.text));
    if (!vector) throw new Error(`No vector for “${described.text}”: run npm run second-opinion-vectors.`);
    return { described, vector };
  });
  return { model, rows };
}
