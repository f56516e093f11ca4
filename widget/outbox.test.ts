import { describe, expect, test } from 'vitest';
import { createOutbox, type Delivery, type Outgoing } from './outbox.ts';
import type { KeyValue } from './storage.ts';
import { safeStorage } from './storage.ts';

const SERVER = 'https://chat.example';

function setUp(options: { deliver?: (message: Outgoing) => Promise<Delivery>; online?: boolean; storage?: KeyValue } = {}) {
  const storage = options.storage ?? safeStorage(memoryStorage);
  const sent: string[] = [];
  const state = { online: options.online ?? true };
  let ids = 0;
  const outbox = createOutbox({
    server: SERVER,
    storage,
    ready: () => state.online,
    deliver: async (message) => {
      sent.push(message.text);
      return options.deliver ? options.deliver(message) : { outcome: 'stored' };
    },
    changed: () => undefined,
    newId: () => `client-${++ids}`,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, ids)),
    pause: () => Promise.resolve(),
  });
  return { outbox, sent, state, storage };
}

function memoryStorage(): Storage {
  throw new Error('blocked');
}

describe('the outbox', () => {
  test('sends in the order of writing, one at a time', async () => {
    let under = 0;
    const { outbox, sent } = setUp({
      deliver: async () => {
        expect(++under).toBe(1);
        await Promise.resolve();
        under--;
        return { outcome: 'stored' };
      },
    });
    outbox.add('one');
    outbox.add('two');
    await Promise.all([outbox.flush(), outbox.flush()]);
    expect(sent).toEqual(['one', 'two']);
    expect(outbox.list().map(({ state }) => state)).toEqual(['stored', 'stored']);
  });

  test('keeps a message over a reload until it is acknowledged, with the same client id', async () => {
    const before = setUp({ online: false });
    const entry = before.outbox.add('my chest hurts');
    await before.outbox.flush();
    const reloaded = setUp({ storage: before.storage });
    expect(reloaded.outbox.list()).toMatchObject([{ clientId: entry.clientId, text: 'my chest hurts', state: 'sending' }]);
    await reloaded.outbox.flush();
    expect(setUp({ storage: before.storage }).outbox.list()).toEqual([]);
  });

  test('two tabs do not overwrite each other', () => {
    const storage = safeStorage(memoryStorage);
    setUp({ storage, online: false }).outbox.add('from one tab');
    const other = createOutbox({ server: SERVER, storage, ready: () => false, deliver: () => Promise.resolve({ outcome: 'stored' }), changed: () => undefined });
    other.add('from the other');
    expect(setUp({ storage }).outbox.list().map(({ text }) => text).sort()).toEqual(['from one tab', 'from the other']);
  });

  test('tries a message three times, then lets the patient decide', async () => {
    const { outbox, sent } = setUp({ deliver: () => Promise.resolve({ outcome: 'unreachable' }) });
    outbox.add('hello');
    await outbox.flush();
    expect(sent).toHaveLength(3);
    expect(outbox.list()).toMatchObject([{ state: 'failed', problem: null }]);
  });

  test('a message without connection waits and does not fail', async () => {
    const { outbox, state } = setUp({
      deliver: () => {
        state.online = false;
        return Promise.resolve({ outcome: 'unreachable' });
      },
    });
    outbox.add('hello');
    await outbox.flush();
    expect(outbox.list()).toMatchObject([{ state: 'sending' }]);
  });

  test('sends again by itself what the network kept back, but not what was refused', async () => {
    let answers: Delivery[] = [{ outcome: 'refused', problem: 'Too long.' }, ...Array<Delivery>(3).fill({ outcome: 'unreachable' })];
    const { outbox, sent } = setUp({ deliver: () => Promise.resolve(answers.shift() ?? { outcome: 'stored' }) });
    outbox.add('refused');
    outbox.add('lost');
    await outbox.flush();
    answers = [];
    sent.length = 0;
    await outbox.resume();
    expect(sent).toEqual(['lost']);
    expect(outbox.list()).toMatchObject([{ state: 'failed', problem: 'Too long.' }, { state: 'stored' }]);
  });

  test('a damaged entry in the storage is dropped', () => {
    const storage = safeStorage(memoryStorage);
    storage.set(`toniq:${SERVER}:out:abc`, '{');
    expect(setUp({ storage }).outbox.list()).toEqual([]);
    expect(storage.keys()).toEqual([]);
  });
});
