import type { Queryable } from '../../db/db.ts';
import type { Principal } from '../access/principal.ts';
import { UNROUTED_TEAM } from '../access/subject.ts';
import type { Acuity, Channel, Location, Specialty, StatusCategory } from '../terms.ts';

export type DashboardAsk = {
  principal: Principal;
  /** The first and the last day counted, as the hospital's calendar has them: `2026-01-31`. */
  from: string;
  to: string;
  timeZone: string;
  filter?: Partial<{ team: string[]; specialty: string[]; location: string[]; channel: string[] }>;
};

export type Dashboard = {
  /** The state at this moment, whatever the days asked for. */
  now: {
    open: number;
    unassigned: number;
    /** Cases with a patient who waits for staff, and since when the first of them does. */
    waiting: number;
    waitingSince: Date | null;
    byCategory: Counted<StatusCategory>[];
    byAcuity: Counted<Acuity>[];
    byTeam: { key: string; count: number; unassigned: number }[];
    byAssignee: { id: string; name: string; count: number }[];
  };
  days: { day: string; opened: number; resolved: number; emergencies: number }[];
  opened: { total: number; byChannel: Counted<Channel>[]; bySpecialty: Counted<Specialty | null>[]; byLocation: Counted<Location | null>[] };
  /** Of cases opened on these days. */
  firstResponse: Spread;
  resolution: Spread;
};
type Counted<Key> = { key: Key; count: number };
/** Seconds; null where nothing was measured yet. */
type Spread = { count: number; median: number | null; p90: number | null };

/** Whom the list of assignees names: those with the most open cases. */
const ASSIGNEES = 20;

/**
 * How much there is, how old it is and how quick the answers were, as counts and spreads that name no patient. Nothing is kept between two
 * calls: each counts what is stored at that moment. Asked in front of the second wall with the reach of `metrics:read` in every
 * query, since the wall judges row by row, which counting cannot afford.
 */
export async function readDashboard(db: Queryable, ask: DashboardAsk): Promise<Dashboard> {
  const [now, waiting, assignees, days, opened, spreads] = await Promise.all([openNow(db, ask), waitingNow(db, ask), assigneesNow(db, ask), perDay(db, ask), openedBy(db, ask), spreadsOf(db, ask)]);
  return {
    now: { ...now, ...waiting, byAssignee: assignees },
    days,
    opened: { ...opened, total: opened.byChannel.reduce((sum, { count }) => sum + count, 0) },
    ...spreads,
  };
}

/** The values of one query, and the conditions on its cases `k`: what may be counted, and what is asked for. */
function conditioned({ principal, filter = {} }: DashboardAsk): { values: unknown[]; value: (one: unknown) => string; where: string } {
  const values: unknown[] = [];
  const value = (one: unknown): string => `$${values.push(one)}`;
  const conditions = ['k.merged_into IS NULL', inReach(principal, value)];
  const { team, specialty, location, channel } = filter;
  if (team) conditions.push(`coalesce(k.team, '${UNROUTED_TEAM}') = ANY(${value(team)})`);
  if (specialty) conditions.push(`k.specialty = ANY(${value(specialty)})`);
  if (location) conditions.push(`k.location = ANY(${value(location)})`);
  if (channel) conditions.push(`k.channel = ANY(${value(channel)})`);
  return { values, value, where: conditions.join(' AND ') };
}

/** The cases that `metrics:read` reaches. Emergencies of other teams, which one may look at, are not one's figures. */
function inReach({ id, grants, teams, locations }: Principal, value: (one: unknown) => string): string {
  const scope = grants['metrics:read'];
  if (!scope) return 'false';
  if (scope === 'all') return 'true';
  const ways = [`k.assignee_id = ${value(id)}::uuid`];
  if (scope !== 'own') ways.push(`coalesce(k.team, '${UNROUTED_TEAM}') = ANY(${value(teams)}::text[])`);
  if (scope === 'location') ways.push(`k.location = ANY(${value(locations)}::text[])`);
  return `(${ways.join(' OR ')})`;
}

type Now = Pick<Dashboard['now'], 'open' | 'unassigned' | 'byCategory' | 'byAcuity' | 'byTeam'>;

async function openNow(db: Queryable, ask: DashboardAsk): Promise<Now> {
  const { values, where } = conditioned(ask);
  const rows = await db.query<{ category: StatusCategory; acuity: Acuity; team: string; count: number; unassigned: number }>(
    `SELECT t.category, k.acuity, coalesce(k.team, '${UNROUTED_TEAM}') AS team, count(*)::int AS count, (count(*) FILTER (WHERE k.assignee_id IS NULL))::int AS unassigned
     FROM cases k JOIN case_statuses t ON t.key = k.status WHERE k.resolved_at IS NULL AND ${where} GROUP BY 1, 2, 3`, values);
  const teams = new Map<string, { key: string; count: number; unassigned: number }>();
  for (const { team, count, unassigned } of rows) {
    const so = teams.get(team) ?? { key: team, count: 0, unassigned: 0 };
    teams.set(team, { key: team, count: so.count + count, unassigned: so.unassigned + unassigned });
  }
  return {
    open: sum(rows.map(({ count }) => count)), unassigned: sum(rows.map(({ unassigned }) => unassigned)),
    byCategory: tally(rows, 'category'), byAcuity: tally(rows, 'acuity'), byTeam: [...teams.values()].toSorted((a, b) => b.count - a.count || a.key.localeCompare(b.key)),
  };
}

function waitingNow(db: Queryable, ask: DashboardAsk): Promise<{ waiting: number; waitingSince: Date | null }> {
  const { values, where } = conditioned(ask);
  return db.one(
    `SELECT count(DISTINCT k.id)::int AS waiting, min(c.waiting_since) AS "waitingSince" FROM conversations c JOIN cases k ON k.id = c.case_id
     WHERE c.resolved_at IS NULL AND (c.waiting_since IS NOT NULL OR c.emergency) AND ${where}`, values);
}

function assigneesNow(db: Queryable, ask: DashboardAsk): Promise<Dashboard['now']['byAssignee']> {
  const { values, where } = conditioned(ask);
  return db.query(
    `SELECT s.id, s.name, x.count FROM (SELECT k.assignee_id, count(*)::int AS count FROM cases k WHERE k.resolved_at IS NULL AND k.assignee_id IS NOT NULL AND ${where} GROUP BY 1 ORDER BY 2 DESC LIMIT ${ASSIGNEES}) x
     JOIN staff s ON s.id = x.assignee_id ORDER BY x.count DESC, s.name`, values);
}

/** Each day is a range of an index that holds all it takes: to ask of each case on which day it fell cost more than to count them. */
function perDay(db: Queryable, ask: DashboardAsk): Promise<Dashboard['days']> {
  const { values, value, where } = conditioned(ask);
  const zone = value(ask.timeZone);
  const within = (time: string): string => `${time} >= d.begin AND ${time} < d.finish`;
  return db.query(
    `SELECT d.day::text AS day, o.count AS opened, o.emergencies, r.count AS resolved
     FROM (SELECT s.day::date AS day, s.day::date::timestamp AT TIME ZONE ${zone} AS begin, (s.day::date + 1)::timestamp AT TIME ZONE ${zone} AS finish
           FROM generate_series(${value(ask.from)}::date, ${value(ask.to)}::date, interval '1 day') AS s (day) OFFSET 0) d
     CROSS JOIN LATERAL (SELECT count(*)::int AS count, (count(*) FILTER (WHERE k.acuity = 'emergency'))::int AS emergencies FROM cases k WHERE ${within('k.created_at')} AND ${where}) o
     CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM cases k WHERE ${within('k.resolved_at')} AND ${where}) r
     ORDER BY d.day`, values);
}

async function openedBy(db: Queryable, ask: DashboardAsk): Promise<Omit<Dashboard['opened'], 'total'>> {
  const { values, value, where } = conditioned(ask);
  const [begin, end] = bounds(ask, value, value(ask.timeZone));
  const rows = await db.query<{ channel: Channel; specialty: Specialty | null; location: Location | null; count: number }>(
    `SELECT k.channel, k.specialty, k.location, count(*)::int AS count FROM cases k WHERE k.created_at >= ${begin} AND k.created_at < ${end} AND ${where} GROUP BY 1, 2, 3`, values);
  return { byChannel: tally(rows, 'channel'), bySpecialty: tally(rows, 'specialty'), byLocation: tally(rows, 'location') };
}

async function spreadsOf(db: Queryable, ask: DashboardAsk): Promise<Pick<Dashboard, 'firstResponse' | 'resolution'>> {
  const { values, value, where } = conditioned(ask);
  const [begin, end] = bounds(ask, value, value(ask.timeZone));
  const measured = (time: string, name: string): string => `count(k.${time}) AS ${name}_count, percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY ${seconds(time)}) AS ${name}`;
  const spread = (name: string): string => `jsonb_build_object('count', ${name}_count, 'median', ${name}[1], 'p90', ${name}[2])`;
  return db.one(
    `SELECT ${spread('response')} AS "firstResponse", ${spread('resolution')} AS resolution
     FROM (SELECT ${measured('first_response_at', 'response')}, ${measured('resolved_at', 'resolution')} FROM cases k WHERE k.created_at >= ${begin} AND k.created_at < ${end} AND ${where}) x`, values);
}

/** In doubles all the way: numerics cost as much as the sorting. */
const seconds = (time: string): string => `round(date_part('epoch', k.${time} - k.created_at))`;

/** Midnight before the first day and after the last, where the hospital is. */
function bounds({ from, to }: DashboardAsk, value: (one: unknown) => string, zone: string): [begin: string, end: string] {
  return [`(${value(from)}::date::timestamp AT TIME ZONE ${zone})`, `((${value(to)}::date + 1)::timestamp AT TIME ZONE ${zone})`];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Counts by one column, the largest first. */
function tally<Name extends string, Row extends { count: number } & Record<Name, string | null>>(rows: readonly Row[], name: Name): { key: Row[Name]; count: number }[] {
  const counts = new Map<Row[Name], number>();
  for (const row of rows) counts.set(row[name], (counts.get(row[name]) ?? 0) + row.count);
  return [...counts].map(([key, count]) => ({ key, count })).toSorted((a, b) => b.count - a.count || String(a.key).localeCompare(String(b.key)));
}
