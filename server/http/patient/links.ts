import { findLink, type DeliveryLink } from '../../../domain/deliveries/link.ts';
import { markArrived } from '../../../domain/deliveries/delivery.ts';
import { NotFound } from '../../../domain/errors.ts';
import { CODE_MINUTES, RESEND_SECONDS, sendCode, takeCode } from '../../../domain/patients/codes.ts';
import { endSession, sessionOf } from '../../../domain/patients/session.ts';
import { codeDelivery } from '../../codes.ts';
import type { Context } from '../../context.ts';
import { networkOf } from '../address.ts';
import { handler } from '../operation.ts';
import { idleOf, proved } from './proved.ts';

/** The page behind the link of a mail or a text: which way its code goes, and nothing of whoever it is for. */
export const readLink = handler('readLink', async ({ context, params }) => {
  const { to, language } = await linkOf(context, params.link);
  return { kind: to.kind, language, hospital: context.config.hospital.name, emergencyNumber: context.config.hospital.emergencyNumber };
});

/** The code goes where the delivery went, never to a contact that somebody types in. */
export const sendLinkCode = handler('sendLinkCode', async ({ context, params, request }) => {
  const { conversationId, to, language } = await linkOf(context, params.link);
  const deliver = codeDelivery(context, language, conversationId);
  await context.limits.codes.take(networkOf(request.ip ?? 'unknown'));
  await sendCode(context.db, conversationId, to, deliver);
  return { kind: to.kind, minutes: CODE_MINUTES, resendSeconds: RESEND_SECONDS };
});

export const takeLinkCode = handler('takeLinkCode', async ({ context, params, body }) => {
  const { db } = context;
  const { conversationId, patientId, deliveryId } = await linkOf(context, params.link);
  // A session that never leaves this server; the right code turns it into one that does.
  const holder = await sessionOf(db, patientId, conversationId);
  const token = await takeCode(db, holder, body.code, idleOf(context)).catch(async (error: unknown) => {
    await endSession(db, holder.token);
    throw error;
  });
  await db.tx((tx) => markArrived(tx, { id: deliveryId, conversationId }, 'read'));
  return proved(context, token);
});

async function linkOf({ db }: Context, link: string): Promise<DeliveryLink> {
  const found = await findLink(db, link);
  if (!found) throw new NotFound('message');
  return found;
}
