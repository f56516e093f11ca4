import type { Db } from '../db/db.ts';
import type { Article } from './article.ts';
import { readArticleFiles } from './article-files.ts';
import { storeArticles } from './store.ts';

export type ImportFailure = { file: string; line: number; reason: string };
/** How many articles were new, were as before, were replaced; and which could not be read. */
export type ImportResult = { imported: number; unchanged: number; updated: number; failed: ImportFailure[] };

export type ImportOptions = {
  /** Called after each batch with the running counts. */
  onProgress?: (sofar: Readonly<ImportResult>) => void;
  signal?: AbortSignal;
};

/** Articles a transaction: large enough to be quick, small enough that other writers never wait long. */
const BATCH = 200;

/**
 * Imports a file or folder of articles (see `readArticleFiles` for what is read). Importing the same again changes nothing.
 * A broken article is reported and the rest goes in; two articles with one id are a failure of the second. The articles
 * are searchable by keywords when this returns; vectors follow in the background.
 * @throws NothingToImport when the path holds nothing to read; DatabaseUnavailable and StorageFull from the database, with
 * all batches before it stored
 */
export async function importArticles(db: Db, path: string, options: ImportOptions = {}): Promise<ImportResult> {
  const result: ImportResult = { imported: 0, unchanged: 0, updated: 0, failed: [] };
  const firstAt = new Map<string, string>();
  let batch: Article[] = [];
  const flush = async (): Promise<void> => {
    options.signal?.throwIfAborted();
    for (const outcome of await storeArticles(db, batch)) result[outcome]++;
    batch = [];
    options.onProgress?.(result);
  };
  for await (const read of readArticleFiles(path)) {
    if ('reason' in read) {
      result.failed.push({ file: read.file, line: read.line, reason: read.reason });
      continue;
    }
    const { article } = read;
    const first = firstAt.get(article.id);
    if (first !== undefined) {
      result.failed.push({ file: read.file, line: read.line, reason: `The id "${article.id}" is already used by ${first}. Give this article an "id" of its own.` });
      continue;
    }
    firstAt.set(article.id, `${read.file}:${read.line}`);
    batch.push(article);
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return result;
}
