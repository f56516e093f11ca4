import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { arrive, openMailbox, type Mailbox } from './testing/mailbox.ts';
import { eventually, newPatient, newStaff, startTestServer, type TestPatient, type TestServer } from './testing/test-server.ts';

let mailbox: Mailbox;
let server: TestServer;
const PAT = 'pat@patients.test';
const agent = scriptedAgent(async (_input, { say }) => say('An answer.'));

beforeEach(async () => {
  mailbox = await openMailbox();
  server = await startTestServer({ agent, env: mailbox.env });
});
afterEach(async () => {
  await server.stop();
  await mailbox.close();
});

/** A visitor of the chat who proved an address by the code that came there. */
async function visitor(): Promise<Pick<TestPatient, 'conversationId' | 'sync'> & { agree: (consent: boolean) => Promise<{ status: number; body: unknown }>; readAll: () => Promise<unknown> }> {
  const patient = await newPatient(server);
  await patient.send('When will somebody look at my form?');
  await eventually(async () => (await patient.sync()).messages.some(({ author, state }) => author === 'agent' && state === 'complete'), 'the answer in the chat');
  expect((await patient.call('POST', '/patient/code', { contact: PAT })).status).toBe(202);
  const [mail] = await mailbox.mailsTo(PAT);
  expect(mail!.mail.subject).toBe('Your code for Riverbend Health');
  const proved = await patient.call<{ token: string }>('POST', '/patient/code/check', { code: /\d{6}/.exec(mail!.mail.text!)![0] });
  const headers = { authorization: `Bearer ${proved.body.token}`, 'content-type': 'application/json' };
  const post = async (path: string, body: object) => {
    const response = await fetch(`${server.url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, body: response.status === 204 ? null : ((await response.json()) as unknown) };
  };
  return {
    conversationId: patient.conversationId,
    sync: async () => (await (await fetch(`${server.url}/api/v1/patient/conversation?after=0`, { headers })).json()) as Awaited<ReturnType<TestPatient['sync']>>,
    agree: (consent) => post('/patient/continuation', { consent }),
    readAll: () => server.db.query('UPDATE conversations SET patient_read_seq = last_seq'),
  };
}

const leaveNow = () => server.db.query(`UPDATE conversations SET deliver_after = interval '0' WHERE deliver_after IS NOT NULL`);

describe('a visitor who left the chat', () => {
  it('gets the answer by mail when agreed, and a reply comes back to the same case', async () => {
    const patient = await visitor();
    await patient.readAll();
    expect((await patient.agree(true)).body).toEqual({ to: 'p•••@patients.test', afterMinutes: 10 });
    await leaveNow();
    const nurse = await newStaff(server, 'manager');
    await nurse.call('POST', `/conversations/${patient.conversationId}/messages`, { clientId: 'answer-0001', text: 'Somebody looks at it on Monday.' });
    const [, answer] = await mailbox.mailsTo(PAT, 2);
    expect(answer!.mail.text).toContain('You left our chat before this answer came.');
    expect(answer!.mail.text).toContain('Somebody looks at it on Monday.');
    await arrive(server, { from: PAT, to: (answer!.mail.replyTo as unknown as { value: { address: string }[] }).value[0]!.address, subject: 'Re: x', text: 'Thank you. Which Monday?' });
    const rows = await eventually(async () => {
      const found = await server.db.query<{ channel: string; caseId: string | null; patient: string; assurance: string; last: number }>(
        'SELECT channel, case_id AS "caseId", patient_id AS patient, assurance, last_seq AS last FROM conversations ORDER BY created_at');
      return found.length === 2 && found[1]!.last > 0 && found;
    }, 'a second conversation');
    expect(rows[1]).toMatchObject({ channel: 'email', caseId: rows[0]!.caseId, patient: rows[0]!.patient, assurance: 'anonymous' });
    expect(rows[0]!.caseId).not.toBeNull();
  });

  it('gets nothing who has read it in the chat, who has not agreed, or who took it back', async () => {
    const patient = await visitor();
    await patient.agree(true);
    await patient.agree(false);
    const nurse = await newStaff(server, 'manager');
    await nurse.call('POST', `/conversations/${patient.conversationId}/messages`, { clientId: 'answer-0001', text: 'One' });
    expect(await server.db.query(`SELECT contact_value AS value FROM conversations`)).toEqual([{ value: null }]);
    await patient.agree(true);
    await patient.readAll();
    await leaveNow();
    await server.db.query(`SELECT toniq.add_job('deliver', json_build_object('conversationId', $1::text), NULL, now(), NULL, NULL, 'replace', NULL)`, [patient.conversationId]);
    await eventually(async () => (await server.db.query('SELECT 1 FROM conversations WHERE delivered_seq = last_seq')).length === 1, 'the chat to be seen as read');
    expect(await server.db.query(`SELECT 1 FROM deliveries WHERE purpose <> 'code'`)).toEqual([]);
  });
});
