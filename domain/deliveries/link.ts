import type { Queryable } from '../../db/db.ts';
import type { ContactPoint } from '../patients/contact.ts';
import type { Language } from '../terms.ts';

/** A link stays good for so long after its delivery was made. */
const GOOD_FOR = '90 days';

/** What the page behind a delivery's link is about. Opening it proves nothing: that takes a code sent to `to`. */
export type DeliveryLink = { deliveryId: string; conversationId: string; patientId: string; to: ContactPoint; language: Language };

/** Null when there is none, it is too old, or the contact has been taken out of use since. */
export async function findLink(db: Queryable, link: string): Promise<DeliveryLink | null> {
  return db.maybe<DeliveryLink>(
    `SELECT d.id AS "deliveryId", d.conversation_id AS "conversationId", c.patient_id AS "patientId", jsonb_build_object('kind', d.to_kind, 'value', d.to_value) AS "to", c.language
     FROM deliveries d JOIN conversations c ON c.id = d.conversation_id WHERE d.link = $1 AND d.created_at > now() - interval '${GOOD_FOR}'`, [link]);
}
