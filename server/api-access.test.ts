/** Programs with keys, and requests that are sent again. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from './contract/case.ts';
import type { StaffConversation } from './contract/conversation.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { call, newClientId, newPatient, newStaff, startTestServer, type TestPatient, type TestServer, type TestStaff } from './testing/test-server.ts';

let server: TestServer;
let admin: TestStaff;
let nurse: TestStaff;
let patient: TestPatient;
let caseId: string;
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent() });
  [admin, nurse, patient] = [await newStaff(server, 'admin'), await newStaff(server, 'nurse'), await newPatient(server)];
  await patient.send('I need a copy of my records');
  await nurse.call('POST', `/conversations/${patient.conversationId}/take-over`);
  caseId = (await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body.case!.id;
});
afterAll(() => server.stop());

type Added = { id: string; key: string; prefix: string };
const newKey = async (grants: Record<string, string>, more: object = {}) => (await admin.call<Added>('POST', '/api-keys', { name: 'Sync', grants, ...more })).body;
const by = (key: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  call<{ code?: string; items?: unknown[] }>(server.url, method, path, { headers: { authorization: `Bearer ${key}`, ...headers }, ...(body === undefined ? {} : { body }) });

describe('an API key', () => {
  it('does what it was given, is kept as a hash, and shows when it was used', async () => {
    const { key, id, prefix } = await newKey({ 'conversation:read': 'all' });
    expect((await by(key, 'GET', '/queue?view=all')).body.items).toHaveLength(1);
    expect((await by(key, 'GET', `/conversations/${patient.conversationId}`)).status).toBe(200);
    expect(await by(key, 'PATCH', `/cases/${caseId}`, { tags: ['x'] }, { 'if-match': '1' })).toMatchObject({ status: 403, body: { code: 'not_permitted' } });
    expect(await by(key, 'POST', `/conversations/${patient.conversationId}/take-over`)).toMatchObject({ status: 403, body: { code: 'person_needed' } });
    expect(await by(key, 'GET', '/staff/session')).toMatchObject({ status: 403, body: { code: 'person_needed' } });
    expect(JSON.stringify(await server.db.query('SELECT * FROM api_keys'))).not.toContain(key.slice(prefix.length));
    const listed = (await admin.call<{ items: { id: string; lastUsedAt: string | null }[] }>('GET', '/api-keys')).body.items.find((entry) => entry.id === id)!;
    expect(listed.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(listed)).not.toContain(key);
    const read = await server.db.one(`SELECT actor_kind, operation FROM reads WHERE actor_id = $1 ORDER BY id DESC LIMIT 1`, [id]);
    expect(read).toEqual({ actor_kind: 'api_key', operation: 'readConversation' });
  });

  it('reaches no further than its scope', async () => {
    const { key } = await newKey({ 'conversation:read': 'team' }, { teams: ['Cardiology'] });
    expect((await by(key, 'GET', '/queue?view=all')).body.items).toEqual([]);
    expect((await by(key, 'GET', `/conversations/${patient.conversationId}`)).status).toBe(404);
  });

  it('ends when it is revoked or expired, an hour after rotation, and a made-up one never begins', async () => {
    const [one, two] = [await newKey({ 'conversation:read': 'all' }), await newKey({ 'conversation:read': 'all' })];
    const rotated = (await admin.call<Added>('POST', `/api-keys/${one.id}/rotate`)).body;
    for (const key of [one.key, rotated.key]) expect((await by(key, 'GET', '/queue')).status).toBe(200);
    expect(await server.db.one(`SELECT expires_at <= now() + interval '1 hour' AS soon FROM api_keys WHERE id = $1`, [one.id])).toEqual({ soon: true });
    await admin.call('DELETE', `/api-keys/${two.id}`);
    await server.db.query(`UPDATE api_keys SET expires_at = now() WHERE id = $1`, [one.id]);
    for (const key of [one.key, two.key, `toniq_${'x'.repeat(43)}`]) expect(await by(key, 'GET', '/queue')).toMatchObject({ status: 401, body: { code: 'bad_key' } });
    expect((await admin.call('DELETE', `/api-keys/${two.id}`)).status).toBe(404);
  });

  it('is made by those who may, with no more than they have', async () => {
    expect((await nurse.call('POST', '/api-keys', { name: 'x', grants: { 'conversation:read': 'own' } })).status).toBe(403);
    await admin.call('PUT', '/roles/integrator', { name: 'Integrator', grants: { 'api-key:manage': 'all', 'conversation:read': 'team' } });
    const integrator = await newStaff(server, 'integrator', { teams: ['Pharmacy'] });
    const add = (grants: object, more: object = {}) => integrator.call<{ code?: string; detail?: string }>('POST', '/api-keys', { name: 'x', grants, ...more });
    expect(await add({ 'conversation:read': 'all' })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('yourself') } });
    expect(await add({ 'role:manage': 'all' })).toMatchObject({ status: 409 });
    expect(await add({ 'conversation:read': 'team' }, { teams: ['Cardiology'] })).toMatchObject({ status: 409 });
    expect(await add({ 'conversation:read': 'team' }, { teams: ['Pharmacy'] })).toMatchObject({ status: 201 });
    expect(await add({ 'make:coffee': 'all' })).toMatchObject({ status: 409 });
    expect(await add({ 'conversation:read': 'planet' })).toMatchObject({ status: 422 });
  });
});

describe('a role', () => {
  it('that loses a permission loses it at once, in open sessions too', async () => {
    await admin.call('PUT', '/roles/helper', { name: 'Helper', grants: { 'conversation:read': 'all' } });
    const helper = await newStaff(server, 'helper');
    expect((await helper.call('GET', '/queue')).status).toBe(200);
    await admin.call('PUT', '/roles/helper', { name: 'Helper', grants: {} });
    expect((await helper.call('GET', '/queue')).status).toBe(403);
    expect((await nurse.call('PUT', '/roles/nurse', { name: 'Nurse', grants: {} })).status).toBe(403);
  });
});

describe('a request sent again', () => {
  const version = async () => String((await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body.case!.version);
  const change = (key: string, body: object, ifMatch: string) => nurse.call<CaseView & { code?: string }>('PATCH', `/cases/${caseId}`, body, { 'idempotency-key': key, 'if-match': ifMatch });

  it('fifty times at once is carried out once, and all get the same answer', async () => {
    const [key, now, clientId] = [randomUUID(), await version(), newClientId()];
    const answers = await Promise.all(Array.from({ length: 50 }, () => change(key, { tags: ['records'] }, now)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1);
    expect(Number(await version())).toBe(Number(now) + 1);
    const note = randomUUID();
    const notes = await Promise.all(Array.from({ length: 50 }, () =>
      nurse.call<{ id: string }>('POST', `/conversations/${patient.conversationId}/notes`, { clientId, text: 'Asked records by phone' }, { 'idempotency-key': note })));
    expect(new Set(notes.map(({ body }) => body.id)).size).toBe(1);
  });

  it('with another body, or for something else, is refused', async () => {
    const [key, now] = [randomUUID(), await version()];
    await change(key, { tags: ['one'] }, now);
    expect(await change(key, { tags: ['two'] }, now)).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    const other = await nurse.call('POST', `/conversations/${patient.conversationId}/hand-back`, undefined, { 'idempotency-key': key });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    expect(await change('short', { tags: ['x'] }, now)).toMatchObject({ status: 422, body: { code: 'bad_idempotency_key' } });
    // Another person's key of the same text is another key.
    expect((await admin.call('PATCH', `/cases/${caseId}`, { tags: ['three'] }, { 'idempotency-key': key, 'if-match': await version() })).status).toBe(200);
  });

  it('after a refusal is tried anew', async () => {
    const key = randomUUID();
    expect((await change(key, { tags: ['late'] }, '1')).status).toBe(412);
    expect((await change(key, { tags: ['late'] }, await version())).status).toBe(200);
  });

  it('after a crash between change and answer is not carried out twice', async () => {
    const [key, now] = [randomUUID(), await version()];
    await change(key, { tags: ['crash'] }, now);
    await server.db.query(`UPDATE idempotent_requests SET status = NULL, body = NULL, began_at = now() - interval '1 minute' WHERE key = $1`, [key]);
    expect(await change(key, { tags: ['crash'] }, now)).toMatchObject({ status: 409, body: { code: 'answer_lost' } });
    await server.db.query(`UPDATE idempotent_requests SET applied = false WHERE key = $1`, [key]);
    expect((await change(key, { tags: ['crash'] }, now)).status).toBe(412);
  });

  it('is not offered where the answer is a secret', async () => {
    expect(await admin.call('POST', '/api-keys', { name: 'x', grants: {} }, { 'idempotency-key': randomUUID() })).toMatchObject({ status: 422, body: { code: 'no_idempotency' } });
  });
});

describe('a hundred changes of one case at the same time', () => {
  it('let one win; the others hear that they read an old version', async () => {
    const now = (await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body.case!.version;
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => nurse.call('PATCH', `/cases/${caseId}`, { subject: `Change ${n}` }, { 'if-match': `"${now}"` })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(99);
  });
});
