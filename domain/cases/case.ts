import type { Queryable } from '../../db/db.ts';
import type { Acuity, CaseStatus, Location, Priority, Specialty, StaffRole } from '../terms.ts';

/** The unit of work. It has one or more conversations. */
export type Case = {
  id: string;
  reference: string;
  patientId: string;
  version: number;
  subject: string;
  status: CaseStatus;
  priority: Priority;
  acuity: Acuity;
  specialty: Specialty | null;
  location: Location | null;
  team: string | null;
  assignee: { id: string; name: string; role: StaffRole } | null;
  tags: string[];
  customFields: Record<string, unknown>;
  createdAt: Date;
  updatedAt: Date;
  resolvedAt: Date | null;
};

const SELECT = `
  SELECT k.id, k.reference, k.patient_id AS "patientId", k.version, k.subject, k.status, k.priority, k.acuity, k.specialty, k.location, k.team,
         k.tags, k.custom_fields AS "customFields", k.created_at AS "createdAt", k.updated_at AS "updatedAt", k.resolved_at AS "resolvedAt",
         CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'name', s.name, 'role', s.role) END AS assignee
  FROM cases k LEFT JOIN staff s ON s.id = k.assignee_id`;

export function findCase(db: Queryable, id: string): Promise<Case | null> {
  return db.maybe<Case>(`${SELECT} WHERE k.id = $1`, [id]);
}

/** The case, its row locked until the transaction ends. */
export function lockCase(tx: Queryable, id: string): Promise<Case | null> {
  return tx.maybe<Case>(`${SELECT} WHERE k.id = $1 FOR UPDATE OF k`, [id]);
}
