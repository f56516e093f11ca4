import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Article, articleFrom, ArticleInvalid, parseArticle, storable } from './article.ts';

/** An article that was read, or why it was not. */
export type ReadArticle = { file: string; line: number; article: Article } | { file: string; line: number; reason: string };

/** The path to import does not exist or holds nothing to import. */
export class NothingToImport extends Error {
  override name = 'NothingToImport';
  constructor(path: string, why: string) {
    super(`Nothing to import at ${path}: ${why}. Give a .md, .html, .txt or .jsonl file, or a folder of them.`);
  }
}

const EXTENSIONS = new Set(['.md', '.markdown', '.html', '.htm', '.txt', '.jsonl']);

/**
 * Reads the articles of a file or, recursively and in the order of names, of a folder. Hidden files, README files and
 * other kinds of file in a folder are passed over. A broken article is yielded with its reason and does not stop the rest.
 * @throws NothingToImport
 */
export async function* readArticleFiles(path: string): AsyncGenerator<ReadArticle> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new NothingToImport(path, 'there is no such file or folder');
  const files = found.isDirectory() ? await filesIn(path) : [path];
  if (files.length === 0) throw new NothingToImport(path, 'the folder holds no articles');
  for (const file of files) {
    if (!EXTENSIONS.has(extname(file).toLowerCase())) throw new NothingToImport(file, `files ending in "${extname(file)}" are not read`);
    if (extname(file).toLowerCase() === '.jsonl') yield* readLines(file);
    else yield await readOne(file);
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    else if (EXTENSIONS.has(extname(entry.name).toLowerCase()) && !/^readme\b/iu.test(entry.name)) files.push(path);
  }
  return files;
}

async function readOne(file: string): Promise<ReadArticle> {
  try {
    return { file, line: 1, article: parseArticle(file, await readFile(file, 'utf8')) };
  } catch (error) {
    return failure(file, 1, error);
  }
}

async function* readLines(file: string): AsyncGenerator<ReadArticle> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    line++;
    if (text.trim() === '') continue;
    try {
      yield { file, line, article: parseLine(file, line, text) };
    } catch (error) {
      yield failure(file, line, error);
    }
  }
}

function parseLine(file: string, line: number, text: string): Article {
  let fields: unknown;
  try {
    fields = JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' ? storable(value) : value));
  } catch {
    throw new ArticleInvalid(file, line, 'The line is not JSON. Write one {"id","title","text","url"} a line.');
  }
  if (fields === null || typeof fields !== 'object' || Array.isArray(fields)) throw new ArticleInvalid(file, line, 'The line must be an object {"id","title","text","url"}.');
  const { text: body, format, ...rest } = fields as Record<string, unknown>;
  if (typeof body !== 'string') throw new ArticleInvalid(file, line, '"text" wants the article\'s text.');
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '' && value !== null));
  // Exports write "#" or a path where a page has no address; the text is worth having all the same.
  if (typeof given.url === 'string' && !/^https?:/iu.test(given.url)) delete given.url;
  if (typeof given.id === 'number') given.id = String(given.id);
  return articleFrom(file, line, given, body, format === 'markdown' || format === 'html' ? format : 'text');
}

function failure(file: string, line: number, error: unknown): ReadArticle {
  if (error instanceof ArticleInvalid) return { file, line: error.line, reason: error.reason };
  const { code, message } = error as NodeJS.ErrnoException;
  return { file, line, reason: code ? `The file cannot be read (${code}).` : message };
}
