/** Many hands on one conversation at once. Whoever wins, the records fit together afterwards. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffConversation } from './contract/conversation.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { call, eventually, newClientId, newPatient, newStaff, startTestServer, type TestPatient, type TestServer, type TestStaff } from './testing/test-server.ts';

const DANGER = ['crushing chest pain', 'I want to kill myself tonight', 'I cannot breathe and my lips are blue'];
const ROUNDS = 12;

let server: TestServer;
let nurses: TestStaff[];
beforeAll(async () => {
  server = await startTestServer({
    agent: scriptedAgent(async (_input, { say }) => {
      await say('One.');
      await say('Two.');
    }),
  });
  nurses = [await newStaff(server, 'nurse'), await newStaff(server, 'nurse')];
});
afterAll(() => server.stop());

const act = (index: number, patient: TestPatient, what: string, body?: unknown) => nurses[index % 2]!.call('POST', `/conversations/${patient.conversationId}/${what}`, body);

/** What holds of every conversation at rest, whatever was done to it in whatever order. */
async function expectSound(patient: TestPatient): Promise<StaffConversation> {
  const id = patient.conversationId;
  await eventually(async () => {
    const row = await server.db.one<{ rest: boolean }>(
      `SELECT running_turn_id IS NULL AND NOT (control = 'agent' AND resolved_at IS NULL AND last_patient_seq > answered_seq) AS rest FROM conversations WHERE id = $1`, [id]);
    return row.rest;
  }, 'the conversation to rest', 20);
  const conversation = await server.db.one<Record<string, unknown>>('SELECT * FROM conversations WHERE id = $1', [id]);
  const messages = await server.db.query<{ seq: number; state: string; author: string; clientId: string | null }>(
    'SELECT seq, state, author, client_id AS "clientId" FROM messages WHERE conversation_id = $1 ORDER BY seq', [id]);
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
  expect(conversation.last_seq).toBe(messages.length);
  expect(messages.filter(({ state }) => state === 'streaming')).toEqual([]);
  const sent = messages.flatMap(({ author, clientId }) => (clientId ? [`${author}:${clientId}`] : []));
  expect(new Set(sent).size).toBe(sent.length);
  expect((conversation.control === 'staff') === (conversation.holder_id !== null)).toBe(true);
  expect((conversation.control === 'staff') === (conversation.handoff === 'taken')).toBe(true);
  if (conversation.resolved_at) expect(conversation).toMatchObject({ control: 'agent', handoff: 'none', waiting_since: null, emergency: false });
  if (conversation.emergency) expect(conversation).toMatchObject({ acuity: 'emergency', resolved_at: null });
  if (!conversation.emergency) expect(conversation.crisis).toBe(false);
  const pages = await server.db.query<{ state: string }>('SELECT state FROM pages WHERE conversation_id = $1', [id]);
  expect(pages.filter(({ state }) => state === 'open').length).toBeLessThanOrEqual(1);
  // Danger that stands has been called out: a page is open, or somebody has said "I am on it".
  if (conversation.emergency) expect(pages.some(({ state }) => state !== 'closed')).toBe(true);
  expect(await server.db.query(`SELECT 1 FROM turns WHERE conversation_id = $1 AND state = 'running'`, [id])).toEqual([]);
  expect(Number((await server.db.one<{ n: number }>('SELECT count(*)::int AS n FROM cases WHERE patient_id = $1', [conversation.patient_id])).n)).toBeLessThanOrEqual(1);
  return (await nurses[0]!.call<StaffConversation>('GET', `/conversations/${id}`)).body;
}

/** Runs a round per patient, all of them at once. No answer may be a fault of ours. */
async function rounds(round: (patient: TestPatient, index: number) => Promise<{ status: number; body: unknown }[]>): Promise<StaffConversation[]> {
  const patients = await Promise.all(Array.from({ length: ROUNDS }, () => newPatient(server)));
  const answers = (await Promise.all(patients.map(round))).flat();
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  return Promise.all(patients.map(expectSound));
}

describe('at once', () => {
  it('two people take over while a turn answers: one holds it, the turn ends', async () => {
    const views = await rounds(async (patient, index) => {
      await patient.send('hello');
      return Promise.all([act(0, patient, 'take-over'), act(1, patient, 'take-over'), act(index, patient, 'take-over'), patient.send('and more')]);
    });
    for (const { row } of views) expect(row).toMatchObject({ control: 'staff', handoff: 'taken' });
  }, 60_000);

  it('one hands back while the other replies', async () => {
    await rounds(async (patient, index) => {
      await patient.send('hello');
      await act(index, patient, 'take-over');
      const clientId = newClientId();
      return Promise.all([
        act(index, patient, 'hand-back'), act(index + 1, patient, 'messages', { clientId, text: 'A reply' }), act(index + 1, patient, 'messages', { clientId, text: 'A reply' }),
        patient.send('meanwhile'),
      ]);
    });
  }, 60_000);

  it('a resolve meets a message of the patient: it is never resolved over an unseen message without an answer', async () => {
    const views = await rounds(async (patient, index) => {
      await patient.send('hello');
      await act(index, patient, 'take-over');
      return Promise.all([act(index, patient, 'resolve'), patient.send('one more thing'), act(index + 1, patient, 'resolve'), act(index, patient, 'reopen')]);
    });
    for (const { row, messages } of views) {
      const last = messages.findLast(({ author }) => author === 'patient')!;
      if (row.resolved) expect(messages.at(-1)!.seq).toBeGreaterThan(last.seq);
    }
  }, 60_000);

  it('an emergency is cleared while new danger comes in: the new one stands or was judged, and is called out', async () => {
    await rounds(async (patient, index) => {
      await patient.send(DANGER[index % 3]!);
      const pages = (await nurses[0]!.call<{ items: { id: string; conversationId: string }[] }>('GET', '/pages')).body.items;
      const page = pages.find(({ conversationId }) => conversationId === patient.conversationId)!;
      // The last call tells the patient and so needs the conversation, which clearing holds: due in the same moment.
      await server.db.query(`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key = 'page:' || $1 || ':3'`, [page.id]);
      return Promise.all([
        act(index, patient, 'clear-emergency', { reason: 'Judged by phone' }), patient.send(DANGER[(index + 1) % 3]!), act(index + 1, patient, 'clear-emergency', { reason: 'Judged too' }),
        nurses[1]!.call('POST', `/pages/${page.id}/acknowledge`), patient.send(DANGER[(index + 2) % 3]!),
      ]);
    });
  }, 60_000);

  it('everything', async () => {
    await rounds(async (patient, index) => {
      const text = newClientId();
      return Promise.all([
        patient.send('hello', text), patient.send('hello', text), act(index, patient, 'take-over'), patient.send(DANGER[index % 3]!), act(index + 1, patient, 'hand-back'),
        act(index, patient, 'messages', { clientId: newClientId(), text: 'A reply' }), act(index, patient, 'notes', { clientId: newClientId(), text: 'A note' }),
        act(index, patient, 'clear-emergency', { reason: 'Judged by phone' }), act(index + 1, patient, 'resolve'), act(index, patient, 'assignee', { staffId: nurses[0]!.id }), act(index, patient, 'read', { seq: 3 }),
        call(server.url, 'POST', '/patient/handoff', { headers: patient.headers }), act(index, patient, 'reopen'), patient.send('the end'),
      ]);
    });
  }, 60_000);
});
