/** What goes wrong between us and a gateway: lost answers, refusals, pictures that cannot be had, the middle of the night. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signatureOf } from '../../../channels/sms/signature.ts';
import { addJob, sendJob } from '../../../db/jobs.ts';
import type { StaffConversation } from '../../contract/conversation.ts';
import { sendDeliveryJob } from '../deliver-job.ts';
import { readLaneJob } from '../lanes.ts';
import { scriptedAgent } from '../../testing/scripted-agent.ts';
import { eventually, newStaff, startTestServer, type TestServer } from '../../testing/test-server.ts';
import { mayGo } from './may-go.ts';
import { findDelivery, queueDelivery } from '../../../domain/deliveries/delivery.ts';
import { queueText } from './queue-text.ts';

const OURS = '+15555550100';
const SID = 'AC77';
const TOKEN = 'a-token-of-ours';
type Taken = { sid: string; to: string; body: string; at: Date };
let server: TestServer;
let line: Server;
let taken: Taken[] = [];
/** What happens to the next texts; each is used once, then all goes well. */
let next: ('lost' | 'down' | { code: number })[] = [];
let pictures: Record<string, (response: ServerResponse) => void> = {};

beforeAll(async () => {
  line = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done));
  const agent = scriptedAgent(async ({ history }, { say }) => say(`Read: ${history.at(-1)!.text}`));
  server = await startTestServer({ agent, env: { SMS_ACCOUNT_SID: SID, SMS_AUTH_TOKEN: TOKEN, SMS_FROM: OURS, SMS_BASE_URL: base() } });
});
afterAll(async () => {
  await server.stop();
  line.closeAllConnections();
  line.close();
});
beforeEach(() => {
  [taken, next, pictures] = [[], [], {}];
});

const base = (): string => `http://127.0.0.1:${(line.address() as AddressInfo).port}`;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const json = (status: number, body: object): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const picture = pictures[request.url!];
  if (picture) return picture(response);
  if (request.method === 'GET') return json(200, { messages: taken.map(({ sid, to, body, at }) => ({ sid, to, from: OURS, body, direction: 'outbound-api', status: 'sent', date_created: at.toUTCString() })) });
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  const fault = next.shift();
  if (fault === 'down') return json(503, {});
  if (typeof fault === 'object') return json(400, fault);
  taken.push({ sid: `SM${taken.length + 1}${Date.now()}`, to: form.get('To')!, body: form.get('Body')!, at: new Date() });
  if (fault === 'lost') return void request.socket.destroy();
  json(201, { sid: taken.at(-1)!.sid, status: 'queued' });
}

let count = 0;
const newPhone = (): string => `+1555555${3_000 + (count += 1)}`;

async function write(phone: string, body: string, fields: Record<string, string> = {}): Promise<void> {
  const url = `${server.url}/hooks/sms`;
  const all = { AccountSid: SID, MessageSid: `SM${phone.slice(1)}${(count += 1)}`, From: phone, To: OURS, Body: body, NumMedia: '0', ...fields };
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(all).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signatureOf(TOKEN, url, Object.entries(all)) } });
  expect(response.status).toBe(200);
}

const deliveryTo = (phone: string) => server.db.maybe<{ id: string; state: string; tries: number; errorCode: string | null; providerId: string | null }>(
  'SELECT id, state, tries, error_code AS "errorCode", provider_id AS "providerId" FROM deliveries WHERE to_value = $1 ORDER BY created_at DESC LIMIT 1', [phone]);
/** Lets a text that waits for its next try go now. */
const tryNow = (id: string) => server.db.tx(async (tx) => {
  await tx.query(`UPDATE deliveries SET next_try_at = now() WHERE id = $1`, [id]);
  sendJob(tx, sendDeliveryJob({ id, channel: 'sms', purpose: 'answer' }));
});

describe('a text to the gateway', () => {
  it('whose answer was lost is not sent twice', async () => {
    const phone = newPhone();
    next = ['lost'];
    await write(phone, 'When can I visit?');
    const waiting = await eventually(async () => { const found = await deliveryTo(phone); return found?.errorCode === 'network' && found.state === 'queued' && found; }, 'the lost answer');
    expect(taken).toHaveLength(1);
    await tryNow(waiting.id);
    await eventually(async () => (await deliveryTo(phone))?.state === 'sent', 'the text to be found');
    expect(taken).toHaveLength(1);
    expect(await deliveryTo(phone)).toMatchObject({ providerId: taken[0]!.sid, tries: 2 });
  });

  it('that the gateway could not take goes later', async () => {
    const phone = newPhone();
    next = ['down'];
    await write(phone, 'When can I visit?');
    const waiting = await eventually(async () => { const found = await deliveryTo(phone); return found?.errorCode === '503' && found; }, 'the refusal');
    expect(taken).toEqual([]);
    await tryNow(waiting.id);
    await eventually(async () => (await deliveryTo(phone))?.state === 'sent', 'the second try');
    expect(taken).toHaveLength(1);
  });

  it('to somebody who has opted out there fails, is kept in our list, and calls staff when it was urgent', async () => {
    const phone = newPhone();
    next = [{ code: 21610 }];
    await write(phone, 'My father has crushing chest pain');
    // What the agent says after the card may be on its way already, and is not sent any more.
    await eventually(() => server.db.maybe(`SELECT 1 FROM deliveries WHERE to_value = $1 AND state = 'failed' LIMIT 1`, [phone]), 'the failure');
    expect(await server.db.query('SELECT word FROM text_opt_outs WHERE phone = $1', [phone])).toEqual([{ word: '21610' }]);
    const [page] = await server.db.query<{ state: string }>('SELECT g.state FROM pages g JOIN conversations c ON c.id = g.conversation_id WHERE c.contact_value = $1', [phone]);
    expect(page).toEqual({ state: 'open' });
  });

  it('that is no emergency yet urgent calls staff as well, and says why', async () => {
    const phone = newPhone();
    await write(phone, 'When can I visit?');
    await eventually(async () => (await deliveryTo(phone))?.state === 'sent', 'the answer');
    const { id } = await server.db.one<{ id: string }>(`UPDATE conversations SET acuity = 'urgent' WHERE contact_value = $1 RETURNING id`, [phone]);
    next = [{ code: 21610 }];
    await server.db.tx((tx) => queueText(tx, { conversationId: id, to: phone, from: OURS, purpose: 'answer', text: 'A nurse asks you to come today.' }));
    await eventually(async () => (await deliveryTo(phone))?.state === 'failed', 'the failure');
    expect(await server.db.query('SELECT title, acuity FROM pages WHERE conversation_id = $1', [id])).toEqual([{ title: 'An urgent text did not reach a patient, who has texted STOP: call them', acuity: 'urgent' }]);
  });
});

describe('pictures', () => {
  const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const received = (phone: string) => server.db.query<{ outcome: string | null; state: string; pictures: boolean }>(
    `SELECT outcome, state, source_id LIKE '%:media' AS pictures FROM received WHERE source_id LIKE $1 ORDER BY source_id`, [`SM${phone.slice(1)}%`]);
  const files = (phone: string) => server.db.query<{ type: string }>(`SELECT a.type FROM attachments a JOIN conversations c ON c.id = a.conversation_id WHERE c.contact_value = $1 AND a.message_id IS NOT NULL`, [phone]);

  it('come after the words, which wait for nothing', async () => {
    const phone = newPhone();
    let release = (): void => {};
    const held = new Promise<void>((done) => { release = done; });
    pictures['/media/1'] = (response) => void held.then(() => response.writeHead(200, { 'content-type': 'image/png' }).end(PNG));
    await write(phone, 'My father has crushing chest pain, see this', { NumMedia: '1', MediaUrl0: `${base()}/media/1`, MediaContentType0: 'image/png' });
    await eventually(() => taken.some(({ to, body }) => to === phone && body.includes('911')), 'the emergency text');
    expect(await files(phone)).toEqual([]);
    release();
    expect(await eventually(async () => { const found = await files(phone); return found.length > 0 && found; }, 'the picture')).toEqual([{ type: 'image/png' }]);
  });

  it('that hang hold up nobody: not the next text, and least of all danger', async () => {
    const [hanging, asking, dying] = [Array.from({ length: 8 }, newPhone), newPhone(), newPhone()];
    let release = (): void => {};
    const held = new Promise<void>((done) => { release = done; });
    for (const [index] of hanging.entries()) pictures[`/media/hangs-${index}`] = (response) => void held.then(() => response.writeHead(200, { 'content-type': 'image/png' }).end(PNG));
    await Promise.all(hanging.map((phone, index) => write(phone, '', { NumMedia: '1', MediaUrl0: `${base()}/media/hangs-${index}`, MediaContentType0: 'image/png' })));
    const [first] = hanging as [string];
    const { id } = await eventually(() => server.db.maybe<{ id: string }>('SELECT id FROM conversations WHERE contact_value = $1', [first]), 'the conversation of the first');
    await write(asking, 'When can I visit?');
    await write(dying, 'I took all my pills, I want to die');
    await eventually(() => taken.some(({ to, body }) => to === dying && body.includes('988')), 'the emergency text');
    await eventually(() => taken.some(({ to }) => to === asking), 'the answer');
    const nurse = await newStaff(server, 'nurse');
    const filesToCome = async (): Promise<number> => (await nurse.call<StaffConversation>('GET', `/conversations/${id}`)).body.filesToCome;
    expect(await filesToCome()).toBe(1);
    release();
    await eventually(async () => (await Promise.all(hanging.map(files))).every((found) => found.length === 1), 'all pictures');
    expect(await filesToCome()).toBe(0);
  });

  it('that cannot be had at the moment are asked for again, later and later, and then counted as lost', async () => {
    const phone = newPhone();
    let asked = 0;
    pictures['/media/later'] = (response) => { asked += 1; response.writeHead(503).end(); };
    await write(phone, 'Look at this', { NumMedia: '1', MediaUrl0: `${base()}/media/later`, MediaContentType0: 'image/png' });
    const row = () => server.db.one<{ id: string; lane: string; state: string; tries: number; waits: number }>(
      `SELECT id, lane, state, tries, extract(epoch FROM next_try_at - now())::int AS waits FROM received WHERE sender = $1 AND source_id LIKE '%:media'`, [phone]);
    const waits: number[] = [];
    for (let tries = 1; tries <= 4; tries += 1) {
      const { id, lane, waits: seconds, state } = await eventually(async () => { const found = await row(); return found.tries === tries && found; }, `try ${tries}`);
      expect(state).toBe('waiting');
      waits.push(Math.round(seconds / 10) * 10);
      await server.db.tx(async (tx) => {
        await tx.query('UPDATE received SET next_try_at = now() WHERE id = $1', [id]);
        await addJob(tx, readLaneJob(lane));
      });
    }
    await eventually(async () => (await row()).state === 'done', 'the end');
    expect(waits).toEqual([10, 60, 300, 1_800]);
    expect(asked).toBe(5);
    const said = await server.db.query<{ text: string }>(`SELECT m.text FROM messages m JOIN conversations c ON c.id = m.conversation_id WHERE c.contact_value = $1 AND m.author = 'patient' ORDER BY m.seq`, [phone]);
    expect(said.map(({ text }) => text)).toEqual(['Look at this', '[A file of this message could not be fetched.]']);
  });

  it('that are too large are not taken', async () => {
    const phone = newPhone();
    pictures['/media/huge'] = (response) => response.writeHead(200, { 'content-type': 'image/png', 'content-length': '900000000' }).end();
    await write(phone, '', { NumMedia: '1', MediaUrl0: `${base()}/media/huge`, MediaContentType0: 'image/png' });
    await eventually(() => server.db.maybe(`SELECT 1 FROM messages m JOIN conversations c ON c.id = m.conversation_id WHERE c.contact_value = $1 AND m.text = '[A file of this message could not be fetched.]'`, [phone]), 'the words about it');
  });

  it('from within the house are not fetched, and that is said', async () => {
    const phone = newPhone();
    await write(phone, '', { NumMedia: '1', MediaUrl0: 'https://169.254.169.254/latest/meta-data', MediaContentType0: 'image/png' });
    await eventually(async () => (await server.db.query(`SELECT 1 FROM messages m JOIN conversations c ON c.id = m.conversation_id WHERE c.contact_value = $1 AND m.text = '[A file of this message could not be fetched.]'`, [phone])).length > 0, 'the words about it');
    expect(await eventually(async () => { const rows = await received(phone); return rows[0]?.state === 'done' && rows; }, 'the row to be done')).toEqual([{ outcome: 'message', state: 'done', pictures: true }]);
  });
});

describe('the middle of the night', () => {
  const NIGHT = new Date('2026-11-24T05:00:00Z');
  const queue = (phone: string, purpose: 'summary' | 'alert' | 'code', conversationId: string | null = null) =>
    server.db.tx((tx) => queueText(tx, { conversationId, to: phone, from: OURS, purpose, text: 'x' }));

  it('holds back what is no answer until the quiet hours end', async () => {
    for (const purpose of ['summary', 'alert'] as const) {
      const id = await queue(newPhone(), purpose);
      expect(await mayGo(server.context, await findDelivery(server.db, id), NIGHT)).toEqual({ at: new Date('2026-11-24T14:00:00Z') });
      expect(await mayGo(server.context, await findDelivery(server.db, id), new Date('2026-11-24T18:00:00Z'))).toBeNull();
    }
    expect(await mayGo(server.context, await findDelivery(server.db, await queue(newPhone(), 'code')), NIGHT)).toBeNull();
  });

  it('ends where the case lies', async () => {
    const phone = newPhone();
    await write(phone, 'When can I visit?');
    const { id } = await eventually(() => server.db.maybe<{ id: string }>('SELECT id FROM conversations WHERE contact_value = $1 AND answered_seq > 0', [phone]), 'the answer');
    const nurse = await newStaff(server, 'nurse');
    await nurse.call('POST', `/conversations/${id}/take-over`);
    await server.db.query(`UPDATE cases SET location = 'northside' WHERE id = (SELECT case_id FROM conversations WHERE id = $1)`, [id]);
    const text = await findDelivery(server.db, await queue(phone, 'alert', id));
    const there = { ...server.context, config: { ...server.context.config, locationTimeZones: [{ location: 'northside', zone: 'America/Denver' }] } };
    // Eight in Chicago is seven in Denver.
    expect(await mayGo(there, text, new Date('2026-11-24T14:00:00Z'))).toEqual({ at: new Date('2026-11-24T15:00:00Z') });
    expect(await mayGo(server.context, text, new Date('2026-11-24T14:00:00Z'))).toBeNull();
    // The night of 14 March 2027 is an hour shorter.
    expect(await mayGo(there, text, new Date('2027-03-14T05:00:00Z'))).toEqual({ at: new Date('2027-03-14T14:00:00Z') });
  });

  it('is followed by a morning in which each text goes once, in order, and none that was settled meanwhile', async () => {
    const phone = newPhone();
    await write(phone, 'When can I visit?');
    const { id } = await eventually(() => server.db.maybe<{ id: string }>('SELECT id FROM conversations WHERE contact_value = $1 AND answered_seq > 0', [phone]), 'the answer');
    await eventually(async () => (await deliveryTo(phone))?.state === 'sent', 'the answer to be sent');
    const ids: string[] = [];
    // Their night is over: they are due, and nobody has begun with them.
    for (const text of ['first', 'second', 'third']) {
      ids.push(await queueDelivery(server.db, { conversationId: id, channel: 'sms', to: { kind: 'phone', value: phone }, purpose: 'summary', ourAddress: OURS, carries: { content: { subject: '', text } } }));
    }
    const settled = await queue(phone, 'alert', id);
    await server.db.query('UPDATE deliveries SET next_try_at = now() + interval \'1 hour\' WHERE id = $1', [settled]);
    const day = new Date('2026-11-24T18:00:00Z');
    const [one, two, three] = await Promise.all(ids.map((each) => findDelivery(server.db, each)));
    expect(await mayGo(server.context, one!, day)).toBeNull();
    expect(await mayGo(server.context, two!, day), 'the first is due and not gone').toMatchObject({ at: expect.any(Date) });
    expect(await mayGo(server.context, three!, day)).toMatchObject({ at: expect.any(Date) });
    await server.db.query(`UPDATE deliveries SET state = 'sent' WHERE id = $1`, [ids[0]]);
    expect(await mayGo(server.context, two!, day)).toBeNull();
    await server.db.query(`UPDATE deliveries SET next_try_at = now() + interval '6 hours' WHERE id = $1`, [ids[1]]);
    expect(await mayGo(server.context, three!, day), 'one that waits for another try holds nothing up').toBeNull();
    expect(await mayGo(server.context, await findDelivery(server.db, settled), day), 'behind the third').toMatchObject({ at: expect.any(Date) });
    await server.db.query('UPDATE conversations SET resolved_at = now() WHERE id = $1', [id]);
    expect(await mayGo(server.context, await findDelivery(server.db, settled), day)).toEqual({ refused: { code: 'settled', text: 'The matter was settled before this text was due.' } });
    expect(await mayGo(server.context, three!, day), 'what a person wrote goes all the same').toBeNull();
  });

  it('is no reason to hold back an answer; what comes a day later is none', async () => {
    const phone = newPhone();
    await write(phone, 'When can I visit?');
    const { id } = await eventually(async () => { const found = await deliveryTo(phone); return found?.state === 'sent' && found; }, 'the answer');
    expect(await mayGo(server.context, await findDelivery(server.db, id), NIGHT)).toBeNull();
    await server.db.query(`UPDATE messages m SET created_at = m.created_at - interval '2 days' FROM conversations c WHERE c.id = m.conversation_id AND c.contact_value = $1 AND m.author = 'patient'`, [phone]);
    expect(await mayGo(server.context, await findDelivery(server.db, id), NIGHT)).toEqual({ at: new Date('2026-11-24T14:00:00Z') });
  });
});
