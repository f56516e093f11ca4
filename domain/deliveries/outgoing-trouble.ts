import type { Queryable } from '../../db/db.ts';
import type { DeliveryChannel } from './delivery.ts';

/** A channel by which nothing gets out: what was tried last failed for now, and nothing has gone since. */
export type OutgoingTrouble = { channel: DeliveryChannel; code: string; text: string; since: Date; waiting: number };

/** The newest deliveries say whether something has gone out since. */
const NEWEST = 300;

/**
 * Channels that are out of order at the moment, in the other side's own words, without anybody's data: a refused account, a server that does not
 * answer. What waits goes out by itself once it is put right.
 */
export function outgoingTroubles(db: Queryable): Promise<OutgoingTrouble[]> {
  return db.query<OutgoingTrouble>(
    `WITH stuck AS (
       SELECT channel, min(created_at) AS since, count(*)::int AS waiting, max(tried_at) AS tried_at, (array_agg(error_code ORDER BY tried_at DESC))[1] AS code, (array_agg(error_text ORDER BY tried_at DESC))[1] AS text
       FROM deliveries WHERE state IN ('queued', 'sending') AND error_code IS NOT NULL AND tried_at IS NOT NULL GROUP BY channel)
     SELECT s.channel, s.code, coalesce(s.text, '') AS text, s.since, s.waiting FROM stuck s
     WHERE NOT EXISTS (SELECT 1 FROM (SELECT channel, sent_at FROM deliveries ORDER BY id DESC LIMIT $1) n WHERE n.channel = s.channel AND n.sent_at > s.tried_at)
     ORDER BY s.channel`, [NEWEST]);
}
