import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffConversation } from './contract/conversation.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { arrive, openMailbox, type Mailbox } from './testing/mailbox.ts';
import { eventually, newPatient, newStaff, startTestServer, type TestServer, type TestStaff } from './testing/test-server.ts';
import { newId } from '../domain/ids/new-id.ts';

let mailbox: Mailbox;
let server: TestServer;
let manager: TestStaff;
let agent: ReturnType<typeof scriptedAgent>;
const PAT = 'pat@patients.test';

beforeEach(async () => {
  mailbox = await openMailbox();
  agent = scriptedAgent(async (_input, { say }) => say('An answer.'));
  server = await startTestServer({ agent, env: mailbox.env });
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

describe('the ways to a patient', () => {
  const add = (patientId: string, kind: string, value: string, more = 'now(), NULL') =>
    server.db.query(`INSERT INTO patient_contacts (id, patient_id, kind, value, verified_at, disabled_at) VALUES ($1, $2, $3, $4, ${more})`, [newId(), patientId, kind, value]);
  const begin = async () => {
    const patient = await newPatient(server);
    await patient.send('Where can I park?');
    return { patient, id: patient.conversationId, patientId: (await read(patient.conversationId)).patient.id };
  };
  const ways = async (id: string) => (await manager.call<{ items: { value: string; hindrance: string | null }[] }>('GET', `/conversations/${id}/ways`)).body.items.map(({ value, hindrance }) => [value, hindrance]);
  const move = (id: string, by = manager) => by.call<{ conversationId: string; begun: boolean; detail: string }>('POST', `/conversations/${id}/move`, { contact: PAT });

  it('are all listed, each with what stands against it, and those are refused', async () => {
    const { id, patientId } = await begin();
    expect(await ways(id)).toEqual([]);
    await add(patientId, 'email', 'old@patients.test', 'now(), now()');
    await add(patientId, 'email', PAT);
    await add(patientId, 'email', 'gone@patients.test');
    await add(patientId, 'phone', '+15555550177');
    await server.db.query(`INSERT INTO contact_failures (kind, value, reason, disabled_at) VALUES ('email', 'gone@patients.test', 'x', now())`);
    const [first, ...others] = await ways(id);
    expect(first).toEqual([PAT, null]);
    expect(others.toSorted()).toEqual([['+15555550177', 'not_set_up'], ['gone@patients.test', 'given_up'], ['old@patients.test', 'not_used']]);
    for (const [contact, why] of [['gone@patients.test', 'given up'], ['old@patients.test', 'not to use']]) {
      expect((await manager.call<{ detail: string }>('POST', `/conversations/${id}/move`, { contact })).body.detail).toContain(why);
    }
    const { body } = await move(id);
    expect((await ways(body.conversationId)).find(([value]) => value === PAT)).toEqual([PAT, 'this_channel']);
  });

  it('lead to one conversation, whoever moves at once and however often', async () => {
    const { id, patientId } = await begin();
    await add(patientId, 'email', PAT);
    const other = await newStaff(server, 'manager');
    const all = await Promise.all([move(id), move(id), move(id, other), move(id, other)]);
    expect(new Set(all.map(({ body }) => body.conversationId)).size).toBe(1);
    expect(all.filter(({ body }) => body.begun)).toHaveLength(1);
    expect(await server.db.query('SELECT 1 FROM conversations WHERE continues = $1', [id])).toHaveLength(1);
  });

  it('are taken while the assistant writes: what it had not shown stays back', async () => {
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => void (go = resolve));
    const { id, patientId, patient } = await begin();
    await eventually(async () => (await patient.sync()).messages.some(({ text }) => text === 'An answer.'), 'the first answer');
    await add(patientId, 'email', PAT);
    agent.next(async (_input, { say }) => {
      await say('One.');
      await held;
      await say('Two.');
    });
    await patient.send('And the bus?');
    await eventually(async () => (await patient.sync()).messages.some(({ sentences }) => sentences.some(({ text }) => text === 'One.')), 'the first sentence');
    expect((await move(id)).status).toBe(200);
    go();
    await eventually(async () => (await server.db.query(`SELECT 1 FROM conversations WHERE id = $1 AND running_turn_id IS NULL`, [id]))[0], 'the turn to end');
    const said = (await patient.sync()).messages;
    expect(JSON.stringify(said)).not.toContain('Two.');
    expect(said.at(-1)!.text).toContain('We go on by email, at p•••@patients.test.');
  });

  it('are taken back while nothing was written there', async () => {
    const { id, patientId, patient } = await begin();
    await add(patientId, 'email', PAT);
    const { body } = await move(id);
    const back = () => manager.call<{ conversationId: string; detail: string }>('POST', `/conversations/${body.conversationId}/move-back`);
    expect((await back()).body.conversationId).toBe(id);
    expect((await back()).body.conversationId).toBe(id);
    expect((await read(body.conversationId)).row.resolved).toBe(true);
    expect((await read(id)).row).toMatchObject({ handoff: 'taken', resolved: false });
    expect((await patient.sync()).messages.filter(({ text }) => text === 'We go on here.')).toHaveLength(1);
    expect(mailbox.caught).toEqual([]);
    await move(id);
    await manager.call('POST', `/conversations/${body.conversationId}/messages`, { clientId: 'answer-0001', text: 'Here is the map.' });
    expect((await back()).body.detail).toContain('written here already');
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

  it('is sent again once, though the address was given up, when staff say so', async () => {
    await mailbox.close();
    let broken = true;
    mailbox = await openMailbox({ port: mailbox.port, onRcptTo: (_address, _session, done) => (broken ? done(Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 })) : done()) });
    await arrive(server, {});
    const { id, delivery } = await eventually(async () => (await server.db.query<{ id: string; delivery: string }>(`SELECT conversation_id AS id, id AS delivery FROM deliveries WHERE state = 'failed'`))[0], 'a failure');
    await server.db.query(`UPDATE contact_failures SET disabled_at = now()`);
    broken = false;
    const again = () => manager.call<{ id: string; detail: string }>('POST', `/conversations/${id}/deliveries/${delivery}/resend`);
    const [one, two] = await Promise.all([again(), again()]);
    expect([one.status, one.body.id]).toEqual([201, two.body.id]);
    await mailbox.mailsTo(PAT);
    await eventually(async () => (await read(id)).deliveries.at(-1)?.state === 'sent', 'it to be sent');
    expect((await read(id)).deliveries).toHaveLength(2);
    expect((await manager.call<{ detail: string }>('POST', `/conversations/${id}/deliveries/${one.body.id}/resend`)).body.detail).toContain('nothing to send again');
    expect((await manager.call('POST', `/conversations/${id}/deliveries/${newId()}/resend`)).status).toBe(404);
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
