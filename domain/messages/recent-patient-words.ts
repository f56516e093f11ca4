import type { Queryable } from '../../db/db.ts';
import type { Conversation } from '../conversations/conversation.ts';

/** `texts` oldest first; the rest is what the conversation shows of danger already. */
export type PatientWords = { conversationId: string; texts: string[] } & Pick<Conversation, 'acuity' | 'emergency' | 'crisis' | 'findings'>;

/** The last `limit` messages of the patient in each conversation, without what staff have judged already. */
export async function recentPatientWords(db: Queryable, conversationIds: readonly string[], limit: number): Promise<Map<string, PatientWords>> {
  const rows = await db.query<PatientWords>(
    `SELECT c.id AS "conversationId", c.acuity, c.emergency, c.crisis, c.findings, coalesce(said.texts, '[]') AS texts
     FROM unnest($1::uuid[]) AS want(id) JOIN conversations c ON c.id = want.id CROSS JOIN LATERAL (
       SELECT json_agg(m.text ORDER BY m.seq) AS texts FROM (
         SELECT seq, text FROM messages
         WHERE conversation_id = c.id AND author = 'patient' AND seq > c.cleared_through_seq ORDER BY seq DESC LIMIT $2) m) said`,
    [conversationIds, limit],
  );
  return new Map(rows.map((row) => [row.conversationId, row]));
}
