import type { Db, Queryable, Tx } from '../../db/db.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import { newToken } from '../ids/token.ts';
import type { Actor } from '../terms.ts';

/** Up to this many bytes the raw message lies in its row; larger ones lie in the file store. */
export const RAW_IN_ROW = 256_000;
/** After so many failed readings a message is put aside for staff. */
export const MOST_TRIES = 3;

export const RECEIVED_OUTCOMES = ['message', 'duplicate', 'bounce', 'auto_reply', 'list', 'own', 'complaint', 'keyword', 'ignored', 'unreadable', 'suspicious', 'released'] as const;
export type ReceivedOutcome = (typeof RECEIVED_OUTCOMES)[number];

/** A raw message as it came in. `storageKey` is null where the bytes lie in the row. */
export type Received = {
  id: string;
  channel: 'email' | 'sms';
  source: string;
  sourceId: string;
  size: number;
  storageKey: string | null;
  state: 'receiving' | 'waiting' | 'done' | 'quarantined';
  outcome: ReceivedOutcome | null;
  tries: number;
  error: string | null;
  messageKey: string | null;
  refs: string[];
  contactValue: string | null;
  verdict: unknown;
  conversationId: string | null;
  messageId: string | null;
  receivedAt: Date;
  /** The lane it waits in (server/channels/lanes.ts). */
  lane: string;
  sender: string | null;
  /** What the screen found in a message that became no ordinary one, in words for staff. */
  danger: string | null;
  /** Staff were called for it, though nobody answers it. */
  alarmedAt: Date | null;
  /** Kept as what was said at the time: answered by nobody. */
  isHistory: boolean;
};

const SELECT = `
  SELECT r.id, r.channel, r.source, r.source_id AS "sourceId", r.size, r.storage_key AS "storageKey", r.state, r.outcome, r.tries, r.error, r.message_key AS "messageKey",
    r.refs, r.contact_value AS "contactValue", r.verdict, r.conversation_id AS "conversationId", r.message_id AS "messageId", r.received_at AS "receivedAt", r.lane, r.sender,
    r.danger, r.alarmed_at AS "alarmedAt", r.is_history AS "isHistory" FROM received r`;

export type NewReceived = {
  channel: Received['channel'];
  /** Where it came in, and its name there: together they are one message for ever. */
  source: string;
  sourceId: string;
  lane: string;
  sender: string | null;
  isHistory: boolean;
  digest: Buffer;
  size: number;
  /** The bytes, or null when they go to the file store. */
  raw: Buffer | null;
};

/**
 * Keeps a message under its name, with the job that reads it. One whose bytes go elsewhere waits in `receiving` until `bytesAreThere`.
 * A repeat gives the first row back and changes nothing.
 */
export async function keepReceived(tx: Tx, { channel, source, sourceId, lane, sender, isHistory, digest, size, raw }: NewReceived): Promise<{ row: Received; repeated: boolean }> {
  // Sent together: the second begins when the first is done, and sees what it wrote.
  const [added, row] = await Promise.all([tx.maybe<{ id: string }>(
    `INSERT INTO received (id, channel, source, source_id, digest, size, raw, storage_key, state, lane, sender, is_history) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (source, source_id) DO NOTHING RETURNING id`,
    [newId(), channel, source, sourceId, digest, size, raw, raw ? null : newToken(), raw ? 'waiting' : 'receiving', lane, sender, isHistory],
  ), tx.one<Received>(`${SELECT} WHERE r.source = $1 AND r.source_id = $2`, [source, sourceId])]);
  return { row, repeated: !added };
}

/** The bytes lie in the file store now. False: they did before. */
export async function bytesAreThere(tx: Queryable, id: string): Promise<boolean> {
  return (await tx.maybe(`UPDATE received SET state = 'waiting' WHERE id = $1 AND state = 'receiving' RETURNING id`, [id])) !== null;
}

/** Throws `NotFound`. */
export async function findReceived(db: Queryable, id: string): Promise<Received> {
  const found = await db.maybe<Received>(`${SELECT} WHERE r.id = $1`, [id]);
  if (!found) throw new NotFound('received message');
  return found;
}

/** The bytes of a row that holds them itself; null when they lie in the file store. */
export async function rawInRow(db: Queryable, id: string): Promise<Buffer | null> {
  const { raw } = await db.one<{ raw: Uint8Array | null }>('SELECT raw FROM received WHERE id = $1', [id]);
  return raw ? Buffer.from(raw) : null;
}

/** What was read in it, kept before anything is done about it. */
export type ReadFacts = { messageKey: string | null; refs: string[]; contentDigest: Buffer | null; contactValue: string | null; verdict: unknown };

export function noteFacts(tx: Tx, id: string, { messageKey, refs, contentDigest, contactValue, verdict }: ReadFacts): void {
  tx.send(
    'UPDATE received SET message_key = $2, refs = $3, content_digest = $4, contact_value = $5, verdict = $6 WHERE id = $1',
    [id, messageKey, refs, contentDigest, contactValue, JSON.stringify(verdict ?? null)],
  );
}

/** Ends the reading. `quarantined` puts it before staff, in place of `done`. */
export async function endReceived(db: Queryable, id: string, end: { outcome: ReceivedOutcome; state?: 'done' | 'quarantined'; conversationId?: string | null; messageId?: string | null; error?: string | null; danger?: string | null }): Promise<void> {
  const { outcome, state = 'done', conversationId = null, messageId = null, error = null, danger = null } = end;
  const ended = await db.maybe<{ files: boolean }>(
    `UPDATE received SET state = $2, outcome = $3, conversation_id = coalesce($4, conversation_id), message_id = coalesce($5, message_id), error = $6, danger = coalesce($7, danger), ended_at = now()
     WHERE id = $1 AND state IN ('waiting', 'quarantined') RETURNING lane LIKE 'pictures:%' AS files`,
    [id, state, outcome, conversationId, messageId, error, danger],
  );
  if (ended) await recordEvent(db, { type: 'message-received', actor: { kind: 'system' }, conversationId, subjectId: id, after: { state, outcome, ...ended } });
}

/** Danger in a message that nobody answers has become a message of a conversation. `alarmed`: staff were called for it. */
export async function noteAlarm(tx: Queryable, id: string, { conversationId, messageId, danger, alarmed }: { conversationId: string; messageId: string; danger: string | null; alarmed: boolean }): Promise<void> {
  await tx.query(
    `UPDATE received SET conversation_id = $2, message_id = $3, danger = $4, alarmed_at = CASE WHEN $5 THEN coalesce(alarmed_at, now()) ELSE alarmed_at END WHERE id = $1`, [id, conversationId, messageId, danger, alarmed]);
}

/** How often messages of this sender that nobody answers have called staff in the last days. */
export async function alarmsOf(tx: Queryable, contactValue: string | null, days: number): Promise<number> {
  return (await tx.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM received WHERE contact_value IS NOT DISTINCT FROM $1 AND alarmed_at > now() - make_interval(days => $2)`, [contactValue, days])).count;
}

/** Counts a reading that failed; the next is due after 3 seconds, then after 7. True when it was the last: the message is then with staff, and the rest goes on. */
export async function failedReading(db: Queryable, id: string, error: string): Promise<boolean> {
  const { tries } = await db.one<{ tries: number }>(
    `UPDATE received SET tries = tries + 1, error = $2, next_try_at = now() + make_interval(secs => exp(tries + 1)) WHERE id = $1 RETURNING tries`, [id, error.slice(0, 500)]);
  if (tries < MOST_TRIES) return false;
  await endReceived(db, id, { outcome: 'unreadable', state: 'quarantined', error: error.slice(0, 500) });
  return true;
}

/** Puts a message that staff have looked at back to be read once more; whatever its sender's domain says of it. Throws `RuleBroken` for any other. */
export async function readAgain(tx: Tx, id: string, actor: Actor): Promise<void> {
  const back = await tx.maybe(`UPDATE received SET state = 'waiting', outcome = 'released', tries = 0, ended_at = NULL, next_try_at = now() WHERE id = $1 AND state = 'quarantined' RETURNING id`, [id]);
  if (!back) throw new RuleBroken('This message is not put aside any more. Load the list again.');
  await recordEvent(tx, { type: 'message-received', actor, subjectId: id, before: { state: 'quarantined' }, after: { state: 'waiting' } });
}

/** Staff answer it themselves: it has become a message of a conversation, and nothing reads it again. Throws `RuleBroken` when it is not put aside. */
export async function answeredByStaff(tx: Tx, id: string, { conversationId, messageId }: { conversationId: string; messageId: string }, actor: Actor): Promise<void> {
  const answered = await tx.maybe(
    `UPDATE received SET state = 'done', outcome = 'message', conversation_id = $2, message_id = $3, ended_at = now() WHERE id = $1 AND state = 'quarantined' RETURNING id`, [id, conversationId, messageId]);
  if (!answered) throw new RuleBroken('This message is not put aside any more. Load the list again.');
  await recordEvent(tx, { type: 'message-received', actor, conversationId, subjectId: id, before: { state: 'quarantined' }, after: { state: 'done', outcome: 'message' } });
}

/** Staff want nothing to follow from it. The message itself is kept. Throws `RuleBroken` when it is not put aside. */
export async function discardReceived(tx: Tx, id: string, actor: Actor): Promise<void> {
  const gone = await tx.maybe(`UPDATE received SET state = 'done', outcome = 'ignored', ended_at = now() WHERE id = $1 AND state = 'quarantined' RETURNING id`, [id]);
  if (!gone) throw new RuleBroken('This message is not put aside any more. Load the list again.');
  await recordEvent(tx, { type: 'message-received', actor, subjectId: id, before: { state: 'quarantined' }, after: { state: 'done', outcome: 'ignored' } });
}

/** What is put aside: where the screen found danger first, then the newest. */
export function quarantined(db: Queryable, limit = 200): Promise<Received[]> {
  return db.query<Received>(`${SELECT} WHERE r.state = 'quarantined' ORDER BY r.danger IS NULL, r.received_at DESC LIMIT $1`, [limit]);
}

/** Puts a reading off: what it needs is not to be had at the moment. `counted`: as a try, though never as the last. */
export async function putOffReading(db: Queryable, id: string, seconds: number, counted = false): Promise<void> {
  await db.query(`UPDATE received SET next_try_at = now() + make_interval(secs => $2), tries = tries + $3 WHERE id = $1 AND state = 'waiting'`, [id, seconds, counted ? 1 : 0]);
}

/**
 * What waits in a lane and is due, at most `limit`: of each sender the oldest, then of each the next, so that whoever sends hundreds holds nobody up.
 */
export function waitingIn(db: Queryable, lane: string, limit: number): Promise<Received[]> {
  return db.query<Received>(
    `${SELECT} JOIN (SELECT id, row_number() OVER (PARTITION BY coalesce(sender, id::text) ORDER BY received_at, id) AS place FROM received WHERE lane = $1 AND state = 'waiting' AND next_try_at <= now()) w USING (id)
     ORDER BY w.place, r.received_at, r.id LIMIT $2`, [lane, limit]);
}

/** So many messages of a conversation point to files that are still being fetched. */
export async function filesToCome(db: Queryable, conversationId: string): Promise<number> {
  return (await db.one<{ n: number }>(`SELECT count(*)::int AS n FROM received WHERE conversation_id = $1 AND state = 'waiting' AND lane LIKE 'pictures:%'`, [conversationId])).n;
}

/** When something of a lane is due that waits for its time; null when nothing does. */
export async function nextTryIn(db: Queryable, lane: string): Promise<Date | null> {
  return (await db.one<{ at: Date | null }>(`SELECT min(next_try_at) AS at FROM received WHERE lane = $1 AND state = 'waiting'`, [lane])).at;
}

/** Lanes in which something has waited for so long that their job must be lost. */
export async function forgottenLanes(db: Db, seconds: number): Promise<string[]> {
  const rows = await db.query<{ lane: string }>(
    `SELECT DISTINCT lane FROM received WHERE state = 'waiting' AND greatest(received_at, next_try_at) < now() - make_interval(secs => $1)`, [seconds]);
  return rows.map(({ lane }) => lane);
}

/** Rows that have been dealt with for so long that their bytes have had their time. */
export function withOldBytes(db: Queryable, days: number, limit: number): Promise<{ id: string; storageKey: string | null }[]> {
  return db.query(
    `SELECT id, storage_key AS "storageKey" FROM received WHERE state = 'done' AND raw_cleared_at IS NULL AND ended_at < now() - make_interval(days => $1) ORDER BY ended_at LIMIT $2`, [days, limit]);
}

/** The bytes are gone, of those in the file store before this is written. Names and digests stay: what comes again is still known. */
export async function bytesAreGone(db: Queryable, ids: readonly string[]): Promise<void> {
  await db.query(`UPDATE received SET raw = NULL, storage_key = NULL, raw_cleared_at = now() WHERE id = ANY($1) AND state = 'done' AND raw_cleared_at IS NULL`, [ids]);
}
