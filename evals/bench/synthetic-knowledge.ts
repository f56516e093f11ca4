import type { Db } from '../../db/db.ts';
import { type Article, contentHash } from '../../kb/article.ts';
import { type Embedder, toUnit } from '../../kb/embedder.ts';
import { storeArticles } from '../../kb/store.ts';

/** Numbers that look random and are the same in every run. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const VOCABULARY = 20_000;
const SECTIONS = 5;
const WORDS_A_SECTION = 90;
const DIMENSIONS = 512;
const CLUSTERS = 300;
const SYLLABLES = ['ba', 'cor', 'dem', 'fi', 'gal', 'hep', 'ir', 'jun', 'kal', 'lum', 'mor', 'nef', 'os', 'pul', 'qua', 'ren', 'ster', 'tra', 'ul', 'ves'];

/** A word for each rank, short for common ones. */
function wordOf(rank: number): string {
  let word = '';
  for (let left = rank + 20; left > 0; left = Math.floor(left / SYLLABLES.length)) word += SYLLABLES[left % SYLLABLES.length];
  return word;
}

/** Article n: five sections of 90 words drawn as in natural language (Zipf), with its own subject in title and text. 5 % are of one small location. */
export function syntheticArticle(n: number): Article {
  const random = generator(n + 1);
  const zipf = (): string => wordOf(Math.floor(VOCABULARY ** random()));
  const subject = [n % 7919, (n * 31) % 17_011].map((offset) => wordOf(500 + offset));
  const section = (): string => Array.from({ length: WORDS_A_SECTION }, (_, at) => (at % 15 === 4 ? subject[at % 2]! : zipf()) + (at % 12 === 11 ? '.' : '')).join(' ');
  return {
    id: `s${n}`, title: `${subject.join(' ')} ${zipf()}`, format: 'markdown', audience: 'patient', specialty: null, language: 'en', kind: 'admin', source: null,
    reviewed: null, expires: null, aliases: [], asked: [], url: null, location: n % 20 === 7 ? 'northside' : n % 3 === 0 ? 'main' : 'all',
    body: Array.from({ length: SECTIONS }, (_, at) => `## ${wordOf(60 + at)}\n\n${section()}.`).join('\n\n'),
  };
}

/** A question about article n, in ten words of which three tell. */
export function syntheticQuestion(n: number, salt: number): string {
  const random = generator(n * 31 + salt);
  const common = (): string => wordOf(Math.floor(300 * random()));
  return `what about ${common()} ${wordOf(500 + (n % 7919))} ${common()} and ${wordOf(500 + ((n * 31) % 17_011))} ${common()} ${common()}?`;
}

/** Fills an empty knowledge base with about `passages` passages and clustered random vectors of the synthetic embedder's model. */
export async function fillKnowledge(db: Db, passages: number, onProgress: (done: number) => void = () => {}): Promise<void> {
  const articles = Math.ceil(passages / SECTIONS);
  for (let at = 0; at < articles; at += 200) {
    await storeArticles(db, Array.from({ length: Math.min(200, articles - at) }, (_, n) => syntheticArticle(at + n)));
    onProgress(Math.min(articles, at + 200) * SECTIONS);
  }
  // Many vectors at once go in many times faster before the index than through it.
  await db.query('DROP INDEX IF EXISTS passage_vectors_near_512');
  const rows = await db.query<{ id: number; n: number }>(`SELECT id, substr(article_id, 2)::int AS n FROM passages ORDER BY id`);
  for (let at = 0; at < rows.length; at += 500) {
    const batch = rows.slice(at, at + 500);
    await db.query(
      `INSERT INTO passage_vectors (passage_id, model, vector) SELECT id, $1, vector::halfvec FROM unnest($2::bigint[], $3::text[]) AS v(id, vector)`,
      [MODEL, batch.map((row) => row.id), batch.map((row) => `[${Array.from(syntheticVector(row.n, row.id), (value) => value.toFixed(4)).join()}]`)],
    );
  }
  await db.tx(async (tx) => {
    await tx.query(`SET LOCAL statement_timeout = 0`);
    await tx.query(`SET LOCAL maintenance_work_mem = '512MB'`);
    await tx.query(`CREATE INDEX passage_vectors_near_512 ON passage_vectors USING hnsw ((vector::halfvec(512)) halfvec_cosine_ops) WHERE vector_dims(vector) = 512`);
  });
  await db.query('ANALYZE');
}

const MODEL = 'synthetic';

function syntheticVector(article: number, salt: number): Float32Array {
  const centre = generator((article % CLUSTERS) + 77);
  const noise = generator(article * 131 + salt);
  return toUnit(Array.from({ length: DIMENSIONS }, () => centre() - 0.5 + 0.8 * (noise() - 0.5)));
}

/** Answers at once, so that the search alone is measured; each question's vector lies near some article's. */
export function syntheticEmbedder(): Embedder {
  return {
    model: MODEL,
    languages: ['en'],
    embedQuestion: async (text) => syntheticVector([...contentKey(text)].reduce((sum, char) => sum * 31 + char.charCodeAt(0), 7) % 20_000, 5),
    embedPassages: async () => {
      throw new Error('Synthetic passages come with their vectors.');
    },
    async close() {},
  };
}

function contentKey(text: string): string {
  return contentHash({ ...syntheticArticle(0), body: text }).slice(0, 8);
}
