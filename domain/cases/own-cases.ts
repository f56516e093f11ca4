import type { Db } from '../../db/db.ts';

export type OwnCase = { id: string; reference: string; subject: string; status: string; updatedAt: Date };

/**
 * The cases of one patient, for the agent's tools. The patient id comes from the proven session; the query runs under
 * a role that row security confines to that patient, so even a wrong condition here would show nobody else's.
 */
export function ownCases(db: Db, patientId: string): Promise<OwnCase[]> {
  return db.tx(
    (tx) => tx.query<OwnCase>(
      `SELECT id, reference, subject, status, updated_at AS "updatedAt" FROM cases WHERE patient_id = $1 ORDER BY created_at DESC LIMIT 20`,
      [patientId],
    ),
    { role: 'toniq_patient', settings: { 'toniq.patient_id': patientId } },
  );
}
