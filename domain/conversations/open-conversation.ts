import type { Queryable } from '../../db/db.ts';
import { newId } from '../ids/new-id.ts';
import type { Channel, Language } from '../terms.ts';

/**
 * Begins an empty conversation of a patient. Returns its id. One whose record was merged goes on in the other's; who opened it stays
 * written down, since that alone is what an unproved browser may see.
 */
export async function openConversation(tx: Queryable, patientId: string, channel: Channel, language: Language): Promise<string> {
  const id = newId();
  await tx.query('INSERT INTO conversations (id, patient_id, visitor_id, channel, language) SELECT $1, coalesce(p.merged_into, p.id), p.id, $3, $4 FROM patients p WHERE p.id = $2', [id, patientId, channel, language]);
  return id;
}
