import type { Queryable } from '../../db/db.ts';
import type { Actor } from '../terms.ts';

export type NewRead = {
  /** The operation that showed it, by its name in the API. */
  operation: string;
  actor: Actor;
  /** Ids of the conversations, cases or patients that were shown. */
  subjects: readonly string[];
  /** Why, when a reason had to be given. */
  reason?: string | null;
  /** The network it went to, or the command. */
  source?: string | null;
};

/** Writes down that somebody was shown patients' data. */
export async function recordRead(db: Queryable, { operation, actor, subjects, reason, source }: NewRead): Promise<void> {
  await db.query('INSERT INTO reads (operation, actor_kind, actor_id, subjects, reason, source) VALUES ($1, $2, $3, $4, $5, $6)', [
    operation, actor.kind, actor.id ?? null, subjects, reason ?? null, source ?? null,
  ]);
}
