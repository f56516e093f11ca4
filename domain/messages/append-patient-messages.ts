import type { Queryable } from '../../db/db.ts';
import { newId } from '../ids/new-id.ts';
import type { Appended } from './append-message.ts';
import type { Aside } from './message.ts';

/** `clientId` is the sender's own id; `patientId` is who did it, for the event. Mails and those that carry files are stored alone. */
export type PatientMessage = { conversationId: string; patientId: string; clientId: string; text: string; attachmentIds?: readonly string[]; aside?: Aside };

/**
 * Stores messages of different conversations in one statement: each does what `appendMessage` does for a patient's message.
 * Left out are conversations that somebody else has locked, so that one of them holds up no other, and those that do not
 * exist. A client id that another transaction is storing at this moment fails the whole statement with a unique violation.
 * @returns by conversation, those that are stored
 */
export async function appendPatientMessages(tx: Queryable, messages: readonly PatientMessage[]): Promise<Map<string, Appended>> {
  const rows = await tx.query<Appended & { conversationId: string }>(
    `WITH want AS (
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[]) AS w(id, conversation_id, client_id, text, patient_id)
     ), already AS (
       SELECT m.id, m.conversation_id, m.seq FROM want w
       JOIN messages m ON m.conversation_id = w.conversation_id AND m.author = 'patient' AND m.client_id = w.client_id
     ), free AS MATERIALIZED (
       SELECT c.id FROM conversations c
       WHERE c.id = ANY($2) AND c.id NOT IN (SELECT conversation_id FROM already) ORDER BY c.id FOR NO KEY UPDATE SKIP LOCKED
     ), c AS (
       UPDATE conversations v SET
         last_seq = v.last_seq + 1,
         last_patient_seq = v.last_seq + 1,
         answered_seq = CASE WHEN v.control = 'staff' THEN v.last_seq + 1 ELSE v.answered_seq END,
         first_words = CASE WHEN v.first_words = '' THEN left(w.text, 160) ELSE v.first_words END,
         waiting_since = CASE WHEN v.control = 'staff' THEN coalesce(v.waiting_since, now()) ELSE v.waiting_since END,
         patient_read_seq = v.last_seq + 1,
         resolved_at = NULL,
         updated_at = now()
       FROM want w JOIN free f ON f.id = w.conversation_id
       WHERE v.id = f.id
       RETURNING v.id, v.last_seq AS seq, v.control, v.case_id, w.id AS message_id, w.client_id, w.text, w.patient_id
     ), m AS (
       INSERT INTO messages (id, conversation_id, seq, author, client_id, text) SELECT message_id, id, seq, 'patient', client_id, text FROM c
     ), e AS (
       INSERT INTO events (type, actor_kind, actor_id, conversation_id, case_id, subject_id)
       SELECT 'message-appended', 'patient', patient_id, id, case_id, message_id FROM c
     )
     SELECT c.id AS "conversationId", c.message_id AS id, c.seq, false AS repeated, c.control FROM c
     UNION ALL
     SELECT a.conversation_id, a.id, a.seq, true, v.control FROM already a JOIN conversations v ON v.id = a.conversation_id`,
    [messages.map(newId), messages.map((one) => one.conversationId), messages.map((one) => one.clientId), messages.map((one) => one.text), messages.map((one) => one.patientId)],
  );
  return new Map(rows.map(({ conversationId, ...appended }) => [conversationId, appended]));
}
