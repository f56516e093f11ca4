import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../db/db.ts';
import { testDb } from '../../db/testing.ts';
import { newId } from '../ids/new-id.ts';
import { createDatabaseGate } from './database-gate.ts';
import { type Budget, type CallOutcome, type CircuitRules, costOf, type ModelGate, NO_BUDGET, restFor } from './gate.ts';
import { createMemoryGate } from './memory-gate.ts';
import { readModelState } from './model-state.ts';

let db: Db;
let conversationId: string;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

/** A gate over a clean slate, and a way to let its rest pass. */
type Bench = { gate: ModelGate; other: ModelGate; passRest: () => Promise<unknown> };
type Options = { budget?: Partial<Budget>; rules?: Partial<CircuitRules> };

const KINDS: [string, (options: Options) => Promise<Bench>][] = [
  ['in memory', async ({ budget, rules }) => {
    let now = Date.parse('2026-11-22T12:00:00Z');
    conversationId = newId();
    const gate = createMemoryGate({ budget: { ...NO_BUDGET, ...budget }, ...(rules ? { rules } : {}), clock: () => now });
    return { gate, other: gate, passRest: async () => (now += 3_600_000) };
  }],
  ['in the database', async ({ budget, rules }) => {
    await db.query('DELETE FROM model_usage_conversations');
    await db.query('DELETE FROM model_usage_days');
    await db.query('UPDATE model_circuit SET failures = 0, rests_until = NULL, trying_until = NULL');
    conversationId = await newConversation();
    const options = { budget: { ...NO_BUDGET, ...budget }, timeZone: 'America/Chicago', ...(rules ? { rules } : {}) };
    return {
      gate: createDatabaseGate(db, options),
      other: createDatabaseGate(db, options),
      passRest: () => db.query(`UPDATE model_circuit SET rests_until = now() - interval '1 second', trying_until = NULL WHERE rests_until IS NOT NULL`),
    };
  }],
];

async function newConversation(): Promise<string> {
  const [patient, conversation] = [newId(), newId()];
  await db.query('INSERT INTO patients (id) VALUES ($1)', [patient]);
  await db.query(`INSERT INTO conversations (id, patient_id, channel) VALUES ($1, $2, 'chat')`, [conversation, patient]);
  return conversation;
}

const ESTIMATE = { input: 100, output: 50 };
const admit = (gate: ModelGate, probe = true) => gate.admit({ conversationId, estimate: ESTIMATE, probe });

async function call(gate: ModelGate, outcome: CallOutcome, took = ESTIMATE, restMs?: number): Promise<void> {
  const leave = await admit(gate);
  if ('refused' in leave) throw new Error(`refused: ${leave.refused}`);
  await gate.close(leave.ticket, { outcome, took, estimated: false, ...(restMs === undefined ? {} : { restMs }) });
}

describe.each(KINDS)('a gate %s', (_, open) => {
  it('lets calls through until the budget of the conversation is used up', async () => {
    const { gate, other } = await open({ budget: { tokensPerConversation: 400 } });
    await call(gate, 'answered');
    await call(other, 'answered');
    expect(await admit(gate)).toEqual({ refused: 'conversation-budget' });
  });

  it('counts what a call took in the place of its estimate', async () => {
    const { gate } = await open({ budget: { tokensPerConversation: 160 } });
    await call(gate, 'answered', { input: 4, output: 2 });
    await call(gate, 'answered', { input: 100, output: 50 });
    expect(await admit(gate)).toEqual({ refused: 'conversation-budget' });
  });

  it('keeps calls at the same time within the budget of the day', async () => {
    const { gate, other } = await open({ budget: { tokensPerDay: 500 } });
    const leaves = await Promise.all([gate, other, gate, other, gate, other].map((one) => admit(one)));
    expect(leaves.filter((leave) => 'ticket' in leave)).toHaveLength(3);
    expect(leaves.filter((leave) => 'refused' in leave && leave.refused === 'day-budget')).toHaveLength(3);
  });

  it('refuses a first call that is beyond the budget by itself, and charges nothing for it', async () => {
    const { gate } = await open({ budget: { tokensPerDay: 200, tokensPerConversation: 149 } });
    expect(await admit(gate)).toEqual({ refused: 'conversation-budget' });
    const open2 = await open({ budget: { tokensPerDay: 149 } });
    expect(await admit(open2.gate)).toEqual({ refused: 'day-budget' });
  });

  it('holds a budget in money', async () => {
    const { gate } = await open({ budget: { costPerDay: 0.001, prices: { input: 2, output: 8 } } });
    await call(gate, 'answered');
    expect(await admit(gate)).toEqual({ refused: 'day-budget' });
  });

  it('leaves a provider alone that failed three times in a row, for all, then lets one call try', async () => {
    const { gate, other, passRest } = await open({});
    await call(gate, 'failed');
    await call(gate, 'answered');
    for (let time = 0; time < 3; time++) await call(time % 2 ? gate : other, 'failed');
    expect(await admit(other)).toEqual({ refused: 'resting' });
    await passRest();
    expect(await admit(gate, false)).toEqual({ refused: 'resting' });
    const [first, second] = [await admit(gate), await admit(other)];
    expect(second).toEqual({ refused: 'resting' });
    if ('refused' in first) throw new Error('The trial was refused.');
    await gate.close(first.ticket, { outcome: 'failed', took: ESTIMATE, estimated: true });
    expect(await admit(other)).toEqual({ refused: 'resting' });
    await passRest();
    await call(other, 'answered');
    for (const one of [gate, other]) expect(await admit(one, false)).toHaveProperty('ticket');
  });

  it('rests at once when the provider asks for it', async () => {
    const { gate, other } = await open({});
    await call(gate, 'failed', { input: 0, output: 0 }, 60_000);
    expect(await admit(other)).toEqual({ refused: 'resting' });
  });

  it('takes an end without meaning for neither', async () => {
    const { gate } = await open({ rules: { failures: 2 } });
    await call(gate, 'failed');
    await call(gate, 'neutral');
    expect(await admit(gate)).toHaveProperty('ticket');
    await call(gate, 'failed');
    expect(await admit(gate)).toEqual({ refused: 'resting' });
  });
});

describe('the state that staff see', () => {
  const read = (configured = true) => readModelState(db, { configured, timeZone: 'America/Chicago' });
  const events = async (): Promise<number> => (await db.one<{ n: number }>(`SELECT count(*)::int AS n FROM events WHERE type = 'model-state-changed'`)).n;

  it('is on, paused until midnight at the hospital, resting, or off; each change is an event, once', async () => {
    const { gate, passRest } = await KINDS[1]![1]({ budget: { tokensPerDay: 300, prices: { input: 1, output: 1 } } });
    const before = await events();
    expect(await read()).toMatchObject({ state: 'on', until: null, today: { calls: 0, inputTokens: 0 } });
    await call(gate, 'answered');
    await call(gate, 'failed');
    expect(await read()).toMatchObject({ state: 'on', today: { calls: 2, failedCalls: 1, inputTokens: 200, outputTokens: 100, cost: 0.0003 } });
    expect(await events()).toBe(before);
    await admit(gate);
    await admit(gate);
    const paused = await read();
    expect(paused.state).toBe('paused');
    expect(paused.until!.toLocaleTimeString('en-GB', { timeZone: 'America/Chicago' })).toBe('00:00:00');
    expect(await events()).toBe(before + 1);
    expect((await read(false)).state).toBe('off');
    await db.query('DELETE FROM model_usage_days');
    await call(gate, 'failed', ESTIMATE, 60_000);
    expect(await read()).toMatchObject({ state: 'resting' });
    expect((await read()).until!.getTime()).toBeGreaterThan(Date.now() + 30_000);
    await passRest();
    expect((await read()).state).toBe('on');
    await call(gate, 'answered');
    expect(await events()).toBe(before + 3);
  });
});

describe('rules', () => {
  it('count money by the million tokens', () => {
    expect(costOf({ input: 1_000_000, output: 500_000 }, { input: 0.4, output: 1.6 })).toBeCloseTo(1.2);
    expect(costOf({ input: 1, output: 1 }, null)).toBe(0);
  });

  it('rest as long as was asked for, within reason', () => {
    const rules = { failures: 3, restMs: 30_000, longestRestMs: 600_000 };
    expect([undefined, 5_000, 90_000, 86_400_000].map((asked) => restFor(rules, asked))).toEqual([30_000, 30_000, 90_000, 600_000]);
  });
});
