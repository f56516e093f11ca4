import type { Db } from '../../db/db.ts';

type DemoPatient = { id: string; name: string; birthDate: string; language: 'en' | 'es'; contacts: [kind: 'phone' | 'email', value: string][]; mrn: string };

const id = (n: number): string => `01900000-0000-7000-8000-0000000000${n.toString().padStart(2, '0')}`;

/** The fictional patients of the demo hospital. Each has proved the first contact before. */
export const DEMO_PATIENTS: DemoPatient[] = [
  { id: id(1), name: 'Ana Ruiz', birthDate: '1992-04-18', language: 'es', contacts: [['phone', '5550141'], ['email', 'ana@patients.example']], mrn: 'RH-10001' },
  { id: id(2), name: 'Joe Park', birthDate: '1965-03-02', language: 'en', contacts: [['phone', '5550142']], mrn: 'RH-10002' },
  { id: id(3), name: 'Mia Chen', birthDate: '2020-05-01', language: 'en', contacts: [], mrn: 'RH-10003' },
  { id: id(4), name: 'Wei Chen', birthDate: '1984-09-12', language: 'en', contacts: [['phone', '5550143']], mrn: 'RH-10004' },
  { id: id(5), name: 'Sam Okafor', birthDate: '2007-01-30', language: 'en', contacts: [['email', 'sam@patients.example']], mrn: 'RH-10005' },
  { id: id(6), name: 'Ruth Meyer', birthDate: '1948-07-21', language: 'en', contacts: [['phone', '5550144']], mrn: 'RH-10006' },
];

/** Adds them, a request of Joe's, and Wei's leave to act for Mia. What is there already stays. */
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
      `INSERT INTO cases (id, reference, patient_id, subject, status, specialty, team) VALUES ($1, 'RH-4F7K-2M9', $2, 'Refill request', 'triage', 'pharmacy', 'Pharmacy') ON CONFLICT DO NOTHING`, [id(12), id(2)]);
    await tx.query(
      `INSERT INTO patient_proxies (id, patient_id, proxy_id, relation, may, reason, until) VALUES ($1, $2, $3, 'parent', '{read,ask,book}', 'Demo: father of a child', now() + interval '10 years') ON CONFLICT DO NOTHING`,
      [id(13), id(3), id(4)]);
  });
}
