import type { Tx } from '../../db/db.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { lockConversation } from '../conversations/conversation.ts';
import { reachable, unreachableSince } from './contact-failures.ts';
import { DELIVERY_COLUMNS, queueDelivery, type Delivery } from './delivery.ts';

/**
 * Makes a delivery anew that did not arrive, to the contact that the conversation has now; the messages are the same. An address that was given up
 * is tried again: a person says so. Pressed twice it is made once. Throws `NotFound`, and `RuleBroken` for one that is no failure.
 * @param providerIdOf gives a mail its Message-ID
 */
export async function resendDelivery(tx: Tx, conversationId: string, deliveryId: string, providerIdOf: (of: { channel: Delivery['channel'] }) => ((id: string) => string) | undefined): Promise<Delivery> {
  await lockConversation(tx, conversationId);
  const failed = await tx.maybe<Delivery>(`SELECT ${DELIVERY_COLUMNS} FROM deliveries d WHERE d.id = $1 AND d.conversation_id = $2`, [deliveryId, conversationId]);
  if (!failed) throw new NotFound('delivery');
  const { channel, fromSeq, toSeq, purpose, to } = failed;
  if (fromSeq === null || toSeq === null) throw new RuleBroken('This carried no message of the conversation. Ask for a new code, or write the summary anew.');
  const later = await tx.maybe<Delivery>(
    `SELECT ${DELIVERY_COLUMNS} FROM deliveries d WHERE d.conversation_id = $1 AND d.to_seq >= $2 AND d.from_seq <= $3 AND d.created_at > $4 ORDER BY d.created_at DESC LIMIT 1`,
    [conversationId, toSeq, fromSeq, failed.createdAt]);
  if (later) return later;
  if (failed.state !== 'failed' && failed.state !== 'suppressed') throw new RuleBroken('This is on its way or has arrived. There is nothing to send again.');
  if (failed.errorCode === '21610') throw new RuleBroken('They have texted STOP: nothing can be sent to this number until they text START. Call them, or go on by another way.');
  if (await unreachableSince(tx, to)) await reachable(tx, to);
  const id = await queueDelivery(tx, { conversationId, channel, to, purpose, carries: { fromSeq, toSeq }, providerId: providerIdOf({ channel }) });
  return tx.one<Delivery>(`SELECT ${DELIVERY_COLUMNS} FROM deliveries d WHERE d.id = $1`, [id]);
}
