import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../db/db.ts';
import { testDb } from '../db/testing.ts';
import { newId } from './ids/new-id.ts';
import { listKnowledgeGaps } from './knowledge-gaps.ts';

let db: Db;
beforeAll(async () => {
  db = await testDb();
  const asked: [string, string, string][] = [
    ['Do you have a sleep lab?', 'en', '2026-11-01T10:00:00Z'],
    ['do you have a sleep lab', 'en', '2026-11-03T10:00:00Z'],
    ['Do you offer dialysis?', 'en', '2026-11-02T10:00:00Z'],
    ['¿Tienen capilla?', 'es', '2026-10-01T10:00:00Z'],
  ];
  for (const [question, language, at] of asked) await db.query('INSERT INTO knowledge_gaps (id, question, language, created_at) VALUES ($1, $2, $3, $4)', [newId(), question, language, at]);
});
afterAll(() => db.close());

it('lists questions that read the same as one, the most asked first', async () => {
  const gaps = await listKnowledgeGaps(db, { limit: 10, since: null });
  expect(gaps.map(({ question, language, count }) => [question, language, count])).toEqual([['do you have a sleep lab', 'en', 2], ['Do you offer dialysis?', 'en', 1], ['¿Tienen capilla?', 'es', 1]]);
  expect(gaps[0]!.firstAsked.toISOString()).toBe('2026-11-01T10:00:00.000Z');
});

it('can leave out what was asked before a day, and lists no more than asked for', async () => {
  expect(await listKnowledgeGaps(db, { limit: 1, since: new Date('2026-11-02T00:00:00Z') })).toMatchObject([{ question: 'do you have a sleep lab', count: 1 }]);
});
