import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { checkModels } from './check-models.ts';

let server: Server | undefined;
afterEach(() => server?.close());

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

const none = { aiModel: null, openaiBaseUrl: null, embeddingModel: null, embeddingBaseUrl: null };
const noKeys = { openaiApiKey: null, embeddingApiKey: null };

describe('doctor › models', () => {
  it('asks nobody when none is configured, even with a key', async () => {
    let asked = 0;
    const base = await serve((_, response) => {
      asked++;
      response.end();
    });
    const findings = await checkModels({ ...none, openaiBaseUrl: base }, { openaiApiKey: 'sk-test', embeddingApiKey: null });
    expect(findings.map(({ state }) => state)).toEqual(['ok', 'ok']);
    expect(asked).toBe(0);
  });

  it('finds the model and the dimension of the vectors, with the key of each', async () => {
    const keys: (string | undefined)[] = [];
    const base = await serve((request, response) => {
      keys.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      response.end(JSON.stringify({ data: request.method === 'GET' ? [{ id: 'llama3.2' }] : [{ embedding: [0, 1, 0] }] }));
    });
    const findings = await checkModels({ aiModel: 'llama3.2', openaiBaseUrl: base, embeddingModel: 'nomic', embeddingBaseUrl: null }, { openaiApiKey: 'one', embeddingApiKey: 'two' });
    expect(findings.map(({ state, found }) => [state, found])).toEqual([['ok', `llama3.2 at ${base}`], ['ok', `nomic at ${base}, 3 dimensions`]]);
    expect(keys.toSorted()).toEqual(['GET /v1/models Bearer one', 'POST /v1/embeddings Bearer two']);
  });

  it.each<[string, RequestListener, string, RegExp]>([
    ['a refused key', (_, response) => response.writeHead(401).end(), 'fail', /OPENAI_API_KEY/u],
    ['a wrong path', (_, response) => response.writeHead(404).end(), 'fail', /\/v1/u],
    ['a model that is not there', (_, response) => response.end('{"data":[{"id":"other"}]}'), 'warn', /AI_MODEL/u],
    ['a server that lists none', (_, response) => response.end('hello'), 'warn', /Ask a question/u],
    ['a server that hangs up', (request) => request.socket.destroy(), 'fail', /OPENAI_BASE_URL/u],
  ])('%s', async (_, listener, state, todo) => {
    const [finding] = await checkModels({ ...none, aiModel: 'llama3.2', openaiBaseUrl: await serve(listener) }, noKeys);
    expect(finding).toMatchObject({ check: 'language model', state, todo: expect.stringMatching(todo) });
  });
});
