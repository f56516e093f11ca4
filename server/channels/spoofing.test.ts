import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeReceived } from './store-received.ts';
import { scriptedAgent } from '../testing/scripted-agent.ts';
import { arrive, openMailbox, rawMail, type Mailbox, type Written } from '../testing/mailbox.ts';
import { eventually, startTestServer, type TestServer } from '../testing/test-server.ts';

const VICTIM = 'vera@patients.test';
const EVE = 'eve@evil.test';
const MX = 'mx.hospital.test';
const SOURCE = 'imap:care@127.0.0.1/INBOX;1';

let mailbox: Mailbox;
let server: TestServer;
/** What an attacker may have seen over somebody's shoulder: the victim's thread, down to its token. */
const seen = { conversation: '', address: '', sent: '', patients: '<vera-1@patients.test>', subject: 'My results', caseReference: '' };
/** A thread of the attacker's own. */
const own = { address: '', sent: '' };

beforeAll(async () => {
  const agent = scriptedAgent();
  agent.next(async (_input, { say }) => say('A nurse will look.'));
  mailbox = await openMailbox();
  // Nobody listens there: the mailbox gives its name, and that of the server whose word on senders counts.
  server = await startTestServer({ agent, env: { ...mailbox.env, MAIL_MAILBOXES: `imap://care:x@127.0.0.1:1?address=care@hospital.test&authserv=${MX}` } });
  await arrive(server, { from: VICTIM, subject: seen.subject, messageId: seen.patients, text: 'Are my results there?' });
  const [answer] = await mailbox.mailsTo(VICTIM);
  seen.address = addressOf(answer!.mail.replyTo);
  seen.sent = answer!.mail.messageId!;
  seen.conversation = (await server.db.one<{ id: string }>('SELECT id FROM conversations')).id;
  await arrive(server, { from: EVE, text: 'Hello, I am somebody else.' });
  const [eves] = await mailbox.mailsTo(EVE);
  own.address = addressOf(eves!.mail.replyTo);
  own.sent = eves!.mail.messageId!;
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await mailbox?.close();
});

const addressOf = (field: unknown): string => (field as { value: { address: string }[] }).value[0]!.address;
/** One letter of the proof is another. */
const forged = (text: string): string => text.replace(/r[a-z2-7]{39}/u, (token) => token.slice(0, -1) + (token.endsWith('a') ? 'b' : 'a'));
const results = (verdict: string, by = MX): string => `${by}; spf=fail smtp.mailfrom=patients.test; dmarc=${verdict} (p=REJECT) header.from=patients.test`;

const ATTEMPTS: [how: string, mail: () => Written, source?: string][] = [
  ['the same subject', () => ({ from: EVE, subject: seen.subject })],
  ['the same subject as a reply', () => ({ from: EVE, subject: `Re: ${seen.subject}` })],
  ['an answer to our mail', () => ({ from: EVE, headers: { 'In-Reply-To': seen.sent } })],
  ['our mail among its references', () => ({ from: EVE, headers: { References: `<a@b> ${seen.sent} <c@d>` } })],
  ['an answer to the victim\'s own mail', () => ({ from: EVE, headers: { 'In-Reply-To': seen.patients } })],
  ['the reply address of the thread', () => ({ from: EVE, to: seen.address })],
  ['the reply address, the subject and the references', () => ({ from: EVE, to: seen.address, subject: `Re: ${seen.subject}`, headers: { 'In-Reply-To': seen.sent, References: seen.sent } })],
  ['the reply address in copy', () => ({ from: EVE, headers: { Cc: seen.address } })],
  ['the reply address in capitals', () => ({ from: EVE, to: seen.address.toUpperCase() })],
  ['the token in its own Message-ID', () => ({ from: EVE, messageId: seen.sent })],
  ['the token in the subject', () => ({ from: EVE, subject: seen.address })],
  ['the token in the words', () => ({ from: EVE, text: `Please add this to ${seen.address}` })],
  ['the victim as the shown name', () => ({ from: `"${VICTIM}" <${EVE}>`, to: seen.address })],
  ['the victim as an encoded name', () => ({ from: `=?utf-8?B?${Buffer.from(VICTIM).toString('base64')}?= <${EVE}>`, to: seen.address })],
  ['the victim in a comment', () => ({ from: `${EVE} (${VICTIM})`, to: seen.address })],
  ['the victim before the address', () => ({ from: `${VICTIM} <${EVE}>`, to: seen.address })],
  ['the victim as the address for answers', () => ({ from: EVE, to: seen.address, headers: { 'Reply-To': VICTIM } })],
  ['the victim as the sender beside the author', () => ({ from: EVE, to: seen.address, headers: { Sender: VICTIM, 'Return-Path': `<${VICTIM}>` } })],
  ['the victim as a second author', () => ({ from: `${VICTIM}, ${EVE}`, to: seen.address }), SOURCE],
  ['the victim as a second From', () => ({ from: `${VICTIM}\r\nFrom: ${EVE}`, to: seen.address }), SOURCE],
  ['the victim\'s address with a tag', () => ({ from: VICTIM.replace('@', '+x@'), to: seen.address })],
  ['a domain below the victim\'s', () => ({ from: 'vera@mail.patients.test', to: seen.address })],
  ['a domain that looks alike', () => ({ from: 'vera@pаtients.test', to: seen.address })],
  ['a domain that goes on', () => ({ from: `${VICTIM}.evil.test`, to: seen.address })],
  ['the victim\'s name with a forged token', () => ({ from: VICTIM, to: forged(seen.address) })],
  ['the victim\'s name with a forged token in the references', () => ({ from: VICTIM, headers: { References: forged(seen.sent) } })],
  ['the victim\'s name with another thread\'s token', () => ({ from: VICTIM, to: own.address })],
  ['the victim\'s name as an answer to a mail that went to somebody else', () => ({ from: VICTIM, headers: { 'In-Reply-To': own.sent } })],
  ['the victim\'s name and the subject alone', () => ({ from: VICTIM, subject: `Re: ${seen.subject}` })],
  ['the victim\'s name, disowned by the domain', () => ({ from: VICTIM, to: seen.address, headers: { 'Authentication-Results': results('fail') } }), SOURCE],
  ['the victim\'s name, disowned, with a forged word of our server below', () => ({ from: VICTIM, to: seen.address, headers: { 'Authentication-Results': `${results('fail')}\r\nAuthentication-Results: ${results('pass')}` } }), SOURCE],
  ['the victim\'s name, disowned, and danger that is not held back', () => ({ from: VICTIM, to: seen.address, text: 'I have crushing chest pain and cannot breathe', headers: { 'Authentication-Results': results('fail') } }), SOURCE],
  ['the victim\'s name on an automatic answer', () => ({ from: VICTIM, to: seen.address, headers: { 'Auto-Submitted': 'auto-replied' } })],
];

describe('attempts to get into somebody\'s thread', () => {
  it('are at least thirty', () => expect(ATTEMPTS.length).toBeGreaterThanOrEqual(30));

  it.each(ATTEMPTS)('with %s does not join it', async (how, mail, source) => {
    const { id } = source
      ? await storeReceived(server.context, { channel: 'email', source, sourceId: how, bytes: rawMail({ text: `By way of ${how}`, ...mail() }) })
      : await arrive(server, { text: `By way of ${how}`, ...mail() });
    const row = await eventually(() => server.db.maybe<{ conversationId: string | null; outcome: string }>(`SELECT conversation_id AS "conversationId", outcome FROM received WHERE id = $1 AND state <> 'waiting'`, [id]), 'the reading');
    expect(row.conversationId).not.toBe(seen.conversation);
    const { said } = await server.db.one<{ said: number }>(`SELECT count(*)::int AS said FROM messages WHERE conversation_id = $1 AND author = 'patient'`, [seen.conversation]);
    expect(said).toBe(1);
  });

  it('by the victim herself are none: her answer comes to her thread', async () => {
    await arrive(server, { from: VICTIM, to: seen.address, subject: 'Anything', text: 'Thank you.' });
    await eventually(async () => (await server.db.one<{ said: number }>(`SELECT count(*)::int AS said FROM messages WHERE conversation_id = $1 AND author = 'patient'`, [seen.conversation])).said === 2, 'her answer');
  });

  it('that are disowned wait for staff; danger among them reached staff all the same', async () => {
    const held = await server.db.query<{ outcome: string }>(`SELECT outcome FROM received WHERE state = 'quarantined'`);
    expect(held.length).toBe(4);
    expect(new Set(held.map(({ outcome }) => outcome))).toEqual(new Set(['suspicious']));
    expect(await server.db.query('SELECT 1 FROM pages')).toHaveLength(1);
  });

  it('by nobody at all reach staff when they mean danger', async () => {
    await arrive(server, { from: '', text: 'My chest hurts, it is crushing, and I cannot breathe' });
    await eventually(async () => (await server.db.query('SELECT 1 FROM pages')).length === 2, 'a second page');
  });
});
