/** Notes and messages by API keys: who wrote them is told to staff, and nobody is forgotten over them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesAfter } from '../domain/messages/message.ts';
import type { Mentions, TimelinePage } from './contract/case-work.ts';
import type { Note, StaffConversation, Sync } from './contract/conversation.ts';
import type { Message } from './contract/message.ts';
import type { Problem } from './contract/problem.ts';
import type { z } from 'zod';
import { upload } from './testing/files.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { newClientId, newPatient, newStaff, startTestServer, type TestPatient, type TestServer, type TestStaff } from './testing/test-server.ts';

type Call = <Body>(method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<{ status: number; body: Body }>;
type Grants = Record<string, string>;

let server: TestServer;
let admin: TestStaff;
let patient: TestPatient;
let at: string;

/** What a new key with these grants can call. */
async function keyWith(name: string, grants: Grants, teams: string[] = []): Promise<{ call: Call; headers: Record<string, string> }> {
  const { key } = (await admin.call<{ key: string }>('POST', '/api-keys', { name, grants, teams })).body;
  const headers = { authorization: `Bearer ${key}` };
  const call: Call = async (method, path, body, more = {}) => {
    const response = await fetch(`${server.url}/api/v1${path}`, { method, headers: { ...headers, ...more, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as never };
  };
  return { call, headers };
}

const readers: Grants = { 'conversation:read': 'all' };
const writers: Grants = { ...readers, 'conversation:reply': 'all', 'note:write': 'all' };
const seen = async (): Promise<StaffConversation> => (await admin.call<StaffConversation>('GET', at)).body;

beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('An answer.')) });
  admin = await newStaff(server, 'admin');
  patient = await newPatient(server);
  await patient.send('Is my referral there?');
  at = `/conversations/${patient.conversationId}`;
  await admin.call('POST', '/cases', { conversationId: patient.conversationId, subject: 'Referral' });
});
afterAll(() => server.stop());

describe('a note by a program', () => {
  it('carries the name of its key wherever staff see it, once for each client id', async () => {
    const { call } = await keyWith('Referral desk', writers);
    const note = { clientId: newClientId(), text: `Fax came in. @${admin.name} please look.` };
    const first = await call<Note>('POST', `${at}/notes`, note);
    expect(first).toMatchObject({ status: 201, body: { staff: null, program: 'Referral desk', text: note.text } });
    expect((await call<Note>('POST', `${at}/notes`, note)).body).toEqual(first.body);
    const conversation = await seen();
    expect(conversation.notes).toEqual([first.body]);
    const { items } = (await admin.call<z.infer<typeof TimelinePage>>('GET', `/cases/${conversation.case!.id}/timeline`)).body;
    expect(items.find(({ kind }) => kind === 'note')).toMatchObject({ note: { program: 'Referral desk' } });
    expect((await admin.call<z.infer<typeof Mentions>>('GET', '/mentions')).body.items[0]).toMatchObject({ by: null, program: 'Referral desk', text: note.text });
    const event = await server.db.one(`SELECT actor_kind, actor_id IS NOT NULL AS named FROM events WHERE type = 'note-added' AND subject_id = $1`, [first.body.id]);
    expect(event).toEqual({ actor_kind: 'api_key', named: true });
  });

  it('needs a permission of its own, and with it no patient can be written to', async () => {
    const { call } = await keyWith('Notes only', { ...readers, 'note:write': 'all' });
    expect((await call('POST', `${at}/notes`, { clientId: newClientId(), text: 'Seen by the archive.' })).status).toBe(201);
    expect(await call<Problem>('POST', `${at}/messages`, { clientId: newClientId(), text: 'Hello' })).toMatchObject({ status: 403, body: { code: 'not_permitted' } });
    const { call: answers } = await keyWith('Messages only', { ...readers, 'conversation:reply': 'all' });
    expect(await answers<Problem>('POST', `${at}/notes`, { clientId: newClientId(), text: 'Hello' })).toMatchObject({ status: 403, body: { code: 'not_permitted' } });
  });
});

describe('a message by a program', () => {
  it('reaches the patient as the hospital’s and staff with the name of the key', async () => {
    const { call } = await keyWith('Lab bridge 7', writers);
    const { status, body } = await call<Message>('POST', `${at}/messages`, { clientId: newClientId(), text: 'Your referral arrived\u0007.' });
    expect({ status, author: body.author, staff: body.staff, program: body.program, text: body.text }).toEqual({ status: 201, author: 'staff', staff: null, program: 'Lab bridge 7', text: 'Your referral arrived.' });
    expect((await seen()).messages.at(-1)).toEqual(body);
    const own = (await patient.call<Sync>('GET', '/patient/conversation')).body.messages.at(-1)!;
    expect(own).toEqual({ ...body, program: null });
    expect(JSON.stringify((await patient.call<Sync>('GET', '/patient/conversation')).body)).not.toContain('Lab bridge');
    const written = await server.db.one(`SELECT actor_kind FROM events WHERE type = 'message-appended' AND subject_id = $1`, [body.id]);
    expect(written).toEqual({ actor_kind: 'api_key' });
  });

  it('takes nothing over, and whoever waits for a person still waits', async () => {
    const waiting = await newPatient(server);
    await waiting.send('I want to speak to a person');
    await waiting.call('POST', '/patient/handoff');
    const path = `/conversations/${waiting.conversationId}`;
    const before = (await admin.call<StaffConversation>('GET', path)).body.row;
    const { call } = await keyWith('Notices', writers);
    expect((await call('POST', `${path}/messages`, { clientId: newClientId(), text: 'We moved to the second floor.' })).status).toBe(201);
    const after = (await admin.call<StaffConversation>('GET', path)).body.row;
    expect(before.waitingSince).not.toBeNull();
    expect(after).toEqual({ ...before, updatedAt: after.updatedAt });
    expect(await server.db.one('SELECT first_response_at, answered_seq < last_seq AS open FROM conversations c LEFT JOIN cases k ON k.id = c.case_id WHERE c.id = $1', [waiting.conversationId])).toMatchObject({ first_response_at: null });
  });

  it('is stored once for a client id and for an Idempotency-Key, and nobody else’s client id is taken for it', async () => {
    const { call } = await keyWith('Once', writers);
    const sent = { clientId: newClientId(), text: 'Only once.' };
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all([call<Message>('POST', `${at}/messages`, sent, key), call<Message>('POST', `${at}/messages`, sent, key), call<Message>('POST', `${at}/messages`, sent)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const { call: other } = await keyWith('Other', writers);
    expect(await other<Problem>('POST', `${at}/messages`, sent)).toMatchObject({ status: 409, body: { code: 'rule_broken' } });
    expect((await messagesAfter(server.db, patient.conversationId, 0)).filter(({ text }) => text === 'Only once.')).toHaveLength(1);
  });

  it('carries files that the same key uploaded', async () => {
    const { call, headers } = await keyWith('Letters', writers);
    const file = await upload<{ id: string }>(server.url, `${at}/attachments`, headers, Buffer.from('A letter.'), 'letter.txt');
    const { body } = await call<Message>('POST', `${at}/messages`, { clientId: newClientId(), text: '', attachmentIds: [file.body.id] });
    expect(body.attachments.map(({ name }) => name)).toEqual(['letter.txt']);
  });
});

describe('beyond its scope', () => {
  it.each(['messages', 'notes'])('a key finds no conversation to write %s into, in the code or behind the wall', async (what) => {
    const far = Object.fromEntries(Object.keys(writers).map((permission) => [permission, 'team']));
    const { call } = await keyWith(`Cardiology ${what}`, far, ['Cardiology']);
    const table = { messages: 'messages', notes: 'notes' }[what]!;
    const before = await server.db.one(`SELECT count(*)::int AS count FROM ${table}`);
    expect(await call<Problem>('POST', `${at}/${what}`, { clientId: newClientId(), text: 'Hello' })).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const { call: blind } = await keyWith(`Blind ${what}`, { 'conversation:reply': 'all', 'note:write': 'all' });
    expect(await blind<Problem>('POST', `${at}/${what}`, { clientId: newClientId(), text: 'Hello' })).toMatchObject({ status: 404 });
    expect(await server.db.one(`SELECT count(*)::int AS count FROM ${table}`)).toEqual(before);
  });
});
