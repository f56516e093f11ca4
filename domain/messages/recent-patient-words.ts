import type { Queryable } from '../../db/db.ts';
import type { Conversation } from '../conversations/conversation.ts';

/** What was written lately in other conversations of the same patient or case, oldest first, and whether a danger stands there. */
export type WordsElsewhere = { texts: string[]; emergency: boolean; crisis: boolean };

/** `texts` oldest first; the rest is what the conversation shows of danger already. */
export type PatientWords = { conversationId: string; texts: string[]; elsewhere: WordsElsewhere | null } & Pick<Conversation, 'acuity' | 'emergency' | 'crisis' | 'findings'>;

/** So far back one looks into other conversations, and so many of their messages are read. */
const ELSEWHERE_SINCE = '24 hours';
const ELSEWHERE_MESSAGES = 6;

/** The last `limit` messages of the patient in each conversation and those of their others, without what staff have judged already. */
export async function recentPatientWords(db: Queryable, conversationIds: readonly string[], limit: number): Promise<Map<string, PatientWords>> {
  const rows = await db.query<PatientWords>(
    `SELECT c.id AS "conversationId", c.acuity, c.emergency, c.crisis, c.findings, coalesce(said.texts, '[]') AS texts, there.elsewhere
     FROM unnest($1::uuid[]) AS want(id) JOIN conversations c ON c.id = want.id CROSS JOIN LATERAL (
       SELECT json_agg(m.text ORDER BY m.seq) AS texts FROM (
         SELECT seq, text FROM messages
         WHERE conversation_id = c.id AND author = 'patient' AND seq > c.cleared_through_seq ORDER BY seq DESC LIMIT $2) m) said
     CROSS JOIN LATERAL (
       SELECT CASE WHEN count(*) > 0 THEN json_build_object('texts', json_agg(w.text ORDER BY w.created_at), 'emergency', bool_or(w.emergency), 'crisis', bool_or(w.crisis)) END AS elsewhere FROM (
         SELECT m.text, m.created_at, o.emergency, o.crisis FROM conversations o JOIN messages m ON m.conversation_id = o.id
         WHERE (o.patient_id = c.patient_id OR o.case_id = c.case_id) AND o.id <> c.id AND o.updated_at > now() - interval '${ELSEWHERE_SINCE}'
           AND m.author = 'patient' AND m.seq > o.cleared_through_seq AND m.created_at > now() - interval '${ELSEWHERE_SINCE}'
         ORDER BY m.created_at DESC LIMIT ${ELSEWHERE_MESSAGES}) w) there`,
    [conversationIds, limit],
  );
  return new Map(rows.map((row) => [row.conversationId, row]));
}
