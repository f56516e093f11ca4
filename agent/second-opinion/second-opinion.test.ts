import { describe, expect, it } from 'vitest';
import { conversation } from '../testing/conversation.ts';
import { offlineEncoder } from '../../kb/offline-encoder/encoder.ts';
import { FRAGMENTS } from '../testing/fragments.ts';
import { loadDescribed, readAllDescribed } from './described.ts';
import { judge } from './judge.ts';
import { learnWords } from './learn-words.ts';
import { likeness } from './likeness.ts';
import { type Meaning, secondOpinion } from './second-opinion.ts';
import { tellsState } from './tells-state.ts';
import { windowsOf } from './windows.ts';
import { loadWordWeights, nameOf, packWeights, scoreWords, unpackWeights } from './word-weights.ts';

const known = await loadDescribed();
const vectorOf = (text: string): Float32Array => {
  const row = known.rows.find(({ described }) => described.text === text);
  if (!row) throw new Error(`“${text}” is not described.`);
  return row.vector;
};
/** No rule knows these words; the embedder of the test says that they mean the same as a described wording. */
const SAID = 'he is somewhat plaid around the hinges since the parade';
const meaning = (means: string, over: Partial<Meaning> = {}): Meaning => ({ model: known.model, embedQuestion: async () => vectorOf(means), ...over });
const say = (means: string, over: Partial<Meaning> = {}, said = SAID) => conversation({ ports: { meaning: meaning(means, over) } }).say(said);
const note = ({ trail }: { trail: { node: string; detail: Record<string, unknown> }[] }): unknown => trail.find(({ node }) => node === 'understand')?.detail['secondOpinion'];

const weights = await loadWordWeights();
const judged = (text: string) => judge(likeness(vectorOf(text), known), scoreWords(SAID, weights));
const EMERGENCY = known.rows.find(({ described: { says, text } }) => says === 'emergency' && judged(text).level === 'emergency' && !judged(text).crisis)!.described.text;
const CRISIS = known.rows.find(({ described: { about, text } }) => about === 'suicide' && judged(text).level === 'emergency' && judged(text).crisis)!.described.text;
const CALM = known.rows.find(({ described }) => described.says === 'calm')!.described.text;

describe('the second opinion, by likeness to described emergencies', () => {
  it('raises an emergency that no rule knows the words of: latch, handoff, trail', async () => {
    const chat = conversation({ ports: { meaning: meaning(EMERGENCY) } });
    const result = await chat.say(SAID);
    expect(result).toMatchObject({ emergency: true, crisis: false, acuity: 'emergency', handoff: { reason: 'emergency' }, opinions: [{ ruleId: 'second-opinion.emergency', quote: SAID }] });
    expect(note(result)).toContain(`wording close to “${EMERGENCY}”`);
    expect(await chat.say('never mind, all is well')).toMatchObject({ emergency: true });
  });

  it('raises a crisis with its own numbers', async () => {
    expect(await say(CRISIS)).toMatchObject({ crisis: true, handoff: { reason: 'crisis' }, opinions: [{ ruleId: 'second-opinion.crisis', topic: 'suicide', advice: 'suicide' }] });
  });

  it('leaves calm words alone', async () => {
    expect(await say(CALM)).toMatchObject({ emergency: false, opinions: [] });
  });

  it.each([
    ['another embedding model', { model: 'other/model' }, SAID, 'are made for'],
    ['an encoder that fails', { embedQuestion: () => Promise.reject(new Error('gone')) }, SAID, 'no vector: Error'],
    ['Spanish', {}, 'tengo una pregunta sobre mi cita de la semana que viene', 'reads English only'],
    ['a word or two', {}, 'yes', 'tells nothing of a person'],
  ])('leaves meaning out with %s, and says so', async (_, over, said, why) => {
    const result = await say(EMERGENCY, over, said);
    expect(result).toMatchObject({ emergency: false, opinions: [] });
    expect(note(result)).toContain(why);
  });

  it('goes by words without an encoder, and says so', async () => {
    expect(note(await conversation().say(SAID))).toContain('no embedding model');
  });

  it('reads a long message in parts, all of a short one together', () => {
    expect(windowsOf(['my chest', 'feels odd'])).toEqual(['my chest. feels odd']);
    const parts = windowsOf([`${'We came last week and all was well with the nurse. '.repeat(12)}Now his lips are grey.`]);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.length).toBeLessThanOrEqual(8);
    expect(parts.at(-1)).toContain('lips are grey');
    expect(windowsOf(['x'.repeat(5_000)]).length).toBeLessThanOrEqual(8);
  });

  it('leaves names, numbers, medicines, places and short answers alone', async () => {
    const encoder = offlineEncoder();
    const raised = await Promise.all((['en', 'es'] as const).flatMap((language) => FRAGMENTS.map(async (said) => ({ said, finding: (await secondOpinion([said], language, encoder, new AbortController().signal)).finding }))));
    await encoder.close();
    expect(FRAGMENTS.length).toBeGreaterThan(150);
    expect(raised.filter(({ finding }) => finding !== null)).toEqual([]);
    expect(FRAGMENTS.filter((said) => tellsState(said, true) && tellsState(said)).length).toBeLessThan(3);
  });

  it('compares what says something of a person: nine in ten of the described dangers', () => {
    const dangers = known.rows.filter(({ described }) => described.says !== 'calm').map(({ described }) => described.text);
    expect(dangers.filter((text) => tellsState(text)).length / dangers.length).toBeGreaterThan(0.95);
  });

  it('takes the answer to a question of its own for an answer, unless it names the body', async () => {
    let means = CALM;
    const chat = conversation({ ports: { meaning: { model: known.model, embedQuestion: async () => vectorOf(means) } } });
    await chat.say('I need to renew a prescription');
    means = EMERGENCY;
    for (const answer of ['levothyroxine', 'Ida Maria Blom Sangrador de la Torre', 'it is 555 0199', 'yes please']) expect(await chat.say(answer)).toMatchObject({ emergency: false, opinions: [] });
    expect(tellsState('it is Ida Maria Blom', true)).toBe(false);
    expect(tellsState('his lips went grey and he is limp', true)).toBe(true);
  });

  it('raises Spanish wording that no rule knows, by its words, and says which told', async () => {
    const said = 'mi tio anda haciendole cosas feas a la niña y ella llora';
    const { finding, note: why } = await secondOpinion([said], 'es', null, new AbortController().signal);
    expect(finding).toMatchObject({ ruleId: 'second-opinion.crisis', acuity: 'emergency' });
    expect(why).toMatch(/by its words alone \(\p{L}+/u);
    expect((await secondOpinion(['mi tio quiere cambiar la cita de la niña al martes'], 'es', null, new AbortController().signal)).finding).toBeNull();
  });

  it('has weights that were learnt from the wordings as they are: npm run second-opinion-vectors', () => {
    expect(weights.of).toBe(nameOf(readAllDescribed()));
  });

  it('learns the same from the same, and reads what it wrote', () => {
    const wordings = readAllDescribed().filter((_, at) => at % 20 === 0);
    const learnt = learnWords(wordings);
    expect(packWeights(learnWords(wordings)).equals(packWeights(learnt))).toBe(true);
    const read = unpackWeights(packWeights(learnt));
    for (const { text } of wordings.slice(0, 20)) expect(scoreWords(text, read).danger).toBeCloseTo(scoreWords(text, learnt).danger, 0);
    const right = wordings.filter(({ says, text }) => scoreWords(text, learnt).danger > 0 === (says !== 'calm'));
    expect(right.length / wordings.length).toBeGreaterThan(0.95);
  });
});
