import type { Db, Queryable } from '../../db/db.ts';
import { RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Actor, StatusCategory } from '../terms.ts';

/** A station of a case, as the hospital defines it. */
export type Status = {
  key: string;
  name: string;
  category: StatusCategory;
  position: number;
  /** Where a case may go from here; null: anywhere. */
  next: string[] | null;
  /** What must be filled to come here: `assignee`, `team`, `specialty`, `location`, `followUpAt` or `field.<key>`. */
  requires: string[];
  /** Roles that may bring a case here; null: all that may change it. */
  roles: string[] | null;
};

const COLUMNS = 'key, name, category, position, next, requires, roles';
const OWN_FIELDS = ['assignee', 'team', 'specialty', 'location', 'followUpAt'];

export function listStatuses(db: Queryable): Promise<Status[]> {
  return db.query<Status>(`SELECT ${COLUMNS} FROM case_statuses WHERE archived_at IS NULL ORDER BY position, key`);
}

/** Why a case may not move; null when it may. `filled` says which fields have a value after the change. */
export function whyNot(statuses: readonly Status[], from: string, to: string, role: string | null, filled: (field: string) => boolean): string | null {
  const target = statuses.find(({ key }) => key === to);
  if (!target) return `There is no status "${to}". Use one of: ${statuses.map(({ key }) => key).join(', ')}.`;
  const source = statuses.find(({ key }) => key === from);
  if (source?.next && !source.next.includes(to)) {
    return `From "${source.name}" a case goes to ${source.next.length ? source.next.join(' or ') : 'nowhere else'}, not to "${target.name}".`;
  }
  if (target.roles && role !== null && !target.roles.includes(role)) return `Only ${target.roles.join(' or ')} may set "${target.name}".`;
  const missing = target.requires.filter((field) => !filled(field));
  return missing.length ? `"${target.name}" needs ${missing.join(' and ')}: fill ${missing.length === 1 ? 'it' : 'them'} in the same change.` : null;
}

/** Changes a status or adds one; the category of one that cases are in stays. Throws `RuleBroken`. */
export function saveStatus(db: Db, status: Status, actor: Actor): Promise<Status> {
  return db.tx(async (tx) => {
    const others = await tx.query<Status>(`SELECT ${COLUMNS} FROM case_statuses WHERE key <> $1`, [status.key]);
    const unknown = status.next?.filter((key) => key !== status.key && !others.some((other) => other.key === key)) ?? [];
    if (unknown.length) throw new RuleBroken(`There is no status ${unknown.map((key) => `"${key}"`).join(' or ')} to go to.`);
    const wrong = status.requires.filter((field) => !OWN_FIELDS.includes(field) && !/^field\.[a-z][a-z0-9_]*$/.test(field));
    if (wrong.length) throw new RuleBroken(`A status cannot require ${wrong.join(', ')}. It can: ${OWN_FIELDS.join(', ')} or field.<key>.`);
    const before = await tx.maybe<Status>(`SELECT ${COLUMNS} FROM case_statuses WHERE key = $1`, [status.key]);
    const used = before && before.category !== status.category && (await tx.maybe('SELECT 1 FROM cases WHERE status = $1 LIMIT 1', [status.key]));
    if (used) throw new RuleBroken(`Cases are in "${before.name}": its category stays "${before.category}". Add a new status instead.`);
    const saved = await tx.one<Status>(
      `INSERT INTO case_statuses (key, name, category, position, next, requires, roles) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (key) DO UPDATE SET name = $2, category = $3, position = $4, next = $5, requires = $6, roles = $7, archived_at = NULL RETURNING ${COLUMNS}`,
      [status.key, status.name, status.category, status.position, status.next, status.requires, status.roles],
    );
    await recordEvent(tx, { type: 'status-changed', actor, before, after: saved });
    return saved;
  });
}

/** The program moves cases by itself among these. */
const NEEDED = new Set(['new', 'open', 'resolved']);

/** Takes a status out of use; cases that are in it stay there until they move on. Throws `RuleBroken`. */
export async function archiveStatus(db: Db, key: string, actor: Actor): Promise<void> {
  if (NEEDED.has(key)) throw new RuleBroken(`"${key}" is needed: conversations open and resolve their cases with it. Rename it instead.`);
  await db.tx(async (tx) => {
    const archived = await tx.maybe('UPDATE case_statuses SET archived_at = now() WHERE key = $1 AND archived_at IS NULL RETURNING key', [key]);
    if (archived) await recordEvent(tx, { type: 'status-changed', actor, before: { key }, after: { key, archived: true } });
  });
}
