import { expect, it } from 'vitest';
import { generateText } from 'ai';
import { startFakeOpenAi } from '../testing/fake-openai.ts';
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

it('asks OpenAI at its own address, whatever address stands in the environment, and streams from it', async () => {
  const server = await startFakeOpenAi();
  const asked: string[] = [];
  const network: typeof fetch = (input, init) => {
    asked.push(String(input));
    return fetch(String(input).replace('https://api.openai.com/v1', server.url), init);
  };
  process.env['OPENAI_BASE_URL'] = 'https://elsewhere.example/v1';
  try {
    server.will({ kind: 'say', text: 'Hello there.' });
    const { model } = modelFromConfig({ aiModel: 'gpt-test' }, { openaiApiKey: 'sk-test' }, network)!;
    const { stream } = await model.doStream({ prompt: [{ role: 'user', content: [{ type: 'text', text: 'Hi' }] }] });
    let text = '';
    for await (const part of stream) if (part.type === 'text-delta') text += part.delta;
    expect(text).toBe('Hello there.');
    server.willStructure({ yes: true });
    expect((await generateText({ model, prompt: 'Hi', maxRetries: 0 }))).toMatchObject({ text: '{"yes":true}', usage: { inputTokens: 10, outputTokens: 10 } });
    expect(new Set(asked)).toEqual(new Set(['https://api.openai.com/v1/chat/completions']));
    expect(server.requests.every(({ headers }) => headers.authorization === 'Bearer sk-test')).toBe(true);
  } finally {
    delete process.env['OPENAI_BASE_URL'];
    await server.close();
  }
});
