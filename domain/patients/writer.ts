import type { Queryable } from '../../db/db.ts';
import { newId } from '../ids/new-id.ts';
import type { Language } from '../terms.ts';
import type { ContactPoint } from './contact.ts';
import { patientsWith } from './prove.ts';

/**
 * A new visitor who writes from outside of the chat. The contact stands in the conversation alone: in the record it would count as told by
 * the patient, and a name beside an address is whatever the sender chose. `name` is for one that staff were told.
 */
export async function newWriter(tx: Queryable, language: Language, name: string | null = null): Promise<string> {
  const id = newId();
  await tx.query('INSERT INTO patients (id, language, name) VALUES ($1, $2, $3)', [id, language, name]);
  return id;
}

/**
 * In whose record staff see what comes from a contact: the one patient who has proved it, else whom the last conversation with it belongs
 * to. Null when nobody is known by it, or several are. It says nothing to whoever writes: that takes a code.
 */
export async function recordOf(db: Queryable, contact: ContactPoint): Promise<string | null> {
  const known = (await patientsWith(db, contact)).filter((one) => one.known);
  if (known.length > 0) return known.length === 1 ? known[0]!.patientId : null;
  const last = await db.maybe<{ id: string }>(
    `SELECT coalesce(p.merged_into, p.id) AS id FROM conversations c JOIN patients p ON p.id = c.patient_id
     WHERE c.contact_kind = $1 AND c.contact_value = $2 AND c.channel <> 'chat' ORDER BY c.created_at DESC LIMIT 1`, [contact.kind, contact.value]);
  return last?.id ?? null;
}
