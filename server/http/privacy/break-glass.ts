import { endGlass as end, openGlass as open, runningGlassOf, type GlassOpening } from '../../../domain/break-glass/opening.ts';
import { listGlass, reviewGlass, unreviewedGlass, type GlassToReview } from '../../../domain/break-glass/review.ts';
import type { Request } from 'express';
import { fromSource } from '../../../domain/access/wall.ts';
import type { Context } from '../../context.ts';
import { networkOf } from '../address.ts';
import { handler } from '../operation.ts';

// What was opened is nobody's patient record: it lies past the wall, and the permission alone decides.
const past = ({ db }: Context, { ip }: Request) => fromSource(db, networkOf(ip ?? 'unknown'));

export const openGlass = handler('openGlass', async ({ context, caller: { principal }, body, request }) => openingView(await open(past(context, request), principal, body)));

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
