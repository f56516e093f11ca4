import { afterAll, beforeAll, expect, it } from 'vitest';
import { scriptedAgent } from '../testing/scripted-agent.ts';
import { openMailbox, rawMail, type Caught, type Mailbox } from '../testing/mailbox.ts';
import { eventually, startTestServer, type TestServer } from '../testing/test-server.ts';
import { storeReceived } from './store-received.ts';

const EAST = 'care@east.test';
const WEST = 'care@west.test';
let mailbox: Mailbox;
const servers = new Map<string, TestServer>();

/** The net between the two: what is sent to one of them is brought to it. */
const bring = async ({ to, raw }: Pick<Caught, 'to' | 'raw'>): Promise<void> => {
  for (const address of to) {
    const server = servers.get(address.replace(/\+[^@]*/u, ''));
    if (server) await storeReceived(server.context, { channel: 'email', source: 'test:net', sourceId: `${mailbox.caught.length}`, bytes: Buffer.from(raw) });
  }
};

beforeAll(async () => {
  mailbox = await openMailbox({ beforeAnswer: bring });
  for (const address of [EAST, WEST]) {
    const agent = scriptedAgent();
    agent.next(async (_input, { say }) => say('We have received your question.'));
    servers.set(address, await startTestServer({ agent, env: { ...mailbox.env, MAIL_FROM: address } }));
  }
});
afterAll(async () => {
  for (const server of servers.values()) await server.stop();
  await mailbox.close();
});

it('two servers like this one that write to each other stop at one mail', async () => {
  // Somebody has written to one in the name of the other.
  await bring({ to: [EAST], raw: rawMail({ from: WEST, to: EAST, text: 'Who begins?' }).toString() });
  await eventually(() => mailbox.caught.length > 0, 'the first answer');
  const west = servers.get(WEST)!;
  const { outcome } = await eventually(() => west.db.maybe<{ outcome: string }>(`SELECT outcome FROM received WHERE state = 'done'`), 'the other side to read it');
  expect(outcome).toBe('own');
  expect(await west.db.query('SELECT 1 FROM messages')).toEqual([]);
  // Whatever was still to be sent would stand in the outbox.
  for (const { db } of servers.values()) expect(await db.query(`SELECT 1 FROM deliveries WHERE state IN ('queued', 'sending')`)).toEqual([]);
  expect(mailbox.caught).toHaveLength(1);
});
