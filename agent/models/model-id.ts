import type { ModelConfig } from './from-config.ts';

/** The configured model by the name that trails and screens show; null without one. */
export function modelId({ aiModel, openaiBaseUrl }: ModelConfig): string | null {
  return aiModel ? `${openaiBaseUrl ? 'compatible' : 'openai'}/${aiModel}` : null;
}
