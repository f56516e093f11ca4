import type { Tx } from '../../../db/db.ts';
import type { Delivery } from '../../../domain/deliveries/delivery.ts';
import { findConversation } from '../../../domain/conversations/conversation.ts';
import { stopTexts } from '../../../domain/opt-outs/opt-out.ts';
import { raisePage } from '../../../domain/pages/page.ts';
import type { Context } from '../../context.ts';
import { scheduleCalls } from '../../jobs/page-calls.ts';
import { senderOf } from './compose-text.ts';
import { smsSetup } from './sms-setup.ts';

const OPTED_OUT = '21610';

/**
 * What a failed text means beyond what every failure does (delivery-failed.ts): a STOP that the gateway knew of before us is written into our
 * own list, and the page says why no text gets there, since another text is no way to reach the patient.
 */
export async function textFailed(context: Context, tx: Tx, delivery: Delivery, { code }: { code: string }): Promise<void> {
  if (code !== OPTED_OUT) return;
  const { conversationId, purpose, to } = delivery;
  const list = smsSetup(context)?.listOf(await senderOf(tx, context, delivery));
  if (list) await stopTexts(tx, { phone: to.value, ourNumber: list, language: 'en', word: OPTED_OUT }, conversationId);
  if (!conversationId) return;
  const { acuity } = await findConversation(tx, conversationId);
  if (purpose !== 'emergency' && acuity !== 'emergency' && acuity !== 'urgent') return;
  const page = await raisePage(tx, conversationId, 'An urgent text did not reach a patient, who has texted STOP: call them', acuity === 'urgent' ? 'urgent' : 'emergency');
  if (page.raised) scheduleCalls(tx, page.id);
}
