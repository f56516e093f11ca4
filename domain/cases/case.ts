import type { Queryable } from '../../db/db.ts';
import type { Acuity, Channel, Location, Priority, Specialty, StaffRole, StatusCategory } from '../terms.ts';

/** The unit of work. It has one or more conversations. */
export type Case = {
  id: string;
  reference: string;
  patientId: string;
  version: number;
  subject: string;
  /** Key of one of the hospital's statuses, and what it means. */
  status: string;
  category: StatusCategory;
  channel: Channel;
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
  closedAt: Date | null;
  followUpAt: Date | null;
  /** When staff first answered, and since when the patient who has waited longest waits for them. */
  firstResponseAt: Date | null;
  waitingSince: Date | null;
  /** Where its conversations went when it was merged; its reference still leads here. */
  mergedInto: { id: string; reference: string } | null;
  /** Staff who are told of every change. */
  watchers: string[];
};

/** Alias `k`, with its status `t` and assignee `s`. */
export const CASE_SELECT = `
  SELECT k.id, k.reference, k.patient_id AS "patientId", k.version, k.subject, k.status, t.category, k.channel, k.priority, k.acuity, k.specialty, k.location, k.team,
         k.tags, k.custom_fields AS "customFields", k.created_at AS "createdAt", k.updated_at AS "updatedAt", k.resolved_at AS "resolvedAt", k.closed_at AS "closedAt", k.follow_up_at AS "followUpAt", k.first_response_at AS "firstResponseAt", k.watchers,
         (SELECT min(c.waiting_since) FROM conversations c WHERE c.case_id = k.id) AS "waitingSince",
         (SELECT jsonb_build_object('id', x.id, 'reference', x.reference) FROM cases x WHERE x.id = k.merged_into) AS "mergedInto",
         CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'name', s.name, 'role', s.role) END AS assignee
  FROM cases k JOIN case_statuses t ON t.key = k.status LEFT JOIN staff s ON s.id = k.assignee_id`;

export function findCase(db: Queryable, id: string): Promise<Case | null> {
  return db.maybe<Case>(`${CASE_SELECT} WHERE k.id = $1`, [id]);
}

/** The case, its row locked until the transaction ends. */
export function lockCase(tx: Queryable, id: string): Promise<Case | null> {
  return tx.maybe<Case>(`${CASE_SELECT} WHERE k.id = $1 FOR UPDATE OF k`, [id]);
}
