/** The description of the API and the running server say the same. */
import { findDelivery, queueDelivery } from '../domain/deliveries/delivery.ts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rulesVersion } from '../agent/rules-version.ts';
import { newId } from '../domain/ids/new-id.ts';
import { operations, type Operation, type OperationName } from './contract/operations.ts';
import type { PageView, StaffConversation } from './contract/conversation.ts';
import { Problem } from './contract/problem.ts';
import { createApp } from './http/app.ts';
import { openApiDocument } from './http/openapi.ts';
import { codeAt, stepAt } from '../domain/staff/totp.ts';
import { startProvider } from './testing/provider.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { askForCode, lastCode, prove, receiveCodes, signer } from './testing/proof.ts';
import { arrive } from './testing/mailbox.ts';
import { call, eventually, newClientId, newPatient, newStaff, startTestServer, TEST_PASSWORD, type Answer, type TestPatient, type TestServer, type TestStaff } from './testing/test-server.ts';

type Described = { operationId: string; security: object[]; responses: Record<string, { content?: Record<string, unknown> }> };
type Document = { openapi: string; paths: Record<string, Record<string, Described>> };

let server: TestServer;
let manager: TestStaff;
let patient: TestPatient;
let document: Document;
let view: StaffConversation;
let page: PageView;
let passageId: string;
let gapId: string;
let answerId: string;
let apiKeyId: string;
let failedDeliveryId: string;
let provider: Awaited<ReturnType<typeof startProvider>>;
/** A text file, whose content can be read like any answer. */
const FILE = '"Some words."';
const fileHeaders = (): Record<string, string> => ({ 'content-type': 'application/octet-stream', 'x-client-id': newClientId(), 'x-file-name': 'words.txt' });
let sso: { query: string; cookie: string };
let invitation: { link: string };
let withdrawn: { id: string };
let colleague: TestStaff;
/** A doctor of a team that has no case here, and who judges what that one opens. */
let outsider: TestStaff;
let officer: TestStaff;
let otherSessionId: string;
/** A case of the same patient, and a second conversation of the first. */
let otherCaseId: string;
let secondConversationId: string;
/** What was answered so far. */
const made: Partial<Record<OperationName, { id: string; version: number }>> = {};
/** Sessions for operations that want a proof, and that change the token. */
let proved: { headers: { authorization: string } };
let coded: { headers: { authorization: string }; code: string };
let links: { asked: string; coded: string; code: string };
let named: { headers: { authorization: string } };
let born: { headers: { authorization: string } };
const site = signer();
/** Two messages that name no sender, so that they are put aside. */
let aside: string[];
let records: { one: string; two: string; version: number; merge: string; proxy: string };
beforeAll(async () => {
  provider = await startProvider({ noor: { email: 'noor@hospital.test', groups: ['toniq-nurses'] } });
  server = await startTestServer({ env: { ...provider.env, MAIL_FROM: 'care@hospital.test', SMTP_HOST: '127.0.0.1', SMTP_PORT: '1', SMTP_SECURITY: 'none', WIDGET_JWT_KEYS: site.keys, WIDGET_JWT_AUDIENCE: 'toniq', DATA_DIR: mkdtempSync(join(tmpdir(), 'toniq-files-')) }, agent: scriptedAgent(async (_input, { say }) => say('An answer.')) });
  receiveCodes(server);
  [manager, patient] = [await newStaff(server, 'admin'), await newPatient(server)];
  document = (await call<Document>(server.url, 'GET', '/openapi.json')).body;
  await patient.send('hello');
  answerId = (await eventually(async () => (await patient.sync()).messages.find(({ author, state }) => author === 'agent' && state === 'complete'), 'an answer')).id;
  await patient.send('crushing chest pain');
  view = (await manager.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body;
  page = view.pages[0]!;
  [otherCaseId, secondConversationId] = [newId(), newId()];
  await server.db.query(`INSERT INTO cases (id, reference, patient_id, subject) VALUES ($1, 'RH-0000-000', $2, 'Another question')`, [otherCaseId, view.patient.id]);
  await server.db.query(`INSERT INTO patient_contacts (id, patient_id, kind, value) VALUES ($1, $2, 'email', 'moved@mail.test')`, [newId(), view.patient.id]);
  await server.db.query(`INSERT INTO conversations (id, patient_id, case_id, channel) VALUES ($1, $2, $3, 'chat')`, [secondConversationId, view.patient.id, view.case!.id]);
  failedDeliveryId = newId();
  await server.db.query(`INSERT INTO deliveries (id, conversation_id, channel, to_kind, to_value, purpose, from_seq, to_seq, state, link, give_up_at) VALUES ($1, $2, 'email', 'email', 'moved@mail.test', 'answer', 0, 2, 'failed', 'a-link-that-nobody-has-00', now())`, [failedDeliveryId, patient.conversationId]);
  apiKeyId = (await manager.call<{ id: string }>('POST', '/api-keys', { name: 'Sync', grants: { 'staff:list': 'all' } })).body.id;
  const begun = await call<{ url: string }>(server.url, 'POST', '/staff/sso');
  sso = { query: await provider.logIn(begun.body.url, 'noor'), cookie: begun.headers.getSetCookie()[0]!.split(';')[0]! };
  invitation = (await manager.call<{ link: string }>('POST', '/staff/invitations', { email: 'ines@hospital.test', role: 'nurse' })).body;
  withdrawn = (await manager.call<{ id: string }>('POST', '/staff/invitations', { email: 'olga@hospital.test', role: 'nurse' })).body;
  colleague = await newStaff(server, 'nurse');
  [outsider, officer] = [await newStaff(server, 'doctor', { teams: ['Dermatology'] }), await newStaff(server, 'privacy_officer')];
  await server.db.query('UPDATE staff SET totp_secret = $2, totp_confirmed_at = now() WHERE id = $1', [colleague.id, Buffer.alloc(20)]);
  await call(server.url, 'POST', '/staff/session', { body: { email: manager.email, password: TEST_PASSWORD } });
  otherSessionId = (await manager.call<{ items: { id: string; current: boolean }[] }>('GET', '/staff/sessions')).body.items.find(({ current }) => !current)!.id;
  const record = async (name: string, contact: string) => (await manager.call<{ id: string }>('POST', '/patients', { name, birthDate: '1960-01-01', contacts: [{ value: contact, verified: true }] })).body.id;
  const [one, two, three] = [await record('Ruth Meyer', 'ruth@mail.test'), await record('Ruth Maier', 'maier@mail.test'), await record('Eva Maier', 'eva@mail.test')];
  records = { one, two, version: (await manager.call<{ version: number }>('GET', `/patients/${one}`)).body.version, merge: '', proxy: '' };
  records.merge = (await manager.call<{ id: string }>('POST', `/patients/${one}/merges`, { patientId: three })).body.id;
  const until = new Date(Date.now() + 86_400_000).toISOString();
  records.proxy = (await manager.call<{ id: string }>('POST', `/patients/${two}/proxies`, { proxyId: one, relation: 'child', may: ['read'], reason: 'Seen in person', until })).body.id;
  proved = await prove(server, await newPatient(server), 'ruth@mail.test', '1960-01-01');
  born = await prove(server, await newPatient(server), 'maier@mail.test');
  named = await newPatient(server);
  const asking = await newPatient(server);
  await askForCode(server, asking, 'sam@mail.test');
  coded = { headers: asking.headers, code: await lastCode(server) };
  const linkOf = async (address: string): Promise<string> => {
    const { conversationId } = await newPatient(server);
    const id = await queueDelivery(server.db, { conversationId, channel: 'email', to: { kind: 'email', value: address }, purpose: 'answer', carries: { fromSeq: 0, toSeq: 1 } });
    return (await findDelivery(server.db, id)).link;
  };
  links = { asked: await linkOf('link@mail.test'), coded: await linkOf('other-link@mail.test'), code: '' };
  await call(server.url, 'POST', `/links/${links.coded}/code`);
  links.code = await lastCode(server);
  aside = [(await arrive(server, { from: '' })).id, (await arrive(server, { from: '' })).id, (await arrive(server, { from: '' })).id];
  await eventually(async () => (await server.db.query(`SELECT 1 FROM received WHERE state = 'quarantined'`)).length === 3, 'the messages that are put aside');
  passageId = (await server.db.one<{ id: string }>(
    `WITH a AS (INSERT INTO articles (id, title, body, format, audience, location, language, kind, content_hash, version)
                VALUES ('parking', 'Parking', 'Free.', 'text', 'patient', 'main', 'en', 'admin', 'x', 1) RETURNING id)
     INSERT INTO passages (article_id, ordinal, heading_path, text, hash) SELECT id, 0, '{}', 'Free.', 'x' FROM a RETURNING id::text AS id`)).id;
  gapId = (await server.db.one<{ id: string }>(`INSERT INTO knowledge_gaps (id, conversation_id, question, language) VALUES ($1, $2, 'Do you have a sleep lab?', 'en') RETURNING group_id AS id`, [newId(), patient.conversationId])).id;
});
afterAll(async () => {
  await server.stop();
  await provider.stop();
});

/** A request to each operation that fits, in the order in which they are made. Who adds an operation adds one here. */
const fitting: Record<OperationName, { params?: () => string[]; query?: string; body?: () => unknown; headers?: () => Record<string, string> }> = {
  readDescription: {},
  widgetConfig: {},
  openPatientSession: { body: () => ({ language: 'es' }) },
  readPatientConversation: { query: '?after=0' },
  uploadPatientAttachment: { body: () => FILE, headers: fileHeaders },
  sendPatientMessage: { body: () => ({ clientId: newClientId(), text: 'hello again', attachmentIds: [made.uploadPatientAttachment!.id] }) },
  readPatientAttachment: { params: () => [made.uploadPatientAttachment!.id] },
  readAttachment: { params: () => [made.uploadPatientAttachment!.id] },
  requestPerson: {},
  giveFeedback: { body: () => ({ messageId: answerId, value: 'up' }) },
  readPatientMe: {},
  listOwnCases: { headers: () => proved.headers },
  readOwnHistory: { headers: () => proved.headers },
  sendCode: { body: () => ({ contact: '555-0142' }) },
  setContinuation: { headers: () => proved.headers, body: () => ({ consent: true }) },
  readLink: { params: () => [links.asked] },
  sendLinkCode: { params: () => [links.asked] },
  takeLinkCode: { params: () => [links.coded], body: () => ({ code: links.code }) },
  takeCode: { headers: () => coded.headers, body: () => ({ code: coded.code }) },
  takeBirthDate: { headers: () => born.headers, body: () => ({ birthDate: '1960-01-01' }) },
  takeIdentity: { headers: () => named.headers, body: () => ({ identity: site.sign({ aud: 'toniq', sub: 'MRN-1' }) }) },
  listDemoDeliveries: {},
  actForPatient: { headers: () => proved.headers, body: () => ({ proxyId: null, language: 'en' }) },
  searchPatients: { body: () => ({ q: 'ruth meier' }) },
  addPatient: { body: () => ({ name: 'Sam Okafor', contacts: [{ value: 'sam@mail.test' }], identifiers: [{ system: 'mrn', value: '4711' }] }) },
  readPatient: { params: () => [records.one] },
  updatePatient: { params: () => [records.one], body: () => ({ language: 'es', consents: { reminders: true } }), headers: () => ({ 'if-match': String(records.version + 1) }) },
  readPatientHistory: { params: () => [records.one] },
  listDuplicates: { params: () => [records.one] },
  listProxies: { params: () => [records.two] },
  grantProxy: { params: () => [records.one], body: () => ({ proxyId: records.two, relation: 'child', may: ['read', 'ask'], reason: 'Form signed at the desk', until: new Date(Date.now() + 86_400_000).toISOString() }) },
  endProxy: { params: () => [records.two, records.proxy] },
  undoMerge: { params: () => [records.one, records.merge] },
  mergePatients: { params: () => [records.one], body: () => ({ patientId: records.two }) },
  readPassage: { params: () => [passageId] },
  listRoles: {},
  saveRole: { params: () => ['ward_clerk'], body: () => ({ name: 'Ward clerk', grants: { 'conversation:read': 'location' } }) },
  removeRole: { params: () => ['ward_clerk'] },
  addApiKey: { body: () => ({ name: 'Reports', grants: { 'staff:list': 'all' } }) },
  listApiKeys: {},
  rotateApiKey: { params: () => [apiKeyId], body: () => ({ overlapHours: 24 }) },
  revokeApiKey: { params: () => [apiKeyId] },
  signIn: { body: () => ({ email: manager.email, password: TEST_PASSWORD }) },
  readMe: {},
  lockSession: {},
  unlockSession: { body: () => ({ password: TEST_PASSWORD }) },
  listStaff: {},
  listSessions: {},
  endSession: { params: () => [otherSessionId], body: () => ({ password: TEST_PASSWORD }) },
  endOtherSessions: { body: () => ({ password: TEST_PASSWORD }) },
  beginSecondFactor: { body: () => ({ password: TEST_PASSWORD }) },
  confirmSecondFactor: { body: async () => ({ code: codeAt(server.context.secretBox.open((await server.db.one<{ secret: Buffer }>('SELECT totp_secret AS secret FROM staff WHERE id = $1', [manager.id])).secret, `totp:${manager.id}`)!, stepAt(Date.now())) }) },
  renewRecoveryCodes: { body: () => ({ password: TEST_PASSWORD }) },
  removeSecondFactor: { body: () => ({ password: TEST_PASSWORD }) },
  changePassword: { body: () => ({ current: TEST_PASSWORD, password: 'correct horse battery' }) },
  signInWays: {},
  beginSso: {},
  beginUnlockBySso: {},
  finishSso: { body: async () => ({ query: sso.query }), headers: () => ({ cookie: sso.cookie }) },
  addCaseAttachment: { params: () => [view.case!.id], body: () => FILE, headers: fileHeaders },
  listCaseAttachments: { params: () => [view.case!.id] },
  uploadAttachment: { params: () => [patient.conversationId], body: () => FILE, headers: fileHeaders },
  listAccounts: {},
  inviteStaff: { body: () => ({ email: 'second@hospital.test', role: 'nurse' }) },
  openInvitation: { body: () => ({ token: invitation.link.split('#')[1] }) },
  acceptInvitation: { body: () => ({ token: invitation.link.split('#')[1], name: 'Ines', password: 'correct horse battery' }) },
  withdrawInvitation: { params: () => [withdrawn.id] },
  changeStaff: { params: () => [colleague.id], body: () => ({ name: 'Olga' }) },
  disableStaff: { params: () => [colleague.id] },
  enableStaff: { params: () => [colleague.id] },
  resetSecondFactor: { params: () => [colleague.id] },
  readRules: {},
  signOffRules: { body: () => ({ version: rulesVersion().version, name: 'A. Clinician', role: 'Physician' }) },
  listQueue: { query: '?view=all&limit=5' },
  searchQueue: { body: () => ({ q: 'hello' }) },
  readConversation: { params: () => [patient.conversationId] },
  draftEvaluationCase: { params: () => [patient.conversationId] },
  saveEvaluationCase: { params: () => [patient.conversationId], body: () => ({ suite: 'triage', about: null, say: ['crushing chest pain'], expect: { emergency: true } }) },
  readDashboard: { query: '?from=2026-01-01&to=2026-01-31&team=Cardiology' },
  listCases: { query: '?sort=urgency&category=new&category=open&assignee=none' },
  readCase: { params: () => [view.case!.id] },
  saveStatus: { params: () => ['on_hold'], body: () => ({ name: 'On hold', category: 'waiting_on_clinic', position: 20 }) },
  logCall: { body: () => ({ direction: 'call_in', who: 'Ruth Meyer', what: 'Asked when the pharmacy opens', outcome: 'answered', done: true }) },
  correctCall: { params: () => [(made.logCall as unknown as { conversationId: string }).conversationId], body: () => ({ what: 'Asked when the pharmacy closes', note: 'Call from Ruth Meyer. Answered.' }) },
  readOutgoing: {},
  listOptOuts: {},
  listQuarantine: {},
  readQuarantined: { params: () => [aside[0]!] },
  releaseQuarantined: { params: () => [aside[0]!] },
  answerQuarantined: { params: () => [aside[2]!] },
  discardQuarantined: { params: () => [aside[1]!] },
  screenText: { body: () => ({ text: 'My knee hurts a little' }) },
  openCase: { body: () => ({ patientId: records.two, subject: 'Called about a form', specialty: 'records', tags: ['forms'] }) },
  searchCases: { body: () => ({ filter: { tag: ['forms'], fields: { insurance_plan: 'Basic' } }, sort: 'created' }) },
  listCaseConversations: { params: () => [view.case!.id] },
  listStatuses: {},
  archiveStatus: { params: () => ['on_hold'] },
  saveField: { params: () => ['ward'], body: () => ({ name: 'Ward', type: 'choice', options: ['A', 'B'], position: 9 }) },
  listFields: {},
  readFieldSchema: {},
  archiveField: { params: () => ['ward'] },
  updateCase: { params: () => [view.case!.id], body: () => ({ tags: ['seen'] }), headers: () => ({ 'if-match': `${view.case!.version}` }) },
  addChecklistItem: { params: () => [view.case!.id], body: () => ({ text: 'Ask for the referral' }) },
  listChecklist: { params: () => [view.case!.id] },
  changeChecklistItem: { params: () => [view.case!.id, made.addChecklistItem!.id], body: () => ({ done: true }) },
  removeChecklistItem: { params: () => [view.case!.id, made.addChecklistItem!.id] },
  addCaseLink: { params: () => [view.case!.id], body: () => ({ other: otherCaseId, kind: 'relates' }) },
  listCaseLinks: { params: () => [view.case!.id] },
  removeCaseLink: { params: () => [view.case!.id, made.addCaseLink!.id] },
  mergeCase: { params: () => [otherCaseId], body: () => ({ into: view.case!.id, intoVersion: made.updateCase!.version }), headers: () => ({ 'if-match': '1' }) },
  listCaseMoves: { params: () => [view.case!.id] },
  undoCaseMove: { params: () => [view.case!.id, made.mergeCase!.id] },
  splitCase: { params: () => [view.case!.id], body: () => ({ conversations: [secondConversationId], subject: 'Another matter' }), headers: () => ({ 'if-match': String(made.updateCase!.version + 2) }) },
  searchAudit: { headers: () => officer.headers, query: '?kind=change&limit=5' },
  exportAudit: { headers: () => officer.headers, query: '?format=csv' },
  readAuditHeads: { headers: () => officer.headers },
  openGlass: { headers: () => outsider.headers, body: () => ({ caseId: otherCaseId, category: 'patient_request', reason: 'The patient asks about it by phone' }) },
  listRunningGlass: { headers: () => outsider.headers },
  endGlass: { headers: () => outsider.headers, params: () => [made.openGlass!.id] },
  listGlassOpenings: { headers: () => officer.headers, query: '?state=all&limit=5' },
  reviewGlassOpening: { headers: () => officer.headers, params: () => [made.openGlass!.id], body: () => ({ verdict: 'appropriate' }) },
  search: { body: () => ({ q: 'hello' }) },
  saveView: { body: () => ({ name: 'Urgent at main', filter: { priority: ['urgent'], location: ['main'] } }) },
  listViews: {},
  changeView: { params: () => [made.saveView!.id], body: () => ({ name: 'Mine', filter: { assignee: 'me' } }) },
  removeView: { params: () => [made.saveView!.id] },
  bulkCases: { body: () => ({ ids: [view.case!.id], change: { addTags: ['counted'] } }) },
  undoBulkCases: { body: () => ({ token: (made.bulkCases as unknown as { undo: { token: string } }).undo.token }) },
  readTimeline: { params: () => [view.case!.id], query: '?limit=10' },
  listMentions: {},
  seeMentions: { params: () => [patient.conversationId] },
  takeOver: { params: () => [patient.conversationId] },
  listWays: { params: () => [patient.conversationId] },
  moveConversation: { params: () => [patient.conversationId], body: () => ({ contact: 'moved@mail.test' }) },
  resendDelivery: { params: () => [patient.conversationId, failedDeliveryId] },
  undoMove: { params: () => [(made.moveConversation as unknown as { conversationId: string }).conversationId] },
  sendStaffMessage: { params: () => [patient.conversationId], body: () => ({ clientId: newClientId(), text: 'Good day.' }) },
  addNote: { params: () => [patient.conversationId], body: () => ({ clientId: newClientId(), text: 'A note.' }) },
  assignConversation: { params: () => [patient.conversationId], body: () => ({ staffId: manager.id }) },
  markRead: { params: () => [patient.conversationId], body: () => ({ seq: 1 }) },
  listArticles: {},
  listKnowledgeGaps: { query: '?state=open&language=en&limit=5' },
  settleKnowledgeGap: { params: () => [gapId], body: () => ({ outcome: 'answered', articleId: 'parking' }) },
  reopenKnowledgeGap: { params: () => [gapId] },
  readModelState: {},
  listPages: {},
  acknowledgePage: { params: () => [page.id] },
  clearEmergency: { params: () => [patient.conversationId], body: () => ({ reason: 'Judged by phone' }) },
  handBack: { params: () => [patient.conversationId] },
  resolveConversation: { params: () => [patient.conversationId] },
  reopenConversation: { params: () => [patient.conversationId] },
  startOver: { body: () => ({ language: 'en' }) },
  signOut: {},
};
const names = Object.keys(fitting) as OperationName[];

function ask(name: OperationName, path: string, body: unknown, more: Record<string, string> = {}): Promise<Answer<unknown>> {
  const { method, access }: Operation = operations[name];
  const headers = access === 'public' ? {} : access === 'patient' ? patient.headers : manager.headers;
  return call<unknown>(server.url, method.toUpperCase(), path, { headers: { ...headers, ...more }, ...(body === undefined ? {} : { body }) });
}
const filled = (name: OperationName, params: string[]): string => params.reduce((path, param) => path.replace(/\{\w+\}/, encodeURIComponent(param)), operations[name].path as string);
const describedAs = (name: OperationName): Described => document.paths[operations[name].path]![operations[name].method]!;

describe('the description', () => {
  it('names every operation and no other, with who may call it', () => {
    const described = Object.values(document.paths).flatMap((methods) => Object.values(methods)).map(({ operationId }) => operationId);
    expect(described.toSorted()).toEqual(Object.keys(operations).toSorted());
    for (const name of names) expect(describedAs(name).security.length === 0, name).toBe(operations[name].access === 'public');
  });

  it('names the headers that are wanted', () => {
    expect(JSON.stringify(describedAs('updateCase'))).toMatch(/"in":"header","name":"If-Match"/);
  });

  it('is made of references that lead somewhere', () => {
    const text = JSON.stringify(document);
    const at = (path: string) => path.slice(2).split('/').reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], document);
    for (const [, reference] of text.matchAll(/"\$ref":"([^"]+)"/g)) expect(at(reference!), reference).toBeDefined();
  });
});

describe('the server', () => {
  it('refuses what does not fit every operation with the described problem', async () => {
    for (const name of names) {
      const { access, params, body }: Operation = operations[name];
      const wrong = params ? filled(name, ['not-an-id']) : name === 'readPatientConversation' ? '/patient/conversation?after=x' : name === 'listQueue' ? '/queue?view=x' : name === 'listCases' ? '/cases?sort=x' : null;
      // What takes nothing that could be wrong is asked by nobody.
      const anonymous = wrong === null && body === undefined;
      if (anonymous && access === 'public') continue;
      const answer = anonymous ? await call<unknown>(server.url, operations[name].method.toUpperCase(), operations[name].path) : await ask(name, wrong ?? operations[name].path, body === undefined ? undefined : { wrong: true });
      expect([401, 403, 404, 422], name).toContain(answer.status);
      expect(Problem.safeParse(answer.body).error, name).toBeUndefined();
      expect(answer.headers.get('content-type'), name).toContain('application/problem+json');
      expect(describedAs(name).responses.default!.content, name).toHaveProperty(['application/problem+json']);
    }
  });

  it('answers a fitting request to every operation with the described status and shape', async () => {
    for (const name of names) {
      const { params, query = '', body, headers } = fitting[name];
      const answer = await ask(name, filled(name, params?.() ?? []) + query, await body?.(), headers?.());
      const { response, download }: Operation = operations[name];
      made[name] = answer.body as { id: string; version: number };
      // Unlocking gives the browser another token.
      if (name === 'unlockSession') manager.headers.cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
      expect([String(answer.status), answer.status < 300 ? '' : JSON.stringify(answer.body)], name).toEqual([Object.keys(describedAs(name).responses).find((status) => status !== 'default'), '']);
      if (download) expect(answer.body, name).toContain(name === 'exportAudit' ? 'toniq-audit' : 'Some words.');
      else if (response === null) expect(answer.body, name).toBeNull();
      else expect(response.safeParse(answer.body).error, name).toBeUndefined();
    }
  });

  it('serves every operation of the description and no other', () => {
    type Layer = { route?: { path: string; methods: Record<string, boolean> }; handle: { stack?: Layer[] } };
    const api = (createApp(server.context).router as unknown as { stack: Layer[] }).stack.find(({ handle }) => handle.stack?.some(({ route }) => route?.path === '/openapi.json'))!;
    // `_all` says which methods an address takes to whoever used another.
    const served = api.handle.stack!.flatMap(({ route }) => (route ? Object.keys(route.methods).filter((method) => method !== '_all').map((method) => `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`) : []));
    const described = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
    expect(served.toSorted()).toEqual(described.toSorted());
  });

  it('publishes the description that answers are held against', () => {
    expect(document).toEqual(JSON.parse(JSON.stringify(openApiDocument(server.context.config.publicUrl))));
  });

  it('has nothing under /api/v1 that is not described', async () => {
    for (const path of ['/', '/admin', '/staff/nobody', '/conversations', '/events', '/patient']) {
      const answer = await manager.call('GET', path);
      expect(answer.status, path).toBe(404);
      expect(Problem.safeParse(answer.body).success, path).toBe(true);
    }
  });
});
