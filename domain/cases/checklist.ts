import type { Db, Queryable } from '../../db/db.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import type { Actor, StaffRole } from '../terms.ts';

export type ChecklistItem = {
  id: string;
  text: string;
  position: number;
  /** Who ticked it, and when; null while it is open or when a program did it. */
  doneBy: { id: string; name: string; role: StaffRole } | null;
  doneAt: Date | null;
};
export type ChecklistChange = Partial<{ text: string; position: number; done: boolean }>;

const LONGEST = 100;
const SELECT = `
  SELECT i.id, i.text, i.position, i.done_at AS "doneAt", CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'name', s.name, 'role', s.role) END AS "doneBy"
  FROM checklist_items i LEFT JOIN staff s ON s.id = i.done_by`;

export function checklistOf(db: Queryable, caseId: string): Promise<ChecklistItem[]> {
  return db.query<ChecklistItem>(`${SELECT} WHERE i.case_id = $1 ORDER BY i.position, i.id`, [caseId]);
}

/** Adds an item at the end. Throws `RuleBroken` when the list is as long as it may be. */
export function addChecklistItem(db: Db, caseId: string, text: string, actor: Actor): Promise<ChecklistItem> {
  return db.tx(async (tx) => {
    await tx.one('SELECT id FROM cases WHERE id = $1 FOR UPDATE', [caseId]);
    const { count, last } = await tx.one<{ count: number; last: number }>('SELECT count(*)::int AS count, coalesce(max(position), 0) AS last FROM checklist_items WHERE case_id = $1', [caseId]);
    if (count >= LONGEST) throw new RuleBroken(`A checklist has at most ${LONGEST} items. Remove one first.`);
    const id = newId();
    await tx.query('INSERT INTO checklist_items (id, case_id, text, position) VALUES ($1, $2, $3, $4)', [id, caseId, text, last + 1]);
    await recordEvent(tx, { type: 'checklist-changed', actor, caseId, subjectId: id, after: { text } });
    return itemOf(tx, id);
  });
}

/** Ticks an item, opens it again, or changes its words or place. Ticking what is ticked keeps who did it. Throws `NotFound`. */
export function changeChecklistItem(db: Db, caseId: string, itemId: string, change: ChecklistChange, actor: Actor): Promise<ChecklistItem> {
  return db.tx(async (tx) => {
    const before = await tx.maybe<{ text: string; position: number; done: boolean }>(
      'SELECT text, position, done_at IS NOT NULL AS done FROM checklist_items WHERE id = $1 AND case_id = $2 FOR UPDATE', [itemId, caseId]);
    if (!before) throw new NotFound('checklist item');
    const after = { ...before, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) };
    if (JSON.stringify(after) === JSON.stringify(before)) return itemOf(tx, itemId);
    await tx.query(
      `UPDATE checklist_items SET text = $2, position = $3, done_at = CASE WHEN $4 THEN coalesce(done_at, now()) END,
         done_by = CASE WHEN $4 THEN CASE WHEN done_at IS NULL THEN $5::uuid ELSE done_by END END WHERE id = $1`,
      [itemId, after.text, after.position, after.done, actor.kind === 'staff' ? actor.id : null]);
    await recordEvent(tx, { type: 'checklist-changed', actor, caseId, subjectId: itemId, before, after });
    return itemOf(tx, itemId);
  });
}

/** Takes an item off the list; the event keeps what it said. Throws `NotFound`. */
export async function removeChecklistItem(db: Db, caseId: string, itemId: string, actor: Actor): Promise<void> {
  await db.tx(async (tx) => {
    const before = await tx.maybe<{ text: string; done: boolean }>('DELETE FROM checklist_items WHERE id = $1 AND case_id = $2 RETURNING text, done_at IS NOT NULL AS done', [itemId, caseId]);
    if (!before) throw new NotFound('checklist item');
    await recordEvent(tx, { type: 'checklist-changed', actor, caseId, subjectId: itemId, before, after: { removed: true } });
  });
}

function itemOf(tx: Queryable, id: string): Promise<ChecklistItem> {
  return tx.one<ChecklistItem>(`${SELECT} WHERE i.id = $1`, [id]);
}
