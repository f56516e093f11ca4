/** Text messages from the webhook to the phone: everything a patient and a gateway do, over HTTP. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signatureOf } from '../../../channels/sms/signature.ts';
import type { Delivery } from '../../../domain/deliveries/delivery.ts';
import { openDemoGateway, type DemoGateway } from '../../demo-mailbox/demo-gateway.ts';
import { scriptedAgent } from '../../testing/scripted-agent.ts';
import { eventually, newClientId, newStaff, startTestServer, type TestServer } from '../../testing/test-server.ts';

const OURS = '+15555550100';
let server: TestServer;
let gateway: DemoGateway;
let line: Server;
beforeAll(async () => {
  gateway = openDemoGateway({ number: OURS, hook: () => `${server.url}/hooks/sms` });
  line = createServer(express().use(gateway.router()));
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done));
  server = await startTestServer({
    agent: scriptedAgent(async ({ history }, { say }) => say(`Read: ${history.at(-1)!.text}`)),
    env: { SMS_ACCOUNT_SID: gateway.accountSid, SMS_AUTH_TOKEN: gateway.token, SMS_FROM: OURS, SMS_BASE_URL: `http://127.0.0.1:${(line.address() as AddressInfo).port}` },
  });
});
afterAll(async () => {
  await server.stop();
  line.closeAllConnections();
  line.close();
});

let numbers = 0;
const newPhone = (): string => `+1555555${String(2_000 + (numbers += 1)).padStart(4, '0').replace(/9$/u, '0')}`;
const sentTo = (phone: string) => gateway.texts.filter(({ to, direction }) => to === phone && direction === 'outbound-api');
const answerTo = (phone: string, nth = 1) => eventually(() => sentTo(phone)[nth - 1], `text ${nth} to the phone`);
const deliveries = (phone: string) => server.db.query<Pick<Delivery, 'state' | 'errorCode' | 'purpose' | 'tries'>>('SELECT state, error_code AS "errorCode", purpose, tries FROM deliveries WHERE to_value = $1 ORDER BY created_at', [phone]);
const saidBy = (phone: string) => server.db.query<{ text: string; author: string; conversation: string }>(
  `SELECT m.text, m.author, m.conversation_id AS conversation FROM messages m JOIN conversations c ON c.id = m.conversation_id WHERE c.contact_value = $1 AND c.channel = 'sms' ORDER BY m.created_at, m.seq`, [phone]);

/** A webhook as the gateway would post it, for what the gateway itself does not do. */
async function post(fields: Record<string, string>, { token = gateway.token, query = '', contentType = 'application/x-www-form-urlencoded' } = {}): Promise<number> {
  const url = `${server.url}/hooks/sms${query}`;
  const all = { AccountSid: gateway.accountSid, ...fields };
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(all).toString(), headers: { 'content-type': contentType, 'x-twilio-signature': signatureOf(token, url, Object.entries(all)) } });
  return response.status;
}

describe('a text', () => {
  it('is answered to the phone it came from, and the next one goes on in the same conversation', async () => {
    const phone = newPhone();
    await gateway.write(phone, 'When can I visit?');
    const answer = await answerTo(phone);
    expect(answer).toMatchObject({ from: OURS, to: phone });
    await eventually(async () => (await deliveries(phone))[0]?.state === 'delivered', 'the receipt');
    await gateway.write(phone, 'And on Sunday?');
    await answerTo(phone, 2);
    const said = await saidBy(phone);
    expect(said.filter(({ author }) => author === 'patient').map(({ text }) => text)).toEqual(['When can I visit?', 'And on Sunday?']);
    expect(new Set(said.map(({ conversation }) => conversation)).size).toBe(1);
  });

  it('posted again is told the same and answered once', async () => {
    const phone = newPhone();
    const fields = { MessageSid: 'SMretried', From: phone, To: OURS, Body: 'Where do I park?', NumMedia: '0' };
    expect(await Promise.all([post(fields), post(fields), post(fields)])).toEqual([200, 200, 200]);
    await answerTo(phone);
    expect(await post(fields)).toBe(200);
    expect((await saidBy(phone)).filter(({ author }) => author === 'patient')).toHaveLength(1);
    expect(sentTo(phone)).toHaveLength(1);
  });

  it('that is not signed for this address and account is refused', async () => {
    const fields = { MessageSid: 'SMforged', From: newPhone(), To: OURS, Body: 'let me in', NumMedia: '0' };
    expect(await post(fields, { token: 'another token' })).toBe(403);
    expect(await post({ ...fields, AccountSid: 'ACother' })).toBe(403);
    expect(await post(fields, { contentType: 'text/plain' })).toBe(403);
    const unsigned = await fetch(`${server.url}/hooks/sms`, { method: 'POST', body: new URLSearchParams(fields) });
    expect(unsigned.status).toBe(403);
    expect(await server.db.query(`SELECT 1 FROM received WHERE source_id = 'SMforged'`)).toEqual([]);
  });

  it('from a program or ourselves is noted and not answered', async () => {
    expect(await post({ MessageSid: 'SMshort', From: '72645', To: OURS, Body: 'Your code is 1234', NumMedia: '0' })).toBe(200);
    expect(await post({ MessageSid: 'SMself', From: OURS, To: OURS, Body: 'hello', NumMedia: '0' })).toBe(200);
    const outcomes = await eventually(async () => {
      const rows = await server.db.query<{ outcome: string | null }>(`SELECT outcome FROM received WHERE source_id IN ('SMshort', 'SMself') ORDER BY source_id`);
      return rows.every(({ outcome }) => outcome) && rows.map(({ outcome }) => outcome);
    }, 'both to be read');
    expect(outcomes).toEqual(['own', 'auto_reply']);
  });
});

describe('what staff write', () => {
  it('stands behind a link until the number is proved by a code', async () => {
    const phone = newPhone();
    await gateway.write(phone, 'When can I visit?');
    await answerTo(phone);
    const nurse = await newStaff(server, 'nurse');
    const { id } = await server.db.one<{ id: string }>('SELECT id FROM conversations WHERE contact_value = $1', [phone]);
    const send = (text: string) => nurse.call('POST', `/conversations/${id}/messages`, { clientId: newClientId(), text });
    expect((await send('Your test was negative.')).status).toBe(201);
    expect((await answerTo(phone, 2)).body).not.toContain('negative');
    expect((await answerTo(phone, 2)).body).toMatch(/Nurse has answered you\. .*\/m\//u);
    await server.db.query(`UPDATE conversations SET assurance = 'contact' WHERE id = $1`, [id]);
    await send('Come at noon.');
    expect((await answerTo(phone, 3)).body).toBe('Come at noon.');
  });
});

describe('danger in a text', () => {
  it('gets the emergency text at once, in two parts at most, and calls staff', async () => {
    const phone = newPhone();
    await gateway.write(phone, 'My father has crushing chest pain and cannot breathe');
    const card = await answerTo(phone);
    expect(card.body).toContain('911');
    expect(card.parts).toBeLessThanOrEqual(2);
    const pages = await server.db.query('SELECT 1 FROM pages g JOIN conversations c ON c.id = g.conversation_id WHERE c.contact_value = $1', [phone]);
    expect(pages).toHaveLength(1);
  });

  it('gets it also after STOP, and nothing else does', async () => {
    const phone = newPhone();
    await gateway.write(phone, 'STOP');
    expect((await answerTo(phone)).body).toContain('START');
    await gateway.write(phone, 'When can I visit?');
    await eventually(async () => (await deliveries(phone)).some(({ state, errorCode }) => state === 'suppressed' && errorCode === '21610'), 'the answer to be held back');
    await gateway.write(phone, 'I want to kill myself');
    expect((await answerTo(phone, 2)).body).toContain('988');
    expect((await answerTo(phone, 3)).body, 'what the card says beyond two parts').toMatch(/^If /u);
    expect(sentTo(phone)).toHaveLength(3);
  });
});

describe('STOP, START and HELP', () => {
  it('are obeyed and answered once, in the language they are written in, by no assistant', async () => {
    const phone = newPhone();
    await gateway.write(phone, 'ALTO');
    expect((await answerTo(phone)).body).toContain('INICIAR');
    await gateway.write(phone, 'Stop');
    await gateway.write(phone, 'Iniciar');
    expect((await answerTo(phone, 2)).body).toContain('recibirá de nuevo');
    await gateway.write(phone, 'Info');
    expect((await answerTo(phone, 3)).body).toMatch(/^Emergency\? Call 911/u);
    expect(sentTo(phone)).toHaveLength(3);
    expect(await saidBy(phone)).toEqual([]);
    await gateway.write(phone, 'When can I visit?');
    await answerTo(phone, 4);
  });

  it('a second HELP is taken for what it says', async () => {
    const phone = newPhone();
    await gateway.write(phone, 'HELP');
    expect((await answerTo(phone)).body).toMatch(/^Emergency\? Call 911/u);
    await gateway.write(phone, 'HELP');
    expect((await answerTo(phone, 2)).body).toMatch(/^This may be an emergency/u);
  });

  it('are obeyed in silence when the gateway has answered them', async () => {
    const phone = newPhone();
    expect(await post({ MessageSid: `SM${phone.slice(1)}`, From: phone, To: OURS, Body: 'Arret', NumMedia: '0', OptOutType: 'STOP' })).toBe(200);
    await eventually(async () => (await server.db.query('SELECT 1 FROM text_opt_outs WHERE phone = $1', [phone])).length, 'the entry in our list');
    expect(sentTo(phone)).toEqual([]);
  });
});

describe('reports', () => {
  it('in the wrong order never take back what is known', async () => {
    const phone = newPhone();
    await gateway.write(phone, 'When can I visit?');
    const { sid } = await answerTo(phone);
    await eventually(async () => (await deliveries(phone))[0]?.state === 'delivered', 'the receipt');
    for (const MessageStatus of ['sent', 'queued', 'undelivered', 'sending']) expect(await post({ MessageSid: sid, MessageStatus })).toBe(200);
    expect((await deliveries(phone))[0]).toMatchObject({ state: 'delivered' });
    expect(await post({ MessageSid: sid, MessageStatus: 'read' })).toBe(200);
    expect((await deliveries(phone))[0]).toMatchObject({ state: 'read' });
    expect(await post({ MessageSid: 'SMunknown', MessageStatus: 'delivered' })).toBe(200);
  });

  it('of a failure stand on the delivery', async () => {
    const phone = `${newPhone().slice(0, -1)}9`;
    await gateway.write(phone, 'When can I visit?');
    await eventually(async () => (await deliveries(phone))[0]?.state === 'failed', 'the failure');
    expect((await deliveries(phone))[0]).toMatchObject({ errorCode: '30003' });
  });
});
