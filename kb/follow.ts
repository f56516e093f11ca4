import type { Db } from '../db/db.ts';
import { Catalogue, type CatalogueArticle } from './catalogue.ts';
import { KNOWLEDGE_CHANGED } from './store.ts';

/** Articles read at a time: about 5 ms of indexing, so that a big import elsewhere never blocks this process for long. */
const SLICE = 50;

/** A catalogue that follows the database. */
export type Following = {
  /** The catalogue as of now; ask again for each search, since a worn one is replaced. */
  catalogue(): Catalogue;
  /** The knowledge base's version that the catalogue holds. */
  version(): number;
  /** Reads all changes up to now. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Loads the catalogue and keeps it up to date: every change announces itself on a channel, and after a lost connection
 * the versions tell what was missed.
 * @param onChange told after each refresh, the first one included
 * @param onError told about a failed refresh; the next change or reconnect tries again
 */
export async function followArticles(db: Db, onChange: () => void, onError: (error: unknown) => void): Promise<Following> {
  let catalogue = new Catalogue();
  let version = 0;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const refresh = async (): Promise<void> => {
    if (catalogue.worn) {
      const fresh = new Catalogue();
      version = await readChanges(db, fresh, 0, () => stopped);
      catalogue = fresh;
    } else version = await readChanges(db, catalogue, version, () => stopped);
    onChange();
  };
  const catchUp = (): Promise<void> => {
    again = true;
    running ??= (async () => {
      while (again && !stopped) {
        again = false;
        await refresh();
      }
    })().finally(() => {
      running = null;
    });
    return running;
  };
  const catchUpLater = (): void => void catchUp().catch(onError);

  // Listening first: what changes between the load and the listening would be missed otherwise.
  const unlisten = await db.listen(KNOWLEDGE_CHANGED, catchUpLater, catchUpLater);
  await catchUp();
  return {
    catalogue: () => catalogue,
    version: () => version,
    catchUp,
    async stop() {
      stopped = true;
      await unlisten();
      await running?.catch(() => {});
    },
  };
}

/** Puts all articles changed after `version` into the catalogue, in slices; returns the version it then holds. */
async function readChanges(db: Db, catalogue: Catalogue, version: number, stopped: () => boolean): Promise<number> {
  let after = { version, id: '' };
  for (;;) {
    const articles = await db.query<CatalogueArticle & { version: number }>(
      `SELECT a.id, a.version, a.title, a.aliases, a.audience, a.location, a.language, a.specialty, a.expires, a.withdrawn_at IS NOT NULL AS withdrawn,
              CASE WHEN a.withdrawn_at IS NULL THEN (
                SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'headingPath', p.heading_path, 'text', p.text) ORDER BY p.ordinal), '[]')
                FROM passages p WHERE p.article_id = a.id) ELSE '[]' END AS passages,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'heading', q.heading, 'text', q.text) ORDER BY q.id), '[]') FROM article_questions q WHERE q.article_id = a.id) AS asked
       FROM articles a WHERE (a.version, a.id) > ($1, $2) ORDER BY a.version, a.id LIMIT ${SLICE}`,
      [after.version, after.id],
    );
    for (const article of articles) catalogue.put(article);
    const last = articles.at(-1);
    if (last) after = { version: last.version, id: last.id };
    if (articles.length < SLICE || stopped()) return after.version;
  }
}
