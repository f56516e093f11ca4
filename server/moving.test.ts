import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffConversation } from './contract/conversation.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { arrive, openMailbox, type Mailbox } from './testing/mailbox.ts';
import { eventually, newPatient, newStaff, startTestServer, type TestServer, type TestStaff } from './testing/test-server.ts';
import { newId } from '../domain/ids/new-id.ts';

let mailbox: Mailbox;
let server: TestServer;
let manager: TestStaff;
const PAT = 'pat@patients.test';

beforeEach(async () => {
  mailbox = await openMailbox();
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('An answer.')), env: mailbox.env });
  manager = await newStaff(server, 'manager');
});
afterEach(async () => {
  await server.stop();
  await mailbox.close();
});

const read = async (id: string): Promise<StaffConversation> => (await manager.call<StaffConversation>('GET', `/conversations/${id}`)).body;

describe('a conversation that goes on elsewhere', () => {
  it('is a second one of the same case and patient; a reply to the mail comes back to it', async () => {
    const patient = await newPatient(server);
    await patient.send('Where can I park?');
    const { id: patientId } = (await read(patient.conversationId)).patient;
    await server.db.query(`INSERT INTO patient_contacts (id, patient_id, kind, value) VALUES ($1, $2, 'email', $3)`, [newId(), patientId, PAT]);
    const moved = await manager.call<{ conversationId: string }>('POST', `/conversations/${patient.conversationId}/move`, { contact: PAT });
    expect(moved.status).toBe(200);
    const next = moved.body.conversationId;
    const again = await manager.call<{ conversationId: string }>('POST', `/conversations/${patient.conversationId}/move`, { contact: PAT });
    expect(again.body.conversationId).toBe(next);
    await manager.call('POST', `/conversations/${next}/messages`, { clientId: 'answer-0001', text: 'Here is the map.' });
    const [mail] = await mailbox.mailsTo(PAT);
    const view = await read(next);
    expect(view.case!.id).toBe((await read(patient.conversationId)).case!.id);
    expect(view.patient).toMatchObject({ id: patientId, assurance: 'anonymous' });
    expect(view.row).toMatchObject({ channel: 'email', handoff: 'taken' });
    await eventually(async () => (await read(next)).deliveries[0]?.state === 'sent', 'the delivery to be sent');
    await arrive(server, { to: (mail!.mail.replyTo as unknown as { value: { address: string }[] }).value[0]!.address, text: 'Thank you, and the bus?' });
    await eventually(async () => (await read(next)).messages.some(({ text }) => text.includes('the bus')), 'the reply');
    expect((await patient.sync()).messages.map(({ text }) => text).join()).not.toContain('the bus');
  });

  it('goes to a contact of the patient alone, and on a channel that is set up', async () => {
    const patient = await newPatient(server);
    await patient.send('Where can I park?');
    const move = (contact: string) => manager.call<{ detail: string; code: string }>('POST', `/conversations/${patient.conversationId}/move`, { contact });
    expect((await move('eve@elsewhere.test')).body.detail).toContain('none of the patient’s contacts');
    expect((await move('+15555550177')).body.code).toBe('channel_not_set_up');
    expect((await move('what')).status).toBe(422);
  });
});

describe('a mail that does not arrive', () => {
  it('is shown on the message, puts the conversation before staff, and after three the address is given up', async () => {
    await mailbox.close();
    mailbox = await openMailbox({ port: mailbox.port, onRcptTo: (_address, _session, done) => done(Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 })) });
    const socket = await manager.connect();
    await arrive(server, {});
    const conversation = await eventually(async () => (await server.db.query<{ id: string; waits: boolean }>('SELECT id, waiting_since IS NOT NULL AS waits FROM conversations WHERE waiting_since IS NOT NULL'))[0], 'a conversation that waits');
    expect((await read(conversation.id)).deliveries).toMatchObject([{ state: 'failed', error: { code: '550 5.1.1' }, tries: 1 }]);
    for (const text of ['One', 'Two']) await arrive(server, { text });
    await eventually(async () => (await server.db.query(`SELECT 1 FROM contact_failures WHERE disabled_at IS NOT NULL`)).length === 1, 'the address to be given up');
    await manager.call('POST', `/conversations/${conversation.id}/messages`, { clientId: 'answer-0001', text: 'Can you read this?' });
    await eventually(async () => (await read(conversation.id)).deliveries.at(-1)?.state === 'suppressed', 'a delivery that is not tried');
    await socket.close();
  });

  it('that was urgent calls staff once more, who had answered the first call', async () => {
    await mailbox.close();
    let refuse = (): void => undefined;
    mailbox = await openMailbox({ port: mailbox.port, onRcptTo: (_address, _session, done) => void (refuse = () => done(Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 }))) });
    await arrive(server, { text: 'I have crushing chest pain' });
    const [page] = await eventually(async () => {
      const pages = await server.db.query<{ id: string; conversationId: string }>(`SELECT id, conversation_id AS "conversationId" FROM pages`);
      return pages.length > 0 && pages;
    }, 'a page');
    expect((await manager.call('POST', `/pages/${page!.id}/acknowledge`)).status).toBe(200);
    await eventually(async () => {
      refuse();
      return (await read(page!.conversationId)).deliveries[0]?.state === 'failed';
    }, 'the delivery to fail');
    expect((await read(page!.conversationId)).pages).toMatchObject([{ state: 'acknowledged' }, { state: 'open', title: 'An urgent message to a patient did not get through' }]);
  });

  it('for now is tried again, with what the server said', async () => {
    await mailbox.close();
    let busy = true;
    mailbox = await openMailbox({ port: mailbox.port, onRcptTo: (_address, _session, done) => (busy ? done(Object.assign(new Error('4.7.1 Try later'), { responseCode: 451 })) : done()) });
    await arrive(server, {});
    const { id } = await eventually(async () => (await server.db.query<{ id: string }>(`SELECT id FROM deliveries WHERE state = 'queued' AND tries = 1`))[0], 'a first try');
    busy = false;
    await server.db.query(`UPDATE deliveries SET next_try_at = now() WHERE id = $1`, [id]);
    await server.db.query(`SELECT toniq.add_job('send-delivery', json_build_object('deliveryId', $1::text), NULL, now(), NULL, NULL, 'replace', NULL)`, [id]);
    const [mail] = await mailbox.mailsTo(PAT);
    expect(await eventually(async () => (await server.db.query<{ state: string; tries: number; key: string }>(`SELECT state, tries, provider_id AS key FROM deliveries WHERE state = 'sent'`))[0], 'it to be sent')).toEqual({ state: 'sent', tries: 2, key: mail!.mail.messageId });
  });
});
