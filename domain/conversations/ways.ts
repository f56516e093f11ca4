import type { Queryable } from '../../db/db.ts';
import type { ContactKind } from '../patients/contact.ts';
import type { Channel } from '../terms.ts';

/** Why a way to a patient cannot be gone now. */
export const HINDRANCES = ['this_channel', 'not_set_up', 'stopped_texts', 'given_up', 'not_used'] as const;
export type Hindrance = (typeof HINDRANCES)[number];

/** A contact of the patient, and whether a conversation can go on there. */
export type Way = { kind: ContactKind; value: string; channel: 'email' | 'sms'; verified: boolean; hindrance: Hindrance | null };

/** What is set up, and for which of our numbers or pools a STOP holds. */
export type SetUp = { email: boolean; sms: boolean; smsList: string };

/**
 * Every contact of the patient, and the one the conversation itself runs to, what can be chosen first. None is left out: staff see why one
 * cannot be chosen.
 */
export async function waysOf(db: Queryable, conversationId: string, setUp: SetUp): Promise<Way[]> {
  const rows = await db.query<{ kind: ContactKind; value: string; verified: boolean; disabled: boolean; stopped: boolean; givenUp: boolean; channel: Channel }>(
    `SELECT w.kind, w.value, w.verified, w.disabled, c.channel,
       w.kind = 'phone' AND EXISTS (SELECT 1 FROM text_opt_outs o WHERE o.phone = w.value AND o.our_number = $2) AS stopped,
       EXISTS (SELECT 1 FROM contact_failures f WHERE f.kind = w.kind AND f.value = w.value AND f.disabled_at IS NOT NULL) AS "givenUp"
     FROM conversations c CROSS JOIN LATERAL (
       SELECT p.kind, p.value, p.verified_at IS NOT NULL AS verified, p.disabled_at IS NOT NULL AS disabled, p.preferred, p.created_at FROM patient_contacts p WHERE p.patient_id = c.patient_id
       UNION ALL SELECT c.contact_kind, c.contact_value, false, false, false, c.created_at WHERE c.contact_value IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM patient_contacts p WHERE p.patient_id = c.patient_id AND p.kind = c.contact_kind AND p.value = c.contact_value)) w
     WHERE c.id = $1 ORDER BY w.preferred DESC, w.verified DESC, w.created_at, w.value`,
    [conversationId, setUp.smsList],
  );
  const ways = rows.map(({ kind, value, verified, disabled, stopped, givenUp, channel: now }): Way => {
    const channel = kind === 'email' ? 'email' : 'sms';
    const hindrance = channel === now ? 'this_channel' : !setUp[channel] ? 'not_set_up' : stopped ? 'stopped_texts' : givenUp ? 'given_up' : disabled ? 'not_used' : null;
    return { kind, value, channel, verified, hindrance };
  });
  return [...ways.filter(({ hindrance }) => hindrance === null), ...ways.filter(({ hindrance }) => hindrance !== null)];
}
