/** Who may see and do what, over HTTP and sockets, and what is written down about it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behindWall } from '../domain/access/wall.ts';
import type { QueueRow, StaffConversation } from './contract/conversation.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { newClientId, newPatient, newStaff, startTestServer, withoutId, type TestPatient, type TestServer, type TestStaff } from './testing/test-server.ts';

let server: TestServer;
let nurse: TestStaff;
let cardiology: TestStaff;
let desk: TestStaff;
let patient: TestPatient;
let caseId: string;
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent() });
  nurse = await newStaff(server, 'nurse');
  cardiology = await newStaff(server, 'doctor', { teams: ['Cardiology'] });
  desk = await newStaff(server, 'front_desk', { teams: ['Front desk'] });
  patient = await newPatient(server);
  await patient.send('I would like to know when I can visit');
  await nurse.call('POST', `/conversations/${patient.conversationId}/take-over`);
  caseId = (await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body.case!.id;
  await server.db.query(`UPDATE cases SET team = 'Front desk', assignee_id = NULL WHERE id = $1`, [caseId]);
});
afterAll(() => server.stop());

const versionOf = async () => String((await nurse.call<{ version: number }>('GET', `/cases/${caseId}`)).body.version);
const shownTo = async (staff: TestStaff) => (await staff.call<{ items: QueueRow[]; counts: { waiting: number } }>('GET', '/queue?view=all')).body.items.map((row) => row.conversationId);

describe('a case of another team', () => {
  it('does not exist for staff whose scope does not reach it', async () => {
    const path = `/conversations/${patient.conversationId}`;
    expect(await shownTo(desk)).toContain(patient.conversationId);
    expect(await shownTo(cardiology)).not.toContain(patient.conversationId);
    const unknown = await cardiology.call('GET', '/conversations/00000000-0000-7000-8000-000000000000');
    const answers = [
      await cardiology.call('GET', path),
      await cardiology.call('POST', `${path}/take-over`),
      await cardiology.call('POST', `${path}/messages`, { clientId: newClientId(), text: 'hello' }),
      await cardiology.call('POST', `${path}/notes`, { clientId: newClientId(), text: 'hello' }),
      await cardiology.call('POST', `${path}/assignee`, { staffId: cardiology.id }),
      await cardiology.call('POST', `${path}/clear-emergency`, { reason: 'because I say so' }),
      await cardiology.call('PATCH', `/cases/${caseId}`, { tags: ['mine'] }, { 'if-match': '1' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    // Word for word what an unknown one gets: the answer tells nobody that it exists.
    expect(withoutId(answers[0]!.body)).toEqual(withoutId(unknown.body));
    const found = await cardiology.call<{ items: QueueRow[] }>('POST', '/queue/search', { q: 'visit' });
    expect(found.body.items).toEqual([]);
  });

  it('cannot be joined, answered or listened to by socket', async () => {
    const socket = await cardiology.connect();
    expect(await socket.ask('conversation-join', { conversationId: patient.conversationId })).toMatchObject({ ok: false, problem: { status: 404 } });
    expect(await socket.ask('message-send', { conversationId: patient.conversationId, clientId: newClientId(), text: 'x' })).toMatchObject({ ok: false, problem: { status: 404 } });
    socket.close();
  });

  it('is not heard of live, and is taken off the screen when it moves to another team', async () => {
    const [mine, theirs] = [await desk.connect(), await cardiology.connect()];
    await mine.ask('conversation-join', { conversationId: patient.conversationId });
    await patient.send('and one more question');
    await mine.until('queue-changed', ({ row }: { row: QueueRow }) => row.conversationId === patient.conversationId);
    await nurse.call('PATCH', `/cases/${caseId}`, { team: 'Cardiology' }, { 'if-match': await versionOf() });
    await theirs.until('queue-changed', ({ row }: { row: QueueRow }) => row.conversationId === patient.conversationId);
    await mine.until('queue-left', ({ conversationId }: { conversationId: string }) => conversationId === patient.conversationId);
    await patient.send('is anybody there?');
    await theirs.until('queue-changed', ({ row }: { row: QueueRow }) => row.conversationId === patient.conversationId && row.unread >= 2);
    expect(JSON.stringify(mine.heard)).not.toContain('is anybody there?');
    await nurse.call('PATCH', `/cases/${caseId}`, { team: 'Front desk' }, { 'if-match': await versionOf() });
    await mine.until('queue-changed', ({ row }: { row: QueueRow }) => row.conversationId === patient.conversationId && row.unread >= 2);
    mine.close();
    theirs.close();
  });

  it('is everybody’s on call while danger stands, and no longer', async () => {
    const other = await newPatient(server);
    await other.send('my father has crushing chest pain and cannot breathe');
    const path = `/conversations/${other.conversationId}`;
    await server.db.query(`UPDATE cases SET team = 'Pharmacy' WHERE id = (SELECT case_id FROM conversations WHERE id = $1)`, [other.conversationId]);
    expect((await cardiology.call('GET', path)).status).toBe(200);
    expect((await cardiology.call('POST', `${path}/take-over`)).status).toBe(200);
    expect((await desk.call('GET', path)).status).toBe(200);
    expect((await desk.call('POST', `${path}/clear-emergency`, { reason: 'I am no clinician' })).status).toBe(403);
    await nurse.call('POST', `${path}/clear-emergency`, { reason: 'spoken by phone' });
    // Whoever holds the conversation keeps it; for the others it is another team's again.
    expect((await cardiology.call('GET', path)).status).toBe(200);
    expect((await desk.call('GET', path)).status).toBe(404);
  });

  it('stays hidden by the database when the first wall is taken away', async () => {
    // The role may everything as far as the code looks; only the wall still knows the scope.
    const { patientId } = await server.db.one<{ patientId: string }>('SELECT patient_id AS "patientId" FROM conversations WHERE id = $1', [patient.conversationId]);
    await server.db.query(
      `WITH c AS (INSERT INTO patient_contacts (id, patient_id, kind, value) VALUES (gen_random_uuid(), $1, 'phone', '5550142')),
            i AS (INSERT INTO patient_identifiers (system, value, patient_id) VALUES ('mrn', '1', $1)),
            o AS (INSERT INTO patients (id) VALUES ($2)), m AS (INSERT INTO patient_merges (id, kept_id, merged_id, kind, moved, actor_kind) VALUES (gen_random_uuid(), $1, $2, 'joined', '{}', 'system'))
       INSERT INTO patient_proxies (id, patient_id, proxy_id, relation, may, reason, until) VALUES (gen_random_uuid(), $1, $2, 'child', '{read}', 'x', now() + interval '1 day')`,
      [patientId, randomUUID()]);
    const wall = behindWall(server.db, { kind: 'staff', id: cardiology.id, grants: { 'conversation:read': 'team' }, teams: ['Cardiology'], locations: [], brokenGlass: [] });
    for (const table of ['conversations', 'messages', 'notes', 'turns', 'cases', 'patients', 'pages', 'events', 'patient_contacts', 'patient_identifiers', 'patient_proxies', 'patient_merges']) {
      const column = { conversations: 'id', cases: 'id', patients: 'id', patient_merges: 'kept_id' }[table] ?? (table.startsWith('patient_') ? 'patient_id' : 'conversation_id');
      const id = table === 'cases' ? caseId : table.startsWith('patient') ? patientId : patient.conversationId;
      if (table.startsWith('patient')) expect(await server.db.query(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [id]), table).not.toEqual([]);
      expect(await wall.query(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [id]), table).toEqual([]);
    }
  });
});

describe('what staff were shown and changed', () => {
  it('is written down with who, what and from where', async () => {
    await server.db.query('SELECT 1');
    await desk.call('GET', `/conversations/${patient.conversationId}`);
    const read = await server.db.one<{ operation: string; subjects: string[]; source: string }>(
      'SELECT operation, subjects, source FROM reads WHERE actor_id = $1 ORDER BY id DESC LIMIT 1', [desk.id]);
    expect(read).toMatchObject({ operation: 'readConversation', subjects: [patient.conversationId], source: '127.0.0.1' });
    const { version } = (await desk.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body.case!;
    expect((await desk.call('PATCH', `/cases/${caseId}`, { tags: ['visiting'] }, { 'if-match': String(version) })).status).toBe(200);
    const change = await server.db.one(`SELECT type, before, after, source FROM events WHERE actor_id = $1 ORDER BY id DESC LIMIT 1`, [desk.id]);
    expect(change).toEqual({ type: 'case-changed', before: { tags: [] }, after: { tags: ['visiting'] }, source: '127.0.0.1' });
  });

  it('is not shown at all when it cannot be written down', async () => {
    await server.db.query('ALTER TABLE reads RENAME TO reads_away');
    try {
      const answer = await desk.call('GET', `/conversations/${patient.conversationId}`);
      expect(answer.status).toBe(500);
      expect(JSON.stringify(answer.body)).not.toContain('visit');
    } finally {
      await server.db.query('ALTER TABLE reads_away RENAME TO reads');
    }
  });
});
