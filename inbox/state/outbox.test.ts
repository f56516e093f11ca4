import { describe, expect, test } from 'vitest';
import type { Call } from '../api/client.ts';
import { ApiProblem, Unreachable } from '../api/problem.ts';
import type { Message } from '../shapes.ts';
import { memoryStorage } from '../testing/memory-storage.ts';
import { conversationId, message } from '../testing/sample.ts';
import { createDrafts, wipe } from './drafts.ts';
import { createOutbox } from './outbox.ts';

type Sent = { name: string; clientId: string; text: string };

function setUp(answers: (Error | 'ok')[], storage = memoryStorage()) {
  const sent: Sent[] = [];
  const stored: Message[] = [];
  const call = (async (name: string, input: { body: { clientId: string; text: string } }) => {
    sent.push({ name, ...input.body });
    const answer = answers.shift() ?? 'ok';
    if (answer !== 'ok') throw answer;
    return message(1, 1, { clientId: input.body.clientId });
  }) as unknown as Call;
  let ids = 0;
  const outbox = createOutbox({ call, storage, meId: () => 'me', newId: () => `client-${++ids}`, sent: { reply: (one) => stored.push(one), note: () => undefined } });
  return { outbox, sent, stored, storage };
}

describe('a reply', () => {
  test('leaves the outbox when the server has it', async () => {
    const { outbox, stored, storage } = setUp(['ok']);
    const done = outbox.send(conversationId(1), 'reply', 'Hello');
    expect(outbox.items.value).toMatchObject([{ text: 'Hello', state: 'sending' }]);
    await done;
    expect(outbox.items.value).toEqual([]);
    expect(stored).toHaveLength(1);
    expect(storage.length).toBe(0);
  });

  test('that got no answer is sent again with the same client id', async () => {
    const { outbox, sent } = setUp([new Unreachable(), 'ok']);
    await outbox.send(conversationId(1), 'reply', 'Hello');
    expect(outbox.items.value).toMatchObject([{ state: 'failed', refused: false }]);
    await outbox.resume();
    expect(sent.map(({ clientId }) => clientId)).toEqual(['client-1', 'client-1']);
    expect(outbox.items.value).toEqual([]);
  });

  test('that was refused is not sent again by itself, but by hand', async () => {
    const { outbox, sent } = setUp([new ApiProblem(403, { detail: 'Not yours.' }, null), 'ok']);
    await outbox.send(conversationId(1), 'reply', 'Hello');
    await outbox.resume();
    expect(sent).toHaveLength(1);
    expect(outbox.items.value).toMatchObject([{ problem: 'Not yours.' }]);
    await outbox.retry('client-1');
    expect(outbox.items.value).toEqual([]);
  });

  test('survives a reload of the page', async () => {
    const storage = memoryStorage();
    const before = setUp([new Unreachable()], storage);
    await before.outbox.send(conversationId(1), 'reply', 'Hello');
    const after = setUp(['ok'], storage);
    after.outbox.restore();
    await after.outbox.resume();
    expect(after.sent).toEqual([{ name: 'sendStaffMessage', clientId: 'client-1', text: 'Hello' }]);
  });
});

test('a note goes out as a note', async () => {
  const { outbox, sent } = setUp(['ok']);
  await outbox.send(conversationId(1), 'note', 'Only us');
  expect(sent[0]?.name).toBe('addNote');
});

test('drafts are apart per conversation and kind, and wiped with everything else of ours', () => {
  const storage = memoryStorage();
  storage.setItem('other', 'kept');
  const drafts = createDrafts(storage, () => 'me');
  drafts.write('a', 'reply', 'to the patient');
  drafts.write('a', 'note', 'to staff');
  expect([drafts.read('a', 'reply'), drafts.read('a', 'note'), drafts.read('b', 'reply')]).toEqual(['to the patient', 'to staff', '']);
  wipe(storage);
  expect(drafts.read('a', 'reply')).toBe('');
  expect(storage.getItem('other')).toBe('kept');
});
