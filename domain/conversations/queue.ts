import { z } from 'zod';
import type { Queryable } from '../../db/db.ts';
import type { Principal } from '../access/principal.ts';
import { visibleTo } from '../access/visible.ts';
import { Instant, readCursor, writeCursor } from '../cursor.ts';
import type { Acuity, Channel, Control, HandoffReason, Location, Specialty, StaffRole } from '../terms.ts';

/** One row of the inbox's queue. */
export type QueueRow = {
  conversationId: string;
  caseId: string | null;
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
/** What a view is narrowed to; of a list of values, one has to fit. Conditions on the case leave out conversations without one. */
export type QueueFilter = Partial<Record<'specialty' | 'priority' | 'location' | 'team' | 'status' | 'tag', string[]> & { assignee: string; watching: boolean }>;
export type QueueAsk = { filter?: QueueFilter; view: QueueView; principal: Principal; q?: string; limit: number; cursor?: string };

const SELECT = `
  SELECT c.id AS "conversationId", k.id AS "caseId", k.reference AS "caseReference", c.channel, p.name AS "patientName", c.acuity, c.emergency, c.crisis, c.control,
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
  // Each half has an index of its own; an OR of the two would look at every conversation there ever was.
  mine: `c.id IN (SELECT h.id FROM conversations h WHERE h.holder_id = $1 AND h.resolved_at IS NULL
         UNION SELECT h.id FROM cases a JOIN conversations h ON h.case_id = a.id WHERE a.assignee_id = $1 AND h.resolved_at IS NULL)`,
  agent: `c.resolved_at IS NULL AND c.control = 'agent' AND c.handoff = 'none' AND c.last_patient_seq > 0`,
  all: `c.last_patient_seq > 0`,
  resolved: `c.resolved_at IS NOT NULL`,
};
type Order = { by: string; key: string; after: string; place: z.ZodType };
// The key is the row's place as text, taken from the database: a JavaScript date would cut the microseconds off.
const BY_NEED: Order = {
  by: `acuity_rank(c.acuity), coalesce(c.waiting_since, 'infinity'::timestamptz), c.id`,
  key: `jsonb_build_array(acuity_rank(c.acuity), coalesce(c.waiting_since, 'infinity'::timestamptz)::text, c.id)`,
  after: `(acuity_rank(c.acuity), coalesce(c.waiting_since, 'infinity'::timestamptz), c.id) > (($3::jsonb->>0)::int, ($3::jsonb->>1)::timestamptz, ($3::jsonb->>2)::uuid)`,
  place: z.tuple([z.int().min(0).max(9), Instant, z.uuid()]),
};
const BY_TIME: Order = {
  by: 'c.updated_at DESC, c.id DESC',
  key: 'jsonb_build_array(c.updated_at::text, c.id)',
  after: '(c.updated_at, c.id) < (($3::jsonb->>0)::timestamptz, ($3::jsonb->>1)::uuid)',
  place: z.tuple([Instant, z.uuid()]),
};
const ORDER: Record<QueueView, Order> = { waiting: BY_NEED, mine: BY_NEED, agent: BY_TIME, all: BY_TIME, resolved: BY_TIME };

/** Shorter words stand in nearly every message: only names and references are looked through for them. */
const SHORTEST_WORD = 3;

/**
 * Rows of a view. `waiting` and `mine` come by acuity, then by who waits longest; the others newest first.
 * `q` finds a case reference, a name or words that a patient or staff wrote. `cursor` is the `next` of the page before:
 * the place of its last row, so rows that come and go meanwhile make no page skip or repeat another.
 */
export async function listQueue(db: Queryable, ask: QueueAsk): Promise<{ items: QueueRow[]; next: string | null }> {
  const order = ORDER[ask.view];
  const list = `queue:${ask.view}`;
  const place = readCursor(list, ask.cursor, order.place);
  const after = place === null ? null : JSON.stringify(place);
  const q = ask.q?.trim();
  const values: unknown[] = [ask.principal.id, ask.limit + 1, after, ...(q ? [`%${q.replace(/[\\%_]/g, '\\$&')}%`] : [])];
  const visible = visibleTo(ask.principal, (value) => `$${values.push(value)}`);
  const conditions = ['$1::uuid IS NOT NULL', WHERE[ask.view], after ? order.after : '$3::jsonb IS NULL', ...(q ? [FEW.has(ask.view) ? foundAmongFew(q) : found(q)] : []), ...narrowed(ask, (value) => `$${values.push(value)}`), visible];
  const where = `WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $2`;
  const select = SELECT.replace('SELECT', `SELECT ${order.key} AS key,`);
  // A word may stand in thousands: which fifty are the newest is known before their patients, cases and staff are looked up.
  const rows = await db.query<QueueRow & { key: unknown }>(
    q && !FEW.has(ask.view)
      ? `WITH page AS MATERIALIZED (SELECT c.id FROM conversations c LEFT JOIN cases k ON k.id = c.case_id ${where}) ${select} JOIN page ON page.id = c.id ORDER BY ${order.by}`
      : `${select} ${where}`,
    values,
  );
  const page = rows.slice(0, ask.limit);
  const last = page.at(-1);
  return {
    items: page.map(({ key: _, ...row }) => row),
    next: rows.length > ask.limit && last ? writeCursor(list, last.key) : null,
  };
}

const NARROWED = { specialty: 'coalesce(k.specialty, c.specialty)', priority: 'k.priority', location: 'coalesce(k.location, c.location)', team: 'k.team', status: 'k.status' } as const;

function narrowed({ filter = {}, principal }: QueueAsk, value: (one: unknown) => string): string[] {
  const conditions = (Object.keys(NARROWED) as (keyof typeof NARROWED)[]).flatMap((name) => (filter[name] ? `${NARROWED[name]} = ANY(${value(filter[name])})` : []));
  if (filter.watching) conditions.push(`${value(principal.id)}::uuid = ANY(k.watchers)`);
  if (filter.tag) conditions.push(`k.tags && ${value(filter.tag)}::text[]`);
  if (filter.assignee === 'none') conditions.push('coalesce(c.holder_id, k.assignee_id) IS NULL');
  else if (filter.assignee) {
    const who = `${value(filter.assignee === 'me' ? principal.id : filter.assignee)}::uuid`;
    // As in `mine`: each half has an index.
    conditions.push(`c.id IN (SELECT h.id FROM conversations h WHERE h.holder_id = ${who} AND h.resolved_at IS NULL
      UNION SELECT h.id FROM cases a JOIN conversations h ON h.case_id = a.id WHERE a.assignee_id = ${who} AND h.holder_id IS NULL)`);
  }
  return conditions;
}

/** Views that hold what is being worked on: few, whatever the years have brought. */
const FEW: ReadonlySet<QueueView> = new Set(['waiting', 'mine']);

/** Each of a few is looked through: all that ever held a common word are many more. */
const foundAmongFew = (q: string): string => `(p.name ILIKE $4 OR k.reference ILIKE $4${q.length >= SHORTEST_WORD
  ? ` OR EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = c.id AND m.author IN ('patient', 'staff') AND m.text ILIKE $4)` : ''})`;

/** What has the words is found in front of the wall, by indexes that cannot be used behind it, and read behind it. */
const found = (q: string): string => `c.id IN (SELECT conversations_like($4, ${q.length >= SHORTEST_WORD}))`;

export function queueRows(db: Queryable, conversationIds: readonly string[]): Promise<QueueRow[]> {
  return db.query<QueueRow>(`${SELECT} WHERE c.id = ANY($1)`, [conversationIds]);
}

/** What the tabs show: patients waiting, one's own open conversations, emergencies not yet cleared; beside them messages that were put aside. */
export function queueCounts(db: Queryable, principal: Principal): Promise<{ waiting: number; mine: number; emergencies: number; putAside: number }> {
  const values: unknown[] = [principal.id];
  const visible = visibleTo(principal, (value) => `$${values.push(value)}`);
  const count = (condition: string): string => `(SELECT count(*)::int FROM conversations c LEFT JOIN cases k ON k.id = c.case_id WHERE ${condition} AND ${visible})`;
  return db.one(`SELECT ${count(WAITING)} AS waiting, ${count(WHERE.mine)} AS mine, ${count(`${WAITING} AND c.emergency`)} AS emergencies,
    (SELECT count(*)::int FROM received WHERE state = 'quarantined') AS "putAside"`, values);
}
