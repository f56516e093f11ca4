import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { screen } from './screen.ts';

type Case = { expect: 'emergency' | 'crisis' | 'urgent' | 'none'; category: string; text?: string; turns?: string[] };
const cases = readFileSync(new URL('./dev-set.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Case);
const run = ({ text, turns }: Case): ReturnType<typeof screen> => screen(turns ?? [text ?? '']);

describe('the development set', () => {
  test.each(cases.filter((each) => each.expect === 'emergency').map((each) => [each.turns ?? each.text, each] as const))('emergency: %j', (_, each) => {
    expect(run(each)).toMatchObject({ acuity: 'emergency', emergency: true });
  });
  test.each(cases.filter((each) => each.expect === 'crisis').map((each) => [each.turns ?? each.text, each] as const))('crisis: %j', (_, each) => {
    expect(run(each)).toMatchObject({ acuity: 'emergency', emergency: true, crisis: true });
  });
  test.each(cases.filter((each) => each.expect === 'urgent').map((each) => [each.turns ?? each.text, each] as const))('urgent: %j', (_, each) => {
    expect(['urgent', 'emergency']).toContain(run(each).acuity);
  });
  test.each(cases.filter((each) => each.expect === 'none').map((each) => [each.turns ?? each.text, each] as const))('no emergency: %j', (_, each) => {
    expect(run(each).emergency).toBe(false);
  });
});

describe('what lowers nothing', () => {
  test.each(['it is gone now', 'he says he is fine', "I don't want to bother anyone", 'no rush', 'never mind, I feel better', 'ya se me paso'])('“%s”', (words) => {
    expect(screen(['my chest feels tight and heavy', words]).emergency).toBe(true);
    expect(screen([`my chest feels tight and heavy but ${words}`]).emergency).toBe(true);
  });
});

describe('how a symptom is meant', () => {
  test.each([
    ['no chest pain', false], ['I have no fever, chest pain or cough', false], ['denies chest pain', false], ['my chest does not hurt', false], ['sin dolor de pecho', false],
    ['no tengo dolor de pecho ni nada, solo una pregunta', false], ['no tengo fiebre pero tengo dolor de pecho', true], ['no tiene pulso', true],
    ['no fever but chest pain', true], ["I can't breathe", true], ['no puedo respirar', true], ['No, I have chest pain', true], ["I haven't slept because of the chest pain", true],
    ['never had chest pain like this before', true], ["my chest pain won't go away", true],
    ['my dad had a stroke in 2010', false], ["I had a stroke in 2019 and now my face droops again", true], ['chest pain years ago', false],
    ['what are signs of a stroke?', false], ["what are signs of a stroke? my mom's face is drooping", true], ['can anxiety cause chest pain?', false], ['could this chest pain be anxiety?', true],
    ['where is the stroke unit', false], ['the bill gave me a heart attack', false], ['killing time in the waiting room', false],
    ["my baby's lips are blue", true], ['my neighbor is choking', true],
  ])('“%s” is an emergency: %s', (text, emergency) => {
    expect(screen([text]).emergency).toBe(emergency);
  });
});

describe('how people write', () => {
  test.each([
    'i cnat breathe', 'chst pian', 'mychesthurts', 'c h e s t  p a i n', 'CHEST PAIN!!!', 'chest\u200b pa\u200bin', 'chest paaaaain', 'siezure happening now', 'I c\u0430n\u2019t bre\u0430the', 'd0lor de pecho', 'my chest\nhurts',
  ])('%j is caught', (text) => {
    expect(screen([text]).emergency).toBe(true);
  });

  test('evidence is joined over messages', () => {
    expect(screen(['my baby has a fever of 101']).emergency).toBe(false);
    expect(screen(['my baby has a fever of 101', 'she is 5 weeks old']).findings[0]).toMatchObject({ topic: 'infant_fever', acuity: 'emergency' });
  });

  test('danger is found at the start, in the middle and at the end of a long message', () => {
    const filler = 'I came in last Tuesday and we talked about my appointment. ';
    for (const [before, after] of [[0, 1600], [800, 800], [1600, 0]] as const) {
      expect(screen([`${filler.repeat(before)}I can't breathe. ${filler.repeat(after)}`]).emergency).toBe(true);
    }
    expect(screen([`${filler.repeat(20_000)} I can't breathe.`]).emergency).toBe(true);
  });

  test.each(['', '   ', '👍', '\u0000\u0001', '<script>alert(1)</script>', 'مرحبا', '????', '\u200b', 'a'.repeat(100_000), '*'.repeat(5_000), "'".repeat(5_000)])('bad input %# finds nothing and does not fail', (text) => {
    expect(screen([text])).toMatchObject({ acuity: null, findings: [] });
  });

  test('no messages, no findings', () => {
    expect(screen([])).toEqual({ acuity: null, emergency: false, crisis: false, findings: [], language: 'en' });
  });
});

describe('what it reports', () => {
  test('the most pressing first, a crisis before all', () => {
    const { findings } = screen(['it burns when I pee', 'and I want to kill myself', 'my chest hurts']);
    expect(findings[0]).toMatchObject({ topic: 'suicide', crisis: true });
    expect(findings.at(-1)).toMatchObject({ topic: 'urine_infection', emergency: false });
  });

  test('the patient’s own words', () => {
    expect(screen(['Hello. My Chest HURTS so much. Bye.']).findings[0]).toMatchObject({ ruleId: 'heart.chest-pain', quote: 'My Chest HURTS so much' });
  });

  test('the language of the newest message', () => {
    expect(screen(['hello', 'me duele el pecho']).language).toBe('es');
    expect(screen(['me duele el pecho', 'my chest hurts']).language).toBe('en');
  });
});
