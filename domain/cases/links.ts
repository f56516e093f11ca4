import type { Db, Queryable } from '../../db/db.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import type { Actor, StatusCategory } from '../terms.ts';

/** What a case is to the other: read from its own side. */
export const LINK_KINDS = ['relates', 'duplicates', 'duplicated_by', 'parent', 'child'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** `kind` says what this case is to `other`: its `parent`, its `child`, a case that it `duplicates` … */
export type CaseLink = { id: string; kind: LinkKind; other: { id: string; reference: string; subject: string; category: StatusCategory } };

const FROM_OTHER_SIDE: Partial<Record<LinkKind, 'duplicates' | 'parent'>> = { duplicated_by: 'duplicates', child: 'parent' };

const SELECT = `
  SELECT l.id, CASE WHEN l.from_id = $1 OR l.kind = 'relates' THEN l.kind WHEN l.kind = 'parent' THEN 'child' ELSE 'duplicated_by' END AS kind,
         jsonb_build_object('id', k.id, 'reference', k.reference, 'subject', k.subject, 'category', t.category) AS other
  FROM case_links l JOIN cases k ON k.id = CASE WHEN l.from_id = $1 THEN l.to_id ELSE l.from_id END JOIN case_statuses t ON t.key = k.status`;

export function linksOf(db: Queryable, caseId: string): Promise<CaseLink[]> {
  return db.query<CaseLink>(`${SELECT} WHERE $1 IN (l.from_id, l.to_id) ORDER BY l.created_at, l.id`, [caseId]);
}

/** Links two cases; linking them the same way again changes nothing. Throws `RuleBroken`, or `NotFound`. */
export function linkCases(db: Db, caseId: string, otherId: string, kind: LinkKind, actor: Actor): Promise<CaseLink> {
  if (caseId === otherId) throw new RuleBroken('A case cannot be linked to itself. Name the other case.');
  const stored = FROM_OTHER_SIDE[kind] ?? kind;
  const turned = stored !== kind;
  // One way of writing a link that reads the same from both sides.
  const [from, to] = turned || (kind === 'relates' && caseId > otherId) ? [otherId, caseId] : [caseId, otherId];
  return db.tx(async (tx) => {
    const there = await tx.query('SELECT 1 FROM cases WHERE id = ANY($1)', [[caseId, otherId]]);
    if (there.length < 2) throw new NotFound('case');
    if (stored === 'parent' && (await isAbove(tx, to, from))) throw new RuleBroken('That case stands above this one already: a case cannot be its own parent. Remove the other link first.');
    const inserted = await tx.maybe<{ id: string }>(
      'INSERT INTO case_links (id, from_id, to_id, kind) VALUES ($1, $2, $3, $4) ON CONFLICT (from_id, to_id, kind) DO NOTHING RETURNING id', [newId(), from, to, stored]);
    if (inserted) await bothEvents(tx, 'case-linked', actor, inserted.id, from, to, stored);
    return tx.one<CaseLink>(`${SELECT} WHERE l.from_id = $2 AND l.to_id = $3 AND l.kind = $4`, [caseId, from, to, stored]);
  });
}

/** Takes a link away. Throws `NotFound`. */
export async function unlinkCases(db: Db, caseId: string, linkId: string, actor: Actor): Promise<void> {
  await db.tx(async (tx) => {
    const gone = await tx.maybe<{ from: string; to: string; kind: string }>(
      'DELETE FROM case_links WHERE id = $1 AND $2 IN (from_id, to_id) RETURNING from_id AS from, to_id AS to, kind', [linkId, caseId]);
    if (!gone) throw new NotFound('link');
    await bothEvents(tx, 'case-unlinked', actor, linkId, gone.from, gone.to, gone.kind);
  });
}

/** Whether `upper` is a parent of `lower`, however far up. */
async function isAbove(tx: Queryable, upper: string, lower: string): Promise<boolean> {
  const row = await tx.maybe(
    `WITH RECURSIVE up AS (
       SELECT from_id FROM case_links WHERE to_id = $2 AND kind = 'parent'
       UNION SELECT l.from_id FROM case_links l JOIN up ON l.to_id = up.from_id WHERE l.kind = 'parent')
     SELECT 1 FROM up WHERE from_id = $1`, [upper, lower]);
  return row !== null;
}

async function bothEvents(tx: Queryable, type: 'case-linked' | 'case-unlinked', actor: Actor, subjectId: string, from: string, to: string, kind: string): Promise<void> {
  for (const [caseId, other] of [[from, to], [to, from]] as const) {
    const link = { kind, from, to, other };
    await recordEvent(tx, { type, actor, caseId, subjectId, ...(type === 'case-linked' ? { after: link } : { before: link }) });
  }
}
