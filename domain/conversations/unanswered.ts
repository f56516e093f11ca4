import type { Queryable } from '../../db/db.ts';

/** Conversations whose patient has waited for the agent longer than `seconds`, oldest first. */
export async function unansweredConversations(db: Queryable, seconds: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT c.id FROM conversations c
     WHERE c.control = 'agent' AND c.resolved_at IS NULL AND c.last_patient_seq > c.answered_seq AND c.updated_at < now() - make_interval(secs => $1)
     ORDER BY c.updated_at LIMIT 200`,
    [seconds],
  );
  return rows.map((row) => row.id);
}
