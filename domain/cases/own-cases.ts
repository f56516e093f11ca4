import type { Db } from '../../db/db.ts';
import type { StatusCategory } from '../terms.ts';

/** `status` is the category: what a hospital calls its statuses is for its staff. */
export type OwnCase = { id: string; reference: string; subject: string; status: StatusCategory; updatedAt: Date };

/**
 * The cases of one patient, for the agent's tools. The patient id comes from the proven session; the query runs under
 * a role that row security confines to that patient, so even a wrong condition here would show nobody else's.
 */
export function ownCases(db: Db, patientId: string): Promise<OwnCase[]> {
  return db.tx(
    (tx) => tx.query<OwnCase>(
      `SELECT k.id, k.reference, k.subject, t.category AS status, k.updated_at AS "updatedAt" FROM cases k JOIN case_statuses t ON t.key = k.status
       WHERE k.patient_id = $1 ORDER BY k.created_at DESC LIMIT 20`,
      [patientId],
    ),
    { role: 'toniq_patient', settings: { 'toniq.patient_id': patientId } },
  );
}
