import { describe, expect, test } from 'vitest';
import { caseView, conversationId } from '../testing/sample.ts';
import { createClient } from './client.ts';
import { ApiProblem, Unreachable } from './problem.ts';

function setUp(respond: () => Response | Promise<Response>, csrf: string | null = 'token') {
  const requests: { url: string; init: RequestInit }[] = [];
  const refusals: string[] = [];
  const call = createClient({
    fetch: async (url, init) => {
      requests.push({ url: String(url), init: init ?? {} });
      return respond();
    },
    csrfToken: () => csrf,
    onRefused: (what) => refusals.push(what),
  });
  return { call, requests, refusals };
}
const problem = (status: number, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ code: 'some-code', detail: 'Do this instead.' }), { status, headers });

describe('a request', () => {
  test('that changes something carries the token and the version', async () => {
    const { call, requests } = setUp(() => Response.json(caseView(1)));
    await call('updateCase', { params: { caseId: caseView(1).id }, body: { status: 'open' }, ifMatch: 7 });
    expect(requests[0]).toMatchObject({
      url: `/api/v1/cases/${caseView(1).id}`,
      init: { method: 'PATCH', headers: { 'if-match': '"7"', 'x-csrf-token': 'token', 'content-type': 'application/json' }, body: '{"status":"open"}' },
    });
  });
  test('that reads carries its query and no token', async () => {
    const { call, requests } = setUp(() => Response.json({ items: [] }));
    await call('listQueue', { query: { view: 'mine', limit: 5, cursor: undefined } });
    expect(requests[0]?.url).toBe('/api/v1/queue?view=mine&limit=5');
    expect(requests[0]?.init.headers).not.toHaveProperty('x-csrf-token');
  });
  test('that the page makes by itself does not look like use', async () => {
    const { call, requests } = setUp(() => Response.json({ items: [] }));
    await call('listPages', {});
    await call('markRead', { params: { conversationId: conversationId(1) }, body: { seq: 1 }, present: false });
    await call('readMe', { present: true });
    await call('takeOver', { params: { conversationId: conversationId(1) } });
    expect(requests.map(({ init }) => 'x-toniq-background' in (init.headers as object))).toEqual([true, true, false, false]);
  });
  test('whose id holds a slash stays within its path', async () => {
    const { call, requests } = setUp(() => Response.json({}));
    await call('readPassage', { params: { passageId: 'a/../b#1' } });
    expect(requests[0]?.url).toBe('/api/v1/passages/a%2F..%2Fb%231');
  });
});

describe('an answer', () => {
  test('without a body is null', async () => {
    const { call } = setUp(() => new Response(null, { status: 204 }));
    expect(await call('signOut', {})).toBeNull();
  });
  test('that refuses becomes a problem with the server’s sentence', async () => {
    const { call } = setUp(() => problem(409));
    await expect(call('resolveConversation', { params: { conversationId: conversationId(1) } })).rejects.toMatchObject({ status: 409, code: 'some-code', message: 'Do this instead.' });
  });
  test('that is a proxy’s page still says something', async () => {
    const { call } = setUp(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(call('readMe', {})).rejects.toThrow('The server answered with 502');
  });
  test('that never comes is unreachable', async () => {
    const { call } = setUp(() => { throw new TypeError('fetch failed'); });
    await expect(call('readMe', {})).rejects.toBeInstanceOf(Unreachable);
  });
  test('that gives the password again, and a wrong one, leaves the session as it is', async () => {
    const { call, refusals } = setUp(() => problem(401));
    await expect(call('endSession', { params: { sessionId: conversationId(1) }, body: { password: 'wrong' } })).rejects.toThrow(ApiProblem);
    await expect(call('endOtherSessions', { body: { password: 'wrong' } })).rejects.toThrow(ApiProblem);
    expect(refusals).toEqual([]);
  });
  test('tells of an ended or locked session, but not when one signs in', async () => {
    const { call, refusals } = setUp(() => problem(401));
    await expect(call('listPages', {})).rejects.toBeInstanceOf(ApiProblem);
    await expect(call('signIn', { body: { email: 'a@demo.test', password: 'x' } })).rejects.toBeInstanceOf(ApiProblem);
    expect(refusals).toEqual(['ended']);
    const locked = setUp(() => problem(423));
    await expect(locked.call('listStaff', {})).rejects.toBeInstanceOf(ApiProblem);
    expect(locked.refusals).toEqual(['locked']);
  });
  test('that throttles names the wait', async () => {
    const { call } = setUp(() => problem(429, { 'retry-after': '120' }));
    await expect(call('signIn', { body: { email: 'a@demo.test', password: 'x' } })).rejects.toMatchObject({ retryAfter: 120 });
  });
});
