import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addStaff } from '../domain/staff/account.ts';
import type { CaseView } from './contract/case.ts';
import type { QueueRow, StaffConversation } from './contract/conversation.ts';
import type { StaffMe } from './contract/staff.ts';
import type { HandoffChanged } from './contract/sockets.ts';
import { operations, type Operation } from './contract/operations.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { call, eventually, newClientId, newPatient, newStaff, startTestServer, withoutId, TEST_PASSWORD, type TestServer, type TestStaff } from './testing/test-server.ts';

let server: TestServer;
let nurse: TestStaff;
const agent = scriptedAgent(async (_input, { say }) => say('An answer.'));
beforeAll(async () => {
  server = await startTestServer({ agent });
  nurse = await newStaff(server, 'nurse');
});
afterAll(() => server.stop());

const waitingPatient = async () => {
  const patient = await newPatient(server);
  await patient.send('I would like to speak to someone');
  await call(server.url, 'POST', '/patient/handoff', { headers: patient.headers });
  return patient;
};

describe('staff routes', () => {
  it.each(Object.entries(operations).filter(([, operation]) => !['public', 'patient'].includes(operation.access)) as [string, Operation][])('%s answers an anonymous call with 401', async (_name, { method, path }) => {
    const filled = path.replace(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000');
    expect((await call(server.url, method.toUpperCase(), filled, method === 'get' ? {} : { body: {} })).status).toBe(401);
  });

  it('let a patient’s token in nowhere', async () => {
    const patient = await newPatient(server);
    expect((await call(server.url, 'GET', '/queue', { headers: patient.headers })).status).toBe(401);
  });
});

describe('signing in', () => {
  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = await call(server.url, 'POST', '/staff/session', { body: { email: nurse.email, password: 'wrong-password' } });
    const unknown = await call(server.url, 'POST', '/staff/session', { body: { email: 'nobody@staff.test', password: 'wrong-password' } });
    expect(wrong.status).toBe(401);
    expect(withoutId(wrong.body)).toEqual(withoutId(unknown.body));
  });

  it('is throttled after six failures, with the time to wait, and the right password does not help then', async () => {
    const desk = await newStaff(server, 'front_desk', { teams: ['Front desk'] });
    const attempt = (password: string) => call(server.url, 'POST', '/staff/session', { body: { email: desk.email, password } });
    for (let count = 0; count < 6; count++) expect((await attempt('wrong-password')).status).toBe(401);
    const refused = await attempt(TEST_PASSWORD);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const { headers } = await call(server.url, 'POST', '/staff/session', { body: { email: nurse.email, password: TEST_PASSWORD } });
    expect(headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/i);
  });

  it('is kept from every other host where the site is https', async () => {
    const site = await startTestServer({ agent: scriptedAgent(), env: { PUBLIC_URL: 'https://toniq.hospital.example' } });
    try {
      await addStaff(site.db, { email: 'n@staff.test', name: 'N', role: 'nurse', password: TEST_PASSWORD }, { kind: 'system' });
      const { headers } = await call(site.url, 'POST', '/staff/session', { body: { email: 'n@staff.test', password: TEST_PASSWORD } });
      const cookies = headers.getSetCookie();
      expect(cookies).toHaveLength(2);
      for (const cookie of cookies) {
        expect(cookie).toMatch(/^__Host-toniq_(staff|device)=/);
        expect(cookie).toMatch(/; Path=\/;(.*;)? HttpOnly; Secure; SameSite=Strict$/);
        expect(cookie).not.toMatch(/domain/i);
      }
      const [, token] = /^__Host-toniq_staff=([^;]+)/.exec(cookies[0]!)!;
      const as = async (name: string) => (await call(site.url, 'GET', '/staff/session', { headers: { cookie: `${name}=${token}` } })).status;
      // What a sister site of the same domain could set is not looked at.
      expect([await as('__Host-toniq_staff'), await as('toniq_staff')]).toEqual([200, 401]);
      const { body } = await call<{ components: { securitySchemes: { staffCookie: { name: string } } } }>(site.url, 'GET', '/openapi.json');
      expect(body.components.securitySchemes.staffCookie.name).toBe('__Host-toniq_staff');
    } finally {
      await site.stop();
    }
  });

  it('has another token once the screen was unlocked, and open sockets go on', async () => {
    const doctor = await newStaff(server, 'doctor', { teams: ['Front desk'] });
    const before = { ...doctor.headers };
    const socket = await doctor.connect();
    await doctor.call('POST', '/staff/session/lock');
    expect((await doctor.call<StaffMe>('POST', '/staff/session/unlock', { password: TEST_PASSWORD })).body.locked).toBe(false);
    expect((await call(server.url, 'GET', '/staff/session', { headers: before })).status).toBe(401);
    expect((await doctor.call('GET', '/staff/session')).status).toBe(200);
    const patient = await newPatient(server);
    expect(await socket.ask('conversation-join', { conversationId: patient.conversationId })).toMatchObject({ ok: true });
    socket.close();
  });

  it('ends with signing out: the cookie opens nothing and live sockets are cut', async () => {
    const doctor = await newStaff(server, 'doctor', { teams: ['Front desk'] });
    const socket = await doctor.connect();
    expect((await doctor.call('DELETE', '/staff/session')).status).toBe(204);
    await eventually(() => !socket.socket.connected, 'the socket to be cut');
    expect((await doctor.call('GET', '/queue')).status).toBe(401);
  });
});

describe('a change', () => {
  it('without the page’s token, or from another website, is refused', async () => {
    const patient = await waitingPatient();
    const path = `/conversations/${patient.conversationId}/take-over`;
    expect((await call(server.url, 'POST', path, { headers: { cookie: nurse.cookie } })).body).toMatchObject({ status: 403, code: 'csrf' });
    expect((await nurse.call('POST', path, undefined, { origin: 'https://evil.example' })).body).toMatchObject({ status: 403, code: 'foreign_origin' });
    expect((await nurse.call('POST', path, undefined, { origin: server.url })).status).toBe(200);
  });
});

describe('a locked screen', () => {
  it('after a quarter of an hour without use shows nothing but still hears pages; the password opens it', async () => {
    const doctor = await newStaff(server, 'doctor', { teams: ['Front desk'] });
    const socket = await doctor.connect();
    await server.db.query(`UPDATE staff_sessions SET last_active_at = now() - interval '16 minutes' WHERE staff_id = $1`, [doctor.id]);
    expect((await doctor.call('GET', '/queue')).body).toMatchObject({ status: 423, code: 'locked' });
    await socket.until('session-locked').catch(async () => { throw new Error('session-locked never came'); });
    const patient = await newPatient(server);
    await patient.send('crushing chest pain, please help');
    await socket.until<{ page: { conversationId: string } }>('page-raised', ({ page }) => page.conversationId === patient.conversationId);
    expect(socket.heard.some(({ name, payload }) => name === 'queue-changed' && (payload as { row: QueueRow }).row.conversationId === patient.conversationId)).toBe(false);
    expect((await doctor.call('POST', '/staff/session/unlock', { password: 'wrong-password' })).status).toBe(401);
    expect((await doctor.call<StaffMe>('POST', '/staff/session/unlock', { password: TEST_PASSWORD })).body.locked).toBe(false);
    expect((await doctor.call('GET', '/queue')).status).toBe(200);
    socket.close();
  }, 30_000);
});

describe('a conversation in the inbox', () => {
  it('waits in the queue with its reason, is taken, answered, handed back and resolved, and the patient sees each step', async () => {
    const patient = await waitingPatient();
    const socket = await patient.connect();
    const queue = (await nurse.call<{ items: QueueRow[] }>('GET', '/queue')).body.items;
    expect(queue.find((row) => row.conversationId === patient.conversationId)).toMatchObject({ handoff: 'waiting', reason: 'asked_for_person', waitingSince: expect.any(String) });

    const path = `/conversations/${patient.conversationId}`;
    expect((await nurse.call<QueueRow>('POST', `${path}/take-over`)).body).toMatchObject({ control: 'staff', assignee: { id: nurse.id } });
    // The socket may have opened early enough to hear of the request before: the takeover is the one that is meant.
    const taken = await socket.until<HandoffChanged>('handoff-changed', ({ control }) => control === 'staff');
    expect(taken).toMatchObject({ handoff: 'taken', staff: { name: 'Nurse', role: 'nurse' } });
    const clientId = newClientId();
    const replies = await Promise.all([1, 2, 3].map(() => nurse.call('POST', `${path}/messages`, { clientId, text: 'Hello, how can I help?' })));
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    await socket.until<{ message: { text: string } }>('message-appended', ({ message }) => message.text === 'Hello, how can I help?');
    await patient.send('My question is about my bill');
    expect((await nurse.call<StaffConversation>('GET', path)).body.row).toMatchObject({ unread: 1, waitingSince: expect.any(String) });

    await nurse.call('POST', `${path}/hand-back`);
    expect((await patient.sync()).conversation).toMatchObject({ control: 'agent', handoff: 'none', staff: null });
    // The agent was silent while staff held it; what they left unanswered is its to answer now, from there on.
    const { seq } = (await patient.sync()).messages.find(({ text }) => text === 'My question is about my bill')!;
    await eventually(() => agent.turns.some((turn) => turn.conversation.id === patient.conversationId && turn.toSeq >= seq), 'a turn');
    const later = agent.turns.filter((turn) => turn.conversation.id === patient.conversationId && turn.toSeq > 1);
    expect(later).toEqual([expect.objectContaining({ fromSeq: expect.any(Number), toSeq: seq })]);
    expect(later[0]!.fromSeq).toBeGreaterThan(1);
    await nurse.call('POST', `${path}/resolve`);
    expect((await patient.sync()).conversation.resolved).toBe(true);
    await patient.send('one more thing');
    expect((await patient.sync()).conversation.resolved).toBe(false);
    socket.close();
  });

  it('keeps notes from the patient, by HTTP and by socket', async () => {
    const patient = await waitingPatient();
    const [socket, desk] = [await patient.connect(), await nurse.connect()];
    await desk.ask('conversation-join', { conversationId: patient.conversationId });
    await nurse.call('POST', `/conversations/${patient.conversationId}/notes`, { clientId: newClientId(), text: 'SECRET-NOTE' });
    await desk.until<{ note: { text: string } }>('note-added', ({ note }) => note.text === 'SECRET-NOTE');
    expect(JSON.stringify([await patient.sync(), socket.heard])).not.toContain('SECRET-NOTE');
    socket.close();
    desk.close();
  });

  it('shows a staff answer over the agent: a turn that runs shows nothing more', async () => {
    let goOn = (): void => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    agent.next(async (_input, { say }) => {
      await say('First.');
      await held;
      await say('Second.');
    });
    const patient = await newPatient(server);
    await patient.send('hello');
    await eventually(async () => (await patient.sync()).messages.some((message) => message.text === 'First.'), 'the first sentence');
    await nurse.call('POST', `/conversations/${patient.conversationId}/messages`, { clientId: newClientId(), text: 'A person here.' });
    goOn();
    agent.next(async (_input, { say }) => say('An answer.'));
    const view = await eventually(async () => {
      const { body } = await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`);
      return body.turns.every((turn) => turn.state !== 'running') && body;
    }, 'the turn to end');
    expect(view.turns).toMatchObject([{ state: 'interrupted' }]);
    expect(view.messages.map((message) => message.text)).not.toContain('Second.');
    expect(view.messages.find((message) => message.text === 'First.')).toMatchObject({ state: 'interrupted' });
  });

  it('tells colleagues who else looks at it', async () => {
    const doctor = await newStaff(server, 'doctor', { teams: ['Front desk'] });
    const patient = await waitingPatient();
    const [one, two] = [await nurse.connect(), await doctor.connect()];
    await one.ask('conversation-join', { conversationId: patient.conversationId });
    await two.ask('conversation-join', { conversationId: patient.conversationId });
    await one.until<{ viewers: unknown[] }>('viewers-changed', ({ viewers }) => viewers.length === 2);
    two.close();
    await one.until<{ viewers: { id: string }[] }>('viewers-changed', ({ viewers }) => viewers.length === 1 && one.heard.filter((event) => event.name === 'viewers-changed').length > 2);
    one.close();
  });
});

describe('a case', () => {
  const caseOf = async () => {
    const patient = await waitingPatient();
    return (await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body.case!;
  };
  const patch = (id: string, version: number | null, body: object) => nurse.call<CaseView>('PATCH', `/cases/${id}`, body, version === null ? {} : { 'if-match': `"${version}"` });

  it('is changed only from the version that was read', async () => {
    const found = await caseOf();
    expect((await patch(found.id, null, { priority: 'high' })).status).toBe(428);
    expect((await patch(found.id, found.version, { priority: 'high', tags: ['insurance', 'insurance'] })).body).toMatchObject({ priority: 'high', tags: ['insurance'], version: found.version + 1 });
    expect((await patch(found.id, found.version, { priority: 'low' })).status).toBe(412);
  });

  it('is lowered in acuity only with a reason', async () => {
    const found = await caseOf();
    expect((await patch(found.id, found.version, { acuity: 'self_care' })).status).toBe(409);
    expect((await patch(found.id, found.version, { acuity: 'self_care', reason: 'Wanted a form only' })).body.acuity).toBe('self_care');
  });

  it('writes who changed what, before and after', async () => {
    const found = await caseOf();
    await patch(found.id, found.version, { priority: 'low' });
    const event = await server.db.one(`SELECT actor_id, before, after FROM events WHERE case_id = $1 AND type = 'case-changed' ORDER BY id DESC LIMIT 1`, [found.id]);
    expect(event).toEqual({ actor_id: nurse.id, before: { priority: 'normal' }, after: { priority: 'low' } });
  });

  it('that does not exist is not found, whatever the id looks like', async () => {
    expect((await patch('00000000-0000-7000-8000-000000000000', 1, { priority: 'low' })).status).toBe(404);
    expect((await patch('not-an-id', 1, { priority: 'low' })).status).toBe(422);
  });
});
