/** Who writes: codes, dates of birth, the hospital's word; and what each lets be seen. Over HTTP and sockets, on both databases. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDb, testDrivers } from '../db/testing.ts';
import { newId } from '../domain/ids/new-id.ts';
import { ownCases } from '../domain/cases/own-cases.ts';
import type { StaffConversation } from './contract/conversation.ts';
import { askForCode, bearer, enterBirthDate, enterCode, lastCode, prove, receiveCodes, signer } from './testing/proof.ts';
import { call, eventually, newPatient, newStaff, startTestServer, withoutId, type TestServer, type TestStaff } from './testing/test-server.ts';

const site = signer();
const AUDIENCE = 'https://toniq.hospital.example';

describe.each(testDrivers)('a proof on %s', (driver) => {
  let server: TestServer;
  let db: TestServer['db'];
  let admin: TestStaff;
  let joe: string;
  beforeAll(async () => {
    db = await testDb({ driver });
    server = await startTestServer({ db, env: { WIDGET_JWT_KEYS: site.keys, WIDGET_JWT_AUDIENCE: AUDIENCE } });
    receiveCodes(server);
    admin = await newStaff(server, 'admin');
    joe = (await admin.call<{ id: string }>('POST', '/patients', {
      name: 'Joe Park', birthDate: '1965-03-02', contacts: [{ value: '555-0142', verified: true }, { value: 'joe@mail.test' }], identifiers: [{ system: 'mrn', value: '77' }],
    })).body.id;
    await db.query(`INSERT INTO cases (id, reference, patient_id, subject) VALUES ($1, 'RH-JOES-001', $2, 'Refill of Joe')`, [newId(), joe]);
  });
  afterAll(async () => {
    await server.stop();
    await db.close();
  });
  const casesOf = (who: { headers: Record<string, string> }) => call<{ items?: { reference: string }[]; code?: string }>(server.url, 'GET', '/patient/cases', who);
  const answerTo = async (who: { headers: Record<string, string> }, text: string) => {
    const { seq } = (await call<{ seq: number }>(server.url, 'POST', '/patient/messages', { headers: who.headers, body: { clientId: `asks-${newId()}`, text } })).body;
    const read = async () => (await call<{ messages: { seq: number; author: string; state: string; text: string; quickReplies: { action?: string }[] }[] }>(server.url, 'GET', `/patient/conversation?after=${seq}`, who)).body.messages;
    return eventually(async () => (await read()).find(({ author, state }) => author === 'agent' && state === 'complete'), 'an answer');
  };

  it('of a contact opens what is on record, and nothing before it', async () => {
    const visitor = await newPatient(server);
    const asked = await answerTo(visitor, 'What is the status of my request?');
    expect(asked.text).not.toContain('RH-JOES-001');
    expect(asked.quickReplies[0]).toMatchObject({ action: 'verify' });
    expect(await casesOf(visitor)).toMatchObject({ status: 403, body: { code: 'assurance_needed' } });
    const proved = await prove(server, visitor, '555 0142');
    expect((await casesOf(proved)).body.items?.map(({ reference }) => reference)).toEqual(['RH-JOES-001']);
    expect((await answerTo(proved, 'What is the status of my request?')).text).toContain('RH-JOES-001');
    const shown = (await admin.call<StaffConversation>('GET', `/conversations/${visitor.conversationId}`)).body.patient;
    expect(shown).toMatchObject({ id: joe, name: 'Joe Park', assurance: 'contact' });
    expect((await call(server.url, 'GET', '/patient/history', proved)).status).toBe(403);
  });

  it('gives a new token, and the one before is worth nothing, whoever planted it', async () => {
    const visitor = await newPatient(server);
    const planted = await visitor.connect();
    const proved = await prove(server, visitor, `${newId()}@mail.test`);
    expect(proved.token).not.toBe(visitor.token);
    expect((await call(server.url, 'GET', '/patient/conversation', visitor)).status).toBe(401);
    await eventually(() => !planted.socket.connected, 'the old socket to be cut');
    await expect(visitor.connect()).rejects.toThrow('no_session');
    expect((await call(server.url, 'GET', '/patient/conversation', proved)).status).toBe(200);
  });

  it('in two tabs at once is one proof', async () => {
    const visitor = await newPatient(server);
    await askForCode(server, visitor, `${newId()}@mail.test`);
    const code = await lastCode(server);
    const both = await Promise.all([enterCode(server, visitor, code), enterCode(server, visitor, code)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect([401, 422]).toContain(both.find(({ status }) => status !== 200)!.status);
  });

  it('is answered word for word alike for contacts that are known and that are not', async () => {
    const ask = async (contact: string) => {
      const visitor = await newPatient(server);
      const sent = await askForCode(server, visitor, contact);
      const right = await lastCode(server);
      const wrong = await enterCode(server, visitor, right === '000000' ? '000001' : '000000');
      return [sent.status, { ...(sent.body as object), to: null }, wrong.status, withoutId(wrong.body)];
    };
    const known = await ask('joe@mail.test');
    expect(await ask('who@mail.test')).toEqual(known);
    expect(known[0]).toBe(202);
    expect(known[2]).toBe(422);
  });

  it('has three tries, also when they come at once', async () => {
    const visitor = await newPatient(server);
    await askForCode(server, visitor, `${newId()}@mail.test`);
    const right = await lastCode(server);
    const guesses = Array.from({ length: 12 }, (_, at) => String((Number(right) + 1 + at) % 1_000_000).padStart(6, '0'));
    const answers = await Promise.all(guesses.map((guess) => enterCode(server, visitor, guess)));
    expect(answers.filter(({ body }) => body.code === 'code_wrong')).toHaveLength(2);
    expect(answers.filter(({ body }) => body.code === 'code_over')).toHaveLength(10);
    expect((await enterCode(server, visitor, right)).body.code).toBe('code_over');
  });

  it('sends three codes an hour to a contact and in a conversation, and no fourth, also at once', async () => {
    const contact = `${newId()}@mail.test`;
    const visitors = await Promise.all(Array.from({ length: 6 }, () => newPatient(server)));
    const toOne = await Promise.all(visitors.map((visitor) => askForCode(server, visitor, contact)));
    expect(toOne.map(({ status }) => status).toSorted()).toEqual([202, 202, 202, 429, 429, 429]);
    const one = await newPatient(server);
    const inOne = await Promise.all([1, 2, 3, 4, 5].map(() => askForCode(server, one, `${newId()}@mail.test`)));
    expect(inOne.map(({ status }) => status).toSorted()).toEqual([202, 202, 202, 429, 429]);
  });

  it('ends with its ten minutes, and with the next code', async () => {
    const visitor = await newPatient(server);
    await askForCode(server, visitor, `${newId()}@mail.test`);
    const first = await lastCode(server);
    await askForCode(server, visitor, `${newId()}@mail.test`);
    const second = await lastCode(server);
    if (first !== second) expect((await enterCode(server, visitor, first)).status).toBe(422);
    await db.query(`UPDATE contact_codes SET expires_at = now() - interval '1 second' WHERE conversation_id = $1`, [visitor.conversationId]);
    expect((await enterCode(server, visitor, second)).body.code).toBe('code_over');
  });

  it('is kept as a hash, and no event or log line holds a code', async () => {
    const visitor = await newPatient(server);
    await askForCode(server, visitor, `${newId()}@mail.test`);
    const code = await lastCode(server);
    const rows = JSON.stringify(await db.query('SELECT c.code_hash, e.before, e.after FROM contact_codes c LEFT JOIN events e ON e.conversation_id = c.conversation_id WHERE c.conversation_id = $1', [visitor.conversationId]));
    expect(rows).toContain('$argon2id$');
    expect(rows).not.toContain(`"${code}"`);
  });

  it('of a date of birth makes a patient verified; a wrong one tells nothing and has three tries', async () => {
    // Told to staff and never proved: the contact alone does not make somebody Joe.
    const told = await newPatient(server);
    const proved = await prove(server, told, 'joe@mail.test');
    expect((await casesOf(proved)).body.items).toEqual([]);
    const born = await enterBirthDate(server, proved, '1965-03-02');
    expect(born).toMatchObject({ status: 200, body: { assurance: 'verified' } });
    expect((await casesOf(bearer(born.body.token))).body.items?.map(({ reference }) => reference)).toEqual(['RH-JOES-001']);
    expect((await call(server.url, 'GET', '/patient/history', bearer(born.body.token))).status).toBe(200);
    const other = await prove(server, await newPatient(server), `${newId()}@mail.test`);
    const wrong = await enterBirthDate(server, other, '1965-03-02');
    const guesses = [await enterBirthDate(server, other, '1970-01-01'), await enterBirthDate(server, other, '1970-01-02'), await enterBirthDate(server, other, '1970-01-03')];
    expect([wrong, ...guesses].map(({ body }) => body.code)).toEqual(['birth_date_wrong', 'birth_date_wrong', 'birth_date_wrong', 'no_code']);
  });

  it('is nobody else’s: a guessed contact, a new conversation and an ended session get nothing', async () => {
    const thief = await newPatient(server);
    await askForCode(server, thief, '555-0142');
    expect(await casesOf(thief)).toMatchObject({ status: 403 });
    expect((await answerTo(thief, 'What is the status of RH-JOES-001?')).text).not.toContain('Refill of Joe');
    const owner = await prove(server, await newPatient(server), 'joe@mail.test', '1965-03-02');
    await db.query(`UPDATE patient_sessions SET active_at = now() - interval '31 minutes' WHERE patient_id = $1 AND assurance = 'verified'`, [joe]);
    expect((await casesOf(owner)).status).toBe(401);
    expect((await call(server.url, 'POST', '/patient/conversation', { ...owner, body: { language: 'en' } })).status).toBe(401);
  });

  it('cuts an idle session’s socket before its message is taken under that name', async () => {
    const visitor = await newPatient(server);
    const proved = await prove(server, visitor, `${newId()}@mail.test`);
    const { connect } = await import('./testing/test-server.ts');
    const socket = await connect(`${server.url}/patient`, { auth: { token: proved.token } });
    await db.query(`UPDATE patient_sessions SET active_at = now() - interval '2 days' WHERE conversation_id = $1`, [visitor.conversationId]);
    socket.socket.emit('message-send', { clientId: `late-${newId()}`, text: 'and my results?' }, () => undefined);
    await eventually(() => !socket.socket.connected, 'the socket to be cut');
    expect(await db.query('SELECT 1 FROM messages WHERE conversation_id = $1', [visitor.conversationId])).toEqual([]);
  });

  it('does not reach a visitor whose record staff merged with a patient’s', async () => {
    const visitor = await newPatient(server);
    await visitor.send('I have a question about my bill');
    const { patient } = (await admin.call<StaffConversation>('GET', `/conversations/${visitor.conversationId}`)).body;
    const merge = (await admin.call<{ id: string }>('POST', `/patients/${joe}/merges`, { patientId: patient.id })).body;
    expect((await admin.call<StaffConversation>('GET', `/conversations/${visitor.conversationId}`)).body.patient.id).toBe(joe);
    expect((await answerTo(visitor, 'What is the status of my request?')).text).not.toContain('RH-JOES-001');
    expect(await ownCases(db, { visitorId: patient.id })).toEqual([]);
    await admin.call('POST', `/patients/${joe}/merges/${merge.id}/undo`);
    expect((await admin.call<StaffConversation>('GET', `/conversations/${visitor.conversationId}`)).body.patient.id).toBe(patient.id);
  });

  it('by the hospital’s token opens a verified session; another patient’s token gets another conversation', async () => {
    const visitor = await newPatient(server);
    await visitor.send('hello there');
    const take = (who: { headers: Record<string, string> }, sub: string, aud = AUDIENCE) =>
      call<{ token: string; assurance: string; conversation: { id: string } }>(server.url, 'POST', '/patient/identity', { headers: who.headers, body: { identity: site.sign({ sub, aud, name: 'Ana Ruiz' }) } });
    expect(await take(visitor, 'P-1', 'https://other.example')).toMatchObject({ status: 401, body: { code: 'identity_refused' } });
    const ana = await take(visitor, 'P-1');
    expect(ana).toMatchObject({ status: 200, body: { assurance: 'verified', conversation: { id: visitor.conversationId } } });
    const sam = await take(bearer(ana.body.token), 'P-2');
    expect(sam.body.conversation.id).not.toBe(visitor.conversationId);
    expect((await call<{ messages: unknown[] }>(server.url, 'GET', '/patient/conversation', bearer(sam.body.token))).body.messages).toEqual([]);
  });

  it('lets a proxy act within the grant, in a conversation of its own, until it ends', async () => {
    const child = (await admin.call<{ id: string }>('POST', '/patients', { name: 'Mia Chen', birthDate: '2020-05-01' })).body.id;
    await db.query(`INSERT INTO cases (id, reference, patient_id, subject) VALUES ($1, 'RH-MIAS-001', $2, 'Vaccines')`, [newId(), child]);
    const grant = (may: string[]) => admin.call<{ id: string }>('POST', `/patients/${child}/proxies`, { proxyId: joe, relation: 'parent', may, reason: 'Birth certificate seen', until: new Date(Date.now() + 86_400_000).toISOString() });
    const act = (who: { headers: Record<string, string> }, proxyId: string) => call<{ token: string; conversation: { id: string } }>(server.url, 'POST', '/patient/acting-for', { headers: who.headers, body: { proxyId, language: 'en' } });
    await db.query('DELETE FROM contact_codes');
    const father = await prove(server, await newPatient(server), 'joe@mail.test', '1965-03-02');
    const asking = (await grant(['ask'])).body.id;
    const asks = await act(father, asking);
    expect(await casesOf(bearer(asks.body.token))).toMatchObject({ status: 403, body: { code: 'not_granted' } });
    const reading = (await grant(['read', 'ask'])).body.id;
    // The grant before it has ended, and with it the session that rested on it.
    expect((await casesOf(bearer(asks.body.token))).status).toBe(401);
    const again = await prove(server, await newPatient(server), 'joe@mail.test', '1965-03-02');
    const reads = await act(again, reading);
    expect((await casesOf(bearer(reads.body.token))).body.items?.map(({ reference }) => reference)).toEqual(['RH-MIAS-001']);
    const seen = (await admin.call<StaffConversation>('GET', `/conversations/${reads.body.conversation.id}`)).body.patient;
    expect(seen).toMatchObject({ name: 'Mia Chen', writer: { name: 'Joe Park', relation: 'parent', may: ['read', 'ask'] } });
    const stranger = await prove(server, await newPatient(server), `${newId()}@mail.test`);
    expect((await act(stranger, reading)).status).toBe(403);
  });

  it('is off where codes cannot be delivered', async () => {
    const visitor = await newPatient(server);
    server.context.config.codesBy = null;
    try {
      expect(await askForCode(server, visitor, '555-0142')).toMatchObject({ status: 503, body: { code: 'no_code_delivery' } });
      expect((await answerTo(visitor, 'What is the status of my request?')).quickReplies.some(({ action }) => action === 'verify')).toBe(false);
    } finally {
      server.context.config.codesBy = 'demo';
    }
  });

  it('shows records found by misspelt names, contacts and numbers, and changes them by version', async () => {
    const find = async (q: string) => (await admin.call<{ items: { id: string }[] }>('POST', '/patients/search', { q })).body.items.map(({ id }) => id);
    for (const q of ['jo park', 'Joe Prak', 'JOE@mail.test', '555 0142', '77', '1965-03-02']) expect(await find(q), q).toContain(joe);
    const { version } = (await admin.call<{ version: number }>('GET', `/patients/${joe}`)).body;
    const change = () => admin.call('PATCH', `/patients/${joe}`, { preferredChannel: 'sms' }, { 'if-match': String(version) });
    const statuses = (await Promise.all(Array.from({ length: 10 }, change))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(9);
    expect(await admin.call('PATCH', `/patients/${joe}`, { contacts: [{ value: 'no address' }] }, { 'if-match': String(version + 1) })).toMatchObject({ status: 422, body: { errors: [{ path: 'contacts.0.value' }] } });
  });
});
