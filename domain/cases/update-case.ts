import type { Db } from '../../db/db.ts';
import { NotFound, RuleBroken, VersionConflict } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { ACUITIES, type Acuity, type Actor, type CaseStatus, type Location, type Priority, type Specialty } from '../terms.ts';
import { findCase, lockCase, type Case } from './case.ts';

export type CaseChange = Partial<{
  subject: string;
  status: CaseStatus;
  priority: Priority;
  acuity: Acuity;
  specialty: Specialty | null;
  location: Location | null;
  assigneeId: string | null;
  tags: string[];
  customFields: Record<string, unknown>;
  /** Why acuity is lowered. */
  reason: string;
}>;

const COLUMN_OF = {
  subject: 'subject', status: 'status', priority: 'priority', acuity: 'acuity', specialty: 'specialty', location: 'location',
  assigneeId: 'assignee_id', tags: 'tags', customFields: 'custom_fields',
} as const;
type Field = keyof typeof COLUMN_OF;

/**
 * Changes a case that is still at `version` (null changes it whatever its version). Custom fields are merged by name,
 * null removes one. Throws `NotFound`, `VersionConflict`, or `RuleBroken` when acuity is lowered without a reason.
 */
export function updateCase(db: Db, id: string, version: number | null, change: CaseChange, actor: Actor): Promise<Case> {
  return db.tx(async (tx) => {
    const before = await lockCase(tx, id);
    if (!before) throw new NotFound('case');
    if (version !== null && before.version !== version) throw new VersionConflict(before.version);
    if (change.acuity && ACUITIES.indexOf(change.acuity) > ACUITIES.indexOf(before.acuity) && !change.reason) {
      throw new RuleBroken('Lowering the acuity needs a reason of at least three characters, in `reason`.');
    }
    if (change.assigneeId && !(await tx.maybe('SELECT 1 FROM staff WHERE id = $1 AND disabled_at IS NULL', [change.assigneeId]))) {
      throw new NotFound('staff member');
    }
    const wanted = wantedValues(before, change);
    const now: Record<Field, unknown> = { ...before, assigneeId: before.assignee?.id ?? null };
    const changed = (Object.keys(wanted) as Field[]).filter((field) => JSON.stringify(wanted[field]) !== JSON.stringify(now[field]));
    if (!changed.length) return before;
    const sets = changed.map((field, index) => `${COLUMN_OF[field]} = $${index + 2}`);
    if (changed.includes('status')) {
      sets.push(`resolved_at = ${wanted.status === 'resolved' || wanted.status === 'closed' ? 'coalesce(resolved_at, now())' : 'NULL'}`);
    }
    await tx.query(
      `UPDATE cases SET ${sets.join(', ')}, version = version + 1, updated_at = now() WHERE id = $1`,
      [id, ...changed.map((field) => (field === 'customFields' ? JSON.stringify(wanted[field]) : wanted[field]))],
    );
    const pick = (from: Partial<Record<Field, unknown>>) => Object.fromEntries(changed.map((field) => [field, from[field]]));
    await recordEvent(tx, {
      type: 'case-changed', actor, caseId: id, before: pick(now),
      after: { ...pick(wanted), ...(change.reason ? { reason: change.reason } : {}) },
    });
    return (await findCase(tx, id))!;
  });
}

function wantedValues(before: Case, change: CaseChange): Partial<Record<Field, unknown>> {
  const wanted: Partial<Record<Field, unknown>> = {};
  for (const field of Object.keys(COLUMN_OF) as Field[]) if (change[field] !== undefined) wanted[field] = change[field];
  if (change.tags) wanted.tags = [...new Set(change.tags)];
  if (change.customFields) {
    const merged = { ...before.customFields, ...change.customFields };
    wanted.customFields = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
  }
  return wanted;
}
