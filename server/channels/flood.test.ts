import { afterAll, beforeAll, expect, it } from 'vitest';
import { scriptedAgent } from '../testing/scripted-agent.ts';
import { arrive, openMailbox, type Mailbox } from '../testing/mailbox.ts';
import { eventually, startTestServer, type TestServer } from '../testing/test-server.ts';

const MAILS = 40;
let mailbox: Mailbox;
let server: TestServer;
beforeAll(async () => {
  mailbox = await openMailbox();
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('We have your question.')), env: mailbox.env });
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await mailbox?.close();
});

it(`${MAILS} mails of one sender at once are all kept, and three are answered in an hour; danger in one of them at once`, async () => {
  await Promise.all(Array.from({ length: MAILS }, (_one, at) => arrive(server, { from: 'many@patients.test', text: `Question number ${at}` })));
  await eventually(async () => (await server.db.query(`SELECT 1 FROM conversations WHERE answered_seq >= last_patient_seq AND last_patient_seq > 0`)).length === MAILS, 'all to be answered', 60);
  await eventually(async () => (await server.db.query(`SELECT 1 FROM deliveries WHERE state = 'sent'`)).length >= 3, 'three mails', 30);
  await arrive(server, { from: 'many@patients.test', text: 'I have crushing chest pain and cannot breathe.' });
  const card = await eventually(() => mailbox.caught.find(({ mail }) => mail.text?.includes('911') && mail.subject?.startsWith('Please read now')), 'the emergency text', 30);
  expect(card.to).toEqual(['many@patients.test']);
  expect(await server.db.one(`SELECT count(*)::int AS kept FROM messages WHERE author = 'patient'`)).toEqual({ kept: MAILS + 1 });
  expect(await server.db.query(`SELECT purpose, count(*)::int AS count FROM deliveries GROUP BY purpose ORDER BY purpose`)).toEqual([{ purpose: 'answer', count: 3 }, { purpose: 'emergency', count: 1 }]);
}, 120_000);
