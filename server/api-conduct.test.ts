/** What holds for every answer of the API: its request id, how one stands with the limits, ETags on repeats, cursors that lead somewhere. */
import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from './contract/case.ts';
import type { StaffConversation } from './contract/conversation.ts';
import { createLimits } from './limits.ts';
import { createLog } from './log.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { call, newPatient, newStaff, startTestServer, type TestServer, type TestStaff } from './testing/test-server.ts';

let server: TestServer;
let admin: TestStaff;
let nurse: TestStaff;
let conversationId: string;
let found: CaseView;
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('An answer.')) });
  [admin, nurse] = [await newStaff(server, 'admin'), await newStaff(server, 'nurse')];
  const patient = await newPatient(server);
  await patient.send('I want to ask about my bill');
  ({ conversationId } = patient);
  await nurse.call('POST', `/conversations/${conversationId}/take-over`);
  found = (await nurse.call<StaffConversation>('GET', `/conversations/${conversationId}`)).body.case!;
});
afterAll(() => server.stop());

const keyWith = async (grants: Record<string, string>, at = server, by = admin) => {
  const { body } = await by.call<{ key: string }>('POST', '/api-keys', { name: 'Sync', grants });
  return (method: string, path: string, body_?: unknown, headers: Record<string, string> = {}) =>
    call<Record<string, unknown>>(at.url, method, path, { headers: { authorization: `Bearer ${body.key}`, ...headers }, ...(body_ === undefined ? {} : { body: body_ }) });
};

describe('a request id', () => {
  it('of the caller comes back when it is a sane one', async () => {
    for (const id of ['0198c7a2-6f0e-7c3a-9d2b-0e5f6a7b8c9d', 'trace:4bf92f3577b34da6.00f067']) {
      expect((await nurse.call('GET', '/staff', undefined, { 'x-request-id': id })).headers.get('x-request-id')).toBe(id);
    }
  });

  it.each(['short', 'Anna-Schmidt', 'with blanks 123', 'a'.repeat(101), 'x"y;z=12345'])('of the caller that is %s is replaced', async (id) => {
    const given = (await nurse.call('GET', '/staff', undefined, { 'x-request-id': id })).headers.get('x-request-id')!;
    expect(given).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('stands in the problem, and in the log of what broke', async () => {
    const missing = await nurse.call('GET', `/cases/${randomUUID()}`);
    expect(missing).toMatchObject({ status: 404, body: { code: 'not_found', requestId: missing.headers.get('x-request-id') } });
    const lines: string[] = [];
    const log = createLog('error', new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) }));
    const kept = server.context.log;
    server.context.log = log;
    await server.db.query('ALTER TABLE reads RENAME TO reads_away');
    const broken = await nurse.call('GET', `/cases/${found.id}`, undefined, { 'x-request-id': 'seen-in-the-log-1' }).finally(() => server.db.query('ALTER TABLE reads_away RENAME TO reads'));
    server.context.log = kept;
    expect(broken).toMatchObject({ status: 500, body: { code: 'internal', requestId: 'seen-in-the-log-1' } });
    expect(lines.map((line) => (JSON.parse(line) as { requestId?: string }).requestId)).toContain('seen-in-the-log-1');
  });

  it('is given outside the API too', async () => {
    for (const path of ['/healthz', '/inbox', '/nowhere']) expect((await fetch(server.url + path)).headers.get('x-request-id'), path).toMatch(/^[\w-]{36}$/);
  });
});

describe('limits', () => {
  it('say how a key and a person stand', async () => {
    const key = await keyWith({ 'staff:list': 'all' });
    const [first, second] = [await key('GET', '/staff'), await key('GET', '/staff')];
    expect(first.headers.get('ratelimit-policy')).toBe('"api-key";q=1200;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"api-key";r=1199;t=\d+$/);
    expect(second.headers.get('ratelimit')).toMatch(/^"api-key";r=1198;t=\d+$/);
    expect((await nurse.call('GET', '/staff')).headers.get('ratelimit')).toMatch(/^"staff";r=\d+;t=\d+$/);
    expect((await call(server.url, 'GET', '/widget/config')).headers.get('ratelimit')).toBeNull();
  });

  it('stop a key that asks too much, say when to go on, and hold nobody else up', async () => {
    const small = await startTestServer({ limits: { ...createLimits(), keys: createLimits(3 / 1200).keys, staff: createLimits(30 / 2400).staff } });
    try {
      const manager = await newStaff(small, 'admin');
      const [busy, quiet] = [await keyWith({ 'staff:list': 'all' }, small, manager), await keyWith({ 'staff:list': 'all' }, small, manager)];
      for (let count = 0; count < 3; count++) expect((await busy('GET', '/staff')).status).toBe(200);
      const refused = await busy('GET', '/staff');
      expect(refused).toMatchObject({ status: 429, body: { code: 'too_many' } });
      expect(refused.headers.get('ratelimit')).toMatch(/^"api-key";r=0;t=\d+$/);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await quiet('GET', '/staff')).status).toBe(200);
      while ((await manager.call('GET', '/staff')).status === 200);
      expect((await manager.call('GET', '/staff')).status).toBe(429);
      // Nobody waits for a limit while danger stands.
      const patient = await newPatient(small);
      await patient.send('crushing chest pain');
      expect((await manager.call('POST', `/conversations/${patient.conversationId}/clear-emergency`, { reason: 'Spoken by phone' })).status).toBe(200);
    } finally {
      await small.stop();
    }
  });
});

describe('a repeat with the same Idempotency-Key', () => {
  it('has the ETag of the first answer', async () => {
    const key = randomUUID();
    const change = () => nurse.call<CaseView>('PATCH', `/cases/${found.id}`, { tags: ['bill'] }, { 'idempotency-key': key, 'if-match': `"${found.version}"` });
    const [first, again] = [await change(), await change()];
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect([first.headers.get('etag'), again.headers.get('etag')]).toEqual([`"${found.version + 1}"`, `"${found.version + 1}"`]);
    expect((await nurse.call('PATCH', `/cases/${found.id}`, { tags: [] }, { 'if-match': again.headers.get('etag')! })).status).toBe(200);
  });
});

describe('a cursor', () => {
  const lists: [string, (cursor: string) => Promise<{ status: number; body: Record<string, unknown> }>][] = [
    ['cases', (cursor) => nurse.call('GET', `/cases?cursor=${encodeURIComponent(cursor)}`)],
    ['the queue', (cursor) => nurse.call('GET', `/queue?cursor=${encodeURIComponent(cursor)}`)],
    ['the queue’s search', (cursor) => nurse.call('POST', '/queue/search', { q: 'bill', cursor })],
    ['a timeline', (cursor) => nurse.call('GET', `/cases/${found.id}/timeline?cursor=${encodeURIComponent(cursor)}`)],
    ['the search', (cursor) => nurse.call('POST', '/search', { q: 'bill', cursor })],
  ];
  it.each(lists)('of %s that is damaged is refused, and never sends one back to the first page', async (_what, ask) => {
    const foreign = Buffer.from(JSON.stringify(['another-list', ['2026-01-01 00:00:00+00', found.id]])).toString('base64url');
    for (const cursor of ['nonsense', 'W10', '7', foreign]) {
      expect(await ask(cursor)).toMatchObject({ status: 422, body: { code: 'bad_cursor', errors: [{ path: 'cursor' }] } });
    }
  });
});

describe('a problem', () => {
  it('names what does not fit by its path', async () => {
    const pathsOf = ({ body }: { body: Record<string, unknown> }) => (body['errors'] as { path: string }[]).map(({ path }) => path);
    expect(pathsOf(await nurse.call('PATCH', `/cases/${found.id}`, { priority: 'hasty', tags: ['ok', 7] }, { 'if-match': '"1"' }))).toEqual(['priority', 'tags.1']);
    expect(pathsOf(await nurse.call('GET', '/cases?limit=0&sort=best'))).toEqual(['sort', 'limit']);
    expect(pathsOf(await nurse.call('GET', '/cases/none'))).toEqual(['caseId']);
    expect(pathsOf(await nurse.call('POST', '/patients', { name: 'Ana', contacts: [{ value: 'ana@mail.test' }, { value: 'nobody' }] }))).toEqual(['contacts.1.value']);
  });
});
