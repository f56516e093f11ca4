import { CAPABILITIES } from '../../../channels/capabilities.ts';
import { newThread } from '../../../channels/email/reply-token.ts';
import { moveConversation as move, undoMove as undo } from '../../../domain/conversations/move.ts';
import { waysOf, type SetUp } from '../../../domain/conversations/ways.ts';
import { sendJob } from '../../../db/jobs.ts';
import type { Gathering } from '../../../domain/deliveries/gather.ts';
import { resendDelivery as resend } from '../../../domain/deliveries/resend.ts';
import { InvalidFields, RuleBroken } from '../../../domain/errors.ts';
import { parseContact } from '../../../domain/patients/contact.ts';
import { messageIdFor, sendDeliveryJob } from '../../channels/deliver-job.ts';
import { ourAddressFor } from '../../channels/our-address.ts';
import { smsSetup } from '../../channels/sms/sms-setup.ts';
import type { Context } from '../../context.ts';
import { Refused } from '../../problems.ts';
import { deliveryView } from '../../views/delivery-view.ts';
import { handler } from '../operation.ts';

function setUpOf(context: Context): SetUp {
  const sms = smsSetup(context);
  return { email: CAPABILITIES.email.begins && ourAddressFor(context, 'email') !== null, sms: CAPABILITIES.sms.begins && sms !== null, smsList: sms?.listOf(sms.from) ?? '' };
}

const REFUSALS = {
  stopped_texts: 'They have texted STOP: nothing can be sent to this number until they text START. Call them, or choose another way.',
  given_up: 'This address was given up after repeated failures. Correct it in the record, or choose another way.',
  not_used: 'The record says not to use this contact. Choose another way, or put it back in use there.',
} as const;

export const listWays = handler('listWays', async ({ context, db, params }) => ({ items: await waysOf(db, params.conversationId, setUpOf(context)) }));

export const moveConversation = handler('moveConversation', async ({ context, db, caller: { session }, params, body }) => {
  const contact = parseContact(body.contact, context.config.phoneCountryCode);
  if (!contact) throw new InvalidFields([{ path: 'contact', message: 'Write an email address, or a phone number with its area code.' }]);
  const ourAddress = ourAddressFor(context, contact.kind);
  if (!ourAddress) throw new Refused(422, 'channel_not_set_up', `This hospital sends nothing by ${contact.kind === 'email' ? 'email' : 'text message'} yet. Choose another way.`);
  const moved = await db.tx(async (tx) => {
    const way = (await waysOf(tx, params.conversationId, setUpOf(context))).find(({ kind, value }) => kind === contact.kind && value === contact.value);
    if (way?.hindrance && way.hindrance in REFUSALS) throw new RuleBroken(REFUSALS[way.hindrance as keyof typeof REFUSALS]);
    return move(tx, params.conversationId, session.staff, { contact, ourAddress, thread: newThread() });
  });
  context.runningTurns.abort(params.conversationId);
  return { conversationId: moved.id, begun: moved.begun };
});

export const undoMove = handler('undoMove', async ({ db, caller: { session }, params }) => ({ conversationId: await db.tx((tx) => undo(tx, params.conversationId, session.staff)) }));

/** The job is added beside the delivery: the wall lets staff see the one and not the other. */
export const resendDelivery = handler('resendDelivery', async ({ context, params }) => {
  const again = await context.db.tx(async (tx) => {
    const { thread, ourAddress } = await tx.one<Pick<Gathering, 'thread' | 'ourAddress'>>(
      `SELECT thread, our_address AS "ourAddress" FROM conversations WHERE id = $1`, [params.conversationId]);
    const delivery = await resend(tx, params.conversationId, params.deliveryId, ({ channel }) => messageIdFor(context, { channel, thread, ourAddress }));
    if (delivery.state === 'queued' && delivery.tries === 0) sendJob(tx, sendDeliveryJob(delivery));
    return delivery;
  });
  context.senders.wake();
  return deliveryView(again);
});
