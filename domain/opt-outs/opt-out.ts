import type { Queryable } from '../../db/db.ts';
import { recordEvent } from '../events/record-event.ts';
import { setOptedOut } from '../patients/opted-out.ts';
import type { Language } from '../terms.ts';

/** Somebody has ended our texts: from `ourNumber`, which is one of our numbers or the pool they come from. */
export type OptOut = { phone: string; ourNumber: string; language: Language; word: string; stoppedAt: Date };

/** What staff see of one: with the newest conversation between the two numbers, where there is one that they may see. */
export type OptOutRow = OptOut & { conversationId: string | null; patientName: string | null };

/** Ends texts to a phone, and writes that into the records it belongs to. False when they had ended already. */
export async function stopTexts(tx: Queryable, { phone, ourNumber, language, word }: Omit<OptOut, 'stoppedAt'>, conversationId: string | null): Promise<boolean> {
  const added = await tx.maybe('INSERT INTO text_opt_outs (phone, our_number, language, word) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING phone', [phone, ourNumber, language, word]);
  if (!added) return false;
  await recordEvent(tx, { type: 'opt-out-changed', actor: { kind: 'system' }, conversationId, after: { stopped: true, word } });
  for (const id of await recordsOf(tx, phone, conversationId)) await setOptedOut(tx, id, 'sms', true);
  return true;
}

/** Takes texts up again. False when they had not ended. */
export async function startTexts(tx: Queryable, phone: string, ourNumber: string, conversationId: string | null): Promise<boolean> {
  const removed = await tx.maybe('DELETE FROM text_opt_outs WHERE phone = $1 AND our_number = $2 RETURNING phone', [phone, ourNumber]);
  if (!removed) return false;
  await recordEvent(tx, { type: 'opt-out-changed', actor: { kind: 'system' }, conversationId, after: { stopped: false } });
  // Another of our numbers, or of the patient's, may still be ended.
  for (const id of await recordsOf(tx, phone, conversationId)) if (!(await hasStoppedAny(tx, id, phone))) await setOptedOut(tx, id, 'sms', false);
  return true;
}

export async function hasStopped(db: Queryable, phone: string, ourNumber: string): Promise<boolean> {
  return (await db.maybe('SELECT 1 FROM text_opt_outs WHERE phone = $1 AND our_number = $2', [phone, ourNumber])) !== null;
}

/** The opt-out that keeps texts of a conversation from its patient; null when they go out. */
export function optOutOf(db: Queryable, conversationId: string): Promise<Pick<OptOut, 'phone' | 'word' | 'stoppedAt'> | null> {
  return db.maybe(
    `SELECT o.phone, o.word, o.stopped_at AS "stoppedAt" FROM conversations c JOIN text_opt_outs o ON o.phone = c.contact_value AND o.our_number = coalesce(c.our_address, o.our_number)
     WHERE c.id = $1 AND c.contact_kind = 'phone' ORDER BY o.stopped_at DESC LIMIT 1`, [conversationId]);
}

/** All that the caller may see, the newest first. */
export function optOuts(db: Queryable, limit = 500): Promise<OptOutRow[]> {
  return db.query<OptOutRow>(
    `SELECT o.phone, o.our_number AS "ourNumber", o.language, o.word, o.stopped_at AS "stoppedAt", c.id AS "conversationId", p.name AS "patientName"
     FROM text_opt_outs o
       LEFT JOIN LATERAL (SELECT id, patient_id FROM conversations WHERE contact_kind = 'phone' AND contact_value = o.phone AND our_address = o.our_number ORDER BY updated_at DESC LIMIT 1) c ON true
       LEFT JOIN patients p ON p.id = c.patient_id
     ORDER BY o.stopped_at DESC LIMIT $1`, [limit]);
}

/** Whose the phone is: who proved it, and whose conversation it writes in. */
async function recordsOf(tx: Queryable, phone: string, conversationId: string | null): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT coalesce(p.merged_into, p.id) AS id FROM patients p
     WHERE p.id IN (SELECT patient_id FROM conversations WHERE id = $2) OR p.id IN (SELECT patient_id FROM patient_contacts WHERE kind = 'phone' AND value = $1 AND verified_at IS NOT NULL AND disabled_at IS NULL)
     ORDER BY 1`, [phone, conversationId]);
  return rows.map(({ id }) => id);
}

async function hasStoppedAny(tx: Queryable, patientId: string, phone: string): Promise<boolean> {
  return (await tx.maybe(
    `SELECT 1 FROM text_opt_outs WHERE phone = $2 OR phone IN (SELECT value FROM patient_contacts WHERE patient_id = $1 AND kind = 'phone' AND disabled_at IS NULL) LIMIT 1`, [patientId, phone])) !== null;
}
