import type { Queryable } from '../../db/db.ts';
import { openCase } from '../cases/open-case.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import { appendMessage } from '../messages/append-message.ts';
import { interruptReplies } from '../messages/reply.ts';
import { raisePage } from '../pages/page.ts';
import { interruptTurn } from '../turns/turn.ts';
import type { Actor, Acuity } from '../terms.ts';
import type { Conversation, Finding, HandoffSummary } from './conversation.ts';

export type Danger<Card> = {
  crisis: boolean;
  acuity: Acuity;
  findings: Finding[];
  card: Card;
  /** The card as text, for readers without the card. */
  cardText: string;
  /** For staff. */
  summary: HandoffSummary;
  /** What pages and the case are called: names the danger, quotes nothing. */
  title: string;
};

/**
 * Latches the danger and does all that follows from it, under the conversation's lock and in the transaction that stores
 * the message: card, urgent case, page, end of a running turn. Returns the page and whether its calls must be scheduled.
 */
export async function raiseEmergency<Card>(tx: Queryable, conversation: Conversation, danger: Danger<Card>): Promise<{ pageId: string; raised: boolean; cardSeq: number }> {
  const actor: Actor = { kind: 'system' };
  const held = conversation.control === 'staff';
  const { crisis, findings, summary, title } = danger;
  conversation.acuity = 'emergency';
  // What does not wait for an answer goes to the database together, in this order: every round trip keeps the card waiting.
  await Promise.all([
    interruptReplies(tx, conversation.id),
    conversation.runningTurnId ? interruptTurn(tx, conversation.id, conversation.runningTurnId) : null,
    tx.query(
      `UPDATE conversations SET emergency = true, crisis = crisis OR $2, acuity = 'emergency', findings = $3, resolved_at = NULL,
         handoff = CASE WHEN control = 'staff' THEN handoff ELSE 'waiting' END,
         handoff_reason = CASE WHEN crisis OR $2 THEN 'crisis' ELSE 'emergency' END,
         summary = $4, waiting_since = coalesce(waiting_since, now()), updated_at = now() WHERE id = $1`,
      [conversation.id, crisis, JSON.stringify(findings), JSON.stringify(summary)],
    ),
    openCase(tx, conversation, { subject: title, acuity: 'emergency', specialty: 'emergency', location: conversation.location, actor }),
  ]);
  const of = { actor, conversationId: conversation.id, caseId: conversation.caseId };
  const cardId = newId();
  const [card, , , page] = await Promise.all([
    appendMessage(tx, { id: cardId, conversationId: conversation.id, author: 'system', actor, kind: 'emergency', text: danger.cardText, card: danger.card }),
    recordEvent(tx, { ...of, type: 'emergency-raised', subjectId: cardId, after: { crisis, rules: findings.map((finding) => finding.ruleId) } }),
    held ? null : recordEvent(tx, {
      ...of, type: 'handoff-changed', before: { handoff: conversation.handoff }, after: { control: 'agent', handoff: 'waiting', reason: crisis ? 'crisis' : 'emergency' },
    }),
    raisePage(tx, conversation.id, title, 'emergency'),
  ]);
  return { pageId: page.id, raised: page.raised, cardSeq: card.seq };
}
