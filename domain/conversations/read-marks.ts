import type { Db } from '../../db/db.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Actor } from '../terms.ts';

/** Moves the read mark of the patient or of staff forward, never back and never past the last message. */
export async function markRead(db: Db, conversationId: string, by: 'patient' | 'staff', seq: number, actor: Actor): Promise<void> {
  const column = by === 'patient' ? 'patient_read_seq' : 'staff_read_seq';
  await db.tx(async (tx) => {
    const moved = await tx.maybe<{ seq: number }>(
      `UPDATE conversations SET ${column} = least($2, last_seq) WHERE id = $1 AND ${column} < least($2, last_seq) RETURNING ${column} AS seq`,
      [conversationId, seq],
    );
    if (moved) await recordEvent(tx, { type: 'conversation-read', actor, conversationId, after: { by, seq: moved.seq } });
  });
}
