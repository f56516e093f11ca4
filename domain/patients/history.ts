import type { Queryable } from '../../db/db.ts';
import type { Acuity, Assurance, Channel, StatusCategory } from '../terms.ts';

/** All that happened with one patient, as far as the asker may see it. */
export type PatientHistory = {
  cases: { id: string; reference: string; subject: string; status: string; category: StatusCategory; acuity: Acuity; team: string | null; createdAt: Date; updatedAt: Date }[];
  conversations: { id: string; caseId: string | null; channel: Channel; assurance: Assurance; firstWords: string; messages: number; resolved: boolean; createdAt: Date; updatedAt: Date }[];
};

const MOST = 200;

/** The newest first, at most 200 of each. */
export async function historyOf(db: Queryable, patientId: string): Promise<PatientHistory> {
  const [cases, conversations] = await Promise.all([
    db.query<PatientHistory['cases'][number]>(
      `SELECT k.id, k.reference, k.subject, k.status, t.category, k.acuity, k.team, k.created_at AS "createdAt", k.updated_at AS "updatedAt"
       FROM cases k JOIN case_statuses t ON t.key = k.status WHERE k.patient_id = $1 ORDER BY k.created_at DESC LIMIT ${MOST}`, [patientId]),
    db.query<PatientHistory['conversations'][number]>(
      `SELECT c.id, c.case_id AS "caseId", c.channel, c.assurance, c.first_words AS "firstWords", c.last_seq AS messages, c.resolved_at IS NOT NULL AS resolved,
         c.created_at AS "createdAt", c.updated_at AS "updatedAt"
       FROM conversations c WHERE c.patient_id = $1 AND c.last_seq > 0 ORDER BY c.updated_at DESC LIMIT ${MOST}`, [patientId]),
  ]);
  return { cases, conversations };
}
