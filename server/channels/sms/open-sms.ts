import { sendText } from '../../../channels/sms/send.ts';
import { findDelivery } from '../../../domain/deliveries/delivery.ts';
import type { Context } from '../../context.ts';
import type { Channel } from '../registry.ts';
import { composeText, emergencyRest, senderOf } from './compose-text.ts';
import { fetchPictures } from './fetch-pictures.ts';
import { mayGo } from './may-go.ts';
import { queueText } from './queue-text.ts';
import { readText } from './read-text.ts';
import { SMS_HOOK, smsSetup } from './sms-setup.ts';
import { takeKeyword } from './take-keyword.ts';
import { textFailed } from './text-failed.ts';

/** The second text of an emergency is not to overtake the first. */
const AFTER_FIRST_SECONDS = 2;

/** Text messages: through the hospital's gateway, or the demo's own. */
export function openSms(context: Context): Channel {
  return {
    name: 'sms',
    read: (raw, row) => readText(context, raw, row),
    fetchFiles: (raw, row) => fetchPictures(context, raw, row),
    takeAside: (tx, inbound, danger) => takeKeyword(context, tx, inbound, danger),
    compose: (delivery) => composeText(context, delivery),
    made: async (tx, delivery) => {
      const text = delivery.purpose === 'emergency' && delivery.state === 'queued' ? await emergencyRest(context, tx, delivery) : null;
      if (text) await queueText(tx, { conversationId: delivery.conversationId, to: delivery.to.value, from: await senderOf(tx, context, delivery), purpose: 'emergency', text, afterSeconds: AFTER_FIRST_SECONDS });
    },
    mayGo: (delivery) => mayGo(context, delivery),
    failed: (tx, delivery, error) => textFailed(context, tx, delivery, error),
    deliver: smsSetup(context) && (async (outbound, signal) => {
      const setup = smsSetup(context)!;
      const { tries, createdAt } = await findDelivery(context.db, outbound.id);
      const account = {
        sid: setup.accountSid, token: setup.tokens[0]!, baseUrl: setup.baseUrl,
        reportsTo: (id: string) => `${context.config.publicUrl}${SMS_HOOK}?delivery=${id}`,
      };
      // Known under another delivery: that one carried the same words.
      const isAnother = async (sid: string): Promise<boolean> => (await context.db.maybe(`SELECT 1 FROM deliveries WHERE channel = 'sms' AND provider_id = $1 AND id <> $2`, [sid, outbound.id])) !== null;
      return sendText(account, outbound, signal, tries > 1 ? { since: createdAt, isAnother } : null);
    }),
    close: async () => {},
  };
}
