import type { Db, Queryable } from '../../db/db.ts';
import { demoId as id } from './demo-cases.ts';

type DemoPatient = { id: string; name: string; birthDate: string; language: 'en' | 'es'; contacts: [kind: 'phone' | 'email', value: string][]; mrn: string };

/** The fictional patients of the demo hospital. Each has proved the first contact before. */
export const DEMO_PATIENTS: DemoPatient[] = [
  { id: id(1), name: 'Ana Ruiz', birthDate: '1992-04-18', language: 'es', contacts: [['phone', '5550141'], ['email', 'ana@patients.example']], mrn: 'RH-10001' },
  { id: id(2), name: 'Joe Park', birthDate: '1965-03-02', language: 'en', contacts: [['phone', '5550142']], mrn: 'RH-10002' },
  { id: id(3), name: 'Mia Chen', birthDate: '2020-05-01', language: 'en', contacts: [], mrn: 'RH-10003' },
  { id: id(4), name: 'Wei Chen', birthDate: '1984-09-12', language: 'en', contacts: [['phone', '5550143']], mrn: 'RH-10004' },
  { id: id(5), name: 'Sam Okafor', birthDate: '2007-01-30', language: 'en', contacts: [['email', 'sam@patients.example']], mrn: 'RH-10005' },
  { id: id(6), name: 'Ruth Meyer', birthDate: '1948-07-21', language: 'en', contacts: [['phone', '5550144']], mrn: 'RH-10006' },
  { id: id(7), name: 'María de los Ángeles Fernández-Villaverde y Quiroga', birthDate: '1971-11-05', language: 'es', contacts: [['email', 'maria.de.los.angeles.fernandez.villaverde@patients.example']], mrn: 'RH-10007' },
  { id: id(8), name: 'Helen Meyer', birthDate: '1974-02-09', language: 'en', contacts: [['phone', '5550145'], ['email', 'helen@patients.example']], mrn: 'RH-10008' },
];

/** Records that are somebody's second: Ana's is still to be found, Sam's was merged. */
const SECONDS = { ana: id(9), sam: id(10) };

/** Adds them, a request of Joe's, who may act for whom, and second records of two of them. What is there already stays. */
export async function seedPatients(db: Db): Promise<void> {
  await db.tx(async (tx) => {
    for (const patient of DEMO_PATIENTS) {
      const added = await tx.maybe('INSERT INTO patients (id, name, birth_date, language, demo) VALUES ($1, $2, $3, $4, true) ON CONFLICT DO NOTHING RETURNING id', [patient.id, patient.name, patient.birthDate, patient.language]);
      if (!added) continue;
      await tx.query('INSERT INTO patient_identifiers (system, value, patient_id) VALUES ($1, $2, $3)', ['mrn', patient.mrn, patient.id]);
      for (const [at, [kind, value]] of patient.contacts.entries()) {
        await tx.query('INSERT INTO patient_contacts (id, patient_id, kind, value, preferred, verified_at) VALUES (gen_random_uuid(), $1, $2, $3, $4, CASE WHEN $4 THEN now() END)', [patient.id, kind, value, at === 0]);
      }
    }
    await tx.query(
      `INSERT INTO cases (id, reference, patient_id, subject, status, specialty, team) VALUES ($1, 'RH-4F7K-2MD', $2, 'Refill request', 'triage', 'pharmacy', 'Pharmacy') ON CONFLICT DO NOTHING`, [id(12), id(2)]);
    for (const [grant, patient, proxy, relation, may, reason] of [[13, 3, 4, 'parent', '{read,ask,book}', 'Demo: father of a child'], [14, 6, 8, 'child', '{read,ask}', 'Demo: daughter, with her mother’s written consent']] as const) {
      await tx.query(
        `INSERT INTO patient_proxies (id, patient_id, proxy_id, relation, may, reason, until) VALUES ($1, $2, $3, $4, $5, $6, now() + interval '10 years') ON CONFLICT DO NOTHING`,
        [id(grant), id(patient), id(proxy), relation, may, reason]);
    }
    await tx.query(`UPDATE patients SET consents = '{"reminders": true, "surveys": false}', opted_out = '{sms}', preferred_channel = 'phone' WHERE id = $1 AND version = 1`, [id(2)]);
    await seconds(tx);
  });
}

async function seconds(tx: Queryable): Promise<void> {
  const added = await tx.query('INSERT INTO patients (id, name, birth_date, demo) VALUES ($1, $2, NULL, true), ($3, $4, $5, true) ON CONFLICT DO NOTHING RETURNING id', [SECONDS.ana, 'Ana Ruiz', SECONDS.sam, 'Sam Okafor', '2007-01-30']);
  if (added.length === 0) return;
  await tx.query(`INSERT INTO patient_contacts (id, patient_id, kind, value) VALUES ($1, $2, 'phone', '5550141')`, [id(15), SECONDS.ana]);
  // As staff would have done it: nothing hung on the second record.
  await tx.query('UPDATE patients SET merged_into = $2, version = version + 1 WHERE id = $1', [SECONDS.sam, id(5)]);
  await tx.query(`INSERT INTO patient_merges (id, kept_id, merged_id, kind, moved, actor_kind, merged_at) VALUES ($1, $2, $3, 'merged', '{}', 'system', now() - interval '2 days')`, [id(16), id(5), SECONDS.sam]);
}
