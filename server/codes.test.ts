/** Codes on their way to a phone and to a mailbox: through the gateway and the mail server, asked for in the chat and behind a link. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoGateway, type DemoGateway } from './demo-mailbox/demo-gateway.ts';
import { openMailbox, type Mailbox } from './testing/mailbox.ts';
import { askForCode, enterCode } from './testing/proof.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { call, eventually, newPatient, newStaff, startTestServer, type TestServer } from './testing/test-server.ts';

const OURS = '+15555550100';
let server: TestServer;
let gateway: DemoGateway;
let line: Server;
let mailbox: Mailbox;
/** Whether the mail server puts off what it is given. */
let busy = false;

beforeAll(async () => {
  gateway = openDemoGateway({ number: OURS, hook: () => `${server.url}/hooks/sms` });
  line = createServer(express().use(gateway.router()));
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done));
  mailbox = await openMailbox({ onRcptTo: (_address, _session, done) => done(busy ? Object.assign(new Error('4.7.1 Try later'), { responseCode: 451 }) : undefined) });
  server = await startTestServer({
    agent: scriptedAgent(async (_input, { say }) => say('From 10 to 20.')),
    env: { ...mailbox.env, SMS_ACCOUNT_SID: gateway.accountSid, SMS_AUTH_TOKEN: gateway.token, SMS_FROM: OURS, SMS_BASE_URL: `http://127.0.0.1:${(line.address() as AddressInfo).port}` },
  });
});
afterAll(async () => {
  await server.stop();
  line.closeAllConnections();
  line.close();
  await mailbox.close();
});

let numbers = 0;
const newPhone = (): string => `+1555556${String(2_000 + (numbers += 1)).padStart(4, '0').replace(/9$/u, '0')}`;
const textsTo = (phone: string) => gateway.texts.filter(({ to, direction }) => to === phone && direction === 'outbound-api');
const nthText = (phone: string, nth: number) => eventually(() => textsTo(phone)[nth - 1], `text ${nth} to the phone`);
const codeIn = (text: string): string => /\b\d{6}\b/u.exec(text)![0];
const wrongFor = (code: string): string => (code === '111111' ? '222222' : '111111');

describe('a code by text, asked for in the chat', () => {
  it('proves the number, once, and stands in no row', async () => {
    const phone = newPhone();
    const visitor = await newPatient(server);
    expect(await askForCode(server, visitor, phone)).toMatchObject({ status: 202, body: { kind: 'phone', to: expect.not.stringContaining(phone.slice(-8, -2)) } });
    const { body } = await nthText(phone, 1);
    const code = codeIn(body);
    expect(body).toContain('Give it to nobody who asks for it.');
    const right = await enterCode(server, visitor, code);
    expect(right.body).toMatchObject({ assurance: 'contact' });
    expect((await enterCode(server, { headers: { authorization: `Bearer ${right.body.token}` } }, code)).body).toMatchObject({ code: 'code_over' });
    await eventually(async () => (await server.db.query(`SELECT 1 FROM deliveries WHERE to_value = $1 AND state <> 'sending'`, [phone])).length === 1, 'the delivery to be marked as sent');
    expect(await server.db.query('SELECT content, state FROM deliveries WHERE to_value = $1', [phone])).toEqual([{ content: null, state: expect.stringMatching(/^(?:sent|delivered)$/u) }]);
  });

  it('is over after the third wrong one, right or not', async () => {
    const phone = newPhone();
    const visitor = await newPatient(server);
    await askForCode(server, visitor, phone);
    const code = codeIn((await nthText(phone, 1)).body);
    const answers = [];
    for (const tried of [wrongFor(code), wrongFor(code), wrongFor(code), wrongFor(code), code]) answers.push((await enterCode(server, visitor, tried)).body.code);
    expect(answers).toEqual(['code_wrong', 'code_wrong', 'code_over', 'code_over', 'code_over']);
    await askForCode(server, visitor, phone);
    expect((await enterCode(server, visitor, codeIn((await nthText(phone, 2)).body))).status).toBe(200);
  });

  it('ends with the next, and by itself', async () => {
    const phone = newPhone();
    const visitor = await newPatient(server);
    await askForCode(server, visitor, phone);
    await askForCode(server, visitor, phone);
    const [first, second] = [codeIn((await nthText(phone, 1)).body), codeIn((await nthText(phone, 2)).body)];
    // A million to one that both are the same: then this says nothing, and the next line still does.
    if (first !== second) expect((await enterCode(server, visitor, first)).body.code).toBe('code_wrong');
    await server.db.query(`UPDATE contact_codes SET expires_at = now() - interval '1 second' WHERE value = $1`, [phone]);
    expect((await enterCode(server, visitor, second)).body.code).toBe('code_over');
  });

  it('is sent three times an hour to a number, whoever asks', async () => {
    const phone = newPhone();
    const asked = [];
    for (let nth = 0; nth < 4; nth += 1) asked.push((await askForCode(server, await newPatient(server), phone)).status);
    expect(asked).toEqual([202, 202, 202, 429]);
    await nthText(phone, 3);
    expect(textsTo(phone)).toHaveLength(3);
  });
});

describe('a code by text, asked for behind a link', () => {
  /** A stranger's text, answered by a nurse. */
  async function answered(phone: string): Promise<string> {
    await gateway.write(phone, 'Is my result there?');
    await nthText(phone, 1);
    const { id } = await server.db.one<{ id: string }>(`SELECT id FROM conversations WHERE contact_value = $1`, [phone]);
    await (await newStaff(server, 'manager')).call('POST', `/conversations/${id}/messages`, { clientId: 'answer-0001', text: 'Your potassium is 4.1.' });
    return /\/m\/([\w-]{24})/u.exec((await nthText(phone, 2)).body)![1]!;
  }
  const check = (link: string, code: string) => call<{ code?: string; token?: string }>(server.url, 'POST', `/links/${link}/check`, { body: { code } });

  it('goes to the phone that has the link, and to no other', async () => {
    const [phone, other] = [newPhone(), newPhone()];
    const link = await answered(phone);
    expect(textsTo(phone).map(({ body }) => body).join()).not.toContain('potassium');
    await call(server.url, 'POST', `/links/${link}/code`, { body: { contact: other } });
    expect((await call(server.url, 'POST', `/links/${link}/code`)).status).toBe(202);
    const code = codeIn((await nthText(phone, 3)).body);
    expect(textsTo(other)).toEqual([]);
    const answers = [];
    for (const tried of [wrongFor(code), wrongFor(code), wrongFor(code), code]) answers.push((await check(link, tried)).body.code);
    expect(answers).toEqual(['code_wrong', 'code_wrong', 'code_over', 'code_over']);
    expect((await call(server.url, 'POST', `/links/${link}/code`)).status).toBe(202);
    const { body } = await check(link, codeIn((await nthText(phone, 4)).body));
    const read = await call<{ messages: { text: string }[] }>(server.url, 'GET', '/patient/conversation?after=0', { headers: { authorization: `Bearer ${body.token}` } });
    expect(read.body.messages.map(({ text }) => text)).toContain('Your potassium is 4.1.');
  });

  it('of one link opens no other', async () => {
    const [mine, theirs] = [newPhone(), newPhone()];
    const [link, foreign] = [await answered(mine), await answered(theirs)];
    await call(server.url, 'POST', `/links/${link}/code`);
    await call(server.url, 'POST', `/links/${foreign}/code`);
    const [code, foreignCode] = [codeIn((await nthText(mine, 3)).body), codeIn((await nthText(theirs, 3)).body)];
    if (code !== foreignCode) expect((await check(foreign, code)).body.code).toBe('code_wrong');
    expect((await check(link, code)).status).toBe(200);
  });

  it('is sent three times an hour, and the fourth is refused', async () => {
    const phone = newPhone();
    const link = await answered(phone);
    const asked = [];
    for (let nth = 0; nth < 4; nth += 1) asked.push(await call<{ code?: string }>(server.url, 'POST', `/links/${link}/code`));
    expect(asked.map(({ status }) => status)).toEqual([202, 202, 202, 429]);
    expect(asked[3]!.body.code).toBe('too_many_codes');
  });
});

describe('a code that waits to be sent', () => {
  it('cannot be read in the database', async () => {
    busy = true;
    const visitor = await newPatient(server);
    await askForCode(server, visitor, 'waits@patients.test');
    const outbox = () => server.db.one<{ id: string; tries: number; state: string; row: string }>(`SELECT id, tries, state, d::text AS row FROM deliveries d WHERE to_value = 'waits@patients.test'`);
    const { id, row } = await eventually(async () => {
      const one = await outbox();
      return one.tries > 0 && one.state === 'queued' && one;
    }, 'the mail server to put it off');
    const jobs = await server.db.query<{ row: string }>('SELECT j::text AS row FROM graphile_worker.jobs j');
    busy = false;
    await server.db.query('UPDATE deliveries SET next_try_at = now() WHERE id = $1', [id]);
    await server.db.query('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key = $1', [`send:${id}`]);
    const [mail] = await mailbox.mailsTo('waits@patients.test');
    const code = codeIn(mail!.mail.text!);
    const stored = [row, ...jobs.map((job) => job.row)].join('\n');
    const decoded = [...stored.matchAll(/[A-Za-z\d+/]{24,}={0,2}/gu)].map(([text]) => Buffer.from(text, 'base64').toString('latin1')).join('\n');
    expect(stored).toContain('sealed');
    expect(stored + decoded).not.toContain(code);
    expect((await enterCode(server, visitor, code)).status).toBe(200);
  });
});
