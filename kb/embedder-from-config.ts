import { withoutIdentifiers } from '../domain/identifiers/placeholders.ts';
import type { Embedder } from './embedder.ts';
import { httpEmbedder } from './http-embedder.ts';
import { offlineEncoder } from './offline-encoder/encoder.ts';

/** The settings that choose the embedder; null means unset. */
export type EmbedderConfig = { aiHideIdentifiers?: boolean; embeddingModel: string | null; embeddingBaseUrl: string | null; openaiBaseUrl: string | null };
export type EmbedderSecrets = { embeddingApiKey: string | null; openaiApiKey: string | null };

const OPENAI = 'https://api.openai.com/v1';

/** The embedder that the settings name: without `embeddingModel` the built-in one, which sends nothing anywhere. */
export function embedderFromConfig(config: EmbedderConfig, secrets: EmbedderSecrets): Embedder {
  if (!config.embeddingModel) return offlineEncoder();
  const apiKey = secrets.embeddingApiKey ?? secrets.openaiApiKey;
  const embedder = httpEmbedder({
    model: config.embeddingModel,
    baseUrl: config.embeddingBaseUrl ?? config.openaiBaseUrl ?? OPENAI,
    ...(apiKey ? { apiKey } : {}),
  });
  if (config.aiHideIdentifiers === false) return embedder;
  // Questions are patients' words; passages are published.
  return { ...embedder, embedQuestion: (text, signal) => embedder.embedQuestion(withoutIdentifiers([text])[0]!, signal) };
}
