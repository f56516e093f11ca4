/** The thread in which the encoder runs: it computes for milliseconds to tenths of a second without yielding. */
import { parentPort } from 'node:worker_threads';
import { encode, loadModel } from './straight-run.ts';

/** What is asked of the thread and what it answers; vectors come as one array, one after the other. */
export type EncodeRequest = { id: number; texts: string[] };
export type EncodeReply = { id: number; vectors: Float32Array<ArrayBuffer> } | { id: number; error: string };

const model = loadModel();

parentPort!.on('message', async ({ id, texts }: EncodeRequest) => {
  try {
    const vectors = encode(await model, texts);
    parentPort!.postMessage({ id, vectors } satisfies EncodeReply, [vectors.buffer]);
  } catch (error) {
    parentPort!.postMessage({ id, error: error instanceof Error ? error.message : String(error) } satisfies EncodeReply);
  }
});
