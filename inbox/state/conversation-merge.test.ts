import { describe, expect, test } from 'vitest';
import type { SentenceAppended, StaffConversation } from '../shapes.ts';
import { caseView, conversationId, message, sampleConversations } from '../testing/sample.ts';
import { withCase, withMessage, withRead, withSentence, withTurn } from './conversation-merge.ts';

const base = (): StaffConversation => {
  const [first] = sampleConversations();
  if (!first) throw new Error('The sample is empty.');
  return { ...first, messages: [message(1, 1, { text: 'hello' }), message(1, 2, { author: 'agent', state: 'streaming' })] };
};
const sentence = (n: number, changes: Partial<SentenceAppended> = {}): SentenceAppended => ({
  conversationId: conversationId(1), messageId: message(1, 2).id, seq: 2, sentence: { n, text: `Sentence ${n}.`, joins: 'inline', citations: [n] },
  citations: [{ n, articleId: 'a', passageId: `a#${n}`, title: 'A' }], ...changes,
});

describe('messages', () => {
  test('the next one is added without a gap, a repeat changes nothing', () => {
    const once = withMessage(base(), message(1, 3));
    const twice = withMessage(once.conversation, message(1, 3));
    expect(once.gap).toBe(false);
    expect(twice.conversation.messages.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });
  test('one beyond the next tells of a gap, one that comes late finds its place', () => {
    const ahead = withMessage(base(), message(1, 4));
    expect(ahead.gap).toBe(true);
    const late = withMessage(ahead.conversation, message(1, 3));
    expect(late.gap).toBe(false);
    expect(late.conversation.messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });
  test('a finished message is not replaced by its streaming past', () => {
    const done = withMessage(base(), message(1, 2, { author: 'agent', state: 'complete', text: 'All.' })).conversation;
    const after = withMessage(done, message(1, 2, { author: 'agent', state: 'streaming' })).conversation;
    expect(after.messages[1]).toMatchObject({ state: 'complete', text: 'All.' });
  });
});

describe('sentences', () => {
  test('come in order, each once, with their citations', () => {
    const one = withSentence(base(), sentence(1)).conversation;
    const again = withSentence(one, sentence(1)).conversation;
    const two = withSentence(again, sentence(2)).conversation;
    expect(two.messages[1]?.sentences.map(({ n }) => n)).toEqual([1, 2]);
    expect(two.messages[1]?.citations.map(({ n }) => n)).toEqual([1, 2]);
  });
  test('a missing one or an unknown message is a gap', () => {
    expect(withSentence(base(), sentence(2)).gap).toBe(true);
    expect(withSentence(base(), sentence(1, { messageId: 'other' })).gap).toBe(true);
  });
  test('a finished message takes none', () => {
    const done = withMessage(base(), message(1, 2, { author: 'agent', state: 'interrupted' })).conversation;
    expect(withSentence(done, sentence(1))).toEqual({ conversation: done, gap: false });
  });
});

test('an older version of the case does not come back', () => {
  const newer = withCase(base(), caseView(1, { version: 5, subject: 'new' }));
  expect(withCase(newer, caseView(1, { version: 4, subject: 'old' })).case?.subject).toBe('new');
});

test('a finished turn does not run again, and read marks only grow', () => {
  const conversation = base();
  const turn = conversation.turns[0];
  if (!turn) throw new Error('The sample has no turn.');
  expect(withTurn(conversation, { ...turn, state: 'running' }).turns[0]?.state).toBe('done');
  expect(withRead(conversation, { conversationId: conversationId(1), by: 'patient', seq: 2 }).patientReadSeq).toBe(4);
  expect(withRead(conversation, { conversationId: conversationId(1), by: 'patient', seq: 9 }).patientReadSeq).toBe(9);
});
