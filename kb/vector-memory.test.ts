import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../db/db.ts';
import { testDb } from '../db/testing.ts';
import { followArticles } from './follow.ts';
import { storeArticles } from './store.ts';
import { testArticle } from './testing.ts';
import { VectorMemory } from './vector-memory.ts';
import { nearPassages, storeVectors } from './vectors.ts';

const DIMENSIONS = 24;
let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

// A fixed sequence: the same vectors in every run.
let seed = 7;
const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647 - 0.5;
const vector = (): Float32Array => Float32Array.from({ length: DIMENSIONS }, random);

it('finds what the database finds, whatever the filter, and notices what came and went', async () => {
  const articles = Array.from({ length: 60 }, (_, n) => testArticle({
    id: `article-${n}`, body: `Passage ${n} about parking.`, audience: n % 7 ? 'patient' : 'staff', location: n % 5 ? 'all' : 'northside', language: n % 4 ? 'en' : 'es',
    ...(n % 11 ? {} : { expires: '2020-01-01' }),
  }));
  await storeArticles(db, articles);
  const fill = async (): Promise<void> => {
    const ids = await db.query<{ id: number }>('SELECT p.id FROM passages p LEFT JOIN passage_vectors v ON v.passage_id = p.id WHERE v.passage_id IS NULL ORDER BY p.id');
    await storeVectors(db, 'test', ids.map(({ id }) => ({ passageId: id, vector: vector() })));
  };
  await fill();
  const following = await followArticles(db, () => {}, () => {});
  const memory = new VectorMemory(db);
  const compare = async (): Promise<void> => {
    await following.catchUp();
    memory.forgetAge();
    for (const filter of [{}, { audience: 'staff' as const }, { location: 'northside' as const }, { language: 'es' as const, audience: 'staff' as const }]) {
      const question = { vector: vector(), model: 'test' };
      const among = [1, 2, 3];
      const here = (await memory.near(question, following.catalogue().lets(filter), among, 8))!;
      const there = await nearPassages(db, question, filter, among, 8);
      const ids = (found: typeof here) => found.map(({ id }) => id).sort((a, b) => a - b);
      expect(ids(here)).toEqual(ids(there));
      for (const { id, cosine } of there) expect(here.find((one) => one.id === id)!.cosine).toBeCloseTo(cosine, 2);
    }
  };
  await compare();
  await storeArticles(db, [testArticle({ id: 'article-1', body: 'Quite another text about billing.' }), testArticle({ id: 'article-new', body: 'A new one.' })]);
  await fill();
  await compare();
  expect(await memory.near({ vector: vector(), model: 'another' }, () => true, [], 5)).toBeNull();
  await following.stop();
});
