/** Changes of many cases, saved views and the queue's filters, over the API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulkResult, BulkUndone, SavedViewView } from './contract/case-search.ts';
import type { CaseView } from './contract/case.ts';
import type { QueueRow, StaffConversation } from './contract/conversation.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { newPatient, newStaff, startTestServer, type TestServer, type TestStaff } from './testing/test-server.ts';

let server: TestServer;
let nurse: TestStaff;
let desk: TestStaff;
let made: CaseView[];
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent() });
  [nurse, desk] = [await newStaff(server, 'nurse', { teams: ['Ward'] }), await newStaff(server, 'front_desk', { teams: ['Front desk', 'Ward'] })];
  made = [];
  for (let n = 0; n < 4; n++) {
    const patient = await newPatient(server);
    await patient.send('A question');
    await nurse.call('POST', `/conversations/${patient.conversationId}/take-over`);
    made.push((await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body.case!);
  }
  await server.db.query(`UPDATE cases SET team = 'Front desk', assignee_id = NULL, tags = '{old}'`);
  await server.db.query(`UPDATE conversations SET holder_id = NULL`);
  await server.db.query(`UPDATE cases SET team = 'Cardiology' WHERE id = $1`, [made[3]!.id]);
  await server.db.query(`UPDATE cases SET status = 'closed' WHERE id = $1`, [made[2]!.id]);
});
afterAll(() => server.stop());

type Refusal = { detail: string };
const read = async (id: string) => (await nurse.call<CaseView>('GET', `/cases/${id}`)).body;
const bulk = (staff: TestStaff, body: object) => staff.call<BulkResult & Refusal>('POST', '/cases/bulk', body);
const ids = () => made.map(({ id }) => id);
const idsOf = (items: { id: string }[]) => items.map(({ id }) => id).toSorted();

describe('a change of many cases', () => {
  it('is previewed with what would be refused and why, and changes nothing by that', async () => {
    const before = await Promise.all(ids().map(read));
    const preview = (await bulk(desk, { ids: ids(), change: { status: 'triage', addTags: ['seen'] }, dryRun: true })).body;
    expect(preview).toMatchObject({ dryRun: true, undo: null });
    expect(idsOf(preview.changed)).toEqual([made[0]!.id, made[1]!.id].toSorted());
    expect(preview.refused).toHaveLength(2);
    expect(preview.refused.find(({ id }) => id === made[2]!.id)).toMatchObject({ reference: made[2]!.reference, reason: expect.stringContaining('goes to open') });
    // Beyond the scope: as if it did not exist.
    expect(preview.refused.find(({ id }) => id === made[3]!.id)).toMatchObject({ reference: null, reason: expect.stringContaining('no such case') });
    expect(await Promise.all(ids().map(read))).toEqual(before);
  });

  it('is done, and undone where nothing was changed since', async () => {
    const before = await Promise.all(ids().map(read));
    const done = (await bulk(desk, { ids: ids(), change: { assigneeId: nurse.id, addTags: ['seen'], removeTags: ['old'], status: 'triage' } })).body;
    expect(idsOf(done.changed)).toEqual([made[0]!.id, made[1]!.id].toSorted());
    expect(await read(made[0]!.id)).toMatchObject({ status: 'triage', tags: ['seen'], assignee: { id: nurse.id } });
    expect((await nurse.call('POST', '/cases/bulk/undo', { token: done.undo!.token })).status).toBe(404);
    await nurse.call('PATCH', `/cases/${made[1]!.id}`, { priority: 'high' }, { 'if-match': String((await read(made[1]!.id)).version) });
    const undone = (await desk.call<BulkUndone>('POST', '/cases/bulk/undo', { token: done.undo!.token })).body;
    expect(undone).toMatchObject({ restored: [{ id: made[0]!.id }], kept: [{ id: made[1]!.id, reason: expect.stringContaining('changed since') }] });
    const plain = (found: CaseView) => ({ ...found, version: 0, updatedAt: '' });
    expect(plain(await read(made[0]!.id))).toEqual(plain(before[0]!));
    expect(await read(made[1]!.id)).toMatchObject({ status: 'triage', priority: 'high' });
    expect((await desk.call('POST', '/cases/bulk/undo', { token: done.undo!.token })).status).toBe(409);
    const events = await server.db.query(`SELECT 1 FROM events WHERE type = 'case-changed' AND case_id = $1 AND after ? 'undo'`, [made[0]!.id]);
    expect(events).toHaveLength(1);
  });

  it('goes by a filter, and not over 200 or ten minutes', async () => {
    const done = (await bulk(nurse, { filter: { team: ['Cardiology'] }, change: { addTags: ['heart'] } })).body;
    expect(idsOf(done.changed)).toEqual([made[3]!.id]);
    expect((await bulk(nurse, { filter: { team: ['Cardiology'] }, change: { addTags: ['heart'] } })).body).toMatchObject({ changed: [], unchanged: [{ id: made[3]!.id }], undo: null });
    await server.db.query(`UPDATE case_bulks SET at = now() - interval '11 minutes'`);
    expect(await nurse.call('POST', '/cases/bulk/undo', { token: done.undo!.token })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('10 minutes') } });
    expect((await bulk(nurse, { ids: Array.from({ length: 201 }, () => made[0]!.id), change: { team: 'Ward' } })).status).toBe(422);
    expect((await bulk(nurse, { ids: ids(), filter: {}, change: { team: 'Ward' } })).status).toBe(422);
    expect((await bulk(nurse, { ids: ids(), change: {} })).status).toBe(422);
  });
});

describe('a saved view', () => {
  it('is its owner’s, or a team’s to see and the owner’s to change', async () => {
    const save = (staff: TestStaff, body: object) => staff.call<SavedViewView & Refusal>('POST', '/views', body);
    const list = async (staff: TestStaff) => (await staff.call<{ items: SavedViewView[] }>('GET', '/views')).body.items.map(({ name, own }) => [name, own]);
    const { body: own } = await save(nurse, { name: 'Urgent', filter: { priority: ['urgent'], text: 'harmonica' } });
    const { body: shared } = await save(nurse, { name: 'Ward’s', team: 'Ward', filter: { team: ['Ward'] } });
    expect(own).toMatchObject({ own: true, team: null, filter: { priority: ['urgent'], text: 'harmonica' } });
    expect(await list(nurse)).toEqual([['Urgent', true], ['Ward’s', true]]);
    expect(await list(desk)).toEqual([['Ward’s', false]]);
    expect((await desk.call('PUT', `/views/${shared.id}`, { name: 'Mine now', filter: {} })).status).toBe(404);
    expect((await desk.call('DELETE', `/views/${shared.id}`)).status).toBe(404);
    expect((await save(nurse, { name: 'X', team: 'Front desk', filter: {} })).status).toBe(409);
    expect((await nurse.call<SavedViewView>('PUT', `/views/${own.id}`, { name: 'Now', filter: { assignee: 'me' } })).body).toMatchObject({ name: 'Now', filter: { assignee: 'me' } });
    expect((await nurse.call('DELETE', `/views/${shared.id}`)).status).toBe(204);
    expect(await list(desk)).toEqual([]);
  });
});

describe('the queue', () => {
  it('is narrowed by what the case is', async () => {
    const rows = async (query: string) => (await nurse.call<{ items: QueueRow[] }>('GET', `/queue?view=all&${query}`)).body.items.map(({ caseId }) => caseId!).toSorted();
    await server.db.query(`UPDATE cases SET specialty = 'billing', location = 'main', assignee_id = $2 WHERE id = $1`, [made[0]!.id, desk.id]);
    expect(await rows('')).toEqual(idsOf(made));
    expect(await rows('specialty=billing&specialty=records&location=main')).toEqual([made[0]!.id]);
    expect(await rows('team=Cardiology')).toEqual([made[3]!.id]);
    expect(await rows('tag=heart')).toEqual([made[3]!.id]);
    expect(await rows('status=closed')).toEqual([made[2]!.id]);
    expect(await rows('priority=high')).toEqual([made[1]!.id]);
    expect(await rows(`assignee=${desk.id}`)).toEqual([made[0]!.id]);
    expect(await rows('assignee=me')).toEqual([made[1]!.id]);
    expect(await rows('assignee=none')).toEqual([made[2]!.id, made[3]!.id].toSorted());
    const { version } = await read(made[3]!.id);
    await nurse.call('PATCH', `/cases/${made[3]!.id}`, { watchers: [nurse.id] }, { 'if-match': String(version) });
    expect(await rows('watching=true')).toEqual([made[3]!.id]);
    expect((await desk.call<{ items: QueueRow[] }>('POST', '/queue/search', { q: 'question', watching: true })).body.items).toEqual([]);
    expect((await nurse.call('GET', '/queue?priority=highest')).status).toBe(422);
    const found = await nurse.call<{ items: QueueRow[] }>('POST', '/queue/search', { q: 'question', team: ['Cardiology'] });
    expect(found.body.items.map(({ caseId }) => caseId)).toEqual([made[3]!.id]);
  });
});
