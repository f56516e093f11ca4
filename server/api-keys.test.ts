/** Keys as a hospital's integrator meets them: what they reach, when they end, how one is renewed without a gap. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from './contract/case.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { call, newPatient, newStaff, startTestServer, type TestServer, type TestStaff } from './testing/test-server.ts';

type Added = { id: string; key: string; expiresAt: string };
let server: TestServer;
let admin: TestStaff;
let cases: Record<'Cardiology' | 'Front desk', string>;
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('An answer.')) });
  admin = await newStaff(server, 'admin');
  const open = async (team: string) => (await admin.call<CaseView>('POST', '/cases', { conversationId: (await newPatient(server)).conversationId, subject: 'A matter', team })).body.id;
  cases = { Cardiology: await open('Cardiology'), 'Front desk': await open('Front desk') };
});
afterAll(() => server.stop());

const add = async (body: object): Promise<Added> => (await admin.call<Added>('POST', '/api-keys', { name: 'Sync', grants: { 'conversation:read': 'all' }, ...body })).body;
const by = (key: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => call<Record<string, unknown>>(server.url, method, path, { headers: { authorization: `Bearer ${key}`, ...headers }, ...(body === undefined ? {} : { body }) });
const listed = async (id: string) => (await admin.call<{ items: { id: string; lastUsedAt: string | null; expiresAt: string; revokedAt: string | null }[] }>('GET', '/api-keys')).body.items.find((key) => key.id === id)!;

describe('a key', () => {
  it('of one team reaches that team alone: to read, to change, in lists, searches and many at once', async () => {
    const { key } = await add({ grants: { 'conversation:read': 'team', 'case:update': 'team' }, teams: ['Cardiology'] });
    const statuses = async (method: string, path: (id: string) => string, body?: unknown) => [(await by(key, method, path(cases.Cardiology), body, { 'if-match': '"1"' })).status, (await by(key, method, path(cases['Front desk']), body, { 'if-match': '"1"' })).status];
    expect(await statuses('GET', (id) => `/cases/${id}`)).toEqual([200, 404]);
    expect(await statuses('GET', (id) => `/cases/${id}/timeline`)).toEqual([200, 404]);
    expect((await statuses('PATCH', (id) => `/cases/${id}`, { tags: ['seen'] }))[1]).toBe(404);
    const ids = (answer: { body: Record<string, unknown> }, name = 'items') => (answer.body[name] as { id: string }[]).map(({ id }) => id);
    expect(ids(await by(key, 'GET', '/cases'))).toEqual([cases.Cardiology]);
    expect(ids(await by(key, 'POST', '/cases/search', { filter: {} }))).toEqual([cases.Cardiology]);
    expect(ids(await by(key, 'POST', '/cases/bulk', { ids: Object.values(cases), change: { addTags: ['round'] } }), 'changed')).toEqual([cases.Cardiology]);
    expect((await server.db.one<{ tags: string[] }>('SELECT tags FROM cases WHERE id = $1', [cases['Front desk']])).tags).toEqual([]);
  });

  it('does what it was given and nothing beside it', async () => {
    const { key } = await add({ grants: { 'staff:list': 'all' } });
    expect((await by(key, 'GET', '/staff')).status).toBe(200);
    expect(await by(key, 'GET', '/cases')).toMatchObject({ status: 403, body: { code: 'not_permitted', detail: expect.stringContaining('conversation:read') } });
    expect(await by(key, 'GET', '/staff/session')).toMatchObject({ status: 403, body: { code: 'person_needed' } });
  });

  it('tells when it was used, once a minute at most', async () => {
    const { id, key } = await add({});
    expect((await listed(id)).lastUsedAt).toBeNull();
    await by(key, 'GET', '/cases');
    const first = (await listed(id)).lastUsedAt!;
    expect(Math.abs(Date.parse(first) - Date.now())).toBeLessThan(60_000);
    await by(key, 'GET', '/cases');
    expect((await listed(id)).lastUsedAt).toBe(first);
    await server.db.query(`UPDATE api_keys SET last_used_at = now() - interval '2 minutes' WHERE id = $1`, [id]);
    await by(key, 'GET', '/cases');
    expect(Date.parse((await listed(id)).lastUsedAt!)).toBeGreaterThanOrEqual(Date.parse(first));
  });

  it('ends with its day, and at once when it is revoked', async () => {
    const [one, two] = [await add({ days: 1 }), await add({})];
    expect(Math.round((Date.parse(one.expiresAt) - Date.now()) / 3_600_000)).toBe(24);
    await server.db.query('UPDATE api_keys SET expires_at = now() WHERE id = $1', [one.id]);
    await admin.call('DELETE', `/api-keys/${two.id}`);
    for (const { key } of [one, two]) expect(await by(key, 'GET', '/cases')).toMatchObject({ status: 401, body: { code: 'bad_key' } });
    expect((await listed(two.id)).revokedAt).not.toBeNull();
  });

  it.each(['toniq_', 'toniq_nobody-has-this-key-0000', 'Bearer', 'sk-something-else', ''])('that is none (%s) is called so, and nobody is sent to a sign-in page', async (key) => {
    expect(await by(key, 'GET', '/cases')).toMatchObject({ status: 401, body: { code: 'bad_key' } });
  });

  it('is kept as a hash alone', async () => {
    const { id, key } = await add({});
    const row = await server.db.one<{ text: string }>('SELECT api_keys::text AS text FROM api_keys WHERE id = $1', [id]);
    expect(row.text).not.toContain(key);
    expect((await server.db.query(`SELECT 1 FROM events WHERE events::text LIKE '%' || $1 || '%'`, [key])).length).toBe(0);
  });
});

describe('a key that is renewed', () => {
  it('works beside the new one for the hours that were asked for, with the same rights and span', async () => {
    const old = await add({ days: 30, grants: { 'conversation:read': 'team' }, teams: ['Cardiology'] });
    const { body: renewed } = await admin.call<Added>('POST', `/api-keys/${old.id}/rotate`, { overlapHours: 48 });
    for (const { key } of [old, renewed]) expect((await by(key, 'GET', `/cases/${cases['Front desk']}`)).status).toBe(404);
    for (const { key } of [old, renewed]) expect((await by(key, 'GET', `/cases/${cases.Cardiology}`)).status).toBe(200);
    expect(Math.round((Date.parse((await listed(old.id)).expiresAt) - Date.now()) / 3_600_000)).toBe(48);
    expect(Math.round((Date.parse(renewed.expiresAt) - Date.now()) / 86_400_000)).toBe(30);
  });

  it('ends at once with an overlap of none, and never lives longer than it would have', async () => {
    const [one, two] = [await add({}), await add({ days: 1 })];
    await admin.call('POST', `/api-keys/${one.id}/rotate`, { overlapHours: 0 });
    expect((await by(one.key, 'GET', '/cases')).status).toBe(401);
    await admin.call('POST', `/api-keys/${two.id}/rotate`, { overlapHours: 300 });
    expect(Date.parse((await listed(two.id)).expiresAt)).toBe(Date.parse(two.expiresAt));
  });

  it('is renewed once: a second click, or two at once, make no key that ends in an hour', async () => {
    const { id } = await add({});
    const answers = await Promise.all([1, 2].map(() => admin.call('POST', `/api-keys/${id}/rotate`)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await admin.call('POST', `/api-keys/${id}/rotate`)).body).toMatchObject({ code: 'rule_broken' });
    expect((await admin.call('POST', `/api-keys/${randomUUID()}/rotate`)).status).toBe(404);
  });
});
