import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { testDb } from '../../db/testing.ts';
import { loadConfig } from '../config/config.ts';
import { openContext } from '../context.ts';
import { startServer } from '../server.ts';
import { eventually, newPatient, type TestPatient } from '../testing/test-server.ts';
import { TurnsThread } from './turns-thread.ts';

const cleanup: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanup.splice(0).toReversed()) await step();
});

/** A server as it is in earnest: its turns run on a thread of their own. */
async function startWithThread(env: Record<string, string> = {}) {
  const db = await testDb();
  cleanup.push(() => db.close());
  const { config, secrets } = loadConfig({ PORT: '0', LOG_LEVEL: 'silent', ...env });
  const context = await openContext(config, secrets, { db, seed: false });
  cleanup.push(() => context.close());
  const server = await startServer(context);
  cleanup.push(() => server.stop());
  const thread = context.runningTurns;
  if (!(thread instanceof TurnsThread)) throw new Error('The turns do not run on a thread.');
  return { url: `http://127.0.0.1:${server.port}`, db, thread };
}

/** A model server that says nothing until it is told to break. */
async function silentModel() {
  const seen = { asked: 0, hungUp: 0 };
  let broken = false;
  const breakOff = (response: ServerResponse): void => void response.writeHead(500).end();
  const server = createServer((_request, response) => {
    seen.asked += 1;
    response.on('close', () => (seen.hungUp += 1));
    if (broken) breakOff(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanup.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  const env = { AI_MODEL: 'silent', OPENAI_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` };
  return { seen, env, breakFromNowOn: () => void (broken = true) };
}

const replies = async (patient: TestPatient) => (await patient.sync()).messages.filter(({ author, state }) => author === 'agent' && state === 'complete');
const readyz = async (url: string) => (await fetch(`${url}/readyz`)).json() as Promise<{ ok: boolean; turns: string }>;

describe('the thread of the turns', () => {
  it('answers, shows that it writes, and its turns are counted', async () => {
    const { url } = await startWithThread();
    const patient = await newPatient({ url });
    const socket = await patient.connect();
    cleanup.push(async () => socket.close());
    await patient.send('Hello');
    await eventually(async () => (await replies(patient)).length === 1, 'a reply', 30);
    await socket.until('typing', ({ who, active }: { who: string; active: boolean }) => who === 'agent' && active);
    await eventually(async () => /toniq_turn_seconds_count\{outcome="answered"\} 1/.test(await (await fetch(`${url}/metrics`)).text()), 'the turn to be counted', 30);
  });

  it('hears at once that an emergency ended its turn', async () => {
    const model = await silentModel();
    const { url, db } = await startWithThread(model.env);
    const patient = await newPatient({ url });
    await patient.send('Where can I park?');
    await eventually(() => model.seen.asked > 0, 'the model to be asked', 30);
    await patient.send('I have crushing chest pain and cannot breathe');
    await eventually(() => model.seen.hungUp > 0, 'the model to be left', 5);
    expect(await db.query(`SELECT state FROM turns ORDER BY started_at LIMIT 1`)).toEqual([{ state: 'interrupted' }]);
  });

  it('dies in the middle of a turn: another one answers, and meanwhile messages come in', async () => {
    const model = await silentModel();
    const { url, db, thread } = await startWithThread(model.env);
    const patient = await newPatient({ url });
    await patient.send('Where can I park?');
    await eventually(() => model.seen.asked > 0, 'the model to be asked', 30);
    model.breakFromNowOn();
    await thread.crash();
    expect(await readyz(url)).toMatchObject({ ok: true, turns: 'restarting' });
    expect((await patient.send('Near the main entrance, I mean')).status).toBe(201);
    await eventually(async () => (await replies(patient)).length > 0, 'a reply of the next thread', 30);
    await eventually(async () => (await readyz(url)).turns === 'running', 'the server to say that it answers', 30);
    const turns = await db.query<{ state: string }>('SELECT state FROM turns ORDER BY started_at');
    expect(turns[0]).toEqual({ state: 'interrupted' });
    expect(turns.at(-1)).toEqual({ state: 'done' });
    expect((await patient.sync()).messages.filter(({ state }) => state === 'streaming')).toEqual([]);
  }, 60_000);
});
