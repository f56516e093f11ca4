import { endGlass as end, openGlass as open, runningGlassOf, type GlassOpening } from '../../../domain/break-glass/opening.ts';
import { listGlass, reviewerAddresses, reviewGlass, unreviewedGlass, type GlassToReview } from '../../../domain/break-glass/review.ts';
import type { Request } from 'express';
import type { Tx } from '../../../db/db.ts';
import { sendJob } from '../../../db/jobs.ts';
import { fromSource } from '../../../domain/access/wall.ts';
import { queueDelivery } from '../../../domain/deliveries/delivery.ts';
import { sendDeliveryJob } from '../../channels/deliver-job.ts';
import type { Context } from '../../context.ts';
import { networkOf } from '../address.ts';
import { handler } from '../operation.ts';

// What was opened is nobody's patient record: it lies past the wall, and the permission alone decides.
const past = ({ db }: Context, { ip }: Request) => fromSource(db, networkOf(ip ?? 'unknown'));

export const openGlass = handler('openGlass', async ({ context, caller: { principal }, body, request }) =>
  openingView(await open(past(context, request), principal, body, (tx) => mailReviewers(context, tx, principal.id))));

/** Those who judge it learn of it without looking into the inbox: that there is one, and not whose case or why. */
async function mailReviewers({ channels, config }: Context, tx: Tx, openerId: string): Promise<void> {
  if (!channels.email.deliver) return;
  const text = `Somebody has opened a case beyond their scope, with a reason. Who, which and why stands in the inbox, where it waits for your judgement: ${config.publicUrl}/inbox`;
  for (const value of await reviewerAddresses(tx, openerId)) {
    const id = await queueDelivery(tx, { conversationId: null, channel: 'email', to: { kind: 'email', value }, purpose: 'staff', carries: { content: { subject: 'A case was opened beyond somebody’s scope', text } } });
    sendJob(tx, sendDeliveryJob({ id, channel: 'email', purpose: 'staff' }));
  }
}

export const listRunningGlass = handler('listRunningGlass', async ({ context, caller: { principal } }) => ({
  items: (await runningGlassOf(context.db, principal.id)).map(({ ms, ...opening }) => ({ ...openingView(opening), secondsLeft: ms / 1000 })),
}));

export const endGlass = handler('endGlass', ({ context, caller: { principal }, params, request }) => end(past(context, request), principal.id, params.openingId));

export const listGlassOpenings = handler('listGlassOpenings', async ({ context: { db }, query }) => {
  const [{ items, next }, unreviewed] = await Promise.all([listGlass(db, query), unreviewedGlass(db)]);
  return { items: items.map(reviewView), next, unreviewed };
});

export const reviewGlassOpening = handler('reviewGlassOpening', async ({ context, caller: { principal }, params, body, request }) =>
  reviewView(await reviewGlass(past(context, request), principal.id, params.openingId, body)));

const times = <T extends { openedAt: Date; until: Date; endedAt: Date | null }>({ openedAt, until, endedAt, ...rest }: T) => ({
  ...rest, openedAt: openedAt.toISOString(), until: until.toISOString(), endedAt: endedAt?.toISOString() ?? null,
});
const openingView = (opening: GlassOpening) => times(opening);
const reviewView = ({ review, ...opening }: GlassToReview) => ({ ...times(opening), review: review && { ...review, at: review.at.toISOString() } });
