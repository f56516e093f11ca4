import { z } from 'zod';
import { LANGUAGES } from '../domain/terms.ts';
import { type Embedder, EmbedderFailed, toUnit } from './embedder.ts';

export type HttpEmbedderSettings = {
  /** The model's name at the server, such as `text-embedding-3-small`. */
  model: string;
  /** Up to and with the version: `https://api.openai.com/v1`, `http://127.0.0.1:11434/v1`. */
  baseUrl: string;
  apiKey?: string | undefined;
  /** How long a search waits for its question, ms. */
  questionTimeoutMs?: number;
};

const Reply = z.object({ data: z.array(z.object({ embedding: z.array(z.number()).min(1), index: z.int().optional() })) });

const PASSAGES_TIMEOUT_MS = 30_000;
/** After a failure questions fail at once for so long, so that a dead server costs one search its wait and not every one. */
const PAUSE_MS = 10_000;

/** An embedder over any OpenAI-compatible `/embeddings` endpoint. It is taken to understand all languages. */
export function httpEmbedder(settings: HttpEmbedderSettings): Embedder {
  const { model, baseUrl, apiKey, questionTimeoutMs = 1500 } = settings;
  const closing = new AbortController();
  let pausedUntil = 0;

  async function embed(texts: readonly string[], timeoutMs: number, signal?: AbortSignal): Promise<Float32Array[]> {
    const signals = [AbortSignal.timeout(timeoutMs), closing.signal, ...(signal ? [signal] : [])];
    const response = await fetch(`${baseUrl.replace(/\/+$/u, '')}/embeddings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) },
      body: JSON.stringify({ model, input: texts, encoding_format: 'float' }),
      signal: AbortSignal.any(signals),
    });
    // The body may echo the text: only the status is told.
    if (!response.ok) throw new EmbedderFailed(`The embeddings server answered ${response.status}. Check EMBEDDING_MODEL, EMBEDDING_BASE_URL and the key.`);
    const reply = Reply.safeParse(await response.json());
    if (!reply.success || reply.data.data.length !== texts.length) throw new EmbedderFailed('The embeddings server answered in another form than {data: [{embedding}]}.');
    return reply.data.data.toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0)).map((row) => toUnit(row.embedding));
  }

  return {
    model,
    languages: LANGUAGES,
    async embedQuestion(text, signal) {
      if (Date.now() < pausedUntil) throw new EmbedderFailed('The embeddings server failed a moment ago and is left alone.');
      try {
        const [vector] = await embed([text], questionTimeoutMs, signal);
        return vector!;
      } catch (error) {
        if (!signal?.aborted) pausedUntil = Date.now() + PAUSE_MS;
        throw error instanceof EmbedderFailed ? error : new EmbedderFailed('The embeddings server cannot be reached in time.', error);
      }
    },
    embedPassages: (texts, signal) => embed(texts, PASSAGES_TIMEOUT_MS, signal),
    async close() {
      closing.abort(new EmbedderFailed('The embedder is closed.'));
    },
  };
}
