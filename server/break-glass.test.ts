/** Opening a case beyond one's scope: who may, what it shows, when it ends, who hears of it and who judges it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDb } from '../db/testing.ts';
import type { Db } from '../db/db.ts';
import { behindWall } from '../domain/access/wall.ts';
import { GLASS_REASON } from '../domain/break-glass/record-shown.ts';
import { recordEvent } from '../domain/events/record-event.ts';
import { newId } from '../domain/ids/new-id.ts';
import type { GlassOpeningView, GlassToReviewView, RunningGlass } from './contract/break-glass.ts';
import type { QueueRow } from './contract/conversation.ts';
import { upload } from './testing/files.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { connect, eventually, newClientId, newPatient, newStaff, startTestServer, type TestPatient, type TestServer, type TestStaff } from './testing/test-server.ts';

const WORDS = 'a question about my stomach';
const REASON = 'The patient phoned me about this';

let db: Db;
let a: TestServer;
let b: TestServer;
let nurse: TestStaff;
let doctor: TestStaff;
let desk: TestStaff;
let officer: TestStaff;
let patient: TestPatient;
let caseId: string;
beforeAll(async () => {
  db = await testDb();
  const agent = scriptedAgent(async (_input, { say }) => say('An answer.'));
  a = await startTestServer({ db, agent });
  b = await startTestServer({ db, agent });
  nurse = await newStaff(a, 'nurse');
  doctor = await newStaff(a, 'doctor', { teams: ['Cardiology'] });
  desk = await newStaff(a, 'front_desk', { teams: ['Front desk'] });
  officer = await newStaff(a, 'privacy_officer');
});
afterAll(async () => {
  await Promise.all([a.stop(), b.stop()]);
  await db.close();
});

beforeEach(async () => {
  patient = await newPatient(a);
  await patient.send(WORDS);
  await nurse.call('POST', `/conversations/${patient.conversationId}/take-over`);
  caseId = (await nurse.call<{ case: { id: string } }>('GET', `/conversations/${patient.conversationId}`)).body.case.id;
  await db.query(`UPDATE cases SET team = 'Pharmacy', assignee_id = NULL WHERE id = $1`, [caseId]);
});

const path = () => `/conversations/${patient.conversationId}`;
const open = (staff: TestStaff, body: object = {}) => staff.call<GlassOpeningView & { detail: string }>('POST', '/glass-openings', { conversationId: patient.conversationId, category: 'patient_request', reason: REASON, ...body });
const statuses = async (calls: Promise<{ status: number }>[]) => (await Promise.all(calls)).map(({ status }) => status);

/** An opening whose hour is over in so many milliseconds. */
async function openFor(staff: TestStaff, ms: number): Promise<string> {
  const id = newId();
  await db.tx(async (tx) => {
    await tx.query(
      `INSERT INTO glass_openings (id, case_id, staff_id, category, reason, opened_at, until) VALUES ($1, $2, $3, 'safety', $4, now() - interval '59 minutes', clock_timestamp() + make_interval(secs => $5))`,
      [id, caseId, staff.id, REASON, ms / 1000]);
    await recordEvent(tx, { type: 'glass-opened', actor: { kind: 'staff', id: staff.id }, caseId, subjectId: id, after: { staffId: staff.id } });
  });
  return id;
}

describe('a case beyond one’s scope', () => {
  it('opens with a reason: to read, in lists, search and files, and to change nothing', async () => {
    await upload(a.url, `/cases/${caseId}/attachments`, nurse.headers, Buffer.from('Some words.'), 'words.txt');
    await nurse.call('POST', `${path()}/notes`, { clientId: newClientId(), text: 'a note on the stomach' });
    expect((await doctor.call('GET', path())).status).toBe(404);
    expect(await open(doctor)).toMatchObject({ status: 201, body: { caseId, conversationIds: [patient.conversationId], category: 'patient_request', reason: REASON, endedAt: null } });
    expect((await doctor.call<{ messages: { text: string }[] }>('GET', path())).body.messages[0]!.text).toBe(WORDS);
    const files = await doctor.call<{ items: { id: string }[] }>('GET', `/cases/${caseId}/attachments`);
    expect((await fetch(`${a.url}/api/v1/attachments/${files.body.items[0]!.id}`, { headers: doctor.headers })).status).toBe(200);
    expect((await doctor.call<{ items: QueueRow[] }>('GET', '/queue?view=all')).body.items.map(({ conversationId }) => conversationId)).toContain(patient.conversationId);
    const found = await doctor.call<{ groups: { type: string; items: { conversationId: string }[] }[] }>('POST', '/search', { q: 'stomach', types: ['message', 'note'] });
    expect(found.body.groups.map(({ items }) => items.some(({ conversationId }) => conversationId === patient.conversationId))).toEqual([true, true]);
    // 403 and not 404: what may be read is known to exist.
    expect(await statuses([
      doctor.call('POST', `${path()}/take-over`),
      doctor.call('POST', `${path()}/messages`, { clientId: newClientId(), text: 'x' }),
      doctor.call('POST', `${path()}/notes`, { clientId: newClientId(), text: 'x' }),
      doctor.call('PATCH', `/cases/${caseId}`, { tags: ['mine'] }, { 'if-match': '1' }),
      doctor.call('POST', `/cases/${caseId}/checklist`, { text: 'x' }),
    ])).toEqual([403, 403, 403, 403, 403]);
    expect((await doctor.call('POST', `${path()}/read`, { seq: 1 })).status).toBe(204);
    expect((await db.one<{ seq: number }>('SELECT staff_read_seq AS seq FROM conversations WHERE id = $1', [patient.conversationId])).seq).toBe(0);
  });

  it('opens for those whose role lets them, with a reason that says something, and once at a time', async () => {
    expect((await open(desk)).status).toBe(403);
    expect((await open(nurse)).body).toMatchObject({ status: 409, detail: expect.stringContaining('may see this case already') });
    expect(await statuses([open(doctor, { reason: 'because' }), open(doctor, { category: 'curiosity' }), open(doctor, { caseId }), open(doctor, { conversationId: undefined })])).toEqual([422, 422, 422, 422]);
    expect((await open(doctor, { conversationId: newId() })).status).toBe(404);
    const both = await Promise.all([open(doctor), open(doctor)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('is changed by nobody who only looks, even when the first wall is taken away', async () => {
    const wall = behindWall(db, { kind: 'staff', id: doctor.id, grants: { 'conversation:read': 'team' }, teams: ['Cardiology'], locations: [], brokenGlass: [caseId] });
    expect(await wall.query('SELECT 1 AS one FROM messages WHERE conversation_id = $1', [patient.conversationId])).not.toEqual([]);
    const { patientId } = await db.one<{ patientId: string }>('SELECT patient_id AS "patientId" FROM cases WHERE id = $1', [caseId]);
    for (const [sql, id] of [
      [`UPDATE cases SET subject = 'x' WHERE id = $1 RETURNING id`, caseId], [`UPDATE conversations SET location = 'main' WHERE id = $1 RETURNING id`, patient.conversationId],
      [`UPDATE patients SET name = 'x' WHERE id = $1 RETURNING id`, patientId], [`UPDATE messages SET text = 'x' WHERE conversation_id = $1 RETURNING id`, patient.conversationId],
    ] as const) expect(await wall.query(sql, [id]), sql).toEqual([]);
    await expect(wall.query(`INSERT INTO notes (id, conversation_id, staff_id, client_id, text, after_seq) VALUES (gen_random_uuid(), $1, $2, 'a-note-through-glass', 'x', 1)`, [patient.conversationId, doctor.id])).rejects.toThrow(/row-level security/);
    await expect(wall.query(`INSERT INTO checklist_items (id, case_id, text, position) VALUES (gen_random_uuid(), $1, 'x', 1)`, [caseId])).rejects.toThrow(/row-level security/);
    // What becomes one's own may be changed, opening or not.
    await db.query('UPDATE cases SET assignee_id = $2 WHERE id = $1', [caseId, doctor.id]);
    expect(await wall.query(`UPDATE cases SET subject = 'mine' WHERE id = $1 RETURNING subject`, [caseId])).toEqual([{ subject: 'mine' }]);
  });

  it('is marked in the record of reads, each time, with the opening', async () => {
    const { id } = (await open(doctor)).body;
    await doctor.call('GET', path());
    await doctor.call('GET', `/cases/${caseId}`);
    await doctor.call('GET', '/queue?view=all');
    const desk = await doctor.connect();
    await desk.ask('conversation-join', { conversationId: patient.conversationId });
    desk.close();
    const marked = await db.query<{ operation: string; subjects: string[] }>('SELECT operation, subjects FROM reads WHERE reason = $1 ORDER BY id', [GLASS_REASON + id]);
    expect(marked).toEqual([
      { operation: 'readConversation', subjects: [patient.conversationId] }, { operation: 'readCase', subjects: [caseId] },
      { operation: 'listQueue', subjects: [patient.conversationId] }, { operation: 'conversation-join', subjects: [patient.conversationId] },
    ]);
    expect(await db.query(`SELECT 1 FROM reads WHERE actor_id = $1 AND reason IS NULL AND subjects && $2`, [doctor.id, [patient.conversationId, caseId]])).toEqual([]);
  });
});

describe('its end', () => {
  it('by hand takes it off requests, sockets and search of both servers within a second', async () => {
    const { id } = (await open(doctor)).body;
    const socket = await connect(`${b.url}/staff`, { extraHeaders: { cookie: doctor.cookie } });
    expect(await socket.ask('conversation-join', { conversationId: patient.conversationId })).toMatchObject({ ok: true });
    expect((await desk.call('POST', `/glass-openings/${id}/end`)).status).toBe(403);
    expect((await doctor.call('POST', `/glass-openings/${newId()}/end`)).status).toBe(404);
    expect((await doctor.call('POST', `/glass-openings/${id}/end`)).status).toBe(204);
    expect((await doctor.call('GET', path())).status).toBe(404);
    await eventually(() => socket.heard.some(({ name, payload }) => name === 'queue-left' && (payload as { conversationId: string }).conversationId === patient.conversationId), 'the case to leave the screen', 1);
    const before = socket.heard.length;
    await patient.send('said after the end');
    const team = await nurse.connect();
    await team.ask('conversation-join', { conversationId: patient.conversationId });
    await patient.send('and once more');
    await team.until<{ message: { text: string } }>('message-appended', ({ message }) => message.text === 'and once more');
    expect(JSON.stringify(socket.heard.slice(before))).not.toMatch(/said after|once more/);
    expect(await socket.ask('conversation-join', { conversationId: patient.conversationId })).toMatchObject({ ok: false, problem: { status: 404 } });
    socket.close();
    team.close();
  });

  it('by itself does the same at its minute, and is written down', async () => {
    const sockets = await Promise.all([a, b].map(({ url }) => connect(`${url}/staff`, { extraHeaders: { cookie: doctor.cookie } })));
    const began = performance.now();
    const id = await openFor(doctor, 700);
    for (const socket of sockets) expect(await socket.ask('conversation-join', { conversationId: patient.conversationId })).toMatchObject({ ok: true });
    expect((await doctor.call('GET', path())).status).toBe(200);
    for (const socket of sockets) await socket.until<{ conversationId: string }>('queue-left', ({ conversationId }) => conversationId === patient.conversationId);
    expect(performance.now() - began).toBeLessThan(700 + 1_000);
    expect((await doctor.call('GET', path())).status).toBe(404);
    expect((await doctor.call<RunningGlass>('GET', '/glass-openings/running')).body.items.map((item) => item.caseId)).not.toContain(caseId);
    // The opening after it is a new one, with a reason of its own, and ends the old row.
    expect((await open(doctor)).status).toBe(201);
    expect(await db.query(`SELECT actor_kind FROM events WHERE type = 'glass-ended' AND subject_id = $1`, [id])).toEqual([{ actor_kind: 'system' }]);
    for (const socket of sockets) socket.close();
  });

  it('comes with the permission, and is never later than an hour', async () => {
    const own = await newStaff(a, 'doctor', { teams: ['Cardiology'] });
    const { id, openedAt, until } = (await open(own)).body;
    expect(Date.parse(until) - Date.parse(openedAt)).toBe(3_600_000);
    await expect(db.query(`UPDATE glass_openings SET until = until + interval '1 second' WHERE id = $1`, [id])).rejects.toThrow(/check/);
    await db.query(`UPDATE staff SET role = 'front_desk' WHERE id = $1`, [own.id]);
    expect((await own.call('GET', path())).status).toBe(404);
  });

  it('leaves alone what one may see by then without it', async () => {
    const { id } = (await open(doctor)).body;
    const socket = await doctor.connect();
    await socket.ask('conversation-join', { conversationId: patient.conversationId });
    await db.query('UPDATE cases SET assignee_id = $2 WHERE id = $1', [caseId, doctor.id]);
    await doctor.call('POST', `/glass-openings/${id}/end`);
    await socket.until('glass-changed');
    await patient.send('for you now');
    await socket.until<{ message: { text: string } }>('message-appended', ({ message }) => message.text === 'for you now');
    expect((await doctor.call('GET', path())).status).toBe(200);
    socket.close();
  });
});

describe('the privacy officer', () => {
  it('hears of it at once, on every server, without a word of the patient', async () => {
    const desk = await connect(`${b.url}/staff`, { extraHeaders: { cookie: officer.cookie } });
    const other = await connect(`${b.url}/staff`, { extraHeaders: { cookie: nurse.cookie } });
    await open(doctor);
    const told = await desk.until<{ unreviewed: number; opened: boolean }>('glass-review-changed');
    expect(told).toEqual({ unreviewed: expect.any(Number), opened: true });
    expect(told.unreviewed).toBeGreaterThan(0);
    expect(other.heard.map(({ name }) => name)).not.toContain('glass-review-changed');
    desk.close();
    other.close();
  });

  it('sees who, why and how much was read, and judges it once; nobody judges their own', async () => {
    const { id } = (await open(doctor)).body;
    await doctor.call('GET', path());
    const list = () => officer.call<{ items: GlassToReviewView[]; unreviewed: number }>('GET', '/glass-openings');
    const { items, unreviewed } = (await list()).body;
    expect(items.find((item) => item.id === id)).toMatchObject({ staff: { name: 'Doctor', role: 'doctor' }, caseId, category: 'patient_request', reason: REASON, reads: 1, endedAt: null, review: null });
    const review = (staff: TestStaff, body: object) => staff.call<GlassToReviewView>('POST', `/glass-openings/${id}/review`, body);
    expect(await statuses([doctor.call('GET', '/glass-openings'), review(doctor, { verdict: 'appropriate' }), review(nurse, { verdict: 'appropriate' })])).toEqual([403, 403, 403]);
    expect((await review(officer, { verdict: 'inappropriate' })).status).toBe(409);
    expect((await review(officer, { verdict: 'inappropriate', note: 'No call is on record' })).body).toMatchObject({ endedAt: expect.any(String), review: { by: { id: officer.id }, verdict: 'inappropriate', note: 'No call is on record' } });
    // It ended with the verdict.
    expect((await doctor.call('GET', path())).status).toBe(404);
    expect((await review(officer, { verdict: 'appropriate' })).status).toBe(409);
    expect((await list()).body.unreviewed).toBe(unreviewed - 1);
    // A role may hold both permissions; the rule holds all the same, in the database too.
    await db.query(`INSERT INTO roles (key, name, grants) VALUES ('both', 'Both', '{"conversation:read":"team","glass:break":"all","glass:review":"all"}')`);
    const both = await newStaff(a, 'both', { teams: ['Dermatology'] });
    const own = (await open(both)).body.id;
    expect((await both.call('POST', `/glass-openings/${own}/review`, { verdict: 'appropriate' })).body).toMatchObject({ status: 409, detail: expect.stringContaining('yourself') });
    await expect(db.query(`UPDATE glass_openings SET reviewed_by = staff_id, reviewed_at = now(), verdict = 'appropriate' WHERE id = $1`, [own])).rejects.toThrow(/check/);
  });

  it('turns the pages of a long list', async () => {
    await open(doctor);
    const first = (await officer.call<{ items: GlassToReviewView[]; next: string }>('GET', '/glass-openings?state=all&limit=1')).body;
    const second = (await officer.call<{ items: GlassToReviewView[] }>('GET', `/glass-openings?state=all&limit=1&cursor=${first.next}`)).body;
    expect(first.items[0]!.openedAt > second.items[0]!.openedAt).toBe(true);
  });
});
