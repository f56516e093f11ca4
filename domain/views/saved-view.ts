import type { Db, Queryable } from '../../db/db.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';

/** A view of the list that somebody keeps. `team`: whose members see it too; null: its owner alone. */
export type SavedView = { id: string; ownerId: string; team: string | null; name: string; filter: Record<string, unknown> };
export type NewView = Omit<SavedView, 'id' | 'ownerId'>;

const COLUMNS = 'id, owner_id AS "ownerId", team, name, filter';
const MOST = 100;

/** One's own and those of one's teams; the wall leaves out the others. */
export function listViews(db: Queryable): Promise<SavedView[]> {
  return db.query<SavedView>(`SELECT ${COLUMNS} FROM saved_views ORDER BY name, id`);
}

/** Keeps a view. One shares with a team that one is in. Throws `RuleBroken`. */
export function saveView(db: Db, view: NewView, owner: { id: string; teams: readonly string[] }): Promise<SavedView> {
  refuseForeignTeam(view, owner);
  return db.tx(async (tx) => {
    const { count } = await tx.one<{ count: number }>('SELECT count(*)::int AS count FROM saved_views WHERE owner_id = $1', [owner.id]);
    if (count >= MOST) throw new RuleBroken(`You keep ${MOST} views already. Remove one first.`);
    const saved = await tx.one<SavedView>(
      `INSERT INTO saved_views (id, owner_id, team, name, filter) VALUES ($1, $2, $3, $4, $5) RETURNING ${COLUMNS}`, [newId(), owner.id, view.team, view.name, JSON.stringify(view.filter)]);
    await recordEvent(tx, { type: 'view-changed', actor: { kind: 'staff', id: owner.id }, subjectId: saved.id, after: { team: saved.team } });
    return saved;
  });
}

/** Changes a view of one's own. Throws `NotFound` or `RuleBroken`. */
export function changeView(db: Db, id: string, view: NewView, owner: { id: string; teams: readonly string[] }): Promise<SavedView> {
  refuseForeignTeam(view, owner);
  return db.tx(async (tx) => {
    const saved = await tx.maybe<SavedView>(
      `UPDATE saved_views SET team = $3, name = $4, filter = $5, updated_at = now() WHERE id = $1 AND owner_id = $2 RETURNING ${COLUMNS}`, [id, owner.id, view.team, view.name, JSON.stringify(view.filter)]);
    if (!saved) throw new NotFound('view of yours');
    await recordEvent(tx, { type: 'view-changed', actor: { kind: 'staff', id: owner.id }, subjectId: id, after: { team: saved.team } });
    return saved;
  });
}

/** Removes a view of one's own. Throws `NotFound`. */
export async function removeView(db: Db, id: string, ownerId: string): Promise<void> {
  await db.tx(async (tx) => {
    const gone = await tx.maybe('DELETE FROM saved_views WHERE id = $1 AND owner_id = $2 RETURNING id', [id, ownerId]);
    if (!gone) throw new NotFound('view of yours');
    await recordEvent(tx, { type: 'view-changed', actor: { kind: 'staff', id: ownerId }, subjectId: id, after: { removed: true } });
  });
}

function refuseForeignTeam({ team }: NewView, { teams }: { teams: readonly string[] }): void {
  if (team !== null && !teams.includes(team)) throw new RuleBroken(`You are not in the team "${team}". Share with one of yours${teams.length ? `: ${teams.join(', ')}` : ', or keep the view to yourself'}.`);
}
