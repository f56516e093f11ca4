import type { Db, Tx } from '../../db/db.ts';
import { ENTRY_COLUMNS, GENESIS, linkHash, type Entry } from './link.ts';

type Unsealed = Entry & { xact: string; at: string };

/** Any number, as long as every server takes the same. */
const SEALING = 5_170_423;
const BATCH = 1_000;

/**
 * Adds to the chain what was committed since. Only one server does so at a time; the others return at once. Rows of a transaction
 * that is still open, and of those that began after it, wait for the next call. Returns how many links were added.
 */
export async function sealAudit(db: Db): Promise<number> {
  for (let total = 0; ; ) {
    const added = await db.tx(sealBatch);
    total += added;
    if (added < BATCH) return total;
  }
}

async function sealBatch(tx: Tx): Promise<number> {
  const { mine } = await tx.one<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [SEALING]);
  if (!mine) return 0;
  const last = await tx.maybe<{ seq: string; hash: Buffer }>('SELECT seq::text, hash FROM audit_chain ORDER BY audit_chain.seq DESC LIMIT 1');
  const entries = await unsealed(tx);
  if (!entries.length) return 0;
  let seq = BigInt(last?.seq ?? 0);
  let hash: Uint8Array = last?.hash ?? GENESIS;
  const links = entries.map((entry) => {
    hash = linkHash(hash, (seq += 1n), entry);
    return { seq: String(seq), kind: entry.kind, id: entry.id, xact: entry.xact, hash: Buffer.from(hash).toString('hex') };
  });
  await tx.query(
    `INSERT INTO audit_chain (seq, kind, row_id, xact, hash)
     SELECT seq, kind, row_id, xact::xid8, decode(hash, 'hex')
     FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::text[], $5::text[]) AS link(seq, kind, row_id, xact, hash)`,
    [links.map((link) => link.seq), links.map((link) => link.kind), links.map((link) => link.id), links.map((link) => link.xact), links.map((link) => link.hash)],
  );
  return links.length;
}

/**
 * Rows after the last sealed one of their table, of transactions before which all have ended: a row may become visible long after
 * one with a higher number. In a database restored elsewhere transactions count anew, below those of the rows it brought along.
 */
async function unsealed(tx: Tx): Promise<Unsealed[]> {
  const of = async (kind: 'event' | 'read', table: string): Promise<Unsealed[]> => {
    const last = await tx.maybe<{ xact: string; id: string; restored: boolean }>(
      `SELECT a.xact::text AS xact, a.row_id::text AS id, a.xact > pg_current_xact_id() AS restored FROM audit_chain a WHERE a.kind = $1 ORDER BY a.seq DESC LIMIT 1`, [kind]);
    const after = (bound: string, xact: string, id: string): Promise<Unsealed[]> => tx.query(
      `SELECT ${ENTRY_COLUMNS[kind]}, r.xact::text AS xact, extract(epoch FROM r.at)::text AS at FROM ${table} r
       WHERE ${bound} AND (r.xact, r.id) > ($1::xid8, $2::bigint) AND NOT EXISTS (SELECT 1 FROM audit_chain a WHERE a.kind = '${kind}' AND a.row_id = r.id)
       ORDER BY r.xact, r.id LIMIT ${BATCH / 2}`, [xact, id]);
    const ended = 'r.xact < pg_snapshot_xmin(pg_current_snapshot())';
    if (!last) return after(ended, '0', '0');
    if (!last.restored) return after(ended, last.xact, last.id);
    const brought = await after('true', last.xact, last.id);
    return brought.length ? brought : after(ended, '0', '0');
  };
  const [events, reads] = [await of('event', 'events'), await of('read', 'reads')];
  return [...events, ...reads].sort((a, b) => Number(a.at) - Number(b.at));
}
