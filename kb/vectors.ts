import type { Db } from '../db/db.ts';
import type { SearchFilter } from './filter.ts';
import type { Near } from './vector-memory.ts';

/**
 * The cosines of the given passages, and the `limit` nearest passages of all that the filter lets through.
 * The filter is applied inside the index scan, which goes on until the limit is reached (pgvector's iterative scan): filtering
 * afterwards left 1.3 of 10 rows of a location that holds 5 % of the passages.
 */
export async function nearPassages(
  db: Db,
  question: { vector: Float32Array; model: string },
  filter: SearchFilter,
  among: readonly number[],
  limit: number,
): Promise<Near[]> {
  const dimensions = question.vector.length;
  const distance = `v.vector::halfvec(${dimensions}) <=> $1::halfvec(${dimensions})`;
  const values = [
    toSql(question.vector), question.model, among, limit, filter.audience === 'staff', filter.location ?? null, filter.language ?? null,
    filter.specialty ?? null, (filter.now ?? new Date()).toISOString().slice(0, 10),
  ];
  return db.tx(
    (tx) =>
      tx.query<Near>(
        `WITH nearest AS MATERIALIZED (
           SELECT v.passage_id, a.id AS article_id, ${distance} AS distance
           FROM passage_vectors v JOIN passages p ON p.id = v.passage_id JOIN articles a ON a.id = p.article_id
           WHERE vector_dims(v.vector) = ${dimensions} AND v.model = $2 AND a.withdrawn_at IS NULL
             AND ($5 OR a.audience = 'patient') AND ($6::text IS NULL OR a.location IN ('all', $6)) AND ($7::text IS NULL OR a.language = $7)
             AND ($8::text IS NULL OR a.specialty = $8) AND (a.expires IS NULL OR a.expires >= $9::date)
           ORDER BY ${distance} LIMIT $4
         ), given AS (
           SELECT v.passage_id, p.article_id, ${distance} AS distance
           FROM passage_vectors v JOIN passages p ON p.id = v.passage_id
           WHERE v.passage_id = ANY($3) AND v.model = $2 AND vector_dims(v.vector) = ${dimensions}
         )
         SELECT passage_id AS id, article_id AS "articleId", 1 - distance AS cosine FROM nearest
         UNION SELECT passage_id, article_id, 1 - distance FROM given`,
        values,
      ),
    { settings: { 'hnsw.iterative_scan': 'relaxed_order' } },
  );
}

/** Passages without a vector of the model, by id; `after` continues. Those of languages that the model does not know are left out. */
export async function passagesToEmbed(db: Db, model: string, languages: readonly string[], after: number, limit: number): Promise<{ id: number; hash: string; title: string; headingPath: string[]; text: string }[]> {
  return db.query(
    `SELECT p.id, p.hash, a.title, p.heading_path AS "headingPath", p.text
     FROM passages p JOIN articles a ON a.id = p.article_id LEFT JOIN passage_vectors v ON v.passage_id = p.id AND v.model = $1
     WHERE p.id > $2 AND v.passage_id IS NULL AND a.withdrawn_at IS NULL AND a.language = ANY($3)
     ORDER BY p.id LIMIT $4`,
    [model, after, languages, limit],
  );
}

/** Stores vectors; one of a passage that is gone by now is dropped. */
export async function storeVectors(db: Db, model: string, vectors: readonly { passageId: number; vector: Float32Array }[]): Promise<void> {
  await db.query(
    `INSERT INTO passage_vectors (passage_id, model, vector)
     SELECT n.id, $1, n.vector::halfvec FROM unnest($2::bigint[], $3::text[]) AS n(id, vector) JOIN passages p ON p.id = n.id
     ON CONFLICT (passage_id) DO UPDATE SET model = excluded.model, vector = excluded.vector`,
    [model, vectors.map(({ passageId }) => passageId), vectors.map(({ vector }) => toSql(vector))],
  );
}

/** How many passages should have a vector of the model, and how many do. */
export async function countVectors(db: Db, model: string, languages: readonly string[]): Promise<{ done: number; wanted: number }> {
  return db.one(
    `SELECT count(v.passage_id)::int AS done, count(*)::int AS wanted
     FROM passages p JOIN articles a ON a.id = p.article_id LEFT JOIN passage_vectors v ON v.passage_id = p.id AND v.model = $1
     WHERE a.withdrawn_at IS NULL AND a.language = ANY($2)`,
    [model, languages],
  );
}

/** Fewer vectors than this are read through in a few milliseconds; keeping an index up costs about ten for each row stored. */
const INDEX_FROM = 5_000;

/** Sees to an index for the model's dimension when there are enough vectors to need one. Reading through all of them is exact. */
export async function ensureVectorIndex(db: Db, dimensions: number): Promise<void> {
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > 4000) throw new RangeError(`Vectors of ${dimensions} dimensions cannot be indexed; use a model of at most 4000.`);
  const { enough } = await db.one<{ enough: boolean }>(`SELECT count(*) = ${INDEX_FROM} AS enough FROM (SELECT 1 FROM passage_vectors LIMIT ${INDEX_FROM}) AS first`);
  if (!enough) return;
  await db.query(
    `CREATE INDEX IF NOT EXISTS passage_vectors_near_${dimensions} ON passage_vectors
     USING hnsw ((vector::halfvec(${dimensions})) halfvec_cosine_ops) WHERE vector_dims(vector) = ${dimensions}`,
  );
}

function toSql(vector: Float32Array): string {
  return `[${Array.from(vector, (value) => value.toFixed(6)).join(',')}]`;
}

/** Known questions without a vector of the model, by id; `after` continues. */
export async function questionsToEmbed(db: Db, model: string, languages: readonly string[], after: number, limit: number): Promise<{ id: number; text: string }[]> {
  return db.query(
    `SELECT q.id, q.text FROM article_questions q JOIN articles a ON a.id = q.article_id
     WHERE q.id > $2 AND q.model IS DISTINCT FROM $1 AND a.withdrawn_at IS NULL AND a.language = ANY($3) ORDER BY q.id LIMIT $4`,
    [model, after, languages, limit],
  );
}

/** Stores vectors of known questions; one of a question that is gone by now is dropped. */
export async function storeQuestionVectors(db: Db, model: string, vectors: readonly { id: number; vector: Float32Array }[]): Promise<void> {
  await db.query(
    `UPDATE article_questions q SET model = $1, vector = n.vector::halfvec FROM unnest($2::bigint[], $3::text[]) AS n(id, vector) WHERE q.id = n.id`,
    [model, vectors.map(({ id }) => id), vectors.map(({ vector }) => toSql(vector))],
  );
}
