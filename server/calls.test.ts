/** A call or a visit at the desk, written down by staff. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffConversation } from './contract/conversation.ts';
import type { CaseView } from './contract/case.ts';
import { newId } from '../domain/ids/new-id.ts';
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

type Logged = { conversationId: string; caseId: string; reference: string; danger: boolean; summaryId: string | null; summary: string | null; code?: string; errors?: { path: string }[] };
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

  it('sends a summary where that is possible: whole to a contact that is the patient’s, else the reference alone', async () => {
    const patient = newId();
    await server.db.query(`INSERT INTO patients (id, name) VALUES ($1, 'Ruth Meyer')`, [patient]);
    await server.db.query(`INSERT INTO patient_contacts (id, patient_id, kind, value, verified_at) VALUES ($1, $2, 'phone', '+15555550144', now()), ($3, $2, 'phone', '+15555550145', NULL)`, [newId(), patient, newId()]);
    const summary = async (to: string, patientId?: string) => {
      const { body } = await log(nurse, { ...(patientId ? { patientId } : {}), summary: { to, text: 'No fasting is needed.' } });
      const { text } = (await server.db.one<{ content: { text: string } }>('SELECT content FROM deliveries WHERE id = $1', [body.summaryId])).content;
      return { summary: body.summary, text: text.replace(body.reference, 'RH') };
    };
    expect(await summary('(555) 555-0144', patient)).toEqual({ summary: 'whole', text: 'Riverbend Health: No fasting is needed.' });
    const alone = { summary: 'reference', text: 'Riverbend Health: Thank you for your call. Your reference number is RH. If you have questions, call 555-0100 and give it.' };
    expect(await summary('(555) 555-0145', patient)).toEqual(alone);
    expect(await summary('(555) 555-0144')).toEqual(alone);
    for (const to of ['nowhere', 'ruth@patients.example']) expect(await log(nurse, { summary: { to, text: 'x' } })).toMatchObject({ status: 422, body: { errors: [{ path: 'summary.to' }] } });
  });

  it('by somebody else says who that is; a new patient has the name that was told', async () => {
    const { body } = await log(nurse, { who: 'Linda', relation: 'child', patientName: 'Ruth Meyer' });
    const conversation = await read(body.conversationId);
    expect(conversation.patient.name).toBe('Ruth Meyer');
    expect(conversation.notes[0]!.text).toBe('Call from Linda, child of the patient. Answered.');
  });

  it('is put right with its history, and screened anew; what patients wrote themselves is not', async () => {
    const { body } = await log(nurse, {});
    const correct = (id: string, what: string) => nurse.call<{ danger: boolean; detail?: string }>('PATCH', `/calls/${id}`, { what, note: 'Call from Ruth Meyer. Advice given.' });
    expect((await correct(body.conversationId, 'Asks whether the blood test needs water only.')).body.danger).toBe(false);
    const conversation = await read(body.conversationId);
    expect(conversation.messages[0]!.text).toBe('Asks whether the blood test needs water only.');
    expect(conversation.notes[0]!.text).toBe('Call from Ruth Meyer. Advice given.');
    const { items } = (await nurse.call<{ items: { kind: string; event?: { type: string; before: unknown } }[] }>('GET', `/cases/${body.caseId}/timeline?limit=50`)).body;
    expect(items.find(({ event }) => event?.type === 'call-corrected')!.event!.before).toEqual({ what: CALL.what, note: 'Call from Ruth Meyer, by her daughter. Answered.' });
    expect((await correct(body.conversationId, 'She has crushing chest pain')).body.danger).toBe(true);
    expect((await read(body.conversationId)).row.emergency).toBe(true);
    const patient = await newPatient(server);
    await patient.send('My own words');
    expect((await correct(patient.conversationId, 'Other words')).body.detail).toContain('no logged call');
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
