import { z } from 'zod';
import type { Queryable } from '../../db/db.ts';
import { Instant, readCursor, writeCursor } from '../cursor.ts';
import type { EventType } from '../events/record-event.ts';
import type { ACTOR_KINDS, Channel } from '../terms.ts';

export const TIMELINE_KINDS = ['message', 'note', 'turn', 'page', 'event'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Where something stands in a case's history. What it is, is read by its id. */
export type TimelinePlace = { kind: TimelineKind; id: string; at: Date; conversationId: string | null; channel: Channel | null };

export type TimelineEvent = {
  id: string;
  type: EventType;
  actor: { kind: (typeof ACTOR_KINDS)[number]; name: string | null };
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** Changes worth telling; what stands in the timeline itself (messages, notes, turns, pages) is not told twice. */
const TOLD: EventType[] = [
  'case-opened', 'case-changed', 'case-linked', 'case-unlinked', 'case-merged', 'case-split', 'case-move-undone', 'case-woken', 'checklist-changed',
  'handoff-changed', 'emergency-raised', 'emergency-cleared', 'conversation-resolved', 'conversation-reopened',
  'conversation-moved', 'call-logged', 'call-corrected',
];
const Place = z.tuple([Instant, z.int().min(0).max(9), z.string().max(40)]);

/**
 * One page of all that happened in a case, over all its conversations, newest first. `next` leads to what was before; things that
 * happen meanwhile make no page skip or repeat another. Behind the wall only what the asker may read.
 */
export async function timelineOf(db: Queryable, caseId: string, limit: number, cursor?: string): Promise<{ items: TimelinePlace[]; next: string | null }> {
  const place = readCursor('timeline', cursor, Place);
  const rows = await db.query<TimelinePlace & { key: unknown }>(
    `WITH c AS (SELECT id, channel FROM conversations WHERE case_id = $1),
     x AS (
       SELECT m.created_at AS at, 0 AS rank, m.id::text AS id, c.id AS conversation, c.channel FROM messages m JOIN c ON c.id = m.conversation_id
       UNION ALL SELECT n.created_at, 1, n.id::text, c.id, c.channel FROM notes n JOIN c ON c.id = n.conversation_id
       UNION ALL SELECT t.started_at, 2, t.id::text, c.id, c.channel FROM turns t JOIN c ON c.id = t.conversation_id
       UNION ALL SELECT g.raised_at, 3, g.id::text, c.id, c.channel FROM pages g JOIN c ON c.id = g.conversation_id
       UNION ALL SELECT e.at, 4, lpad(e.id::text, 20, '0'), c.id, c.channel FROM events e JOIN c ON c.id = e.conversation_id WHERE e.type = ANY($2)
       UNION ALL SELECT e.at, 4, lpad(e.id::text, 20, '0'), NULL, NULL FROM events e WHERE e.case_id = $1 AND e.conversation_id IS NULL AND e.type = ANY($2)
     )
     SELECT ($5::text[])[x.rank + 1] AS kind, ltrim(x.id, '0') AS id, x.at, x.conversation AS "conversationId", x.channel, jsonb_build_array(x.at::text, x.rank, x.id) AS key
     FROM x WHERE $3::jsonb IS NULL OR (x.at, x.rank, x.id) < (($3::jsonb->>0)::timestamptz, ($3::jsonb->>1)::int, $3::jsonb->>2)
     ORDER BY x.at DESC, x.rank DESC, x.id DESC LIMIT $4`,
    [caseId, TOLD, place && JSON.stringify(place), limit + 1, TIMELINE_KINDS]);
  const page = rows.slice(0, limit);
  return {
    // Only the numbers of events were padded, to sort as numbers do.
    items: page.map(({ key, ...found }) => ({ ...found, id: found.kind === 'event' ? found.id : (key as string[])[2]! })),
    next: rows.length > limit ? writeCursor('timeline', page.at(-1)!.key) : null,
  };
}

export function eventsById(db: Queryable, ids: readonly string[]): Promise<TimelineEvent[]> {
  return db.query<TimelineEvent>(
    `SELECT e.id::text AS id, e.type, e.before, e.after, jsonb_build_object('kind', e.actor_kind, 'name', coalesce(s.name, a.name)) AS actor
     FROM events e LEFT JOIN staff s ON e.actor_kind = 'staff' AND s.id = e.actor_id LEFT JOIN api_keys a ON e.actor_kind = 'api_key' AND a.id = e.actor_id WHERE e.id = ANY($1::bigint[])`, [ids]);
}
