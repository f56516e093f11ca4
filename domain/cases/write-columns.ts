import type { Queryable } from '../../db/db.ts';

/** The columns of a case that changes write, and that undoing them puts back. */
export const CASE_COLUMNS = {
  subject: 'subject', status: 'status', priority: 'priority', acuity: 'acuity', specialty: 'specialty', location: 'location', team: 'team',
  assigneeId: 'assignee_id', tags: 'tags', watchers: 'watchers', followUpAt: 'follow_up_at', customFields: 'custom_fields',
  resolvedAt: 'resolved_at', closedAt: 'closed_at', mergedInto: 'merged_into',
} as const;
export type CaseColumn = keyof typeof CASE_COLUMNS;

/** Writes columns as they are, without asking whether a person could: for what the program does and undoes. A new version. */
export async function writeColumns(tx: Queryable, id: string, values: Partial<Record<CaseColumn, unknown>>): Promise<void> {
  const names = Object.keys(values) as CaseColumn[];
  const sets = names.map((name, index) => `${CASE_COLUMNS[name]} = $${index + 2}`);
  await tx.query(
    `UPDATE cases SET ${[...sets, 'version = version + 1', 'updated_at = now()'].join(', ')} WHERE id = $1`,
    [id, ...names.map((name) => (name === 'customFields' ? JSON.stringify(values[name]) : values[name]))]);
}
