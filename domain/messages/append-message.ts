import type { Queryable } from '../../db/db.ts';
import { newId } from '../ids/new-id.ts';
import type { Actor, Author, Control, MessageKind, MessageState } from '../terms.ts';
import { NotFound } from '../errors.ts';
import type { Aside, Citation, QuickReply } from './message.ts';

export type NewMessage = {
  /** For who needs to name it before it is stored; otherwise a new one is made. */
  id?: string;
  conversationId: string;
  author: Author;
  actor: Actor;
  text: string;
  /** The sender's own id; a message with the same one from the same author is answered like the first. */
  clientId?: string | null;
  staffId?: string | null;
  /** The program that wrote it for the hospital. Nobody has answered by that: who waits for a person still waits. */
  apiKeyId?: string | null;
  kind?: MessageKind;
  state?: MessageState;
  citations?: Citation[];
  quickReplies?: QuickReply[];
  card?: unknown;
  turnId?: string | null;
  /** Of a mail: what of `text` is shown at once, and what is folded away. */
  aside?: Aside | null;
  /** Alone no reason to write to anybody outside of the chat. */
  quiet?: boolean;
};

/** Where a message came to stand, and who answers there. `repeated`: it was stored before and nothing was written. */
export type Appended = { id: string; seq: number; repeated: boolean; control: Control };

/**
 * Stores one message at the end of its conversation, with its event, in one statement.
 * The conversation's row is locked by it, so sequence numbers have no gaps and no doubles.
 * A patient's message reopens a resolved conversation; what a member of staff writes ends the patient's waiting.
 */
export async function appendMessage(tx: Queryable, message: NewMessage): Promise<Appended> {
  const values = [
    message.id ?? newId(), message.conversationId, message.author, message.clientId ?? null, message.text, message.staffId ?? null,
    message.kind ?? 'text', message.state ?? 'complete', JSON.stringify(message.citations ?? []), JSON.stringify(message.quickReplies ?? []),
    message.card === undefined ? null : JSON.stringify(message.card), message.turnId ?? null, message.actor.kind, message.actor.id ?? null,
    message.aside ? JSON.stringify(message.aside) : null, message.quiet ?? false, message.apiKeyId ?? null,
  ];
  const row = await tx.maybe<Appended>(
    `WITH already AS (
       SELECT m.id, m.seq FROM messages m WHERE m.conversation_id = $2 AND m.author = $3 AND m.client_id = $4::text
     ), c AS (
       UPDATE conversations SET
         last_seq = last_seq + 1,
         last_patient_seq = CASE WHEN $3 = 'patient' THEN last_seq + 1 ELSE last_patient_seq END,
         answered_seq = CASE WHEN $3 = 'staff' AND $17::uuid IS NULL OR ($3 = 'patient' AND control = 'staff') THEN last_seq + 1 ELSE answered_seq END,
         first_words = CASE WHEN $3 = 'patient' AND first_words = '' THEN left($5, 160) ELSE first_words END,
         waiting_since = CASE WHEN $3 = 'staff' AND $17::uuid IS NULL THEN NULL
                              WHEN $3 = 'patient' AND control = 'staff' THEN coalesce(waiting_since, now())
                              ELSE waiting_since END,
         patient_read_seq = CASE WHEN $3 = 'patient' THEN last_seq + 1 ELSE patient_read_seq END,
         staff_read_seq = CASE WHEN $3 = 'staff' AND $17::uuid IS NULL THEN last_seq + 1 ELSE staff_read_seq END,
         resolved_at = CASE WHEN $3 = 'patient' THEN NULL ELSE resolved_at END,
         updated_at = now()
       WHERE id = $2 AND NOT EXISTS (SELECT 1 FROM already)
       RETURNING last_seq, control, case_id
     ), m AS (
       INSERT INTO messages (id, conversation_id, seq, author, client_id, text, staff_id, kind, state, citations, quick_replies, card, turn_id, aside, quiet, api_key_id)
       SELECT $1, $2, c.last_seq, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $15, $16, $17 FROM c
       RETURNING id, seq
     ), e AS (
       INSERT INTO events (type, actor_kind, actor_id, conversation_id, case_id, subject_id)
       SELECT 'message-appended', $13, $14::uuid, $2, c.case_id, m.id FROM m, c
     )
     SELECT m.id, m.seq, false AS repeated, c.control FROM m, c
     UNION ALL
     SELECT a.id, a.seq, true, v.control FROM already a, conversations v WHERE v.id = $2`,
    values,
  );
  if (!row) throw new NotFound('conversation');
  return row;
}
