/** What hangs on a case: links, merges, splits, checklists, mentions, sleep and the timeline, over the API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wakeCases } from '../domain/cases/sleep.ts';
import type { CaseView } from './contract/case.ts';
import type { CaseLinkView, CaseMoveView, ChecklistItemView, TimelineEntry } from './contract/case-work.ts';
import type { QueueRow, StaffConversation } from './contract/conversation.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { call, eventually, newClientId, newPatient, newStaff, startTestServer, type TestPatient, type TestServer, type TestStaff } from './testing/test-server.ts';

const agent = scriptedAgent(async (_input, { say }) => say('An answer.'));
let server: TestServer;
let nurse: TestStaff;
let desk: TestStaff;
let cardiology: TestStaff;
beforeAll(async () => {
  server = await startTestServer({ agent });
  [nurse, desk, cardiology] = [await newStaff(server, 'nurse'), await newStaff(server, 'front_desk', { teams: ['Front desk'] }), await newStaff(server, 'doctor', { teams: ['Cardiology'] })];
});
afterAll(() => server.stop());

type Refusal = { detail: string };
type Items<T> = { items: T[]; next: string | null };
type Opened = { patient: TestPatient; conversationId: string; found: CaseView };

async function newCase(patient?: TestPatient): Promise<Opened> {
  const who = patient ?? (await newPatient(server));
  await who.send('A question about my appointment');
  return opened(who, who.conversationId);
}
async function opened(patient: TestPatient, conversationId: string): Promise<Opened> {
  await nurse.call('POST', `/conversations/${conversationId}/take-over`);
  return { patient, conversationId, found: (await nurse.call<StaffConversation>('GET', `/conversations/${conversationId}`)).body.case! };
}
/** Two cases of one patient, a conversation each. */
async function twoCases(): Promise<[Opened, Opened]> {
  const first = await newCase();
  const { id } = (await call<{ id: string }>(server.url, 'POST', '/patient/conversation', { headers: first.patient.headers, body: { language: 'en' } })).body;
  return [first, await opened(first.patient, id)];
}
const read = async (id: string) => (await nurse.call<CaseView>('GET', `/cases/${id}`)).body;
const caseOf = async (conversationId: string) => (await nurse.call<StaffConversation>('GET', `/conversations/${conversationId}`)).body.case!.id;
const patch = (staff: TestStaff, { id, version }: CaseView, body: object) => staff.call<CaseView & Refusal>('PATCH', `/cases/${id}`, body, { 'if-match': `${version}` });
const merge = async (staff: TestStaff, from: string, into: string, version?: number) =>
  staff.call<CaseMoveView & Refusal>('POST', `/cases/${from}/merge`, { into, intoVersion: (await read(into)).version }, { 'if-match': `${version ?? (await read(from)).version}` });
const events = (caseId: string) => server.db.query<{ type: string }>('SELECT type FROM events WHERE case_id = $1 ORDER BY id', [caseId]);

describe('links between cases', () => {
  it('read from both sides, are made once, and go from both', async () => {
    const [one, other] = [await newCase(), await newCase()];
    const links = async (id: string) => (await nurse.call<Items<CaseLinkView>>('GET', `/cases/${id}/links`)).body.items.map(({ kind, other: to }) => [kind, to.reference]);
    for (const [kind, back] of [['relates', 'relates'], ['duplicates', 'duplicated_by'], ['child', 'parent']]) {
      const made = await nurse.call<CaseLinkView>('POST', `/cases/${one.found.id}/links`, { other: other.found.reference.toLowerCase().replaceAll('-', ' '), kind });
      expect(made.body).toMatchObject({ kind, other: { reference: other.found.reference } });
      const again = await nurse.call<CaseLinkView>('POST', `/cases/${other.found.id}/links`, { other: one.found.id, kind: back });
      expect(again.body.id).toBe(made.body.id);
      expect(await links(one.found.id)).toEqual([[kind, other.found.reference]]);
      expect(await links(other.found.id)).toEqual([[back, one.found.reference]]);
      if (kind === 'child') {
        expect(await nurse.call('POST', `/cases/${one.found.id}/links`, { other: other.found.id, kind: 'parent' })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('stands above') } });
      }
      expect((await nurse.call('DELETE', `/cases/${other.found.id}/links/${made.body.id}`)).status).toBe(204);
      expect(await links(one.found.id)).toEqual([]);
    }
    expect((await nurse.call('POST', `/cases/${one.found.id}/links`, { other: one.found.id, kind: 'relates' })).status).toBe(409);
    expect((await events(one.found.id)).filter(({ type }) => type.includes('linked'))).toHaveLength(6);
  });

  it('show nobody a case beyond the scope', async () => {
    const [mine, theirs] = [await newCase(), await newCase()];
    await patch(nurse, mine.found, { team: 'Front desk', assigneeId: null });
    await patch(nurse, theirs.found, { team: 'Cardiology', assigneeId: null });
    expect((await desk.call('POST', `/cases/${mine.found.id}/links`, { other: theirs.found.id, kind: 'relates' })).status).toBe(404);
    expect((await desk.call('POST', `/cases/${mine.found.id}/links`, { other: theirs.found.reference, kind: 'relates' })).status).toBe(404);
    await nurse.call('POST', `/cases/${mine.found.id}/links`, { other: theirs.found.id, kind: 'relates' });
    expect((await desk.call<Items<CaseLinkView>>('GET', `/cases/${mine.found.id}/links`)).body.items).toEqual([]);
    expect((await cardiology.call('GET', `/cases/${mine.found.id}/links`)).status).toBe(404);
  });
});

describe('a merge', () => {
  it('moves what hangs on the case, keeps its reference, and is undone exactly', async () => {
    const [into, from] = await twoCases();
    await patch(nurse, into.found, { tags: ['both', 'one'], watchers: [nurse.id] });
    await patch(nurse, from.found, { tags: ['both', 'two'], watchers: [desk.id] });
    await nurse.call('POST', `/conversations/${from.conversationId}/notes`, { clientId: newClientId(), text: 'Goes along.' });
    const before = [await read(into.found.id), await read(from.found.id)];
    const move = await merge(nurse, from.found.id, into.found.id);
    expect([move.status, move.body]).toMatchObject([201, { kind: 'merge', conversations: [from.conversationId], undoneAt: null }]);
    expect(await caseOf(from.conversationId)).toBe(into.found.id);
    expect(await read(into.found.id)).toMatchObject({ tags: ['both', 'one', 'two'], watchers: [nurse.id, desk.id] });
    expect(await read(from.found.id)).toMatchObject({ category: 'closed', mergedInto: { id: into.found.id, reference: into.found.reference }, reference: from.found.reference });
    expect(await patch(nurse, await read(from.found.id), { tags: [] })).toMatchObject({ status: 409, body: { detail: expect.stringContaining(into.found.reference) } });
    for (const id of [into.found.id, from.found.id]) expect((await events(id)).map(({ type }) => type)).toContain('case-merged');
    // A second merge of the same case, and of the same version, is refused.
    expect((await merge(nurse, from.found.id, into.found.id)).status).toBe(409);
    expect((await merge(nurse, into.found.id, from.found.id, 1)).status).toBe(412);

    const undone = await nurse.call<CaseMoveView>('POST', `/cases/${into.found.id}/moves/${move.body.id}/undo`);
    expect([undone.status, undone.body.undoneAt]).toEqual([200, expect.any(String)]);
    const changing = { version: 0, updatedAt: '' };
    const after = [await read(into.found.id), await read(from.found.id)];
    expect(after.map((one) => ({ ...one, ...changing }))).toEqual(before.map((one) => ({ ...one, ...changing })));
    expect(await caseOf(from.conversationId)).toBe(from.found.id);
    for (const id of [into.found.id, from.found.id]) expect((await events(id)).map(({ type }) => type)).toContain('case-move-undone');
    expect((await nurse.call('POST', `/cases/${into.found.id}/moves/${move.body.id}/undo`)).status).toBe(409);
  });

  it('is not undone once the conversations moved on, or after 30 days', async () => {
    const [into, from] = await twoCases();
    const { body: move } = await merge(nurse, from.found.id, into.found.id);
    const split = await nurse.call<CaseMoveView>('POST', `/cases/${into.found.id}/split`, { conversations: [from.conversationId], subject: 'On its own' }, { 'if-match': String((await read(into.found.id)).version) });
    expect(split.status).toBe(201);
    expect(await nurse.call('POST', `/cases/${into.found.id}/moves/${move.id}/undo`)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('moved on') } });
    expect((await nurse.call('POST', `/cases/${into.found.id}/moves/${split.body.id}/undo`)).status).toBe(200);
    await server.db.query(`UPDATE case_moves SET at = now() - interval '31 days' WHERE id = $1`, [move.id]);
    expect(await nurse.call('POST', `/cases/${into.found.id}/moves/${move.id}/undo`)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('30 days') } });
  });

  it('keeps patients apart, and cases that one may not change', async () => {
    const [one, other] = [await newCase(), await newCase()];
    expect(await merge(nurse, one.found.id, other.found.id)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('two patients') } });
    const [mine, theirs] = await twoCases();
    await patch(nurse, mine.found, { team: 'Front desk', assigneeId: null });
    await patch(nurse, theirs.found, { team: 'Cardiology', assigneeId: null });
    expect((await merge(desk, mine.found.id, theirs.found.id)).status).toBe(404);
    expect((await merge(desk, theirs.found.id, mine.found.id)).status).toBe(404);
  });

  it('happens once when many ask at the same time', async () => {
    const [into, from] = await twoCases();
    const versions = [(await read(from.found.id)).version, (await read(into.found.id)).version];
    const answers = await Promise.all(Array.from({ length: 10 }, () =>
      nurse.call('POST', `/cases/${from.found.id}/merge`, { into: into.found.id, intoVersion: versions[1] }, { 'if-match': `${versions[0]}` })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 9 }, () => 412)]);
  });
});

describe('a split', () => {
  it('puts conversations into a new case, leaves one, and is undone', async () => {
    const [into, from] = await twoCases();
    await merge(nurse, from.found.id, into.found.id);
    const split = async (conversations: string[]) =>
      nurse.call<CaseMoveView & Refusal>('POST', `/cases/${into.found.id}/split`, { conversations, subject: 'Another matter' }, { 'if-match': String((await read(into.found.id)).version) });
    expect(await split([into.conversationId, from.conversationId])).toMatchObject({ status: 409, body: { detail: expect.stringContaining('has to stay') } });
    const { body: move } = await split([from.conversationId]);
    expect(await read(move.target.id)).toMatchObject({ subject: 'Another matter', status: 'open', mergedInto: null });
    expect(await caseOf(from.conversationId)).toBe(move.target.id);
    expect((await nurse.call('POST', `/cases/${move.target.id}/moves/${move.id}/undo`)).status).toBe(200);
    expect(await caseOf(from.conversationId)).toBe(into.found.id);
    expect(await read(move.target.id)).toMatchObject({ category: 'closed', mergedInto: { id: into.found.id } });
  });
});

describe('a checklist', () => {
  it('keeps who ticked what and when, and other people’s lists out of reach', async () => {
    const [one, other] = [await newCase(), await newCase()];
    const path = `/cases/${one.found.id}/checklist`;
    const { body: item } = await nurse.call<ChecklistItemView>('POST', path, { text: 'Ask for the referral' });
    await nurse.call('POST', path, { text: 'Call back' });
    expect((await nurse.call<ChecklistItemView>('PATCH', `${path}/${item.id}`, { done: true })).body).toMatchObject({ doneBy: { id: nurse.id }, doneAt: expect.any(String) });
    await patch(nurse, one.found, { team: 'Front desk' });
    expect((await desk.call<ChecklistItemView>('PATCH', `${path}/${item.id}`, { done: true })).body.doneBy?.id).toBe(nurse.id);
    expect((await nurse.call<ChecklistItemView>('PATCH', `${path}/${item.id}`, { done: false, position: 9 })).body).toMatchObject({ doneBy: null, doneAt: null });
    expect((await nurse.call<Items<ChecklistItemView>>('GET', path)).body.items.map(({ text }) => text)).toEqual(['Call back', 'Ask for the referral']);
    expect((await nurse.call('PATCH', `/cases/${other.found.id}/checklist/${item.id}`, { done: true })).status).toBe(404);
    expect((await cardiology.call('GET', path)).status).toBe(404);
    expect((await nurse.call('DELETE', `${path}/${item.id}`)).status).toBe(204);
    expect((await events(one.found.id)).filter(({ type }) => type === 'checklist-changed')).toHaveLength(5);
  });
});

describe('a note', () => {
  it('tells whom it calls by name, once, and no one who may not read it', async () => {
    const { conversationId, found } = await newCase();
    await server.db.query(`UPDATE staff SET name = CASE id WHEN $1 THEN 'Dana Desk' ELSE 'Carl Heart' END WHERE id IN ($1, $2)`, [desk.id, cardiology.id]);
    await patch(nurse, found, { team: 'Front desk' });
    const socket = await desk.connect();
    const text = '@Dana Desk please call, and @carl too';
    for (const clientId of [newClientId()].flatMap((id) => [id, id])) await nurse.call('POST', `/conversations/${conversationId}/notes`, { clientId, text });
    await socket.until('mentioned', (event: { conversationId: string }) => event.conversationId === conversationId);
    socket.close();
    const mentions = async (staff: TestStaff) => (await staff.call<{ items: { text: string }[]; unseen: number }>('GET', '/mentions')).body;
    expect(await mentions(desk)).toMatchObject({ unseen: 1, items: [{ text, conversationId, by: { id: nurse.id }, seenAt: null }] });
    expect(await mentions(cardiology)).toEqual({ items: [], unseen: 0 });
    expect((await server.db.query(`SELECT 1 FROM events WHERE type = 'staff-mentioned' AND conversation_id = $1`, [conversationId])).length).toBe(2);
    expect((await desk.call('POST', `/conversations/${conversationId}/mentions/seen`)).status).toBe(204);
    expect((await mentions(desk)).unseen).toBe(0);
  });

  it('never reaches the patient or what the agent is given', async () => {
    const SECRET = 'zebrafish-7741';
    const { patient, conversationId } = await newCase();
    const socket = await patient.connect();
    await nurse.call('POST', `/conversations/${conversationId}/notes`, { clientId: newClientId(), text: `Remark ${SECRET}` });
    await nurse.call('POST', `/conversations/${conversationId}/hand-back`);
    const turnsBefore = agent.turns.length;
    await patient.send('What did they write about me?');
    await eventually(async () => agent.turns.length > turnsBefore && (await patient.sync()).messages.some(({ author, state }) => author === 'agent' && state === 'complete'), 'an answer');
    const known = JSON.stringify([await patient.sync(), socket.heard, agent.turns]);
    socket.close();
    expect(known).toContain('What did they write about me?');
    expect(known).not.toContain(SECRET);
    // Not even by the database's leave: the role of a patient's tools has no way to a note.
    for (const table of ['notes', 'note_mentions', 'checklist_items', 'case_links', 'case_moves']) {
      await expect(server.db.tx((tx) => tx.query(`SELECT * FROM ${table}`), { role: 'toniq_patient', settings: {} }), table).rejects.toThrow(/permission denied/);
    }
  });
});

describe('sleep', () => {
  const waiting = async () => (await nurse.call<Items<QueueRow>>('GET', '/queue?view=waiting&limit=200')).body.items.map((row) => row.conversationId);
  const TOMORROW = new Date(Date.now() + 86_400_000).toISOString();

  it('takes a case off the waiting list until its date, and what the patient writes brings it back', async () => {
    const { patient, conversationId, found } = await newCase();
    await patient.send('Are you there?');
    const since = (await read(found.id)).waitingSince;
    expect([since, await waiting()]).toEqual([expect.any(String), expect.arrayContaining([conversationId])]);
    const asleep = (await patch(nurse, await read(found.id), { followUpAt: TOMORROW })).body;
    expect(asleep.waitingSince).toBeNull();
    expect(await waiting()).not.toContain(conversationId);
    // Taken back by hand: as if it had not slept.
    const back = (await patch(nurse, asleep, { followUpAt: null })).body;
    expect(back.waitingSince).toBe(since);
    await patch(nurse, back, { followUpAt: TOMORROW });
    await patient.send('It got worse, please');
    expect(await waiting()).toContain(conversationId);
  });

  it('ends by itself with an event', async () => {
    const { patient, conversationId, found } = await newCase();
    await patient.send('Are you there?');
    await patch(nurse, await read(found.id), { followUpAt: TOMORROW });
    await wakeCases(server.db);
    expect(await waiting()).not.toContain(conversationId);
    await server.db.query(`UPDATE cases SET follow_up_at = now() - interval '1 second' WHERE id = $1`, [found.id]);
    // The server's own sweep may be first.
    await wakeCases(server.db);
    expect(await waiting()).toContain(conversationId);
    expect((await events(found.id)).filter(({ type }) => type === 'case-woken')).toHaveLength(1);
  });

  it('leaves danger where it is', async () => {
    const patient = await newPatient(server);
    await patient.send('crushing chest pain');
    const { body } = await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`);
    await patch(nurse, body.case!, { followUpAt: TOMORROW });
    expect(await waiting()).toContain(patient.conversationId);
  });
});

describe('the timeline', () => {
  it('tells all that happened over all conversations in one order, page by page', async () => {
    const [into, from] = await twoCases();
    await nurse.call('POST', `/conversations/${from.conversationId}/messages`, { clientId: newClientId(), text: 'From the nurse' });
    await nurse.call('POST', `/conversations/${into.conversationId}/notes`, { clientId: newClientId(), text: 'A note' });
    await merge(nurse, from.found.id, into.found.id);
    expect((await read(from.found.id)).firstResponseAt).toEqual(expect.any(String));
    const all: TimelineEntry[] = [];
    for (let next: string | null | undefined; next !== null; ) {
      const page: { body: Items<TimelineEntry> } = await nurse.call<Items<TimelineEntry>>('GET', `/cases/${into.found.id}/timeline?limit=3${next ? `&cursor=${next}` : ''}`);
      all.push(...page.body.items);
      next = page.body.next;
      // What comes meanwhile disturbs no page.
      await nurse.call('POST', `/cases/${into.found.id}/checklist`, { text: 'Meanwhile' });
    }
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted().reverse());
    expect(new Set(all.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(all.length);
    const told = all.map((entry) => (entry.kind === 'message' ? entry.message.text : entry.kind === 'note' ? entry.note.text : entry.kind === 'event' ? entry.event.type : entry.kind));
    for (const one of ['A question about my appointment', 'From the nurse', 'A note', 'case-merged', 'handoff-changed', 'case-opened']) expect(told, one).toContain(one);
    expect(new Set(all.map(({ conversationId }) => conversationId).filter(Boolean))).toEqual(new Set([into.conversationId, from.conversationId]));
    const merged = all.find((entry) => entry.kind === 'event' && entry.event.type === 'case-merged');
    expect(merged).toMatchObject({ event: { actor: { kind: 'staff', name: expect.any(String) }, after: { source: { reference: from.found.reference } } } });
  });

  it('is read within the scope alone, and shows its changes to whoever may read it', async () => {
    const { found } = await newCase();
    await patch(nurse, found, { team: 'Front desk', assigneeId: null, tags: ['seen'] });
    const mine = await desk.call<Items<TimelineEntry>>('GET', `/cases/${found.id}/timeline`);
    expect(mine.body.items.some((entry) => entry.kind === 'event' && entry.event.after?.tags)).toBe(true);
    expect((await cardiology.call('GET', `/cases/${found.id}/timeline`)).status).toBe(404);
  });
});
