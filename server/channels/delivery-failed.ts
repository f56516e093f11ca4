import type { Tx } from '../../db/db.ts';
import type { Delivery } from '../../domain/deliveries/delivery.ts';
import { raisePage } from '../../domain/pages/page.ts';
import type { Acuity } from '../../domain/terms.ts';
import type { Context } from '../context.ts';
import { scheduleCalls } from '../jobs/page-calls.ts';

/** An emergency that does not get through at the second try is no longer left to the mail server. */
const STUTTERS = 2;

/**
 * The patient will not get it: the conversation waits for staff, who see why on the message. What was urgent calls them, since nobody
 * reads an inbox in an emergency.
 */
export async function deliveryFailed({ channels }: Pick<Context, 'channels'>, tx: Tx, delivery: Delivery, error: { code: string; text: string }): Promise<void> {
  await channels[delivery.channel].failed?.(tx, delivery, error);
  if (!delivery.conversationId || delivery.purpose === 'code') return;
  const { acuity } = await tx.one<{ acuity: Acuity | null }>(
    'UPDATE conversations SET waiting_since = coalesce(waiting_since, now()), updated_at = now() WHERE id = $1 RETURNING acuity', [delivery.conversationId]);
  if (delivery.purpose === 'emergency' || acuity === 'emergency' || acuity === 'urgent') await call(tx, delivery.conversationId, acuity === 'urgent' ? 'urgent' : 'emergency');
}

/** It is tried again; for an emergency staff are called meanwhile. */
export async function deliveryStutters(_context: Pick<Context, 'channels'>, tx: Tx, { purpose, tries, conversationId }: Delivery): Promise<void> {
  if (purpose === 'emergency' && tries === STUTTERS && conversationId) await call(tx, conversationId, 'emergency');
}

async function call(tx: Tx, conversationId: string, acuity: Acuity): Promise<void> {
  const page = await raisePage(tx, conversationId, 'An urgent message to a patient did not get through', acuity);
  if (page.raised) scheduleCalls(tx, page.id);
}
