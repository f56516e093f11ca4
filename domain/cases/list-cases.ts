import { z } from 'zod';
import type { Queryable } from '../../db/db.ts';
import type { Principal } from '../access/principal.ts';
import { Instant, readCursor, writeCursor } from '../cursor.ts';
import type { Case } from './case.ts';
import { CASE_SELECT } from './case.ts';

/** What a list of cases is narrowed to: every condition given must hold; of a list of values, one. */
export type CaseFilter = Partial<{
  status: string[];
  category: string[];
  priority: string[];
  acuity: string[];
  team: string[];
  specialty: string[];
  location: string[];
  channel: string[];
  /** A staff id, `me` or `none`. */
  assignee: string;
  tag: string[];
  patientId: string;
  watching: boolean;
  /** Custom fields by key and exact value. */
  fields: Record<string, unknown>;
  updatedAfter: Date;
  createdAfter: Date;
  createdBefore: Date;
  /** Asleep until their follow-up date; left out, both kinds. */
  snoozed: boolean;
}>;

export const CASE_SORTS = ['updated', 'created', 'urgency', 'followUp'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** A sort: its columns, and the place of a row in it as text, which a JavaScript date would round. */
const SORTS: Record<CaseSort, { by: string; key: string; after: (place: string) => string; place: z.ZodType }> = {
  updated: { by: 'k.updated_at DESC, k.id DESC', key: 'jsonb_build_array(k.updated_at::text, k.id)', after: (p) => `(k.updated_at, k.id) < ((${p}->>0)::timestamptz, (${p}->>1)::uuid)`, place: z.tuple([Instant, z.uuid()]) },
  created: { by: 'k.created_at DESC, k.id DESC', key: 'jsonb_build_array(k.created_at::text, k.id)', after: (p) => `(k.created_at, k.id) < ((${p}->>0)::timestamptz, (${p}->>1)::uuid)`, place: z.tuple([Instant, z.uuid()]) },
  urgency: { by: 'acuity_rank(k.acuity), k.created_at, k.id', key: 'jsonb_build_array(acuity_rank(k.acuity), k.created_at::text, k.id)', after: (p) => `(acuity_rank(k.acuity), k.created_at, k.id) > ((${p}->>0)::int, (${p}->>1)::timestamptz, (${p}->>2)::uuid)`, place: z.tuple([z.int().min(0).max(9), Instant, z.uuid()]) },
  followUp: { by: `coalesce(k.follow_up_at, 'infinity'), k.id`, key: `jsonb_build_array(coalesce(k.follow_up_at, 'infinity')::text, k.id)`, after: (p) => `(coalesce(k.follow_up_at, 'infinity'), k.id) > ((${p}->>0)::timestamptz, (${p}->>1)::uuid)`, place: z.tuple([Instant, z.uuid()]) },
};

export type CaseAsk = { filter: CaseFilter; sort: CaseSort; limit: number; cursor?: string | undefined; principal: Principal };

/** One page of cases. What the principal may not see is left to the wall that `db` stands behind. `next` leads to the next page. Throws `BadCursor`. */
export async function listCases(db: Queryable, { filter, sort, limit, cursor, principal }: CaseAsk): Promise<{ items: Case[]; next: string | null }> {
  const values: unknown[] = [];
  const value = (one: unknown): string => `$${values.push(one)}`;
  const conditions = conditionsOf(filter, principal, value);
  if (filter.category) conditions.push(`k.status = ANY(${value(await statusesOf(db, filter.category))})`);
  const order = SORTS[sort];
  const place = readCursor(`cases:${sort}`, cursor, order.place);
  if (place !== null) conditions.push(order.after(`${value(JSON.stringify(place))}::jsonb`));
  const rows = await db.query<Case & { key: unknown }>(
    `${CASE_SELECT.replace('SELECT', `SELECT ${order.key} AS key,`)} ${conditions.length ? `WHERE ${conditions.join(' AND ')}` : ''} ORDER BY ${order.by} LIMIT ${value(limit + 1)}`, values);
  const page = rows.slice(0, limit);
  return {
    items: page.map(({ key: _, ...found }) => found),
    next: rows.length > limit ? writeCursor(`cases:${sort}`, page.at(-1)!.key) : null,
  };
}

/** Asked for first: with the statuses themselves the database can tell a handful of open cases from years of closed ones. */
async function statusesOf(db: Queryable, categories: readonly string[]): Promise<string[]> {
  return (await db.query<{ key: string }>('SELECT key FROM case_statuses WHERE category = ANY($1)', [categories])).map(({ key }) => key);
}

const LISTED = { status: 'k.status', priority: 'k.priority', acuity: 'k.acuity', team: 'k.team', specialty: 'k.specialty', location: 'k.location', channel: 'k.channel' } as const;

function conditionsOf(filter: CaseFilter, principal: Principal, value: (one: unknown) => string): string[] {
  const conditions = (Object.keys(LISTED) as (keyof typeof LISTED)[]).flatMap((name) => (filter[name] ? `${LISTED[name]} = ANY(${value(filter[name])})` : []));
  const { assignee, tag, patientId, watching, fields, updatedAfter, createdAfter, createdBefore, snoozed } = filter;
  if (assignee === 'none') conditions.push('k.assignee_id IS NULL');
  else if (assignee) conditions.push(`k.assignee_id = ${value(assignee === 'me' ? principal.id : assignee)}::uuid`);
  if (tag) conditions.push(`k.tags @> ${value(tag)}::text[]`);
  if (patientId) conditions.push(`k.patient_id = ${value(patientId)}::uuid`);
  if (watching) conditions.push(`${value(principal.id)}::uuid = ANY(k.watchers)`);
  if (fields && Object.keys(fields).length) conditions.push(`k.custom_fields @> ${value(JSON.stringify(fields))}::jsonb`);
  if (updatedAfter) conditions.push(`k.updated_at > ${value(updatedAfter)}`);
  if (createdAfter) conditions.push(`k.created_at > ${value(createdAfter)}`);
  if (createdBefore) conditions.push(`k.created_at < ${value(createdBefore)}`);
  if (snoozed !== undefined) conditions.push(`coalesce(k.follow_up_at > now(), false) = ${value(snoozed)}`);
  return conditions;
}
