import type { Queryable } from '../../db/db.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Channel } from '../terms.ts';

/** Writes a patient's own wish into their record: whether the hospital may write to them by itself on a channel. */
export async function setOptedOut(tx: Queryable, patientId: string, channel: Channel, optedOut: boolean): Promise<void> {
  const changed = await tx.maybe<{ before: Channel[]; after: Channel[] }>(
    `WITH old AS (SELECT id, opted_out FROM patients WHERE id = $1 FOR UPDATE)
     UPDATE patients p SET opted_out = CASE WHEN $3 THEN array_append(p.opted_out, $2) ELSE array_remove(p.opted_out, $2) END, version = version + 1, updated_at = now()
     FROM old WHERE p.id = old.id AND ($2 = ANY (p.opted_out)) <> $3 RETURNING old.opted_out AS before, p.opted_out AS after`, [patientId, channel, optedOut]);
  if (changed) await recordEvent(tx, { type: 'patient-changed', actor: { kind: 'system' }, subjectId: patientId, before: { optedOut: changed.before }, after: { optedOut: changed.after } });
}

/** Whether the record that a conversation belongs to says that the patient does not want to be written to on this channel. */
export async function hasOptedOut(db: Queryable, conversationId: string, channel: Channel): Promise<boolean> {
  return (await db.maybe('SELECT 1 FROM conversations c JOIN patients p ON p.id = c.patient_id WHERE c.id = $1 AND $2 = ANY (p.opted_out)', [conversationId, channel])) !== null;
}
