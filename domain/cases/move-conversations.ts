/**
 * Merging and splitting: conversations go from one case to another, their notes with them, and the way back is kept for 30 days.
 */
import type { Db, Queryable } from '../../db/db.ts';
import { NotFound, RuleBroken, VersionConflict } from '../errors.ts';
import { recordEvent, type EventType } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import type { Actor } from '../terms.ts';
import { lockCase, type Case } from './case.ts';
import { newReference } from './reference.ts';
import { listStatuses } from './statuses.ts';
import { writeColumns } from './write-columns.ts';

export type CaseMove = {
  id: string;
  kind: 'merge' | 'split';
  source: { id: string; reference: string };
  target: { id: string; reference: string };
  conversations: string[];
  at: Date;
  undoneAt: Date | null;
};
/** A case and the version that was read of it. */
export type CaseAt = { id: string; version: number };
type SourceBefore = { status: string; resolvedAt: string | null; closedAt: string | null };

const UNDO_DAYS = 30;
const SELECT = `
  SELECT m.id, m.kind, jsonb_build_object('id', s.id, 'reference', s.reference) AS source, jsonb_build_object('id', t.id, 'reference', t.reference) AS target,
         m.conversations, m.at, m.undone_at AS "undoneAt"
  FROM case_moves m JOIN cases s ON s.id = m.source_id JOIN cases t ON t.id = m.target_id`;

/** What was merged into a case or out of it, newest first. */
export function movesOf(db: Queryable, caseId: string): Promise<CaseMove[]> {
  return db.query<CaseMove>(`${SELECT} WHERE $1 IN (m.source_id, m.target_id) ORDER BY m.at DESC, m.id DESC LIMIT 50`, [caseId]);
}

/**
 * Merges a case into another of the same patient: conversations with their notes, watchers and tags move, the source is closed and
 * keeps its reference. Throws `NotFound`, `VersionConflict` or `RuleBroken`.
 */
export function mergeCases(db: Db, source: CaseAt, target: CaseAt, actor: Actor): Promise<CaseMove> {
  if (source.id === target.id) throw new RuleBroken('A case cannot be merged into itself. Name the other case.');
  return db.tx(async (tx) => {
    const [from, into] = await lockBoth(tx, source, target);
    if (from.patientId !== into.patientId) throw new RuleBroken('These cases are of two patients and stay apart. If it is one person, merge the patients first; otherwise link the cases.');
    const moved = await moveAll(tx, from.id, into.id);
    const addedTags = from.tags.filter((tag) => !into.tags.includes(tag));
    const addedWatchers = from.watchers.filter((watcher) => !into.watchers.includes(watcher));
    await writeColumns(tx, into.id, { tags: [...into.tags, ...addedTags], watchers: [...into.watchers, ...addedWatchers] });
    const now = new Date();
    await writeColumns(tx, from.id, { status: await closedStatus(tx), resolvedAt: from.resolvedAt ?? now, closedAt: from.closedAt ?? now, mergedInto: into.id });
    await tx.query('UPDATE cases SET asleep = false WHERE id = $1', [from.id]);
    return keep(tx, 'merge', from, into, { moved, addedTags, addedWatchers }, actor);
  });
}

/** Puts some of a case's conversations into a new case like it. One conversation at least stays. Throws `NotFound`, `VersionConflict` or `RuleBroken`. */
export function splitCase(db: Db, source: CaseAt, conversations: readonly string[], subject: string, actor: Actor): Promise<CaseMove> {
  return db.tx(async (tx) => {
    const from = await lockAt(tx, source);
    const all = (await tx.query<{ id: string }>('SELECT id FROM conversations WHERE case_id = $1 ORDER BY id FOR UPDATE', [from.id])).map(({ id }) => id);
    const moved = [...new Set(conversations)];
    if (moved.some((id) => !all.includes(id))) throw new NotFound('conversation in this case');
    if (moved.length === all.length) throw new RuleBroken('One conversation has to stay in the case. Leave one out, or change the subject of this case instead.');
    const id = newId();
    await tx.query(
      `INSERT INTO cases (id, reference, patient_id, subject, status, priority, acuity, specialty, location, team, assignee_id, tags, watchers, channel)
       SELECT $1, $2, patient_id, $3, 'open', priority, acuity, specialty, location, team, assignee_id, tags, watchers, (SELECT c.channel FROM conversations c WHERE c.id = $5) FROM cases WHERE id = $4`,
      [id, newReference(), subject, from.id, moved[0]]);
    await tx.query('UPDATE conversations SET case_id = $2 WHERE id = ANY($1)', [moved, id]);
    await writeColumns(tx, from.id, {});
    const into = (await lockCase(tx, id))!;
    return keep(tx, 'split', from, into, { moved, addedTags: [], addedWatchers: [] }, actor);
  });
}

/**
 * Takes a merge or split back: conversations return, and the cases get what they had. Throws `NotFound`, or `RuleBroken` when it is too
 * late, was done before, or the conversations have moved on since.
 */
export function undoMove(db: Db, moveId: string, actor: Actor): Promise<CaseMove> {
  return db.tx(async (tx) => {
    const move = await tx.maybe<CaseMove & { late: boolean; sourceBefore: SourceBefore; addedTags: string[]; addedWatchers: string[] }>(
      `${SELECT.replace('SELECT', `SELECT m.at < now() - make_interval(days => ${UNDO_DAYS}) AS late, m.source_before AS "sourceBefore", m.added_tags AS "addedTags", m.added_watchers AS "addedWatchers",`)}
       WHERE m.id = $1 FOR UPDATE OF m`, [moveId]);
    if (!move) throw new NotFound('merge');
    if (move.undoneAt) throw new RuleBroken('This was undone already. Load the case again.');
    if (move.late) throw new RuleBroken(`This is longer than ${UNDO_DAYS} days ago and cannot be undone. Split the case instead.`);
    const [low, high] = [move.source.id, move.target.id].toSorted();
    const locked = new Map<string, Case>();
    for (const id of [low!, high!]) locked.set(id, (await lockCase(tx, id))!);
    const target = locked.get(move.target.id)!;
    const back = await tx.query('UPDATE conversations SET case_id = $2 WHERE id = ANY($1) AND case_id = $3 RETURNING id', [move.conversations, move.source.id, move.target.id]);
    if (back.length < move.conversations.length || target.mergedInto) throw new RuleBroken('Its conversations have moved on to another case since. Undo that first, or split the case they are in now.');
    if (move.kind === 'merge') {
      const { status, resolvedAt, closedAt } = move.sourceBefore;
      await writeColumns(tx, move.source.id, { status, resolvedAt, closedAt, mergedInto: null });
      await writeColumns(tx, target.id, { tags: target.tags.filter((tag) => !move.addedTags.includes(tag)), watchers: target.watchers.filter((one) => !move.addedWatchers.includes(one)) });
    } else {
      const more = await tx.maybe('SELECT 1 FROM conversations WHERE case_id = $1 LIMIT 1', [target.id]);
      if (more) throw new RuleBroken('The new case has conversations of its own by now. Merge it into the other case instead.');
      const now = new Date();
      await writeColumns(tx, target.id, { status: await closedStatus(tx), resolvedAt: now, closedAt: now, mergedInto: move.source.id });
      await writeColumns(tx, move.source.id, {});
    }
    await tx.query('UPDATE case_moves SET undone_at = now() WHERE id = $1', [moveId]);
    await bothEvents(tx, 'case-move-undone', move, actor);
    return tx.one<CaseMove>(`${SELECT} WHERE m.id = $1`, [moveId]);
  });
}

/** In the order of their ids, so that two merges at once wait for each other instead of blocking each other. */
async function lockBoth(tx: Queryable, one: CaseAt, other: CaseAt): Promise<[Case, Case]> {
  const locked = new Map<string, Case>();
  for (const at of [one, other].toSorted((a, b) => (a.id < b.id ? -1 : 1))) locked.set(at.id, await lockAt(tx, at));
  return [locked.get(one.id)!, locked.get(other.id)!];
}

async function lockAt(tx: Queryable, { id, version }: CaseAt): Promise<Case> {
  const found = await lockCase(tx, id);
  if (!found) throw new NotFound('case');
  if (found.version !== version) throw new VersionConflict(found.version);
  if (found.mergedInto) throw new RuleBroken(`${found.reference} was merged into ${found.mergedInto.reference}. Work on that one, or undo the merge.`);
  return found;
}

async function moveAll(tx: Queryable, from: string, into: string): Promise<string[]> {
  return (await tx.query<{ id: string }>('UPDATE conversations SET case_id = $2 WHERE case_id = $1 RETURNING id', [from, into])).map(({ id }) => id);
}

/** The hospital's first status that means closed; without one, resolved. */
async function closedStatus(tx: Queryable): Promise<string> {
  return (await listStatuses(tx)).find(({ category }) => category === 'closed')?.key ?? 'resolved';
}

type Moved = { moved: string[]; addedTags: string[]; addedWatchers: string[] };
async function keep(tx: Queryable, kind: CaseMove['kind'], source: Case, target: Case, { moved, addedTags, addedWatchers }: Moved, actor: Actor): Promise<CaseMove> {
  const id = newId();
  const before: SourceBefore = { status: source.status, resolvedAt: source.resolvedAt?.toISOString() ?? null, closedAt: source.closedAt?.toISOString() ?? null };
  await tx.query(
    `INSERT INTO case_moves (id, kind, source_id, target_id, conversations, source_before, added_tags, added_watchers, actor_kind, actor_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, kind, source.id, target.id, moved, JSON.stringify(before), addedTags, addedWatchers, actor.kind, actor.id ?? null]);
  const move = await tx.one<CaseMove>(`${SELECT} WHERE m.id = $1`, [id]);
  await bothEvents(tx, kind === 'merge' ? 'case-merged' : 'case-split', move, actor, before);
  return move;
}

async function bothEvents(tx: Queryable, type: EventType, { id, kind, source, target, conversations }: CaseMove, actor: Actor, before?: SourceBefore): Promise<void> {
  const after = { kind, source, target, conversations };
  await recordEvent(tx, { type, actor, caseId: source.id, subjectId: id, ...(before ? { before } : {}), after });
  await recordEvent(tx, { type, actor, caseId: target.id, subjectId: id, after });
}
