import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EmbedderFailed, rememberQuestions } from './embedder.ts';
import { httpEmbedder } from './http-embedder.ts';
import { offlineEncoder } from './offline-encoder/encoder.ts';
import { testEmbedder } from './testing.ts';

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

describe('offlineEncoder', () => {
  const encoder = offlineEncoder();
  afterAll(() => encoder.close());

  it('puts what means the same near, and what does not far', async () => {
    const [question, same, other] = await Promise.all(['My chest hurts', 'I have pain in my chest', 'Where can I park my car?'].map((text) => encoder.embedQuestion(text)));
    expect(question!.length).toBe(512);
    expect(dot(question!, question!)).toBeCloseTo(1, 4);
    expect(dot(question!, same!)).toBeGreaterThan(dot(question!, other!) + 0.2);
  });

  it('gives a text the same vector alone and in company, in the order asked', async () => {
    const texts = ['opening hours', 'a longer question about opening hours on sunday', 'x'];
    const together = await Promise.all(texts.map((text) => encoder.embedQuestion(text)));
    const alone = [];
    for (const text of texts) alone.push(await encoder.embedQuestion(text));
    for (const [at, vector] of together.entries()) expect(dot(vector, alone[at]!)).toBeGreaterThan(0.999);
  });

  it.each([['nothing', ''], ['spaces', '   '], ['emoji', '😀'], ['much', 'word '.repeat(20_000)]])('survives %s', async (_name, text) => {
    expect((await encoder.embedPassages([text]))[0]!.length).toBe(512);
  });

  it('lets go of what the caller no longer wants, and refuses when too many wait', async () => {
    const controller = new AbortController();
    const running = encoder.embedQuestion('first');
    const waiting = encoder.embedQuestion('second', controller.signal);
    controller.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    const many = await Promise.allSettled(Array.from({ length: 60 }, (_, at) => encoder.embedQuestion(`question ${at}`)));
    expect(many.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(24);
    expect(many.filter((result) => result.status === 'rejected' && result.reason instanceof EmbedderFailed).length).toBeGreaterThan(0);
    await running;
  });
});

describe('httpEmbedder', () => {
  let server: Server;
  let answer: (body: { model: string; input: string[] }) => { status: number; body: unknown } | null;
  const requests: { url: string | undefined; authorization: string | undefined }[] = [];
  const embedder = (extra = {}) => httpEmbedder({ model: 'm', baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`, apiKey: 'k', questionTimeoutMs: 100, ...extra });

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      requests.push({ url: request.url, authorization: request.headers.authorization });
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const reply = answer(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      if (reply) response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => void requests.splice(0));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('speaks the OpenAI form and puts vectors in order', async () => {
    answer = ({ input }) => ({ status: 200, body: { data: input.map((_, at) => ({ index: at, embedding: [0, 3 + at] })).toReversed() } });
    expect((await embedder().embedPassages(['a', 'b'])).map((vector) => [...vector])).toEqual([[0, 1], [0, 1]]);
    expect(requests).toEqual([{ url: '/v1/embeddings', authorization: 'Bearer k' }]);
  });

  it.each([
    ['an error status', () => ({ status: 500, body: {} })],
    ['another form', () => ({ status: 200, body: { vectors: [] } })],
    ['too few vectors', () => ({ status: 200, body: { data: [] } })],
    ['silence', () => null],
  ])('fails on %s, and then at once for a while', async (_name, reply) => {
    answer = reply;
    const failing = embedder();
    await expect(failing.embedQuestion('q')).rejects.toThrow(EmbedderFailed);
    await expect(failing.embedQuestion('q')).rejects.toThrow(/a moment ago/);
    expect(requests.length).toBe(1);
  });
});

describe('rememberQuestions', () => {
  it('computes a question once, however it is spelled in capitals and however many ask at once', async () => {
    const inner = testEmbedder();
    const embedder = rememberQuestions(inner, 2);
    await Promise.all([embedder.embedQuestion('Hours?'), embedder.embedQuestion('hours? ')]);
    await embedder.embedQuestion('HOURS?');
    expect(inner.questions).toEqual(['Hours?']);
    await embedder.embedQuestion('b');
    await embedder.embedQuestion('c');
    await embedder.embedQuestion('hours?');
    expect(inner.questions).toEqual(['Hours?', 'b', 'c', 'hours?']);
  });

  it('does not remember a failure', async () => {
    const inner = testEmbedder();
    const embedder = rememberQuestions(inner);
    inner.fail = new EmbedderFailed('gone');
    await expect(embedder.embedQuestion('a')).rejects.toThrow('gone');
    inner.fail = null;
    await expect(embedder.embedQuestion('a')).resolves.toBeInstanceOf(Float32Array);
  });
});
