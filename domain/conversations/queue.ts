import type { Queryable } from '../../db/db.ts';
import type { Acuity, Channel, Control, HandoffReason, Location, Specialty, StaffRole } from '../terms.ts';

/** One row of the inbox's queue. */
export type QueueRow = {
  conversationId: string;
  caseReference: string | null;
  channel: Channel;
  patientName: string | null;
  acuity: Acuity | null;
  emergency: boolean;
  crisis: boolean;
  /** What the safety screen found, while the emergency stands. */
  danger: string | null;
  control: Control;
  handoff: 'none' | 'waiting' | 'taken';
  reason: HandoffReason | null;
  specialty: Specialty | null;
  location: Location | null;
  firstWords: string;
  assignee: { id: string; name: string; role: StaffRole } | null;
  unread: number;
  waitingSince: Date | null;
  updatedAt: Date;
  resolved: boolean;
};

export type QueueView = 'waiting' | 'mine' | 'agent' | 'all' | 'resolved';
export type QueueAsk = { view: QueueView; staffId: string; q?: string; limit: number; cursor?: string };

const SELECT = `
  SELECT c.id AS "conversationId", k.reference AS "caseReference", c.channel, p.name AS "patientName", c.acuity, c.emergency, c.crisis, c.control,
         CASE WHEN c.emergency THEN c.findings->0->>'title' END AS danger,
         c.handoff, c.handoff_reason AS reason, coalesce(k.specialty, c.specialty) AS specialty, coalesce(k.location, c.location) AS location,
         c.first_words AS "firstWords",
         CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'name', s.name, 'role', s.role) END AS assignee,
         (SELECT count(*)::int FROM messages m WHERE m.conversation_id = c.id AND m.seq > c.staff_read_seq AND m.author = 'patient') AS unread,
         c.waiting_since AS "waitingSince", c.updated_at AS "updatedAt", c.resolved_at IS NOT NULL AS resolved
  FROM conversations c JOIN patients p ON p.id = c.patient_id LEFT JOIN cases k ON k.id = c.case_id
  LEFT JOIN staff s ON s.id = coalesce(c.holder_id, k.assignee_id)`;

const WAITING = `c.resolved_at IS NULL AND (c.waiting_since IS NOT NULL OR c.emergency)`;
const WHERE: Record<QueueView, string> = {
  waiting: WAITING,
  mine: `c.resolved_at IS NULL AND (c.holder_id = $1 OR c.case_id IN (SELECT id FROM cases WHERE assignee_id = $1))`,
  agent: `c.resolved_at IS NULL AND c.control = 'agent' AND c.handoff = 'none' AND c.last_patient_seq > 0`,
  all: `c.last_patient_seq > 0`,
  resolved: `c.resolved_at IS NOT NULL`,
};
const SORTED_BY_NEED = new Set<QueueView>(['waiting', 'mine']);

/**
 * Rows of a view. `waiting` and `mine` come by acuity, then by who waits longest; the others newest first.
 * `q` finds a case reference, a name or words of a message. `cursor` is the `next` of the page before.
 */
export async function listQueue(db: Queryable, ask: QueueAsk): Promise<{ items: QueueRow[]; next: string | null }> {
  const offset = readCursor(ask.cursor);
  const values: unknown[] = [ask.staffId, ask.limit + 1, offset];
  let search = '';
  if (ask.q?.trim()) {
    values.push(`%${ask.q.trim().replace(/[\\%_]/g, '\\$&')}%`);
    search = `AND (k.reference ILIKE $4 OR p.name ILIKE $4 OR c.first_words ILIKE $4
              OR EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = c.id AND m.text ILIKE $4))`;
  }
  const order = SORTED_BY_NEED.has(ask.view) ? 'acuity_rank(c.acuity), c.waiting_since NULLS LAST, c.id' : 'c.updated_at DESC, c.id';
  const rows = await db.query<QueueRow>(
    `${SELECT} WHERE $1::uuid IS NOT NULL AND ${WHERE[ask.view]} ${search} ORDER BY ${order} LIMIT $2 OFFSET $3`, values);
  const items = rows.slice(0, ask.limit);
  return { items, next: rows.length > ask.limit ? String(offset + ask.limit) : null };
}

const readCursor = (cursor: string | undefined): number => {
  const offset = Number(cursor ?? 0);
  return Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
};

export function queueRows(db: Queryable, conversationIds: readonly string[]): Promise<QueueRow[]> {
  return db.query<QueueRow>(`${SELECT} WHERE c.id = ANY($1)`, [conversationIds]);
}

/** What the tabs show: patients waiting, one's own open conversations, emergencies not yet cleared. */
export function queueCounts(db: Queryable, staffId: string): Promise<{ waiting: number; mine: number; emergencies: number }> {
  return db.one(
    `SELECT (SELECT count(*)::int FROM conversations c WHERE ${WAITING}) AS waiting,
            (SELECT count(*)::int FROM conversations c WHERE ${WHERE.mine}) AS mine,
            (SELECT count(*)::int FROM conversations c WHERE ${WAITING} AND c.emergency) AS emergencies`,
    [staffId],
  );
}
