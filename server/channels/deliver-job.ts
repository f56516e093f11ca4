import { z } from 'zod';
import { mailMessageId, replyToken } from '../../channels/email/reply-token.ts';
import type { DeliveryResult } from '../../channels/outbound.ts';
import { addJob, type JobContext, type KeyedJob, type Task } from '../../db/jobs.ts';
import type { Queryable } from '../../db/db.ts';
import { countFailure } from '../../domain/deliveries/contact-failures.ts';
import { beginTry, findDelivery, holdBack, markFailed, markSent, markTryAgain, suppress, type Delivery } from '../../domain/deliveries/delivery.ts';
import { gatherDelivery, type Gathering } from '../../domain/deliveries/gather.ts';
import { findPage } from '../../domain/pages/page.ts';
import { pauseAfter } from '../../domain/deliveries/what-next.ts';
import type { Context } from '../context.ts';
import { deliveryFailed, deliveryStutters } from './delivery-failed.ts';
import { unsealed } from './sealed-content.ts';

const OfConversation = z.object({ conversationId: z.uuid() });
const OfDelivery = z.object({ deliveryId: z.uuid() });

/** Looks after what a conversation has to send. The trigger on `messages` adds the same job under the same key. */
export const deliverJob = (conversationId: string, afterSeconds = 0): KeyedJob =>
  ({ task: 'deliver', payload: { conversationId }, key: `deliver:${conversationId}`, afterSeconds });

/** So many mails are under way at once: a mail server that hangs leaves workers for texts. */
const MAILS_AT_ONCE = 3;

/** Sends one delivery: whoever makes one adds this in the same transaction. What somebody waits for with the phone in hand goes first. */
export const sendDeliveryJob = ({ id, channel, purpose }: Pick<Delivery, 'id' | 'channel' | 'purpose'>, afterSeconds = 0): KeyedJob => ({
  task: 'send-delivery', payload: { deliveryId: id }, key: `send:${id}`, afterSeconds,
  ...(channel === 'email' && purpose !== 'page' ? { queue: `mails:${Number.parseInt(id.slice(-4), 16) % MAILS_AT_ONCE}` } : {}),
  ...(purpose === 'emergency' || purpose === 'page' || purpose === 'code' ? { priority: -5 } : {}),
});

/** Makes the delivery that is due in a conversation, with the job that sends it. */
export function deliverTask(context: Context): Task {
  return async (payload) => {
    const { conversationId } = OfConversation.parse(payload);
    await context.db.tx(async (tx) => {
      const gathered = await gatherDelivery(tx, conversationId, (gathering) => messageIdFor(context, gathering));
      if (!gathered) return;
      if ('made' in gathered) await context.channels[gathered.made.channel].made?.(tx, await findDelivery(tx, gathered.made.id));
      await addJob(tx, 'made' in gathered ? sendDeliveryJob(gathered.made) : deliverJob(conversationId, gathered.againAfter));
    });
    context.senders.wake();
  };
}

/** A delivery is tried by one job at a time. One that finds another at it leaves it to that one, and the sweep, should that one's process die. */
export function sendDeliveryTask(context: Context): Task {
  return (payload, job) => sendDelivery(context, OfDelivery.parse(payload).deliveryId, job);
}

/** Gives a mail of a thread its Message-ID, which names the thread. */
export function messageIdFor({ channelSecret, config }: Context, { channel, thread, ourAddress }: Pick<Gathering, 'channel' | 'thread' | 'ourAddress'>): ((id: string) => string) | undefined {
  const from = ourAddress ?? config.mailFrom;
  if (channel !== 'email' || !thread || !from) return undefined;
  return (id) => mailMessageId(replyToken(channelSecret, thread), id, from.slice(from.lastIndexOf('@') + 1));
}

/**
 * One try. The row says that it is being made before it is, and how it ended after: a process that dies between leaves it to be made
 * again under the same Message-ID, since the other side may have taken it or not.
 */
async function sendDelivery(context: Context, id: string, { id: job, signal }: JobContext): Promise<void> {
  const { db, channels } = context;
  const taken = await beginTry(db, id, job);
  if (!taken) return;
  const delivery = unsealed(context.secretBox, taken);
  const channel = channels[delivery.channel];
  const held = (await takenMeanwhile(db, delivery)) ?? (await channel.mayGo?.(delivery));
  if (held) return db.tx(async (tx) => {
    if ('refused' in held) await suppress(tx, delivery, held.refused);
    else await later(tx, delivery, held.at);
    if ('refused' in held) await deliveryFailed(context, tx, delivery, held.refused);
  });
  const result: DeliveryResult = channel.deliver
    ? await channel.deliver(await channel.compose(delivery), signal)
    : { result: 'temporary', code: 'not_set_up', text: `No way to send on the channel ${delivery.channel} is set up.` };
  await db.tx((tx) => (result.result === 'accepted' ? markSent(tx, delivery, result) : failed(context, tx, delivery, result)));
}

/** A call that somebody has taken calls nobody else. */
async function takenMeanwhile(db: Queryable, { pageId }: Delivery): Promise<{ refused: { code: string; text: string } } | null> {
  if (pageId === null || (await findPage(db, pageId))?.state === 'open') return null;
  return { refused: { code: 'page_taken', text: 'Somebody was on it before this went out.' } };
}

async function later(tx: Queryable, delivery: Delivery, at: Date): Promise<void> {
  await holdBack(tx, delivery, at);
  await addJob(tx, { ...sendDeliveryJob(delivery), afterSeconds: undefined, runAt: at });
}

async function failed(context: Context, tx: Parameters<typeof deliveryFailed>[1], delivery: Delivery, result: Exclude<DeliveryResult, { result: 'accepted' }>): Promise<void> {
  const error = { code: result.code, text: result.text };
  const seconds = (result.result === 'temporary' ? result.retryAfterSeconds : undefined) ?? pauseAfter(delivery.tries);
  const next = new Date(Date.now() + seconds * 1000);
  if (result.result === 'temporary' && next < delivery.giveUpAt) {
    await markTryAgain(tx, delivery, next, error);
    await addJob(tx, sendDeliveryJob(delivery, seconds));
    return deliveryStutters(context, tx, delivery);
  }
  if (!(await markFailed(tx, delivery, error))) return;
  if (result.result === 'permanent' && result.badAddress) await countFailure(tx, delivery.to, error.text || error.code);
  await deliveryFailed(context, tx, delivery, error);
}
