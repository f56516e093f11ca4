import type { Db, Queryable } from '../../db/db.ts';
import { recordEvent } from '../events/record-event.ts';

/**
 * Puts a case to sleep until its follow-up date, or ends the sleep when the date is gone or past. A sleeping case is off the waiting
 * list; danger never sleeps, and what the patient writes meanwhile puts it back.
 */
export async function sleepUntil(tx: Queryable, caseId: string, until: Date | null): Promise<void> {
  const { asleep } = await tx.one<{ asleep: boolean }>('UPDATE cases SET asleep = coalesce($2::timestamptz > now(), false) WHERE id = $1 RETURNING asleep', [caseId, until]);
  if (asleep) {
    await tx.query(
      `UPDATE conversations SET waiting_before = coalesce(waiting_since, waiting_before), waiting_since = NULL WHERE case_id = $1 AND NOT emergency AND resolved_at IS NULL`, [caseId]);
  } else {
    await tx.query(
      `UPDATE conversations SET waiting_since = CASE WHEN resolved_at IS NULL THEN coalesce(waiting_since, waiting_before) END, waiting_before = NULL
       WHERE case_id = $1 AND waiting_before IS NOT NULL`, [caseId]);
  }
}

/** Puts the cases whose time has come back before staff, with their event. Returns how many; several servers may ask at once. */
export async function wakeCases(db: Db, limit = 100): Promise<number> {
  return db.tx(async (tx) => {
    const woken = await tx.query<{ id: string }>(
      `UPDATE cases SET asleep = false, version = version + 1, updated_at = now()
       WHERE id IN (SELECT id FROM cases WHERE asleep AND follow_up_at <= now() ORDER BY follow_up_at LIMIT $1 FOR UPDATE SKIP LOCKED) RETURNING id`, [limit]);
    for (const { id } of woken) {
      await tx.query(
        `UPDATE conversations SET waiting_since = coalesce(waiting_since, now()), waiting_before = NULL, updated_at = now() WHERE case_id = $1 AND resolved_at IS NULL`, [id]);
      await recordEvent(tx, { type: 'case-woken', actor: { kind: 'system' }, caseId: id });
    }
    return woken.length;
  });
}
