/** Every operation and staff event as everybody, for what lies within the scope and what does not, against docs/security/permissions.md. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSIONS } from '../domain/access/permissions.ts';
import { DEFAULT_ROLES } from '../domain/access/default-roles.ts';
import { newId } from '../domain/ids/new-id.ts';
import { operations, type Operation } from './contract/operations.ts';
import { PATIENT_EVENTS, STAFF_EVENTS } from './contract/sockets.ts';
import { CALLERS, PERMISSIONS_DOC, permissionsDoc } from './permissions-doc.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { upload } from './testing/files.ts';
import { connect, newClientId, newPatient, newStaff, startTestServer, type TestServer, type TestStaff } from './testing/test-server.ts';

type Side = 'own' | 'foreign';
type Objects = { conversationId: string; caseId: string; pageId: string; attachmentId: string; patientId: string };
const TEAM = { own: 'Cardiology', foreign: 'Billing & records' };
const SUBJECTS = ['conversationId', 'caseId', 'pageId', 'attachmentId', 'patientId'];

let server: TestServer;
let doc: string;
const staff = new Map<string, TestStaff>();
const headers = new Map<string, Record<string, string>>();
let objects: Record<Side, Objects>;

beforeAll(async () => {
  doc = await readFile(PERMISSIONS_DOC, 'utf8');
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('An answer.')) });
  for (const role of Object.keys(DEFAULT_ROLES)) {
    const member = await newStaff(server, role, { teams: [TEAM.own] });
    staff.set(role, member);
    headers.set(role, member.headers);
  }
  objects = { own: await newObjects('own'), foreign: await newObjects('foreign') };
  const admin = staff.get('admin')!;
  const grants = Object.fromEntries(Object.keys(PERMISSIONS).filter((permission) => permission in DEFAULT_ROLES.admin.grants).map((permission) => [permission, 'team']));
  const key = await admin.call<{ key: string }>('POST', '/api-keys', { name: 'Matrix', grants, teams: [TEAM.own] });
  headers.set('api_key', { authorization: `Bearer ${key.body.key}` });
  headers.set('patient', (await newPatient(server)).headers);
  headers.set('anyone', {});
});
afterAll(() => server.stop());

/** A conversation with its case in a team, a page, and a file. */
async function newObjects(side: Side): Promise<Objects> {
  const { conversationId } = await newPatient(server);
  const [caseId, pageId] = [newId(), newId()];
  await server.db.query(`INSERT INTO cases (id, reference, patient_id, subject, team) SELECT $1::uuid, $1::uuid::text, patient_id, 'A matter', $3 FROM conversations WHERE id = $2`, [caseId, conversationId, TEAM[side]]);
  await server.db.query(`UPDATE conversations SET case_id = $2, control = 'staff' WHERE id = $1`, [conversationId, caseId]);
  await server.db.query(`INSERT INTO pages (id, conversation_id, title, acuity) VALUES ($1, $2, 'Look at this', 'urgent')`, [pageId, conversationId]);
  const file = await upload<{ id: string }>(server.url, `/cases/${caseId}/attachments`, staff.get('admin')!.headers, Buffer.from('Some words.'), 'words.txt');
  expect(file.status).toBe(201);
  const { patientId } = await server.db.one<{ patientId: string }>('SELECT patient_id AS "patientId" FROM cases WHERE id = $1', [caseId]);
  return { conversationId, caseId, pageId, attachmentId: file.body.id, patientId };
}

/** The cells of a line of the page, by caller. */
function policyOf(name: string): Record<string, string> | null {
  const line = doc.split('\n').find((one) => one.startsWith(`| \`${name}\` | `));
  const cells = line?.split('|').slice(1, -1).map((cell) => cell.trim()).slice(-CALLERS.length);
  return cells ? Object.fromEntries(CALLERS.map((caller, index) => [caller, cells[index]!])) : null;
}
const readScope = (caller: string): string => (caller === 'api_key' ? 'team' : (policyOf('readConversation')?.[caller] ?? '–'));

/** What the page promises: `in`, or the refusal's status. */
function promised(caller: string, cell: string, side: Side, hasSubject: boolean, forPatients: boolean): number | 'in' {
  const scope = caller === 'api_key' && cell === 'grants' ? 'team' : cell;
  if (scope === '–') return forPatients || caller === 'patient' || caller === 'anyone' ? 401 : 403;
  // The patient of this test has proved nothing.
  if (scope === 'contact' || scope === 'verified') return 403;
  if (!hasSubject || side === 'own' || scope === 'all' || scope === 'yes') return 'in';
  return readScope(caller) === 'all' ? 403 : 404;
}

/** Sends it so that nothing is carried out: the key is refused after the caller was let in and before the work begins. */
async function ask(caller: string, { method, path }: Operation, side: Side): Promise<number> {
  const at = path.replace(/\{(\w+)\}/g, (_, name: string) => (SUBJECTS.includes(name) ? objects[side][name as keyof Objects] : name.endsWith('Id') ? newId() : 'some_key'));
  const response = await fetch(`${server.url}/api/v1${at}`, {
    method: method.toUpperCase(),
    headers: { ...headers.get(caller)!, ...(method === 'get' ? {} : { 'content-type': 'application/json', 'idempotency-key': 'short' }) },
    ...(method === 'get' ? {} : { body: '{}' }),
  });
  await response.arrayBuffer();
  return response.status;
}

describe('the page', () => {
  it('is what the contract and the seeded roles say; if not, run npm run permissions-doc', () => expect(doc).toBe(permissionsDoc()));

  it('has a line for every operation and every event of the staff socket', () => {
    for (const name of [...Object.keys(operations), ...STAFF_EVENTS]) expect(policyOf(name), name).not.toBeNull();
  });
});

describe('every operation', () => {
  it.each(CALLERS)('as %s answers as the page says', { timeout: 60_000 }, async (caller) => {
    const wrong: string[] = [];
    for (const [name, operation] of Object.entries<Operation>(operations)) {
      const hasSubject = operation.access !== 'patient' && SUBJECTS.some((subject) => operation.path.includes(`{${subject}}`));
      for (const side of hasSubject ? (['own', 'foreign'] as const) : (['own'] as const)) {
        const wanted = promised(caller, policyOf(name)![caller]!, side, hasSubject, operation.access === 'patient');
        const status = await ask(caller, operation, side);
        // Made-up ids of what is nobody's are not found by those who were let in.
        const refused = status === 401 || status === 403 || (hasSubject && status === 404);
        if (status >= 500 || (wanted === 'in' ? refused : status !== wanted)) wrong.push(`${name} (${side}): ${status}, promised ${wanted}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('every event of the staff socket', () => {
  it.each(Object.keys(DEFAULT_ROLES))('as %s answers as the page says', async (role) => {
    const desk = await staff.get(role)!.connect();
    const wrong: string[] = [];
    for (const side of ['own', 'foreign'] as const) {
      // Answering takes a conversation over and brings it into the scope: each event has one of its own.
      for (const event of STAFF_EVENTS.filter((one) => one !== 'typing')) {
        const { conversationId } = await newObjects(side);
        const wanted = promised(role, policyOf(event)![role]!, side, event !== 'conversation-leave', false);
        const answer = await desk.ask<{ problem?: { status: number } }>(event, event === 'message-send' ? { conversationId, clientId: newClientId(), text: 'Good day.' } : { conversationId });
        const got = answer.ok ? 'in' : answer.problem!.status;
        if (got !== wanted) wrong.push(`${event} (${side}): ${got}, promised ${wanted}`);
      }
    }
    desk.close();
    expect(wrong).toEqual([]);
  });

  it('typing is shown for a conversation that was joined, and for no other', async () => {
    const [writer, watcher] = [await staff.get('doctor')!.connect(), await staff.get('nurse')!.connect()];
    const [mine, other] = [await newObjects('own'), await newObjects('foreign')];
    for (const { conversationId } of [mine, other]) await watcher.ask('conversation-join', { conversationId });
    for (const { conversationId } of [other, mine]) await writer.ask('conversation-join', { conversationId });
    for (const { conversationId } of [other, mine]) writer.socket.emit('typing', { conversationId, active: true });
    await watcher.until<{ conversationId: string }>('typing', ({ conversationId }) => conversationId === mine.conversationId);
    expect(watcher.heard.filter(({ name }) => name === 'typing').map(({ payload }) => (payload as { conversationId: string }).conversationId)).toEqual([mine.conversationId]);
    writer.close();
    watcher.close();
  });

  it.each(['api_key', 'patient', 'anyone'])('%s cannot open the socket', async (caller) => {
    const { authorization } = headers.get(caller)!;
    await expect(connect(`${server.url}/staff`, { auth: { token: authorization?.replace('Bearer ', '') }, extraHeaders: headers.get(caller)! })).rejects.toThrow('sign_in');
  });
});

describe('what the staff socket tells', () => {
  it.each(Object.keys(DEFAULT_ROLES))('%s of patients is what the page lets be read', async (role) => {
    const desk = await staff.get(role)!.connect();
    const nurse = staff.get('nurse')!;
    const both = { foreign: await newObjects('foreign'), own: await newObjects('own') };
    // What is one's own comes last: when that is heard, all else has been sent.
    for (const { conversationId, caseId } of [both.foreign, both.own]) {
      await nurse.call('POST', `/conversations/${conversationId}/notes`, { clientId: newClientId(), text: 'A note about this.' });
      await nurse.call('POST', `/conversations/${conversationId}/messages`, { clientId: newClientId(), text: 'Good day.' });
      const { version } = (await nurse.call<{ version: number }>('GET', `/cases/${caseId}`)).body;
      expect((await nurse.call('PATCH', `/cases/${caseId}`, { tags: ['heard'] }, { 'if-match': String(version) })).status).toBe(200);
    }
    await desk.until<{ row?: { conversationId: string } }>('queue-changed', ({ row }) => row?.conversationId === both.own.conversationId);
    // That a conversation is not, or no longer, within one's scope is said by its id alone.
    const told = desk.heard.filter(({ name }) => name !== 'queue-left');
    const heardOf = ({ conversationId, caseId }: Objects): boolean => told.some(({ payload }) => [conversationId, caseId].some((id) => JSON.stringify(payload).includes(id)));
    expect([role, heardOf(both.own), heardOf(both.foreign)]).toEqual([role, true, readScope(role) === 'all']);
    desk.close();
  });
});

describe('every event of the patients’ socket', () => {
  const payloads: Record<(typeof PATIENT_EVENTS)[number], () => object> = {
    'message-send': () => ({ clientId: newClientId(), text: 'Where do I park?' }), sync: () => ({ after: 0 }), typing: () => ({ active: true }), 'message-read': () => ({ seq: 1 }), 'handoff-request': () => ({}),
    'feedback-give': () => ({ messageId: newId(), value: 'up' }),
  };

  it('acts on the patient’s own conversation, and no payload leads to another', async () => {
    const [patient, other] = [await newPatient(server), await newPatient(server)];
    const { body: foreign } = await other.send('A matter of my own');
    const chat = await patient.connect();
    const stateOf = () => server.db.query('SELECT control, handoff, last_patient_seq, patient_read_seq, (SELECT count(*)::int FROM messages m WHERE m.conversation_id = c.id AND (m.author = $2 OR m.feedback IS NOT NULL)) AS said FROM conversations c WHERE id = $1', [other.conversationId, 'patient']);
    const before = await stateOf();
    for (const event of PATIENT_EVENTS.filter((one) => one !== 'typing')) {
      const payload = { ...payloads[event](), conversationId: other.conversationId, ...(event === 'feedback-give' ? { messageId: foreign.id } : {}) };
      const answer = await chat.ask<{ problem?: { status: number } }>(event, payload);
      expect([event, answer.ok, answer.problem?.status], event).toEqual(event === 'feedback-give' ? [event, false, 404] : [event, true, undefined]);
      expect(JSON.stringify(answer), event).not.toContain(other.conversationId);
    }
    expect(await stateOf()).toEqual(before);
    for (const event of STAFF_EVENTS.filter((one) => !(PATIENT_EVENTS as readonly string[]).includes(one))) {
      expect(await chat.ask(event, { conversationId: other.conversationId }), event).toMatchObject({ ok: false, problem: { status: 404, code: 'unknown_event' } });
    }
    chat.close();
  });

  it('tells nothing of notes, findings and other conversations', async () => {
    const [patient, nurse] = [await newPatient(server), staff.get('nurse')!];
    const chat = await patient.connect();
    const other = await newPatient(server);
    await other.send('FOREIGN-WORDS');
    await nurse.call('POST', `/conversations/${patient.conversationId}/notes`, { clientId: newClientId(), text: 'NOTE-WORDS' });
    await nurse.call('POST', `/conversations/${patient.conversationId}/messages`, { clientId: newClientId(), text: 'Good day.' });
    await chat.until<{ message: { text: string } }>('message-appended', ({ message }) => message.text === 'Good day.');
    expect(JSON.stringify(chat.heard)).not.toMatch(/NOTE-WORDS|FOREIGN-WORDS|"findings"|"grants"/);
    chat.close();
  });

  it.each(CALLERS.filter((caller) => caller !== 'patient'))('%s cannot open it', async (caller) => {
    const given = headers.get(caller)!;
    await expect(connect(`${server.url}/patient`, { auth: { token: given['authorization']?.replace('Bearer ', '') }, extraHeaders: given })).rejects.toThrow('no_session');
  });
});
