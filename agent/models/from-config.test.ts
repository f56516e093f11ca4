import { expect, it } from 'vitest';
import { modelFromConfig, ModelKeyMissing } from './from-config.ts';

it('is off without AI_MODEL, whatever key lies about', () => {
  expect(modelFromConfig({ aiModel: null }, { openaiApiKey: 'sk-test' })).toBeNull();
});

it('speaks to OpenAI with a key', () => {
  expect(modelFromConfig({ aiModel: 'gpt-test' }, { openaiApiKey: 'sk-test' })).toMatchObject({ id: 'openai/gpt-test', model: { specificationVersion: 'v4' } });
});

it('speaks to any compatible server by its address, with or without a key', () => {
  expect(modelFromConfig({ aiModel: 'llama', openaiBaseUrl: 'http://127.0.0.1:11434/v1/' }, {})).toMatchObject({ id: 'compatible/llama', model: { specificationVersion: 'v4' } });
});

it('says what to set when there is neither', () => {
  expect(() => modelFromConfig({ aiModel: 'gpt-test' }, {})).toThrow(ModelKeyMissing);
  expect(() => modelFromConfig({ aiModel: 'gpt-test' }, {})).toThrow(/OPENAI_API_KEY nor OPENAI_BASE_URL/u);
});
