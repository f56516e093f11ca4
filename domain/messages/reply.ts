import type { Queryable } from '../../db/db.ts';
import type { Actor } from '../terms.ts';
import { appendMessage } from './append-message.ts';
import type { Citation, QuickReply, Sentence } from './message.ts';

const AGENT: Actor = { kind: 'agent' };

/** Begins the agent's streaming reply. Call it only under the conversation's lock and after checking that the turn still holds it. */
export async function beginReply(tx: Queryable, conversationId: string, turnId: string): Promise<{ id: string; seq: number }> {
  const { id, seq } = await appendMessage(tx, { conversationId, author: 'agent', actor: AGENT, text: '', state: 'streaming', turnId });
  await tx.query('UPDATE turns SET reply_seq = $2 WHERE id = $1', [turnId, seq]);
  return { id, seq };
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

/** Closes a reply. `complete` when all was said, else `interrupted`; either way what was shown stays. */
export async function closeReply(tx: Queryable, conversationId: string, messageId: string, state: 'complete' | 'interrupted', quickReplies: QuickReply[] = []): Promise<void> {
  await tx.query(
    `WITH closed AS (
       UPDATE messages SET state = $2, quick_replies = $3 WHERE id = $1 AND state = 'streaming' RETURNING id
     )
     INSERT INTO events (type, actor_kind, conversation_id, subject_id, after)
     SELECT 'message-changed', 'agent', $4, id, jsonb_build_object('state', $2::text) FROM closed`,
    [messageId, state, JSON.stringify(quickReplies), conversationId],
  );
}

/** Closes whatever reply is still streaming in a conversation, as `interrupted`. */
export async function interruptReplies(tx: Queryable, conversationId: string): Promise<void> {
  const open = await tx.query<{ id: string }>(`SELECT id FROM messages WHERE conversation_id = $1 AND state = 'streaming'`, [conversationId]);
  for (const { id } of open) await closeReply(tx, conversationId, id, 'interrupted');
}
