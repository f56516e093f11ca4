/** One change of many cases: a preview that shows what would be refused, and one token that takes it back for ten minutes. */
import type { Db, Queryable } from '../../db/db.ts';
import { can } from '../access/can.ts';
import { actorOf, type Principal } from '../access/principal.ts';
import { subjectOfCase } from '../access/subject.ts';
import { InvalidFields, NotFound, RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import { hashToken, newToken } from '../ids/token.ts';
import { lockCase, type Case } from './case.ts';
import { updateCaseIn, type CaseChange, type Changer } from './update-case.ts';
import { writeColumns } from './write-columns.ts';

export const BULK_LIMIT = 200;
const UNDO_MINUTES = 10;

export type BulkChange = Partial<{ assigneeId: string | null; status: string; team: string; addTags: string[]; removeTags: string[] }>;
export type BulkRefusal = { id: string; reference: string | null; reason: string };
export type BulkResult = {
  changed: { id: string; reference: string }[];
  /** Cases that are so already. */
  unchanged: { id: string; reference: string }[];
  refused: BulkRefusal[];
  /** Null for a preview, and when nothing was changed. */
  undo: { token: string; until: Date } | null;
};
export type UndoResult = { restored: { id: string; reference: string }[]; kept: BulkRefusal[] };

const FIELDS = ['status', 'team', 'assigneeId', 'tags', 'resolvedAt', 'closedAt'] as const;
type Before = Partial<Record<(typeof FIELDS)[number], unknown>>;
type Item = { id: string; version: number; before: Before };

/** Rolls the transaction of a preview back with what it found. */
class Preview extends Error {
  readonly result: BulkResult;
  constructor(result: BulkResult) {
    super('This was a preview.');
    this.result = result;
  }
}

/** Changes the cases that may be changed and says why the others were not. A preview does the same and takes it back. */
export async function changeCases(db: Db, ids: readonly string[], change: BulkChange, by: { principal: Principal; role: string | null }, dryRun: boolean): Promise<BulkResult> {
  if (ids.length > BULK_LIMIT) throw new RuleBroken(`At most ${BULK_LIMIT} cases are changed at once; these are more. Narrow the filter or do it in parts.`);
  try {
    return await db.tx(async (tx) => {
      const result: BulkResult = { changed: [], unchanged: [], refused: [], undo: null };
      const items: Item[] = [];
      // In the order of their ids, so that two of these wait for each other.
      for (const id of [...new Set(ids)].toSorted()) {
        const before = await lockCase(tx, id);
        try {
          const after = await changeOne(tx, id, before, change, by);
          const { reference } = after;
          const fields = before ? differing(before, after) : {};
          if (before && after.version !== before.version) {
            result.changed.push({ id, reference });
            items.push({ id, version: after.version, before: fields });
          } else result.unchanged.push({ id, reference });
        } catch (error) {
          if (!(error instanceof RuleBroken || error instanceof NotFound || error instanceof InvalidFields)) throw error;
          result.refused.push({ id, reference: before?.reference ?? null, reason: error.message });
        }
      }
      if (dryRun) throw new Preview(result);
      if (items.length) result.undo = await keepUndo(tx, items, by.principal);
      return result;
    });
  } catch (error) {
    if (error instanceof Preview) return error.result;
    throw error;
  }
}

async function changeOne(tx: Queryable, id: string, before: Case | null, change: BulkChange, { principal, role }: { principal: Principal; role: string | null }): Promise<Case> {
  if (!before) throw new NotFound('case');
  if (!can(principal, 'case:update', await subjectOfCase(tx, id))) throw new RuleBroken('Your role may not change this case.');
  const { addTags = [], removeTags = [], ...rest } = change;
  const wanted: CaseChange = { ...rest };
  if (addTags.length || removeTags.length) wanted.tags = [...before.tags.filter((tag) => !removeTags.includes(tag)), ...addTags.filter((tag) => !before.tags.includes(tag))];
  if ((wanted.tags?.length ?? 0) > 20) throw new RuleBroken('A case has at most 20 tags. Remove one first.');
  const changer: Changer = { ...actorOf(principal), role, mayLowerAcuity: false };
  return updateCaseIn(tx, id, null, wanted, changer);
}

function differing(before: Case, after: Case): Before {
  const valueOf = (found: Case, field: (typeof FIELDS)[number]): unknown => (field === 'assigneeId' ? (found.assignee?.id ?? null) : found[field]);
  return Object.fromEntries(FIELDS.filter((field) => JSON.stringify(valueOf(before, field)) !== JSON.stringify(valueOf(after, field))).map((field) => [field, valueOf(before, field)]));
}

async function keepUndo(tx: Queryable, items: Item[], { id }: Principal): Promise<{ token: string; until: Date }> {
  const token = newToken();
  const { until } = await tx.one<{ until: Date }>(
    `INSERT INTO case_bulks (id, actor_id, token_hash, items) VALUES ($1, $2, $3, $4) RETURNING at + make_interval(mins => ${UNDO_MINUTES}) AS until`, [newId(), id, hashToken(token), JSON.stringify(items)]);
  return { token, until };
}

/** Takes a change of many back, for who made it; cases that were changed since stay as they are. Throws `NotFound` or `RuleBroken`. */
export function undoBulk(db: Db, token: string, principal: Principal): Promise<UndoResult> {
  return db.tx(async (tx) => {
    const bulk = await tx.maybe<{ id: string; items: Item[]; late: boolean; undone: boolean }>(
      `SELECT id, items, at < now() - make_interval(mins => ${UNDO_MINUTES}) AS late, undone_at IS NOT NULL AS undone FROM case_bulks WHERE token_hash = $1 AND actor_id = $2 FOR UPDATE`, [hashToken(token), principal.id]);
    if (!bulk) throw new NotFound('change to undo');
    if (bulk.undone) throw new RuleBroken('This was undone already.');
    if (bulk.late) throw new RuleBroken(`This is longer than ${UNDO_MINUTES} minutes ago. Change the cases by hand.`);
    const result: UndoResult = { restored: [], kept: [] };
    for (const { id, version, before } of bulk.items) {
      const now = await lockCase(tx, id);
      const reason = !now || !can(principal, 'case:update', await subjectOfCase(tx, id)) ? 'It is beyond your reach by now.' : now.version !== version ? 'It was changed since.' : null;
      if (!now || reason) {
        result.kept.push({ id, reference: now?.reference ?? null, reason: reason ?? 'It is beyond your reach by now.' });
        continue;
      }
      await writeColumns(tx, id, before);
      const after = (await lockCase(tx, id))!;
      await recordEvent(tx, { type: 'case-changed', actor: actorOf(principal), caseId: id, before: differing(after, now), after: { ...before, undo: true } });
      result.restored.push({ id, reference: now.reference });
    }
    await tx.query('UPDATE case_bulks SET undone_at = now() WHERE id = $1', [bulk.id]);
    return result;
  });
}

/** Long after it could be undone, a change of many is what the events say of it. */
const KEPT_DAYS = 7;

/** Removes what was kept to undo changes that nobody can undo any more. */
export async function forgetOldBulks(db: Queryable): Promise<void> {
  await db.query(`DELETE FROM case_bulks WHERE at < now() - make_interval(days => ${KEPT_DAYS})`);
}
