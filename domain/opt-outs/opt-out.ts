import type { Queryable } from '../../db/db.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Language } from '../terms.ts';

/** Somebody has ended our texts: from `ourNumber`, which is one of our numbers or the pool they come from. */
export type OptOut = { phone: string; ourNumber: string; language: Language; word: string; stoppedAt: Date };

/** Ends texts to a phone. False when they had ended already. */
export async function stopTexts(tx: Queryable, { phone, ourNumber, language, word }: Omit<OptOut, 'stoppedAt'>, conversationId: string | null): Promise<boolean> {
  const added = await tx.maybe('INSERT INTO text_opt_outs (phone, our_number, language, word) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING phone', [phone, ourNumber, language, word]);
  if (added) await recordEvent(tx, { type: 'opt-out-changed', actor: { kind: 'system' }, conversationId, after: { stopped: true, word } });
  return added !== null;
}

/** Takes texts up again. False when they had not ended. */
export async function startTexts(tx: Queryable, phone: string, ourNumber: string, conversationId: string | null): Promise<boolean> {
  const removed = await tx.maybe('DELETE FROM text_opt_outs WHERE phone = $1 AND our_number = $2 RETURNING phone', [phone, ourNumber]);
  if (removed) await recordEvent(tx, { type: 'opt-out-changed', actor: { kind: 'system' }, conversationId, after: { stopped: false } });
  return removed !== null;
}

export async function hasStopped(db: Queryable, phone: string, ourNumber: string): Promise<boolean> {
  return (await db.maybe('SELECT 1 FROM text_opt_outs WHERE phone = $1 AND our_number = $2', [phone, ourNumber])) !== null;
}
