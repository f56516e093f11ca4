import type { Db } from '../../db/db.ts';
import { NotFound } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';

/** Keeps a patient's thumb for an answer of the agent in the patient's own conversation; null takes it back. */
export async function giveFeedback(db: Db, conversationId: string, patientId: string, messageId: string, value: 'up' | 'down' | null): Promise<void> {
  await db.tx(async (tx) => {
    const before = await tx.maybe<{ feedback: string | null }>(
      `SELECT feedback FROM messages WHERE id = $1 AND conversation_id = $2 AND author = 'agent' FOR UPDATE`,
      [messageId, conversationId],
    );
    if (!before) throw new NotFound('answer');
    if (before.feedback === value) return;
    await tx.query('UPDATE messages SET feedback = $2 WHERE id = $1', [messageId, value]);
    await recordEvent(tx, {
      type: 'message-changed', actor: { kind: 'patient', id: patientId }, conversationId, subjectId: messageId,
      before: { feedback: before.feedback }, after: { feedback: value },
    });
  });
}
