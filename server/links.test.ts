import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sync } from './contract/conversation.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { arrive, openMailbox, type Mailbox } from './testing/mailbox.ts';
import { call, newStaff, startTestServer, type TestServer, type TestStaff } from './testing/test-server.ts';

let mailbox: Mailbox;
let server: TestServer;
const PAT = 'pat@patients.test';
const agent = scriptedAgent(async (_input, { say }) => say('Visiting hours are from 10 to 20.'));

beforeEach(async () => {
  mailbox = await openMailbox();
  server = await startTestServer({ agent, env: mailbox.env });
});
afterEach(async () => {
  await server.stop();
  await mailbox.close();
});

/** A stranger's mail, answered by a nurse; gives the link in the nurse's mail. */
async function answered(): Promise<{ link: string; conversationId: string; nurse: TestStaff }> {
  const nurse = await newStaff(server, 'nurse');
  await arrive(server, {});
  await mailbox.mailsTo(PAT);
  const { id } = await server.db.one<{ id: string }>('SELECT id FROM conversations');
  await nurse.call('POST', `/conversations/${id}/messages`, { clientId: 'answer-0001', text: 'Your potassium is 4.1.' });
  const mails = await mailbox.mailsTo(PAT, 2);
  return { link: /\/m\/([\w-]{24})/.exec(mails[1]!.mail.text!)![1]!, conversationId: id, nurse };
}

async function code(link: string, nth: number): Promise<string> {
  expect((await call(server.url, 'POST', `/links/${link}/code`)).status).toBe(202);
  const mails = await mailbox.mailsTo(PAT, nth);
  return /\d{6}/.exec(mails[nth - 1]!.mail.text!)![0];
}

describe('the link in a mail', () => {
  it('opens the conversation with the code that goes to the same address, and nothing else does', async () => {
    const { link, conversationId } = await answered();
    expect((await call(server.url, 'GET', `/links/${link}`)).body).toEqual({ kind: 'email', language: 'en', hospital: 'Riverbend Health', emergencyNumber: '911' });
    const good = await code(link, 3);
    const wrong = await call(server.url, 'POST', `/links/${link}/check`, { body: { code: good === '000000' ? '000001' : '000000' } });
    expect(wrong.status).toBe(422);
    const opened = await call<{ token: string; assurance: string }>(server.url, 'POST', `/links/${link}/check`, { body: { code: good } });
    expect(opened.body.assurance).toBe('contact');
    const headers = { authorization: `Bearer ${opened.body.token}` };
    const { body } = await call<Sync>(server.url, 'GET', '/patient/conversation?after=0', { headers });
    expect(body.messages.map(({ text }) => text)).toContain('Your potassium is 4.1.');
    expect(await server.db.query(`SELECT state FROM deliveries WHERE link = $1`, [link])).toEqual([{ state: 'read' }]);
    expect(await server.db.query('SELECT count(*)::int AS n FROM patient_sessions')).toEqual([{ n: 1 }]);
    expect(await server.db.query(`SELECT assurance FROM conversations WHERE id = $1`, [conversationId])).toEqual([{ assurance: 'contact' }]);
    const { content } = await server.db.one<{ content: unknown }>(`SELECT content FROM deliveries WHERE purpose = 'code'`);
    expect(content).toBeNull();
  });

  it('once the address is proved, what staff write stands in the mail', async () => {
    const { link, conversationId, nurse } = await answered();
    await call(server.url, 'POST', `/links/${link}/check`, { body: { code: await code(link, 3) } });
    await nurse.call('POST', `/conversations/${conversationId}/messages`, { clientId: 'answer-0002', text: 'Your potassium is 4.2 now.' });
    const mails = await mailbox.mailsTo(PAT, 4);
    expect(mails[3]!.mail.text).toContain('Nurse, nurse:\nYour potassium is 4.2 now.');
    const { patient } = await server.db.one<{ patient: string }>('SELECT patient_id AS patient FROM conversations WHERE id = $1', [conversationId]);
    expect(await server.db.query('SELECT kind, value, verified_at IS NOT NULL AS verified FROM patient_contacts WHERE patient_id = $1', [patient])).toEqual([{ kind: 'email', value: PAT, verified: true }]);
  });

  it('that nobody was given opens nothing, and codes are limited', async () => {
    expect((await call(server.url, 'GET', `/links/${'x'.repeat(24)}`)).status).toBe(404);
    expect((await call(server.url, 'GET', `/links/short`)).status).toBe(422);
    const { link } = await answered();
    for (const nth of [3, 4, 5]) await code(link, nth);
    expect((await call(server.url, 'POST', `/links/${link}/code`)).status).toBe(429);
  });

  it('is a page', async () => {
    const page = await fetch(`${server.url}/m/${'x'.repeat(24)}`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('noindex');
  });
});
