/** What leaves on a channel is what the table of capabilities says that the channel can. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAPABILITIES } from '../../channels/capabilities.ts';
import { segmentsOf } from '../../channels/sms/segments.ts';
import { deliveriesOf } from '../../domain/deliveries/delivery.ts';
import { newId } from '../../domain/ids/new-id.ts';
import { openConversation } from '../../domain/conversations/open-conversation.ts';
import { appendMessage } from '../../domain/messages/append-message.ts';
import { newWriter } from '../../domain/patients/writer.ts';
import { scriptedAgent } from '../testing/scripted-agent.ts';
import { openMailbox, type Mailbox } from '../testing/mailbox.ts';
import { eventually, startTestServer, type TestServer } from '../testing/test-server.ts';

let mailbox: Mailbox;
let server: TestServer;
beforeAll(async () => {
  mailbox = await openMailbox();
  server = await startTestServer({ agent: scriptedAgent(), env: { ...mailbox.env, SMS_ACCOUNT_SID: 'AC77', SMS_AUTH_TOKEN: 'a-token-of-ours', SMS_FROM: '+15555550100', SMS_BASE_URL: 'http://127.0.0.1:9', QUIET_HOURS: 'off' } });
}, 60_000);
afterAll(async () => {
  await server.stop();
  await mailbox.close();
});

const CONTACT = { email: { kind: 'email', value: 'pat@patients.test' }, sms: { kind: 'phone', value: '+15555550142' } } as const;
const LONG = 'Here is a sentence that says something about the visit. '.repeat(30).trim();

/** What leaves when the assistant says this: as text, and as a page where there is one. */
async function sent(channel: 'email' | 'sms', text: string, choices: string[] = []): Promise<{ text: string; html: string | null }> {
  const id = await server.db.tx(async (tx) => {
    const conversationId = await openConversation(tx, await newWriter(tx, 'en'), channel, 'en', { route: { contact: CONTACT[channel], ourAddress: channel === 'email' ? 'care@hospital.test' : '+15555550100', thread: newId() } });
    await appendMessage(tx, { conversationId, author: 'agent', actor: { kind: 'agent' }, text, quickReplies: choices.map((label) => ({ label, text: label })) });
    return conversationId;
  });
  const [delivery] = await eventually(async () => {
    const made = await deliveriesOf(server.db, id);
    return made.length > 0 && made;
  }, 'a delivery');
  const out = await server.context.channels[channel].compose(delivery!);
  return { text: out.text, html: out.mail?.html ?? null };
}

describe.each(['email', 'sms'] as const)('%s', (channel) => {
  const can = CAPABILITIES[channel];

  it('has pages or letters alone', async () => {
    expect((await sent(channel, 'A plain answer.')).html !== null).toBe(can.text === 'html');
  });

  it('offers choices as it can', async () => {
    const { text } = await sent(channel, 'Which day suits you?', ['Monday', 'Tuesday']);
    expect(/\b1 Monday\n2 Tuesday/u.test(text)).toBe((can.choices as string) === 'numbered');
    expect(/Monday · Tuesday/u.test(text)).toBe((can.choices as string) === 'named');
  });

  it('is as long as it may be', async () => {
    const { text } = await sent(channel, LONG);
    expect(text.includes(LONG)).toBe(can.parts === null);
    expect(/\/m\/[\w-]{24}/u.test(text)).toBe(can.parts !== null);
    if (can.parts !== null) expect(segmentsOf(text).parts).toBeLessThanOrEqual(can.parts);
  });
});
