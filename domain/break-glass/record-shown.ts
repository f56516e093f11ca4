import type { Queryable } from '../../db/db.ts';
import { actorOf, type Principal } from '../access/principal.ts';
import { recordRead, type NewRead } from '../audit/record-read.ts';

/** What the reason of a read begins with that broken glass allowed; the id of the opening follows. */
export const GLASS_REASON = 'break-glass:';

/** Writes down that somebody was shown patients' data; what lies behind broken glass is written apart, with the opening as its reason. */
export async function recordShown(db: Queryable, principal: Principal, { subjects, ...read }: Omit<NewRead, 'actor' | 'reason'>): Promise<void> {
  const actor = actorOf(principal);
  const openings = principal.brokenGlass.length ? await behindGlass(db, principal, subjects) : [];
  for (const { id, behind } of openings) await recordRead(db, { ...read, actor, subjects: behind, reason: GLASS_REASON + id });
  const marked = new Set(openings.flatMap(({ behind }) => behind));
  const others = subjects.filter((subject) => !marked.has(subject));
  if (others.length) await recordRead(db, { ...read, actor, subjects: others });
}

/** The subjects (cases, their conversations, their patient) that belong to a case opened by the principal, each with its newest opening. */
function behindGlass(db: Queryable, { id, brokenGlass }: Principal, subjects: readonly string[]): Promise<{ id: string; behind: string[] }[]> {
  return db.query(
    `SELECT g.id, array_agg(DISTINCT shown.id::text) AS behind
     FROM (SELECT DISTINCT ON (case_id) id, case_id FROM glass_openings WHERE staff_id = $1 AND case_id = ANY($2) ORDER BY case_id, opened_at DESC) g
     JOIN unnest($3::uuid[]) AS shown(id) ON shown.id = g.case_id
       OR EXISTS (SELECT 1 FROM conversations c WHERE c.id = shown.id AND c.case_id = g.case_id)
       OR EXISTS (SELECT 1 FROM cases k WHERE k.id = g.case_id AND k.patient_id = shown.id)
     GROUP BY g.id`, [id, brokenGlass, subjects]);
}
