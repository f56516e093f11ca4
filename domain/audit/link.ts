import { createHash } from 'node:crypto';

/** A row that the chain covers, as text throughout: what is hashed must not depend on a driver's idea of a date or number. */
export type Entry = { kind: 'event' | 'read'; id: string; fields: (string | null)[] };

/** The hash before the first link. */
export const GENESIS = Buffer.alloc(32);

/** The hash of one link, SHA-256 over the hash before it, its place and everything in its row. */
export function linkHash(before: Uint8Array, seq: bigint, { kind, id, fields }: Entry): Buffer {
  return createHash('sha256').update(before).update(JSON.stringify([String(seq), kind, id, fields])).digest();
}

const MICROSECONDS = `(extract(epoch FROM r.at) * 1000000)::bigint::text`;

/** How the rows of a table become entries: SELECT list over alias `r`. */
export const ENTRY_COLUMNS = {
  event: `'event' AS kind, r.id::text AS id, ARRAY[r.type, r.actor_kind, r.actor_id::text, r.conversation_id::text, r.case_id::text, r.subject_id::text,
    r.before::text, r.after::text, r.source, ${MICROSECONDS}] AS fields`,
  read: `'read' AS kind, r.id::text AS id, ARRAY[r.operation, r.actor_kind, r.actor_id::text, r.subjects::text, r.reason, r.source, ${MICROSECONDS}] AS fields`,
} as const;
