import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Db } from '../db/db.ts';
import { testDb, testDrivers } from '../db/testing.ts';
import { EmbedderFailed } from './embedder.ts';
import { type Knowledge, openKnowledge } from './search.ts';
import { storeArticles, withdrawArticle } from './store.ts';
import { testArticle, testEmbedder } from './testing.ts';

const ids = (hits: { articleId: string }[]): string[] => hits.map((hit) => hit.articleId);

describe.each(testDrivers)('search on %s', (driver) => {
  let db: Db;
  let knowledge: Knowledge | undefined;
  const open = async (options?: Parameters<typeof openKnowledge>[1]): Promise<Knowledge> => (knowledge = await openKnowledge(db, options));

  beforeEach(async () => {
    db = await testDb({ driver });
  });
  afterEach(async () => {
    await knowledge?.stop();
    knowledge = undefined;
    await db.close();
  });

  it('finds the passage with its heading path and all that a citation needs', async () => {
    await storeArticles(db, [
      testArticle({
        id: 'visiting-icu', title: 'Visiting the ICU', body: '# Visiting the ICU\n\nWelcome.\n\n## Hours\n\nVisiting is from 11:00 to 13:00.', kind: 'clinical',
        source: { name: 'CDC', url: 'https://www.cdc.gov', verified: false }, reviewed: '2026-01-02', url: 'https://riverbend.example/icu', location: 'main',
      }),
      testArticle({ id: 'parking', body: 'The garage is open all day.' }),
    ]);
    const [hit] = await (await open()).search('what are the visiting hours in the ICU?');
    expect(hit).toMatchObject({
      articleId: 'visiting-icu', title: 'Visiting the ICU', headingPath: ['Hours'], text: 'Visiting is from 11:00 to 13:00.', kind: 'clinical', reviewed: '2026-01-02',
      source: { name: 'CDC', url: 'https://www.cdc.gov', verified: false }, url: 'https://riverbend.example/icu', location: 'main', language: 'en', audience: 'patient', vectorScore: null,
    });
    expect(hit!.passageId).toMatch(/^\d+$/);
    expect(hit!.score).toBeGreaterThan(0);
    expect(hit!.score).toBeLessThanOrEqual(1);
  });

  it('sees changes of other processes, and forgets what was withdrawn', async () => {
    const search = (await open()).search;
    expect(await search('parking')).toEqual([]);
    await storeArticles(db, [testArticle({ id: 'parking', body: 'Parking is free.' })]);
    await vi.waitFor(async () => expect(ids(await search('parking'))).toEqual(['parking']), 1000);
    await storeArticles(db, [testArticle({ id: 'parking', body: 'Parking costs two dollars.' })]);
    await vi.waitFor(async () => expect((await search('parking'))[0]?.text).toBe('Parking costs two dollars.'), 1000);
    await withdrawArticle(db, 'parking');
    await vi.waitFor(async () => expect(await search('parking')).toEqual([]), 1000);
  });

  it('filters exactly and never comes up short for it', async () => {
    const many = Array.from({ length: 60 }, (_, at) => testArticle({ id: `lab-${at}`, title: 'Lab hours', body: 'The lab is open.', location: 'main' }));
    const few = Array.from({ length: 5 }, (_, at) => testArticle({ id: `north-${at}`, title: 'Lab', body: 'Something of the lab here, among many other words that say little.', location: 'northside' }));
    const hidden = [
      testArticle({ id: 'staff', title: 'Lab hours', body: 'The lab is open.', audience: 'staff' }),
      testArticle({ id: 'old', title: 'Lab hours', body: 'The lab is open.', expires: '2026-01-31' }),
      testArticle({ id: 'es', title: 'Lab hours', body: 'The lab is open.', language: 'es' }),
    ];
    await storeArticles(db, [...many, ...few, ...hidden]);
    const embedder = testEmbedder();
    const { search, embedAll } = await open({ embedder });
    await embedAll();
    const now = new Date('2026-02-01T12:00:00Z');
    for (const vector of [true, false, 'only'] as const) {
      const north = await search('when is the lab open', { filter: { location: 'northside', language: 'en', now }, limit: 5, vector });
      expect(ids(north).toSorted()).toEqual(few.map(({ id }) => id));
      const all = ids(await search('when is the lab open', { filter: { now, language: 'en' }, limit: 100, vector }));
      expect(all).not.toContain('staff');
      expect(all).not.toContain('old');
      expect(all).not.toContain('es');
    }
    expect(ids(await search('lab hours open', { filter: { audience: 'staff', now }, limit: 100 }))).toContain('staff');
    expect(ids(await search('lab hours open', { filter: { now: new Date('2026-01-31T23:00:00Z') }, limit: 100 }))).toContain('old');
  });

  it('gives each article once, with its best passage', async () => {
    await storeArticles(db, [
      testArticle({ id: 'fever', title: 'Fever', body: '## What is it\n\nFever is a raised temperature.\n\n## Treatment\n\nTreat fever with fluids and rest.' }),
      testArticle({ id: 'cough', title: 'Cough', body: 'Cough with fever may be flu.' }),
    ]);
    const hits = await (await open()).searchArticles('how do I treat a fever?');
    expect(ids(hits)).toEqual(['fever', 'cough']);
    expect(hits[0]!.headingPath).toEqual(['Treatment']);
  });

  it('works by keywords at once, and by vectors when they are there', async () => {
    await storeArticles(db, [testArticle({ id: 'a', body: 'Bring shoes for the treadmill.' }), testArticle({ id: 'b', body: 'Treadmill opening times.' })]);
    const embedder = testEmbedder();
    const { search, embedAll, status } = await open({ embedder, embedInBackground: false });
    expect(ids(await search('treadmill shoes'))[0]).toBe('a');
    expect((await status()).vectors).toEqual({ model: 'test', done: 0, wanted: 2 });
    await embedAll();
    expect((await status()).vectors).toEqual({ model: 'test', done: 2, wanted: 2 });
    expect((await search('what do I wear, treadmill'))[0]!.vectorScore).toEqual(expect.any(Number));
  });

  it('falls back to keywords when the question cannot be embedded, and says so once', async () => {
    await storeArticles(db, [testArticle({ id: 'a', body: 'Bring shoes for the treadmill test.' })]);
    const embedder = testEmbedder();
    const warn = vi.fn();
    const { search, embedAll } = await open({ embedder, log: { warn } });
    await embedAll();
    embedder.fail = new EmbedderFailed('gone');
    expect(ids(await search('which shoes for the running machine'))).toEqual(['a']);
    expect(ids(await search('which shoes for the walking machine'))).toEqual(['a']);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('does not ask the encoder when keywords settle the question', async () => {
    await storeArticles(db, [testArticle({ id: 'parking', title: 'Parking', body: 'Parking is free.' })]);
    const embedder = testEmbedder();
    const { search, embedAll } = await open({ embedder });
    await embedAll();
    await search('parking');
    expect(embedder.questions).toEqual([]);
  });

  it('is more confident where more of the question is covered', async () => {
    await storeArticles(db, [testArticle({ id: 'parking', title: 'Parking at Main', body: 'Parking at Main costs two dollars an hour.' }), testArticle({ id: 'food', body: 'The cafeteria serves lunch.' })]);
    const { search } = await open();
    const score = async (question: string): Promise<number> => (await search(question))[0]?.score ?? 0;
    expect(await score('what does parking at main cost')).toBeGreaterThan(0.6);
    expect(await score('does ketamine therapy cost anything')).toBeLessThan(0.3);
  });

  it('answers strange texts without failing', async () => {
    await storeArticles(db, [testArticle({ id: 'a', body: 'Visiting hours.' })]);
    const { search, embedAll } = await open({ embedder: testEmbedder() });
    await embedAll();
    const strange = ['', '  \n', '😀😀', '\u200b\u200d', '\u0000\u0007', 'the of and', 'ما هي ساعات الزيارة', '<script>alert(1)</script>', '\ud800'];
    for (const question of strange) expect(await search(question), JSON.stringify(question)).toEqual(expect.any(Array));
  });

  it('answers 100 KB in good time', async () => {
    await storeArticles(db, [testArticle({ id: 'a', body: 'Visiting hours are long.' })]);
    const { search } = await open();
    expect(ids(await search(`${'visiting hours and other misspelt wrods '.repeat(2500)}`))).toEqual(['a']);
  });

  it('stops when the caller gives up', async () => {
    await storeArticles(db, [testArticle({ id: 'a', body: 'Bring shoes for the treadmill test.' })]);
    const embedder = testEmbedder();
    const { search } = await open({ embedder });
    const controller = new AbortController();
    embedder.embedQuestion = () => new Promise(() => {});
    const searching = search('what shoes should somebody wear', { signal: controller.signal });
    controller.abort(new Error('taken over'));
    await expect(searching).rejects.toThrow('taken over');
  });
});
