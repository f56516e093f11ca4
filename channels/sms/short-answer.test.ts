import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from './segments.ts';
import { shortAnswer } from './short-answer.ts';

const LINK = 'https://toniq.riverbend.example/m/019ac0de-0000-7000-8000-000000000001';
const short = (text: string, language: 'en' | 'es' = 'en') => shortAnswer(text, language, () => LINK);

describe('shortAnswer', () => {
  it('leaves a short answer whole, in the plain alphabet where it fits', () => {
    expect(shortAnswer('Visiting is 10:00–20:00 “every day”.', 'en', () => { throw new Error('no page is needed'); })).toEqual({ text: 'Visiting is 10:00-20:00 "every day".', shortened: false, parts: 1 });
  });

  it('keeps whole sentences of a long one and names the page', () => {
    const text = Array.from({ length: 12 }, (_, index) => `Sentence number ${index + 1} says something that matters to you.`).join(' ');
    const answer = short(text);
    expect(answer).toMatchObject({ shortened: true, parts: 2 });
    expect(answer.text).toMatch(/^Sentence number 1 .*matters to you\.\nRead all of it: https:/u);
    expect(answer.text.endsWith(LINK)).toBe(true);
  });

  it('does not end at a title or a number with a point', () => {
    const text = `You are seen by Dr. Silva at 3.5 hours. ${'Then come many more words about everything else. '.repeat(12)}`;
    expect(short(text).text).toContain('Dr. Silva at 3.5 hours. Then');
  });

  it('cuts between words when the first sentence is too long, and speaks Spanish', () => {
    const answer = short(`${'palabra '.repeat(90)}fin`, 'es');
    expect(answer.text).toMatch(/palabra\.\.\.\nLéalo completo: /u);
    expect(answer.parts).toBe(2);
  });

  it('names the page alone when nothing else fits', () => {
    expect(short(`${'a'.repeat(900)} b`).text).toBe(`Read all of it: ${LINK}`);
  });

  it('is never longer than promised, and always begins as the answer does', () => {
    fc.assert(fc.property(fc.lorem({ maxCount: 60, mode: 'sentences' }), (text) => {
      const answer = short(text);
      expect(answer.parts).toBeLessThanOrEqual(answer.shortened ? 2 : 3);
      expect(answer.parts).toBe(segmentsOf(answer.text).parts);
      if (answer.shortened) expect(text.replace(/\s+/gu, ' ').startsWith(answer.text.split('\n')[0]!.replace(/\.\.\.$/u, '').replace(/\s+/gu, ' '))).toBe(true);
    }));
  });
});
