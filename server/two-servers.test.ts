/** Two servers on one database: a patient on the one and a nurse on the other are one conversation. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDb } from '../db/testing.ts';
import type { Db } from '../db/db.ts';
import type { PatientConversation, StaffConversation } from './contract/conversation.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { call, connect, eventually, newClientId, newPatient, newStaff, startTestServer, type TestServer } from './testing/test-server.ts';

let db: Db;
let a: TestServer;
let b: TestServer;
const agent = scriptedAgent(async (_input, { say }) => say('An answer.'));
beforeAll(async () => {
  db = await testDb();
  a = await startTestServer({ db, agent });
  b = await startTestServer({ db, agent });
});
afterAll(async () => {
  await Promise.all([a.stop(), b.stop()]);
  await db.close();
});
const answer = () => agent.next(async (_input, { say }) => say('An answer.'));

describe('a patient on server A and a nurse on server B', () => {
  it('hear each other, and each message once', async () => {
    const [patient, nurse] = [await newPatient(a), await newStaff(b, 'nurse')];
    const [socket, desk] = [await patient.connect(), await nurse.connect()];
    await desk.ask('conversation-join', { conversationId: patient.conversationId });
    await socket.ask('message-send', { clientId: newClientId(), text: 'from the patient' });
    await desk.until<{ message: { text: string } }>('message-appended', ({ message }) => message.text === 'from the patient');
    await desk.ask('message-send', { conversationId: patient.conversationId, clientId: newClientId(), text: 'from the nurse' });
    await socket.until<{ message: { text: string } }>('message-appended', ({ message }) => message.text === 'from the nurse');
    expect(await socket.until<{ control: string }>('handoff-changed', ({ control }) => control === 'staff')).toMatchObject({ staff: { name: 'Nurse' } });
    const ids = socket.heard.filter(({ name }) => name === 'message-appended').map(({ payload }) => (payload as { message: { id: string } }).message.id);
    expect(new Set(ids).size).toBe(ids.length);
    socket.close();
    desk.close();
  });

  it('a takeover on B stops the turn that runs on either: nothing more is shown', async () => {
    const [patient, nurse] = [await newPatient(a), await newStaff(b, 'nurse')];
    const socket = await patient.connect();
    let stopped = false;
    agent.next(async (_input, { ports, say }) => {
      await say('First.');
      await new Promise<void>((resolve) => ports.signal.addEventListener('abort', () => resolve()));
      stopped = true;
      await say('Second.');
    });
    await patient.send('hello');
    await socket.until('sentence-appended');
    await nurse.call('POST', `/conversations/${patient.conversationId}/take-over`);
    await eventually(() => stopped, 'the turn to be told');
    answer();
    const view = await eventually(async () => {
      const { body } = await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`);
      return body.turns.every(({ state }) => state === 'interrupted') && body;
    }, 'the turn to end');
    expect(view.messages.map(({ text }) => text)).not.toContain('Second.');
    expect(view.messages.find(({ text }) => text === 'First.')).toMatchObject({ state: 'interrupted' });
    socket.close();
  });

  it('many who send the same through both at once, as after a lost connection, are stored once and answered alike', async () => {
    const patients = await Promise.all(Array.from({ length: 25 }, () => newPatient(a)));
    const tabs = await Promise.all(patients.map(({ token }) => Promise.all([a, b].map(({ url }) => connect(`${url}/patient`, { auth: { token } })))));
    const sent = await Promise.all(tabs.map(async (of, who) => {
      const clientId = newClientId();
      return Promise.all(of.map(({ socket }) => socket.timeout(30_000).emitWithAck('message-send', { clientId, text: `hello from ${who}` })));
    }));
    for (const [first, second] of sent) {
      expect(first).toMatchObject({ ok: true, seq: 1 });
      expect(second).toEqual(first);
    }
    const { messages } = await db.one<{ messages: number }>(
      `SELECT count(*) AS messages FROM messages WHERE author = 'patient' AND conversation_id = ANY($1)`, [patients.map(({ conversationId }) => conversationId)]);
    expect(messages).toBe(25);
    for (const tab of tabs.flat()) tab.close();
  });

  it('danger told to A sounds on B, and what B acknowledges is known on A', async () => {
    const [patient, here, there] = [await newPatient(a), await newStaff(a, 'nurse'), await newStaff(b, 'nurse')];
    const [near, far] = [await here.connect(), await there.connect()];
    await patient.send('I have crushing chest pain');
    const fits = ({ page }: { page: { conversationId: string } }) => page.conversationId === patient.conversationId;
    const { page } = await far.until<{ page: { id: string; conversationId: string } }>('page-raised', fits);
    await there.call('POST', `/pages/${page.id}/acknowledge`);
    await near.until<{ page: { id: string; state: string } }>('page-changed', (event) => event.page.id === page.id && event.page.state === 'acknowledged');
    near.close();
    far.close();
  });

  it('signing out on A ends the sockets on B within a second', async () => {
    const nurse = await newStaff(a, 'nurse');
    const desk = await connect(`${b.url}/staff`, { extraHeaders: { cookie: nurse.cookie } });
    await nurse.call('DELETE', '/staff/session');
    await eventually(() => !desk.socket.connected, 'the socket on the other server to be cut', 1);
  });

  it('a new conversation begun on A ends the old one’s sockets on B', async () => {
    const patient = await newPatient(a);
    const other = await connect(`${b.url}/patient`, { auth: { token: patient.token } });
    const { body } = await call<PatientConversation>(a.url, 'POST', '/patient/conversation', { headers: patient.headers, body: { language: 'en' } });
    expect(body.id).not.toBe(patient.conversationId);
    await eventually(() => !other.socket.connected, 'the socket on the other server to be cut');
  });
});
