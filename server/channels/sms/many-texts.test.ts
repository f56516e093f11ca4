/**
 * Many texts at once, as a gateway sends them on a bad day: in any order, some of them several times, reports before and after the fact.
 * `TEXTS=10000` for the whole of it; the figures are printed.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signatureOf } from '../../../channels/sms/signature.ts';
import { scriptedAgent } from '../../testing/scripted-agent.ts';
import { eventually, startTestServer, type TestServer } from '../../testing/test-server.ts';

const TOTAL = Number(process.env.TEXTS ?? 150);
const PER_PHONE = 10;
const SENDERS = 16;
const [OURS, SID, TOKEN] = ['+15555550100', 'AC77', 'a-token-of-ours'];
let server: TestServer;
let line: Server;
const sent: { sid: string; to: string; delivery: string }[] = [];

beforeAll(async () => {
  line = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
    request.on('end', () => {
      const form = new URLSearchParams(body);
      const sid = `SMout${sent.length}`;
      sent.push({ sid, to: form.get('To')!, delivery: new URL(form.get('StatusCallback')!).search });
      response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ sid }));
    });
  });
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done));
  server = await startTestServer({
    agent: scriptedAgent(async ({ history }, { say }) => say(`Read up to ${history.at(-1)!.text}.`)),
    env: { SMS_ACCOUNT_SID: SID, SMS_AUTH_TOKEN: TOKEN, SMS_FROM: OURS, SMS_BASE_URL: `http://127.0.0.1:${(line.address() as AddressInfo).port}` },
  });
});
afterAll(async () => {
  await server.stop();
  line.closeAllConnections();
  line.close();
});

async function post(fields: Record<string, string>, query = ''): Promise<number> {
  const url = `${server.url}/hooks/sms${query}`;
  const all = { AccountSid: SID, ...fields };
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(all).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signatureOf(TOKEN, url, Object.entries(all)) } });
  await response.body?.cancel();
  return response.status;
}

/** The same order in every run. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const random = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  return items.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
}

async function postAll(jobs: readonly (() => Promise<number>)[]): Promise<number[]> {
  const answers: number[] = [];
  const queue = jobs.values();
  await Promise.all(Array.from({ length: SENDERS }, async () => {
    for (const job of queue) answers.push(await job());
  }));
  return answers;
}

it(`${TOTAL} texts with retries and reorderings are stored exactly once, each phone is answered, and reports end where they should`, { timeout: 1_800_000 }, async () => {
  const texts = Array.from({ length: TOTAL }, (_, index) => ({ MessageSid: `SMin${index}`, From: `+1555600${String(Math.floor(index / PER_PHONE)).padStart(4, '0')}`, To: OURS, Body: `Question ${index}`, NumMedia: '0' }));
  // Every third comes twice, every ninth three times.
  const copies = texts.flatMap((text, index) => Array.from({ length: index % 9 === 0 ? 3 : index % 3 === 0 ? 2 : 1 }, () => text));
  const begun = performance.now();
  const answers = await postAll(shuffled(copies, 7).map((text) => () => post(text)));
  const acknowledged = performance.now();
  expect(new Set(answers)).toEqual(new Set([200]));

  await eventually(async () => (await server.db.one<{ left: number }>(`SELECT count(*)::int AS left FROM received WHERE state <> 'done'`)).left === 0, 'all texts to be read', 1_500);
  const read = performance.now();
  const stored = await server.db.query<{ phone: string; texts: string[] }>(
    `SELECT c.contact_value AS phone, array_agg(m.text ORDER BY m.text) AS texts FROM messages m JOIN conversations c ON c.id = m.conversation_id WHERE m.author = 'patient' GROUP BY c.contact_value ORDER BY 1`);
  const wanted = Map.groupBy(texts, ({ From }) => From);
  expect(stored).toEqual([...wanted].map(([phone, of]) => ({ phone, texts: of.map(({ Body }) => Body).sort() })).sort((a, b) => (a.phone < b.phone ? -1 : 1)));
  expect(await server.db.one('SELECT count(*)::int AS n FROM conversations')).toEqual({ n: wanted.size });

  await eventually(async () => {
    const { open } = await server.db.one<{ open: number }>(
      `SELECT (SELECT count(*) FROM conversations WHERE answered_seq < last_patient_seq OR delivered_seq < last_seq OR running_turn_id IS NOT NULL)::int + (SELECT count(*) FROM deliveries WHERE state <> 'sent')::int AS open`);
    return open === 0;
  }, 'all answers to be sent', 1_500);
  const answered = performance.now();
  expect(await server.db.one('SELECT count(*)::int AS n FROM deliveries')).toEqual({ n: sent.length });
  expect(new Set(sent.map(({ delivery }) => delivery)).size).toBe(sent.length);
  expect(new Set(sent.map(({ to }) => to)).size).toBe(wanted.size);

  const reports = sent.flatMap(({ sid, delivery }, index) => ['queued', 'sent', index % 5 === 0 ? 'undelivered' : 'delivered', 'sent', 'sending'].map((MessageStatus) => () => post({ MessageSid: sid, MessageStatus, ...(MessageStatus === 'undelivered' ? { ErrorCode: '30008' } : {}) }, delivery)));
  expect(new Set(await postAll(shuffled(reports, 11)))).toEqual(new Set([200]));
  const failed = sent.filter((_, index) => index % 5 === 0).length;
  expect(await server.db.query('SELECT state, count(*)::int AS n FROM deliveries GROUP BY state ORDER BY state')).toEqual([{ state: 'delivered', n: sent.length - failed }, { state: 'failed', n: failed }]);
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1);
  console.log(`${TOTAL} texts in ${copies.length} webhooks: acknowledged in ${seconds(begun, acknowledged)} s, read in ${seconds(begun, read)} s, ${sent.length} answers out in ${seconds(begun, answered)} s, ${reports.length} reports in ${seconds(answered, performance.now())} s`);
});
