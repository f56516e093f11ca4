/** The database goes away under a running server and comes back: what was said is honest, nothing is half-stored, nobody restarts anything. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dbOver, type Db } from '../db/db.ts';
import { StorageFull } from '../db/errors.ts';
import { startProxy, temporaryDirectory } from '../db/fixtures/connections.ts';
import { migrate } from '../db/migrate.ts';
import { openDb } from '../db/open.ts';
import { pgliteDriver } from '../db/pglite/driver.ts';
import { createTestDatabase, migratedImage, testDb, testDrivers } from '../db/testing.ts';
import { Problem } from './contract/problem.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { call, eventually, newClientId, newPatient, newStaff, startTestServer, type TestPatient, type TestServer, type TestStaff } from './testing/test-server.ts';

const DANGER = 'I have crushing chest pain and it goes into my left arm';
type LosableDb = { db: Db; lose: () => Promise<void>; restore: () => Promise<void>; close: () => Promise<void> };

/** PostgreSQL behind a door that the test shuts. */
async function behindProxy(): Promise<LosableDb> {
  const { url, drop } = await createTestDatabase();
  const proxy = await startProxy(url);
  const db = await openDb({ url: proxy.url });
  await migrate(db);
  return {
    db, lose: () => proxy.stop(), restore: () => proxy.start(),
    async close() {
      await db.close();
      await proxy.stop();
      await drop();
    },
  };
}

const wholeAndInOrder = async (patient: TestPatient): Promise<void> => {
  const { messages, conversation } = await patient.sync();
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
  expect(conversation.lastSeq).toBe(messages.length);
  expect(messages.filter(({ state }) => state === 'streaming')).toEqual([]);
};
const answers = async (patient: TestPatient): Promise<number> => (await patient.sync()).messages.filter(({ author, state }) => author === 'agent' && state === 'complete').length;

describe.runIf(testDrivers.includes('postgres'))('PostgreSQL that goes away', () => {
  let lost: LosableDb;
  let server: TestServer;
  let nurse: TestStaff;
  const agent = scriptedAgent(async (_input, { say }) => say('An answer.'));
  beforeAll(async () => {
    lost = await behindProxy();
    server = await startTestServer({ db: lost.db, agent });
    nurse = await newStaff(server, 'nurse');
  });
  afterAll(async () => {
    await server.stop();
    await lost.close();
  });

  it('gives 503 with the time to wait, on HTTP and on open sockets; afterwards all goes on without a restart', async () => {
    const patient = await newPatient(server);
    const [socket, desk] = [await patient.connect(), await nurse.connect()];
    await patient.send('Before');
    await eventually(async () => (await answers(patient)) === 1, 'the first answer');

    await lost.lose();
    const clientId = newClientId();
    const refused = await patient.send(DANGER, clientId);
    expect(refused).toMatchObject({ status: 503, body: { code: 'database_unavailable', detail: expect.stringMatching(/Nothing was stored.*emergency number/) } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    for (const [method, path] of [['GET', '/queue'], ['GET', '/pages'], ['POST', `/conversations/${patient.conversationId}/take-over`]] as const) expect((await nurse.call(method, path)).status).toBe(503);
    expect((await call(server.url, 'POST', '/patient/sessions', { body: { language: 'en' } })).status).toBe(503);
    expect((await call(server.url, 'POST', '/staff/session', { body: { email: nurse.email, password: 'x' } })).status).toBe(503);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const ack = await socket.ask<{ problem: unknown }>('message-send', { clientId, text: DANGER });
    expect(ack).toMatchObject({ ok: false, problem: { status: 503, code: 'database_unavailable' } });
    expect(Problem.safeParse(ack.problem).success).toBe(true);
    await expect(patient.connect()).rejects.toThrow('unavailable');
    expect(socket.socket.connected && desk.socket.connected).toBe(true);

    await lost.restore();
    await eventually(async () => (await fetch(`${server.url}/readyz`)).status === 200, 'the server to be ready');
    const stored = await patient.send(DANGER, clientId);
    expect(stored.status).toBe(201);
    await socket.until('emergency-raised');
    await desk.until<{ page: { conversationId: string } }>('page-raised', ({ page }) => page.conversationId === patient.conversationId);
    // The call is a job, and the answer another.
    await eventually(async () => (await nurse.call<{ items: { conversationId: string; calls: number }[] }>('GET', '/pages')).body.items.some((page) => page.conversationId === patient.conversationId && page.calls === 1), 'the call', 30);
    await eventually(async () => (await answers(patient)) === 2, 'the answer', 30);
    expect((await patient.sync()).messages.filter(({ text }) => text === DANGER)).toHaveLength(1);
    await wholeAndInOrder(patient);
    socket.close();
    desk.close();
  }, 60_000);

  it('tells open sockets afterwards what others stored while only this server was cut off', async () => {
    const patient = await newPatient(server);
    const socket = await patient.connect();
    const direct = await openDb({ url: (await databaseBehind(lost.db)) });
    try {
      await lost.lose();
      await direct.query(`WITH c AS (UPDATE conversations SET last_seq = last_seq + 1 WHERE id = $1 RETURNING last_seq),
        m AS (INSERT INTO messages (id, conversation_id, seq, author, kind, text) SELECT gen_random_uuid(), $1, last_seq, 'system', 'notice', 'Said elsewhere' FROM c RETURNING id)
        INSERT INTO events (type, actor_kind, conversation_id, subject_id) SELECT 'message-appended', 'system', $1, id FROM m`, [patient.conversationId]);
      await lost.restore();
      await socket.until<{ message: { text: string } }>('message-appended', ({ message }) => message.text === 'Said elsewhere');
      expect(socket.heard.filter(({ name }) => name === 'message-appended')).toHaveLength(1);
    } finally {
      await direct.close();
      socket.close();
    }
  }, 60_000);

  it('in the middle of an answer keeps what was shown, and the patient is answered or handed over', async () => {
    const patient = await newPatient(server);
    let cut = false;
    agent.next(async (_input, { say }) => {
      await say('First sentence.');
      if (!cut) {
        cut = true;
        await lost.lose();
        setTimeout(() => void lost.restore(), 300);
      }
      await say('Second sentence.');
    });
    await patient.send('Hello');
    await eventually(async () => {
      const { messages, conversation } = await patient.sync().catch(() => ({ messages: [], conversation: null }));
      return messages?.some((message) => message.author === 'agent' && message.state === 'complete') || conversation?.handoff === 'waiting';
    }, 'an answer or a handoff', 40);
    agent.next(async (_input, { say }) => say('An answer.'));
    const { messages } = await patient.sync();
    expect(messages.filter(({ author }) => author === 'agent')[0]!.text).toContain('First sentence.');
    await wholeAndInOrder(patient);
  }, 60_000);
});

/** The address of the same database, past the door. */
async function databaseBehind(db: Db): Promise<string> {
  const { name } = await db.one<{ name: string }>('SELECT current_database() AS name');
  return Object.assign(new URL(process.env.TEST_DATABASE_URL!), { pathname: `/${name}` }).href;
}

describe('an embedded engine that crashes', () => {
  it('comes back with everything that was acknowledged; sockets, jobs and pages go on', async () => {
    const directory = await temporaryDirectory();
    const driver = await pgliteDriver({ dataDir: directory.path, image: await migratedImage() });
    const db = dbOver(driver);
    await db.learnVectors();
    const server = await startTestServer({ db, agent: scriptedAgent(async (_input, { say }) => say('An answer.')) });
    try {
      const nurse = await newStaff(server, 'nurse');
      const patient = await newPatient(server);
      const [socket, desk] = [await patient.connect(), await nurse.connect()];
      await patient.send('Before');
      await eventually(async () => (await answers(patient)) === 1, 'the first answer');

      const texts = Array.from({ length: 12 }, (_, index) => `during ${index}`);
      const sent = texts.map((text) => patient.send(text));
      await driver.crash();
      const outcomes = await Promise.all(sent);
      for (const { status } of outcomes) expect([201, 503]).toContain(status);
      await eventually(async () => (await fetch(`${server.url}/readyz`)).status === 200, 'the server to be ready');

      const { messages } = await patient.sync();
      texts.forEach((text, index) => {
        const found = messages.filter((message) => message.text === text).length;
        // An acknowledged message is there; one that was refused may be stored, as after any lost answer, and its id keeps it single.
        if (outcomes[index]!.status === 201) expect(found).toBe(1);
        else expect(found).toBeLessThanOrEqual(1);
      });
      expect((await patient.send(DANGER)).status).toBe(201);
      await socket.until('emergency-raised');
      await desk.until<{ page: { conversationId: string } }>('page-raised', ({ page }) => page.conversationId === patient.conversationId);
      await eventually(async () => (await patient.sync()).messages.at(-1)!.author === 'agent', 'the answer', 40);
      await wholeAndInOrder(patient);
      socket.close();
      desk.close();
    } finally {
      await server.stop();
      await db.close();
      await directory.remove();
    }
  }, 90_000);
});

describe('a full disk', () => {
  it('is 503 storage_full, and nothing needs a restart', async () => {
    const db = await testDb();
    let full = false;
    const { tx } = db;
    const server = await startTestServer({
      db: Object.assign(db, { tx: (...args: Parameters<Db['tx']>) => (full ? Promise.reject(new StorageFull(new Error('No space left on device'))) : tx(...args)) }),
      agent: scriptedAgent(async (_input, { say }) => say('An answer.')),
    });
    try {
      const patient = await newPatient(server);
      const socket = await patient.connect();
      full = true;
      const clientId = newClientId();
      const refused = await patient.send('hello', clientId);
      expect(refused).toMatchObject({ status: 503, body: { code: 'storage_full' } });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await socket.ask('message-send', { clientId, text: 'hello' })).toMatchObject({ ok: false, problem: { status: 503, code: 'storage_full' } });
      expect((await patient.sync()).messages).toEqual([]);
      full = false;
      expect(await socket.ask('message-send', { clientId, text: 'hello' })).toMatchObject({ ok: true, seq: 1 });
      socket.close();
    } finally {
      await server.stop();
      await db.close();
    }
  });
});
