import type { Queryable } from '../../db/db.ts';
import { NotFound } from '../errors.ts';
import type { Subject } from './can.ts';

/** Where a conversation without a case is looked after. Also in the policies of migration 0003. */
export const UNROUTED_TEAM = 'Front desk';

const COLUMNS = `
  k.id AS "caseId", coalesce(k.team, '${UNROUTED_TEAM}') AS team, coalesce(k.location, c.location) AS location,
  array_remove(ARRAY[k.assignee_id, c.holder_id], NULL)::text[] AS people, coalesce(c.emergency, false) AS emergency`;

/** Throws `NotFound`. */
export function subjectOfConversation(db: Queryable, id: string): Promise<Subject> {
  return found('conversation', db.maybe<Subject>(`SELECT ${COLUMNS} FROM conversations c LEFT JOIN cases k ON k.id = c.case_id WHERE c.id = $1`, [id]));
}

/** Throws `NotFound`. */
export function subjectOfCase(db: Queryable, id: string): Promise<Subject> {
  return found('case', db.maybe<Subject>(
    `SELECT k.id AS "caseId", coalesce(k.team, '${UNROUTED_TEAM}') AS team, k.location,
            array_remove(array_agg(c.holder_id) || k.assignee_id, NULL)::text[] AS people, coalesce(bool_or(c.emergency), false) AS emergency
     FROM cases k LEFT JOIN conversations c ON c.case_id = k.id WHERE k.id = $1 GROUP BY k.id`, [id]));
}

/** Throws `NotFound`. */
export function subjectOfPage(db: Queryable, id: string): Promise<Subject> {
  return found('page', db.maybe<Subject>(
    `SELECT ${COLUMNS} FROM pages g JOIN conversations c ON c.id = g.conversation_id LEFT JOIN cases k ON k.id = c.case_id WHERE g.id = $1`, [id]));
}

/** Of a file that a message or case carries. Throws `NotFound`. */
export async function subjectOfAttachment(db: Queryable, id: string): Promise<Subject> {
  const file = await db.maybe<{ conversationId: string | null; caseId: string }>(
    `SELECT conversation_id AS "conversationId", case_id AS "caseId" FROM attachments WHERE id = $1 AND state = 'stored' AND (message_id IS NOT NULL OR case_id IS NOT NULL)`, [id]);
  if (!file) throw new NotFound('attachment');
  return file.conversationId ? subjectOfConversation(db, file.conversationId) : subjectOfCase(db, file.caseId);
}

/** Where a patient is looked after: whoever may see one of their conversations or cases may see the patient. Throws `NotFound`. */
export async function subjectsOfPatient(db: Queryable, id: string): Promise<Subject[]> {
  await found('patient', db.maybe<Subject>('SELECT id FROM patients WHERE id = $1', [id]));
  return db.query<Subject>(
    `SELECT ${COLUMNS} FROM conversations c LEFT JOIN cases k ON k.id = c.case_id WHERE c.patient_id = $1
     UNION ALL SELECT k.id, coalesce(k.team, '${UNROUTED_TEAM}'), k.location, array_remove(ARRAY[k.assignee_id], NULL)::text[], false FROM cases k WHERE k.patient_id = $1
     -- One of whom there is nothing yet is nobody's: only those who see everything see them.
     UNION ALL SELECT NULL, '', NULL, '{}', false`, [id]);
}

/** Several conversations at once, by id; unknown ones are left out. */
export async function subjectsOfConversations(db: Queryable, ids: readonly string[]): Promise<Map<string, Subject>> {
  const rows = await db.query<Subject & { id: string }>(`SELECT c.id, ${COLUMNS} FROM conversations c LEFT JOIN cases k ON k.id = c.case_id WHERE c.id = ANY($1)`, [ids]);
  return new Map(rows.map(({ id, ...subject }) => [id, subject]));
}

async function found(what: string, row: Promise<Subject | null>): Promise<Subject> {
  const subject = await row;
  if (!subject) throw new NotFound(what);
  return subject;
}
