import type { Delivery } from '../../domain/deliveries/delivery.ts';
import type { DeliveryView } from '../contract/delivery.ts';

/** For staff. What a code or summary said is not shown. */
export function deliveryView(delivery: Delivery): DeliveryView {
  const { id, channel, to, purpose, fromSeq, toSeq, state, tries, errorCode, errorText, createdAt } = delivery;
  const at = (state === 'failed' ? delivery.failedAt : state === 'read' ? delivery.readAt : state === 'delivered' ? delivery.deliveredAt : state === 'sent' ? delivery.sentAt : null) ?? createdAt;
  return { id, channel, to, purpose, fromSeq, toSeq, state, tries, error: errorCode === null ? null : { code: errorCode, text: errorText ?? '' }, createdAt: createdAt.toISOString(), at: at.toISOString() };
}
