/** Texts as nobody should send them, and a gateway, a proxy and a database on a bad day. `FLOOD=500` for the whole flood. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signatureOf } from '../../../channels/sms/signature.ts';
import { DatabaseUnavailable } from '../../../db/errors.ts';
import { testDb } from '../../../db/testing.ts';
import type { OutgoingTrouble } from '../../contract/outgoing.ts';
import { sendJob } from '../../../db/jobs.ts';
import { scriptedAgent } from '../../testing/scripted-agent.ts';
import { eventually, newStaff, startTestServer, type TestServer } from '../../testing/test-server.ts';
import { sendDeliveryJob } from '../deliver-job.ts';

const FLOOD = Number(process.env.FLOOD ?? 60);
const [OURS, SID, TOKEN] = ['+15555550100', 'AC77', 'a-token-of-ours'];
type Sent = { from: string; to: string; body: string };
let sent: Sent[] = [];
let refuses = false;
/** What else happens to a text that the gateway takes. */
let carry: (text: Sent) => Promise<void> = async () => {};
let line: Server;
let server: TestServer;
let down = false;

const agent = () => scriptedAgent(async ({ history }, { say }) => say(`Read: ${history.at(-1)!.text.slice(0, 40)}`));
const env = (from = OURS) => ({ SMS_ACCOUNT_SID: SID, SMS_AUTH_TOKEN: TOKEN, SMS_FROM: from, SMS_BASE_URL: `http://127.0.0.1:${(line.address() as AddressInfo).port}` });

beforeAll(async () => {
  line = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
    request.on('end', () => {
      const json = (status: number, answer: object): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      if (refuses) return json(401, { code: 20003 });
      if (request.method === 'GET') return json(200, { messages: [] });
      const form = new URLSearchParams(body);
      const text = { from: form.get('From')!, to: form.get('To')!, body: form.get('Body')! };
      sent.push(text);
      json(201, { sid: `SMout${sent.length}x${Date.now()}`, status: 'queued' });
      void carry(text);
    });
  });
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done));
  const db = await testDb();
  const tx: typeof db.tx = (work, scope) => (down ? Promise.reject(new DatabaseUnavailable('The database does not answer.')) : db.tx(work, scope));
  server = await startTestServer({ agent: agent(), env: env(), db: Object.assign(Object.create(db), { tx }) });
});
afterAll(async () => {
  const { db } = server;
  await server.stop();
  await db.close();
  line.closeAllConnections();
  line.close();
});
beforeEach(() => {
  [sent, refuses, down, carry] = [[], false, false, async () => {}];
});

let count = 0;
const newPhone = (): string => `+1555557${String(count += 1).padStart(4, '0')}`;
type Post = { at?: TestServer; signedFor?: string; query?: string; type?: string; body?: string };
async function post(fields: Record<string, string>, { at = server, query = '', signedFor = `${at.url}/hooks/sms${query}`, type = 'application/x-www-form-urlencoded', body }: Post = {}): Promise<number> {
  const all = { AccountSid: SID, MessageSid: `SMh${(count += 1)}`, To: OURS, NumMedia: '0', ...fields };
  const response = await fetch(`${at.url}/hooks/sms${query}`, {
    method: 'POST', body: body ?? new URLSearchParams(all).toString(), headers: { 'content-type': type, 'x-twilio-signature': signatureOf(TOKEN, signedFor, body === undefined ? Object.entries(all) : []) },
  });
  await response.body?.cancel();
  return response.status;
}
const saidBy = async (phone: string): Promise<string[]> => (await server.db.query<{ text: string }>(
  `SELECT m.text FROM messages m JOIN conversations c ON c.id = m.conversation_id WHERE c.contact_value = $1 AND m.author = 'patient' ORDER BY m.seq`, [phone])).map(({ text }) => text);
const allRead = () => eventually(async () => (await server.db.one<{ left: number }>(`SELECT count(*)::int AS left FROM received WHERE state = 'waiting'`)).left === 0, 'all to be read', 60);

describe('words', () => {
  it.each<[string, string, string[]]>([
    ['none', '', []],
    ['blanks', ' \n\t ', []],
    ['more than a gateway carries', 'long '.repeat(400), ['long '.repeat(400).trim()]],
    ['pictograms alone', '🙏🏽👨‍👩‍👧', ['🙏🏽👨‍👩‍👧']],
    ['with nothing in the middle', 'a\0b', ['ab']],
    ['from right to left', 'متى ساعات الزيارة؟', ['متى ساعات الزيارة؟']],
    ['half a letter', 'x\ud83d', ['x\ufffd']],
  ])('%s', async (_name, Body, said) => {
    const phone = newPhone();
    expect(await post({ From: phone, Body })).toBe(200);
    await allRead();
    expect((await saidBy(phone)).map((text) => text.trim())).toEqual(said);
  });

  it('of a program, of a name and of ourselves are noted and answered by nobody', async () => {
    for (const From of ['RIVERBANK', 'My Bank 24', '72645', '+123456', OURS]) expect(await post({ From, Body: 'Your code is 1234' })).toBe(200);
    expect(await post({ From: 'a name much too long for a sender', Body: 'x' })).toBe(422);
    await allRead();
    expect(await server.db.query(`SELECT sender, outcome FROM received WHERE sender = ANY($1) ORDER BY received_at`, [['RIVERBANK', 'My Bank 24', '72645', '+123456', OURS]])).toEqual([
      { sender: 'RIVERBANK', outcome: 'auto_reply' }, { sender: 'My Bank 24', outcome: 'auto_reply' }, { sender: '72645', outcome: 'auto_reply' }, { sender: '+123456', outcome: 'auto_reply' }, { sender: OURS, outcome: 'own' },
    ]);
    expect(sent.filter(({ to }) => !to.startsWith('+1555557'))).toEqual([]);
  });
});

it(`${FLOOD} texts of one phone are all kept in order, few are answered, and danger among them is seen before the rest is read`, { timeout: 300_000 }, async () => {
  const [phone, other] = [newPhone(), newPhone()];
  const texts = Array.from({ length: FLOOD }, (_, index) => `Are you there? ${index}`);
  for (const Body of texts) expect(await post({ From: phone, Body })).toBe(200);
  expect(await post({ From: phone, Body: 'My father has crushing chest pain' })).toBe(200);
  expect(await saidBy(phone), 'danger is stored when the gateway is answered').toContain('My father has crushing chest pain');
  expect(await post({ From: other, Body: 'When can I visit?' })).toBe(200);
  await eventually(() => sent.some(({ to, body }) => to === phone && body.includes('911')), 'the emergency text');
  await eventually(() => sent.some(({ to }) => to === other), 'the answer to somebody else');
  await allRead();
  expect((await saidBy(phone)).filter((text) => text.startsWith('Are'))).toEqual(texts);
  expect(await server.db.query('SELECT 1 FROM pages g JOIN conversations c ON c.id = g.conversation_id WHERE c.contact_value = $1', [phone])).toHaveLength(1);
  await eventually(async () => (await server.db.one<{ left: number }>(`SELECT count(*)::int AS left FROM conversations WHERE contact_value = $1 AND answered_seq < last_patient_seq AND control = 'agent'`, [phone])).left === 0, 'the last turn', 60);
  const { answers } = await server.db.one<{ answers: number }>(`SELECT count(*)::int AS answers FROM deliveries WHERE to_value = $1 AND purpose = 'answer' AND created_at > now() - interval '1 minute'`, [phone]);
  expect(answers).toBeLessThanOrEqual(10);
});

describe('webhooks', () => {
  it('that come again with other words change nothing', async () => {
    const phone = newPhone();
    const MessageSid = `SMsame${phone.slice(1)}`;
    expect(await post({ From: phone, MessageSid, Body: 'Where do I park?' })).toBe(200);
    await allRead();
    expect(await post({ From: phone, MessageSid, Body: 'I want to kill myself' })).toBe(200);
    expect(await post({ From: newPhone(), MessageSid, Body: 'Where do I park?' })).toBe(200);
    await allRead();
    expect(await saidBy(phone)).toEqual(['Where do I park?']);
    expect(await server.db.query('SELECT 1 FROM received WHERE source_id = $1', [MessageSid])).toHaveLength(1);
  });

  it('are answered so that the gateway tries again while the database is away, and kept once when it is back', async () => {
    const fields = { From: newPhone(), MessageSid: 'SMaway', Body: 'My father has crushing chest pain' };
    down = true;
    expect([await post(fields), await post(fields)]).toEqual([503, 503]);
    down = false;
    expect(await post(fields)).toBe(200);
    expect(await saidBy(fields.From)).toEqual([fields.Body]);
  });

  it('in JSON are proved by the hash in the address, and then are none that we know', async () => {
    const body = JSON.stringify({ MessageSid: 'SMjson', Body: 'x' });
    const { createHash } = await import('node:crypto');
    const query = `?bodySHA256=${createHash('sha256').update(body).digest('hex')}`;
    expect(await post({}, { query, body, type: 'application/json' })).toBe(422);
    expect(await post({}, { query: query.replace(/.$/u, '0').replace(/..$/u, '00'), body, type: 'application/json' })).toBe(403);
    expect(await post({}, { body, type: 'application/json' })).toBe(403);
  });

  it('behind a proxy are signed for the public address, with its port or without, and with the query', async () => {
    const PUBLIC_URL = 'https://care.hospital.test';
    const behind = await startTestServer({ agent: agent(), env: { ...env(), PUBLIC_URL } });
    try {
      const text = (): Record<string, string> => ({ From: newPhone(), Body: 'When can I visit?' });
      const query = '?from=gateway&x=1%202';
      expect(await post(text(), { at: behind, signedFor: `${PUBLIC_URL}/hooks/sms` })).toBe(200);
      expect(await post(text(), { at: behind, signedFor: `${PUBLIC_URL}:443/hooks/sms` })).toBe(200);
      expect(await post(text(), { at: behind, query, signedFor: `${PUBLIC_URL}/hooks/sms${query}` })).toBe(200);
      expect(await post(text(), { at: behind, query, signedFor: `${PUBLIC_URL}/hooks/sms` })).toBe(403);
      expect(await post(text(), { at: behind, signedFor: `${behind.url}/hooks/sms` }), 'the address within the house').toBe(403);
      expect(await post(text(), { at: behind, signedFor: 'http://care.hospital.test/hooks/sms' })).toBe(403);
    } finally {
      await behind.stop();
    }
  });
});

it('an account that the gateway refuses calls nobody for ordinary texts, and all of them go out once it is put right', { timeout: 60_000 }, async () => {
  const phones = Array.from({ length: 8 }, newPhone);
  refuses = true;
  for (const From of phones) expect(await post({ From, Body: 'When can I visit?' })).toBe(200);
  const waiting = () => server.db.query<{ id: string }>(`SELECT id FROM deliveries WHERE to_value = ANY($1) AND state = 'queued' AND error_code = '20003'`, [phones]);
  await eventually(async () => (await waiting()).length === phones.length, 'all to be refused', 30);
  expect(await server.db.query('SELECT 1 FROM pages g JOIN conversations c ON c.id = g.conversation_id WHERE c.contact_value = ANY($1)', [phones])).toEqual([]);
  expect(await server.db.query('SELECT 1 FROM contact_failures WHERE value = ANY($1)', [phones]), 'the phones are not at fault').toEqual([]);
  const nurse = await newStaff(server, 'nurse');
  const troubles = async () => (await nurse.call<{ troubles: OutgoingTrouble[] }>('GET', '/outgoing')).body.troubles;
  const [told, ...more] = await troubles();
  expect(told).toEqual({ channel: 'sms', code: '20003', text: 'The gateway does not accept the account and its token.', since: expect.any(String), waiting: expect.any(Number) });
  expect(more, 'staff are told once, for all of them').toEqual([]);
  // An answer of an earlier test may wait among them.
  expect(told!.waiting).toBeGreaterThanOrEqual(phones.length);
  const sentTo = () => sent.filter(({ to }) => phones.includes(to));
  refuses = false;
  const ids = await waiting();
  await server.db.tx(async (tx) => {
    await tx.query('UPDATE deliveries SET next_try_at = now() WHERE id = ANY($1)', [ids.map(({ id }) => id)]);
    for (const { id } of ids) sendJob(tx, sendDeliveryJob({ id, channel: 'sms', purpose: 'answer' }));
  });
  await eventually(() => new Set(sentTo().map(({ to }) => to)).size === phones.length, 'all to be sent', 30);
  expect(sentTo()).toHaveLength(phones.length);
  await eventually(async () => (await troubles()).length === 0, 'the trouble to be over');
});

it('two servers like this one that text each other stop within a minute’s few texts', { timeout: 120_000 }, async () => {
  const WEST = '+15555550200';
  const west = await startTestServer({ agent: agent(), env: env(WEST) });
  try {
    carry = async ({ from, to, body }) => {
      if (to === OURS || to === WEST) await post({ From: from, To: to, Body: body }, { at: to === OURS ? server : west });
    };
    await post({ From: WEST, Body: 'Who begins?' });
    const held = async (at: TestServer, peer: string): Promise<boolean> =>
      (await at.db.maybe(`SELECT 1 FROM conversations c WHERE contact_value = $1 AND answered_seq >= last_patient_seq AND delivered_seq < last_seq AND running_turn_id IS NULL AND (SELECT count(*) FROM deliveries d WHERE d.conversation_id = c.id) = 10`, [peer])) !== null;
    await eventually(async () => (await held(server, WEST)) || (await held(west, OURS)), 'one of the two to fall silent', 90);
    expect(sent.filter(({ to }) => to === OURS || to === WEST).length).toBeLessThanOrEqual(20);
  } finally {
    carry = async () => {};
    await west.stop();
  }
});
