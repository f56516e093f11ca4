/** What staff write for each other never reaches a patient, a prompt, a log or a file that leaves: one marker for each place where it could begin. */
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFakeOpenAi, type FakeOpenAi } from '../agent/testing/fake-openai.ts';
import { exportAudit } from '../domain/audit/export-audit.ts';
import { newAuditKey } from '../domain/audit/head.ts';
import { sealAudit } from '../domain/audit/seal.ts';
import { verifyAudit } from '../domain/audit/verify.ts';
import { operations, type Operation } from './contract/operations.ts';
import type { CaseView } from './contract/case.ts';
import { createLog } from './log.ts';
import { upload } from './testing/files.ts';
import { prove, receiveCodes } from './testing/proof.ts';
import { call, connect, eventually, newClientId, newPatient, newStaff, startTestServer, type TestPatient, type TestServer, type TestSocket, type TestStaff } from './testing/test-server.ts';

/** No word of ours, of an article or of a patient holds these. */
const MARKERS = { note: 'NOTEQUIBBLE', field: 'FIELDQUIBBLE', tag: 'tagquibble', task: 'TASKQUIBBLE', file: 'FILEQUIBBLE', reason: 'REASONQUIBBLE', glass: 'GLASSQUIBBLE' };
const ANY = new RegExp(Object.values(MARKERS).join('|'), 'i');

let model: FakeOpenAi;
let server: TestServer;
let nurse: TestStaff;
let patient: TestPatient;
let socket: TestSocket;
let caseId: string;
let proved: { headers: { authorization: string } };
let logged = '';

beforeAll(async () => {
  model = await startFakeOpenAi();
  // What goes to the model is looked at as it is, without identifiers being put aside first.
  server = await startTestServer({ seed: true, env: { AI_MODEL: 'fake', OPENAI_BASE_URL: model.url, OPENAI_API_KEY: 'sk-fake', AI_HIDE_IDENTIFIERS: 'off' } });
  server.context.log = createLog('trace', new Writable({ write: (chunk: Buffer, _encoding, done) => ((logged += chunk.toString()), done()) }));
  receiveCodes(server);
  model.will({ kind: 'say', text: 'Visiting hours on the wards of Riverbend Main Hospital are 10:00 to 20:00 every day.' });
  nurse = await newStaff(server, 'nurse');
  const admin = await newStaff(server, 'admin');
  const doctor = await newStaff(server, 'doctor', { teams: ['Dermatology'] });
  await admin.call('POST', '/patients', { name: 'Ruth Meyer', birthDate: '1960-01-01', contacts: [{ value: 'ruth@mail.test', verified: true }] });
  await admin.call('PUT', '/case-fields/secret_field', { name: 'Secret', type: 'text', phi: true, position: 30 });
  await admin.call('PUT', '/case-fields/open_field', { name: 'Open', type: 'text', phi: false, position: 31 });

  patient = await newPatient(server);
  proved = await prove(server, patient, 'ruth@mail.test', '1960-01-01');
  const { body: own } = await call<{ conversation: { id: string } }>(server.url, 'GET', '/patient/conversation?after=0', { headers: proved.headers });
  const conversationId = own.conversation.id;
  patient = { ...patient, headers: proved.headers, conversationId, send: (text, clientId = newClientId()) => call(server.url, 'POST', '/patient/messages', { headers: proved.headers, body: { clientId, text } }), sync: async (after = 0) => (await call<never>(server.url, 'GET', `/patient/conversation?after=${after}`, { headers: proved.headers })).body };
  socket = await connect(`${server.url}/patient`, { auth: { token: proved.headers.authorization.slice('Bearer '.length) } });
  await patient.send('I would like to speak to a person about my results');
  await nurse.call('POST', `/conversations/${conversationId}/take-over`);
  caseId = (await nurse.call<{ case: CaseView }>('GET', `/conversations/${conversationId}`)).body.case.id;
  const at = `/conversations/${conversationId}`;
  expect((await nurse.call('POST', `${at}/notes`, { clientId: newClientId(), text: `${MARKERS.note}: looks frightened` })).status).toBe(201);
  const { version } = (await nurse.call<CaseView>('GET', `/cases/${caseId}`)).body;
  const changed = await nurse.call('PATCH', `/cases/${caseId}`, { tags: [MARKERS.tag], customFields: { secret_field: MARKERS.field, open_field: 'ward-b' }, acuity: 'self_care', reason: MARKERS.reason }, { 'if-match': String(version) });
  expect(changed.status).toBe(200);
  expect((await nurse.call('POST', `/cases/${caseId}/checklist`, { text: MARKERS.task })).status).toBe(201);
  expect((await upload(server.url, `/cases/${caseId}/attachments`, nurse.headers, Buffer.from(MARKERS.file), `${MARKERS.file}.txt`)).status).toBe(201);
  await server.db.query(`UPDATE cases SET team = 'Pharmacy', assignee_id = NULL WHERE id = $1`, [caseId]);
  await server.db.query('UPDATE conversations SET holder_id = NULL WHERE id = $1', [conversationId]);
  expect((await doctor.call('POST', '/glass-openings', { caseId, category: 'other', reason: `${MARKERS.glass} asked me to look` })).status).toBe(201);
  await nurse.call('POST', `${at}/hand-back`);
  for (const text of ['What are the visiting hours at the main hospital?', 'What is the status of my case?', 'What did the nurse note about me?', 'I need to change an appointment']) {
    const { body } = await patient.send(text);
    await eventually(async () => (await server.db.one<{ answered: boolean }>('SELECT answered_seq >= $2 OR handoff <> \'none\' AS answered FROM conversations WHERE id = $1', [conversationId, body.seq])).answered, `an answer to “${text}”`, 20);
  }
}, 120_000);
afterAll(async () => {
  socket?.close();
  await server?.stop();
  await model?.close();
});

describe('what staff write for each other', () => {
  it('is there, where staff look', async () => {
    const shown = JSON.stringify([
      (await nurse.call('GET', `/conversations/${patient.conversationId}`)).body, (await nurse.call('GET', `/cases/${caseId}`)).body,
      (await nurse.call('GET', `/cases/${caseId}/checklist`)).body, (await nurse.call('GET', `/cases/${caseId}/attachments`)).body,
    ]);
    for (const marker of [MARKERS.note, MARKERS.field, MARKERS.tag, MARKERS.task, MARKERS.file]) expect(shown).toContain(marker);
  });

  it('stands in no answer that a patient can ask for, of any operation that there is', async () => {
    const asked: string[] = [];
    for (const [name, operation] of Object.entries<Operation>(operations)) {
      if (operation.method !== 'get' || (operation.access !== 'patient' && operation.access !== 'public') || name === 'readDescription') continue;
      const path = operation.path.replace(/\{(\w+)\}/g, (_, param: string) => (param === 'attachmentId' ? caseId : '1'));
      const answer = await call<unknown>(server.url, 'GET', path, { headers: proved.headers });
      asked.push(name);
      expect(JSON.stringify([answer.body, [...answer.headers]]), name).not.toMatch(ANY);
    }
    expect(asked).toEqual(expect.arrayContaining(['readPatientConversation', 'listOwnCases', 'readOwnHistory', 'readPatientMe']));
    const { body } = await call<{ items: unknown[] }>(server.url, 'GET', '/patient/cases', { headers: proved.headers });
    expect(body.items).toHaveLength(1);
  });

  it('is heard by no socket of a patient', async () => {
    await eventually(() => socket.heard.some(({ name }) => name === 'message-appended'), 'the conversation to be heard');
    expect(JSON.stringify(socket.heard)).not.toMatch(ANY);
  });

  it('is in nothing that the language model was sent', () => {
    expect(model.requests.length + model.judged.length).toBeGreaterThan(0);
    // The patient's own words were.
    expect(model.heard()).toMatch(/visiting hours/i);
    expect(model.heard()).not.toMatch(ANY);
  });

  it('is in no message, no delivery and no log line', async () => {
    const { leaving } = await server.db.one<{ leaving: string }>(
      `SELECT concat((SELECT jsonb_agg(m) FROM messages m), (SELECT jsonb_agg(s) FROM sentences s), (SELECT jsonb_agg(d) FROM deliveries d), (SELECT jsonb_agg(d) FROM demo_deliveries d), (SELECT jsonb_agg(p) FROM pages p)) AS leaving`);
    expect(leaving.length).toBeGreaterThan(100);
    expect(leaving).not.toMatch(ANY);
    expect(logged).not.toMatch(ANY);
    expect(await (await fetch(`${server.url}/metrics`)).text()).not.toMatch(ANY);
  });

  it('leaves with no export that withholds values; a field that is no health information does', async () => {
    await eventually(async () => (await sealAudit(server.db), (await verifyAudit(server.db)).unsealed === 0), 'the record to be sealed');
    for (const format of ['jsonl', 'csv'] as const) {
      let text = '';
      for await (const part of exportAudit(server.db, { format, filter: {}, values: 'withheld', actor: { kind: 'system' }, by: 'A test', key: newAuditKey() })) text += part;
      expect(text).toContain(caseId);
      expect(text).toContain('ward-b');
      expect(text).not.toMatch(ANY);
    }
  });
});
