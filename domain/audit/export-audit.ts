import { createHash } from 'node:crypto';
import type { Db, Queryable } from '../../db/db.ts';
import { listFields } from '../cases/fields.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Actor } from '../terms.ts';
import { headOf, writeLine, type ExportedEntry, type ExportFormat, type ExportLine } from './export-line.ts';
import { signText } from './head.ts';
import { ENTRY_COLUMNS } from './link.ts';
import { narrow, type AuditFilter } from './narrowing.ts';
import { withhold } from './withhold.ts';

/** Links looked at with one query: no transaction is held open while a slow reader takes the file. */
const STEP = 2_000;

export type ExportAsk = {
  format: ExportFormat;
  filter: AuditFilter;
  /** `withheld`: without what patients are called and said. */
  values: 'withheld' | 'full';
  actor: Actor;
  /** The network that it goes to. */
  source?: string;
  /** Named in the file. */
  by: string;
  /** The key that signs the file (PEM). */
  key: string;
};

/**
 * The sealed entries that the filter lets through, in the order of the chain, line by line. That it was exported is written down first.
 * The last line signs all lines before it; each entry carries the hash of its link and of the one before.
 */
export async function* exportAudit(db: Db, { format, filter, values, actor, source = '', by, key }: ExportAsk): AsyncGenerator<string> {
  const asked = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]));
  await db.tx((tx) => recordEvent(tx, { type: 'audit-exported', actor, after: { format, values, filter: asked } }), { settings: { 'toniq.source': source } });
  const complete = Object.keys(asked).length === 0;
  const open = new Set((await listFields(db)).flatMap(({ key: name, phi }) => (phi ? [] : [name])));
  const digest = createHash('sha256');
  let entries = 0;
  const said = (line: ExportLine): string => {
    const text = writeLine(format, line);
    digest.update(text);
    return text;
  };
  const head = headOf(format);
  digest.update(head);
  yield head + said({ about: { export: 'toniq-audit', version: 1, at: new Date().toISOString(), by, filter: asked, values, complete } });
  const last = BigInt((await db.one<{ last: string }>('SELECT coalesce(max(seq), 0)::text AS last FROM audit_chain')).last);
  for (let after = 0n; after < last; after += BigInt(STEP)) {
    const until = after + BigInt(STEP) < last ? after + BigInt(STEP) : last;
    const rows = await step(db, filter, after, until);
    entries += rows.length;
    if (rows.length) yield rows.map((row) => said({ entry: values === 'full' ? row : masked(row, open) })).join('');
  }
  const sum = digest.digest('hex');
  yield writeLine(format, { end: { end: 'toniq-audit', entries, digest: sum, signature: signText(exportText(entries, sum), key) } });
}

/** What the signature of an export is made over. */
export const exportText = (entries: number, digest: string): string => JSON.stringify(['toniq-audit', entries, digest]);

async function step(db: Queryable, filter: AuditFilter, after: bigint, until: bigint): Promise<ExportedEntry[]> {
  const bounds: unknown[] = [String(after), String(until)];
  const where = await narrow(db, filter, (one) => `$${bounds.push(one)}`);
  const arm = (kind: 'event' | 'read', table: string, action: string, condition: string): string => `
    SELECT a.seq, a.hash, x.kind, x.id, x.fields, r.at, r.${action} AS action, r.actor_kind, r.actor_id, r.source
    FROM audit_chain a JOIN ${table} r ON a.kind = '${kind}' AND r.id = a.row_id CROSS JOIN LATERAL (SELECT ${ENTRY_COLUMNS[kind]}) x
    WHERE a.seq > $1::bigint AND a.seq <= $2::bigint AND ${condition}`;
  return db.query<ExportedEntry>(
    `SELECT y.seq::text AS seq, y.kind, y.id, to_char(y.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, y.action, concat_ws(' ', y.actor_kind, y.actor_id) AS actor,
            coalesce((SELECT s.name FROM staff s WHERE s.id = y.actor_id), (SELECT k.name FROM api_keys k WHERE k.id = y.actor_id), '') AS name, coalesce(y.source, '') AS source,
            false AS withheld, y.fields, encode(coalesce(p.hash, decode(repeat('00', 32), 'hex')), 'hex') AS before, encode(y.hash, 'hex') AS hash
     FROM (${arm('event', 'events', 'type', where.event)} UNION ALL ${arm('read', 'reads', 'operation', where.read)}) y
     LEFT JOIN audit_chain p ON p.seq = y.seq - 1 ORDER BY y.seq`, bounds);
}

/** Where the fields of an event hold what was there before and after (ENTRY_COLUMNS). */
const BEFORE_AND_AFTER = [6, 7];

function masked(row: ExportedEntry, open: ReadonlySet<string>): ExportedEntry {
  if (row.kind === 'read') return row;
  const fields = row.fields.map((field, at) => (field !== null && BEFORE_AND_AFTER.includes(at) ? JSON.stringify(withhold(JSON.parse(field), open)) : field));
  const same = fields.every((field, at) => field === row.fields[at] || (field !== null && row.fields[at] !== null && sameJson(field, row.fields[at]!)));
  return same ? row : { ...row, fields, withheld: true };
}

const sameJson = (one: string, other: string): boolean => one === JSON.stringify(JSON.parse(other));
