import type { Queryable } from '../../db/db.ts';

/** Staff answer in a conversation: its case keeps when that was for the first time. */
export async function noteFirstResponse(tx: Queryable, conversationId: string): Promise<void> {
  await tx.query('UPDATE cases SET first_response_at = now() WHERE id = (SELECT case_id FROM conversations WHERE id = $1) AND first_response_at IS NULL', [conversationId]);
}
