/** Many messages at one moment: they are stored together, and each of them fares as if it had come alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { eventually, newClientId, newPatient, startTestServer, type TestPatient, type TestServer, type TestSocket } from './testing/test-server.ts';

const DANGER = 'I have crushing chest pain and it goes into my left arm';
const REFUSED = 'a text that the database will not take';

type Ack = { ok: true; id: string; seq: number } | { ok: false; problem: { status: number; code: string } };
type Sent = { who: number; clientId: string; text: string; ack: Ack };
type Row = { conversationId: string; clientId: string; id: string; seq: number; text: string; transaction: string };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('An answer.')) });
  await server.db.query(
    `CREATE FUNCTION refuse_text() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not this text'; END $$`);
  await server.db.query(`CREATE TRIGGER refuse_text BEFORE INSERT ON messages FOR EACH ROW WHEN (NEW.text = '${REFUSED}') EXECUTE FUNCTION refuse_text()`);
});
afterAll(() => server.stop());

async function newCrowd(size: number): Promise<{ patients: TestPatient[]; sockets: TestSocket[]; leave: () => void }> {
  const patients = await Promise.all(Array.from({ length: size }, () => newPatient(server)));
  const sockets = await Promise.all(patients.map((patient) => patient.connect()));
  return { patients, sockets, leave: () => sockets.forEach((socket) => socket.close()) };
}

async function send(sockets: TestSocket[], who: number, text: string, clientId = newClientId()): Promise<Sent> {
  const ack = (await sockets[who]!.socket.timeout(30_000).emitWithAck('message-send', { clientId, text })) as Ack;
  return { who, clientId, text, ack };
}

const stored = (patients: TestPatient[]): Promise<Row[]> => server.db.query<Row>(
  `SELECT conversation_id AS "conversationId", client_id AS "clientId", id, seq, text, xmin::text AS transaction FROM messages
   WHERE author = 'patient' AND conversation_id = ANY($1) ORDER BY seq`, [patients.map((patient) => patient.conversationId)]);

describe('a rush of messages', () => {
  it('300 of 60 patients, some sent twice, one that cannot be stored and one of danger: each acknowledged one is there once, in its order', async () => {
    const { patients, sockets, leave } = await newCrowd(60);
    const textOf = (who: number, n: number): string => (who === 7 && n === 2 ? DANGER : who === 23 && n === 1 ? REFUSED : `question ${who}-${n}`);
    const sending: Promise<Sent>[] = [];
    for (let n = 0; n < 5; n++) {
      for (let who = 0; who < patients.length; who++) {
        const clientId = newClientId();
        sending.push(send(sockets, who, textOf(who, n), clientId));
        if ((who + n) % 10 === 0) sending.push(send(sockets, who, textOf(who, n), clientId));
      }
    }
    const sent = await Promise.all(sending);
    const refused = sent.filter(({ ack }) => !ack.ok);
    expect(refused.map(({ text }) => text)).toEqual([REFUSED]);

    const rows = await stored(patients);
    for (const { clientId, who, text, ack } of sent) {
      if (!ack.ok) continue;
      expect(rows.filter((row) => row.clientId === clientId)).toMatchObject([{ id: ack.id, seq: ack.seq, conversationId: patients[who]!.conversationId, text }]);
    }
    patients.forEach(({ conversationId }, who) => {
      const texts = rows.filter((row) => row.conversationId === conversationId).map(({ text }) => text);
      expect(texts).toEqual([0, 1, 2, 3, 4].map((n) => textOf(who, n)).filter((text) => text !== REFUSED));
    });
    expect(new Set(rows.map(({ transaction }) => transaction)).size).toBeLessThan(rows.length / 2);

    const { conversation, messages } = await patients[7]!.sync();
    expect(conversation).toMatchObject({ emergency: true, handoff: 'waiting' });
    expect(messages.filter(({ kind }) => kind === 'emergency')).toHaveLength(1);
    await eventually(() => sockets.every(({ heard }, who) => new Set(heard.flatMap(({ name, payload }) => {
      const { message } = payload as { message?: { id: string; author: string } };
      return name === 'message-appended' && message?.author === 'patient' ? message.id : [];
    })).size === (who === 23 ? 4 : 5)), 'everyone to hear their own messages', 20);
    await eventually(async () => (await server.db.query(
      `SELECT 1 FROM conversations WHERE id = ANY($1) AND (last_patient_seq > answered_seq OR running_turn_id IS NOT NULL)`, [patients.map((patient) => patient.conversationId)])).length === 0,
    'every message to be answered', 40);
    leave();
  }, 90_000);

  it('danger told in two pieces is put together in it', async () => {
    const { patients, sockets, leave } = await newCrowd(30);
    await Promise.all(sockets.map((_, who) => send(sockets, who, who === 11 ? 'I feel a lot of crushing' : 'hello')));
    await Promise.all(sockets.map((_, who) => send(sockets, who, who === 11 ? 'chest pain' : 'hello again')));
    expect((await patients[11]!.sync()).messages.filter(({ kind }) => kind === 'emergency')).toHaveLength(1);
    expect(await server.db.query('SELECT 1 FROM conversations WHERE id = ANY($1) AND emergency', [patients.map((patient) => patient.conversationId)])).toHaveLength(1);
    leave();
  }, 60_000);

  it('a conversation that is gone is refused by itself', async () => {
    const { patients, sockets, leave } = await newCrowd(20);
    await server.db.query('DELETE FROM patient_sessions WHERE conversation_id = $1', [patients[5]!.conversationId]);
    await server.db.query('DELETE FROM conversations WHERE id = $1', [patients[5]!.conversationId]);
    const sent = await Promise.all(sockets.map((_, who) => send(sockets, who, 'hello')));
    expect(sent.filter(({ ack }) => !ack.ok)).toMatchObject([{ who: 5, ack: { problem: { status: 404 } } }]);
    leave();
  }, 60_000);

  it.runIf(process.env.TEST_DATABASE_URL)('a conversation that somebody has locked holds up no other', async () => {
    const { patients, sockets, leave } = await newCrowd(20);
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const { promise: locked, resolve: isLocked } = Promise.withResolvers<void>();
    const holding = server.db.tx(async (tx) => {
      await tx.query('SELECT 1 FROM conversations WHERE id = $1 FOR UPDATE', [patients[3]!.conversationId]);
      isLocked();
      await held;
    });
    await locked;
    const sending = sockets.map((_, who) => send(sockets, who, 'hello'));
    const others = await Promise.all(sending.filter((_, who) => who !== 3));
    expect(others.every(({ ack }) => ack.ok)).toBe(true);
    expect((await stored(patients)).map(({ conversationId }) => conversationId)).not.toContain(patients[3]!.conversationId);
    letGo();
    await holding;
    expect((await sending[3]!).ack).toMatchObject({ ok: true, seq: 1 });
    leave();
  }, 60_000);
});
