/** A call or a visit at the desk, written down by staff. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffConversation } from './contract/conversation.ts';
import type { CaseView } from './contract/case.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { newPatient, newStaff, startTestServer, type TestServer, type TestStaff } from './testing/test-server.ts';

let server: TestServer;
let nurse: TestStaff;
let desk: TestStaff;
let auditor: TestStaff;
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent(), env: { SMS_ACCOUNT_SID: 'AC77', SMS_AUTH_TOKEN: 'a-token-of-ours', SMS_FROM: '+15555550100', SMS_BASE_URL: 'http://127.0.0.1:9', QUIET_HOURS: 'off' } });
  [nurse, desk, auditor] = [await newStaff(server, 'nurse'), await newStaff(server, 'front_desk', { teams: ['Front desk'] }), await newStaff(server, 'auditor')];
});
afterAll(() => server.stop());

type Logged = { conversationId: string; caseId: string; reference: string; danger: boolean; summaryId: string | null; code?: string; errors?: { path: string }[] };
const CALL = { direction: 'call_in', who: 'Ruth Meyer, by her daughter', what: 'Asks whether the blood test needs fasting.', outcome: 'answered' };
const log = (staff: TestStaff, call: object) => staff.call<Logged>('POST', '/calls', { ...CALL, ...call });
const read = async (id: string) => (await nurse.call<StaffConversation>('GET', `/conversations/${id}`)).body;

describe('a call', () => {
  it('becomes a conversation of a new case: what was said, who and how it ended', async () => {
    const { status, body } = await log(desk, {});
    expect(status).toBe(201);
    expect(body).toMatchObject({ danger: false, summaryId: null });
    const conversation = await read(body.conversationId);
    expect(conversation.row).toMatchObject({ channel: 'phone', handoff: 'taken', waitingSince: null });
    expect(conversation.case).toMatchObject({ reference: body.reference, channel: 'phone', subject: CALL.what });
    expect(conversation.messages.map(({ author, text }) => ({ author, text }))).toEqual([{ author: 'patient', text: CALL.what }]);
    expect(conversation.notes.map(({ text }) => text)).toEqual(['Call from Ruth Meyer, by her daughter. Answered.']);
  });

  it('is part of the case it is about, and dates its follow-up', async () => {
    const { body: first } = await log(nurse, {});
    const { body: second } = await log(nurse, { caseId: first.caseId, direction: 'call_out', outcome: 'voicemail', followUpAt: '2031-01-31T09:00:00.000Z' });
    expect(second).toMatchObject({ caseId: first.caseId, reference: first.reference });
    expect((await nurse.call<CaseView>('GET', `/cases/${first.caseId}`)).body).toMatchObject({ status: 'follow_up', followUpAt: '2031-01-31T09:00:00.000Z' });
  });

  it('of which nothing is left to do is resolved with its case', async () => {
    const { body } = await log(nurse, { done: true });
    const conversation = await read(body.conversationId);
    expect(conversation.row.resolved).toBe(true);
    expect(conversation.case).toMatchObject({ category: 'resolved' });
    expect(await log(nurse, { done: true, followUpAt: '2031-01-31T09:00:00.000Z' })).toMatchObject({ status: 422, body: { errors: [{ path: 'followUpAt' }] } });
  });

  it('that tells of danger is an emergency as if the patient had written it, and stays open', async () => {
    const { body } = await log(desk, { what: 'Her father has crushing chest pain since an hour', done: true });
    expect(body.danger).toBe(true);
    const conversation = await read(body.conversationId);
    expect(conversation.row).toMatchObject({ emergency: true, resolved: false });
    expect(conversation.messages.map(({ kind }) => kind)).toContain('emergency');
    expect((await server.db.query('SELECT 1 FROM pages WHERE conversation_id = $1', [body.conversationId]))).toHaveLength(1);
  });

  it('sends a summary where that is possible, and says where it is not', async () => {
    const { body } = await log(nurse, { summary: { to: '(555) 555-0144', text: 'No fasting is needed.' } });
    const delivery = await server.db.one<{ purpose: string; to: string; content: { text: string } }>('SELECT purpose, to_value AS to, content FROM deliveries WHERE id = $1', [body.summaryId]);
    expect(delivery).toMatchObject({ purpose: 'summary', to: '+15555550144', content: { text: 'Riverbend Health: No fasting is needed.' } });
    for (const to of ['nowhere', 'ruth@patients.example']) expect(await log(nurse, { summary: { to, text: 'x' } })).toMatchObject({ status: 422, body: { errors: [{ path: 'summary.to' }] } });
  });

  it('is written down by those who may answer, on cases that they see', async () => {
    expect((await log(auditor, {})).status).toBe(403);
    const patient = await newPatient(server);
    await patient.send('A question about my heart');
    await nurse.call('POST', `/conversations/${patient.conversationId}/take-over`);
    const { case: theirs } = await read(patient.conversationId);
    await nurse.call('PATCH', `/cases/${theirs!.id}`, { team: 'Cardiology' }, { 'if-match': `"${theirs!.version}"` });
    expect((await log(desk, { caseId: theirs!.id })).status).toBe(404);
    expect((await log(nurse, { caseId: theirs!.id })).status).toBe(201);
  });
});

it('words are screened while they are typed, and kept nowhere', async () => {
  const before = await server.db.one('SELECT count(*) AS n FROM messages');
  const { body } = await desk.call('POST', '/screen', { text: 'he cannot breathe and his lips are blue' });
  expect(body).toMatchObject({ emergency: true, findings: expect.arrayContaining([expect.objectContaining({ acuity: 'emergency' })]) });
  expect((await desk.call('POST', '/screen', { text: 'when does the pharmacy open' })).body).toMatchObject({ emergency: false, findings: [] });
  expect(await server.db.one('SELECT count(*) AS n FROM messages')).toEqual(before);
});
