/** A server built without its first wall: every check in code says yes. What the database still keeps apart is the second wall's. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

vi.mock('../domain/access/can.ts', () => ({ can: () => true }));
vi.mock('../domain/access/visible.ts', () => ({ visibleTo: () => 'true' }));

import { newId } from '../domain/ids/new-id.ts';
import { operations, type Operation } from './contract/operations.ts';
import { upload } from './testing/files.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { newClientId, newPatient, newStaff, startTestServer, type TestPatient, type TestServer, type TestStaff } from './testing/test-server.ts';

const SECRET = 'quibblewort';
const NAME = 'Ruth Quibblewort';

let server: TestServer;
let outsider: TestStaff;
let patient: TestPatient;
let ids: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('An answer.')) });
  const nurse = await newStaff(server, 'nurse');
  outsider = await newStaff(server, 'doctor', { teams: ['Cardiology'] });
  patient = await newPatient(server);
  await patient.send(`my ${SECRET} hurts`);
  const at = `/conversations/${patient.conversationId}`;
  await nurse.call('POST', `${at}/take-over`);
  const { body } = await nurse.call<{ case: { id: string }; patient: { id: string } }>('GET', at);
  await nurse.call('POST', `${at}/notes`, { clientId: newClientId(), text: `a note on ${SECRET}` });
  await nurse.call('POST', `/cases/${body.case.id}/checklist`, { text: `ask about ${SECRET}` });
  const file = await upload<{ id: string }>(server.url, `/cases/${body.case.id}/attachments`, nurse.headers, Buffer.from(`words on ${SECRET}`), `${SECRET}.txt`);
  const pageId = newId();
  await server.db.query(`INSERT INTO pages (id, conversation_id, title, acuity) VALUES ($1, $2, 'Look', 'urgent')`, [pageId, patient.conversationId]);
  await server.db.query('UPDATE patients SET name = $2 WHERE id = $1', [body.patient.id, NAME]);
  await server.db.query(`UPDATE cases SET team = 'Pharmacy', subject = $2, assignee_id = NULL WHERE id = $1`, [body.case.id, `About ${SECRET}`]);
  await server.db.query('UPDATE conversations SET holder_id = NULL WHERE id = $1', [patient.conversationId]);
  ids = { conversationId: patient.conversationId, caseId: body.case.id, patientId: body.patient.id, attachmentId: file.body.id, pageId };
});
afterAll(() => server.stop());

const ask = async (method: string, path: string, body?: unknown) => {
  const response = await fetch(`${server.url}/api/v1${path}`, { method, headers: { ...outsider.headers, 'if-match': '"1"', ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return { status: response.status, text: await response.text() };
};
const SUBJECTS = ['conversationId', 'caseId', 'patientId', 'attachmentId'];
const all = Object.entries<Operation>(operations).filter(([, { access }]) => !['public', 'patient', 'session'].includes(access));
const named = all.filter(([, { path, upload: takes }]) => !takes && SUBJECTS.some((subject) => path.includes(`{${subject}}`)));

/** Of all that could be said, what this operation knows. */
const of = (body: Operation['body'], said: Record<string, unknown>): unknown => {
  const known = body && 'shape' in body ? Object.keys(body.shape as object) : [];
  return body ? Object.fromEntries(Object.entries(said).filter(([key]) => known.includes(key))) : undefined;
};

describe('without the first wall', () => {
  it('the checks really say yes', async () => {
    expect((await ask('GET', '/audit/heads')).status).not.toBe(401);
    // What holds no patient's data opens to whoever asks.
    expect((await ask('GET', '/staff/accounts')).status).toBe(200);
  });

  it.each(named.filter(([, { method }]) => method === 'get').map(([name, { path }]) => [name, path]))('%s shows nothing of a case of another team', async (_name, path) => {
    const { status, text } = await ask('GET', path.replace(/\{(\w+)\}/g, (_, param: string) => ids[param] ?? newId()));
    expect(text.toLowerCase()).not.toContain(SECRET);
    // Nothing, or an empty list.
    expect(status === 404 || (status === 200 && /"items":\[\]|"[a-z]+":\[\]/i.test(text)), `${status} ${text.slice(0, 200)}`).toBe(true);
  });

  it.each(named.filter(([, { method }]) => method !== 'get').map(([name, operation]) => [name, operation] as const))('%s changes nothing of it', async (_name, { method, path, body }) => {
    const state = async () => JSON.stringify(await server.db.one(
      `SELECT (SELECT to_jsonb(k) FROM cases k WHERE id = $1) AS "case", (SELECT to_jsonb(c) FROM conversations c WHERE id = $2) AS conversation, (SELECT to_jsonb(p) FROM patients p WHERE id = $3) AS patient,
              (SELECT count(*) FROM messages WHERE conversation_id = $2) AS messages, (SELECT count(*) FROM notes WHERE conversation_id = $2) AS notes, (SELECT count(*) FROM checklist_items WHERE case_id = $1) AS items,
              (SELECT count(*) FROM patient_proxies WHERE patient_id = $3) AS proxies`, [ids.caseId, ids.conversationId, ids.patientId]));
    const before = await state();
    const { text } = await ask(method.toUpperCase(), path.replace(/\{(\w+)\}/g, (_, param: string) => ids[param] ?? newId()), of(body, {
      clientId: newClientId(), text: 'Good day.', tags: ['mine'], subject: 'mine', staffId: outsider.id, reason: 'because I say so', name: 'Somebody', seq: 1, suite: 'triage', about: null, say: ['x'], expect: {},
      into: newId(), intoVersion: 1, other: newId(), kind: 'relates', proxyId: newId(), relation: 'child', may: ['read'], until: new Date(Date.now() + 86_400_000).toISOString(), patientId: newId(), conversations: [newId()], verdict: 'appropriate', outcome: 'dismissed', contact: 'a@mail.test',
    }));
    // Refused over a name, it would never have come to the wall.
    expect(text).not.toContain('unknown_member');
    expect(text.toLowerCase()).not.toContain(SECRET);
    expect(await state()).toBe(before);
  });

  it('a key writes no message and no note into it', async () => {
    const grants = { 'conversation:read': 'team', 'conversation:reply': 'team', 'note:write': 'team' };
    const admin = await newStaff(server, 'admin');
    const { key } = (await admin.call<{ key: string }>('POST', '/api-keys', { name: 'Cardiology', grants, teams: ['Cardiology'] })).body;
    const count = () => server.db.one('SELECT (SELECT count(*)::int FROM messages) AS messages, (SELECT count(*)::int FROM notes) AS notes');
    const before = await count();
    for (const what of ['messages', 'notes']) {
      const response = await fetch(`${server.url}/api/v1/conversations/${ids.conversationId}/${what}`, { method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body: JSON.stringify({ clientId: newClientId(), text: 'Good day.' }) });
      expect(response.status, what).toBe(404);
    }
    expect(await count()).toEqual(before);
  });

  it('lists, searches, views and what is done to many find nothing of it', async () => {
    const answers = await Promise.all([
      ask('GET', '/queue?view=all'), ask('GET', '/cases'), ask('GET', '/mentions'), ask('GET', '/views'), ask('POST', '/queue/search', { q: SECRET }), ask('POST', '/search', { q: SECRET }), ask('POST', '/search', { q: NAME }),
      ask('POST', '/patients/search', { q: NAME }), ask('POST', '/cases/bulk', { ids: [ids.caseId], change: { addTags: ['mine'] }, dryRun: true }), ask('GET', '/glass-openings'), ask('GET', '/dashboard'),
    ]);
    for (const { text } of answers) expect(text.toLowerCase()).not.toContain(SECRET);
    expect(await server.db.query(`SELECT 1 FROM cases WHERE 'mine' = ANY(tags)`)).toEqual([]);
  });

  it('sockets join nothing of it', async () => {
    const socket = await outsider.connect();
    expect(await socket.ask('conversation-join', { conversationId: ids.conversationId })).toMatchObject({ ok: false, problem: { status: 404 } });
    expect(await socket.ask('message-send', { conversationId: ids.conversationId, clientId: newClientId(), text: 'x' })).toMatchObject({ ok: false });
    socket.close();
  });
});
