/**
 * Who answers. Each function runs in a transaction of its own, takes the conversation's lock first and ends a running
 * turn by forgetting it: the turn notices at its next sentence, stops, and shows nothing more.
 */
import type { Db, Queryable } from '../../db/db.ts';
import { RuleBroken } from '../errors.ts';
import { openCase } from '../cases/open-case.ts';
import { recordEvent } from '../events/record-event.ts';
import { appendMessage } from '../messages/append-message.ts';
import { interruptReplies } from '../messages/reply.ts';
import { interruptTurn } from '../turns/turn.ts';
import type { Actor, HandoffReason, StaffRole } from '../terms.ts';
import { notice } from './notices.ts';
import { findConversation, lockConversation, type Conversation, type HandoffSummary } from './conversation.ts';

export type StaffMember = { id: string; name: string; role: StaffRole };

/** A staff member takes the conversation. A colleague may be relieved; taking what one holds changes nothing. */
export function takeOver(db: Db, id: string, staff: StaffMember): Promise<Conversation> {
  return db.tx(async (tx) => {
    await takeOverIn(tx, await lockConversation(tx, id), staff);
    return findConversation(tx, id);
  });
}

/** `takeOver` within a transaction that holds the conversation's lock. */
export async function takeOverIn(tx: Queryable, conversation: Conversation, staff: StaffMember): Promise<void> {
  if (conversation.control === 'staff' && conversation.holderId === staff.id) return;
  await endTurn(tx, conversation);
  const actor: Actor = { kind: 'staff', id: staff.id };
  // Whatever staff work on is a case: it can be assigned, found again and counted.
  if (!conversation.caseId) {
    await openCase(tx, conversation, { subject: 'Taken over by staff', acuity: null, specialty: conversation.specialty, location: conversation.location, actor });
  }
  await tx.query(
    `UPDATE conversations SET control = 'staff', handoff = 'taken', holder_id = $2, answered_seq = last_seq, resolved_at = NULL,
       waiting_since = CASE WHEN last_patient_seq > staff_read_seq THEN coalesce(waiting_since, now()) ELSE waiting_since END, updated_at = now()
     WHERE id = $1`,
    [conversation.id, staff.id],
  );
  if (conversation.caseId) {
    await tx.query(
      `UPDATE cases SET assignee_id = coalesce(assignee_id, $2), status = CASE WHEN (SELECT category FROM case_statuses t WHERE t.key = status) IN ('new', 'resolved', 'closed') THEN 'open' ELSE status END,
         resolved_at = NULL, closed_at = NULL, version = version + 1, updated_at = now() WHERE id = $1`,
      [conversation.caseId, staff.id],
    );
    await recordEvent(tx, { type: 'case-changed', actor: { kind: 'staff', id: staff.id }, conversationId: conversation.id, caseId: conversation.caseId, after: { status: 'open' } });
  }
  await handoffChanged(tx, conversation, { kind: 'staff', id: staff.id }, { control: 'staff', handoff: 'taken', holderId: staff.id });
  await say(tx, conversation, notice('joined', conversation.language, staff));
}

/**
 * The holder, or a colleague, gives the conversation back to the agent, within the caller's transaction. What the patient wrote after
 * the last reply waits for an answer. Returns whether there is such a message: the caller then has to see to a turn.
 */
export async function handBack(tx: Queryable, id: string, staff: StaffMember): Promise<boolean> {
  const conversation = await lockConversation(tx, id);
  if (conversation.control === 'agent' && conversation.handoff === 'none') return false;
  const { waits } = await tx.one<{ waits: boolean }>(
    `UPDATE conversations SET control = 'agent', handoff = 'none', handoff_reason = NULL, summary = NULL, holder_id = NULL, waiting_since = NULL,
       answered_seq = coalesce((SELECT max(m.seq) FROM messages m WHERE m.conversation_id = $1 AND (m.author = 'agent' OR m.author = 'staff' AND m.api_key_id IS NULL) AND m.kind = 'text' AND m.state <> 'interrupted'), 0),
       updated_at = now()
     WHERE id = $1 RETURNING last_patient_seq > answered_seq AS waits`,
    [id],
  );
  await handoffChanged(tx, conversation, { kind: 'staff', id: staff.id }, { control: 'agent', handoff: 'none', holderId: null });
  await say(tx, conversation, notice('handed_back', conversation.language, staff));
  return waits;
}

/** Puts the conversation before staff. The agent may go on with simple questions until someone takes it. */
export async function requestHandoff(tx: Queryable, conversation: Conversation, reason: HandoffReason, summary: HandoffSummary): Promise<void> {
  if (conversation.control === 'staff') return;
  await tx.query(
    `UPDATE conversations SET handoff = 'waiting', handoff_reason = CASE WHEN emergency AND handoff_reason IN ('emergency', 'crisis') THEN handoff_reason ELSE $2 END,
       summary = $3, waiting_since = coalesce(waiting_since, now()), updated_at = now() WHERE id = $1`,
    [conversation.id, reason, JSON.stringify(summary)],
  );
  if (conversation.handoff !== 'waiting') {
    await handoffChanged(tx, conversation, { kind: 'agent' }, { control: 'agent', handoff: 'waiting', holderId: null, reason });
  }
}

/** Resolves a conversation with its case. An emergency that stands must be cleared first. */
export function resolveConversation(db: Db, id: string, staff: StaffMember): Promise<Conversation> {
  return db.tx(async (tx) => {
    const conversation = await lockConversation(tx, id);
    if (conversation.resolvedAt) return conversation;
    if (conversation.emergency) throw new RuleBroken('This conversation is marked as an emergency. Clear the emergency with a reason, then resolve it.');
    await endTurn(tx, conversation);
    await tx.query(
      `UPDATE conversations SET resolved_at = now(), control = 'agent', handoff = 'none', handoff_reason = NULL, summary = NULL, holder_id = NULL,
         waiting_since = NULL, answered_seq = last_seq, updated_at = now() WHERE id = $1`,
      [id],
    );
    await setCaseStatus(tx, conversation, staff, 'resolved');
    await recordEvent(tx, { type: 'conversation-resolved', actor: { kind: 'staff', id: staff.id }, conversationId: id, caseId: conversation.caseId });
    await say(tx, conversation, notice('resolved', conversation.language, staff));
    return findConversation(tx, id);
  });
}

/** Takes a resolve back; the staff member who does it holds the conversation. */
export function reopenConversation(db: Db, id: string, staff: StaffMember): Promise<Conversation> {
  return db.tx(async (tx) => {
    const conversation = await lockConversation(tx, id);
    if (!conversation.resolvedAt) return conversation;
    await tx.query(
      `UPDATE conversations SET resolved_at = NULL, control = 'staff', handoff = 'taken', holder_id = $2, updated_at = now() WHERE id = $1`,
      [id, staff.id],
    );
    await setCaseStatus(tx, conversation, staff, 'open');
    await recordEvent(tx, { type: 'conversation-reopened', actor: { kind: 'staff', id: staff.id }, conversationId: id, caseId: conversation.caseId });
    return findConversation(tx, id);
  });
}

/** Ends the latch of danger. Only staff do this, and say why. */
export function clearEmergency(db: Db, id: string, staff: StaffMember, reason: string): Promise<Conversation> {
  return db.tx(async (tx) => {
    const conversation = await lockConversation(tx, id);
    if (!conversation.emergency) return conversation;
    await tx.query(
      `UPDATE conversations SET emergency = false, crisis = false, acuity = 'urgent', cleared_through_seq = last_seq, updated_at = now() WHERE id = $1`, [id]);
    if (conversation.caseId) {
      await tx.query(`UPDATE cases SET acuity = 'urgent', version = version + 1, updated_at = now() WHERE id = $1 AND acuity = 'emergency'`, [conversation.caseId]);
      await recordEvent(tx, { type: 'case-changed', actor: { kind: 'staff', id: staff.id }, conversationId: id, caseId: conversation.caseId, before: { acuity: 'emergency' }, after: { acuity: 'urgent', reason } });
    }
    await recordEvent(tx, {
      type: 'emergency-cleared', actor: { kind: 'staff', id: staff.id }, conversationId: id, caseId: conversation.caseId,
      before: { acuity: conversation.acuity, crisis: conversation.crisis }, after: { acuity: 'urgent', reason },
    });
    const closed = await tx.query<{ id: string }>(`UPDATE pages SET state = 'closed' WHERE conversation_id = $1 AND state = 'open' RETURNING id`, [id]);
    for (const page of closed) await recordEvent(tx, { type: 'page-changed', actor: { kind: 'staff', id: staff.id }, conversationId: id, subjectId: page.id, after: { state: 'closed' } });
    return findConversation(tx, id);
  });
}

async function endTurn(tx: Queryable, conversation: Conversation): Promise<void> {
  await interruptReplies(tx, conversation.id);
  if (conversation.runningTurnId) await interruptTurn(tx, conversation.id, conversation.runningTurnId);
}

async function setCaseStatus(tx: Queryable, conversation: Conversation, staff: StaffMember, status: 'open' | 'resolved'): Promise<void> {
  if (!conversation.caseId) return;
  await tx.query(
    `UPDATE cases SET status = $2, resolved_at = CASE WHEN $2 = 'resolved' THEN now() END, closed_at = NULL, version = version + 1, updated_at = now() WHERE id = $1`,
    [conversation.caseId, status],
  );
  await recordEvent(tx, { type: 'case-changed', actor: { kind: 'staff', id: staff.id }, conversationId: conversation.id, caseId: conversation.caseId, after: { status } });
}

async function handoffChanged(tx: Queryable, conversation: Conversation, actor: { kind: 'staff' | 'agent'; id?: string }, after: object): Promise<void> {
  await recordEvent(tx, {
    type: 'handoff-changed', actor, conversationId: conversation.id, caseId: conversation.caseId,
    before: { control: conversation.control, handoff: conversation.handoff, holderId: conversation.holderId }, after,
  });
}

/** Who answers now is told along with the answer: nobody gets a mail for it. */
async function say(tx: Queryable, conversation: Conversation, text: string): Promise<void> {
  await appendMessage(tx, { conversationId: conversation.id, author: 'system', actor: { kind: 'system' }, kind: 'notice', text, quiet: true });
}
