/** What leaves the house when staff are called, and when a case was opened beyond a scope. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueDelivery } from '../../domain/deliveries/delivery.ts';
import { sendDeliveryTask } from '../channels/deliver-job.ts';
import type { StaffConversation } from '../contract/conversation.ts';
import { openDemoGateway, type DemoGateway } from '../demo-mailbox/demo-gateway.ts';
import { openMailbox, type Mailbox } from '../testing/mailbox.ts';
import { scriptedAgent } from '../testing/scripted-agent.ts';
import { eventually, newPatient, newStaff, startTestServer, type TestServer, type TestStaff } from '../testing/test-server.ts';
import { pageCallTask } from './call-staff.ts';

const OURS = '+15555550100';
const ONCALL_PHONE = '+15555550177';
const ONCALL = 'oncall@staff.test';
let server: TestServer;
let mailbox: Mailbox;
let gateway: DemoGateway;
let line: Server;
let nurse: TestStaff;
beforeAll(async () => {
  mailbox = await openMailbox();
  gateway = openDemoGateway({ number: OURS, hook: () => `${server.url}/hooks/sms` });
  line = createServer(express().use(gateway.router()));
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done));
  server = await startTestServer({
    agent: scriptedAgent(async (_input, { say }) => say('An answer.')),
    env: {
      ...mailbox.env, SMS_ACCOUNT_SID: gateway.accountSid, SMS_AUTH_TOKEN: gateway.token, SMS_FROM: OURS, SMS_BASE_URL: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
      ONCALL_EMAILS: ONCALL, ONCALL_PHONES: ONCALL_PHONE, QUIET_HOURS: '00:00-23:59',
    },
  });
  nurse = await newStaff(server, 'nurse');
});
afterAll(async () => {
  await server.stop();
  await mailbox.close();
  line.closeAllConnections();
  line.close();
});

const job = () => ({ id: String(Math.random()), signal: new AbortController().signal }) as unknown as Parameters<ReturnType<typeof sendDeliveryTask>>[1];
const textsOnCall = () => gateway.texts.filter(({ to }) => to === ONCALL_PHONE);

describe('a page', () => {
  it('goes to those on call by email and text at each call, in quiet hours too, without a word of the patient, until somebody is on it', async () => {
    const patient = await newPatient(server);
    await patient.send('My father Ephraim has crushing chest pain');
    const [mail] = await mailbox.mailsTo(ONCALL, 1);
    const text = await eventually(() => textsOnCall()[0], 'the text');
    const { case: found, pages } = (await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body;
    for (const said of [`${mail!.mail.subject} ${mail!.mail.text}`, text.body]) {
      expect(said).toContain(found!.reference);
      expect(said).toContain(`/inbox/c/${patient.conversationId}`);
      expect(said).toContain('call 1 of 3');
      expect(said).not.toMatch(/ephraim|father|crushing|chest|pain/i);
    }
    const again = pageCallTask(server.context);
    await again({ pageId: pages[0]!.id, call: 2 }, job());
    expect(await mailbox.mailsTo(ONCALL, 2)).toHaveLength(2);
    await eventually(() => textsOnCall().length === 2, 'the second text');

    await nurse.call('POST', `/pages/${pages[0]!.id}/acknowledge`);
    await again({ pageId: pages[0]!.id, call: 3 }, job());
    // One that was still under way when somebody took it goes nowhere.
    const late = await queueDelivery(server.db, { conversationId: null, channel: 'email', to: { kind: 'email', value: ONCALL }, purpose: 'page', pageId: pages[0]!.id, carries: { content: { subject: 'Late', text: 'Late' } } });
    await sendDeliveryTask(server.context)({ deliveryId: late }, job());
    expect(await server.db.query(`SELECT state, error_code AS code FROM deliveries WHERE purpose = 'page' AND state <> 'sent' AND state <> 'delivered'`)).toEqual([{ state: 'suppressed', code: 'page_taken' }]);
    expect(await server.db.one(`SELECT count(*)::int AS count FROM deliveries WHERE purpose = 'page'`)).toEqual({ count: 5 });
    expect((await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body.deliveries).toEqual([]);
  });
});

describe('a case that was opened beyond a scope', () => {
  it('is told by mail to those who judge it, and not whose it is or why', async () => {
    const officer = await newStaff(server, 'privacy_officer');
    const gone = await newStaff(server, 'privacy_officer');
    await server.db.query('UPDATE staff SET disabled_at = now() WHERE id = $1', [gone.id]);
    const doctor = await newStaff(server, 'doctor', { teams: ['Cardiology'] });
    const patient = await newPatient(server);
    await patient.send('I have a question about parking');
    const opened = await nurse.call<{ id: string; reference: string }>('POST', '/cases', { conversationId: patient.conversationId, subject: 'Parking for Ephraim' });
    expect((await doctor.call('POST', '/glass-openings', { caseId: opened.body.id, category: 'covering', reason: 'Covering for Ephraim’s own doctor tonight' })).status).toBe(201);
    const [mail] = await mailbox.mailsTo(officer.email, 1);
    const said = `${mail!.mail.subject} ${mail!.mail.text} ${String(mail!.mail.html)}`;
    expect(said).toContain('/inbox');
    for (const secret of ['Ephraim', opened.body.reference, opened.body.id, doctor.name, 'Covering', patient.conversationId]) expect(said, secret).not.toContain(secret);
    const told = await server.db.query<{ to: string }>(`SELECT to_value AS to FROM deliveries WHERE purpose = 'staff'`);
    expect(told).toEqual([{ to: officer.email }]);
  });
});
