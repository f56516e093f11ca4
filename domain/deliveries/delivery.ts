import { randomBytes } from 'node:crypto';
import type { Queryable } from '../../db/db.ts';
import { NotFound } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import type { ContactPoint } from '../patients/contact.ts';

export const DELIVERY_STATES = ['queued', 'sending', 'sent', 'delivered', 'read', 'failed', 'suppressed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
/** `emergency` goes at once and past every limit; `alert` is what the hospital writes by itself. `page` and `staff` go to staff: a call, and what they have to know of. */
export const DELIVERY_PURPOSES = ['answer', 'emergency', 'notice', 'code', 'summary', 'alert', 'page', 'staff'] as const;
export type DeliveryPurpose = (typeof DELIVERY_PURPOSES)[number];
export type DeliveryChannel = 'email' | 'sms';

export type DeliveryContent = { subject: string; text: string };

/** One thing sent to one contact. */
export type Delivery = {
  id: string;
  conversationId: string | null;
  channel: DeliveryChannel;
  to: ContactPoint;
  purpose: DeliveryPurpose;
  /** Of a call for staff: it is over when somebody has taken it. */
  pageId: string | null;
  fromSeq: number | null;
  toSeq: number | null;
  /** Its own words, for one that carries no messages; null once they are sealed. */
  content: DeliveryContent | null;
  /** The same, shut: who sends it has the key. */
  sealed: string | null;
  state: DeliveryState;
  link: string;
  providerId: string | null;
  tries: number;
  nextTryAt: Date;
  giveUpAt: Date;
  errorCode: string | null;
  errorText: string | null;
  segments: number | null;
  createdAt: Date;
  sentAt: Date | null;
  deliveredAt: Date | null;
  readAt: Date | null;
  failedAt: Date | null;
};

export const DELIVERY_COLUMNS = `
  d.id, d.conversation_id AS "conversationId", d.channel, jsonb_build_object('kind', d.to_kind, 'value', d.to_value) AS "to", d.purpose, d.page_id AS "pageId", d.from_seq AS "fromSeq", d.to_seq AS "toSeq",
  CASE WHEN d.content ? 'sealed' THEN NULL ELSE d.content END AS content, d.content ->> 'sealed' AS sealed, d.state, d.link, d.provider_id AS "providerId", d.tries, d.next_try_at AS "nextTryAt", d.give_up_at AS "giveUpAt", d.error_code AS "errorCode",
  d.error_text AS "errorText", d.segments, d.created_at AS "createdAt", d.sent_at AS "sentAt", d.delivered_at AS "deliveredAt", d.read_at AS "readAt", d.failed_at AS "failedAt"`;

/** How long something is tried, by what it is. A code is good for ten minutes. */
const GIVE_UP_AFTER: Record<DeliveryPurpose, string> = { answer: '5 days', emergency: '5 days', notice: '5 days', code: '10 minutes', summary: '5 days', alert: '1 day', page: '10 minutes', staff: '5 days' };

export type NewDelivery = {
  conversationId: string | null;
  channel: DeliveryChannel;
  to: ContactPoint;
  purpose: DeliveryPurpose;
  /** From which of our mailboxes or numbers, when it is another than the conversation's. */
  ourAddress?: string | null;
  /** Messages of the conversation, those of us after `fromSeq` up to `toSeq`; or a content of its own, which is sealed by the delivery's id where nobody may read it here. */
  carries: { fromSeq: number; toSeq: number } | { content: DeliveryContent } | { sealed: (id: string) => string };
  /** Of a mail: its Message-ID, by the delivery's own id. */
  providerId?: (id: string) => string;
  pageId?: string;
  state?: 'queued' | 'suppressed';
  errorCode?: string;
};

/** Makes a delivery. Whoever does adds the job that sends it in the same transaction (`sendDelivery` in server/channels). */
export async function queueDelivery(tx: Queryable, wanted: NewDelivery): Promise<string> {
  const id = newId();
  const { conversationId, channel, to, purpose, carries, state = 'queued' } = wanted;
  const carried = 'fromSeq' in carries ? [carries.fromSeq, carries.toSeq, null] : [null, null, JSON.stringify('content' in carries ? carries.content : { sealed: carries.sealed(id) })];
  await tx.query(
    `INSERT INTO deliveries (id, conversation_id, channel, to_kind, to_value, purpose, from_seq, to_seq, content, state, link, provider_id, error_code, give_up_at, our_address, page_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, now() + $14::interval, $15, $16)`,
    [id, conversationId, channel, to.kind, to.value, purpose, ...carried, state, randomBytes(18).toString('base64url'), wanted.providerId?.(id) ?? null, wanted.errorCode ?? null, GIVE_UP_AFTER[purpose], wanted.ourAddress ?? null, wanted.pageId ?? null],
  );
  await changed(tx, { id, conversationId }, { state, channel, purpose });
  return id;
}

export async function findDelivery(db: Queryable, id: string): Promise<Delivery> {
  const found = await db.maybe<Delivery>(`SELECT ${DELIVERY_COLUMNS} FROM deliveries d WHERE d.id = $1`, [id]);
  if (!found) throw new NotFound('delivery');
  return found;
}

/** All of a conversation, oldest first. */
export function deliveriesOf(db: Queryable, conversationId: string): Promise<Delivery[]> {
  return db.query<Delivery>(`SELECT ${DELIVERY_COLUMNS} FROM deliveries d WHERE d.conversation_id = $1 ORDER BY d.created_at, d.id`, [conversationId]);
}

/** By what the other side calls it: the Message-ID of a mail, a gateway's own name. */
export function findByProviderId(db: Queryable, channel: DeliveryChannel, providerId: string): Promise<Delivery | null> {
  return db.maybe<Delivery>(`SELECT ${DELIVERY_COLUMNS} FROM deliveries d WHERE d.channel = $1 AND d.provider_id = $2 ORDER BY d.created_at DESC LIMIT 1`, [channel, providerId]);
}

/** The newest mails that went to any of these addresses with messages of a conversation. */
export function lastMailsTo(db: Queryable, addresses: readonly string[], limit: number): Promise<Delivery[]> {
  return db.query<Delivery>(
    `SELECT ${DELIVERY_COLUMNS} FROM deliveries d WHERE d.channel = 'email' AND d.to_kind = 'email' AND d.to_value = ANY($1) AND d.from_seq IS NOT NULL ORDER BY d.created_at DESC LIMIT $2`, [addresses, limit]);
}

/** Longer than one try may take. */
export const TRY_SECONDS = 180;

/**
 * Takes a delivery for one try of `job`, counted before it is made. Null when it is sent, failed, not due, or another job is trying it. A row left
 * in `sending` belongs to a process that died: whether the other side took it is unknown, so the same job tries it again under the same id.
 */
export function beginTry(db: Queryable, id: string, job: string): Promise<Delivery | null> {
  return db.maybe<Delivery>(
    `UPDATE deliveries d SET state = 'sending', tries = tries + 1, tried_by = $2, tried_at = now()
     WHERE d.id = $1 AND d.next_try_at <= now() AND (d.state = 'queued' OR d.state = 'sending' AND (d.tried_by IS NULL OR d.tried_by = $2 OR d.tried_at < now() - make_interval(secs => $3))) RETURNING ${DELIVERY_COLUMNS}`,
    [id, job, TRY_SECONDS]);
}

/** The other side took it. */
export async function markSent(tx: Queryable, delivery: Pick<Delivery, 'id' | 'conversationId'>, { providerId = null, segments = null }: { providerId?: string | null; segments?: number | null } = {}): Promise<void> {
  const sent = await tx.maybe(
    `UPDATE deliveries SET state = 'sent', sent_at = now(), provider_id = coalesce($2, provider_id), segments = coalesce($3, segments), content = NULL, error_code = NULL, error_text = NULL
     WHERE id = $1 AND state IN ('queued', 'sending') RETURNING id`,
    [delivery.id, providerId, segments],
  );
  if (sent) await changed(tx, delivery, { state: 'sent' });
}

/** It did not go; it is tried again at `at`. */
export async function markTryAgain(tx: Queryable, delivery: Pick<Delivery, 'id' | 'conversationId'>, at: Date, error: { code: string; text: string }): Promise<void> {
  await tx.query(`UPDATE deliveries SET state = 'queued', next_try_at = $2, error_code = $3, error_text = $4 WHERE id = $1 AND state = 'sending'`, [delivery.id, at, error.code, error.text.slice(0, 500)]);
  await changed(tx, delivery, { state: 'queued', errorCode: error.code });
}

/** It was not tried after all: it goes at `at`, and counts no try. */
export async function holdBack(tx: Queryable, { id }: Pick<Delivery, 'id'>, at: Date): Promise<void> {
  await tx.query(`UPDATE deliveries SET state = 'queued', tries = tries - 1, next_try_at = $2 WHERE id = $1 AND state = 'sending'`, [id, at]);
}

/** It may not go. */
export async function suppress(tx: Queryable, delivery: Pick<Delivery, 'id' | 'conversationId'>, reason: { code: string; text: string }): Promise<void> {
  await tx.query(`UPDATE deliveries SET state = 'suppressed', tries = tries - 1, error_code = $2, error_text = $3, content = NULL WHERE id = $1 AND state = 'sending'`, [delivery.id, reason.code, reason.text.slice(0, 500)]);
  await changed(tx, delivery, { state: 'suppressed', errorCode: reason.code });
}

/** It will never arrive: refused, bounced later, or given up. Returns false when that was known. */
export async function markFailed(tx: Queryable, delivery: Pick<Delivery, 'id' | 'conversationId'>, error: { code: string; text: string }): Promise<boolean> {
  const failed = await tx.maybe(
    `UPDATE deliveries SET state = 'failed', failed_at = now(), error_code = $2, error_text = $3, content = NULL WHERE id = $1 AND state NOT IN ('failed', 'read', 'suppressed') RETURNING id`,
    [delivery.id, error.code, error.text.slice(0, 500)],
  );
  if (failed) await changed(tx, delivery, { state: 'failed', errorCode: error.code });
  return failed !== null;
}

/** A receipt came, in whatever order: states go forward only. */
export async function markArrived(tx: Queryable, delivery: Pick<Delivery, 'id' | 'conversationId'>, state: 'delivered' | 'read'): Promise<void> {
  const moved = await tx.maybe(
    `UPDATE deliveries SET state = $2, sent_at = coalesce(sent_at, now()), delivered_at = coalesce(delivered_at, now()), read_at = CASE WHEN $2 = 'read' THEN coalesce(read_at, now()) ELSE read_at END
     WHERE id = $1 AND state = ANY(CASE WHEN $2 = 'read' THEN '{queued,sending,sent,delivered}'::text[] ELSE '{queued,sending,sent}' END) RETURNING id`,
    [delivery.id, state],
  );
  if (moved) await changed(tx, delivery, { state });
}

async function changed(tx: Queryable, { id, conversationId }: Pick<Delivery, 'id' | 'conversationId'>, after: object): Promise<void> {
  await recordEvent(tx, { type: 'delivery-changed', actor: { kind: 'system' }, conversationId, subjectId: id, after });
}
