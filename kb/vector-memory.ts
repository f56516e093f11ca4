import type { Db } from '../db/db.ts';

/** Where vectors are kept: a query for how many there are of a model ($1) and length ($2) and the newest, and one that reads them in order. */
export type VectorSource = { count: string; read: string };

export const PASSAGE_VECTORS: VectorSource = {
  count: `SELECT count(*)::int AS count, coalesce(max(passage_id), 0)::int AS last FROM passage_vectors WHERE model = $1 AND vector_dims(vector) = $2`,
  read: `SELECT v.passage_id::int AS id, p.article_id AS "articleId", v.vector FROM passage_vectors v JOIN passages p ON p.id = v.passage_id
         WHERE v.model = $1 AND vector_dims(v.vector) = $2 ORDER BY v.passage_id`,
};

export const QUESTION_VECTORS: VectorSource = {
  count: `SELECT count(*)::int AS count, coalesce(max(id), 0)::int AS last FROM article_questions WHERE model = $1 AND vector_dims(vector) = $2`,
  read: `SELECT id::int AS id, article_id AS "articleId", vector FROM article_questions WHERE model = $1 AND vector_dims(vector) = $2 ORDER BY id`,
};

/** What lies near, by its id in the source. */
export type Near = { id: number; articleId: string; cosine: number };

/** Above this many the database's index is quicker, and the memory is better used. 5,000 vectors of 512 numbers are 10 MB. */
const MOST = 5_000;
/** How old what is held may be, in ms, before the database is asked whether it is still all. */
const FRESH_MS = 2_000;

type Held = { model: string; dimensions: number; count: number; last: number; ids: Int32Array; articleIds: string[]; rows: Float32Array; slots: Map<number, number> };

/**
 * The vectors of a small knowledge base in this process. Reading through a thousand takes a third of a millisecond here, several
 * in PostgreSQL and fifteen in the embedded engine.
 */
export class VectorMemory {
  readonly #db: Db;
  readonly #source: VectorSource;
  #held: Held | null = null;
  #askedAt = -Infinity;
  #loading: Promise<void> | null = null;

  constructor(db: Db, source: VectorSource = PASSAGE_VECTORS) {
    this.#db = db;
    this.#source = source;
  }

  /** To be called when vectors were stored here: the next search asks the database. */
  forgetAge(): void {
    this.#askedAt = -Infinity;
  }

  /**
   * The `limit` nearest vectors whose article is let through, and the cosines of those in `among`. Null when there are too many
   * vectors to hold: the database is to be asked.
   */
  async near(question: { vector: Float32Array; model: string }, lets: (articleId: string) => boolean, among: readonly number[], limit: number): Promise<Near[] | null> {
    await this.#refresh(question.model, question.vector.length);
    const held = this.#held;
    if (!held || held.model !== question.model || held.dimensions !== question.vector.length) return null;
    const cosines = cosinesOf(held, question.vector);
    const order = [...held.ids.keys()].filter((slot) => lets(held.articleIds[slot]!)).sort((a, b) => cosines[b]! - cosines[a]!);
    const wanted = new Set(order.slice(0, limit));
    for (const id of among) {
      const slot = held.slots.get(id);
      if (slot !== undefined) wanted.add(slot);
    }
    return [...wanted].map((slot) => ({ id: held.ids[slot]!, articleId: held.articleIds[slot]!, cosine: cosines[slot]! }));
  }

  async #refresh(model: string, dimensions: number): Promise<void> {
    if (performance.now() - this.#askedAt < FRESH_MS) return;
    this.#loading ??= this.#load(model, dimensions).finally(() => (this.#loading = null));
    await this.#loading;
  }

  async #load(model: string, dimensions: number): Promise<void> {
    // The vector of a passage never changes under the same model: how many there are and the newest tell whether any came or went.
    const now = await this.#db.one<{ count: number; last: number }>(this.#source.count, [model, dimensions]);
    this.#askedAt = performance.now();
    const held = this.#held;
    if (held && held.model === model && held.dimensions === dimensions && held.count === now.count && held.last === now.last) return;
    this.#held = now.count > MOST ? null : await this.#read(model, dimensions);
  }

  async #read(model: string, dimensions: number): Promise<Held> {
    const rows = await this.#db.query<{ id: number; articleId: string; vector: number[] }>(this.#source.read, [model, dimensions]);
    const matrix = new Float32Array(rows.length * dimensions);
    rows.forEach(({ vector }, slot) => matrix.set(unit(vector), slot * dimensions));
    return {
      model, dimensions, count: rows.length, last: rows.at(-1)?.id ?? 0, ids: Int32Array.from(rows, ({ id }) => id), articleIds: rows.map(({ articleId }) => articleId),
      rows: matrix, slots: new Map(rows.map(({ id }, slot) => [id, slot])),
    };
  }
}

function cosinesOf({ ids, rows, dimensions }: Held, question: Float32Array): Float32Array {
  const asked = unit(question);
  const cosines = new Float32Array(ids.length);
  for (let slot = 0, at = 0; slot < cosines.length; slot++, at += dimensions) {
    let sum = 0;
    for (let n = 0; n < dimensions; n++) sum += rows[at + n]! * asked[n]!;
    cosines[slot] = sum;
  }
  return cosines;
}

/** The vector with length one; a vector of zeros stays. */
function unit(vector: ArrayLike<number>): Float32Array {
  const length = Math.hypot(...Array.from(vector)) || 1;
  return Float32Array.from(vector, (value) => value / length);
}
