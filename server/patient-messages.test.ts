import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLimits } from './limits.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { call, eventually, newClientId, newPatient, startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
const agent = scriptedAgent(async (_input, { say }) => {
  await say('This is the answer.');
});
beforeAll(async () => {
  server = await startTestServer({ agent });
});
afterAll(() => server.stop());

const answered = (patient: Awaited<ReturnType<typeof newPatient>>) =>
  eventually(async () => (await patient.sync()).messages.find((message) => message.author === 'agent' && message.state === 'complete'), 'an answer');

describe('a patient’s message', () => {
  it('is stored, acknowledged with its place, and answered', async () => {
    const patient = await newPatient(server);
    const sent = await patient.send('When are visiting hours?');
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({ seq: 1 });
    expect(await answered(patient)).toMatchObject({ seq: 2, text: 'This is the answer.', sentences: [{ n: 1, text: 'This is the answer.' }] });
  });

  it('sent again with the same client id is stored once and answered alike, ten times at once', async () => {
    const patient = await newPatient(server);
    const clientId = newClientId();
    const answers = await Promise.all(Array.from({ length: 10 }, () => patient.send('Twice?', clientId)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    const { messages } = await patient.sync();
    expect(messages.filter((message) => message.author === 'patient')).toHaveLength(1);
  });

  it('keeps its order without gaps when two tabs send at once', async () => {
    const patient = await newPatient(server);
    const tabs = await Promise.all([patient.connect(), patient.connect()]);
    await Promise.all(Array.from({ length: 20 }, (_, index) => tabs[index % 2]!.ask('message-send', { clientId: newClientId(), text: `message ${index}` })));
    const { messages } = await patient.sync();
    expect(messages.map((message) => message.seq)).toEqual(messages.map((_, index) => index + 1));
    expect(messages.filter((message) => message.author === 'patient')).toHaveLength(20);
    for (const tab of tabs) tab.close();
  });

  it.each([
    ['emoji alone', '🙂'],
    ['right to left', 'متى ساعات الزيارة؟'],
    ['HTML and script', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['SQL', `'; DROP TABLE messages; --`],
    ['a lone surrogate', 'broken \ud83d here'],
  ])('that is %s comes back as it was written', async (_what, text) => {
    const patient = await newPatient(server);
    expect((await patient.send(text)).status).toBe(201);
    expect((await patient.sync()).messages[0]!.text).toBe(text.toWellFormed());
  });

  it.each([['empty', ''], ['blank', ' \n\t '], ['zero width alone', '\u200b\u2060\ufeff'], ['binary', '\u0000\u0001\u0002']])('that is %s is refused with a way on', async (_what, text) => {
    const patient = await newPatient(server);
    const { status, body } = await patient.send(text);
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'message_empty', detail: expect.stringContaining('Write a few words') });
    expect((await patient.sync()).messages).toEqual([]);
  });

  it('of 100 KB is refused, naming both lengths; with danger in it, it is taken and the card comes', async () => {
    const patient = await newPatient(server);
    const long = 'All is well. '.repeat(8_000);
    expect(await patient.send(long)).toMatchObject({ status: 413, body: { code: 'message_too_long', detail: expect.stringContaining('8000') } });
    expect((await patient.send(`${long} I have crushing chest pain and my left arm is numb`)).status).toBe(201);
    expect((await patient.sync()).messages.some((message) => message.kind === 'emergency')).toBe(true);
  });

  it('beyond 256 kB, malformed, of another type or with a bad client id is told what is wrong', async () => {
    const patient = await newPatient(server);
    const post = (body: unknown, headers: Record<string, string> = {}) => call<{ code: string }>(server.url, 'POST', '/patient/messages', { body, headers: { ...patient.headers, ...headers } });
    expect(await post({ clientId: newClientId(), text: 'x'.repeat(300_000) })).toMatchObject({ status: 413, body: { code: 'too_large' } });
    expect(await post('{"clientId": ')).toMatchObject({ status: 400, body: { code: 'malformed_json' } });
    expect(await post('text=hello', { 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
    expect(await post({ clientId: 'x', text: 'hello' })).toMatchObject({ status: 422, body: { code: 'invalid' } });
    expect(await post({ clientId: newClientId() })).toMatchObject({ status: 422 });
  });

  it('without a session, or with one that never was, gets 401', async () => {
    const body = { clientId: newClientId(), text: 'hello' };
    expect((await call(server.url, 'POST', '/patient/messages', { body })).status).toBe(401);
    expect((await call(server.url, 'POST', '/patient/messages', { body, headers: { authorization: `Bearer ${'x'.repeat(43)}` } })).status).toBe(401);
  });

  it('reaches nobody else: a session sees its own conversation alone', async () => {
    const [one, other] = [await newPatient(server), await newPatient(server)];
    await one.send('my secret');
    const socket = await other.connect();
    const { messages } = (await socket.ask<{ messages: unknown[] }>('sync', { after: 0 }));
    expect(messages).toEqual([]);
    expect(socket.heard.filter((event) => event.name === 'message-appended')).toEqual([]);
    socket.close();
  });
});

describe('a request that the agent takes down', () => {
  it('becomes a case whose number the patient is told, once', async () => {
    const open = { kind: 'open_case', subject: 'Appointment', details: 'cardiology, mornings', specialty: 'cardiology', location: 'lakeshore', acuity: null, contact: '555-0199', name: 'Joe' } as const;
    agent.next(async (_input, { say }) => {
      await say('I am sending your request to staff now.');
      return { intents: [open], intent: 'appointment' };
    });
    const patient = await newPatient(server);
    await patient.send('yes');
    const told = await eventually(async () => (await patient.sync()).messages.find((message) => message.kind === 'notice'), 'the notice');
    const { conversation } = await patient.sync();
    expect(told.text).toContain(conversation.caseReference);
    expect(await server.db.one('SELECT team, specialty, custom_fields FROM cases WHERE reference = $1', [conversation.caseReference])).toEqual({
      team: 'Cardiology', specialty: 'cardiology', custom_fields: { request: 'cardiology, mornings', contact: '555-0199', name: 'Joe' },
    });
    agent.next(async (_input, { say }) => say('This is the answer.'));
  });
});

describe('too many messages', () => {
  it('are refused with the time to wait, but an emergency comes in', async () => {
    const small = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('Yes.')), limits: { ...createLimits(), messages: createLimits(3 / 40).messages } });
    try {
      const patient = await newPatient(small);
      for (let count = 0; count < 3; count++) expect((await patient.send(`hello ${count}`)).status).toBe(201);
      const refused = await patient.send('one more');
      expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_messages' } });
      expect(refused.headers.get('retry-after')).toBe('60');
      expect((await patient.send('I have crushing chest pain')).status).toBe(201);
      expect((await patient.sync()).conversation.emergency).toBe(true);
    } finally {
      await small.stop();
    }
  });
});
