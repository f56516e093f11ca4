import type { Screening } from '../../agent/safety/screen.ts';
import type { Inbound } from '../../channels/inbound.ts';
import type { Tx } from '../../db/db.ts';
import { lockConversation } from '../../domain/conversations/conversation.ts';
import { raiseEmergency } from '../../domain/conversations/raise-emergency.ts';
import { appendMessage } from '../../domain/messages/append-message.ts';
import { alarmsOf, endReceived, noteAlarm, type Received, type ReceivedOutcome } from '../../domain/received/received.ts';
import type { Context } from '../context.ts';
import { dangerFrom, isNewDanger } from '../danger.ts';
import { scheduleCalls } from '../jobs/page-calls.ts';
import { asideOf, leftOut, wordsOf } from './inbound-words.ts';
import { placeOf } from './place-inbound.ts';

/** So often one machine may call staff: a responder three times a day, what goes to thousands once a week. People are not counted. */
const MOST_ALARMS = { somebody: { count: 3, days: 1 }, many: { count: 1, days: 7 } } as const;

export type RaiseAside = {
  screening: Screening;
  /** Why it is no ordinary message, in a sentence for staff. */
  because: string;
  /** The emergency text goes to the sender: only where somebody could read it. */
  card: boolean;
  /** How the row ends; null: it goes on waiting. */
  outcome: ReceivedOutcome | null;
};

/**
 * Danger in a message that nobody answers: conversation, urgent case and page as in the chat, and no turn of the agent. Returns false, with
 * nothing done, when its machine has called staff often enough. Safe to run twice.
 */
export async function raiseAside(context: Context, row: Received, inbound: Inbound, { screening, because, card, outcome }: RaiseAside): Promise<boolean> {
  const text = wordsOf(inbound) || inbound.subject || '[…]';
  const raised = await context.db.tx(async (tx) => {
    if (await isTooOften(tx, row, inbound)) return null;
    const { conversationId, writerId } = await placeOf(context, tx, row, inbound, text);
    const conversation = await lockConversation(tx, conversationId);
    const message = await appendMessage(tx, { conversationId, clientId: `received-${row.id}`, text, author: 'patient', actor: { kind: 'patient', id: writerId }, aside: asideOf(inbound, leftOut(inbound)) });
    const isNew = !message.repeated && isNewDanger(conversation, screening);
    if (isNew) {
      const danger = dangerFrom(context, screening, conversation.language);
      const background = `${because} ${card ? 'The sender has the card with the numbers to call.' : 'Nobody was written to: nothing was sent to its sender.'} The agent does not answer it.`;
      const { pageId, raised: page, cardSeq } = await raiseEmergency(tx, conversation, { ...danger, summary: { ...danger.summary, background } });
      if (page) scheduleCalls(tx, pageId);
      if (!card) await keepBack(tx, conversationId, message.seq, cardSeq);
    }
    // There is nothing for a turn to answer.
    await tx.query('UPDATE conversations SET answered_seq = greatest(answered_seq, $2) WHERE id = $1', [conversationId, message.seq]);
    await noteAlarm(tx, row.id, { conversationId, messageId: message.id, danger: screening.findings[0]?.title ?? null, alarmed: isNew });
    if (outcome) await endReceived(tx, row.id, { outcome, conversationId, messageId: message.id });
    return { conversationId, isNew };
  });
  if (raised?.isNew) {
    context.runningTurns.abort(raised.conversationId);
    context.metrics.emergencies.inc();
  }
  return raised !== null;
}

async function isTooOften(tx: Tx, row: Received, { kind, machine, from }: Inbound): Promise<boolean> {
  if (kind === 'message' || row.alarmedAt) return false;
  const { count, days } = MOST_ALARMS[machine?.voice === 'many' ? 'many' : 'somebody'];
  return (await alarmsOf(tx, from?.value ?? null, days)) >= count;
}

/** The card stays in the house; what was on its way out before goes on. */
async function keepBack(tx: Tx, conversationId: string, fromSeq: number, cardSeq: number): Promise<void> {
  await tx.query('UPDATE messages SET quiet = true WHERE conversation_id = $1 AND seq = $2', [conversationId, cardSeq]);
  await tx.query(
    `UPDATE conversations c SET delivered_seq = $3 WHERE id = $1 AND NOT EXISTS (
       SELECT 1 FROM messages m WHERE m.conversation_id = c.id AND m.seq > c.delivered_seq AND m.seq < $2 AND m.author <> 'patient' AND NOT m.quiet)`, [conversationId, fromSeq, cardSeq]);
}
