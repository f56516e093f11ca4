import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { LANGUAGES, LOCATIONS, SPECIALTIES } from '../domain/terms.ts';
import type { BodyFormat } from './blocks.ts';
import { editDistance } from './edit-distance.ts';

/** Only web addresses: anything else must never become a link. */
const WebAddress = z.string().refine((url) => /^https?:\/\//iu.test(url) && URL.canParse(url), { error: 'wants a web address such as https://hospital.example/page' });

const DateText = z.iso.date({ error: 'wants a date written YYYY-MM-DD' });

const Source = z.union([
  z.string().min(1).transform((name) => ({ name, url: null as string | null, verified: false })),
  z.object({
    name: z.string().min(1),
    url: WebAddress.nullish().transform((url) => url ?? null),
    verified: z.boolean().default(false),
  }),
]);

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: (issue) => `wants one of ${values.join(', ')}; got ${JSON.stringify(issue.input)}` });

const FrontMatter = z.object({
  id: z.string().min(1).max(200).optional(),
  title: z.string().min(1).max(500).optional(),
  audience: oneOf(['patient', 'staff']).default('patient'),
  specialty: oneOf(SPECIALTIES).nullish().transform((value) => value ?? null),
  location: oneOf([...LOCATIONS, 'all']).default('all'),
  language: oneOf(LANGUAGES).default('en'),
  kind: oneOf(['admin', 'clinical']).default('admin'),
  source: Source.nullish().transform((value) => value ?? null),
  reviewed: DateText.nullish().transform((value) => value ?? null),
  expires: DateText.nullish().transform((value) => value ?? null),
  aliases: z
    .union([z.array(z.coerce.string()), z.string().transform((list) => list.split(','))], { error: 'wants a list such as [opening times, hours]' })
    .default([])
    .transform((aliases) => aliases.map((alias) => alias.trim()).filter((alias) => alias !== '')),
  url: WebAddress.nullish().transform((value) => value ?? null),
  asked: z
    .record(z.string(), z.array(z.coerce.string().trim().min(1).max(300)), { error: 'wants headings with the questions they answer, such as "When is the lab open?": [is the lab open late]' })
    .nullish()
    .transform((asked) => Object.entries(asked ?? {}).flatMap(([heading, questions]) => [...new Set(questions)].map((text) => ({ heading, text })))),
});

/**
 * What the hospital publishes: a body with the facts that decide who may see it, where and until when. `asked` holds questions in
 * patients' own words, each with the heading of the section that answers it (the title: the text above the first heading).
 */
export type Article = Required<z.output<typeof FrontMatter>> & { body: string; format: BodyFormat };

/** An article cannot be read. `line` is 1-based, in the file. */
export class ArticleInvalid extends Error {
  override name = 'ArticleInvalid';
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}

/**
 * Reads one file's text as an article. Front matter (YAML between `---` lines) is optional: without it the id is the
 * file's stem, the title the first heading or the stem, and the article is for patients of all locations, in English.
 * @throws ArticleInvalid naming file, line and what to do
 */
export function parseArticle(file: string, text: string): Article {
  if (text.includes('\u0000')) throw new ArticleInvalid(file, 1, 'The file is not text. Save it as UTF-8 Markdown, HTML or plain text.');
  const { matter, body, bodyLine } = splitFrontMatter(file, text.toWellFormed().replace(/^\uFEFF/u, ''));
  const given = readFrontMatter(file, matter);
  if (body.trim() === '') throw new ArticleInvalid(file, bodyLine, 'The article has no text. Write it below the front matter.');
  const stem = basename(file, extname(file));
  const format = formatOf(file);
  return { ...given, id: given.id ?? stem, title: given.title ?? titleIn(body, format) ?? stem.replace(/[-_]+/gu, ' '), body: body.trim(), format };
}

/** An article from fields that came by another way (a line of JSON), checked by the same rules. */
export function articleFrom(file: string, line: number, fields: unknown, body: string, format: BodyFormat): Article {
  const result = FrontMatter.required({ id: true }).safeParse(fields);
  if (!result.success) throw new ArticleInvalid(file, line, describe(result.error.issues[0]!));
  if (body.trim() === '') throw new ArticleInvalid(file, line, 'The article has no text. Put it in "text".');
  return { ...result.data, title: result.data.title ?? firstWords(body), body: body.trim(), format };
}

/** Equal for two articles exactly when nothing of them differs. */
export function contentHash(article: Article): string {
  const { id, title, body, format, audience, specialty, location, language, kind, source, reviewed, expires, aliases, url, asked } = article;
  return sha256(JSON.stringify([id, title, body, format, audience, specialty, location, language, kind, source, reviewed, expires, aliases, url, ...(asked.length > 0 ? [asked] : [])]));
}

/** Text that the database takes: no NUL, no half of a surrogate pair. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function splitFrontMatter(file: string, text: string): { matter: string; body: string; bodyLine: number } {
  if (!/^---[ \t]*\r?\n/u.test(text)) return { matter: '', body: text, bodyLine: 1 };
  const lines = text.split(/\r?\n/u);
  const end = lines.findIndex((line, at) => at > 0 && /^---[ \t]*$/u.test(line));
  if (end < 0) throw new ArticleInvalid(file, 1, 'The front matter is not closed. End it with a line "---".');
  return { matter: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

function readFrontMatter(file: string, matter: string): z.output<typeof FrontMatter> {
  const lines = new LineCounter();
  const document = parseDocument(matter, { lineCounter: lines });
  // The opening "---" is line 1 of the file.
  const lineAt = (offset: number): number => lines.linePos(offset).line + 1;
  const [syntax] = document.errors;
  if (syntax) {
    throw new ArticleInvalid(file, lineAt(syntax.pos[0]), `The front matter is not valid YAML (${syntax.message.split(/ at line|\n/u)[0]}). Quote values that hold ": ".`);
  }
  if (document.contents !== null && !isMap(document.contents)) throw new ArticleInvalid(file, 2, 'The front matter must be lines of "key: value".');
  const fields = (document.toJS() ?? {}) as Record<string, unknown>;
  for (const key of Object.keys(fields)) {
    const meant = misspelt(key);
    // Other tools' keys are welcome, but a misspelt "expires" would publish an article for ever.
    if (meant) throw new ArticleInvalid(file, lineAt(offsetOf(document, [key])), `"${key}" is not known; did you mean "${meant}"?`);
  }
  const result = FrontMatter.safeParse(fields);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new ArticleInvalid(file, lineAt(offsetOf(document, issue.path)), describe(issue));
}

function misspelt(key: string): string | undefined {
  const known = Object.keys(FrontMatter.shape);
  return known.includes(key) ? undefined : known.find((name) => editDistance(key.toLowerCase(), name, 2) <= (name.length > 5 ? 2 : name.length > 3 ? 1 : 0));
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    const range = node && typeof node === 'object' && 'range' in node ? (node.range as [number, number, number] | null) : null;
    if (range) return range[0];
  }
  return 0;
}

function describe(issue: z.core.$ZodIssue): string {
  return issue.path.length > 0 ? `"${issue.path.join('.')}" ${issue.message}.` : `${issue.message}.`;
}

/** Stands in for a missing title. */
function firstWords(body: string): string {
  return body.trim().split(/\s+/u).slice(0, 10).join(' ').slice(0, 200);
}

function formatOf(file: string): BodyFormat {
  const extension = extname(file).toLowerCase();
  return extension === '.html' || extension === '.htm' ? 'html' : extension === '.txt' ? 'text' : 'markdown';
}

function titleIn(body: string, format: BodyFormat): string | undefined {
  const found = format === 'html' ? (/<h1[^>]*>(.*?)<\/h1>/isu.exec(body) ?? /<title[^>]*>(.*?)<\/title>/isu.exec(body)) : format === 'markdown' ? /^#\s+(.+?)\s*#*$/mu.exec(body) : null;
  const title = found?.[1]?.replace(/<[^>]+>/gu, '').replace(/\s+/gu, ' ').trim();
  return title === '' ? undefined : title;
}
