import type { Db, Queryable } from '../db/db.ts';
import { type Article, contentHash, sha256 } from './article.ts';
import { type Passage, splitPassages } from './passages.ts';

/** The channel on which a change of articles is announced, with the new version as payload. */
export const KNOWLEDGE_CHANGED = 'kb_changed';

export type Stored = 'imported' | 'updated' | 'unchanged';

/**
 * Writes articles and their passages in one transaction and announces the new version. An unchanged article is left
 * alone; of a changed one, passages that stayed the same keep their ids and vectors. A withdrawn article that is
 * imported again is published again. When an id comes twice in `articles`, the last one counts.
 * @returns what became of each article, in order
 */
export async function storeArticles(db: Db, articles: readonly Article[]): Promise<Stored[]> {
  const byId = new Map(articles.map((article) => [article.id, { article, hash: contentHash(article) }]));
  const results = await db.tx(async (tx) => {
    // The version row first: it makes writers take turns, so two imports of one article cannot interleave.
    const { version } = await tx.one<{ version: number }>('SELECT version + 1 AS version FROM knowledge_version FOR UPDATE');
    const known = await tx.query<{ id: string; hash: string }>(
      `SELECT id, CASE WHEN withdrawn_at IS NULL THEN content_hash ELSE '' END AS hash FROM articles WHERE id = ANY($1)`,
      [[...byId.keys()]],
    );
    const knownHashes = new Map(known.map((row) => [row.id, row.hash]));
    const changed = [...byId.values()].filter(({ article, hash }) => knownHashes.get(article.id) !== hash);
    if (changed.length > 0) {
      await writeArticles(tx, changed, version);
      await writePassages(tx, changed.map(({ article }) => article));
      await writeAsked(tx, changed.map(({ article }) => article));
      await tx.query('UPDATE knowledge_version SET version = $1', [version]);
      await tx.query('SELECT pg_notify($1, $2)', [KNOWLEDGE_CHANGED, String(version)]);
    }
    const changedIds = new Set(changed.map(({ article }) => article.id));
    return new Map([...byId.keys()].map((id): [string, Stored] => [id, !changedIds.has(id) ? 'unchanged' : knownHashes.has(id) ? 'updated' : 'imported']));
  });
  return articles.map((article) => results.get(article.id)!);
}

/** Takes an article out of search at once, in all processes. @returns false when there is no such published article */
export async function withdrawArticle(db: Db, articleId: string): Promise<boolean> {
  return db.tx(async (tx) => {
    const { version } = await tx.one<{ version: number }>('SELECT version + 1 AS version FROM knowledge_version FOR UPDATE');
    const rows = await tx.query('UPDATE articles SET withdrawn_at = now(), version = $2 WHERE id = $1 AND withdrawn_at IS NULL RETURNING id', [articleId, version]);
    if (rows.length === 0) return false;
    await tx.query('UPDATE knowledge_version SET version = $1', [version]);
    await tx.query('SELECT pg_notify($1, $2)', [KNOWLEDGE_CHANGED, String(version)]);
    return true;
  });
}

/** What is embedded for a passage, and hashed to know whether its vector still holds. */
export function embeddingText(title: string, passage: Passage): string {
  return [title, ...passage.headingPath].join('. ') + `. ${passage.text}`;
}

async function writeArticles(tx: Queryable, changed: { article: Article; hash: string }[], version: number): Promise<void> {
  const rows = changed.map(({ article, hash }) => ({ ...article, content_hash: hash, version }));
  await tx.query(
    `INSERT INTO articles (id, title, body, format, audience, specialty, location, language, kind, source, reviewed, expires, aliases, url, content_hash, version)
     SELECT id, title, body, format, audience, specialty, location, language, kind, nullif(source, 'null'::jsonb), reviewed, expires,
            ARRAY(SELECT jsonb_array_elements_text(aliases)), url, content_hash, version
     FROM jsonb_to_recordset($1::jsonb) AS a(id text, title text, body text, format text, audience text, specialty text, location text, language text,
            kind text, source jsonb, reviewed date, expires date, aliases jsonb, url text, content_hash text, version bigint)
     ON CONFLICT (id) DO UPDATE SET (title, body, format, audience, specialty, location, language, kind, source, reviewed, expires, aliases, url, content_hash, version, withdrawn_at, updated_at)
       = (excluded.title, excluded.body, excluded.format, excluded.audience, excluded.specialty, excluded.location, excluded.language, excluded.kind, excluded.source,
          excluded.reviewed, excluded.expires, excluded.aliases, excluded.url, excluded.content_hash, excluded.version, NULL, now())`,
    [JSON.stringify(rows)],
  );
}

async function writePassages(tx: Queryable, articles: Article[]): Promise<void> {
  const kept = await tx.query<{ id: number; article_id: string; hash: string }>(
    'SELECT id, article_id, hash FROM passages WHERE article_id = ANY($1) ORDER BY id',
    [articles.map((article) => article.id)],
  );
  const idsByHash = new Map<string, number[]>();
  for (const row of kept) {
    const key = `${row.article_id}\n${row.hash}`;
    idsByHash.set(key, [...(idsByHash.get(key) ?? []), row.id]);
  }
  const fresh: { article_id: string; ordinal: number; heading_path: string[]; text: string; hash: string }[] = [];
  const moved: { id: number; ordinal: number }[] = [];
  for (const article of articles) {
    for (const [ordinal, passage] of splitPassages(article.title, article.body, article.format).entries()) {
      const hash = sha256(embeddingText(article.title, passage));
      const id = idsByHash.get(`${article.id}\n${hash}`)?.shift();
      if (id === undefined) fresh.push({ article_id: article.id, ordinal, heading_path: passage.headingPath, text: passage.text, hash });
      else moved.push({ id, ordinal });
    }
  }
  const gone = [...idsByHash.values()].flat();
  if (gone.length > 0) await tx.query('DELETE FROM passages WHERE id = ANY($1)', [gone]);
  if (moved.length > 0) {
    await tx.query('UPDATE passages p SET ordinal = m.ordinal FROM jsonb_to_recordset($1::jsonb) AS m(id bigint, ordinal integer) WHERE p.id = m.id AND p.ordinal <> m.ordinal', [JSON.stringify(moved)]);
  }
  if (fresh.length > 0) {
    await tx.query(
      `INSERT INTO passages (article_id, ordinal, heading_path, text, hash)
       SELECT article_id, ordinal, ARRAY(SELECT jsonb_array_elements_text(heading_path)), text, hash
       FROM jsonb_to_recordset($1::jsonb) AS p(article_id text, ordinal integer, heading_path jsonb, text text, hash text)`,
      [JSON.stringify(fresh)],
    );
  }
}

/** Questions that stayed the same keep their ids and vectors. */
async function writeAsked(tx: Queryable, articles: Article[]): Promise<void> {
  const rows = JSON.stringify(articles.flatMap(({ id, asked }) => asked.map(({ heading, text }) => ({ article_id: id, heading, text }))));
  await tx.query(
    `DELETE FROM article_questions q WHERE article_id = ANY($1) AND NOT EXISTS (
       SELECT FROM jsonb_to_recordset($2::jsonb) AS n(article_id text, heading text, text text) WHERE (n.article_id, n.heading, n.text) = (q.article_id, q.heading, q.text))`,
    [articles.map(({ id }) => id), rows],
  );
  await tx.query(
    `INSERT INTO article_questions (article_id, heading, text) SELECT article_id, heading, text FROM jsonb_to_recordset($1::jsonb) AS n(article_id text, heading text, text text)
     ON CONFLICT (article_id, heading, text) DO NOTHING`,
    [rows],
  );
}
