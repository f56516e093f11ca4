import { expect, it } from 'vitest';
import { createSentenceFeed, type FedSentence } from './sentence-feed.ts';

function fed(text: string, size: number): FedSentence[] {
  const feed = createSentenceFeed();
  const pieces = text.match(new RegExp(`.{1,${size}}`, 'gsu')) ?? [];
  return [...pieces.flatMap((piece) => feed.push(piece)), ...feed.end()];
}

it.each([1, 3, 7, 1000])('gives each sentence once, whole, in pieces of %i', (size) => {
  expect(fed('The lab opens at 7 a.m. on weekdays. Call 555-0142.\n\nBring:\n- your ID\n- a list of your medicines.', size)).toEqual([
    { text: 'The lab opens at 7 a.m. on weekdays.', joins: 'inline' },
    { text: 'Call 555-0142.', joins: 'inline' },
    { text: 'Bring:', joins: 'paragraph' },
    { text: 'your ID', joins: 'item' },
    { text: 'a list of your medicines.', joins: 'item' },
  ]);
});

it('gives a sentence only when the next has begun', () => {
  const feed = createSentenceFeed();
  expect(feed.push('It is 3.')).toEqual([]);
  expect(feed.push('5 miles.')).toEqual([]);
  expect(feed.push(' Then')).toEqual([{ text: 'It is 3.5 miles.', joins: 'inline' }]);
});

it('drops emphasis, citation numbers and invisible characters', () => {
  expect(fed('**Open** daily [1]. Come\u200b in [2, 3].', 4)).toEqual([
    { text: 'Open daily.', joins: 'inline' },
    { text: 'Come in.', joins: 'inline' },
  ]);
});
