import { z } from 'zod';
import type { Queryable } from '../../db/db.ts';
import { Instant, readCursor, writeCursor } from '../cursor.ts';
import type { Actor } from '../terms.ts';
import { narrow, type AuditFilter } from './narrowing.ts';

/** A change or a read as the privacy officer sees it. */
export type AuditEntry = {
  kind: 'change' | 'read';
  id: string;
  /** Its place in the chain; null until it is sealed, a few seconds later. */
  seq: string | null;
  at: Date;
  action: string;
  actor: { kind: Actor['kind']; id: string | null; name: string | null };
  conversationId: string | null;
  caseId: string | null;
  caseReference: string | null;
  /** The row that changed. */
  subjectId: string | null;
  /** What was shown. */
  subjects: string[];
  before: unknown;
  after: unknown;
  reason: string | null;
  source: string | null;
};

const Place = z.tuple([Instant, z.enum(['change', 'read']), z.string().regex(/^\d{1,18}$/)]);

const ACTOR = `jsonb_build_object('kind', r.actor_kind, 'id', r.actor_id, 'name', coalesce((SELECT s.name FROM staff s WHERE s.id = r.actor_id), (SELECT a.name FROM api_keys a WHERE a.id = r.actor_id))) AS actor`;
const EVENT = `SELECT 'change' AS kind, r.id, r.at, r.type AS action, ${ACTOR}, r.conversation_id AS "conversationId", r.case_id AS "caseId", r.subject_id AS "subjectId", '{}'::uuid[] AS subjects,
  r.before, r.after, r.after->>'reason' AS reason, r.source FROM events r`;
const READ = `SELECT 'read' AS kind, r.id, r.at, r.operation AS action, ${ACTOR}, NULL::uuid AS "conversationId", NULL::uuid AS "caseId", NULL::uuid AS "subjectId", r.subjects,
  NULL::jsonb AS before, NULL::jsonb AS after, r.reason, r.source FROM reads r`;

/** Changes and reads, the newest first, a page at a time. Stands past the wall: the record is one, and the permission is for all of it. */
export async function searchAudit(db: Queryable, { filter, limit, cursor }: { filter: AuditFilter; limit: number; cursor?: string | undefined }): Promise<{ items: AuditEntry[]; next: string | null }> {
  const values: unknown[] = [];
  const value = (one: unknown): string => `$${values.push(one)}`;
  const place = readCursor('audit', cursor, Place);
  const where = await narrow(db, filter, value);
  const [at, kind, id] = place ? place.map(value) : [];
  const after = (of: string): string => (place ? ` AND (r.at, '${of}'::text, r.id) < (${at}::timestamptz, ${kind}::text, ${id}::bigint)` : '');
  const most = value(limit + 1);
  const arm = (select: string, condition: string, of: string): string => `(${select} WHERE ${condition}${after(of)} ORDER BY r.at DESC, r.id DESC LIMIT ${most})`;
  const rows = await db.query<AuditEntry & { place: string }>(
    `SELECT x.kind, x.id::text AS id, a.seq::text AS seq, x.at, x.action, x.actor, x."conversationId", x."caseId", k.reference AS "caseReference", x."subjectId", x.subjects::text[] AS subjects,
            x.before, x.after, x.reason, x.source, x.at::text AS place
     FROM (${arm(EVENT, where.event, 'change')} UNION ALL ${arm(READ, where.read, 'read')}) x
     LEFT JOIN audit_chain a ON a.kind = (CASE x.kind WHEN 'change' THEN 'event' ELSE 'read' END) AND a.row_id = x.id
     LEFT JOIN conversations c ON c.id = coalesce(x."conversationId", x.subjects[1])
     LEFT JOIN cases k ON k.id = coalesce(x."caseId", c.case_id, x.subjects[1])
     ORDER BY x.at DESC, x.kind DESC, x.id DESC LIMIT ${most}`, values);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { items: page.map(({ place: _, ...entry }) => entry), next: rows.length > limit && last ? writeCursor('audit', [last.place, last.kind, last.id]) : null };
}
