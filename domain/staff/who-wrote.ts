import type { Queryable } from '../../db/db.ts';

/** Names of the staff who wrote to the patient in a conversation. */
export async function staffWhoWrote(db: Queryable, conversationId: string): Promise<string[]> {
  const rows = await db.query<{ name: string }>(
    `SELECT DISTINCT s.name FROM messages m JOIN staff s ON s.id = m.staff_id WHERE m.conversation_id = $1`, [conversationId]);
  return rows.map(({ name }) => name);
}
