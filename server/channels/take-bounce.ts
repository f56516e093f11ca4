import type { BounceReport, Inbound } from '../../channels/inbound.ts';
import type { Tx } from '../../db/db.ts';
import { countFailure } from '../../domain/deliveries/contact-failures.ts';
import { findByProviderId, markFailed, type Delivery } from '../../domain/deliveries/delivery.ts';
import type { Received } from '../../domain/received/received.ts';
import type { Context } from '../context.ts';
import { deliveryFailed } from './delivery-failed.ts';
import { threadOf } from '../../channels/email/reply-token.ts';

/**
 * A report that a mail of ours did not arrive, or was complained about: it is shown on the messages that it carried. Only a report that
 * names a mail of ours by its id, or by the signed token of its thread, is believed. The row goes on waiting.
 */
export async function takeBounce(context: Context, tx: Tx, row: Received, { kind, bounce, thread }: Inbound): Promise<void> {
  const delivery = bounce && (await deliveryOf(context, tx, bounce, thread.tokens));
  if (delivery) {
    const about = bounce.recipients.find(({ value }) => value.toLowerCase() === delivery.to.value) ?? bounce.recipients[0];
    if (kind === 'complaint') await countFailure(tx, delivery.to, 'The recipient has marked a mail as unwanted.');
    else if (about?.permanent) {
      const failed = await markFailed(tx, delivery, { code: about.code, text: about.text });
      if (failed) await countFailure(tx, delivery.to, about.text || about.code);
      if (failed) await deliveryFailed(context, tx, delivery, { code: about.code, text: about.text });
    }
  }
  if (delivery) await tx.query('UPDATE received SET conversation_id = coalesce(conversation_id, $2) WHERE id = $1', [row.id, delivery.conversationId]);
}

async function deliveryOf(context: Context, tx: Tx, { messageId, tokens, recipients }: BounceReport, others: string[]): Promise<Delivery | null> {
  const named = messageId ? await findByProviderId(tx, 'email', messageId) : null;
  if (named) return named;
  for (const token of [...tokens, ...others]) {
    const name = threadOf(context.channelSecret, token);
    const last = name && (await tx.maybe<{ providerId: string }>(
      `SELECT d.provider_id AS "providerId" FROM deliveries d JOIN conversations c ON c.id = d.conversation_id
       WHERE c.thread = $1 AND d.channel = 'email' AND d.sent_at IS NOT NULL AND (cardinality($2::text[]) = 0 OR d.to_value = ANY($2)) ORDER BY d.sent_at DESC LIMIT 1`,
      [name, recipients.map(({ value }) => value.toLowerCase())]));
    if (last) return findByProviderId(tx, 'email', last.providerId);
  }
  return null;
}
