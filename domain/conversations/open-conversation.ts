import type { Queryable } from '../../db/db.ts';
import { newId } from '../ids/new-id.ts';
import type { ContactPoint } from '../patients/contact.ts';
import type { Channel, Language } from '../terms.ts';

/** Where a conversation outside of the chat runs: to whom, through which mailbox or number of ours, and the thread's random name. */
export type Route = { contact: ContactPoint; ourAddress: string; thread: string };

export type OpenWith = {
  route?: Route;
  /** The record it belongs to, when that is another than who writes: somebody whose contact this is, though nothing is proved yet. */
  patientId?: string;
  caseId?: string | null;
  /** The conversation on another channel that this one goes on. */
  continues?: string | null;
};

/**
 * Begins an empty conversation of a patient. Returns its id. One whose record was merged goes on in the other's; who opened it stays
 * written down, since that alone is what an unproved browser may see.
 */
export async function openConversation(tx: Queryable, visitorId: string, channel: Channel, language: Language, { route, patientId, caseId, continues }: OpenWith = {}): Promise<string> {
  const id = newId();
  await tx.query(
    `INSERT INTO conversations (id, patient_id, visitor_id, channel, language, contact_kind, contact_value, our_address, thread, case_id, continues)
     SELECT $1, coalesce(p.merged_into, p.id), $3, $4, $5, $6, $7, $8, $9, $10, $11 FROM patients p WHERE p.id = $2`,
    [id, patientId ?? visitorId, visitorId, channel, language, route?.contact.kind ?? null, route?.contact.value ?? null, route?.ourAddress ?? null, route?.thread ?? null, caseId ?? null, continues ?? null],
  );
  return id;
}
