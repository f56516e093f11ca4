import type { Queryable } from '../../db/db.ts';
import { newId } from '../ids/new-id.ts';
import type { Citation, Sentence } from './message.ts';

/**
 * Begins the agent's streaming reply with its first sentence, in one statement. Null, storing nothing, when the turn no
 * longer holds the conversation.
 */
export function beginReply(db: Queryable, conversationId: string, turnId: string, first: Sentence, citations: Citation[]): Promise<{ id: string; seq: number } | null> {
  return db.maybe<{ id: string; seq: number }>(
    `WITH c AS (
       UPDATE conversations SET last_seq = last_seq + 1, updated_at = now() WHERE id = $1 AND running_turn_id = $2 RETURNING last_seq, case_id
     ), m AS (
       INSERT INTO messages (id, conversation_id, seq, author, text, state, citations, turn_id)
       SELECT $3, $1, c.last_seq, 'agent', CASE $6 WHEN 'item' THEN E'\\n- ' ELSE '' END || $5, 'streaming', $8, $2 FROM c RETURNING id, seq
     ), e AS (
       INSERT INTO events (type, actor_kind, conversation_id, case_id, subject_id)
       SELECT 'message-appended', 'agent', $1, c.case_id, m.id FROM m, c RETURNING subject_id
     ), s AS (
       -- From the event, so that browsers are told of the message before its sentence.
       INSERT INTO sentences (message_id, n, text, joins, citations) SELECT e.subject_id, $4, $5, $6, $7 FROM e
     ), t AS (
       UPDATE turns SET reply_seq = m.seq FROM m WHERE turns.id = $2
     )
     SELECT id, seq FROM m`,
    [conversationId, turnId, newId(), first.n, first.text, first.joins, first.citations, JSON.stringify(citations)],
  );
}

/**
 * Stores one checked sentence of a reply, and the citations known so far. Returns false, storing nothing, when the
 * turn no longer holds the conversation: staff took over, an emergency came or the reply was closed.
 */
export async function appendSentence(db: Queryable, turnId: string, messageId: string, sentence: Sentence, citations: Citation[]): Promise<boolean> {
  const rows = await db.query(
    `WITH holds AS (
       SELECT c.id FROM conversations c JOIN messages m ON m.conversation_id = c.id
       WHERE m.id = $2 AND m.state = 'streaming' AND c.running_turn_id = $1 FOR UPDATE OF c
     ), s AS (
       INSERT INTO sentences (message_id, n, text, joins, citations) SELECT $2, $3, $4, $5, $6 FROM holds RETURNING n
     )
     UPDATE messages SET text = text || CASE $5 WHEN 'inline' THEN CASE WHEN text = '' THEN '' ELSE ' ' END WHEN 'item' THEN E'\\n- ' ELSE CASE WHEN text = '' THEN '' ELSE E'\\n\\n' END END || $4,
                         citations = $7
     WHERE id = $2 AND EXISTS (SELECT 1 FROM s) RETURNING id`,
    [turnId, messageId, sentence.n, sentence.text, sentence.joins, sentence.citations, JSON.stringify(citations)],
  );
  return rows.length > 0;
}

/** Closes whatever reply is still streaming in a conversation, as `interrupted`: what was shown stays. `finishTurn` closes one that is complete. */
export async function interruptReplies(tx: Queryable, conversationId: string): Promise<void> {
  await tx.query(
    `WITH closed AS (
       UPDATE messages SET state = 'interrupted' WHERE conversation_id = $1 AND state = 'streaming' RETURNING id
     )
     INSERT INTO events (type, actor_kind, conversation_id, subject_id, after)
     SELECT 'message-changed', 'agent', $1, id, jsonb_build_object('state', 'interrupted') FROM closed`,
    [conversationId],
  );
}
