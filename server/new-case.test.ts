/** Cases that staff and programs open, and what nobody can write by naming it in a body. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../domain/ids/new-id.ts';
import type { CaseView } from './contract/case.ts';
import type { Problem } from './contract/problem.ts';
import type { PatientView } from './contract/patient.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { newPatient, newStaff, startTestServer, type TestServer, type TestStaff } from './testing/test-server.ts';

let server: TestServer;
let nurse: TestStaff;
let desk: TestStaff;
let admin: TestStaff;
let patientId: string;
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('An answer.')) });
  [nurse, desk, admin] = [await newStaff(server, 'nurse'), await newStaff(server, 'front_desk', { teams: ['Front desk'] }), await newStaff(server, 'admin')];
  patientId = (await nurse.call<PatientView>('POST', '/patients', { name: 'Ada Novak' })).body.id;
});
afterAll(() => server.stop());

const open = (by: TestStaff, body: object, headers: Record<string, string> = {}) => by.call<CaseView>('POST', '/cases', { subject: 'Called about a form', ...body }, headers);

describe('a case', () => {
  it('is opened for a patient with all that a change could write, and is found again', async () => {
    const opened = await open(nurse, { patientId, acuity: 'soon', specialty: 'cardiology', location: 'main', tags: ['form', 'form'], assigneeId: nurse.id, customFields: { request: 'A copy' }, watchers: [desk.id] });
    expect(opened).toMatchObject({
      status: 201, body: { patientId, channel: 'phone', category: 'new', priority: 'normal', acuity: 'soon', specialty: 'cardiology', team: 'Cardiology', location: 'main', tags: ['form'], customFields: { request: 'A copy' }, watchers: [desk.id] },
    });
    expect(opened.body.assignee?.id).toBe(nurse.id);
    expect(opened.headers.get('etag')).toBe(`"${opened.body.version}"`);
    expect((await nurse.call('GET', `/cases/${opened.body.id}`)).body).toEqual(opened.body);
    const search = async (fields: object) => (await nurse.call<{ items: CaseView[] }>('POST', '/cases/search', { filter: { fields, patientId } })).body.items.map(({ id }) => id);
    expect(await search({ request: 'A copy' })).toEqual([opened.body.id]);
    expect(await search({ request: 'Another copy' })).toEqual([]);
    const sparse = await nurse.call('POST', '/cases/search', { filter: { patientId }, fields: ['reference', 'status'] });
    expect(sparse.body).toEqual({ items: [{ id: opened.body.id, version: opened.body.version, reference: opened.body.reference, status: opened.body.status }], next: null });
    const listed = await nurse.call('GET', `/cases?patientId=${patientId}&fields=reference,status`);
    expect(listed.body).toEqual(sparse.body);
    expect((await nurse.call('GET', `/cases?patientId=${patientId}&fields=reference&fields=status`)).body).toEqual(sparse.body);
    expect((await nurse.call('GET', `/cases?patientId=${patientId}`)).body).toEqual({ items: [opened.body], next: null });
    const unknown = await nurse.call<Problem>('GET', '/cases?fields=reference,birthDate');
    expect(unknown).toMatchObject({ status: 422, body: { code: 'invalid', errors: [{ path: 'fields.1', message: expect.stringMatching(/"reference".*"status".*"tags"/) }] } });
    const [event] = await server.db.query<{ type: string; actor_id: string }>(`SELECT type, actor_id FROM events WHERE case_id = $1 ORDER BY id LIMIT 1`, [opened.body.id]);
    expect(event).toEqual({ type: 'case-opened', actor_id: nurse.id });
  });

  it('is opened for a conversation that has none, once', async () => {
    const patient = await newPatient(server);
    await patient.send('Where do I park?');
    const { body } = await open(nurse, { conversationId: patient.conversationId, subject: 'Parking' });
    expect(body).toMatchObject({ channel: 'chat', subject: 'Parking' });
    expect((await nurse.call<{ items: { conversationId: string }[] }>('GET', `/cases/${body.id}/conversations`)).body.items.map(({ conversationId }) => conversationId)).toEqual([patient.conversationId]);
    expect(await open(nurse, { conversationId: patient.conversationId })).toMatchObject({ status: 409, body: { code: 'rule_broken' } });
  });

  it('is one, however often the same request comes', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => open(nurse, { patientId, subject: 'Once' }, { 'idempotency-key': key })));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await server.db.query(`SELECT 1 FROM cases WHERE subject = 'Once'`)).length).toBe(1);
  });

  it('opens within one’s reach alone', async () => {
    const { body: fresh } = await desk.call<PatientView>('POST', '/patients', { name: 'Someone New' });
    expect(await open(desk, { patientId: fresh.id, specialty: 'cardiology' })).toMatchObject({ status: 422, body: { errors: [{ path: 'team' }] } });
    expect((await open(desk, { patientId: fresh.id })).body).toMatchObject({ team: 'Front desk' });
    const { body: theirs } = await nurse.call<PatientView>('POST', '/patients', { name: 'Of Cardiology' });
    await open(nurse, { patientId: theirs.id, specialty: 'cardiology' });
    expect((await open(desk, { patientId: theirs.id })).status).toBe(404);
    expect((await open(desk, { patientId: randomUUID() })).status).toBe(404);
  });

  it.each([
    ['nobody’s', {}], ['both', { patientId: randomUUID(), conversationId: randomUUID() }], ['a status that is none', { status: 'nowhere' }], ['a value that does not fit', { customFields: { nothing: 'x' } }],
  ])('of %s is refused', async (what, body) => {
    const answer = await open(nurse, { ...(what === 'nobody’s' || what === 'both' ? {} : { patientId }), ...body });
    expect([409, 422]).toContain(answer.status);
  });
});

describe('what a body may not write', () => {
  const READ_ONLY = {
    id: newId(), reference: 'RH-0000-000', version: 99, createdAt: '2001-01-01T00:00:00.000Z', updatedAt: '2001-01-01T00:00:00.000Z', resolvedAt: '2001-01-01T00:00:00.000Z', closedAt: '2001-01-01T00:00:00.000Z', category: 'closed',
    mergedInto: newId(), merged_into: newId(), created_at: '2001-01-01T00:00:00.000Z', patient_id: newId(), assignee: { id: newId() }, firstResponseAt: '2001-01-01T00:00:00.000Z', waitingSince: null, visitorId: newId(),
    role: 'admin', grants: { 'role:manage': 'all' }, disabled: true, password_hash: 'x', createdBy: newId(), actor: { kind: 'system' }, __proto__: { admin: true },
  };

  const unknown = (body: object, taken: string[]): string[] => Object.keys(body).filter((key) => !taken.includes(key)).toSorted();
  const refusedOf = ({ status, body }: { status: number; body: unknown }): { status: number; code: string; names: string[] } => {
    const { code, errors = [] } = body as Problem;
    return { status, code, names: errors.map(({ path }) => path).toSorted() };
  };
  const refused = (body: object, taken: string[]) => ({ status: 422, code: 'unknown_member', names: unknown(body, taken) });

  it('is refused by name in a case, and nothing of it is written', async () => {
    const opening = { patientId, subject: 'Only this', ...READ_ONLY };
    expect(refusedOf(await open(nurse, opening))).toEqual(refused(opening, ['patientId', 'subject']));
    const before = (await open(nurse, { patientId })).body;
    const change = { ...READ_ONLY, patientId: newId(), channel: 'email', subject: 'Only this' };
    expect(refusedOf(await nurse.call('PATCH', `/cases/${before.id}`, change, { 'if-match': String(before.version) }))).toEqual(refused(change, ['subject']));
    expect((await nurse.call<CaseView>('GET', `/cases/${before.id}`)).body).toEqual(before);
  });

  it('is refused by name in a patient, a role, a key and an account', async () => {
    const before = (await nurse.call<PatientView>('GET', `/patients/${patientId}`)).body;
    const change = { ...READ_ONLY, name: 'Ada N.' };
    expect(refusedOf(await nurse.call('PATCH', `/patients/${patientId}`, change, { 'if-match': String(before.version) }))).toEqual(refused(change, ['name']));
    expect((await nurse.call<PatientView>('GET', `/patients/${patientId}`)).body).toEqual(before);
    const grants = { 'staff:list': 'all' };
    const role = { name: 'Clerk', key: 'admin', ...READ_ONLY, grants };
    expect(refusedOf(await admin.call('PUT', '/roles/clerk', role))).toEqual(refused(role, ['name', 'grants']));
    const key = { name: 'Sync', days: 1, ...READ_ONLY, grants, expiresAt: '2099-01-01T00:00:00.000Z', lastUsedAt: '2001-01-01T00:00:00.000Z' };
    expect(refusedOf(await admin.call('POST', '/api-keys', key))).toEqual(refused(key, ['name', 'days', 'grants']));
    const account = { name: 'Desk', email: 'other@staff.test', disabled: true, secondFactor: true, id: READ_ONLY.id };
    expect(refusedOf(await admin.call('PATCH', `/staff/accounts/${desk.id}`, account))).toEqual(refused(account, ['name']));
  });
});

describe('a role of the hospital’s own', () => {
  it('is removed when nobody has it; those that come with the product stay', async () => {
    await admin.call('PUT', '/roles/porter', { name: 'Porter', grants: { 'staff:list': 'all' } });
    await admin.call('PATCH', `/staff/accounts/${desk.id}`, { role: 'porter' });
    expect((await admin.call('DELETE', '/roles/porter')).status).toBe(409);
    await admin.call('PATCH', `/staff/accounts/${desk.id}`, { role: 'front_desk' });
    expect((await admin.call('DELETE', '/roles/porter')).status).toBe(204);
    expect((await admin.call('DELETE', '/roles/porter')).status).toBe(404);
    expect((await admin.call('DELETE', '/roles/nurse')).status).toBe(409);
  });
});
