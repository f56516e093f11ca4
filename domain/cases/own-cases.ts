import type { Db, Scope } from '../../db/db.ts';
import type { StatusCategory } from '../terms.ts';

/** `status` is the category: what a hospital calls its statuses is for its staff. */
export type OwnCase = { id: string; reference: string; subject: string; status: StatusCategory; updatedAt: Date };

/** Whose cases may be seen: those of a proved patient, or those that came of what an unproved visitor wrote. */
export type Whose = { patientId: string } | { visitorId: string };

/**
 * The cases of one patient or visitor, for the agent's tools and the patient's own screens. Who it is comes from the proven session;
 * the query runs under a role that row security confines to that, so even a wrong condition here would show nobody else's.
 */
export function ownCases(db: Db, whose: Whose): Promise<OwnCase[]> {
  const [condition, id, scope]: [string, string, Scope] = 'patientId' in whose
    ? ['k.patient_id = $1', whose.patientId, { settings: { 'toniq.patient_id': whose.patientId } }]
    : ['EXISTS (SELECT 1 FROM conversations c WHERE c.case_id = k.id AND c.visitor_id = $1)', whose.visitorId, { settings: { 'toniq.visitor_id': whose.visitorId } }];
  return db.tx(
    (tx) => tx.query<OwnCase>(
      `SELECT k.id, k.reference, k.subject, t.category AS status, k.updated_at AS "updatedAt" FROM cases k JOIN case_statuses t ON t.key = k.status
       WHERE ${condition} ORDER BY k.created_at DESC LIMIT 20`,
      [id],
    ),
    { ...scope, role: 'toniq_patient' },
  );
}
