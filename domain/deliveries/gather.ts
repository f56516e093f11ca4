import type { Queryable, Tx } from '../../db/db.ts';
import type { ContactPoint } from '../patients/contact.ts';
import type { Channel } from '../terms.ts';
import { unreachableSince } from './contact-failures.ts';
import { queueDelivery, type Delivery, type DeliveryChannel } from './delivery.ts';
import { whatNext, type Waiting } from './what-next.ts';

type Row = Omit<Waiting, 'messages' | 'recentAges'> & { id: string; contact: ContactPoint; ourAddress: string | null; thread: string | null; deliveredSeq: number };

/** Where mails of a thread come from, for whoever names them. */
export type Gathering = { conversationId: string; contact: ContactPoint; channel: DeliveryChannel; thread: string | null; ourAddress: string | null };

/**
 * Decides, under the conversation's lock, whether something of it leaves now, and makes the delivery if so. `providerIdOf` gives a mail
 * its Message-ID.
 * @returns what was made, or in how many seconds to look again; null when there is nothing to do
 */
export async function gatherDelivery(tx: Tx, conversationId: string, providerIdOf: (gathering: Gathering) => ((id: string) => string) | undefined): Promise<{ made: Pick<Delivery, 'id' | 'channel' | 'purpose'> } | { againAfter: number } | null> {
  // Locked first, so that whoever waited here sees what the other has made.
  await tx.query('SELECT 1 FROM conversations WHERE id = $1 FOR NO KEY UPDATE', [conversationId]);
  const row = await tx.maybe<Row>(
    `SELECT c.id, c.channel, c.control, jsonb_build_object('kind', c.contact_kind, 'value', c.contact_value) AS contact, c.our_address AS "ourAddress", c.thread,
       c.delivered_seq AS "deliveredSeq", c.patient_read_seq AS "patientReadSeq", extract(epoch FROM c.deliver_after)::float8 AS "deliverAfterSeconds",
       c.running_turn_id IS NOT NULL OR c.control = 'agent' AND c.resolved_at IS NULL AND c.last_patient_seq > c.answered_seq AS "turnToCome",
       coalesce((SELECT d.purpose = 'notice' FROM deliveries d WHERE d.conversation_id = c.id AND d.purpose IN ('answer', 'notice') AND d.from_seq IS NOT NULL AND d.state <> 'suppressed'
                 ORDER BY d.created_at DESC LIMIT 1), false) AS acknowledged
     FROM conversations c WHERE c.id = $1 AND c.contact_value IS NOT NULL`,
    [conversationId],
  );
  if (!row) return null;
  const next = whatNext({ ...row, messages: await undelivered(tx, row), recentAges: await recentAges(tx, row.contact) });
  if (next.do === 'nothing') return null;
  if (next.do === 'wait') return { againAfter: next.seconds };
  await tx.query('UPDATE conversations SET delivered_seq = $2 WHERE id = $1', [conversationId, next.toSeq]);
  if (next.do === 'skip') return null;
  const channel = channelFor(row.channel, row.contact);
  const unreachable = await unreachableSince(tx, row.contact);
  const id = await queueDelivery(tx, {
    conversationId, channel, to: row.contact, purpose: next.purpose, carries: { fromSeq: row.deliveredSeq, toSeq: next.toSeq },
    providerId: providerIdOf({ conversationId, contact: row.contact, channel, thread: row.thread, ourAddress: row.ourAddress }),
    ...(unreachable ? { state: 'suppressed', errorCode: 'contact_disabled' } : {}),
  });
  return { made: { id, channel, purpose: next.purpose } };
}

const channelFor = (channel: Channel, { kind }: ContactPoint): DeliveryChannel => (channel === 'email' || channel === 'sms' ? channel : kind === 'email' ? 'email' : 'sms');

/** Up to the first one that is still being written. What a program wrote counts as no person's: it has the limits that keep machines apart. */
function undelivered(tx: Queryable, { id, deliveredSeq }: Row): Promise<Waiting['messages']> {
  return tx.query(
    `SELECT seq, CASE WHEN api_key_id IS NULL THEN author ELSE 'system' END AS author, kind, quiet, extract(epoch FROM now() - created_at)::float8 AS "ageSeconds" FROM messages
     WHERE conversation_id = $1 AND seq > $2 AND author <> 'patient'
       AND seq < coalesce((SELECT min(seq) FROM messages WHERE conversation_id = $1 AND seq > $2 AND state = 'streaming'), 2147483647) ORDER BY seq`, [id, deliveredSeq]);
}

async function recentAges(tx: Queryable, { kind, value }: ContactPoint): Promise<number[]> {
  const rows = await tx.query<{ age: number }>(
    `SELECT extract(epoch FROM now() - d.created_at)::float8 AS age FROM deliveries d
     WHERE d.to_kind = $1 AND d.to_value = $2 AND d.purpose IN ('answer', 'notice') AND d.state <> 'suppressed' AND d.created_at > now() - interval '1 hour'`, [kind, value]);
  return rows.map(({ age }) => age);
}

/** Conversations in which something has stood for `seconds` with nobody to send it: their job was lost. */
export async function forgottenConversations(db: Queryable, seconds: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT c.id FROM conversations c WHERE c.contact_value IS NOT NULL AND c.deliver_after IS NULL AND c.delivered_seq < c.last_seq AND c.updated_at < now() - make_interval(secs => $1)
       AND EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = c.id AND m.seq > c.delivered_seq AND m.author <> 'patient' AND NOT m.quiet AND m.state <> 'streaming')
     ORDER BY c.updated_at LIMIT 100`, [seconds]);
  return rows.map(({ id }) => id);
}

/** Deliveries that should have been tried `seconds` ago, and that nobody is trying. */
export function forgottenDeliveries(db: Queryable, seconds: number): Promise<Pick<Delivery, 'id' | 'channel' | 'purpose'>[]> {
  return db.query(
    `SELECT id, channel, purpose FROM deliveries WHERE state IN ('queued', 'sending') AND next_try_at < now() - make_interval(secs => $1) AND coalesce(tried_at, '-infinity') < now() - make_interval(secs => $1)
     ORDER BY next_try_at LIMIT 100`, [seconds]);
}
