/** What a STOP does beyond ending texts: the patient's record, staff of an open case, the list, numbers of one pool and of none. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signatureOf } from '../../../channels/sms/signature.ts';
import type { StaffConversation } from '../../contract/conversation.ts';
import type { OptOutView } from '../../contract/opt-out.ts';
import { openDemoGateway, type DemoGateway } from '../../demo-mailbox/demo-gateway.ts';
import { scriptedAgent } from '../../testing/scripted-agent.ts';
import { eventually, newClientId, newStaff, startTestServer, type TestServer } from '../../testing/test-server.ts';

const [ONE, OTHER] = ['+15555550100', '+15555550101'];
const agent = scriptedAgent(async ({ history }, { say }) => say(`Read: ${history.at(-1)!.text}`));
let gateway: DemoGateway;
let line: Server;
let server: TestServer;
const env = () => ({ SMS_ACCOUNT_SID: gateway.accountSid, SMS_AUTH_TOKEN: gateway.token, SMS_FROM: `${ONE},${OTHER}`, SMS_BASE_URL: `http://127.0.0.1:${(line.address() as AddressInfo).port}` });
beforeAll(async () => {
  gateway = openDemoGateway({ number: ONE, hook: () => `${server.url}/hooks/sms` });
  line = createServer(express().use(gateway.router()));
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done));
  server = await startTestServer({ agent, env: env() });
});
afterAll(async () => {
  await server.stop();
  line.closeAllConnections();
  line.close();
});

let count = 0;
let sids = 0;
/** The demo's gateway cannot reach numbers that end in 9. */
const newPhone = (): string => `+15555557${String(count += 1).padStart(2, '0')}0`;
async function write(phone: string, Body: string, { to = ONE, at = server }: { to?: string; at?: TestServer } = {}): Promise<void> {
  const url = `${at.url}/hooks/sms`;
  const all = { AccountSid: gateway.accountSid, MessageSid: `SMopt${(sids += 1)}`, From: phone, To: to, Body, NumMedia: '0' };
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(all).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signatureOf(gateway.token, url, Object.entries(all)) } });
  expect(response.status).toBe(200);
}
const stopped = async (phone: string, at = server): Promise<string[]> => (await at.db.query<{ ours: string }>('SELECT our_number AS ours FROM text_opt_outs WHERE phone = $1 ORDER BY 1', [phone])).map(({ ours }) => ours);
const untilStopped = (phone: string, numbers: string[], at = server) => eventually(async () => JSON.stringify(await stopped(phone, at)) === JSON.stringify(numbers), `${phone} to have ended texts from ${numbers.join()}`);
const conversationOf = async (phone: string, ours = ONE): Promise<string> => (await eventually(() => server.db.maybe<{ id: string }>('SELECT id FROM conversations WHERE contact_value = $1 AND our_address = $2 AND answered_seq > 0', [phone, ours]), 'the conversation')).id;
const wishOf = async (patientId: string): Promise<string[]> => (await server.db.one<{ out: string[] }>('SELECT opted_out AS out FROM patients WHERE id = $1', [patientId])).out;

/** A patient whose phone is proved, with nothing said yet. */
async function knownPatient(phone: string): Promise<string> {
  const nurse = await newStaff(server, 'nurse');
  const added = await nurse.call<{ id: string }>('POST', '/patients', { name: 'Pat Known', contacts: [{ value: phone, verified: true }] });
  expect(added.status).toBe(201);
  return added.body.id;
}

describe('STOP', () => {
  it('is written into the record of whoever proved the phone, and START takes it out again', async () => {
    const phone = newPhone();
    const patientId = await knownPatient(phone);
    await write(phone, 'Stop.');
    await untilStopped(phone, [ONE]);
    expect(await wishOf(patientId)).toEqual(['sms']);
    await write(phone, 'STOP', { to: OTHER });
    await untilStopped(phone, [ONE, OTHER]);
    await write(phone, 'START');
    await untilStopped(phone, [OTHER]);
    expect(await wishOf(patientId), 'the other number is still ended').toEqual(['sms']);
    await write(phone, 'Sí', { to: OTHER });
    await untilStopped(phone, []);
    expect(await wishOf(patientId)).toEqual([]);
    const told = await server.db.query<{ after: { optedOut: string[] } }>(`SELECT after FROM events WHERE type = 'patient-changed' AND subject_id = $1 AND after ? 'optedOut' ORDER BY id`, [patientId]);
    expect(told.map(({ after }) => after.optedOut)).toEqual([['sms'], []]);
  });

  it('in an open case lets staff know: it waits for them, and says why nothing goes out', async () => {
    const phone = newPhone();
    await write(phone, 'When can I visit?');
    const id = await conversationOf(phone);
    const nurse = await newStaff(server, 'nurse');
    await nurse.call('POST', `/conversations/${id}/take-over`);
    await server.db.query('UPDATE conversations SET waiting_since = NULL WHERE id = $1', [id]);
    await write(phone, '🛑 STOP 🛑');
    await untilStopped(phone, [ONE]);
    expect(await server.db.one('SELECT waiting_since IS NOT NULL AS waits FROM conversations WHERE id = $1', [id])).toEqual({ waits: true });
    expect(await server.db.query('SELECT 1 FROM pages WHERE conversation_id = $1', [id])).toEqual([]);
    const { body } = await nurse.call<StaffConversation>('GET', `/conversations/${id}`);
    expect(body.optOut).toMatchObject({ word: 'stop' });
    await write(phone, 'start');
    await untilStopped(phone, []);
    expect((await nurse.call<StaffConversation>('GET', `/conversations/${id}`)).body.optOut).toBeNull();
  });

  it('in an urgent case calls staff', async () => {
    const phone = newPhone();
    await write(phone, 'When can I visit?');
    const id = await conversationOf(phone);
    const nurse = await newStaff(server, 'nurse');
    await nurse.call('POST', `/conversations/${id}/take-over`);
    await server.db.query(`UPDATE conversations SET acuity = 'urgent' WHERE id = $1`, [id]);
    await write(phone, 'No más');
    await untilStopped(phone, [ONE]);
    expect(await server.db.query('SELECT title, acuity FROM pages WHERE conversation_id = $1', [id])).toEqual([{ title: 'A patient with an urgent matter has texted STOP: call them', acuity: 'urgent' }]);
  });

  it('to one of our numbers leaves the other; to one of a pool it holds for all of it', async () => {
    const phone = newPhone();
    await write(phone, 'STOP');
    await untilStopped(phone, [ONE]);
    await write(phone, 'When can I visit?', { to: OTHER });
    await conversationOf(phone, OTHER);
    // The demo's gateway has one number and refuses the other: that it was asked is enough.
    await eventually(() => server.db.maybe(`SELECT 1 FROM deliveries d JOIN conversations c ON c.id = d.conversation_id WHERE d.to_value = $1 AND c.our_address = $2 AND d.error_code = '21606'`, [phone, OTHER]), 'the answer of the other number');

    const pooled = await startTestServer({ agent, env: { ...env(), SMS_MESSAGING_SERVICE: 'MG00000000000000000000000000000001' } });
    try {
      const other = newPhone();
      await write(other, 'STOP', { at: pooled });
      await untilStopped(other, ['MG00000000000000000000000000000001'], pooled);
      await write(other, 'When can I visit?', { at: pooled, to: OTHER });
      await eventually(() => pooled.db.maybe(`SELECT 1 FROM deliveries WHERE to_value = $1 AND state = 'suppressed' AND error_code = '21610'`, [other]), 'the answer to be held back');
    } finally {
      await pooled.stop();
    }
  });
});

describe('the list of opt-outs', () => {
  it('names phone, word and conversation to those who see it, and nothing to others', async () => {
    const phone = newPhone();
    await write(phone, 'When can I visit?');
    const id = await conversationOf(phone);
    await write(phone, 'Por favor, no me escriban');
    await untilStopped(phone, [ONE]);
    const of = async (staff: Awaited<ReturnType<typeof newStaff>>) => (await staff.call<{ items: OptOutView[] }>('GET', '/opt-outs')).body.items.filter((row) => row.phone === phone);
    expect(await of(await newStaff(server, 'manager'))).toEqual([{ phone, ourNumber: ONE, language: 'es', word: 'no me escriban', at: expect.any(String), conversationId: id, patientName: null }]);
    await server.db.query(`UPDATE conversations SET handoff = 'taken' WHERE id = $1`, [id]);
    expect(await of(await newStaff(server, 'doctor', { teams: ['Cardiology'] }))).toEqual([]);
  });
});

describe('a record that says no texts', () => {
  it('keeps back what the hospital writes by itself; words of the patient are answered', async () => {
    const phone = newPhone();
    const patientId = await knownPatient(phone);
    await server.db.query(`UPDATE patients SET opted_out = '{sms}' WHERE id = $1`, [patientId]);
    await write(phone, 'When can I visit?');
    await eventually(() => server.db.maybe(`SELECT 1 FROM deliveries WHERE to_value = $1 AND state IN ('sent', 'delivered')`, [phone]), 'the answer');
    const nurse = await newStaff(server, 'nurse');
    const id = await conversationOf(phone);
    await server.db.query(`UPDATE messages SET created_at = created_at - interval '2 days' WHERE conversation_id = $1`, [id]);
    expect((await nurse.call('POST', `/conversations/${id}/messages`, { clientId: newClientId(), text: 'A word of ours.' })).status).toBe(201);
    await eventually(() => server.db.maybe(`SELECT 1 FROM deliveries WHERE to_value = $1 AND state = 'suppressed' AND error_code = 'opted_out'`, [phone]), 'the text to be held back');
  });
});
