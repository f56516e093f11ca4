import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { operations, type Operation, type OperationName } from './contract/operations.ts';
import type { Problem } from './contract/problem.ts';
import { nearest } from './unknown-members.ts';
import { newPatient, newStaff, startTestServer, type TestServer, type TestStaff } from './testing/test-server.ts';
import { newId } from '../domain/ids/new-id.ts';

describe('a name that is not known', () => {
  const known = ['status', 'priority', 'assigneeId', 'tag', 'q', 'customFields'];
  it.each([
    ['stauts', 'status'], ['Status', 'status'], ['assignee_id', 'assigneeId'], ['assigneeID', 'assigneeId'], ['tags', 'tag'], ['custom-field', 'customFields'],
    ['colour', undefined], ['xy', undefined], ['__proto__', undefined], ['s'.repeat(300), undefined],
  ])('%s: meant is %s', (name, meant) => expect(nearest(name, known)).toBe(meant));
});

/** Where in a shape members would be let by that nobody knows. */
function open(schema: z.core.$ZodType, path: string): string[] {
  const def = (schema as z.ZodType)._zod.def as { type: string; shape?: Record<string, z.ZodType>; catchall?: z.ZodType; element?: z.ZodType; options?: z.ZodType[]; valueType?: z.ZodType; in?: z.ZodType; innerType?: z.ZodType };
  const inside = [def.element, def.valueType, def.in, def.innerType, ...(def.options ?? [])].flatMap((one) => (one ? open(one, path) : []));
  if (def.type !== 'object') return inside;
  return [...(def.catchall?._zod.def.type === 'never' ? [] : [path]), ...Object.entries(def.shape!).flatMap(([key, one]) => open(one, `${path}.${key}`))];
}

describe('the contract', () => {
  const all = Object.entries(operations) as [OperationName, Operation][];
  it('knows every member that a body or query may have, at every depth', () => {
    const found = all.flatMap(([name, { body, query, lenient }]) => (lenient ? [] : [...(body ? open(body, `${name} body`) : []), ...(query ? open(query, `${name} query`) : [])]));
    expect(found, 'write these as z.strictObject').toEqual([]);
  });

  it('lets by what it does not know only where a patient asks for help', () =>
    expect(all.flatMap(([name, { lenient }]) => (lenient ? name : []))).toEqual(['openPatientSession', 'sendPatientMessage', 'requestPerson', 'startOver']));
});

describe('a member that nobody knows', () => {
  let server: TestServer;
  let admin: TestStaff;
  beforeAll(async () => {
    server = await startTestServer();
    admin = await newStaff(server, 'admin');
  });
  afterAll(() => server.stop());

  it('is refused with its name and the one that was meant, and nothing is done', async () => {
    const { status, body } = await admin.call<Problem>('POST', '/patients', { name: 'Half Read', birthdate: '1960-01-01', colour: 'blue', contacts: [{ value: 'a@mail.test', prefered: true }] });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'unknown_member' });
    expect(body.errors).toEqual([
      { path: 'contacts.0.prefered', message: 'There is no "prefered" here. Did you mean "preferred"?' },
      { path: 'birthdate', message: 'There is no "birthdate" here. Did you mean "birthDate"?' },
      { path: 'colour', message: expect.stringMatching(/^There is no "colour" here\. It takes name, birthDate, language, /) },
    ]);
    expect(body.detail).toContain('Did you mean "birthDate"?');
    expect(await server.db.query(`SELECT 1 FROM patients WHERE name = 'Half Read'`)).toEqual([]);
  });

  it('is named beside what else does not fit', async () => {
    const { body } = await admin.call<Problem>('POST', '/patients', { nam: 'Half Read' });
    expect(body).toMatchObject({ code: 'unknown_member', errors: [{ path: 'name' }, { path: 'nam', message: 'There is no "nam" here. Did you mean "name"?' }] });
  });

  it.each<[string, 'GET' | 'POST', string, unknown, string]>([
    ['in a query', 'GET', '/cases?stauts=open', undefined, 'There is no "stauts" here. Did you mean "status"?'],
    ['in a query where none is taken', 'GET', '/staff?limit=5', undefined, 'There is no "limit" here. It takes none.'],
    ['in the query of a change', 'POST', '/staff/session/lock?now=1', undefined, 'There is no "now" here. It takes none.'],
    ['in a body where none is taken', 'POST', '/staff/session/lock', { reason: 'lunch' }, 'There is no "reason" here. It takes none.'],
    ['inside of a filter', 'POST', '/cases/search', { filter: { teams: ['Cardiology'] } }, 'There is no "teams" here. Did you mean "team"?'],
  ])('%s is refused', async (_where, method, path, sent, message) => {
    const { status, body } = await admin.call<Problem>(method, path, sent);
    expect({ status, code: body.code, message: body.errors?.[0]?.message }).toEqual({ status: 422, code: 'unknown_member', message });
  });

  it('never stops a patient from writing', async () => {
    const patient = await newPatient(server);
    const sent = await fetch(`${server.url}/api/v1/patient/messages?from=newer`, {
      method: 'POST', headers: { ...patient.headers, 'content-type': 'application/json' }, body: JSON.stringify({ clientId: newId(), text: 'My chest hurts badly', mood: 'afraid' }),
    });
    expect(sent.status).toBe(201);
    const asked = await fetch(`${server.url}/api/v1/patient/handoff`, { method: 'POST', headers: { ...patient.headers, 'content-type': 'application/json' }, body: JSON.stringify({ mood: 'afraid' }) });
    expect(asked.status).toBe(200);
    const opened = await fetch(`${server.url}/api/v1/patient/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ language: 'es', theme: 'dark' }) });
    expect(opened.status).toBe(201);
  });
});
