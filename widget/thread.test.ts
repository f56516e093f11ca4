import { describe, expect, test } from 'vitest';
import type { Message } from '../server/contract/message.ts';
import type { PatientConversation } from '../server/contract/conversation.ts';
import { CONVERSATION_TEMPLATE, fakeMessage, HEART_CARD, VISITING_SENTENCES } from './testing/fake-conversation.ts';
import { activeCard, answerBlocks, emptyThread, hasGap, reduceThread, settledSeq, unreadCount, type Thread, type ThreadEvent } from './thread.ts';

const conversation: PatientConversation = { ...CONVERSATION_TEMPLATE, id: 'talk-1', language: 'en' };
const say = (seq: number, fields: Partial<Message> = {}) =>
  fakeMessage({ id: `m${seq}`, conversationId: 'talk-1', seq, author: 'agent', text: `text ${seq}`, ...fields });
const after = (events: ThreadEvent[], from: Thread = { ...emptyThread, conversation }) => events.reduce(reduceThread, from);
const message = (one: Message): ThreadEvent => ({ type: 'message', message: one });
const sentence = (n: number, messageId = 'm1'): ThreadEvent => ({
  type: 'sentence',
  event: { conversationId: 'talk-1', messageId, seq: 1, sentence: { n, text: `s${n}`, joins: 'inline', citations: [n] }, citations: [{ n, articleId: 'a', passageId: 'p', title: 't' }] },
});

describe('messages', () => {
  test('stand in order of their numbers, however they arrive', () => {
    const thread = after([message(say(3)), message(say(1)), message(say(2))]);
    expect(thread.messages.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('are shown once, however often they arrive', () => {
    const once = after([message(say(1))]);
    expect(after([message(say(1)), { type: 'synced', sync: { conversation, messages: [say(1)] } }], once).messages).toEqual(once.messages);
  });

  test('of another conversation are ignored', () => {
    expect(after([message(say(1, { conversationId: 'talk-2' }))]).messages).toEqual([]);
  });

  test('end the typing state of the one who wrote, not of the one who reads', () => {
    const typing: ThreadEvent = { type: 'typing', event: { conversationId: 'talk-1', who: 'agent', name: null, active: true } };
    expect(after([typing, message(say(1, { author: 'patient' }))]).typing).not.toBeNull();
    expect(after([typing, message(say(1))]).typing).toBeNull();
  });

  test('give way to another conversation when one is begun', () => {
    const thread = after([message(say(1)), { type: 'conversation', conversation: { ...conversation, id: 'talk-2' } }]);
    expect(thread.messages).toEqual([]);
    expect(thread.conversation?.id).toBe('talk-2');
  });
});

describe('sentences', () => {
  test('are added in order and once, each with its citation', () => {
    const thread = after([message(say(1, { state: 'streaming' })), sentence(2), sentence(1), sentence(2)]);
    expect(thread.messages[0]?.sentences.map(({ text }) => text)).toEqual(['s1', 's2']);
    expect(thread.messages[0]?.citations.map(({ n }) => n)).toEqual([1, 2]);
  });

  test('that were shown do not vanish when an older answer to sync comes late', () => {
    const thread = after([
      message(say(1, { state: 'streaming' })),
      sentence(1),
      sentence(2),
      { type: 'synced', sync: { conversation, messages: [say(1, { state: 'streaming' })] } },
    ]);
    expect(thread.messages[0]?.sentences).toHaveLength(2);
  });

  test('a finished message is not opened again by a late event', () => {
    const thread = after([message(say(1, { state: 'interrupted' })), message(say(1, { state: 'streaming' }))]);
    expect(thread.messages[0]?.state).toBe('interrupted');
  });
});

describe('catching up', () => {
  test.each([
    ['nothing is missing', [say(1), say(2)], 2, false],
    ['a message in between is missing', [say(1), say(3)], 3, true],
    ['the first is missing', [say(2)], 2, true],
    ['the server told of a later one', [say(1)], 2, true],
    ['a sentence in between is missing', [say(1, { sentences: VISITING_SENTENCES.slice(1) })], 1, true],
  ])('%s', (_name, messages, lastSeq, gap) => {
    expect(hasGap({ ...emptyThread, conversation: { ...conversation, lastSeq }, messages })).toBe(gap);
  });

  test.each([
    ['from the start when nothing is known', [], 0],
    ['after the last when all is settled', [say(1), say(2)], 2],
    ['before a gap', [say(1), say(3)], 1],
    ['before an answer that is still being written', [say(1), say(2, { state: 'streaming' }), say(3)], 1],
  ])('asks %s', (_name, messages, seq) => {
    expect(settledSeq(messages)).toBe(seq);
  });
});

test('unread are the messages of others after the last one seen', () => {
  const thread = after([message(say(1)), message(say(2, { author: 'patient' })), message(say(3)), message(say(4, { author: 'staff' }))]);
  expect(unreadCount(thread)).toBe(3);
  expect(unreadCount(after([{ type: 'read', event: { conversationId: 'talk-1', by: 'patient', seq: 3 } }], thread))).toBe(1);
});

test('an older state from the server does not make what was read unread again', () => {
  const read = after([message(say(1)), { type: 'read', event: { conversationId: 'talk-1', by: 'patient', seq: 1 } }]);
  expect(unreadCount(after([{ type: 'conversation', conversation }], read))).toBe(0);
});

describe('an emergency', () => {
  const raised: ThreadEvent = { type: 'emergency', event: { conversationId: 'talk-1', seq: 2, card: HEART_CARD } };

  test('shows its card before the message with the card has come', () => {
    expect(activeCard(after([raised]))).toEqual(HEART_CARD);
  });

  test('holds until staff clear it', () => {
    const thread = after([raised, message(say(2, { card: HEART_CARD, kind: 'emergency' })), message(say(3))]);
    expect(activeCard(thread)).toEqual(HEART_CARD);
    expect(activeCard(after([{ type: 'conversation', conversation }], thread))).toBeNull();
  });
});

test('an answer is grouped into paragraphs and lists', () => {
  const shape = answerBlocks(VISITING_SENTENCES).map((block) =>
    block.kind === 'list' ? block.items.map((item) => item.map(({ n }) => n)) : block.sentences.map(({ n }) => n),
  );
  expect(shape).toEqual([[1], [2], [[3], [4]], [5]]);
});

test('a sentence that joins inline stays with the one before, in a list too', () => {
  const joined = answerBlocks([
    { n: 1, text: 'a', joins: 'inline', citations: [] },
    { n: 2, text: 'b', joins: 'inline', citations: [] },
    { n: 3, text: 'c', joins: 'item', citations: [] },
    { n: 4, text: 'd', joins: 'inline', citations: [] },
  ]);
  expect(joined).toMatchObject([{ sentences: [{ n: 1 }, { n: 2 }] }, { items: [[{ n: 3 }, { n: 4 }]] }]);
});
