/** Faults on the product as it runs: real processes are killed, and what was acknowledged is counted afterwards. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually, newClientId, newPatient, type TestPatient } from '../server/testing/test-server.ts';
import { newDataPlace, startProduct, type Product } from './start-product.ts';

const cleanup: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanup.splice(0).toReversed()) await step();
});

async function newPlace() {
  const place = await newDataPlace();
  cleanup.push(place.remove);
  const env = { ...place.env, TONIQ_DEMO: 'off' };
  return {
    ...place,
    start: async (more: Record<string, string> = {}): Promise<Product> => {
      const product = await startProduct(place.dataDir, { ...env, ...more });
      cleanup.push(product.kill);
      return product;
    },
  };
}

/** The same patient at a server that was started again. */
const at = (patient: TestPatient, url: string) => ({
  ...patient,
  sync: async () => (await (await fetch(`${url}/api/v1/patient/conversation?after=0`, { headers: patient.headers })).json()) as Awaited<ReturnType<TestPatient['sync']>>,
});

const isAnswered = async (patient: Pick<TestPatient, 'sync'>, seq: number): Promise<boolean> => {
  const { messages, conversation } = await patient.sync();
  const answered = messages.some((message) => message.seq > seq && message.author !== 'patient' && message.state === 'complete');
  return answered || conversation.handoff !== 'none';
};

/** A model server that accepts the question and then says nothing until it is told to. */
async function hangingModel(): Promise<{ url: string; asked: () => number }> {
  let asked = 0;
  const server: Server = createServer(() => void asked++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanup.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked: () => asked };
}

describe('a server that is killed', () => {
  it('during intake has lost and doubled nothing that it acknowledged, and answers it after the restart', async () => {
    const place = await newPlace();
    let product = await place.start();
    const patients = await Promise.all(Array.from({ length: 4 }, () => newPatient(product)));
    const acknowledged = new Map<string, string[]>();
    let stopped = false;
    const writers = patients.map(async (patient, index) => {
      const texts: string[] = [];
      acknowledged.set(patient.conversationId, texts);
      for (let count = 0; !stopped && count < 35; count++) {
        const text = `Where can I park, question ${index}-${count}?`;
        const answer = await patient.send(text).catch(() => null);
        if (answer?.status === 201) texts.push(text);
      }
    });
    await eventually(() => [...acknowledged.values()].every((texts) => texts.length >= 3), 'some messages of everyone');
    await product.kill();
    stopped = true;
    await Promise.all(writers);

    product = await place.start();
    for (const patient of patients) {
      const again = at(patient, product.url);
      const { messages } = await again.sync();
      const stored = messages.filter((message) => message.author === 'patient').map((message) => message.text);
      for (const text of acknowledged.get(patient.conversationId)!) expect(stored.filter((one) => one === text)).toHaveLength(1);
      expect(new Set(messages.map((message) => message.seq)).size).toBe(messages.length);
      const last = messages.filter((message) => message.author === 'patient').at(-1)!;
      await eventually(() => isAnswered(again, last.seq), 'an answer or a handoff', 45);
    }
  }, 120_000);

  it('while a turn waits for the model finishes or hands off that turn after the restart', async () => {
    const place = await newPlace();
    const model = await hangingModel();
    let product = await place.start({ AI_MODEL: 'test-model', OPENAI_BASE_URL: model.url });
    const patient = await newPatient(product);
    expect((await patient.send('Where can I park?')).status).toBe(201);
    await eventually(() => model.asked() > 0, 'the model to be asked');
    await product.kill();
    product = await place.start();
    await eventually(() => isAnswered(at(patient, product.url), 1), 'an answer or a handoff', 45);
    const { messages } = await at(patient, product.url).sync();
    expect(messages.filter((message) => message.author === 'patient')).toHaveLength(1);
    expect(messages.filter((message) => message.state === 'streaming')).toEqual([]);
  }, 120_000);

  it('is told from a second one: that names the holder and harms nothing', async () => {
    if (process.env.TEST_DATABASE_URL) return expect(process.env.TEST_DATABASE_URL).toBeTruthy();
    const place = await newPlace();
    const product = await place.start();
    await expect(startProduct(place.dataDir, { TONIQ_DEMO: 'off' })).rejects.toThrow(new RegExp(`ended with 3[^]*${product.process.pid}`));
    expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
  }, 60_000);
});

describe('a model that hangs', () => {
  it('does not hold up an emergency, and the patient is answered or handed over within ten seconds', async () => {
    const place = await newPlace();
    const model = await hangingModel();
    const product = await place.start({ AI_MODEL: 'test-model', OPENAI_BASE_URL: model.url });
    const [calm, ill] = [await newPatient(product), await newPatient(product)];
    await calm.send('Where can I park?');
    await ill.send('Where can I park?');
    await eventually(() => model.asked() > 0, 'the model to be asked');
    await ill.send('I have crushing chest pain and cannot breathe');
    expect((await ill.sync()).messages.some((message) => message.kind === 'emergency')).toBe(true);
    await eventually(() => isAnswered(calm, 1), 'an answer or a handoff', 12);
  }, 60_000);
});

describe('Ctrl-C', () => {
  it('ends a server with open sockets cleanly, and the next start has everything', async () => {
    const place = await newPlace();
    let product = await place.start();
    const patient = await newPatient(product);
    const socket = await patient.connect();
    await socket.ask('message-send', { clientId: newClientId(), text: 'hello' });
    expect(await product.stop()).toBe(0);
    product = await place.start();
    expect((await at(patient, product.url).sync()).messages[0]).toMatchObject({ text: 'hello' });
    expect(await product.stop()).toBe(0);
  }, 60_000);
});
