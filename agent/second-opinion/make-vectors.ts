/** `npm run second-opinion-vectors`: run it after changing `described.jsonl`; computes what is missing and drops what is gone. */
import { readFile, writeFile } from 'node:fs/promises';
import { offlineEncoder } from '../../kb/offline-encoder/encoder.ts';
import { packVectors, unpackVectors } from '../../kb/shipped-vectors.ts';
import { hashOf, readDescribed, VECTORS } from './described.ts';

const encoder = offlineEncoder();
const texts = new Map(readDescribed().map(({ text }) => [hashOf(text), text]));
const old = await readFile(VECTORS).then(unpackVectors, () => null);
const byHash = new Map([...(old?.model === encoder.model ? old.byHash : [])].filter(([hash]) => texts.has(hash)));
const missing = [...texts].filter(([hash]) => !byHash.has(hash));
const vectors = await encoder.embedPassages(missing.map(([, text]) => text));
for (const [at, [hash]] of missing.entries()) byHash.set(hash, vectors[at]!);
await encoder.close();
await writeFile(VECTORS, packVectors({ model: encoder.model, byHash }));
console.log(`${VECTORS}: ${byHash.size} vectors, ${missing.length} of them computed now.`);
