/** A patient's socket breaks in the middle of an answer, or there are two of them: `sync` always gives the exact state. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Message } from './contract/message.ts';
import type { SentenceAppended } from './contract/sockets.ts';
import type { Sync } from './contract/conversation.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { eventually, newClientId, newPatient, startTestServer, type TestServer, type TestSocket } from './testing/test-server.ts';

let server: TestServer;
const agent = scriptedAgent();
beforeAll(async () => {
  server = await startTestServer({ agent });
});
afterAll(() => server.stop());

/** An answer of which each sentence comes when the test says so. */
function answerInSteps(sentences: string[]): { next: () => void } {
  const gates = sentences.map(() => Promise.withResolvers<void>());
  let at = 0;
  agent.next(async (_input, { say }) => {
    for (const [index, sentence] of sentences.entries()) {
      await gates[index]!.promise;
      await say(sentence);
    }
  });
  return { next: () => gates[at++]?.resolve() };
}

/** What a browser shows that knows `messages` and then hears what the socket hears, as docs/api/sockets.md tells it to. */
function shownBy(messages: Message[], socket: TestSocket): Map<string, string> {
  const shown = new Map(messages.map((message) => [message.id, new Map(message.sentences.map((sentence) => [sentence.n, sentence.text]))]));
  const whole = new Map(messages.map((message) => [message.id, message.text]));
  for (const { name, payload } of socket.heard) {
    if (name === 'message-appended' || name === 'message-changed') {
      const { message } = payload as { message: Message };
      shown.set(message.id, new Map([...(shown.get(message.id) ?? []), ...message.sentences.map(({ n, text }) => [n, text] as const)]));
      whole.set(message.id, message.text);
    } else if (name === 'sentence-appended') {
      const { messageId, sentence } = payload as SentenceAppended;
      const sentences = shown.get(messageId) ?? new Map<number, string>();
      shown.set(messageId, sentences.set(sentence.n, sentence.text));
      whole.set(messageId, [...sentences].toSorted(([a], [b]) => a - b).map(([, text]) => text).join(' '));
    }
  }
  return whole;
}

it('a socket cut in the middle of an answer, another opened while it goes on: every sentence once, none missing', async () => {
  const sentences = Array.from({ length: 6 }, (_, index) => `Sentence ${index + 1}.`);
  const answer = answerInSteps(sentences);
  const patient = await newPatient(server);
  const first = await patient.connect();
  await first.ask('message-send', { clientId: newClientId(), text: 'hello' });
  answer.next();
  answer.next();
  await first.until<SentenceAppended>('sentence-appended', ({ sentence }) => sentence.n === 2);
  first.socket.io.engine.close();
  answer.next();
  await eventually(async () => (await patient.sync()).messages.at(-1)!.sentences.length === 3, 'a sentence nobody hears');

  const second = await patient.connect();
  answer.next();
  // The last complete message was the first: everything after it is asked for, while the answer goes on.
  const { messages, ok } = await second.ask<Sync>('sync', { after: 1 });
  expect(ok).toBe(true);
  expect(messages.map(({ seq }) => seq)).toEqual([2]);
  answer.next();
  answer.next();
  await second.until<{ message: Message }>('message-changed', ({ message }) => message.state === 'complete');
  expect([...shownBy(messages, second).values()]).toEqual([sentences.join(' ')]);
  expect((await patient.sync()).messages.at(-1)).toMatchObject({ text: sentences.join(' '), state: 'complete' });
  second.close();
});

it('two sockets of one patient hear the same, one’s own messages included', async () => {
  agent.next(async (_input, { say }) => say('An answer.'));
  const patient = await newPatient(server);
  const [one, two] = [await patient.connect(), await patient.connect()];
  await one.ask('message-send', { clientId: newClientId(), text: 'from one' });
  await two.ask('message-send', { clientId: newClientId(), text: 'from two' });
  const ended = async () => {
    const { messages } = await patient.sync();
    return messages.at(-1)!.author === 'agent' && messages.every(({ state }) => state === 'complete') && messages;
  };
  const stored = await eventually(ended, 'the answers');
  for (const socket of [one, two]) {
    await eventually(() => shownBy([], socket).size >= stored.length, 'all messages on both');
    await eventually(() => stored.every(({ id, text }) => shownBy([], socket).get(id) === text), 'the same on both');
    socket.close();
  }
});

it('hundreds of messages come in pieces, each once and in order', async () => {
  const patient = await newPatient(server);
  await server.db.query(
    `WITH c AS (UPDATE conversations SET last_seq = 1200, last_patient_seq = 1200, answered_seq = 1200 WHERE id = $1 RETURNING id)
     INSERT INTO messages (id, conversation_id, seq, author, text) SELECT gen_random_uuid(), c.id, n, 'patient', 'message ' || n FROM c, generate_series(1, 1200) AS n`, [patient.conversationId]);
  const socket = await patient.connect();
  const got: number[] = [];
  for (let after = 0, last = Infinity; after < last;) {
    const { messages, conversation } = await socket.ask<Sync>('sync', { after });
    got.push(...messages.map(({ seq }) => seq));
    [after, last] = [got.at(-1)!, conversation.lastSeq];
  }
  expect(got).toEqual(Array.from({ length: 1200 }, (_, index) => index + 1));
  socket.close();
});
