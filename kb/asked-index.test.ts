import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../db/db.ts';
import { testDb } from '../db/testing.ts';
import { AskedIndex } from './asked-index.ts';
import { type Knowledge, openKnowledge } from './search.ts';
import { storeArticles } from './store.ts';
import { toTerms } from './terms.ts';
import { testArticle } from './testing.ts';

let db: Db;
let knowledge: Knowledge;
const wifi = testArticle({
  id: 'wifi', title: 'Wifi', body: 'Wifi is free.\n\n## Power\nLockers are in the lobby.\n\n## Trouble\nAsk the desk.',
  asked: [{ heading: 'Power', text: 'my battery is dead' }, { heading: 'Wifi', text: 'how do i get online' }],
});
beforeAll(async () => {
  db = await testDb();
  await storeArticles(db, [wifi, testArticle({ id: 'lab', title: 'Laboratory', body: 'The laboratory draws blood.' })]);
  knowledge = await openKnowledge(db);
});
afterAll(async () => {
  await knowledge.stop();
  await db.close();
});

it('leads from a known question to the section that answers it, though no word of it stands there', async () => {
  const [first] = await knowledge.search('my phone battery is dead');
  expect(first).toMatchObject({ articleId: 'wifi', headingPath: ['Power'] });
  expect(first!.askedLike).toBeGreaterThan(0.4);
});

it('tells an article without known questions from one whose questions are not alike', async () => {
  expect((await knowledge.search('laboratory'))[0]).toMatchObject({ articleId: 'lab', askedLike: null });
  expect((await knowledge.search('wifi'))[0]).toMatchObject({ articleId: 'wifi', askedLike: 0 });
});

it('forgets a question that the article no longer has, and keeps the others as they are', async () => {
  const ids = () => db.query<{ id: number; text: string }>('SELECT id::int, text FROM article_questions ORDER BY id');
  const [battery] = await ids();
  await storeArticles(db, [{ ...wifi, asked: wifi.asked.slice(0, 1) }]);
  expect(await ids()).toEqual([battery]);
  await knowledge.reload();
  expect(await knowledge.search('online')).toEqual([]);
});

it('compares rare words before common ones, and meaning where there are vectors', () => {
  const index = new AskedIndex();
  for (const [id, text] of ['can i bring my dog', 'can i bring my lunch', 'can i bring my lunch home'].entries()) index.add({ id, articleId: `a${id}`, slot: id, passageIds: [id] }, toTerms(text, 'en'));
  const query = toTerms('bring dog', 'en').map((term) => ({ term, weight: 1, nameWeight: 1, asked: 1, covers: 1 }));
  expect(index.search(query, new Uint8Array([1, 1, 1]), new Map())[0]).toMatchObject({ articleId: 'a0' });
  expect(index.search(query, new Uint8Array([0, 1, 1]), new Map()).map(({ articleId }) => articleId)).not.toContain('a0');
  expect(index.search([], new Uint8Array([1, 1, 1]), new Map([[2, 0.9], [1, 0.5]])).map(({ id }) => id)).toEqual([2, 1]);
});
