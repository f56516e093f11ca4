import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../db/db.ts';
import { testDb, testDrivers } from '../db/testing.ts';
import { DEMO_ARTICLES, readDemoVectors, textsToShip, writeDemoVectors } from './demo-vectors.ts';
import { embedPassages } from './embed-passages.ts';
import { OFFLINE_MODEL } from './offline-encoder/encoder.ts';
import { openKnowledge } from './search.ts';
import { packVectors, unpackVectors } from './shipped-vectors.ts';
import { storeArticles } from './store.ts';
import { testArticle, testEmbedder } from './testing.ts';

describe.each(testDrivers)('embedPassages on %s', (driver) => {
  let db: Db;
  beforeEach(async () => {
    db = await testDb({ driver });
    await storeArticles(db, [
      ...Array.from({ length: 40 }, (_, at) => testArticle({ id: `a${at}`, body: `Passage number${at}.` })),
      testArticle({ id: 'es', body: 'En español.', language: 'es' }),
    ]);
  });
  afterEach(() => db.close());

  it('embeds each passage of its languages once', async () => {
    const embedder = testEmbedder();
    expect(await embedPassages(db, embedder)).toBe(40);
    expect(await embedPassages(db, embedder)).toBe(0);
    expect(embedder.passages).toContain('a7. Passage number7.');
    expect(embedder.passages.join()).not.toContain('español');
  });

  it('goes on where it was stopped', async () => {
    const embedder = testEmbedder();
    const controller = new AbortController();
    const stopped = embedPassages(db, embedder, { signal: controller.signal, onProgress: () => controller.abort(new Error('stopped')) });
    await stopped.catch(() => {});
    const done = embedder.passages.length;
    await embedPassages(db, embedder);
    expect(done).toBeGreaterThan(0);
    expect(embedder.passages.length).toBe(40);
  });

  it('replaces the vectors of another model, whatever its dimension, and finds by the new one', async () => {
    await embedPassages(db, testEmbedder(16, 'old'));
    const embedder = testEmbedder(24, 'new');
    expect(await embedPassages(db, embedder)).toBe(40);
    const knowledge = await openKnowledge(db, { embedder });
    expect((await knowledge.search('number7', { vector: 'only', limit: 40 })).length).toBe(40);
    await knowledge.stop();
  });

  it('takes ready-made vectors where hash and model fit', async () => {
    const embedder = testEmbedder();
    const [{ hash }] = (await db.query<{ hash: string }>(`SELECT hash FROM passages WHERE article_id = 'a3'`)) as [{ hash: string }];
    const byHash = new Map([[hash, new Float32Array(16).fill(0.25)]]);
    await embedPassages(db, embedder, { shipped: async () => ({ model: 'other', byHash }) });
    expect(embedder.passages.length).toBe(40);
    await db.query('DELETE FROM passage_vectors');
    await embedPassages(db, embedder, { shipped: async () => ({ model: 'test', byHash }) });
    expect(embedder.passages.length).toBe(40 + 39);
  });
});

describe('shipped vectors', () => {
  it('come out of the file nearly as they went in', () => {
    const vector = Float32Array.from({ length: 512 }, (_, at) => Math.sin(at) / 16);
    const file = packVectors({ model: 'm', byHash: new Map([['h'.repeat(43), vector], ['a'.repeat(43), vector.map((value) => -value)]]) });
    const read = unpackVectors(file);
    expect(read.model).toBe('m');
    expect([...read.byHash.keys()]).toEqual(['a'.repeat(43), 'h'.repeat(43)]);
    for (const [at, value] of read.byHash.get('h'.repeat(43))!.entries()) expect(value).toBeCloseTo(vector[at]!, 3);
  });

  it('are computed only for what is new', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'toniq-vectors-'));
    const file = join(folder, 'vectors.bin');
    const embedder = testEmbedder();
    await writeFile(join(folder, 'a.md'), 'One.');
    expect(await writeDemoVectors(folder, file, embedder)).toEqual({ computed: 1, total: 1 });
    await writeFile(join(folder, 'b.md'), 'Two.');
    expect(await writeDemoVectors(folder, file, embedder)).toEqual({ computed: 1, total: 2 });
    await rm(join(folder, 'a.md'));
    expect(await writeDemoVectors(folder, file, embedder)).toEqual({ computed: 0, total: 1 });
    await rm(folder, { recursive: true });
  });

  it('of the demo articles are complete; run `npm run demo-vectors` if not', async () => {
    const shipped = await readDemoVectors();
    expect(shipped!.model).toBe(OFFLINE_MODEL);
    const texts = await textsToShip(DEMO_ARTICLES, ['en']);
    expect([...texts].filter(([hash]) => !shipped!.byHash.has(hash)).map(([, text]) => text.slice(0, 80))).toEqual([]);
    expect(shipped!.byHash.size).toBe(texts.size);
  });
});
