/** A hostile sender and a foreign website, over plain HTTP: every answer is a problem that says nothing of the inside. */
import { connect as connectTcp } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from './contract/case.ts';
import type { StaffConversation } from './contract/conversation.ts';
import { Problem } from './contract/problem.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { call, newClientId, newPatient, newStaff, startTestServer, withoutId, type TestServer, type TestStaff } from './testing/test-server.ts';

let server: TestServer;
let nurse: TestStaff;
beforeAll(async () => {
  server = await startTestServer({
    agent: scriptedAgent(async (_input, { say }) => say('An answer.')),
    env: { WIDGET_ORIGINS: 'https://hospital.example' },
  });
  nurse = await newStaff(server, 'nurse');
});
afterAll(() => server.stop());

/** Sends bytes as they are, so that no client tidies the path or the headers, and reads until the server closes. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp(Number(new URL(server.url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString('latin1'))).on('close', () => resolve(answer)).on('error', reject);
    socket.write(text);
  });
}
const get = (path: string, headers = ''): Promise<string> => raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`);
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

/** What must never stand in an answer: files, lines of the stack, the query, the driver. */
const INSIDE = /node_modules|\.ts:\d|at async |SELECT |INSERT |pg_|zod|express|root:x:/;

describe('paths', () => {
  it.each([
    '/../../../../etc/passwd', '/widget/..%2f..%2f..%2fpackage.json', '/widget/%2e%2e/%2e%2e/package.json', '/inbox/assets/..%5c..%5cpackage.json',
    '//evil.example/%2f..', '/widget/panel-x.js%00.png', '/%00', '/%zz', '/api/v1/passages/%00', '/api/v1/passages/1%20or%201=1', '/api/v1/passages/__proto__',
    '/api/v1/conversations/%zz', '/api/v1/../../healthz/..', '/api/v1//queue', `/${'a'.repeat(6_000)}`,
  ])('%s leads nowhere', async (path) => {
    const answer = await get(path);
    expect([302, 400, 401, 404]).toContain(statusOf(answer));
    expect(answer).not.toMatch(INSIDE);
    expect(answer).not.toMatch(/^location: (?!\/widget\/panel)/im);
  });

  it.each(['PUT', 'DELETE', 'TRACE', 'PROPFIND'])('%s where only POST is known is a problem', async (method) => {
    const answer = await raw(`${method} /api/v1/patient/messages HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    expect(statusOf(answer)).toBe(405);
    expect(answer).toMatch(/^allow: POST\r$/im);
    expect(answer).toContain('application/problem+json');
  });

  it('HEAD answers like GET, without a body', async () => {
    const response = await fetch(`${server.url}/api/v1/widget/config`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
    expect((await fetch(`${server.url}/api/v1/queue`, { method: 'HEAD' })).status).toBe(401);
  });
});

describe('headers', () => {
  it('guard every page and every answer', async () => {
    for (const path of ['/inbox', '/widget.js', '/api/v1/widget/config', '/api/v1/queue', '/nowhere', '/healthz', '/%zz']) {
      const { headers } = await fetch(server.url + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toMatch(/unsafe|\*/);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(headers.get('x-powered-by'), path).toBeNull();
    }
  });

  it('keep answers with patient data out of every cache', async () => {
    const patient = await newPatient(server);
    const { headers } = await call(server.url, 'GET', '/patient/conversation', { headers: patient.headers });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('do not carry what a caller put into them', async () => {
    const answer = await get('/api/v1/widget/config', 'Origin: https://hospital.example\tSet-Cookie: a=b\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: gopher\r\n');
    expect(answer).not.toMatch(/evil\.example|set-cookie|gopher/i);
  });

  it('of an endless kind are cut off', async () => {
    expect(statusOf(await get('/healthz', `X-Long: ${'a'.repeat(40_000)}\r\n`))).toBe(431);
  });
});

describe('a foreign website', () => {
  const preflight = (origin: string, path = '/patient/messages') => fetch(`${server.url}/api/v1${path}`, {
    method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization, content-type' },
  });

  it.each(['https://evil.example', 'null', 'https://hospital.example.evil.example', 'https://evil-hospital.example', 'http://hospital.example', 'https://hospital.example:444'])(
    '%s gets no leave to call', async (origin) => {
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
      const answer = await fetch(`${server.url}/api/v1/widget/config`, { headers: { origin } });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('vary')).toMatch(/origin/i);
    });

  it('that may embed the widget gets leave, but never with cookies', async () => {
    const { status, headers } = await preflight('https://hospital.example');
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('https://hospital.example');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('access-control-allow-headers')).not.toMatch(/csrf/i);
  });

  it('cannot change anything with a staff cookie that a browser might send along', async () => {
    const patient = await newPatient(server);
    for (const origin of ['https://hospital.example', 'https://evil.example', 'null']) {
      const answer = await nurse.call('POST', `/conversations/${patient.conversationId}/take-over`, undefined, { origin });
      expect(answer.body).toMatchObject({ status: 403, code: 'foreign_origin' });
    }
    const signIn = await call(server.url, 'POST', '/staff/session', { body: { email: nurse.email, password: 'x' }, headers: { origin: 'https://evil.example' } });
    expect(signIn.body).toMatchObject({ status: 403, code: 'foreign_origin' });
  });
});

describe('values that fit the shape and not the database', () => {
  it.each(['99999999999', '2147483648', '1e30', '-1', '1.5', 'NaN', '', '1&after=2', '0x10'])('after=%s is answered or refused, never broken', async (after) => {
    const patient = await newPatient(server);
    const { status } = await call(server.url, 'GET', `/patient/conversation?after=${after}`, { headers: patient.headers });
    expect([200, 422]).toContain(status);
  });

  it('a read mark beyond all numbers is refused', async () => {
    const patient = await newPatient(server);
    expect((await nurse.call('POST', `/conversations/${patient.conversationId}/read`, { seq: 2 ** 40 })).status).toBe(422);
  });

  it.each(['not base64!', 'AAAA', Buffer.from('{"a":1}').toString('base64url'), Buffer.from('[1,"x","00000000-0000-7000-8000-000000000000"]').toString('base64url'), Buffer.from('["2026-01-01 00:00:00+00","00000000-0000-7000-8000-000000000000"]').toString('base64url'), '%00'])('the queue’s cursor %s is ignored or refused, never broken', async (cursor) => {
    expect([200, 422]).toContain((await nurse.call('GET', `/queue?cursor=${encodeURIComponent(cursor)}`)).status);
  });

  const NUL = '\u0000';
  it.each([
    ['a zero byte', `bill${NUL}ing`], ['half a character', 'bill \ud83d ing'],
  ])('%s in what staff write is taken without it', async (_what, text) => {
    const patient = await newPatient(server);
    await patient.send('I have a question');
    const path = `/conversations/${patient.conversationId}`;
    expect((await nurse.call('POST', `${path}/messages`, { clientId: newClientId(), text })).status).toBe(201);
    expect((await nurse.call('POST', `${path}/notes`, { clientId: newClientId(), text })).status).toBe(201);
    expect((await nurse.call('POST', '/queue/search', { q: text })).status).toBe(200);
    const { case: found } = (await nurse.call<StaffConversation>('GET', path)).body;
    const changed = await nurse.call<CaseView>('PATCH', `/cases/${found!.id}`, { subject: text, tags: [text], customFields: { request: text } }, { 'if-match': `${found!.version}` });
    expect(changed.status).toBe(200);
    expect(JSON.stringify(changed.body)).not.toMatch(/\\u0000|\\ud83d(?!\\u)/i);
  });

  it('keys that mean the prototype change no prototype', async () => {
    const patient = await newPatient(server);
    const body = `{"clientId":"${newClientId()}","text":"hello","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`;
    expect((await call(server.url, 'POST', '/patient/messages', { body, headers: patient.headers })).status).toBe(201);
    await nurse.call('POST', `/conversations/${patient.conversationId}/take-over`);
    const { case: found } = (await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body;
    const changed = await nurse.call('PATCH', `/cases/${found!.id}`, '{"customFields":{"__proto__":{"polluted":true},"request":"fine"}}', { 'if-match': `${found!.version}` });
    expect([200, 422]).toContain(changed.status);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each([
    ['an array', '[]'], ['null', 'null'], ['a number', '5'], ['text', '"hello"'], ['nothing', ''], ['brackets without end', '['.repeat(100_000)],
    ['nested without end', `{"clientId":"client-deep-1","text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('a body that is %s is refused', async (_what, body) => {
    const patient = await newPatient(server);
    const answer = await call(server.url, 'POST', '/patient/messages', { body, headers: patient.headers });
    expect([400, 422]).toContain(answer.status);
    expect(Problem.safeParse(answer.body).success).toBe(true);
    expect(JSON.stringify(answer.body)).not.toMatch(INSIDE);
  });

  it('fields of case as deep as they come are refused, not broken', async () => {
    const patient = await newPatient(server);
    await nurse.call('POST', `/conversations/${patient.conversationId}/take-over`);
    const { case: found } = (await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body;
    const deep = `{"customFields":{"deep":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`;
    expect([400, 422]).toContain((await nurse.call('PATCH', `/cases/${found!.id}`, deep, { 'if-match': `${found!.version}` })).status);
  });
});

describe('ids of others', () => {
  it('open nothing: not a message for feedback, not a passage for staff', async () => {
    const [one, other] = [await newPatient(server), await newPatient(server)];
    const { body: message } = await one.send('my message');
    const feedback = (messageId: string) => call(server.url, 'POST', '/patient/feedback', { body: { messageId, value: 'up' }, headers: other.headers });
    const [foreign, unknown] = [await feedback(message.id), await feedback('00000000-0000-7000-8000-000000000000')];
    expect(foreign.status).toBe(404);
    expect(withoutId(foreign.body)).toEqual(withoutId(unknown.body));
    const { id } = await server.db.one<{ id: string }>(
      `WITH a AS (INSERT INTO articles (id, title, body, format, audience, location, language, kind, content_hash, version)
                  VALUES ('staff-only', 'For staff', 'STAFF-ONLY', 'text', 'staff', 'main', 'en', 'admin', 'x', 1) RETURNING id)
       INSERT INTO passages (article_id, ordinal, heading_path, text, hash) SELECT id, 0, '{}', 'STAFF-ONLY', 'x' FROM a RETURNING id::text AS id`);
    const passage = await call(server.url, 'GET', `/passages/${id}`);
    expect(passage.status).toBe(404);
    expect(withoutId(passage.body)).toEqual(withoutId((await call(server.url, 'GET', '/passages/999999999')).body));
  });
});
