/** Mails that truly cannot be taken apart: no double stands in for the parser. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signHook } from '../../channels/email/hook-signature.ts';
import { scriptedAgent } from '../testing/scripted-agent.ts';
import { openMailbox, rawMail, type Mailbox } from '../testing/mailbox.ts';
import { eventually, newStaff, startTestServer, type TestServer, type TestStaff } from '../testing/test-server.ts';

const SECRET = 'a-secret-of-the-mail-server';
const agent = scriptedAgent();
let mailbox: Mailbox;
let server: TestServer;
let nurse: TestStaff;

beforeAll(async () => {
  mailbox = await openMailbox();
  server = await startTestServer({ agent, env: { ...mailbox.env, MAIL_WEBHOOK_SECRET: SECRET, MAIL_CHECK_SENDERS: 'off' } });
  nurse = await newStaff(server, 'admin');
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await mailbox?.close();
});

/** A header of three million letters: the parser refuses it, each time. */
const broken = (from: string, text: string, id: string): Buffer => rawMail({ from, text, messageId: `<${id}@patients.test>`, headers: { 'X-Junk': 'x'.repeat(3_000_000) } });

async function post(raw: Buffer): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  const answer = await fetch(`${server.url}/hooks/email`, { method: 'POST', body: new Uint8Array(raw), headers: { 'content-type': 'message/rfc822', 'x-toniq-timestamp': String(now), 'x-toniq-signature': signHook(SECRET, now, raw) } });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { id: string }).id;
}

type Item = { id: string; because: string; about: string; danger: string | null; conversationId: string | null };
const listed = async (): Promise<Item[]> => (await nurse.call<{ items: Item[] }>('GET', '/quarantine')).body.items;
const putAside = (id: string): Promise<Item> => eventually(async () => (await listed()).find((one) => one.id === id), 'the mail to be put aside', 60);

describe('a mail that breaks reading three times', () => {
  it('is put aside and seen in the inbox, and the mails after it are answered', async () => {
    agent.next(async (_input, { say }) => say('From ten to eight.'));
    const id = await post(broken('odd@patients.test', 'When can I visit?', 'odd'));
    await post(rawMail({ from: 'next@patients.test' }));
    await mailbox.mailsTo('next@patients.test');
    expect(await putAside(id)).toMatchObject({ because: 'unreadable', danger: null, conversationId: null });
    expect(await server.db.one('SELECT tries FROM received WHERE id = $1', [id])).toEqual({ tries: 3 });
    const { body } = await nurse.call<{ text: string; from: string; subject: string; source: string }>('GET', `/quarantine/${id}`);
    expect([body.from, body.subject, body.text]).toEqual(['odd@patients.test', 'A question', 'When can I visit?']);
    expect((await nurse.call<{ counts: { putAside: number } }>('GET', '/queue')).body.counts.putAside).toBe(1);
  }, 60_000);

  it('is tried again when staff ask for it, and comes back when it breaks again', async () => {
    const [{ id }] = (await listed()) as [Item];
    expect((await nurse.call('POST', `/quarantine/${id}/release`)).status).toBe(204);
    await eventually(async () => (await listed()).length === 0, 'it to be taken up');
    expect((await nurse.call('POST', `/quarantine/${id}/answer`)).status).toBe(409);
    await putAside(id);
  }, 60_000);

  it('is answered by whoever takes it, to the address that stands in it', async () => {
    const [{ id }] = (await listed()) as [Item];
    const turns = agent.turns.length;
    const { body, status } = await nurse.call<{ conversationId: string }>('POST', `/quarantine/${id}/answer`);
    expect(status).toBe(200);
    expect(await listed()).toEqual([]);
    expect((await nurse.call('POST', `/conversations/${body.conversationId}/messages`, { clientId: 'answer-odd-1', text: 'Please send your question once more.' })).status).toBe(201);
    const [answer] = await mailbox.mailsTo('odd@patients.test');
    expect(answer!.mail.text).toContain(`${server.context.config.publicUrl}/m/`);
    expect(await server.db.query(`SELECT text FROM messages WHERE conversation_id = $1 AND author = 'patient'`, [body.conversationId])).toEqual([{ text: 'A question\n\nWhen can I visit?' }]);
    expect(agent.turns).toHaveLength(turns);
  }, 60_000);

  it('calls staff at the first failure when its words tell of danger, whatever they are encoded in', async () => {
    const said = Buffer.from('Tengo un dolor muy fuerte en el pecho y no puedo respirar. Ayuda por favor. '.repeat(2)).toString('base64').replace(/.{76}/gu, '$&\n');
    const raw = rawMail({ from: 'help@patients.test', subject: 'Ayuda', text: said, headers: { 'Content-Transfer-Encoding': 'base64', 'X-Junk': 'x'.repeat(3_000_000) } });
    const id = await post(raw);
    const [card] = await mailbox.mailsTo('help@patients.test');
    expect(card!.mail.text).toContain('911');
    const { conversation, tries } = await server.db.one<{ conversation: string; tries: number }>('SELECT conversation_id AS conversation, tries FROM received WHERE id = $1', [id]);
    expect(tries).toBeLessThan(3);
    expect(await server.db.query(`SELECT acuity FROM pages WHERE conversation_id = $1`, [conversation])).toEqual([{ acuity: 'emergency' }]);
    expect((await server.db.one<{ danger: string }>('SELECT danger FROM received WHERE id = $1', [id])).danger).toEqual(expect.any(String));
    expect(await server.db.query(`SELECT 1 FROM messages WHERE conversation_id = $1 AND author = 'patient'`, [conversation])).toHaveLength(1);
    expect(mailbox.caught.filter(({ to }) => to.includes('help@patients.test'))).toHaveLength(1);
  }, 60_000);
});
