import type { Queryable } from '../../db/db.ts';
import { openCase } from '../cases/open-case.ts';
import { recordEvent } from '../events/record-event.ts';
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
  await interruptReplies(tx, conversation.id);
  if (conversation.runningTurnId) await interruptTurn(tx, conversation.id, conversation.runningTurnId);
  const held = conversation.control === 'staff';
  await tx.query(
    `UPDATE conversations SET emergency = true, crisis = crisis OR $2, acuity = 'emergency', findings = $3, resolved_at = NULL,
       handoff = CASE WHEN control = 'staff' THEN handoff ELSE 'waiting' END,
       handoff_reason = CASE WHEN crisis OR $2 THEN 'crisis' ELSE 'emergency' END,
       summary = $4, waiting_since = coalesce(waiting_since, now()), updated_at = now() WHERE id = $1`,
    [conversation.id, danger.crisis, JSON.stringify(danger.findings), JSON.stringify(danger.summary)],
  );
  conversation.acuity = 'emergency';
  await openCase(tx, conversation, { subject: danger.title, acuity: 'emergency', specialty: 'emergency', location: conversation.location, actor });
  const card = await appendMessage(tx, {
    conversationId: conversation.id, author: 'system', actor, kind: 'emergency', text: danger.cardText, card: danger.card,
  });
  await recordEvent(tx, {
    type: 'emergency-raised', actor, conversationId: conversation.id, caseId: conversation.caseId, subjectId: card.id,
    after: { crisis: danger.crisis, rules: danger.findings.map((finding) => finding.ruleId) },
  });
  if (!held) {
    await recordEvent(tx, {
      type: 'handoff-changed', actor, conversationId: conversation.id, caseId: conversation.caseId,
      before: { handoff: conversation.handoff }, after: { control: 'agent', handoff: 'waiting', reason: danger.crisis ? 'crisis' : 'emergency' },
    });
  }
  const page = await raisePage(tx, conversation.id, danger.title, 'emergency');
  return { pageId: page.id, raised: page.raised, cardSeq: card.seq };
}
