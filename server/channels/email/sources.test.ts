import { describe, expect, it } from 'vitest';
import type { Message } from '../../../domain/messages/message.ts';
import { Sources } from './sources.ts';

const citations = [{ n: 1, articleId: 'parking', title: 'Parking' }, { n: 2, articleId: 'visiting', title: 'Visiting hours' }, { n: 3, articleId: 'parking', title: 'Parking' }];
type Said = [text: string, joins: 'paragraph' | 'inline' | 'item', cited: number[]];
const message = (...sentences: Said[]): Message => ({ citations, sentences: sentences.map(([text, joins, cited]) => ({ text, joins, citations: cited })) }) as unknown as Message;
const outline = (...said: Said[]) =>
  new Sources().parts(message(...said), 'What happens next').map(({ heading, paragraphs }) => [heading, ...paragraphs.map(({ item, sentences }) => (item ? '- ' : '') + sentences.map(({ text, sources }) => text + sources.map((n) => `[${n}]`).join('')).join(' '))]);

describe('an answer in a mail', () => {
  it('to one question has no headings, and names a source once for the sentences that rest on it', () => {
    expect(outline(['Park in Garage A.', 'paragraph', [1]], ['It costs $5.', 'inline', [3]], ['Bring:', 'paragraph', [1]], ['a card', 'item', []])).toEqual([[null, 'Park in Garage A. It costs $5.[1]', 'Bring:[1]', '- a card']]);
  });

  it('to several questions is headed by the articles it rests on', () => {
    expect(outline(['Park in Garage A.', 'paragraph', [1]], ['From 10 to 20.', 'paragraph', [2]], ['Two at a time.', 'inline', [2]], ['Ask the nurse.', 'inline', [1]])).toEqual([
      ['Parking', 'Park in Garage A.[1]'], ['Visiting hours', 'From 10 to 20. Two at a time.[2] Ask the nurse.[1]'],
    ]);
  });

  it('says apart what comes next, and has nothing to say apart where it answers nothing', () => {
    expect(outline(['Park in Garage A.', 'paragraph', [1]], ['I pass the rest to a person.', 'paragraph', []])).toEqual([[null, 'Park in Garage A.[1]'], ['What happens next', 'I pass the rest to a person.']]);
    expect(outline(['I pass this to a person.', 'paragraph', []], ['They answer you.', 'inline', []])).toEqual([[null, 'I pass this to a person. They answer you.']]);
  });
});
