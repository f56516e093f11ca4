/** Words that wait to be sent and that nobody may read in the database meanwhile: a code opens a conversation. */
import { z } from 'zod';
import type { Delivery, DeliveryContent } from '../../domain/deliveries/delivery.ts';
import type { SecretBox } from '../../domain/secrets/secret-box.ts';

/** This server does not hold the key. Another may, so the delivery is tried again while it counts. */
export class SealedElsewhere extends Error {
  override name = 'SealedElsewhere';
  constructor() {
    super('A message was sealed with a key that this server does not have. Set the same SECRET_KEYS on every server, and keep the old key behind the new one.');
  }
}

const Content = z.object({ subject: z.string(), text: z.string() });
const about = (deliveryId: string): string => `delivery:${deliveryId}`;

/** Shuts a content for the delivery that is about to be made. */
export const sealedContent = (box: SecretBox, content: DeliveryContent) => (deliveryId: string): string =>
  box.seal(Buffer.from(JSON.stringify(content)), about(deliveryId)).toString('base64');

/** The same delivery, with its words where they were sealed. Throws `SealedElsewhere`. */
export function unsealed(box: SecretBox, delivery: Delivery): Delivery {
  if (delivery.sealed === null) return delivery;
  const opened = box.open(Buffer.from(delivery.sealed, 'base64'), about(delivery.id));
  if (!opened) throw new SealedElsewhere();
  return { ...delivery, content: Content.parse(JSON.parse(opened.toString())) };
}
