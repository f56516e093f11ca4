import { quietUntil } from '../../../channels/sms/quiet-hours.ts';
import type { Delivery } from '../../../domain/deliveries/delivery.ts';
import { hasStopped } from '../../../domain/opt-outs/opt-out.ts';
import type { Context } from '../../context.ts';
import { senderOf } from './compose-text.ts';
import { KEYWORD } from './queue-text.ts';
import { smsSetup } from './sms-setup.ts';

/** After so long without a word from the patient, what we write is no answer any more. */
const ANSWER_WITHIN = '24 hours';

/**
 * Whether a text may go now. Who has texted STOP gets nothing but the answer to that word and, unless the hospital has switched it off,
 * the emergency text that follows from what they write themselves. What is no answer waits for the end of the quiet hours.
 */
export async function mayGo(context: Context, delivery: Delivery, now = new Date()): Promise<{ at: Date } | { refused: { code: string; text: string } } | null> {
  const { db, config } = context;
  if (delivery.purpose === 'emergency' && config.smsEmergencyAfterStop) return null;
  if (delivery.purpose === 'notice' && delivery.content?.subject === KEYWORD) return null;
  const list = smsSetup(context)?.listOf(await senderOf(db, context, delivery)) ?? '';
  if (await hasStopped(db, delivery.to.value, list)) return { refused: { code: '21610', text: 'The person has texted STOP.' } };
  if (delivery.purpose === 'emergency' || delivery.purpose === 'code' || (delivery.purpose === 'answer' && (await isAnswer(context, delivery)))) return null;
  const at = quietUntil(now, config.quietHours, config.hospital.timeZone);
  return at && { at };
}

async function isAnswer({ db }: Context, { conversationId, createdAt }: Delivery): Promise<boolean> {
  const said = await db.maybe(`SELECT 1 FROM messages WHERE conversation_id = $1 AND author = 'patient' AND created_at > $2::timestamptz - $3::interval LIMIT 1`, [conversationId, createdAt, ANSWER_WITHIN]);
  return said !== null;
}
