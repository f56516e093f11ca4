import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../db/db.ts';
import { testDb, testDrivers } from '../db/testing.ts';
import { createCheckpointer, type TurnCheckpoints } from './checkpoints.ts';
import { createAgent } from './run-turn.ts';
import { conversation } from './testing/conversation.ts';

describe.each(testDrivers)('the memory of conversations on %s', (driver) => {
  let db: Db;
  let checkpointer: TurnCheckpoints;
  beforeAll(async () => {
    db = await testDb({ driver });
    checkpointer = await createCheckpointer(db);
  });
  afterAll(() => db.close());

  const count = async (table: string): Promise<number> => (await db.one<{ n: number }>(`SELECT count(*)::int AS n FROM langgraph.${table}`)).n;

  it('is set up again and at the same time without harm', async () => {
    await expect(Promise.all([createCheckpointer(db), createCheckpointer(db)])).resolves.toHaveLength(2);
  });

  it('outlives the process: another agent goes on with the same conversation', async () => {
    const patient = { assurance: 'verified' as const, name: 'Ana Ruiz', contact: 'ana@example.com' };
    const first = conversation({ agent: createAgent({ model: null, checkpointer }), patient });
    await first.say('Please refill my lisinopril 10 mg');
    const second = conversation({ agent: createAgent({ model: null, checkpointer: await createCheckpointer(db) }), patient });
    second.history.push(...first.history);
    expect((await second.say('yes')).intents).toEqual([expect.objectContaining({ kind: 'open_case', name: 'Ana Ruiz' })]);
  });

  it('does not grow: the last few checkpoints of a conversation are kept, and only what they need', async () => {
    await checkpointer.deleteThread('conversation');
    const talk = conversation({ agent: createAgent({ model: null, checkpointer }) });
    for (let turn = 0; turn < 8; turn++) await talk.say('What are the visiting hours?');
    expect(await count('checkpoints')).toBe(3);
    expect(await count('checkpoint_blobs')).toBeLessThanOrEqual(6);
    expect(await count('checkpoint_writes')).toBe(0);
  });

  it('holds no passage and no reply', async () => {
    const { rows } = await db.pool.query<{ blob: Buffer | null }>('SELECT blob FROM langgraph.checkpoint_blobs');
    const kept = rows.map(({ blob }) => blob?.toString() ?? '').join();
    expect(kept).toContain('visiting');
    expect(kept).not.toContain('10:00 to 20:00');
  });

  it('is gone with its conversation', async () => {
    await checkpointer.deleteThread('conversation');
    expect(await count('checkpoints')).toBe(0);
    expect(await count('checkpoint_blobs')).toBe(0);
  });
});
