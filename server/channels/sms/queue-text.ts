import type { Tx } from '../../../db/db.ts';
import { sendJob } from '../../../db/jobs.ts';
import { queueDelivery, type DeliveryPurpose } from '../../../domain/deliveries/delivery.ts';
import { sendDeliveryJob } from '../deliver-job.ts';

/** Marks the answer to STOP, START or HELP, which goes out although texts have ended. */
export const KEYWORD = 'keyword';

export type NewText = { conversationId: string | null; to: string; from: string | null; purpose: DeliveryPurpose; text: string; keyword?: true; afterSeconds?: number };

/** A text of its own, not a message of a conversation, with the job that sends it. Returns the delivery's id. */
export async function queueText(tx: Tx, { conversationId, to, from, purpose, text, keyword, afterSeconds }: NewText): Promise<string> {
  const id = await queueDelivery(tx, { conversationId, channel: 'sms', to: { kind: 'phone', value: to }, purpose, carries: { content: { subject: keyword ? KEYWORD : '', text } } });
  if (from) await tx.query('UPDATE deliveries SET our_address = $2 WHERE id = $1', [id, from]);
  sendJob(tx, sendDeliveryJob({ id, channel: 'sms', purpose }, afterSeconds));
  return id;
}
