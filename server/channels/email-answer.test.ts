import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { threadOf, tokensIn } from '../../channels/email/reply-token.ts';
import { scriptedAgent } from '../testing/scripted-agent.ts';
import { eventually, newStaff, startTestServer, type TestServer } from '../testing/test-server.ts';
import { arrive, CARE, openMailbox, type Mailbox } from '../testing/mailbox.ts';

let mailbox: Mailbox;
let server: TestServer;
const agent = scriptedAgent();
const PAT = 'pat@patients.test';

beforeEach(async () => {
  mailbox = await openMailbox();
  agent.turns.length = 0;
  agent.next(async (_input, { say }) => {
    await say('Visiting hours are from 10 to 20.');
    await say('Bring a mask.', 'item');
  });
  server = await startTestServer({ agent, env: mailbox.env });
});
afterEach(async () => {
  await server.stop();
  await mailbox.close();
});

const conversations = () => server.db.query<{ id: string; channel: string; assurance: string; patient: string; visitor: string; last: number }>(
  'SELECT id, channel, assurance, patient_id AS patient, visitor_id AS visitor, last_seq AS last FROM conversations ORDER BY created_at');

describe('a mail', () => {
  it('is answered by one mail in its thread', async () => {
    await arrive(server, { subject: 'Two things', text: 'When are visiting hours?\nAnd do I need a mask?', messageId: '<first@patients.test>' });
    const [answer] = await mailbox.mailsTo(PAT);
    const { mail } = answer!;
    expect(answer!.to).toEqual([PAT]);
    expect(mail.from?.value).toEqual([{ name: 'Riverbend Health', address: CARE }]);
    expect(mail.inReplyTo).toBe('<first@patients.test>');
    expect(mail.references).toBe('<first@patients.test>');
    expect(mail.headers.get('auto-submitted')).toBe('auto-replied');
    // An answer is nothing that a mail program may end with one click.
    expect(answer!.raw).not.toMatch(/^List-/imu);
    expect(mail.text).toContain('Visiting hours are from 10 to 20.');
    expect(mail.text).toContain('- Bring a mask.');
    expect(mail.html).toContain('<li>Bring a mask.</li>');
    expect(agent.turns).toHaveLength(1);
    expect(agent.turns[0]!.history.map(({ text }) => text)).toEqual(['Two things\n\nWhen are visiting hours?\nAnd do I need a mask?']);
    const [conversation] = await conversations();
    expect(conversation).toMatchObject({ channel: 'email', assurance: 'anonymous' });
    const token = tokensIn(mail.messageId!)[0]!;
    expect(tokensIn((mail.replyTo as { text: string }).text)).toEqual([token]);
    const { thread } = await server.db.one<{ thread: string }>('SELECT thread FROM conversations');
    expect(threadOf(server.context.channelSecret, token)).toBe(thread);
    expect(answer!.from).toBe((mail.replyTo as unknown as { value: { address: string }[] }).value[0]!.address);
  });

  it('that replies comes to the same conversation, by its address or by what it answers', async () => {
    await arrive(server, {});
    const [first] = await mailbox.mailsTo(PAT);
    const { address } = (first!.mail.replyTo as unknown as { value: { address: string }[] }).value[0]!;
    await arrive(server, { to: address, subject: 'Anything', text: 'And on Sundays?' });
    const [, second] = await mailbox.mailsTo(PAT, 2);
    await arrive(server, { subject: 'Re: Anything', text: 'Thank you, and on holidays?', headers: { 'In-Reply-To': second!.mail.messageId! } });
    const [, , third] = await mailbox.mailsTo(PAT, 3);
    expect(await conversations()).toMatchObject([{ last: 6 }]);
    expect(third!.mail.references).toEqual(expect.arrayContaining([first!.mail.messageId, second!.mail.messageId]));
  });

  it('of somebody else, with the token and ids of a thread, opens a conversation of its own', async () => {
    await arrive(server, {});
    const [first] = await mailbox.mailsTo(PAT);
    const { address } = (first!.mail.replyTo as unknown as { value: { address: string }[] }).value[0]!;
    await arrive(server, { from: 'eve@elsewhere.test', to: address, text: 'What did you tell them?', headers: { 'In-Reply-To': first!.mail.messageId!, References: first!.mail.messageId! } });
    await mailbox.mailsTo('eve@elsewhere.test');
    const [pat, eve] = await conversations();
    expect(eve!.patient).not.toBe(pat!.patient);
    expect(agent.turns.at(-1)!.history).toHaveLength(1);
    expect(mailbox.caught.filter(({ to }) => to.includes(PAT))).toHaveLength(1);
  });

  it('that came before, under another name, is one', async () => {
    const mail = { messageId: '<same@patients.test>', headers: { Date: 'Sun, 22 Nov 2026 10:00:00 GMT' } };
    await arrive(server, mail, 'imap:care:1', '7');
    await arrive(server, mail, 'imap:care:1', '7');
    await arrive(server, mail, 'imap:care:2', '1');
    await arrive(server, { ...mail, text: 'Another question under the same id' }, 'imap:care:2', '2');
    await eventually(async () => (await server.db.query(`SELECT 1 FROM received WHERE state = 'done'`)).length === 3, 'three rows to be read');
    const outcomes = (await server.db.query<{ outcome: string }>('SELECT outcome FROM received ORDER BY id')).map(({ outcome }) => outcome);
    // Nobody is named yet where they wait, so they are read side by side: whichever is second is the copy.
    expect([...outcomes.slice(0, 2).toSorted(), ...outcomes.slice(2)]).toEqual(['duplicate', 'message', 'message']);
    expect(await conversations()).toHaveLength(2);
  });

  it('with danger in it gets the emergency text at once, and staff are called', async () => {
    let release = (): void => undefined;
    agent.next(async () => new Promise<void>((resolve) => (release = resolve)));
    await arrive(server, { subject: 'chest pain', text: 'I have crushing chest pain and cannot breathe.' });
    const [card] = await mailbox.mailsTo(PAT);
    release();
    expect(card!.mail.subject).toBe('Please read now: your message to Riverbend Health');
    expect(card!.mail.text).toContain('911');
    expect(await server.db.query('SELECT acuity, state FROM pages')).toEqual([{ acuity: 'emergency', state: 'open' }]);
  });
});

describe('staff', () => {
  it('answer a stranger by a link: what concerns one person stands in no mail before a code', async () => {
    const nurse = await newStaff(server, 'nurse');
    await arrive(server, {});
    await mailbox.mailsTo(PAT);
    const { id } = (await conversations())[0]!;
    await nurse.call('POST', `/conversations/${id}/messages`, { clientId: 'answer-0001', text: 'Your potassium is 4.1.' });
    const [, answer] = await mailbox.mailsTo(PAT, 2);
    const { link } = await server.db.one<{ link: string }>('SELECT link FROM deliveries ORDER BY created_at DESC LIMIT 1');
    expect(answer!.raw).not.toContain('potassium');
    expect(answer!.mail.text).toContain('Nurse, nurse, has answered you.');
    expect(answer!.mail.text).toContain(`${server.context.config.publicUrl}/m/${link}`);
    expect(answer!.mail.headers.has('auto-submitted')).toBe(false);
  });
});
