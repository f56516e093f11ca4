import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../db/db.ts';
import { testDb } from '../db/testing.ts';
import { NothingToImport } from './article-files.ts';
import { embedPassages } from './embed-passages.ts';
import { importArticles } from './import.ts';
import { openKnowledge } from './search.ts';
import { testEmbedder } from './testing.ts';

describe('importArticles', () => {
  let db: Db;
  let folder: string;
  const write = (name: string, text: string | Buffer): Promise<void> => writeFile(join(folder, name), text);

  beforeEach(async () => {
    db = await testDb();
    folder = await mkdtemp(join(tmpdir(), 'toniq-import-'));
  });
  afterEach(async () => {
    await db.close();
    await rm(folder, { recursive: true });
  });

  it('reads Markdown, HTML, text and JSON lines in all folders, and reports what is broken with file and line', async () => {
    await mkdir(join(folder, 'deep'));
    await write('visiting.md', '---\ntitle: Visiting\n---\nCome at ten.');
    await write('deep/lab.html', '<h1>Lab</h1><p>Second floor.</p>');
    await write('deep/food.txt', 'Lunch is at noon.');
    await write('faq.jsonl', '{"id":"Q 1/x","title":"Parking","text":"Behind the house.","url":"https://x.example/p"}\nnot json\n\n{"id":"q2","title":"No text"}\n{"id":7,"title":"","text":"Seven wonders.","url":"#"}\n');
    await write('broken.md', '---\ntitle: T\naudience: doctors\n---\nx');
    await write('README.md', '# Not an article');
    await write('picture.png', Buffer.from([0x89, 0x50, 0]));
    await write('binary.txt', Buffer.from([0, 1, 2]));
    const result = await importArticles(db, folder);
    expect(result).toMatchObject({ imported: 5, updated: 0, unchanged: 0 });
    expect(result.failed.map(({ file, line, reason }) => [file.slice(folder.length + 1), line, reason])).toEqual([
      ['binary.txt', 1, expect.stringContaining('not text')],
      ['broken.md', 3, expect.stringContaining('"audience" wants one of')],
      ['faq.jsonl', 2, expect.stringContaining('not JSON')],
      ['faq.jsonl', 4, expect.stringContaining('"text" wants')],
    ]);
    const rows = await db.query<{ id: string }>('SELECT id, title, url FROM articles ORDER BY id');
    expect(rows).toEqual([
      { id: '7', title: 'Seven wonders.', url: null }, { id: 'food', title: 'food', url: null }, { id: 'lab', title: 'Lab', url: null },
      { id: 'Q 1/x', title: 'Parking', url: 'https://x.example/p' }, { id: 'visiting', title: 'Visiting', url: null },
    ].toSorted((a, b) => rows.findIndex((row) => row.id === a.id) - rows.findIndex((row) => row.id === b.id)));
  });

  it('changes nothing when the same comes again, and replaces what changed', async () => {
    await write('a.md', '# A\n\nOne.\n\n## Part\n\nTwo.');
    await write('b.md', 'Three.');
    expect(await importArticles(db, folder)).toMatchObject({ imported: 2 });
    const before = await db.one('SELECT version FROM knowledge_version');
    expect(await importArticles(db, folder)).toEqual({ imported: 0, updated: 0, unchanged: 2, failed: [] });
    expect(await db.one('SELECT version FROM knowledge_version')).toEqual(before);
    await write('a.md', '# A\n\nOne.\n\n## Part\n\nFour.');
    expect(await importArticles(db, folder)).toEqual({ imported: 0, updated: 1, unchanged: 1, failed: [] });
    expect(await db.query(`SELECT ordinal, text FROM passages WHERE article_id = 'a' ORDER BY ordinal`)).toEqual([{ ordinal: 0, text: 'One.' }, { ordinal: 1, text: 'Four.' }]);
  });

  it('keeps the vectors of passages that stayed the same', async () => {
    const embedder = testEmbedder();
    await write('a.md', '# A\n\nOne.\n\n## Part\n\nTwo.');
    await importArticles(db, folder);
    expect(await embedPassages(db, embedder)).toBe(2);
    await write('a.md', '# A\n\n## New\n\nZero.\n\n## Part\n\nTwo.');
    await importArticles(db, folder);
    expect(await embedPassages(db, embedder)).toBe(1);
    expect(embedder.passages.at(-1)).toBe('A. New. Zero.');
  });

  it('keeps to the first of two articles with one id', async () => {
    await write('a.md', '---\nid: same\n---\nFirst.');
    await write('b.md', '---\nid: same\n---\nSecond.');
    const { imported, failed } = await importArticles(db, folder);
    expect(imported).toBe(1);
    expect(failed).toEqual([{ file: join(folder, 'b.md'), line: 1, reason: expect.stringContaining('already used by') }]);
  });

  it('takes any text that JSON can hold', async () => {
    await write('odd.jsonl', `${JSON.stringify({ id: 'odd', title: 'Odd', text: 'Nul \u0000 and half \ud800 a pair.' })}\n`);
    expect(await importArticles(db, join(folder, 'odd.jsonl'))).toMatchObject({ imported: 1, failed: [] });
  });

  it('imports thousands with progress, all searchable', async () => {
    await write('many.jsonl', Array.from({ length: 1500 }, (_, at) => JSON.stringify({ id: `n${at}`, title: `Number ${at}`, text: `This is about thing${at}.` })).join('\n'));
    const seen: number[] = [];
    const result = await importArticles(db, join(folder, 'many.jsonl'), { onProgress: ({ imported }) => seen.push(imported) });
    expect(result.imported).toBe(1500);
    expect(seen.length).toBeGreaterThan(3);
    const knowledge = await openKnowledge(db);
    expect((await knowledge.search('thing1234'))[0]?.articleId).toBe('n1234');
    await knowledge.stop();
  });

  it('says what to do when there is nothing', async () => {
    await expect(importArticles(db, join(folder, 'nowhere'))).rejects.toThrow(NothingToImport);
    await expect(importArticles(db, folder)).rejects.toThrow(/\.md, \.html, \.txt or \.jsonl/);
  });
});
