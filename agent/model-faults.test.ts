/** Every way in which a provider fails, and what the patient gets: an answer from the articles or a person, soon, once, and nothing unchecked. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryGate } from '../domain/language-model/memory-gate.ts';
import { modelFromConfig } from './models/from-config.ts';
import { DEFAULT_LIMITS } from './models/limits.ts';
import { conversation, type Conversation, type ConversationOptions } from './testing/conversation.ts';
import { type Behaviour, type FakeOpenAi, startFakeOpenAi } from './testing/fake-openai.ts';
import type { TurnResult } from './turn.ts';

let server: FakeOpenAi;
let elsewhere: FakeOpenAi;
beforeAll(async () => {
  [server, elsewhere] = await Promise.all([startFakeOpenAi(), startFakeOpenAi()]);
});
afterEach(() => {
  server.requests.length = 0;
});
afterAll(() => Promise.all([server.close(), elsewhere.close()]));

const VISITING = 'Visiting hours on the wards of Riverbend Main Hospital are 10:00 to 20:00 every day.';
const TWO = 'Two visitors at a time may sit with each patient on a ward.';
const NONSENSE = 'Colourless green ideas sleep furiously.';
/** The product's own limits in proportion, so that a hang is given up within a test. */
const QUICK = { understandMs: 1_500, firstSentenceMs: 2_000, idleMs: 1_500, totalMs: 5_000 };

function talk(options: ConversationOptions = {}): Conversation {
  return conversation({ model: modelFromConfig({ aiModel: 'fake', openaiBaseUrl: server.url }, {}), limits: QUICK, ...options });
}

/** What holds whatever the provider does. */
function isSound(result: TurnResult): void {
  expect(result.sentences.length).toBeGreaterThan(0);
  expect(new Set(result.sentences.map(({ text }) => text)).size).toBe(result.sentences.length);
  expect(result.reply).not.toMatch(/colourless|moon|aaaa|sign in to the network|\[[A-Z]+_\d/iu);
  const stated = result.sentences.filter(({ support }) => support.length > 0);
  expect(stated.length > 0 || result.handoff !== null || result.abstained).toBe(true);
  for (const { text, support } of stated) expect(support.some((hit) => hit.text.includes(text.slice(0, 20))), text).toBe(true);
}

const BEFORE: [string, Behaviour | Behaviour[]][] = [
  ['hangs before its first byte', { kind: 'hang' }],
  ['hangs within its first sentence', { kind: 'stall', text: 'Visiting hours on the' }],
  ['hangs after nonsense', { kind: 'stall', text: `${NONSENSE} ${NONSENSE}` }],
  ['is cut within its first sentence', { kind: 'cut', text: 'Visiting' }],
  ['answers 400', { kind: 'status', status: 400 }],
  ['answers 401', { kind: 'status', status: 401 }],
  ['answers 429 with Retry-After', { kind: 'status', status: 429, headers: { 'retry-after': '60' } }],
  ['answers 500', { kind: 'status', status: 500 }],
  ['answers 503', { kind: 'status', status: 503 }],
  ['sends broken JSON', { kind: 'bad-json' }],
  ['sends broken arguments to a tool', { kind: 'bad-arguments', name: 'search_kb' }],
  ['sends arguments of the wrong shape', { kind: 'call', calls: [{ name: 'search_kb', args: { query: { $ne: 1 } } }] }],
  ['calls a tool that is none', { kind: 'call', calls: [{ name: 'delete_patient', args: {} }] }],
  ['loops over its tools', { kind: 'call', calls: [{ name: 'search_kb', args: { query: 'visiting hours' } }] }],
  ['calls fifty tools at once', { kind: 'call', calls: Array.from({ length: 50 }, () => ({ name: 'search_kb', args: { query: 'visiting hours' } })) }],
  ['answers nothing', { kind: 'empty' }],
  ['answers blanks', { kind: 'say', text: ' \n\n \t ' }],
  ['talks nonsense', { kind: 'say', text: `${NONSENSE} The moon is made of 42 cheeses.` }],
  ['writes without end', { kind: 'endless', text: `${NONSENSE} ` }],
  ['writes without end and without a sentence', { kind: 'endless', text: 'moon moon moon ' }],
  ['writes a letter now and then', { kind: 'drip', text: NONSENSE, everyMs: 200 }],
  ['sends one word of a megabyte', { kind: 'huge', bytes: 1_000_000 }],
  ['sends more than an answer can be', { kind: 'huge', bytes: 3_000_000 }],
  ['sends a web page', { kind: 'page' }],
  ['reports an error within the stream', { kind: 'error-part', text: 'Visiting hours' }],
  ['is filtered', { kind: 'finish', text: '', reason: 'content_filter' }],
  ['runs out of tokens within its first sentence', { kind: 'finish', text: 'Visiting hours on', reason: 'length' }],
  ['searches, then hangs', [{ kind: 'call', calls: [{ name: 'search_kb', args: { query: 'visiting hours' } }] }, { kind: 'hang' }]],
  ['talks nonsense, then fails when asked again', [{ kind: 'say', text: NONSENSE }, { kind: 'status', status: 500 }]],
];

describe('a provider that fails before anything was shown', () => {
  it.each(BEFORE)('and %s is answered for from the articles', async (_, behaviour) => {
    server.will(...(Array.isArray(behaviour) ? behaviour : [behaviour]));
    const result = await talk().say('What are the visiting hours?');
    isSound(result);
    expect(result).toMatchObject({ model: 'extractive', outcome: 'answered', handoff: null });
    expect(result.reply).toContain('10:00 to 20:00');
  });

  it('and sends the patient’s words elsewhere is not followed', async () => {
    elsewhere.will({ kind: 'say', text: VISITING });
    server.will({ kind: 'redirect', to: `${elsewhere.url}/chat/completions` });
    const result = await talk().say('What are the visiting hours?');
    isSound(result);
    expect(result.model).toBe('extractive');
    expect(elsewhere.heard()).toBe('');
  });

  it('and is not there at all is answered for', async () => {
    const gone = await startFakeOpenAi();
    await gone.close();
    const result = await talk({ model: modelFromConfig({ aiModel: 'fake', openaiBaseUrl: gone.url }, {}) }).say('What are the visiting hours?');
    isSound(result);
    expect(result.model).toBe('extractive');
  });
});

const HALFWAY: [string, Behaviour][] = [
  ['is cut', { kind: 'cut', text: `${VISITING} ${TWO} And then` }],
  ['hangs', { kind: 'stall', text: `${VISITING} Two visitors` }],
  ['reports an error', { kind: 'error-part', text: `${VISITING} ${TWO} Two` }],
  ['runs out of tokens', { kind: 'finish', text: `${VISITING} Two visitors`, reason: 'length' }],
];

describe('a provider that fails halfway', () => {
  it.each(HALFWAY)('and %s: what was shown stays, staff go on', async (_, behaviour) => {
    server.will(behaviour);
    const result = await talk().say('What are the visiting hours?');
    isSound(result);
    expect(result.sentences[0]?.text).toBe(VISITING);
    expect(result.handoff).toEqual({ reason: 'model_failed' });
    expect(result.reply).toContain('passing it to a person');
  });

  it('and repeats itself without end says it once', async () => {
    server.will({ kind: 'endless', text: `${VISITING} ${TWO} ` });
    const result = await talk().say('What are the visiting hours?');
    isSound(result);
    expect(result.reply.split(VISITING)).toHaveLength(2);
    expect(result.model).toBe('compatible/fake');
  });
});

describe('a sharper search from structured output', () => {
  it.each([
    ['no JSON', 'no JSON at all'], ['another shape', { question: 'x' }], ['an empty list', { questions: [] }], ['a placeholder of its own', { questions: ['visiting hours of [NAME_4]'] }],
    ['a number', 7], ['a very long question', { questions: ['x'.repeat(5_000)] }],
  ])('with %s leaves the question as it was', async (_, structured) => {
    server.will({ kind: 'say', text: VISITING });
    const chat = talk();
    await chat.say('What are the visiting hours?');
    server.willStructure(structured);
    const result = await chat.say('and for children?');
    isSound(result);
    expect(chat.searched.at(-1)).toContain('children');
    server.willStructure(undefined);
  });
});

describe('the product’s own limits', () => {
  it('leave an answer from the articles within ten seconds, whatever hangs where', () => {
    const { firstSentenceMs, idleMs, understandMs, totalMs } = DEFAULT_LIMITS;
    // All clocks run from the start of the turn; the rest is for the machine: the turn's start, the search, the answer from the articles.
    expect(Math.max(firstSentenceMs, understandMs, idleMs)).toBeLessThanOrEqual(7_500);
    // The server ends a turn after 25 seconds: the agent has to be done, with its handoff, before.
    expect(totalMs + 2_000).toBeLessThan(25_000);
  });
});

describe('what a provider asks for', () => {
  it('is heeded: with Retry-After it is left alone at once, and for so long', async () => {
    let now = Date.now();
    const gate = createMemoryGate({ clock: () => now });
    server.will({ kind: 'status', status: 429, headers: { 'retry-after': '120' } });
    await talk({ gate }).say('What are the visiting hours?');
    server.requests.length = 0;
    now += 110_000;
    await talk({ gate }).say('What are the visiting hours?');
    expect(server.requests).toEqual([]);
    now += 11_000;
    server.will({ kind: 'say', text: VISITING });
    expect((await talk({ gate }).say('What are the visiting hours?')).model).toBe('compatible/fake');
  });
});

describe('what a call took', () => {
  const tokensOf = (result: TurnResult): unknown => result.trail.findLast(({ node, detail }) => node === 'respond' && 'tokens' in detail)?.detail['tokens'];

  it('is what the provider says, else it is counted from the text', async () => {
    server.will({ kind: 'say', text: VISITING });
    expect(tokensOf(await talk().say('What are the visiting hours?'))).toEqual({ input: 10, output: 10, estimated: false });
    server.will({ kind: 'say', text: VISITING, silent: true });
    const counted = tokensOf(await talk().say('What are the visiting hours?')) as { input: number; output: number; estimated: boolean };
    expect(counted.estimated).toBe(true);
    expect(counted.input).toBeGreaterThan(1_000);
    expect(counted.output).toBe(Math.ceil(VISITING.length / 3));
  });

  it('is nothing when it was refused, and what went out when it hangs', async () => {
    server.will({ kind: 'status', status: 500 });
    expect(tokensOf(await talk().say('What are the visiting hours?'))).toMatchObject({ input: 0, output: 0 });
    server.will({ kind: 'hang' });
    expect(tokensOf(await talk().say('What are the visiting hours?'))).toMatchObject({ estimated: true, input: expect.any(Number) });
  });
});
