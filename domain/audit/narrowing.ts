import type { Queryable } from '../../db/db.ts';

/** What a search of the audit, or an export, is narrowed to: every condition given must hold. */
export type AuditFilter = Partial<{
  kind: 'change' | 'read';
  /** Who did it: a staff member, an API key or a patient. */
  actorId: string;
  /** Whose data it was about; all cases and conversations of the patient count. */
  patientId: string;
  /** All conversations of the case count. */
  caseId: string;
  /** The type of an event or the operation that showed something. */
  action: string;
  from: Date;
  to: Date;
  /** The network or command that it came from. */
  source: string;
}>;

/** The conditions as SQL over an event and a read, each called `r`. */
export type Narrowing = { event: string; read: string };

/** `value` takes a value and gives its placeholder. */
export async function narrow(db: Queryable, filter: AuditFilter, value: (value: unknown) => string): Promise<Narrowing> {
  const both: string[] = [];
  const about: { event: string; read: string }[] = [];
  if (filter.actorId) both.push(`r.actor_id = ${value(filter.actorId)}::uuid`);
  if (filter.from) both.push(`r.at >= ${value(filter.from)}::timestamptz`);
  if (filter.to) both.push(`r.at < ${value(filter.to)}::timestamptz`);
  if (filter.source) both.push(`r.source = ${value(filter.source)}`);
  for (const ids of [filter.patientId && (await idsOfPatient(db, filter.patientId)), filter.caseId && (await idsOfCase(db, filter.caseId))]) {
    if (!ids) continue;
    const named = value(ids);
    about.push({
      event: `(r.conversation_id = ANY(${named}::uuid[]) OR r.case_id = ANY(${named}::uuid[]) OR r.conversation_id IS NULL AND r.case_id IS NULL AND r.subject_id = ANY(${named}::uuid[]))`,
      read: `r.subjects && ${named}::uuid[]`,
    });
  }
  const action = filter.action ? value(filter.action) : null;
  const joined = (of: 'event' | 'read', column: string, kind: 'change' | 'read'): string => [
    ...(filter.kind && filter.kind !== kind ? ['false'] : []), ...both, ...about.map((each) => each[of]), ...(action ? [`r.${column} = ${action}`] : []),
  ].join(' AND ') || 'true';
  return { event: joined('event', 'type', 'change'), read: joined('read', 'operation', 'read') };
}

async function idsOfPatient(db: Queryable, id: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>('SELECT id FROM conversations WHERE patient_id = $1 UNION ALL SELECT id FROM cases WHERE patient_id = $1', [id]);
  return [id, ...rows.map((row) => row.id)];
}

async function idsOfCase(db: Queryable, id: string): Promise<string[]> {
  return [id, ...(await db.query<{ id: string }>('SELECT id FROM conversations WHERE case_id = $1', [id])).map((row) => row.id)];
}
