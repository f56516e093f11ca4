/** Files from a patient's and a staff member's browser, through HTTP to the disk and back. */
import { createServer, type Server } from 'node:net';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GPS, jpegWithGps, pdf, png } from '../domain/attachments/testing.ts';
import type { Attachment } from './contract/attachment.ts';
import type { StaffConversation } from './contract/conversation.ts';
import { clearUnsentFiles } from './files/clear-away.ts';
import { newClientId, newPatient, newStaff, startTestServer, eventually, type TestServer, type TestStaff } from './testing/test-server.ts';
import { get, upload } from './testing/files.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';

let server: TestServer;
let nurse: TestStaff;
const folder = mkdtempSync(join(tmpdir(), 'toniq-files-'));
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('An answer.')), env: { DATA_DIR: folder, FILES_MAX_MB: '1', FILES_PER_MESSAGE: '2' } });
  nurse = await newStaff(server, 'nurse', { teams: ['Front desk'] });
});
afterAll(() => server.stop());

const onDisk = (): string[] => readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));

async function withFile(text = '') {
  const patient = await newPatient(server);
  const { body: file } = await upload<Attachment>(server.url, '/patient/attachments', patient.headers, jpegWithGps(), 'rash.jpg');
  const sent = await patient.call('POST', '/patient/messages', { clientId: newClientId(), text, attachmentIds: [file.id] });
  expect(sent.status).toBe(201);
  return { patient, file };
}

describe('a patient’s file', () => {
  it('is kept without its place, shown with the message to patient and staff, and readable by this user of the machine alone', async () => {
    const { patient, file } = await withFile('this rash');
    expect(file).toMatchObject({ name: 'rash.jpg', type: 'image/jpeg', width: 24, height: 16, scan: 'none' });
    const [message] = (await patient.sync()).messages;
    expect(message).toMatchObject({ text: 'this rash', attachments: [file] });
    const view = (await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body;
    expect(view.messages[0]!.attachments).toEqual([file]);
    for (const answer of [await get(server.url, `/patient/attachments/${file.id}`, patient.headers), await get(server.url, `/attachments/${file.id}`, nurse.headers)]) {
      expect(answer.status).toBe(200);
      expect(answer.bytes.length).toBe(file.size);
      expect(answer.bytes.includes(GPS)).toBe(false);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/jpeg', 'content-disposition': `inline; filename="rash.jpg"; filename*=UTF-8''rash.jpg`, 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store',
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      });
    }
    expect(statSync(join(folder, 'files')).mode & 0o777).toBe(0o700);
    for (const path of onDisk()) expect(statSync(path).mode & 0o777).toBe(0o600);
    const events = await server.db.query<{ type: string }>(`SELECT type FROM events WHERE conversation_id = $1 AND type IN ('attachment-added', 'message-appended') AND actor_kind = 'patient' ORDER BY id`, [patient.conversationId]);
    expect(events.map(({ type }) => type)).toEqual(['message-appended', 'attachment-added']);
  });

  it('is written to the record of reads when staff open it', async () => {
    const { patient, file } = await withFile('look');
    await get(server.url, `/attachments/${file.id}`, nurse.headers);
    expect(await server.db.maybe(`SELECT 1 AS one FROM reads WHERE operation = 'readAttachment' AND actor_id = $1 AND $2 = ANY(subjects::text[])`, [nurse.id, patient.conversationId])).toEqual({ one: 1 });
  });

  it('without words goes to staff, and the patient is told in their language that nobody has looked yet', async () => {
    for (const [language, words] of [['en', /I cannot read files/], ['es', /No puedo leer archivos/]] as const) {
      const patient = await newPatient(server, language);
      const { body: file } = await upload<Attachment>(server.url, '/patient/attachments', patient.headers, png, 'x.png');
      await patient.call('POST', '/patient/messages', { clientId: newClientId(), text: '', attachmentIds: [file.id] });
      const told = await eventually(async () => (await patient.sync()).messages.find(({ kind }) => kind === 'notice'), 'a notice');
      expect(told.text).toMatch(words);
      const view = (await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body;
      expect(view.row).toMatchObject({ handoff: 'waiting', reason: 'needs_staff', firstWords: 'Sent a file' });
      expect(view.messages.some(({ author }) => author === 'agent')).toBe(false);
    }
  });

  it('with words is answered, and left to staff all the same', async () => {
    const { patient } = await withFile('what are the visiting hours?');
    await eventually(async () => (await patient.sync()).messages.find(({ kind }) => kind === 'notice'), 'a notice');
    expect((await patient.sync()).messages.map(({ author }) => author)).toEqual(['patient', 'agent', 'system']);
    expect((await patient.sync()).conversation.handoff).toBe('waiting');
  });

  it('is another’s for everybody else', async () => {
    const { file } = await withFile('mine');
    const other = await newPatient(server);
    expect((await get(server.url, `/patient/attachments/${file.id}`, other.headers)).status).toBe(404);
    expect((await get(server.url, `/patient/attachments/${file.id}`, {})).status).toBe(401);
    expect((await get(server.url, `/attachments/${file.id}`, other.headers)).status).toBe(401);
    expect((await get(server.url, `/attachments/${file.id}`, {})).status).toBe(401);
    const far = await newStaff(server, 'doctor', { teams: ['Cardiology'] });
    expect((await get(server.url, `/attachments/${file.id}`, far.headers)).status).toBe(404);
    const stolen = await other.call('POST', '/patient/messages', { clientId: newClientId(), text: 'mine now', attachmentIds: [file.id] });
    expect(stolen.status).toBe(409);
    expect((await other.sync()).messages).toEqual([]);
  });

  it('of the conversation before is closed to the new one, like all else of it', async () => {
    const { patient, file } = await withFile('old');
    await patient.call('POST', '/patient/conversation', { language: 'en' });
    expect((await get(server.url, `/patient/attachments/${file.id}`, patient.headers)).status).toBe(404);
  });

  it('sent again under its id is stored once, at the same moment too; another under its id is refused', async () => {
    const patient = await newPatient(server);
    const id = newClientId();
    const before = onDisk().length;
    const answers = await Promise.all([1, 2, 3, 4].map(() => upload<Attachment>(server.url, '/patient/attachments', patient.headers, png, 'x.png', id)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(201);
    expect(onDisk().length).toBe(before + 1);
    expect((await upload(server.url, '/patient/attachments', patient.headers, pdf, 'x.pdf', id)).status).toBe(409);
    const message = { clientId: newClientId(), text: 'twice', attachmentIds: [answers[0]!.body.id] };
    const first = await patient.call<{ id: string }>('POST', '/patient/messages', message);
    expect((await patient.call<{ id: string }>('POST', '/patient/messages', message)).body).toEqual(first.body);
    expect((await patient.call('POST', '/patient/messages', { ...message, clientId: newClientId() })).status).toBe(409);
  });

  it('in too great a number is refused, and so is a message with nothing', async () => {
    const patient = await newPatient(server);
    const files = await Promise.all([1, 2, 3].map(() => upload<Attachment>(server.url, '/patient/attachments', patient.headers, png, 'x.png')));
    const body = { clientId: newClientId(), text: '', attachmentIds: files.map(({ body: { id } }) => id) };
    expect((await patient.call('POST', '/patient/messages', body)).body).toMatchObject({ status: 422, code: 'too_many_files' });
    expect((await patient.call('POST', '/patient/messages', { ...body, attachmentIds: [] })).body).toMatchObject({ status: 422, code: 'message_empty' });
  });

  it('that came only half way, or that nobody sent, leaves nothing that a message could carry, and is cleared away', async () => {
    const patient = await newPatient(server);
    const [unsent, broken, sent] = await Promise.all([1, 2, 3].map(async () => (await upload<Attachment>(server.url, '/patient/attachments', patient.headers, png, 'x.png')).body.id));
    // As a server leaves it that dies between the row and the bytes, or between the bytes and the word that they are there.
    await server.db.query(`UPDATE attachments SET state = 'receiving' WHERE id = $1`, [broken]);
    expect((await patient.call('POST', '/patient/messages', { clientId: newClientId(), text: 'x', attachmentIds: [broken] })).status).toBe(409);
    expect((await patient.sync()).messages).toEqual([]);
    await patient.call('POST', '/patient/messages', { clientId: newClientId(), text: 'x', attachmentIds: [sent] });
    const before = onDisk().length;
    await clearUnsentFiles(server.context);
    expect(onDisk().length).toBe(before);
    await server.db.query(`UPDATE attachments SET created_at = now() - interval '25 hours' WHERE id = ANY($1)`, [[unsent, broken, sent]]);
    await clearUnsentFiles(server.context);
    expect(onDisk().length).toBe(before - 2);
    expect((await server.db.query<{ id: string }>('SELECT id FROM attachments WHERE id = ANY($1)', [[unsent, broken, sent]])).map(({ id }) => id)).toEqual([sent]);
    expect((await get(server.url, `/patient/attachments/${sent}`, patient.headers)).status).toBe(200);
  });
});

describe('a staff member’s file', () => {
  it('goes with an answer, and the patient opens it', async () => {
    const { patient } = await withFile('hello');
    const { body: file } = await upload<Attachment>(server.url, `/conversations/${patient.conversationId}/attachments`, nurse.headers, pdf, 'After your visit.pdf');
    const answer = await nurse.call('POST', `/conversations/${patient.conversationId}/messages`, { clientId: newClientId(), text: '', attachmentIds: [file.id] });
    expect(answer.body).toMatchObject({ author: 'staff', text: '', attachments: [{ name: 'After your visit.pdf', type: 'application/pdf' }] });
    const got = await get(server.url, `/patient/attachments/${file.id}`, patient.headers);
    expect(got.bytes.toString()).toMatch(/^%PDF-1.4/);
  });

  it('of a case is for staff alone, and stands in the list with those of its messages', async () => {
    const { patient, file: theirs } = await withFile('hello');
    await nurse.call('POST', `/conversations/${patient.conversationId}/take-over`);
    const caseId = (await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body.case!.id;
    const { body: file, status } = await upload<Attachment>(server.url, `/cases/${caseId}/attachments`, nurse.headers, Buffer.from('what I saw'), 'note.txt');
    expect(status).toBe(201);
    const { body } = await nurse.call<{ items: object[] }>('GET', `/cases/${caseId}/attachments`);
    expect(body.items).toMatchObject([{ id: file.id, from: 'staff', conversationId: null }, { id: theirs.id, from: 'patient', conversationId: patient.conversationId }]);
    expect((await get(server.url, `/patient/attachments/${file.id}`, patient.headers)).status).toBe(404);
    const mine = await get(server.url, `/attachments/${file.id}`, nurse.headers);
    expect([mine.headers.get('content-type'), mine.headers.get('content-disposition')]).toEqual(['text/plain; charset=utf-8', `attachment; filename="note.txt"; filename*=UTF-8''note.txt`]);
    expect(await server.db.maybe(`SELECT 1 AS one FROM events WHERE type = 'attachment-added' AND case_id = $1 AND subject_id = $2`, [caseId, file.id])).toEqual({ one: 1 });
    const far = await newStaff(server, 'doctor', { teams: ['Cardiology'] });
    expect((await upload(server.url, `/cases/${caseId}/attachments`, far.headers, png, 'x.png')).status).toBe(404);
  });
});

describe('the virus scanner', () => {
  let clamd: Server;
  let scanned: TestServer;
  /** Holds its verdicts back until told. */
  let speak = Promise.withResolvers<void>();
  const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
  beforeAll(async () => {
    clamd = createServer({ allowHalfOpen: true }, (socket) => {
      let got = Buffer.alloc(0);
      socket.on('data', async (data) => {
        got = Buffer.concat([got, data]);
        const content = streamed(got);
        if (content === null) return;
        await speak.promise;
        socket.end(content.includes(EICAR) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
      });
    });
    await new Promise<void>((resolve) => clamd.listen(0, '127.0.0.1', resolve));
    scanned = await startTestServer({ env: { DATA_DIR: mkdtempSync(join(tmpdir(), 'toniq-files-')), CLAMAV_ADDRESS: `127.0.0.1:${(clamd.address() as AddressInfo).port}` } });
  });
  afterAll(async () => {
    await scanned.stop();
    clamd.close();
  });

  it.each([['clean', 'nothing bad'], ['infected', EICAR]])('lets nobody open a file before its verdict, and says it: %s', async (verdict, content) => {
    speak = Promise.withResolvers();
    const patient = await newPatient(scanned);
    const { body: file } = await upload<Attachment>(scanned.url, '/patient/attachments', patient.headers, Buffer.from(content), 'x.txt');
    expect(file.scan).toBe('pending');
    await patient.call('POST', '/patient/messages', { clientId: newClientId(), text: 'see', attachmentIds: [file.id] });
    const before = await get(scanned.url, `/patient/attachments/${file.id}`, patient.headers);
    expect([before.status, before.headers.get('retry-after')]).toEqual([409, '5']);
    speak.resolve();
    await eventually(async () => (await patient.sync()).messages[0]!.attachments[0]!.scan === verdict, 'a verdict');
    const after = await get(scanned.url, `/patient/attachments/${file.id}`, patient.headers);
    expect(after.status).toBe(verdict === 'clean' ? 200 : 403);
    expect(after.bytes.includes('EICAR')).toBe(false);
    expect(await scanned.db.maybe(`SELECT after->>'scan' AS scan FROM events WHERE type = 'attachment-scanned' AND subject_id = $1`, [file.id])).toEqual({ scan: verdict });
  });
});

/** The content of an `INSTREAM` that is whole; null while more is to come. */
function streamed(bytes: Buffer): Buffer | null {
  if (!bytes.toString('latin1').startsWith('zINSTREAM\0')) return null;
  const parts: Buffer[] = [];
  for (let at = 10; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
