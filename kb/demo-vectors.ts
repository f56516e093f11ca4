import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sha256 } from './article.ts';
import { readArticleFiles } from './article-files.ts';
import type { Embedder } from './embedder.ts';
import { splitPassages } from './passages.ts';
import { packVectors, type ShippedVectors, unpackVectors } from './shipped-vectors.ts';
import { embeddingText } from './store.ts';

export const DEMO_ARTICLES = fileURLToPath(new URL('./demo/articles', import.meta.url));
export const DEMO_VECTORS = fileURLToPath(new URL('./demo/vectors.bin', import.meta.url));

/** The texts of a folder's passages and known questions that a model of these languages embeds, by hash. */
export async function textsToShip(folder: string, languages: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for await (const read of readArticleFiles(folder)) {
    if ('reason' in read) throw new Error(`${read.file}:${read.line}: ${read.reason}`);
    const { article } = read;
    if (!languages.includes(article.language)) continue;
    for (const passage of splitPassages(article.title, article.body, article.format)) {
      const text = embeddingText(article.title, passage);
      texts.set(sha256(text), text);
    }
    for (const { text } of article.asked) texts.set(sha256(text), text);
  }
  return texts;
}

/** The vectors in the file; null when there is none. */
export async function readDemoVectors(file: string = DEMO_VECTORS): Promise<ShippedVectors | null> {
  const packed = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return packed && unpackVectors(packed);
}

/**
 * Brings the file up to date with the articles: computes what is missing, drops what is no longer used.
 * @returns how many vectors were computed, and how many the file now holds
 */
export async function writeDemoVectors(folder: string, file: string, embedder: Embedder): Promise<{ computed: number; total: number }> {
  const texts = await textsToShip(folder, embedder.languages);
  const old = await readDemoVectors(file);
  const byHash = new Map([...(old?.model === embedder.model ? old.byHash : [])].filter(([hash]) => texts.has(hash)));
  const missing = [...texts].filter(([hash]) => !byHash.has(hash));
  const vectors = await embedder.embedPassages(missing.map(([, text]) => text));
  for (const [at, [hash]] of missing.entries()) byHash.set(hash, vectors[at]!);
  await writeFile(file, packVectors({ model: embedder.model, byHash }));
  return { computed: missing.length, total: byHash.size };
}
