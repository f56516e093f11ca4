/** One line of an exported audit, in the two formats. What one writes the other side reads back letter by letter. */
import { z } from 'zod';

export const EXPORT_FORMATS = ['jsonl', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** An entry of the chain: `fields` is what the hash covers (domain/audit/link.ts), `before` the hash of the link before it. */
export const ExportedEntry = z.object({
  seq: z.string().regex(/^\d{1,18}$/),
  kind: z.enum(['event', 'read']),
  id: z.string().regex(/^\d{1,18}$/),
  at: z.string(),
  action: z.string(),
  actor: z.string(),
  /** Name of the actor when it was exported; the chain knows ids alone. */
  name: z.string(),
  source: z.string(),
  /** Words were taken out of `fields`: its own hash cannot be made again, the file's can. */
  withheld: z.boolean(),
  fields: z.array(z.string().nullable()),
  before: z.string().regex(/^[0-9a-f]{64}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ExportedEntry = z.infer<typeof ExportedEntry>;
/** The first line: what was asked for. */
export const ExportAbout = z.object({ export: z.literal('toniq-audit'), version: z.literal(1), at: z.string(), by: z.string(), filter: z.record(z.string(), z.string()), values: z.enum(['withheld', 'full']), complete: z.boolean() });
export type ExportAbout = z.infer<typeof ExportAbout>;
/** The last line: how many came, the hash of every line before this one, and the signature of both. */
export const ExportEnd = z.object({ end: z.literal('toniq-audit'), entries: z.int().min(0), digest: z.string().length(64), signature: z.string() });
export type ExportEnd = z.infer<typeof ExportEnd>;
export type ExportLine = { about: ExportAbout } | { entry: ExportedEntry } | { end: ExportEnd };

const COLUMNS = ['seq', 'kind', 'id', 'at', 'action', 'actor', 'name', 'source', 'withheld', 'fields', 'before', 'hash'] as const;

/** What stands before the first line. */
export const headOf = (format: ExportFormat): string => (format === 'csv' ? `${COLUMNS.join(',')}\n` : '');

export function writeLine(format: ExportFormat, line: ExportLine): string {
  const value = 'about' in line ? line.about : 'end' in line ? line.end : line.entry;
  if (format === 'jsonl') return `${JSON.stringify(value)}\n`;
  const cells = 'entry' in line ? COLUMNS.map((column) => cellOf(line.entry[column])) : COLUMNS.map((column) => cellOf(column === 'fields' ? value : column === 'kind' ? Object.keys(line)[0]! : ''));
  return `${cells.join(',')}\n`;
}

/** The line read back; null when it is none. */
export function readLine(format: ExportFormat, text: string): ExportLine | null {
  const value = format === 'jsonl' ? parsed(text) : fromCells(cellsIn(text));
  const [about, end, entry] = [ExportAbout.safeParse(value).data, ExportEnd.safeParse(value).data, ExportedEntry.safeParse(value).data];
  if (about) return { about };
  if (end) return { end };
  return entry ? { entry } : null;
}

/** Quoted, on one line, and nothing that a spreadsheet would take for a formula. */
function cellOf(value: unknown): string {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replace(/[\r\n]+/g, ' ');
  return `"${(/^[=+\-@\t\0]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

function cellsIn(line: string): string[] {
  return [...line.matchAll(/(?:^|,)"((?:[^"]|"")*)"/g)].map(([, quoted]) => quoted!.replaceAll('""', '"'));
}

function fromCells(cells: string[]): unknown {
  if (cells.length !== COLUMNS.length) return null;
  const row = Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at]!]));
  const fields = parsed(row.fields!);
  return row.kind === 'about' || row.kind === 'end' ? fields : { ...row, fields, withheld: row.withheld === 'true' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
