import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageView, StaffConversation } from './contract/conversation.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { eventually, newPatient, newStaff, startTestServer, type TestServer, type TestStaff } from './testing/test-server.ts';

const DANGER = 'I have crushing chest pain and it goes into my left arm';
const CRISIS = 'I want to kill myself tonight';

let server: TestServer;
let nurse: TestStaff;
const agent = scriptedAgent();
const webhook: { body: Record<string, unknown>; raw: string }[] = [];
const receiver = createServer((request, response) => {
  let raw = '';
  request.on('data', (chunk) => (raw += chunk)).on('end', () => {
    webhook.push({ body: JSON.parse(raw) as Record<string, unknown>, raw });
    response.end();
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  server = await startTestServer({ agent, env: { ONCALL_WEBHOOK: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/page` } });
  nurse = await newStaff(server, 'nurse');
});
afterAll(async () => {
  await server.stop();
  receiver.close();
});
afterEach(() => agent.next(async (_input, { say }) => say('I am here.')));

const staffView = async (id: string) => (await nurse.call<StaffConversation>('GET', `/conversations/${id}`)).body;

describe('danger', () => {
  it('is answered in the same breath: card, latch, urgent case and page, before any turn', async () => {
    agent.next(() => new Promise(() => {}));
    const patient = await newPatient(server);
    const [socket, desk] = await Promise.all([patient.connect(), nurse.connect()]);
    const ack = await socket.ask<{ seq: number }>('message-send', { clientId: 'danger-0001', text: DANGER });
    expect(ack).toMatchObject({ ok: true, seq: 1 });
    const { conversation, messages } = await patient.sync();
    expect(conversation).toMatchObject({ emergency: true, crisis: false, handoff: 'waiting' });
    expect(messages[1]).toMatchObject({ kind: 'emergency', author: 'system', card: { calls: [{ number: '911' }] } });
    expect(await socket.until('emergency-raised')).toMatchObject({ seq: 2 });
    const { page } = await desk.until<{ page: PageView }>('page-raised', ({ page: raised }) => raised.conversationId === patient.conversationId);
    expect(page).toMatchObject({ acuity: 'emergency', state: 'open' });
    const seen = await staffView(patient.conversationId);
    expect(seen.case).toMatchObject({ acuity: 'emergency', priority: 'urgent', team: 'Nurse triage' });
    expect(seen.findings[0]!.quote).toMatch(/chest pain/i);
    socket.close();
    desk.close();
  });

  it('calls staff again after 2 and 5 minutes until someone acknowledges, without a word of the patient', async () => {
    const patient = await newPatient(server);
    await patient.send(DANGER);
    const delays = async () => (await server.db.query<{ seconds: number }>(
      `SELECT round(extract(epoch FROM j.run_at - p.raised_at))::int AS seconds FROM pages p, graphile_worker.jobs j
       WHERE p.conversation_id = $1 AND j.key LIKE 'page:' || p.id || ':%' ORDER BY 1`, [patient.conversationId])).map((row) => row.seconds);
    expect((await delays()).filter((seconds) => seconds > 0)).toEqual([120, 300]);
    const first = await eventually(() => webhook.find((call) => String(call.body.url).includes(patient.conversationId)), 'the webhook');
    expect(first.raw).not.toMatch(/chest|arm|pain/i);
    expect(first.body).toMatchObject({ type: 'page-raised', call: 1, case: expect.stringMatching(/^RH-/) });

    // Two minutes pass: the job is due, nobody has acknowledged.
    await server.db.query(`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key LIKE 'page:%:2' AND key LIKE '%' || (SELECT id FROM pages WHERE conversation_id = $1) || '%'`, [patient.conversationId]);
    await eventually(() => webhook.find((call) => call.body.call === 2 && String(call.body.url).includes(patient.conversationId)), 'the second call');
    const [page] = (await nurse.call<{ items: PageView[] }>('GET', '/pages')).body.items.filter((item) => item.conversationId === patient.conversationId);
    expect((await nurse.call('POST', `/pages/${page!.id}/acknowledge`)).body).toMatchObject({ state: 'acknowledged', acknowledgedBy: { id: nurse.id } });
    await server.db.query(`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key = 'page:' || $1 || ':3'`, [page!.id]);
    await eventually(async () => (await delays()).length === 0, 'the third call to be dropped');
    expect(webhook.some((call) => call.body.call === 3 && call.body.id === page!.id)).toBe(false);
  });

  it('reaches the pager while the last worker waits for a model that hangs', async () => {
    const hanging = scriptedAgent((_input, { ports }) => new Promise((_resolve, reject) => ports.signal.addEventListener('abort', () => reject(new Error('stopped')))));
    const small = await startTestServer({ agent: hanging, env: { WORKERS: '1', ONCALL_WEBHOOK: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/page` } });
    try {
      await (await newPatient(small)).send('Where can I park?');
      await eventually(() => hanging.turns.length === 1, 'the worker to be busy');
      const patient = await newPatient(small);
      await patient.send(DANGER);
      await eventually(() => webhook.some((call) => String(call.body.url).includes(patient.conversationId)), 'the webhook');
    } finally {
      await small.stop();
    }
  });

  it('tells the patient what to do when nobody could be reached', async () => {
    const patient = await newPatient(server);
    await patient.send(DANGER);
    await server.db.query(`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key LIKE 'page:%:3' AND key LIKE '%' || (SELECT id FROM pages WHERE conversation_id = $1) || '%'`, [patient.conversationId]);
    const told = await eventually(async () => (await patient.sync()).messages.find((message) => message.kind === 'notice' && /nobody has picked up/.test(message.text)), 'the notice');
    expect(told.text).toContain('call 911 now');
  });

  it('stops a running turn: what was shown stays, nothing more comes', async () => {
    let goOn = (): void => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    agent.next(async (_input, { say }) => {
      await say('Visiting hours are 10 to 20.');
      await held;
      await say('Parking is free.');
    });
    const patient = await newPatient(server);
    await patient.send('When can I visit?');
    await eventually(async () => (await patient.sync()).messages.some((message) => message.sentences.length === 1), 'the first sentence');
    agent.next(async (_input, { say }) => say('Please call 911.'));
    await patient.send(DANGER);
    goOn();
    const { messages } = await eventually(async () => {
      const state = await patient.sync();
      return state.messages.some((message) => message.text === 'Please call 911.' && message.state === 'complete') && state;
    }, 'the turn after');
    expect(messages.find((message) => message.author === 'agent')).toMatchObject({ state: 'interrupted', text: 'Visiting hours are 10 to 20.' });
    expect(messages.some((message) => message.text.includes('Parking'))).toBe(false);
  });

  it('is caught while staff hold the conversation', async () => {
    const patient = await newPatient(server);
    await patient.send('hello');
    await nurse.call('POST', `/conversations/${patient.conversationId}/take-over`);
    await patient.send(DANGER);
    const { conversation, messages } = await patient.sync();
    expect(conversation).toMatchObject({ emergency: true, control: 'staff', staff: { name: 'Nurse' } });
    expect(messages.at(-1)).toMatchObject({ kind: 'emergency' });
  });

  it('latches: the same words again bring no second card, a crisis on top does, "I am fine" lifts nothing', async () => {
    const patient = await newPatient(server);
    await patient.send(DANGER);
    await patient.send(DANGER);
    await patient.send('I am fine now, false alarm');
    const cards = async () => (await patient.sync()).messages.filter((message) => message.kind === 'emergency').length;
    expect(await cards()).toBe(1);
    expect((await patient.sync()).conversation.emergency).toBe(true);
    await patient.send(CRISIS);
    expect(await cards()).toBe(2);
    expect((await patient.sync()).conversation.crisis).toBe(true);
  });

  it('is cleared by clinicians with a reason, not by the front desk; new danger raises it again', async () => {
    const desk = await newStaff(server, 'front_desk');
    const patient = await newPatient(server);
    await patient.send(DANGER);
    const path = `/conversations/${patient.conversationId}/clear-emergency`;
    expect((await desk.call('POST', path, { reason: 'looks fine' })).status).toBe(403);
    expect((await nurse.call('POST', path, { reason: '' })).status).toBe(422);
    expect((await nurse.call('POST', `/conversations/${patient.conversationId}/resolve`)).status).toBe(409);
    expect((await nurse.call('POST', path, { reason: 'Spoke by phone, ambulance is there' })).body).toMatchObject({ emergency: false, acuity: 'urgent' });
    await patient.send('thank you');
    expect((await patient.sync()).conversation.emergency).toBe(false);
    await patient.send(CRISIS);
    expect((await patient.sync()).conversation).toMatchObject({ emergency: true, crisis: true });
  });

  it('split over messages is put together', async () => {
    const patient = await newPatient(server);
    await patient.send('I feel a lot of crushing');
    await patient.send('chest pain');
    await eventually(async () => (await patient.sync()).conversation.emergency || (await staffView(patient.conversationId)).row.acuity === 'emergency', 'the danger');
  });
});
