/** Sockets in the hands of a curious patient, a foreign website and a malicious staff browser. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { call, connect, eventually, newClientId, newPatient, newStaff, startTestServer, type TestPatient, type TestServer, type TestSocket, type TestStaff } from './testing/test-server.ts';

let server: TestServer;
let nurse: TestStaff;
let patient: TestPatient;
let silent: Awaited<ReturnType<typeof rawSocket>>;
const open: { close: () => void }[] = [];
const keep = <S extends { close: () => void }>(socket: S): S => (open.push(socket), socket);
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('An answer.')) });
  // Opened first, since the time it is given passes while the other tests run.
  silent = await rawSocket();
  open.length = 0;
  [nurse, patient] = [await newStaff(server, 'nurse'), await newPatient(server)];
});
afterEach(() => {
  for (const socket of open.splice(0)) socket.close();
});
afterAll(() => server.stop());

const refusal = (namespace: string, options: Record<string, unknown>): Promise<string> =>
  connect(server.url + namespace, options).then(({ close }) => (close(), 'let in'), (error: Error) => error.message);
const alive = async (): Promise<void> => expect((await fetch(`${server.url}/healthz`)).status).toBe(200);

/** A WebSocket on which packets go out as they are written here. */
async function rawSocket(): Promise<{ send: (packet: string) => void; heard: string[]; closed: () => boolean; close: () => void }> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  const heard: string[] = [];
  let closed = false;
  socket.onmessage = ({ data }) => void heard.push(String(data));
  socket.onclose = () => (closed = true);
  await eventually(() => heard.length > 0, 'the handshake');
  return keep({ send: (packet) => socket.send(packet), heard, closed: () => closed, close: () => socket.close() });
}

describe('connecting', () => {
  it.each<[string, string, Record<string, unknown>, string]>([
    ['a foreign website', '/patient', { extraHeaders: { origin: 'https://evil.example' } }, 'websocket error'],
    ['a page without an origin of its own', '/patient', { extraHeaders: { origin: 'null' } }, 'websocket error'],
    ['no token', '/patient', {}, 'no_session'],
    ['a token that never was', '/patient', { auth: { token: 'x'.repeat(43) } }, 'no_session'],
    ['a token that is no text', '/patient', { auth: { token: { $ne: null } } }, 'no_session'],
    ['staff without a cookie', '/staff', {}, 'sign_in'],
    ['staff with a patient’s token', '/staff', { auth: { token: 'x'.repeat(43) } }, 'sign_in'],
    ['a namespace that does not exist', '/admin', {}, 'Invalid namespace'],
    ['a namespace of JavaScript', '/__proto__', {}, 'Invalid namespace'],
    ['the namespace without a name', '/', {}, 'no_such_namespace'],
  ])('by %s is turned away', async (_what, namespace, options, message) => {
    expect(await refusal(namespace, options)).toBe(message);
  });

  it('with the staff cookie from a website that may embed the widget is turned away', async () => {
    expect(await refusal('/staff', { extraHeaders: { cookie: nurse.cookie, origin: 'https://hospital.example' } })).toMatch(/sign_in|websocket error/);
  });

  it('without a session ends the connection, so that guessing costs a new one each time', async () => {
    const socket = await rawSocket();
    socket.send(`40/patient,{"token":"${'x'.repeat(43)}"}`);
    await eventually(socket.closed, 'the end of the connection');
    expect(socket.heard.at(-1)).toContain('no_session');
  });

  it('from one session stops at twenty, and the first ones live on', async () => {
    const many = await newPatient(server);
    const sockets: TestSocket[] = [];
    for (let count = 0; count < 20; count++) sockets.push(keep(await many.connect()));
    expect(await refusal('/patient', { auth: { token: many.token } })).toBe('too_many');
    expect(await sockets[0]!.ask('sync', { after: 0 })).toMatchObject({ ok: true });
    for (const socket of sockets) socket.close();
    await eventually(async () => (await refusal('/patient', { auth: { token: many.token } })) === 'let in', 'room for another');
  });
});

describe('payloads', () => {
  const WRONG: [string, unknown][] = [
    ['nothing', undefined], ['null', null], ['a number', 7], ['text', 'hello'], ['a list', [1, 2]], ['a list of payloads', [{ after: 0 }]], ['bytes', Buffer.from('hello')],
    ['a number beyond the database', { after: 2 ** 40, seq: 2 ** 40, messageId: 'x', conversationId: 'x', clientId: 'x'.repeat(8), text: 5 }],
    ['a foreign prototype', JSON.parse('{"__proto__":{"after":0,"seq":0,"active":true,"text":"hello","clientId":"client-proto-1"}}')],
    ['objects for values', { after: { valueOf: 1 }, seq: {}, messageId: {}, value: {}, conversationId: {}, active: {}, clientId: {}, text: {} }],
  ];

  it.each(WRONG)('of a patient that are %s get a problem', async (_what, payload) => {
    const socket = keep(await patient.connect());
    for (const event of ['message-send', 'sync', 'message-read', 'feedback-give']) {
      expect(await socket.ask(event, payload), event).toMatchObject({ ok: false, problem: { status: 422, code: 'invalid' } });
    }
    socket.socket.emit('typing', payload);
    expect(await socket.ask('sync', { after: 0 })).toMatchObject({ ok: true });
  });

  it.each(WRONG)('of staff that are %s get a problem', async (_what, payload) => {
    const socket = keep(await nurse.connect());
    for (const event of ['message-send', 'conversation-join', 'conversation-leave']) {
      expect(await socket.ask(event, payload), event).toMatchObject({ ok: false, problem: { status: 422 } });
    }
    socket.socket.emit('typing', payload);
    expect(({} as { after?: number }).after).toBeUndefined();
  });

  it('without one at all are answered too', async () => {
    const socket = keep(await patient.connect());
    expect(await socket.socket.timeout(5_000).emitWithAck('sync')).toMatchObject({ ok: false, problem: { status: 422 } });
  });

  it('of a megabyte cost the sender the connection and nobody else', async () => {
    const [socket, other] = [keep(await patient.connect()), keep(await patient.connect())];
    socket.socket.emit('message-send', { clientId: newClientId(), text: 'x'.repeat(1_000_000) });
    await eventually(() => !socket.socket.connected, 'the end of the connection');
    expect(await other.ask('sync', { after: 0 })).toMatchObject({ ok: true });
  });

  it.each([
    '42/patient,["error",{"message":"x"}]', '42/patient,["disconnect"]', '42/patient,["connection"]', '42/patient,["newListener",1]', '42/patient,7["__proto__"]', '42/patient,{"no":"list"}',
    '42/patient,[]', '42/patient,[[]]', '42/patient,[1,2]', '4', '4x', '49/patient,', '451-/patient,["sync",{"_placeholder":true,"num":99}]', '43/patient,99[{}]', '40/patient,', '40/patient,["list"]', '41/patient,', '42/nowhere,["x"]', `42/patient,${'9'.repeat(400)}["sync"]`,
  ])('written by hand as %s harm nobody', async (packet) => {
    const socket = await rawSocket();
    socket.send(`40/patient,${JSON.stringify({ token: patient.token })}`);
    await eventually(() => socket.heard.some((text) => text.startsWith('40/patient')), 'the connection');
    socket.send(packet);
    socket.send('42/patient,5["sync",{"after":0}]');
    await eventually(() => socket.closed() || socket.heard.some((text) => text.startsWith('43/patient,5')), 'an answer or the end');
    await alive();
  });

  it('of events that do not exist are told so', async () => {
    const socket = keep(await patient.connect());
    for (const event of ['message-delete', 'conversation-join', 'admin', 'toString', '']) {
      expect(await socket.ask(event, { conversationId: patient.conversationId }), event).toMatchObject({ ok: false, problem: { status: 404, code: 'unknown_event' } });
    }
  });
});

describe('ids of others', () => {
  const UNKNOWN = '00000000-0000-7000-8000-000000000000';

  it('give a patient neither feedback nor an event', async () => {
    const other = await newPatient(server);
    const { body: message } = await other.send('a question');
    const socket = keep(await patient.connect());
    const [foreign, unknown] = [await socket.ask('feedback-give', { messageId: message.id, value: 'up' }), await socket.ask('feedback-give', { messageId: UNKNOWN, value: 'up' })];
    expect(foreign).toMatchObject({ ok: false, problem: { status: 404 } });
    expect(foreign).toEqual(unknown);
    // An id that rides along changes nothing: the token says whose conversation it is.
    await socket.ask('message-send', { clientId: newClientId(), text: 'mine', conversationId: other.conversationId, patientId: UNKNOWN, author: 'staff', seq: 1 });
    expect((await other.sync()).messages.filter((found) => found.author === 'patient').map((found) => found.text)).toEqual(['a question']);
    const { messages } = await patient.sync();
    expect(messages.find((found) => found.text === 'mine')).toMatchObject({ author: 'patient', conversationId: patient.conversationId });
  });

  it('that do not exist are not found by staff, and leaving what one never joined is nothing', async () => {
    const socket = keep(await nurse.connect());
    expect(await socket.ask('conversation-join', { conversationId: UNKNOWN })).toMatchObject({ ok: false, problem: { status: 404 } });
    expect(await socket.ask('message-send', { conversationId: UNKNOWN, clientId: newClientId(), text: 'hello' })).toMatchObject({ ok: false, problem: { status: 404 } });
    expect(await socket.ask('conversation-leave', { conversationId: UNKNOWN })).toMatchObject({ ok: true });
  });

  it('let an auditor read and not write', async () => {
    const auditor = await newStaff(server, 'auditor');
    const socket = keep(await auditor.connect());
    expect(await socket.ask('conversation-join', { conversationId: patient.conversationId })).toMatchObject({ ok: true });
    expect(await socket.ask('message-send', { conversationId: patient.conversationId, clientId: newClientId(), text: 'hello' })).toMatchObject({ ok: false, problem: { status: 403 } });
  });
});

describe('floods', () => {
  it('of typing are dropped quietly and do not reach staff one by one', async () => {
    const [socket, desk] = [keep(await patient.connect()), keep(await nurse.connect())];
    await desk.ask('conversation-join', { conversationId: patient.conversationId });
    for (let count = 0; count < 1_000; count++) socket.socket.emit('typing', { active: count % 2 === 0 });
    await eventually(() => desk.heard.some(({ name }) => name === 'typing'), 'typing');
    expect((await call(server.url, 'GET', '/patient/conversation', { headers: patient.headers })).status).toBe(200);
    // What was sent after the flood has been dealt with, so the flood has been too.
    await socket.ask('message-send', { clientId: newClientId(), text: 'done' });
    await desk.until<{ message: { text: string } }>('message-appended', ({ message }) => message.text === 'done');
    expect(desk.heard.filter(({ name }) => name === 'typing').length).toBeLessThan(200);
    expect(socket.socket.connected).toBe(true);
  });

  it('of questions are refused, while a message of danger still comes in', async () => {
    const flooder = await newPatient(server);
    const socket = keep(await flooder.connect());
    const answers = await Promise.all(Array.from({ length: 400 }, () => socket.ask<{ problem?: { code: string } }>('sync', { after: 0 })));
    expect(answers.some(({ ok }) => ok)).toBe(true);
    expect(answers.filter(({ problem }) => problem?.code === 'too_many').length).toBeGreaterThan(200);
    for (let count = 0; count < 60; count++) socket.socket.emit('message-send', { clientId: newClientId(), text: `flood ${count}` });
    expect(await socket.ask('message-send', { clientId: newClientId(), text: 'crushing chest pain' })).toMatchObject({ ok: true });
    expect((await flooder.sync()).conversation.emergency).toBe(true);
  });

  it('of messages beyond what a person writes are not even screened', async () => {
    const flooder = await newPatient(server);
    const answers = await Promise.all(Array.from({ length: 400 }, (_, count) => flooder.send(`again ${count}`)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.some(({ body }) => body.code === 'too_many')).toBe(true);
    expect(refused.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true);
    const { messages } = await flooder.sync();
    expect(messages.filter(({ author }) => author === 'patient')).toHaveLength(answers.filter(({ status }) => status === 201).length);
  });

  it('of connections without a session close that address for a while, not the sessions of others', async () => {
    const small = await startTestServer({ agent: scriptedAgent() });
    try {
      const known = await newPatient(small);
      const socket = keep(await known.connect());
      const guess = () => connect(`${small.url}/patient`, { auth: { token: 'x'.repeat(43) } }).then(() => 'let in', (error: Error) => error.message);
      let last = '';
      for (let round = 0; round < 13 && last !== 'too_many'; round++) last = (await Promise.all(Array.from({ length: 10 }, guess))).at(-1)!;
      expect(last).toBe('too_many');
      expect(await socket.ask('sync', { after: 0 })).toMatchObject({ ok: true });
      expect((await known.send('still here')).status).toBe(201);
    } finally {
      await small.stop();
    }
  });
});

it('a browser that opens a connection and says nothing is cut off', async () => {
  await eventually(silent.closed, 'the end of the connection', 15);
}, 20_000);
