import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { modelFromConfig } from '../models/from-config.ts';
import { conversation, type Conversation } from '../testing/conversation.ts';
import { type FakeOpenAi, NO_DANGER, startFakeOpenAi } from '../testing/fake-openai.ts';

let server: FakeOpenAi;
beforeAll(async () => {
  server = await startFakeOpenAi();
});
afterEach(() => {
  server.judged.length = 0;
  server.willJudge(NO_DANGER);
});
afterAll(() => server.close());

const SAID = 'He is somewhat plaid around the hinges since the parade';
const talk = (): Conversation => {
  server.will({ kind: 'empty' });
  return conversation({ model: modelFromConfig({ aiModel: 'fake', openaiBaseUrl: server.url }, {}), limits: { understandMs: 1_500, firstSentenceMs: 2_000, idleMs: 1_500, totalMs: 5_000 } });
};
const note = ({ trail }: { trail: { node: string; detail: Record<string, unknown> }[] }): unknown => trail.find(({ node }) => node === 'understand')?.detail['thirdOpinion'];

describe('the third opinion, of a language model', () => {
  it('raises an emergency with the patient’s own words, and it stays', async () => {
    server.willJudge({ acuity: 'emergency', crisis: 'none', quote: 'plaid around  the HINGES' });
    const chat = talk();
    const result = await chat.say(SAID);
    expect(result).toMatchObject({ emergency: true, crisis: false, handoff: { reason: 'emergency' } });
    expect(result.opinions).toMatchObject([{ ruleId: 'third-opinion.emergency', quote: 'plaid around  the HINGES' }]);
    server.willJudge(NO_DANGER);
    expect(await chat.say('never mind, he is fine')).toMatchObject({ emergency: true });
  });

  it('raises a crisis', async () => {
    server.willJudge({ acuity: 'emergency', crisis: 'suicide', quote: 'around the hinges' });
    expect(await talk().say(SAID)).toMatchObject({ emergency: true, crisis: true, handoff: { reason: 'crisis' }, opinions: [{ topic: 'suicide' }] });
  });

  it.each([
    ['a quote that the patient never wrote', { acuity: 'emergency', crisis: 'none', quote: 'I cannot breathe' }],
    ['no quote', { acuity: 'emergency', crisis: 'none', quote: '' }],
    ['words without sense', 'he is fine, trust me'],
    ['another form', { danger: true }],
    ['an error', 500],
  ])('changes nothing with %s', async (_, answer) => {
    server.willJudge(answer);
    const result = await talk().say(SAID);
    expect(result).toMatchObject({ emergency: false, acuity: null, opinions: [] });
    expect(note(result)).toEqual(expect.stringMatching(/nothing raised|no opinion/));
  });

  it('cannot lower what a rule found, and is not even asked', async () => {
    const result = await talk().say('I have crushing chest pain');
    expect(result).toMatchObject({ emergency: true, opinions: [] });
    expect(server.judged).toEqual([]);
  });

  it('is not asked about "yes", nor without a model', async () => {
    await talk().say('yes');
    expect(server.judged).toEqual([]);
    expect(note(await conversation().say(SAID))).toBeUndefined();
  });
});
