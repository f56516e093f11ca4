import type { Queryable } from '../../db/db.ts';
import { ENTRY_COLUMNS, GENESIS, linkHash, type Entry } from './link.ts';
import type { Head } from './head.ts';

/** Something about the audit that cannot have come about by itself. `seq` is the link where it shows. */
export type Flaw = { seq: string | null; what: string };
export type Verdict = { links: string; head: string | null; flaws: Flaw[]; unsealed: number };

const PAGE = 2_000;
const MOST_FLAWS = 100;

type Row = { seq: string; kind: 'event' | 'read'; rowId: string; hash: Buffer; entry: Entry | null };

/**
 * Walks the chain from its first link and compares it with the rows, and with heads that were signed and kept outside the
 * database. Finds edited, deleted, added and reordered rows, and a tail that was cut off.
 */
export async function verifyAudit(db: Queryable, heads: readonly Head[] = []): Promise<Verdict> {
  const flaws: Flaw[] = [];
  const say = (seq: string | null, what: string): void => void (flaws.length < MOST_FLAWS && flaws.push({ seq, what }));
  const kept = new Map(heads.map((head) => [head.seq, head]));
  let expected = 1n;
  let before: Uint8Array = GENESIS;
  for (let after = '0'; ; ) {
    const rows = await page(db, after);
    for (const { seq, kind, rowId, hash, entry } of rows) {
      if (BigInt(seq) !== expected) say(seq, `Links ${expected} to ${BigInt(seq) - 1n} are missing.`);
      if (!entry) say(seq, `The ${kind} ${rowId} was deleted.`);
      else if (!linkHash(before, BigInt(seq), entry).equals(hash)) say(seq, `The ${kind} ${rowId}, or the link before it, was changed.`);
      const head = kept.get(seq);
      if (head && head.hash !== hash.toString('hex')) say(seq, `The chain is another one than the one signed on ${head.at}.`);
      kept.delete(seq);
      before = hash;
      expected = BigInt(seq) + 1n;
    }
    if (rows.length < PAGE) break;
    after = rows.at(-1)!.seq;
  }
  for (const head of kept.values()) say(head.seq, `The chain was cut: link ${head.seq}, signed on ${head.at}, is gone.`);
  for (const { kind, id } of await neverSealed(db)) say(null, `The ${kind} ${id} was put in behind the chain.`);
  const { unsealed } = await db.one<{ unsealed: number }>(
    `SELECT (SELECT count(*) FROM events)::int + (SELECT count(*) FROM reads)::int - (SELECT count(*) FROM audit_chain)::int AS unsealed`);
  return { links: String(expected - 1n), head: expected > 1n ? Buffer.from(before).toString('hex') : null, flaws, unsealed: Math.max(0, unsealed) };
}

async function page(db: Queryable, after: string): Promise<Row[]> {
  const rows = await db.query<{ seq: string; kind: 'event' | 'read'; rowId: string; hash: Buffer; event: Entry | null; read: Entry | null }>(
    `SELECT a.seq::text AS seq, a.kind, a.row_id::text AS "rowId", a.hash, to_jsonb(e) AS event, to_jsonb(r) AS read
     FROM (SELECT * FROM audit_chain WHERE audit_chain.seq > $1::bigint ORDER BY audit_chain.seq LIMIT ${PAGE}) a
     LEFT JOIN LATERAL (SELECT ${ENTRY_COLUMNS.event} FROM events r WHERE r.id = a.row_id AND a.kind = 'event') e ON true
     LEFT JOIN LATERAL (SELECT ${ENTRY_COLUMNS.read} FROM reads r WHERE r.id = a.row_id AND a.kind = 'read') r ON true
     ORDER BY a.seq`,
    [after],
  );
  return rows.map(({ event, read, ...row }) => ({ ...row, entry: row.kind === 'event' ? event : read }));
}

/** Rows older than sealed ones that the sealer never saw: it takes them in the order of their transactions. */
async function neverSealed(db: Queryable): Promise<{ kind: string; id: string }[]> {
  const of = (kind: string, table: string): string => `
    SELECT '${kind}' AS kind, r.id::text AS id FROM ${table} r
    WHERE (r.xact, r.id) < (SELECT a.xact, a.row_id FROM audit_chain a WHERE a.kind = '${kind}' ORDER BY a.seq DESC LIMIT 1)
      AND NOT EXISTS (SELECT 1 FROM audit_chain a WHERE a.kind = '${kind}' AND a.row_id = r.id)`;
  return db.query(`(${of('event', 'events')} LIMIT 50) UNION ALL (${of('read', 'reads')} LIMIT 50)`);
}
