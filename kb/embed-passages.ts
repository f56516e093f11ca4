import type { Db } from '../db/db.ts';
import type { Embedder } from './embedder.ts';
import type { ShippedVectors } from './shipped-vectors.ts';
import { embeddingText } from './store.ts';
import { ensureVectorIndex, passagesToEmbed, storeVectors } from './vectors.ts';

export type EmbedOptions = {
  signal?: AbortSignal;
  /** Called after each batch with the number of passages embedded so far in this run. */
  onProgress?: (embedded: number) => void;
  /** Ready-made vectors to take where hash and model fit. */
  shipped?: () => Promise<ShippedVectors | null>;
};

const READ_AT_ONCE = 500;
/** Stored together: a stop loses at most this much work. */
const EMBED_AT_ONCE = 16;

/**
 * Gives every passage that lacks one a vector of the embedder's model. It can be stopped and started at any time: what is done is
 * stored. Passages added meanwhile are included; vectors of another model are replaced as it goes.
 * @returns how many passages got a vector
 * @throws EmbedderFailed, database errors, and the signal's reason
 */
export async function embedPassages(db: Db, embedder: Embedder, options: EmbedOptions = {}): Promise<number> {
  const { signal, onProgress } = options;
  let shipped: ShippedVectors | null | undefined;
  let embedded = 0;
  let dimensions: number | null = null;
  const store = async (vectors: { passageId: number; vector: Float32Array }[]): Promise<void> => {
    if (vectors.length === 0) return;
    await storeVectors(db, embedder.model, vectors);
    dimensions = vectors[0]!.vector.length;
    embedded += vectors.length;
    onProgress?.(embedded);
  };

  for (let after = 0; ; ) {
    signal?.throwIfAborted();
    const passages = await passagesToEmbed(db, embedder.model, embedder.languages, after, READ_AT_ONCE);
    if (passages.length === 0) break;
    after = passages.at(-1)!.id;
    if (shipped === undefined) shipped = (await options.shipped?.()) ?? null;
    const ready = shipped?.model === embedder.model ? shipped.byHash : new Map<string, Float32Array>();
    await store(passages.flatMap(({ id, hash }) => (ready.has(hash) ? [{ passageId: id, vector: ready.get(hash)! }] : [])));
    const left = passages.filter(({ hash }) => !ready.has(hash));
    for (let at = 0; at < left.length; at += EMBED_AT_ONCE) {
      const batch = left.slice(at, at + EMBED_AT_ONCE);
      const vectors = await embedder.embedPassages(batch.map((passage) => embeddingText(passage.title, passage)), signal);
      await store(batch.map(({ id }, row) => ({ passageId: id, vector: vectors[row]! })));
    }
    if (dimensions) await ensureVectorIndex(db, dimensions);
  }
  return embedded;
}
