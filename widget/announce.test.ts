import { expect, test } from 'vitest';
import { announcements } from './announce.ts';
import { fakeMessage, HEART_CARD, VISITING_SENTENCES } from './testing/fake-conversation.ts';

const answer = fakeMessage({ id: 'a', conversationId: 'c', seq: 2, author: 'agent', state: 'streaming', sentences: VISITING_SENTENCES.slice(0, 2) });

test('each sentence is read once, as it comes, without its signs', () => {
  const first = announcements([answer], new Map());
  expect(first.say.map(({ text }) => text)).toEqual(['You can visit a ward from 10:00 to 20:00 every day.', 'Intensive care has shorter hours:']);
  const second = announcements([{ ...answer, sentences: VISITING_SENTENCES.slice(0, 3) }], first.heard);
  expect(second.say.map(({ text }) => text)).toEqual(['11:00 to 13:00']);
  expect(announcements([{ ...answer, state: 'complete', sentences: VISITING_SENTENCES.slice(0, 3) }], second.heard).say).toEqual([]);
});

test('an emergency is urgent and read with its calls', () => {
  const card = fakeMessage({ conversationId: 'c', seq: 3, author: 'system', kind: 'emergency', card: HEART_CARD });
  expect(announcements([card], new Map()).say).toMatchObject([{ urgent: true, text: expect.stringMatching(/^This may be a heart attack.*Call 911.*Do not drive/) as string }]);
});

test('the patient does not hear their own words', () => {
  const own = fakeMessage({ conversationId: 'c', seq: 1, author: 'patient', text: 'hello' });
  expect(announcements([own], new Map()).say).toEqual([]);
});
