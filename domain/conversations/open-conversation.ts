import type { Queryable } from '../../db/db.ts';
import { newId } from '../ids/new-id.ts';
import type { Channel, Language } from '../terms.ts';

/** Begins an empty conversation of a patient. Returns its id. */
export async function openConversation(tx: Queryable, patientId: string, channel: Channel, language: Language): Promise<string> {
  const id = newId();
  await tx.query('INSERT INTO conversations (id, patient_id, channel, language) VALUES ($1, $2, $3, $4)', [id, patientId, channel, language]);
  return id;
}
