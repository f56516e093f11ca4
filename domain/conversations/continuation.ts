import type { Queryable } from '../../db/db.ts';
import { recordEvent } from '../events/record-event.ts';
import type { ContactKind, ContactPoint } from '../patients/contact.ts';

/** Through what a chat would go on: a mailbox or number of ours by the kind of contact, null where none is set up. */
export type OurAddress = (kind: ContactKind) => string | null;

/**
 * A visitor agrees that answers which stand unread in the chat are sent to the contact that was proved in it. Null when none was, or when
 * nothing is sent that way. What was read by now is not sent.
 */
export async function continueElsewhere(tx: Queryable, { conversationId, patientId }: { conversationId: string; patientId: string }, { ourAddress, afterMinutes, thread }: { ourAddress: OurAddress; afterMinutes: number; thread: string }): Promise<ContactPoint | null> {
  const proved = await tx.maybe<ContactPoint>('SELECT kind, value FROM contact_codes WHERE conversation_id = $1 AND passed_at IS NOT NULL ORDER BY passed_at DESC LIMIT 1', [conversationId]);
  const from = proved && ourAddress(proved.kind);
  if (!proved || !from) return null;
  await tx.query(
    `UPDATE conversations SET contact_kind = $2, contact_value = $3, our_address = $4, thread = coalesce(thread, $5), deliver_after = make_interval(mins => $6),
       delivered_seq = greatest(delivered_seq, patient_read_seq) WHERE id = $1 AND channel = 'chat'`,
    [conversationId, proved.kind, proved.value, from, thread, afterMinutes],
  );
  await consent(tx, patientId, true);
  return proved;
}

/** Takes it back: what is said from now on stays in the chat. */
export async function stayInChat(tx: Queryable, { conversationId, patientId }: { conversationId: string; patientId: string }): Promise<void> {
  await tx.query(`UPDATE conversations SET contact_kind = NULL, contact_value = NULL, deliver_after = NULL WHERE id = $1 AND channel = 'chat'`, [conversationId]);
  await consent(tx, patientId, false);
}

async function consent(tx: Queryable, patientId: string, given: boolean): Promise<void> {
  await tx.query(`UPDATE patients SET consents = consents || jsonb_build_object('continuation', $2::boolean) WHERE id = $1`, [patientId, given]);
  await recordEvent(tx, { type: 'patient-changed', actor: { kind: 'patient', id: patientId }, subjectId: patientId, after: { consents: { continuation: given } } });
}
