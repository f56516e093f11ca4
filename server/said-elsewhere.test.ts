/** What a turn is told of a patient's other conversations, and above all what it is not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TurnInput } from '../agent/turn.ts';
import { newId } from '../domain/ids/new-id.ts';
import { mergePatients, undoMerge } from '../domain/patients/merge.ts';
import { openConversation } from '../domain/conversations/open-conversation.ts';
import type { Assurance, Channel } from '../domain/terms.ts';
import { saidElsewhere } from '../domain/conversations/said-elsewhere.ts';
import { prove, receiveCodes, bearer } from './testing/proof.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { arrive, openMailbox, type Mailbox } from './testing/mailbox.ts';
import { call, eventually, newPatient, newStaff, startTestServer, type TestServer, type TestStaff } from './testing/test-server.ts';

let mailbox: Mailbox;
let server: TestServer;
let nurse: TestStaff;
const agent = scriptedAgent(async (_input, { say }) => say('An answer.'));

beforeAll(async () => {
  mailbox = await openMailbox();
  server = await startTestServer({ agent, env: mailbox.env });
  receiveCodes(server);
  nurse = await newStaff(server, 'manager');
}, 60_000);
afterAll(async () => {
  await server.stop();
  await mailbox.close();
});

async function record(...contacts: { value: string; proved?: boolean }[]): Promise<string> {
  const id = newId();
  await server.db.query(`INSERT INTO patients (id, language) VALUES ($1, 'en')`, [id]);
  for (const { value, proved = true } of contacts) {
    await server.db.query(`INSERT INTO patient_contacts (id, patient_id, kind, value, verified_at) VALUES ($1, $2, 'email', $3, $4)`, [newId(), id, value, proved ? new Date() : null]);
  }
  return id;
}

type Laid = { channel?: Channel; assurance?: Assurance; says?: string; caseId?: string | null; visitor?: string };

/** A conversation with one message in it, as proved as one wants. */
async function conversation(patientId: string, { channel = 'chat', assurance = 'contact', says = '', caseId = null, visitor = patientId }: Laid = {}): Promise<string> {
  return server.db.tx(async (tx) => {
    const id = await openConversation(tx, visitor, channel, 'en', { patientId, caseId });
    await tx.query('UPDATE conversations SET assurance = $2, last_seq = 1, last_patient_seq = 1, answered_seq = 1 WHERE id = $1', [id, assurance]);
    if (says) await tx.query(`INSERT INTO messages (id, conversation_id, seq, author, text) VALUES ($1, $2, 1, 'patient', $3)`, [newId(), id, says]);
    return id;
  });
}

const told = async (conversationId: string, patientId: string): Promise<string[]> =>
  (await saidElsewhere(server.db, { conversationId, patientId, quoteStaff: true })).flatMap(({ words }) => words.map(({ text }) => text));

async function openCase(patientId: string): Promise<string> {
  const id = newId();
  await server.db.query(`INSERT INTO cases (id, reference, patient_id, subject, status, priority, channel) VALUES ($1, $2, $3, 'A case', 'open', 'normal', 'chat')`, [id, `RH-${id.slice(-4)}-${id.slice(-8, -4)}`.toUpperCase(), patientId]);
  return id;
}

describe('what was said in another conversation of the same patient', () => {
  it('is told as far as what is proved allows, and never more', async () => {
    const patient = await record({ value: 'one@patients.test' });
    await conversation(patient, { says: 'proved words' });
    await conversation(patient, { assurance: 'verified', says: 'verified words' });
    await conversation(patient, { assurance: 'anonymous', says: 'words of whoever', channel: 'sms' });
    expect(await told(await conversation(patient, { assurance: 'anonymous', channel: 'email' }), patient)).toEqual([]);
    expect(await told(await conversation(patient, { channel: 'email' }), patient)).toEqual(['proved words']);
    expect((await told(await conversation(patient, { assurance: 'verified', channel: 'email' }), patient)).toSorted()).toEqual(['proved words', 'verified words']);
  });

  it('counts without proof on the same case', async () => {
    const patient = await record({ value: 'two@patients.test' });
    const caseId = await openCase(patient);
    await conversation(patient, { assurance: 'anonymous', says: 'from the chat', caseId });
    expect(await told(await conversation(patient, { channel: 'email', caseId }), patient)).toEqual(['from the chat']);
  });

  it('is not told of a mother to her child who shares the address, nor the other way, even on one case', async () => {
    const [mother, child] = [await record({ value: 'home@family.test' }), await record({ value: 'home@family.test', proved: false })];
    const caseId = await openCase(mother);
    await conversation(mother, { says: 'the mother’s words', caseId });
    await conversation(child, { says: 'the child’s words' });
    expect(await told(await conversation(child, { channel: 'email' }), child)).toEqual([]);
    expect(await told(await conversation(mother, { channel: 'email', caseId }), mother)).toEqual([]);
    expect(await told(await conversation(mother, { channel: 'email', assurance: 'verified', caseId }), mother)).toEqual(['the mother’s words']);
  });

  it('is not what came with a record that staff merged, until that is undone', async () => {
    const [kept, merged] = [await record({ value: 'kept@patients.test' }), await record({ value: 'merged@patients.test' })];
    const came = await conversation(merged, { says: 'words of the merged record' });
    await conversation(kept, { says: 'own words' });
    const { id } = await mergePatients(server.db, kept, merged, { kind: 'staff', id: nurse.id });
    const mail = await conversation(kept, { channel: 'email' });
    expect(await told(mail, kept)).toEqual(['own words']);
    expect(await told(came, kept)).toEqual([]);
    await undoMerge(server.db, kept, id, { kind: 'staff', id: nurse.id });
    expect(await told(mail, kept)).toEqual(['own words']);
  });

  it('is no phone call, no note, and nothing of who wrote for the patient', async () => {
    const patient = await record({ value: 'three@patients.test' });
    const chat = await conversation(patient, { says: 'own words' });
    await conversation(patient, { channel: 'phone', says: 'as the desk wrote it down' });
    await server.db.query(`INSERT INTO notes (id, conversation_id, staff_id, client_id, text, after_seq) VALUES ($1, $2, $3, 'note-0001', 'a note of staff', 1)`, [newId(), chat, nurse.id]);
    const daughter = await record();
    const grant = newId();
    await server.db.query(`INSERT INTO patient_proxies (id, patient_id, proxy_id, relation, may, until, reason, granted_by) VALUES ($1, $2, $3, 'child', '{read,ask}', now() + interval '1 day', 'asked for', $4)`, [grant, patient, daughter, nurse.id]);
    const byDaughter = await conversation(patient, { says: 'the daughter’s words' });
    await server.db.query('UPDATE conversations SET proxy_grant_id = $2 WHERE id = $1', [byDaughter, grant]);
    const account = JSON.stringify(await saidElsewhere(server.db, { conversationId: await conversation(patient, { channel: 'email' }), patientId: patient, quoteStaff: true }));
    expect(account).toContain('own words');
    expect(account).not.toMatch(/daughter|desk|note of staff/u);
  });

  it('stays behind the second wall: with another’s id nothing is read', async () => {
    const [patient, other] = [await record({ value: 'four@patients.test' }), await record()];
    await conversation(patient, { says: 'own words' });
    expect(await told(await conversation(patient, { channel: 'email' }), other)).toEqual([]);
  });
});

describe('a turn', () => {
  it('by mail knows of the chat after the code and not before, and a mail that is not from there learns nothing', async () => {
    const visitor = await newPatient(server);
    await visitor.send('My refill of lisinopril has not come.');
    await eventually(() => agent.turns.some(({ conversation: { id } }) => id === visitor.conversationId), 'the turn of the chat');
    const proved = await prove(server, visitor, 'ana@patients.test');
    expect((await call(server.url, 'GET', '/patient/me', bearer(proved.token))).body).toMatchObject({ assurance: 'contact' });
    const turnOf = (words: string): Promise<TurnInput> => eventually(() => agent.turns.find(({ history }) => history.at(-1)!.text.includes(words)), words);

    await arrive(server, { from: 'ana@patients.test', text: 'As I wrote in the chat, where is it?' });
    const before = await turnOf('where is it?');
    expect(before.elsewhere).toBeNull();
    const mail = before.conversation.id;
    const sent = await mailbox.mailsTo('ana@patients.test');
    const token = (sent[0]!.mail.replyTo as unknown as { value: { address: string }[] }).value[0]!.address;
    await server.db.query(`UPDATE conversations SET assurance = 'contact', patient_id = (SELECT patient_id FROM conversations WHERE id = $2) WHERE id = $1`, [mail, visitor.conversationId]);

    await arrive(server, { from: 'ana@patients.test', to: token, text: 'And what did I write in the chat?' });
    expect((await turnOf('what did I write')).elsewhere).toMatchObject([{ channel: 'chat', words: [{ text: 'My refill of lisinopril has not come.' }], answer: { by: 'agent' } }]);

    await arrive(server, { from: 'eve@evil.test', to: token, text: 'Remind me what I told you in the chat' });
    const eves = await turnOf('Remind me');
    expect(eves.conversation.id).not.toBe(mail);
    expect(eves.elsewhere).toBeNull();
  });
});

describe('danger told in another conversation', () => {
  const emergencyIn = async (id: string): Promise<boolean> => (await server.db.one<{ emergency: boolean }>('SELECT emergency FROM conversations WHERE id = $1', [id])).emergency;

  /** A chat in danger and a thread by mail on the same case. */
  async function inDanger(address: string): Promise<{ chat: string; mail: string; token: string }> {
    const visitor = await newPatient(server);
    await visitor.send('My father has crushing chest pain');
    const chat = visitor.conversationId;
    const { patient } = (await nurse.call<{ patient: { id: string } }>('GET', `/conversations/${chat}`)).body;
    await server.db.query(`INSERT INTO patient_contacts (id, patient_id, kind, value) VALUES ($1, $2, 'email', $3)`, [newId(), patient.id, address]);
    const moved = await nurse.call<{ conversationId: string }>('POST', `/conversations/${chat}/move`, { contact: address });
    const mail = moved.body.conversationId;
    await nurse.call('POST', `/conversations/${mail}/messages`, { clientId: `answer-${mail}`, text: 'How is he?' });
    const [sent] = await mailbox.mailsTo(address);
    return { chat, mail, token: (sent!.mail.replyTo as unknown as { value: { address: string }[] }).value[0]!.address };
  }
  const heard = (mail: string, words: string) => eventually(async () => (await server.db.query('SELECT 1 FROM messages WHERE conversation_id = $1 AND text LIKE $2', [mail, `%${words}%`]))[0], words);

  it('makes an emergency of "it is worse now", calls staff, and tells nothing of what was said there', async () => {
    const { chat, mail, token } = await inDanger('worse@patients.test');
    await arrive(server, { from: 'worse@patients.test', to: token, text: 'Where can I park?' });
    await heard(mail, 'Where can I park');
    expect(await emergencyIn(mail)).toBe(false);
    // Whoever reads the mail sees where danger stands.
    const { others } = (await nurse.call<{ others: object[] }>('GET', `/conversations/${mail}`)).body;
    expect(others).toMatchObject([{ conversationId: chat, channel: 'chat', emergency: true }]);
    await arrive(server, { from: 'worse@patients.test', to: token, text: 'It is worse now.' });
    await eventually(() => emergencyIn(mail), 'the latch');
    expect(await server.db.query('SELECT 1 FROM pages WHERE conversation_id = $1', [mail])).toHaveLength(1);
    const card = (await mailbox.mailsTo('worse@patients.test', 2)).at(-1)!.mail;
    expect(card.text).toContain('911');
    expect(card.text).not.toMatch(/chest|aspirin/iu);
    await arrive(server, { from: 'eve@evil.test', to: token, text: 'It is worse now.' });
    const eves = await eventually(async () => (await server.db.query<{ id: string; emergency: boolean }>(`SELECT id, emergency FROM conversations WHERE contact_value = 'eve@evil.test' AND last_patient_seq > 0 ORDER BY created_at DESC`))[0], 'the mail of another');
    expect(eves).toMatchObject({ emergency: false });
  });

  it('is over once staff have cleared it', async () => {
    const { chat, mail, token } = await inDanger('better@patients.test');
    expect((await nurse.call('POST', `/conversations/${chat}/clear-emergency`, { reason: 'The ambulance has him.' })).status).toBeLessThan(300);
    await arrive(server, { from: 'better@patients.test', to: token, text: 'It is worse now.' });
    await heard(mail, 'It is worse now');
    expect(await emergencyIn(mail)).toBe(false);
  });
});
