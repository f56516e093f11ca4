import { expect, test } from 'vitest';
import type { Note, TurnView } from '../shapes.ts';
import { message, noor, sampleConversations } from '../testing/sample.ts';
import { timeline } from './timeline.ts';

const day = (date: number, minute: number) => new Date(2026, 10, date, 12, minute).toISOString();
const note = (id: string, afterSeq: number, minute: number): Note =>
  ({ id, conversationId: 'c', staff: noor, program: null, text: id, afterSeq, createdAt: day(24, minute) });
const turn = (id: string, changes: Partial<TurnView>): TurnView => {
  const sample = sampleConversations()[0]?.turns[0];
  if (!sample) throw new Error('The sample has no turn.');
  return { ...sample, id, ...changes };
};
const shape = (parts: Parameters<typeof timeline>[0]) =>
  timeline(parts).map((item) => (item.kind === 'message' ? item.message.seq : item.kind === 'note' ? item.note.id : item.kind === 'turn' ? item.turn.id : 'day'));

test('a turn stands before its reply, one without a reply after what it read, notes after the message they followed', () => {
  const messages = [3, 1, 2].map((seq) => message(1, seq, { createdAt: day(24, seq) }));
  const turns = [turn('silent', { toSeq: 3, replySeq: null }), turn('answer', { toSeq: 1, replySeq: 2 })];
  expect(shape({ messages, turns, notes: [note('second', 2, 9), note('first', 2, 5)] })).toEqual(['day', 1, 'answer', 2, 'first', 'second', 3, 'silent']);
});

test('each day begins once', () => {
  const messages = [message(1, 1, { createdAt: day(23, 0) }), message(1, 2, { createdAt: day(23, 9) }), message(1, 3, { createdAt: day(24, 0) })];
  expect(shape({ messages, turns: [], notes: [] })).toEqual(['day', 1, 2, 'day', 3]);
});

test('a note on a conversation without messages, and a turn whose reply is not here yet, are shown', () => {
  expect(shape({ messages: [], turns: [], notes: [note('early', 0, 0)] })).toEqual(['early']);
  expect(shape({ messages: [message(1, 1)], turns: [turn('running', { toSeq: 1, replySeq: 2 })], notes: [] })).toEqual(['day', 1, 'running']);
});
