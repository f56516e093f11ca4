/** How a staff session ends: by a closed account, by time, by a clock that was set; and what guessing passwords gets. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disableStaff } from '../domain/staff/account.ts';
import { NotFound } from '../domain/errors.ts';
import { createLimits } from './limits.ts';
import { endDeadSockets } from './sockets/end-dead-sockets.ts';
import { endExpiredSessions, lockIdleSessions } from '../domain/staff/session.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { call, eventually, newClientId, newPatient, newStaff, startTestServer, TEST_PASSWORD, withoutId, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('An answer.')) });
});
afterAll(() => server.stop());
const signIn = (url: string, email: string, password: string, headers: Record<string, string> = {}) => call(url, 'POST', '/staff/session', { body: { email, password }, headers });

describe('a closed account', () => {
  it('opens nothing any more, its live sockets end within a second, and it cannot sign in', async () => {
    const nurse = await newStaff(server, 'nurse');
    const desk = await nurse.connect();
    await disableStaff(server.db, nurse.id, { kind: 'system' });
    await eventually(() => !desk.socket.connected, 'the socket to be cut', 1);
    expect(desk.heard.some(({ name }) => name === 'session-ended')).toBe(true);
    expect((await nurse.call('GET', '/queue')).status).toBe(401);
    await expect(nurse.connect()).rejects.toThrow('sign_in');
    expect(withoutId((await signIn(server.url, nurse.email, TEST_PASSWORD)).body)).toEqual(withoutId((await signIn(server.url, 'nobody@staff.test', TEST_PASSWORD)).body));
    await expect(disableStaff(server.db, nurse.id, { kind: 'system' })).rejects.toThrow(NotFound);
  });

  it('closed in the database itself ends HTTP at once and sockets at the next look', async () => {
    const nurse = await newStaff(server, 'nurse');
    const patient = await newPatient(server);
    const desk = await nurse.connect();
    await server.db.query('UPDATE staff SET disabled_at = now() WHERE id = $1', [nurse.id]);
    expect((await nurse.call('GET', '/queue')).status).toBe(401);
    expect(await desk.ask('conversation-join', { conversationId: patient.conversationId })).toMatchObject({ ok: false, problem: { status: 401 } });
    await endDeadSockets(server.context);
    await eventually(() => !desk.socket.connected, 'the socket to be cut');
  });
});

describe('a session whose time is over', () => {
  it('opens nothing, and its sockets are cut with the reason', async () => {
    const nurse = await newStaff(server, 'nurse');
    const desk = await nurse.connect();
    await server.db.query(`UPDATE staff_sessions SET expires_at = now() - interval '1 second' WHERE staff_id = $1`, [nurse.id]);
    expect((await nurse.call('GET', '/staff/session')).status).toBe(401);
    await endExpiredSessions(server.db);
    await eventually(() => !desk.socket.connected, 'the socket to be cut');
    expect(await server.db.query('SELECT 1 FROM staff_sessions WHERE staff_id = $1', [nurse.id])).toEqual([]);
  });
});

describe('a clock that was set back', () => {
  it('leaves times in the future, with which everybody still works and the screen still locks', async () => {
    const nurse = await newStaff(server, 'nurse');
    const patient = await newPatient(server);
    await patient.send('hello');
    await call(server.url, 'POST', '/patient/handoff', { headers: patient.headers });
    await server.db.query(`UPDATE staff_sessions SET created_at = now() + interval '1 hour', last_active_at = now() + interval '1 hour' WHERE staff_id = $1`, [nurse.id]);
    await server.db.query(`UPDATE conversations SET waiting_since = now() + interval '1 hour', updated_at = now() + interval '1 hour', created_at = now() + interval '1 hour' WHERE id = $1`, [patient.conversationId]);
    await server.db.query(`UPDATE messages SET created_at = now() + interval '1 hour' WHERE conversation_id = $1`, [patient.conversationId]);
    expect((await nurse.call<{ items: { conversationId: string }[] }>('GET', '/queue')).body.items.some(({ conversationId }) => conversationId === patient.conversationId)).toBe(true);
    expect((await nurse.call('POST', `/conversations/${patient.conversationId}/messages`, { clientId: newClientId(), text: 'hello' })).status).toBe(201);
    expect((await patient.send('crushing chest pain')).status).toBe(201);
    const { messages } = await patient.sync();
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
    // A time of activity that has yet to come would keep the screen open for so much longer.
    const idle = await newStaff(server, 'nurse');
    await server.db.query(`UPDATE staff_sessions SET last_active_at = now() + interval '1 hour' WHERE staff_id = $1`, [idle.id]);
    await lockIdleSessions(server.db);
    const { ahead } = await server.db.one<{ ahead: boolean }>('SELECT bool_or(last_active_at > now()) AS ahead FROM staff_sessions WHERE staff_id IN ($1, $2)', [nurse.id, idle.id]);
    expect(ahead).toBe(false);
  });

  it('calls staff by the database’s clock, whatever this machine’s says', async () => {
    const patient = await newPatient(server);
    const { now } = Date;
    Date.now = () => now() - 3_600_000;
    try {
      await patient.send('crushing chest pain');
    } finally {
      Date.now = now;
    }
    const due = await server.db.query<{ seconds: number }>(
      `SELECT round(extract(epoch FROM j.run_at - p.raised_at))::int AS seconds FROM pages p JOIN graphile_worker.jobs j ON j.key LIKE 'page:' || p.id || ':%' WHERE p.conversation_id = $1 ORDER BY 1`, [patient.conversationId]);
    expect(due.map(({ seconds }) => seconds).filter((seconds) => seconds > 0)).toEqual([120, 300]);
  });
});

describe('guessing passwords', () => {
  it('across accounts from one address is throttled, and that does not tell which accounts exist', async () => {
    const small = await startTestServer({ agent: scriptedAgent(), limits: { ...createLimits(), freeSignIns: { ...createLimits().freeSignIns, byAddress: 5 } }, env: { TRUST_PROXY: '1' } });
    try {
      const nurse = await newStaff(small, 'nurse');
      const from = (address: string) => ({ 'x-forwarded-for': address });
      for (let count = 0; count < 5; count++) expect((await signIn(small.url, `guess-${count}@staff.test`, 'wrong-password', from('203.0.113.9'))).status).toBe(401);
      const [known, unknown] = [await signIn(small.url, nurse.email, TEST_PASSWORD, from('203.0.113.9')), await signIn(small.url, 'nobody@staff.test', TEST_PASSWORD, from('203.0.113.9'))];
      expect(known.status).toBe(429);
      expect(withoutId(known.body)).toEqual(withoutId(unknown.body));
      expect((await signIn(small.url, nurse.email, TEST_PASSWORD, from('203.0.113.10'))).status).toBe(201);
    } finally {
      await small.stop();
    }
  });

  it('does not count those who know theirs: a whole ward signs in and unlocks from one address', async () => {
    const small = await startTestServer({ agent: scriptedAgent(), limits: { ...createLimits(), freeSignIns: { ...createLimits().freeSignIns, byAddress: 3 } } });
    try {
      const nurse = await newStaff(small, 'nurse');
      for (let count = 0; count < 8; count++) expect((await signIn(small.url, nurse.email, TEST_PASSWORD)).status).toBe(201);
      for (let count = 0; count < 8; count++) expect((await nurse.call('POST', '/staff/session/unlock', { password: TEST_PASSWORD })).status).toBe(200);
    } finally {
      await small.stop();
    }
  });

  it('at somebody’s account does not keep that person from unlocking the screen', async () => {
    const nurse = await newStaff(server, 'nurse');
    for (let count = 0; count < 7; count++) await signIn(server.url, nurse.email, 'wrong-password');
    expect((await signIn(server.url, nurse.email, TEST_PASSWORD)).status).toBe(429);
    await nurse.call('POST', '/staff/session/lock');
    expect((await nurse.call('POST', '/staff/session/unlock', { password: TEST_PASSWORD })).status).toBe(200);
  });

  it('at the same time gets no more tries than one after the other', async () => {
    const nurse = await newStaff(server, 'nurse');
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(server.url, nurse.email, 'wrong-password')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(6);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(14);
  });
});
