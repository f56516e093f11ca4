import type { Queryable } from '../../db/db.ts';
import { RuleBroken, NotFound } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import type { Acuity, StaffRole } from '../terms.ts';

/** A call for staff. It holds no words of the patient, for it also leaves the house. */
export type Page = {
  id: string;
  conversationId: string;
  caseReference: string | null;
  title: string;
  acuity: Acuity;
  state: 'open' | 'acknowledged' | 'closed';
  calls: number;
  raisedAt: Date;
  acknowledgedBy: { id: string; name: string; role: StaffRole } | null;
};

/** When staff are called, in seconds after the page was raised: at once, then again until someone acknowledges. */
export const CALL_AFTER_SECONDS = [0, 120, 300] as const;

const SELECT = `
  SELECT g.id, g.conversation_id AS "conversationId", k.reference AS "caseReference", g.title, g.acuity, g.state, g.calls,
         g.raised_at AS "raisedAt",
         CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'name', s.name, 'role', s.role) END AS "acknowledgedBy"
  FROM pages g JOIN conversations c ON c.id = g.conversation_id LEFT JOIN cases k ON k.id = c.case_id LEFT JOIN staff s ON s.id = g.acknowledged_by`;

export function openPages(db: Queryable): Promise<Page[]> {
  return db.query<Page>(`${SELECT} WHERE g.state = 'open' ORDER BY acuity_rank(g.acuity), g.raised_at`);
}

export function pagesOf(db: Queryable, conversationId: string): Promise<Page[]> {
  return db.query<Page>(`${SELECT} WHERE g.conversation_id = $1 ORDER BY g.raised_at`, [conversationId]);
}

export function pagesById(db: Queryable, ids: readonly string[]): Promise<Page[]> {
  return db.query<Page>(`${SELECT} WHERE g.id = ANY($1)`, [ids]);
}

export function findPage(db: Queryable, id: string): Promise<Page | null> {
  return db.maybe<Page>(`${SELECT} WHERE g.id = $1`, [id]);
}

/** Raises a page, or returns the one that is open. `raised` tells whether calls have to be scheduled. */
export async function raisePage(tx: Queryable, conversationId: string, title: string, acuity: Acuity): Promise<{ id: string; raised: boolean }> {
  const inserted = await tx.maybe<{ id: string }>(
    `WITH p AS (
       INSERT INTO pages (id, conversation_id, title, acuity) VALUES ($1, $2, $3, $4)
       ON CONFLICT (conversation_id) WHERE state = 'open' DO NOTHING RETURNING id
     ), e AS (
       INSERT INTO events (type, actor_kind, conversation_id, subject_id, after)
       SELECT 'page-raised', 'system', $2, p.id, jsonb_build_object('title', $3::text, 'acuity', $4::text) FROM p
     )
     SELECT id FROM p`,
    [newId(), conversationId, title, acuity],
  );
  if (inserted) return { id: inserted.id, raised: true };
  return { ...(await tx.one<{ id: string }>(`SELECT id FROM pages WHERE conversation_id = $1 AND state = 'open'`, [conversationId])), raised: false };
}

/**
 * Counts call number `call` (from 1) of a page that is still open. Returns null when someone has acknowledged it,
 * or when this call was made already: a job that runs twice calls once.
 */
export async function countCall(tx: Queryable, pageId: string, call: number): Promise<Page | null> {
  const updated = await tx.maybe(`UPDATE pages SET calls = $2 WHERE id = $1 AND state = 'open' AND calls < $2 RETURNING id`, [pageId, call]);
  if (!updated) return null;
  const page = (await findPage(tx, pageId))!;
  await recordEvent(tx, { type: 'page-changed', actor: { kind: 'system' }, conversationId: page.conversationId, subjectId: pageId, after: { calls: call } });
  return page;
}

/** A staff member says "I am on it": the calling stops. Throws when the page is closed or a colleague was first. */
export async function acknowledgePage(tx: Queryable, pageId: string, staffId: string): Promise<Page> {
  const before = await tx.maybe<{ state: Page['state']; by: string | null; conversationId: string }>(
    `SELECT state, acknowledged_by AS by, conversation_id AS "conversationId" FROM pages WHERE id = $1 FOR UPDATE`, [pageId]);
  if (!before) throw new NotFound('page');
  if (before.state === 'closed') throw new RuleBroken('This page is closed: the emergency was cleared.');
  if (before.state === 'open') {
    await tx.query(`UPDATE pages SET state = 'acknowledged', acknowledged_by = $2, acknowledged_at = clock_timestamp() WHERE id = $1`, [pageId, staffId]);
    await recordEvent(tx, { type: 'page-changed', actor: { kind: 'staff', id: staffId }, conversationId: before.conversationId, subjectId: pageId, after: { state: 'acknowledged' } });
  }
  return (await findPage(tx, pageId))!;
}
