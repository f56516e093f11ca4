/** What patients say and who they are stays in the database: not in the log at its most talkative, not in metrics, not in what leaves the house. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toniq } from '../server/cli/testing.ts';
import type { StaffConversation } from '../server/contract/conversation.ts';
import type { StaffMe } from '../server/contract/staff.ts';
import { call, connect, eventually, newClientId, newPatient } from '../server/testing/test-server.ts';
import { newDataPlace, startProduct, type Product } from './start-product.ts';

/** Stands in everything that a person wrote or is called. No word of ours holds it. */
const MARKER = /quibblewort/i;
const NAME = 'Quibblewort';

let product: Product;
let place: Awaited<ReturnType<typeof newDataPlace>>;
let account: { email: string; password: string };
const posted: string[] = [];
const servers: Server[] = [];

async function serve(answer: (body: string, count: number) => { status: number; type?: string; body: string }): Promise<{ url: string; count: () => number }> {
  let count = 0;
  const listener: RequestListener = (request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk)).on('end', () => {
      const { status, type = 'application/json', body: said } = answer(body, ++count);
      response.writeHead(status, { 'content-type': type }).end(said);
    });
  };
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, count: () => count };
}

/** A model server that fails in every way, each time with the patient's words in what it says. */
const WAYS_TO_FAIL = [
  (prompt: string) => ({ status: 400, body: JSON.stringify({ error: { message: `Invalid prompt: ${prompt}`, type: 'invalid_request_error' } }) }),
  (prompt: string) => ({ status: 500, body: `not json ${prompt}` }),
  (prompt: string) => ({ status: 200, body: `{"choices": ${prompt}` }),
  (prompt: string) => ({ status: 200, body: JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content: prompt }, finish_reason: 'stop' }] }) }),
  (prompt: string) => ({ status: 200, type: 'text/event-stream', body: `data: {"choices": "${NAME}"}\n\ndata: not json ${prompt.slice(0, 200)}\n\n` }),
];

beforeAll(async () => {
  place = await newDataPlace();
  const model = await serve((body, count) => WAYS_TO_FAIL[count % WAYS_TO_FAIL.length]!(body));
  const webhook = await serve((body, count) => {
    posted.push(body);
    return { status: count === 1 ? 500 : 200, body: NAME };
  });
  const env = { ...place.env, TONIQ_DEMO: 'off' };
  const added = await toniq(['staff', 'add', `${NAME.toLowerCase()}@staff.test`, '--name', NAME, '--role', 'nurse', '--json'], { env: { ...env, DATA_DIR: place.dataDir } });
  account = added.lines()[0] as typeof account;
  product = await startProduct(place.dataDir, {
    ...env, LOG_LEVEL: 'trace', AI_MODEL: 'test-model', OPENAI_BASE_URL: `${model.url}/v1`, ONCALL_WEBHOOK: `${webhook.url}/page`,
  });
}, 60_000);
afterAll(async () => {
  await product.kill();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await place.remove();
});

it('a whole story with the marker in every word leaves no trace outside the database', async () => {
  const { url } = product;
  const patient = await newPatient(product);
  const socket = await patient.connect();
  const told = [`My name is ${NAME} and I would like to visit ${NAME}`, `Where can I park, asks ${NAME}`, `${NAME} has a question about the bill of ${NAME}`, `${NAME} has crushing chest pain`];
  for (const text of told) expect(await socket.ask('message-send', { clientId: newClientId(), text })).toMatchObject({ ok: true });

  await socket.until('emergency-raised');
  await eventually(() => /webhook answered 500/.test(product.output()), 'the failed webhook in the log');

  // Things that go wrong with the marker in them.
  const post = (path: string, body: unknown, headers: Record<string, string> = patient.headers) => call(url, 'POST', path, { body, headers });
  await post('/patient/messages', `{"clientId": "${NAME}`);
  await post('/patient/messages', { clientId: NAME, text: NAME.repeat(30_000) });
  await post('/patient/messages', { clientId: `${NAME}-1`, text: [NAME] });
  await post('/patient/feedback', { messageId: NAME, value: NAME });
  await post('/staff/session', { email: `${NAME}@wrong.test`, password: NAME });
  await post('/staff/session', { email: account.email, password: NAME });
  await fetch(`${url}/${NAME}?q=${NAME}`);
  await fetch(`${url}/api/v1/passages/${NAME}`);
  await fetch(`${url}/api/v1/queue`, { headers: { cookie: `toniq_staff=${NAME}` } });
  await socket.ask('sync', { after: NAME });
  await socket.ask(NAME, { text: NAME });
  await expect(connect(`${url}/patient`, { auth: { token: NAME.repeat(3) } })).rejects.toThrow();

  const signedIn = await call<StaffMe>(url, 'POST', '/staff/session', { body: { email: account.email, password: account.password } });
  expect(signedIn.status).toBe(201);
  const headers = { cookie: signedIn.headers.getSetCookie()[0]!.split(';')[0]!, 'x-csrf-token': signedIn.body.csrfToken };
  const path = `/conversations/${patient.conversationId}`;
  const desk = await connect(`${url}/staff`, { extraHeaders: { cookie: headers.cookie } });
  await desk.ask('conversation-join', { conversationId: patient.conversationId });
  await desk.ask('conversation-join', { conversationId: NAME });
  await post('/queue/search', { q: NAME }, headers);
  await post(`${path}/notes`, { clientId: newClientId(), text: `A note on ${NAME}` }, headers);
  await post(`${path}/messages`, { clientId: newClientId(), text: `Hello ${NAME}` }, headers);
  await post(`${path}/clear-emergency`, { reason: `${NAME} was called` }, headers);
  const { case: found } = (await call<StaffConversation>(url, 'GET', path, { headers })).body;
  await call(url, 'PATCH', `/cases/${found!.id}`, { body: { subject: NAME, tags: [NAME], customFields: { [NAME]: NAME } }, headers: { ...headers, 'if-match': `${found!.version}` } });
  await post(`${path}/hand-back`, {}, headers);
  expect(await socket.ask('message-send', { clientId: newClientId(), text: `And one more from ${NAME}` })).toMatchObject({ ok: true });
  await eventually(async () => {
    const { messages, conversation } = await patient.sync();
    return messages.at(-1)!.author !== 'patient' || conversation.handoff !== 'none';
  }, 'the last answer', 20);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toContain('toniq_messages_total');
  socket.close();
  desk.close();
  await product.stop();

  // The name is in the database, or this test would prove nothing.
  expect(JSON.stringify(found)).toMatch(/emergency/);
  const outside = { log: product.output(), metrics, webhook: posted.join('\n') };
  for (const [where, text] of Object.entries(outside)) expect(text.split('\n').filter((line) => MARKER.test(line)), where).toEqual([]);
  // Nor the address by which the conversation is found, save in the webhook, where staff need it.
  expect(outside.log).not.toContain(patient.token);
  expect(outside.metrics).not.toContain(patient.conversationId);
}, 90_000);
