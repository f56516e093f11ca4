import type { Db, Queryable } from '../../db/db.ts';
import { InvalidFields, NotFound, RuleBroken, VersionConflict } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { ACUITIES, type Acuity, type Actor, type Location, type Priority, type Specialty } from '../terms.ts';
import { findCase, lockCase, type Case } from './case.ts';
import { isEmpty, listFields, missingFields, valueFlaws } from './fields.ts';
import { sleepUntil } from './sleep.ts';
import { listStatuses, whyNot, type Status } from './statuses.ts';
import { CASE_COLUMNS } from './write-columns.ts';

export type CaseChange = Partial<{
  subject: string;
  status: string;
  priority: Priority;
  acuity: Acuity;
  specialty: Specialty | null;
  location: Location | null;
  team: string;
  assigneeId: string | null;
  tags: string[];
  watchers: string[];
  followUpAt: Date | null;
  customFields: Record<string, unknown>;
  /** Why acuity is lowered. */
  reason: string;
}>;

/** Who changes it. `role` is looked at where a status is kept for some; `mayLowerAcuity` says that the permission is there. */
export type Changer = Actor & { role: string | null; mayLowerAcuity: boolean };

const { resolvedAt: _resolved, closedAt: _closed, mergedInto: _merged, ...COLUMN_OF } = CASE_COLUMNS;
type Field = keyof typeof COLUMN_OF;
type Values = Record<Field, unknown>;

/**
 * Changes a case that is still at `version` (null changes it whatever its version). Custom fields are merged by name, null removes
 * one. Throws `NotFound`, `VersionConflict`, `InvalidFields`, or `RuleBroken` when the status cannot be reached like this or the acuity
 * is lowered without a reason or the permission.
 */
export function updateCase(db: Db, id: string, version: number | null, change: CaseChange, by: Changer): Promise<Case> {
  return db.tx((tx) => updateCaseIn(tx, id, version, change, by));
}

/** `updateCase` within a transaction. What it throws, it throws before it writes. */
export async function updateCaseIn(tx: Queryable, id: string, version: number | null, change: CaseChange, by: Changer): Promise<Case> {
  const before = await lockCase(tx, id);
  if (!before) throw new NotFound('case');
  if (version !== null && before.version !== version) throw new VersionConflict(before.version);
  if (before.mergedInto) throw new RuleBroken(`This case was merged into ${before.mergedInto.reference}. Change that one, or undo the merge.`);
  refuseLowering(before, change, by);
  await refuseStrangers(tx, change);
  const now: Values = { ...before, assigneeId: before.assignee?.id ?? null };
  const after: Values = { ...now, ...wantedValues(before, change) };
  const changed = (Object.keys(COLUMN_OF) as Field[]).filter((field) => JSON.stringify(after[field]) !== JSON.stringify(now[field]));
  if (!changed.length) return before;
  const moved = changed.includes('status') ? await move(tx, before, after, by) : null;
  await refuseFlaws(tx, change.customFields ?? {}, changed, after);
  const sets = changed.map((field, index) => `${COLUMN_OF[field]} = $${index + 2}`);
  if (moved) sets.push(...timesOf(moved));
  await tx.query(
    `UPDATE cases SET ${sets.join(', ')}, version = version + 1, updated_at = now() WHERE id = $1`,
    [id, ...changed.map((field) => (field === 'customFields' ? JSON.stringify(after[field]) : after[field]))],
  );
  if (changed.includes('followUpAt')) await sleepUntil(tx, id, after.followUpAt as Date | null);
  const pick = (from: Values) => Object.fromEntries(changed.map((field) => [field, from[field]]));
  await recordEvent(tx, {
    type: 'case-changed', actor: { kind: by.kind, ...(by.id ? { id: by.id } : {}) }, caseId: id, before: pick(now),
    after: { ...pick(after), ...(change.reason ? { reason: change.reason } : {}) },
  });
  return (await findCase(tx, id))!;
}

function refuseLowering(before: Case, { acuity, reason }: CaseChange, by: Changer): void {
  if (!acuity || ACUITIES.indexOf(acuity) <= ACUITIES.indexOf(before.acuity)) return;
  if (!by.mayLowerAcuity) throw new RuleBroken('Only clinicians and those responsible for them lower an acuity. Ask one to do it.');
  if (!reason) throw new RuleBroken('Lowering the acuity needs a reason of at least three characters, in `reason`.');
}

async function refuseStrangers(tx: Queryable, { assigneeId, watchers = [] }: CaseChange): Promise<void> {
  const people = [...new Set([...watchers, ...(assigneeId ? [assigneeId] : [])])];
  if (!people.length) return;
  const { known } = await tx.one<{ known: number }>('SELECT count(*)::int AS known FROM staff WHERE id = ANY($1) AND disabled_at IS NULL', [people]);
  if (known < people.length) throw new NotFound('staff member');
}

/** The status gone to, when it may be gone to with these values. */
async function move(tx: Queryable, before: Case, after: Values, by: Changer): Promise<Status> {
  const statuses = await listStatuses(tx);
  const filled = (field: string): boolean => {
    const own = field === 'assignee' ? after.assigneeId : after[field as Field];
    return !isEmpty(field.startsWith('field.') ? (after.customFields as Record<string, unknown>)[field.slice('field.'.length)] : own);
  };
  const refusal = whyNot(statuses, before.status, after.status as string, by.role, filled);
  if (refusal) throw new RuleBroken(refusal);
  return statuses.find(({ key }) => key === after.status)!;
}

/** When a case was done is told by its status. */
function timesOf({ category }: Status): string[] {
  const over = category === 'resolved' || category === 'closed';
  return [`resolved_at = ${over ? 'coalesce(resolved_at, now())' : 'NULL'}`, `closed_at = ${category === 'closed' ? 'coalesce(closed_at, now())' : 'NULL'}`];
}

/** What was there before is left alone, even where a definition changed since; what this change touches has to fit. */
async function refuseFlaws(tx: Queryable, written: Record<string, unknown>, changed: readonly Field[], after: Values): Promise<void> {
  const fields = await listFields(tx);
  const kept = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== null));
  const touched = fields.filter(({ requiredWhen }) => requiredWhen && (changed.includes('customFields') || changed.includes(requiredWhen.field as Field)));
  const flaws = [...valueFlaws(fields, kept), ...missingFields(touched, after.customFields as Record<string, unknown>, after)];
  if (flaws.length) throw new InvalidFields(flaws);
}

function wantedValues(before: Case, change: CaseChange): Partial<Values> {
  const wanted: Partial<Values> = {};
  for (const field of Object.keys(COLUMN_OF) as Field[]) if (change[field] !== undefined) wanted[field] = change[field];
  if (change.tags) wanted.tags = [...new Set(change.tags)];
  if (change.watchers) wanted.watchers = [...new Set(change.watchers)];
  if (change.customFields) {
    const merged = { ...before.customFields, ...change.customFields };
    wanted.customFields = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
  }
  return wanted;
}
