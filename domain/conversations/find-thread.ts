import type { Queryable } from '../../db/db.ts';
import type { ContactPoint } from '../patients/contact.ts';
import type { Channel, Language } from '../terms.ts';

/** A conversation that something from outside may belong to. */
export type Thread = { id: string; channel: Channel; patientId: string; visitorId: string; caseId: string | null; language: Language; contact: ContactPoint | null; ourAddress: string | null };

const SELECT = `
  SELECT c.id, c.channel, c.patient_id AS "patientId", c.visitor_id AS "visitorId", c.case_id AS "caseId", c.language, c.our_address AS "ourAddress",
    CASE WHEN c.contact_kind IS NOT NULL THEN jsonb_build_object('kind', c.contact_kind, 'value', c.contact_value) END AS contact FROM conversations c`;

/** By the thread's name, which only our own signature vouches for. */
export function byThread(db: Queryable, thread: string): Promise<Thread | null> {
  return db.maybe<Thread>(`${SELECT} WHERE c.thread = $1`, [thread]);
}

/** By mails of ours that it answers, as far as they went to this address. */
export function byMailsTo(db: Queryable, { kind, value }: ContactPoint, messageIds: readonly string[]): Promise<Thread | null> {
  return db.maybe<Thread>(
    `${SELECT} JOIN deliveries d ON d.conversation_id = c.id WHERE d.channel = 'email' AND d.provider_id = ANY($3) AND d.to_kind = $1 AND d.to_value = $2 ORDER BY d.created_at DESC LIMIT 1`,
    [kind, value, messageIds],
  );
}

/** The newest conversation between this contact and this number of ours. */
export function byNumbers(db: Queryable, { kind, value }: ContactPoint, ourAddress: string, channel: Channel): Promise<Thread | null> {
  return db.maybe<Thread>(
    `${SELECT} WHERE c.contact_kind = $1 AND c.contact_value = $2 AND c.our_address = $3 AND c.channel = $4 ORDER BY c.created_at DESC LIMIT 1`, [kind, value, ourAddress, channel]);
}

/** The conversation on a channel that goes on what was begun in another, with the same contact. */
export function continuing(db: Queryable, { patientId, caseId, id }: Pick<Thread, 'patientId' | 'caseId' | 'id'>, { kind, value }: ContactPoint, channel: Channel): Promise<Thread | null> {
  return db.maybe<Thread>(
    `${SELECT} WHERE c.contact_kind = $3 AND c.contact_value = $4 AND c.channel = $5 AND (c.continues = $6 OR c.patient_id = $1 AND c.case_id = $2) ORDER BY c.updated_at DESC LIMIT 1`,
    [patientId, caseId, kind, value, channel, id]);
}
