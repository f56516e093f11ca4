/** Danger in what is no ordinary message: staff hear of it at once, and no agent answers it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scriptedAgent } from '../testing/scripted-agent.ts';
import { arrive, openMailbox, rawMail, type Mailbox, type Written } from '../testing/mailbox.ts';
import { eventually, startTestServer, type TestServer } from '../testing/test-server.ts';
import { storeReceived } from './store-received.ts';

const agent = scriptedAgent();
const SOURCE = 'imap:care@127.0.0.1/INBOX;1';
const DISOWNED = { 'Authentication-Results': 'mx.hospital.test; dmarc=fail (p=REJECT) header.from=patients.test' };
const CHEST = 'I have crushing chest pain and cannot breathe.';
let mailbox: Mailbox;
let server: TestServer;
let count = 0;

beforeAll(async () => {
  mailbox = await openMailbox();
  server = await startTestServer({ agent, env: { ...mailbox.env, MAIL_MAILBOXES: 'imap://care:x@127.0.0.1:1?address=care@hospital.test&authserv=mx.hospital.test' } });
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await mailbox?.close();
});

type Row = { id: string; state: string; outcome: string; danger: string | null; conversation: string | null; tries: number };

/** What became of a raw mail. */
async function ended(raw: Buffer): Promise<Row> {
  const { id } = await storeReceived(server.context, { channel: 'email', source: SOURCE, sourceId: `aside-${(count += 1)}`, bytes: raw });
  return eventually(() => server.db.maybe<Row>(`SELECT id, state, outcome, danger, conversation_id AS conversation, tries FROM received WHERE id = $1 AND state IN ('done', 'quarantined')`, [id]), 'the mail to be read', 40);
}
const read = (written: Written): Promise<Row> => ended(rawMail({ from: `w${count}@patients.test`, ...written }));
const pages = (conversation: string | null): Promise<{ title: string }[]> => server.db.query(`SELECT title FROM pages WHERE conversation_id = $1 AND state = 'open'`, [conversation]);

/** Called, in the queue, with an urgent case, and left alone by the agent. */
async function expectCalled({ conversation }: Row): Promise<void> {
  expect(await pages(conversation)).toHaveLength(1);
  expect(await server.db.one(`SELECT c.emergency, k.acuity, k.priority, c.answered_seq >= c.last_patient_seq AS answered, c.control FROM conversations c JOIN cases k ON k.id = c.case_id WHERE c.id = $1`, [conversation]))
    .toEqual({ emergency: true, acuity: 'emergency', priority: 'urgent', answered: true, control: 'agent' });
  expect(await server.db.query(`SELECT 1 FROM messages WHERE conversation_id = $1 AND author = 'agent'`, [conversation])).toEqual([]);
}
/** Deliveries, and what of ours may still leave. */
const leaving = ({ conversation }: Row): Promise<unknown[]> => server.db.query(
  `SELECT purpose FROM deliveries WHERE conversation_id = $1
   UNION ALL SELECT m.kind FROM messages m JOIN conversations c ON c.id = m.conversation_id WHERE c.id = $1 AND m.seq > c.delivered_seq AND NOT m.quiet AND m.author <> 'patient'`, [conversation]);

describe('danger in the words of a program', () => {
  it('of a person whose program calls everything automatic: staff are called, and the numbers to call go out once', async () => {
    const row = await read({ from: 'odd@patients.test', text: CHEST, headers: { 'Auto-Submitted': 'auto-generated' } });
    expect(row).toMatchObject({ state: 'done', outcome: 'auto_reply' });
    await expectCalled(row);
    const [card] = await mailbox.mailsTo('odd@patients.test');
    expect(card!.mail.text).toContain('911');
    expect(card!.mail.headers.get('auto-submitted')).toBe('auto-replied');
    expect(agent.turns).toEqual([]);
  });

  it.each([
    ['whose sender reads nothing', { from: 'no-reply@portal.test', headers: {} }],
    ['that came from nobody', { headers: { 'Return-Path': '<>' } }],
    ['on a list where people write', { headers: { 'List-Id': '<town.lists.test>', 'List-Post': '<mailto:town@lists.test>', Precedence: 'list' } }],
    ['from a mailbox of ours', { from: 'care@hospital.test', headers: {} }],
    ['in the form of a bounce', { from: 'mailer-daemon@x.test', subject: 'failure notice', headers: { 'Return-Path': '<>' } }],
  ])('%s: staff are called, and nothing is sent', async (_how, mail) => {
    const row = await read({ ...mail, text: CHEST });
    await expectCalled(row);
    expect(await leaving(row)).toEqual([]);
  });

  it('is not what it advises its reader, whatever program it is', async () => {
    const advice = ['I am away until Monday. In an emergency call 911.', 'If you are experiencing chest pain or shortness of breath, hang up and dial 911.', 'Thank you for your message. If you are thinking about suicide, call or text 988.', 'Estoy fuera. Si tiene dolor de pecho, llame al 911. Si piensa en el suicidio, llame al 988.'];
    for (const text of advice) expect(await read({ text, headers: { 'Auto-Submitted': 'auto-replied' } })).toMatchObject({ state: 'done', outcome: 'auto_reply', danger: null, conversation: null });
  });

  it('is not what we wrote ourselves and it sends back', async () => {
    await arrive(server, { from: 'echo@patients.test', text: CHEST });
    const [card] = await mailbox.mailsTo('echo@patients.test');
    await eventually(async () => (await server.db.query(`SELECT 1 FROM received WHERE contact_value = 'echo@patients.test' AND state = 'done'`)).length, 'the first to be done');
    const before = await server.db.query('SELECT 1 FROM pages');
    for (const headers of [{ 'Auto-Submitted': 'auto-replied', 'In-Reply-To': card!.mail.messageId! }, { 'Auto-Submitted': 'auto-replied' }]) {
      expect(await read({ from: 'echo@patients.test', subject: 'Automatic reply', text: `I am away.\n\n${card!.mail.text}`, headers: headers as Record<string, string> })).toMatchObject({ state: 'done', outcome: 'auto_reply', danger: null });
    }
    expect(await read({ from: 'care@hospital.test', text: card!.mail.text!, messageId: card!.mail.messageId!, headers: { 'X-TonIQ': 'emergency' } })).toMatchObject({ state: 'done', outcome: 'own', danger: null });
    expect(await server.db.query('SELECT 1 FROM pages')).toHaveLength(before.length);
  });

  it('calls staff three times a day for one sender, and waits for them after that', async () => {
    const outcomes = [];
    for (let at = 0; at < 5; at += 1) {
      const row = await read({ from: 'machine@patients.test', text: `${CHEST} ${at}`, headers: { 'Auto-Submitted': 'auto-replied' } });
      outcomes.push(row.state);
      await server.db.query(`UPDATE pages SET state = 'closed' WHERE conversation_id = $1`, [row.conversation]);
    }
    expect(outcomes).toEqual(['done', 'done', 'done', 'quarantined', 'quarantined']);
  });
});

describe('a newsletter', () => {
  const letter = { 'List-Unsubscribe': '<https://news.test/u>', Precedence: 'bulk' };

  it('that tells its readers of danger waits to be looked at, and calls nobody', async () => {
    for (const text of ['Chest pain? Call 911. Read our tips for heart month.', 'Maria had crushing chest pain and collapsed. Read her story.', '"I wanted to kill myself," says Tom.']) {
      const row = await read({ from: 'news@clinic.test', text, headers: letter });
      expect(row).toMatchObject({ state: 'quarantined', outcome: 'list', danger: expect.any(String), conversation: null });
    }
  });

  it('without such words is no work for anybody', async () => {
    expect(await read({ text: 'Our parking garage opens on Monday.', headers: letter })).toMatchObject({ state: 'done', outcome: 'list', danger: null });
  });

  it('in which somebody speaks of themselves calls staff, once a week', async () => {
    const first = await read({ from: 'group@lists.test', text: 'Nobody listens. I want to kill myself tonight.', headers: letter });
    await expectCalled(first);
    expect(await leaving(first)).toEqual([]);
    expect(await read({ from: 'group@lists.test', text: 'I am having a heart attack, says the song', headers: letter })).toMatchObject({ state: 'quarantined' });
  });
});

describe('a mail that nobody can vouch for', () => {
  it('is heard by the second opinion too, since no turn will', async () => {
    const row = await read({ from: 'sad@patients.test', subject: 'to all', text: 'my letters are written and the rope is in the shed, forgive me', headers: DISOWNED });
    await expectCalled(row);
    const [card] = await mailbox.mailsTo('sad@patients.test');
    expect(card!.mail.text).toContain('988');
    const nameless = await read({ from: '', text: CHEST });
    await expectCalled(nameless);
  });

  it('and swindles waits without a call', async () => {
    for (const text of ['Your account will be suspended today. Verify your password now.', 'You have won! Click here, you will die laughing.', 'I have recorded you through your camera. Pay 900 dollars in bitcoin or everybody sees it.']) {
      expect(await read({ from: 'bank@patients.test', text, headers: DISOWNED }), text).toMatchObject({ state: 'quarantined', outcome: 'suspicious', conversation: null });
    }
  });
});
