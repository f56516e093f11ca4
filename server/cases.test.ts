/** Cases over the API: what a hospital defines about them, and what may be done to one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from './contract/case.ts';
import type { StaffConversation } from './contract/conversation.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { newPatient, newStaff, startTestServer, type TestServer, type TestStaff } from './testing/test-server.ts';

let server: TestServer;
let admin: TestStaff;
let nurse: TestStaff;
let desk: TestStaff;
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent() });
  [admin, nurse, desk] = [await newStaff(server, 'admin'), await newStaff(server, 'nurse'), await newStaff(server, 'front_desk', { teams: ['Front desk'] })];
});
afterAll(() => server.stop());

async function newCase(text = 'A question about my appointment'): Promise<CaseView> {
  const patient = await newPatient(server);
  await patient.send(text);
  await nurse.call('POST', `/conversations/${patient.conversationId}/take-over`);
  return (await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body.case!;
}
type Refusal = { code: string; detail: string; errors?: { path: string; message: string }[] };
const change = (staff: TestStaff, { id, version }: CaseView, body: object) => staff.call<CaseView & Refusal>('PATCH', `/cases/${id}`, body, { 'if-match': `"${version}"` });
const read = async (id: string) => (await nurse.call<CaseView>('GET', `/cases/${id}`)).body;

describe('a case', () => {
  it('is read with its version as ETag, and goes through statuses with their times', async () => {
    const opened = await newCase();
    const answer = await nurse.call<CaseView>('GET', `/cases/${opened.id}`);
    expect(answer.headers.get('etag')).toBe(`"${opened.version}"`);
    expect(answer.body).toMatchObject({ status: 'open', category: 'open', channel: 'chat', resolvedAt: null, closedAt: null, watchers: [] });
    const waiting = (await change(nurse, opened, { status: 'awaiting_results' })).body;
    expect(waiting).toMatchObject({ category: 'waiting_on_clinic', resolvedAt: null });
    const closed = (await change(nurse, waiting, { status: 'closed' })).body;
    expect(closed).toMatchObject({ category: 'closed', resolvedAt: expect.any(String), closedAt: expect.any(String) });
    expect(await change(nurse, closed, { status: 'triage' })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('a case goes to open') } });
    expect((await change(nurse, closed, { status: 'open' })).body).toMatchObject({ resolvedAt: null, closedAt: null });
    expect(await change(nurse, await read(opened.id), { status: 'follow_up' })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('needs followUpAt') } });
    const dated = await change(nurse, await read(opened.id), { status: 'follow_up', followUpAt: '2030-01-31T09:00:00.000Z' });
    expect(dated.body).toMatchObject({ status: 'follow_up', followUpAt: '2030-01-31T09:00:00.000Z' });
    expect(await change(nurse, dated.body, { status: 'vanished' })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('There is no status') } });
  });

  it('has its acuity lowered by those who may, with a reason', async () => {
    const opened = (await change(nurse, await newCase(), { acuity: 'urgent', team: 'Front desk' })).body;
    expect(await change(desk, opened, { acuity: 'routine', reason: 'it looks fine to me' })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('Only clinicians') } });
    expect(await change(nurse, opened, { acuity: 'routine' })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('needs a reason') } });
    expect((await change(nurse, opened, { acuity: 'routine', reason: 'spoken by phone' })).body.acuity).toBe('routine');
  });

  it('takes nothing that is not its to change', async () => {
    const opened = await newCase();
    for (const body of [{ id: 'x' }, { reference: 'RH-0000-000' }, { version: 99 }, { patientId: opened.id }, { resolvedAt: '2020-01-01T00:00:00Z' }]) {
      const { status, body: now } = await change(nurse, await read(opened.id), body);
      expect([200, 422]).toContain(status);
      if (status === 200) expect({ ...now, updatedAt: 0 }).toEqual({ ...opened, updatedAt: 0 });
    }
    expect((await change(nurse, opened, { assigneeId: '00000000-0000-7000-8000-000000000000' })).status).toBe(404);
    expect((await change(nurse, opened, { watchers: ['00000000-0000-7000-8000-000000000000'] })).status).toBe(404);
  });
});

describe('a status of the hospital’s own', () => {
  const save = (key: string, body: object) => admin.call<Refusal>('PUT', `/case-statuses/${key}`, body);

  it('is added with its way in, and refuses who may not set it', async () => {
    expect((await nurse.call('PUT', '/case-statuses/x_ray', { name: 'X-ray', category: 'open', position: 9 })).status).toBe(403);
    expect((await save('signed_off', { name: 'Signed off', category: 'resolved', position: 20, roles: ['doctor', 'admin'], requires: ['assignee', 'field.insurance_plan'], next: ['open'] })).status).toBe(200);
    const opened = (await change(nurse, await newCase(), { assigneeId: null })).body;
    expect(await change(nurse, opened, { status: 'signed_off' })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('Only doctor or admin') } });
    expect(await change(admin, opened, { status: 'signed_off' })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('needs assignee and field.insurance_plan') } });
    const done = await change(admin, opened, { status: 'signed_off', assigneeId: nurse.id, customFields: { insurance_plan: 'Gold 2' } });
    expect(done.body).toMatchObject({ category: 'resolved', resolvedAt: expect.any(String) });
    expect(await save('signed_off', { name: 'Signed off', category: 'open', position: 20 })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('its category stays') } });
    expect((await admin.call('DELETE', '/case-statuses/signed_off')).status).toBe(204);
    expect((await nurse.call<{ items: { key: string }[] }>('GET', '/case-statuses')).body.items.map(({ key }) => key)).not.toContain('signed_off');
    expect((await read(opened.id)).status).toBe('signed_off');
  });

  it('is refused when it makes no sense', async () => {
    expect(await save('lost', { name: 'Lost', category: 'open', position: 1, next: ['nowhere'] })).toMatchObject({ status: 409 });
    expect(await save('lost', { name: 'Lost', category: 'open', position: 1, requires: ['shoe size'] })).toMatchObject({ status: 409 });
    expect(await save('lost', { name: 'Lost', category: 'gone', position: 1 })).toMatchObject({ status: 422 });
    expect(await save('Not A Key', { name: 'Lost', category: 'open', position: 1 })).toMatchObject({ status: 422 });
    expect(await admin.call('DELETE', '/case-statuses/resolved')).toMatchObject({ status: 409 });
  });
});

describe('fields of the hospital’s own', () => {
  const save = (key: string, body: object) => admin.call<Refusal>('PUT', `/case-fields/${key}`, body);

  it('take values of their kind and name the ones that do not fit', async () => {
    const kinds: [string, object, unknown[], unknown[]][] = [
      ['f_text', { type: 'text' }, ['words', ''], [1, true, 'x'.repeat(2001)]],
      ['f_number', { type: 'number' }, [1, -2.5], ['1', '']],
      ['f_date', { type: 'date' }, ['2026-02-28'], ['2026-02-30', '28.2.2026', 5]],
      ['f_choice', { type: 'choice', options: ['Gold', 'Silver'] }, ['Gold'], ['gold', 'Bronze', 1]],
      ['f_choices', { type: 'choices', options: ['A', 'B'] }, [['A'], ['B', 'A'], []], ['A', ['C'], ['A', 'A']]],
      ['f_yes_no', { type: 'yes_no' }, [true, false], ['yes', 1]],
      ['f_reference', { type: 'reference' }, ['MRN-12:4/5'], ['with space', '']],
    ];
    const opened = await newCase();
    for (const [key, body, good, bad] of kinds) {
      expect((await save(key, { name: key, position: 10, ...body })).status).toBe(200);
      for (const value of good) {
        const answer = await change(nurse, await read(opened.id), { customFields: { [key]: value } });
        expect([answer.status, answer.body.customFields?.[key]], `${key} ${String(value)}`).toEqual([200, value]);
      }
      for (const value of bad) {
        expect(await change(nurse, await read(opened.id), { customFields: { [key]: value } }), `${key} ${String(value)}`)
          .toMatchObject({ status: 422, body: { code: 'invalid', errors: [{ path: `customFields.${key}` }] } });
      }
    }
    expect(await change(nurse, await read(opened.id), { customFields: { unheard_of: 1 } })).toMatchObject({ status: 422, body: { errors: [{ path: 'customFields.unheard_of' }] } });
    const schema = (await nurse.call<{ properties: Record<string, object> }>('GET', '/case-fields/schema')).body;
    expect(schema.properties.f_choice).toMatchObject({ type: 'string', enum: ['Gold', 'Silver'], 'x-phi': true });
    expect(await save('f_choice', { name: 'x', type: 'number', position: 1 })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('its type stays') } });
    expect(await save('f_new', { name: 'x', type: 'choice', position: 1 })).toMatchObject({ status: 409 });
  });

  it('are needed when their condition holds', async () => {
    await save('plan_number', { name: 'Plan number', type: 'text', position: 11, requiredWhen: { field: 'specialty', is: ['billing'] } });
    const opened = await newCase();
    expect(await change(nurse, opened, { specialty: 'billing' })).toMatchObject({ status: 422, body: { errors: [{ path: 'customFields.plan_number', message: expect.stringContaining('needed when specialty is billing') }] } });
    const filled = await change(nurse, opened, { specialty: 'billing', customFields: { plan_number: '12' } });
    expect(filled.status).toBe(200);
    expect(await change(nurse, filled.body, { customFields: { plan_number: null } })).toMatchObject({ status: 422 });
    // Something else about the case is not held up by it.
    expect((await change(nurse, filled.body, { tags: ['seen'] })).status).toBe(200);
    await admin.call('DELETE', '/case-fields/plan_number');
  });
});

describe('a list of cases', () => {
  it('is narrowed by each filter, sorted, and paged without a gap or a repeat while cases change', async () => {
    const made = [];
    for (let n = 0; n < 7; n++) made.push((await change(nurse, await newCase(), { tags: ['lot'], priority: n % 2 ? 'high' : 'low', acuity: n % 3 ? 'soon' : 'urgent' })).body);
    const list = async (query: string) => (await nurse.call<{ items: CaseView[]; next: string | null }>('GET', `/cases?${query}`)).body;
    expect((await list('tag=lot')).items).toHaveLength(7);
    expect((await list('tag=lot&priority=high')).items).toHaveLength(3);
    expect((await list('tag=lot&priority=high&priority=low')).items).toHaveLength(7);
    expect((await list('tag=lot&acuity=urgent&assignee=me')).items).toHaveLength(3);
    expect((await list('tag=lot&assignee=none')).items).toHaveLength(0);
    expect((await list('tag=lot&category=resolved')).items).toHaveLength(0);
    expect((await list(`tag=lot&createdAfter=${made[3]!.createdAt}`)).items.length).toBeGreaterThanOrEqual(3);
    expect((await nurse.call('GET', '/cases?priority=highest')).status).toBe(422);
    const seen: string[] = [];
    for (let next: string | null | undefined; next !== null; ) {
      const page: { items: CaseView[]; next: string | null } = await list(`tag=lot&sort=urgency&limit=2${next ? `&cursor=${next}` : ''}`);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
      await change(nurse, await read(made[0]!.id), { subject: `Changed ${seen.length}` });
    }
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
    const watched = await change(nurse, await read(made[1]!.id), { watchers: [nurse.id] });
    expect((await list('watching=true')).items.map(({ id }) => id)).toEqual([watched.body.id]);
    // What lies beyond the scope is in nobody's list.
    await change(nurse, await read(made[2]!.id), { team: 'Pharmacy' });
    const deskSees = (await desk.call<{ items: CaseView[] }>('GET', '/cases?tag=lot')).body.items.map(({ id }) => id);
    expect(deskSees).not.toContain(made[2]!.id);
    expect(deskSees).toHaveLength(6);
  });
});
