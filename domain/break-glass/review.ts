/** What the privacy officer sees of openings beyond scope, and what they find about them. */
import { z } from 'zod';
import type { Db, Queryable } from '../../db/db.ts';
import type { Grants } from '../access/permissions.ts';
import { grantsOf } from '../access/roles.ts';
import { Instant, readCursor, writeCursor } from '../cursor.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { endOpening, type GlassCategory } from './opening.ts';
import { GLASS_REASON } from './record-shown.ts';

export const GLASS_VERDICTS = ['appropriate', 'inappropriate'] as const;
export type GlassVerdict = (typeof GLASS_VERDICTS)[number];
export const REVIEW_STATES = ['unreviewed', 'reviewed', 'all'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

type Person = { id: string; name: string; role: string };
export type GlassToReview = {
  id: string;
  staff: Person;
  caseId: string;
  caseReference: string;
  category: GlassCategory;
  reason: string;
  openedAt: Date;
  until: Date;
  endedAt: Date | null;
  /** How often something of the case was shown under it. */
  reads: number;
  review: { by: Person; at: Date; verdict: GlassVerdict; note: string | null } | null;
};

const SELECT = `
  SELECT g.id, g.case_id AS "caseId", k.reference AS "caseReference", g.category, g.reason, g.opened_at AS "openedAt", g.until,
         CASE WHEN g.ended_at IS NOT NULL THEN g.ended_at WHEN g.until <= now() THEN g.until END AS "endedAt",
         jsonb_build_object('id', s.id, 'name', s.name, 'role', s.role) AS staff,
         (SELECT count(*) FROM reads r WHERE r.reason = '${GLASS_REASON}' || g.id)::int AS reads,
         g.reviewed_at AS "reviewedAt", g.verdict, g.note, jsonb_build_object('id', o.id, 'name', o.name, 'role', o.role) AS reviewer, g.opened_at::text AS place
  FROM glass_openings g JOIN cases k ON k.id = g.case_id JOIN staff s ON s.id = g.staff_id LEFT JOIN staff o ON o.id = g.reviewed_by`;
type Row = Omit<GlassToReview, 'review'> & { reviewedAt: Date | null; verdict: GlassVerdict | null; note: string | null; reviewer: Person; place: string };

const Place = z.tuple([Instant, z.uuid()]);

/** Openings, the newest first, a page at a time. */
export async function listGlass(db: Queryable, { state, limit, cursor }: { state: ReviewState; limit: number; cursor?: string | undefined }): Promise<{ items: GlassToReview[]; next: string | null }> {
  const place = readCursor('glass-openings', cursor, Place);
  const rows = await db.query<Row>(
    `${SELECT} WHERE ($1 = 'all' OR (g.reviewed_at IS NULL) = ($1 = 'unreviewed')) AND ($2::text IS NULL OR (g.opened_at, g.id) < ($2::timestamptz, $3::uuid))
     ORDER BY g.opened_at DESC, g.id DESC LIMIT $4`, [state, place?.[0] ?? null, place?.[1] ?? null, limit + 1]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { items: page.map(shown), next: rows.length > limit && last ? writeCursor('glass-openings', [last.place, last.id]) : null };
}

/** Where those are written to who judge openings, without the one who opened. */
export async function reviewerAddresses(db: Queryable, openerId: string): Promise<string[]> {
  const people = await db.query<{ email: string; role: string; stored: Grants | null }>(
    'SELECT s.email, s.role, r.grants AS stored FROM staff s LEFT JOIN roles r ON r.key = s.role WHERE s.disabled_at IS NULL AND s.id <> $1 ORDER BY s.email', [openerId]);
  return people.filter(({ role, stored }) => grantsOf(role, stored)['glass:review']).map(({ email }) => email);
}

export async function unreviewedGlass(db: Queryable): Promise<number> {
  return (await db.one<{ unreviewed: number }>('SELECT count(*)::int AS unreviewed FROM glass_openings WHERE reviewed_at IS NULL')).unreviewed;
}

/**
 * Judges an opening, once. One that is still open ends with it. Throws `NotFound`, and `RuleBroken` for one's own and for one
 * that was judged before.
 */
export function reviewGlass(db: Db, reviewer: string, id: string, { verdict, note }: { verdict: GlassVerdict; note: string | null }): Promise<GlassToReview> {
  return db.tx(async (tx) => {
    const opening = await tx.maybe<{ staffId: string; caseId: string; reviewed: boolean }>(
      'SELECT staff_id AS "staffId", case_id AS "caseId", reviewed_at IS NOT NULL AS reviewed FROM glass_openings WHERE id = $1 FOR UPDATE', [id]);
    if (!opening) throw new NotFound('opening');
    if (opening.staffId === reviewer) throw new RuleBroken('You opened this case yourself. Somebody else has to judge it.');
    if (opening.reviewed) throw new RuleBroken('This was judged already.');
    if (verdict === 'inappropriate' && !note) throw new RuleBroken('Say in `note` what was not right about it.');
    const actor = { kind: 'staff' as const, id: reviewer };
    await endOpening(tx, id, actor);
    await tx.query('UPDATE glass_openings SET reviewed_by = $2, reviewed_at = now(), verdict = $3, note = $4 WHERE id = $1', [id, reviewer, verdict, note]);
    await recordEvent(tx, { type: 'glass-reviewed', actor, caseId: opening.caseId, subjectId: id, after: { staffId: opening.staffId, verdict, note } });
    return shown(await tx.one<Row>(`${SELECT} WHERE g.id = $1`, [id]));
  });
}

function shown({ place: _, reviewedAt, verdict, note, reviewer, ...row }: Row): GlassToReview {
  return { ...row, review: reviewedAt && verdict ? { by: reviewer, at: reviewedAt, verdict, note } : null };
}
