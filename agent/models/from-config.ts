import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { TurnModel } from '../turn.ts';
import { carefulFetch } from './careful-fetch.ts';
import { modelId } from './model-id.ts';

/** Named, so that no variable of the environment can send the key elsewhere. */
const OPENAI = 'https://api.openai.com/v1';

export type ModelConfig = { aiModel?: string | null | undefined; openaiBaseUrl?: string | null | undefined };
export type ModelSecrets = { openaiApiKey?: string | null | undefined };

/**
 * The language model of the configuration, or null without `AI_MODEL`: a key that happens to lie in the environment must
 * not send patients' words anywhere. Any other base URL than OpenAI's speaks the chat API that Ollama, vLLM, llama.cpp
 * and Azure share. `network` takes the place of `fetch`, for tests. Always an object, never a bare id: the SDK would route that to a gateway outside.
 */
export function modelFromConfig({ aiModel, openaiBaseUrl }: ModelConfig, { openaiApiKey }: ModelSecrets, network: typeof fetch = fetch): TurnModel | null {
  const id = modelId({ aiModel, openaiBaseUrl });
  if (!aiModel || id === null) return null;
  if (openaiBaseUrl) {
    const provider = createOpenAICompatible({
      name: 'compatible',
      baseURL: openaiBaseUrl.replace(/\/+$/u, ''),
      ...(openaiApiKey ? { apiKey: openaiApiKey } : {}),
      includeUsage: true,
      supportsStructuredOutputs: true,
      fetch: carefulFetch(network),
    });
    return { id, model: provider.chatModel(aiModel) };
  }
  if (!openaiApiKey) throw new ModelKeyMissing(aiModel);
  // The chat API: the responses API would keep the conversation at the provider.
  return { id, model: createOpenAI({ apiKey: openaiApiKey, baseURL: OPENAI, fetch: carefulFetch(network) }).chat(aiModel) };
}

/** `AI_MODEL` names a model that cannot be reached. */
export class ModelKeyMissing extends Error {
  override name = 'ModelKeyMissing';
  constructor(model: string) {
    super(`AI_MODEL is "${model}", but neither OPENAI_API_KEY nor OPENAI_BASE_URL is set. Set the key for OpenAI, or the address of a compatible server such as http://127.0.0.1:11434/v1.`);
  }
}
