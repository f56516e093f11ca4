import { quietUntil } from '../../../channels/sms/quiet-hours.ts';
import type { Queryable } from '../../../db/db.ts';
import type { Delivery } from '../../../domain/deliveries/delivery.ts';
import { hasStopped } from '../../../domain/opt-outs/opt-out.ts';
import { hasOptedOut } from '../../../domain/patients/opted-out.ts';
import type { Context } from '../../context.ts';
import { senderOf } from './compose-text.ts';
import { KEYWORD } from './queue-text.ts';
import { smsSetup } from './sms-setup.ts';

/** After so long without a word from the patient, what we write is no answer any more. */
const ANSWER_WITHIN = '24 hours';
const IN_ORDER_SECONDS = 1;

type Held = { at: Date } | { refused: { code: string; text: string } } | null;

/**
 * Whether a text may go now. Who has texted STOP gets nothing but the answer to that word and, unless the hospital has switched it off,
 * the emergency text that follows from what they write themselves. What is no answer waits for the end of the quiet hours where the patient's
 * case lies, goes out in the order in which it was written, and not at all when what the hospital wrote by itself was settled meanwhile.
 */
export async function mayGo(context: Context, delivery: Delivery, now = new Date()): Promise<Held> {
  const { db, config } = context;
  const { purpose, conversationId } = delivery;
  if (purpose === 'emergency' && config.smsEmergencyAfterStop) return null;
  if (purpose === 'notice' && delivery.content?.subject === KEYWORD) return null;
  const list = smsSetup(context)?.listOf(await senderOf(db, context, delivery)) ?? '';
  if (await hasStopped(db, delivery.to.value, list)) return { refused: { code: '21610', text: 'The person has texted STOP.' } };
  if (purpose === 'emergency' || purpose === 'code' || purpose === 'page') return null;
  const isAnswer = purpose === 'answer' && (await hasWritten(db, delivery));
  if (!isAnswer) {
    if (conversationId && (await hasOptedOut(db, conversationId, 'sms'))) return { refused: { code: 'opted_out', text: 'The record says that the patient does not want text messages.' } };
    if ((purpose === 'alert' || purpose === 'notice') && (await wasSettled(db, delivery))) return { refused: { code: 'settled', text: 'The matter was settled before this text was due.' } };
    const at = quietUntil(now, config.quietHours, (await zoneOf(context, conversationId)) ?? config.hospital.timeZone);
    if (at) return { at };
  }
  return (await isBehind(db, delivery)) ? { at: new Date(Date.now() + IN_ORDER_SECONDS * 1000) } : null;
}

/** On this case, by whatever way: who is told "I'll text you" in the chat awaits the text. */
async function hasWritten(db: Queryable, { conversationId, createdAt }: Delivery): Promise<boolean> {
  const said = await db.maybe(`SELECT 1 FROM messages m WHERE m.author = 'patient' AND m.created_at > $2::timestamptz - $3::interval
       AND m.conversation_id IN (SELECT o.id FROM conversations c JOIN conversations o ON o.id = c.id OR o.case_id = c.case_id AND o.channel <> 'phone' WHERE c.id = $1) LIMIT 1`, [conversationId, createdAt, ANSWER_WITHIN]);
  return said !== null;
}

/** Resolved after the text was written: what the hospital would tell by itself has been dealt with. */
async function wasSettled(db: Queryable, { conversationId, createdAt }: Delivery): Promise<boolean> {
  return (await db.maybe('SELECT 1 FROM conversations WHERE id = $1 AND resolved_at > $2', [conversationId, createdAt])) !== null;
}

/** Where the case lies, as far as that place has clocks of its own. */
async function zoneOf({ db, config }: Context, conversationId: string | null): Promise<string | null> {
  if (!conversationId || config.locationTimeZones.length === 0) return null;
  const row = await db.maybe<{ location: string | null }>('SELECT k.location FROM conversations c JOIN cases k ON k.id = c.case_id WHERE c.id = $1', [conversationId]);
  return config.locationTimeZones.find(({ location }) => location === row?.location)?.zone ?? null;
}

/** An earlier text to this phone is on its way or due: the two would change places. One that waits for another try holds nothing up. */
async function isBehind(db: Queryable, { id, to, createdAt }: Delivery): Promise<boolean> {
  return (await db.maybe(
    `SELECT 1 FROM deliveries WHERE channel = 'sms' AND to_kind = 'phone' AND to_value = $2 AND (created_at, id) < ($3, $1) AND created_at > $3::timestamptz - interval '1 day'
       AND (state = 'queued' AND next_try_at <= now() OR state = 'sending' AND tried_at > now() - interval '30 seconds') LIMIT 1`, [id, to.value, createdAt])) !== null;
}
