import type { Queryable } from '../../db/db.ts';
import { RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { appendMessage } from '../messages/append-message.ts';
import { maskContact, type ContactPoint } from '../patients/contact.ts';
import { newWriter } from '../patients/writer.ts';
import { takeOverIn, type StaffMember } from './control.ts';
import { lockConversation } from './conversation.ts';
import { continuing } from './find-thread.ts';
import { notice } from './notices.ts';
import { openConversation } from './open-conversation.ts';

export type MoveTo = { contact: ContactPoint; ourAddress: string; thread: string };

/**
 * "I'll text you": goes on with a patient on another channel, in a conversation of its own that belongs to the same case and is held by
 * the same person. What was proved here is not proved there. Throws `RuleBroken` for a contact that is not the patient's.
 * @returns the conversation to go on in, `begun` unless there was one already
 */
export async function moveConversation(tx: Queryable, id: string, staff: StaffMember, { contact, ourAddress, thread }: MoveTo): Promise<{ id: string; begun: boolean }> {
  const conversation = await lockConversation(tx, id);
  const theirs = await tx.maybe(
    `SELECT 1 FROM conversations c WHERE c.id = $1 AND (c.contact_kind = $2 AND c.contact_value = $3
       OR EXISTS (SELECT 1 FROM patient_contacts p WHERE p.patient_id = c.patient_id AND p.kind = $2 AND p.value = $3 AND p.disabled_at IS NULL))`, [id, contact.kind, contact.value]);
  if (!theirs) throw new RuleBroken('This is none of the patient’s contacts. Add it to the record first.');
  // Whatever goes on elsewhere is a case: it holds the two together.
  await takeOverIn(tx, conversation, staff);
  const { caseId } = await lockConversation(tx, id);
  const channel = contact.kind === 'email' ? 'email' : 'sms';
  if (conversation.channel === channel) throw new RuleBroken('The conversation is on this channel already. Write your answer.');
  const known = await continuing(tx, { id, patientId: conversation.patientId, caseId }, contact, channel);
  const next = known?.id ?? (await openConversation(tx, await newWriter(tx, conversation.language), channel, conversation.language, {
    route: { contact, ourAddress, thread }, patientId: conversation.patientId, caseId, continues: id,
  }));
  await takeOverIn(tx, await lockConversation(tx, next), staff);
  await appendMessage(tx, {
    conversationId: id, author: 'system', actor: { kind: 'system' }, kind: 'notice', quiet: true, text: notice('moved', conversation.language, { kind: contact.kind, to: maskContact(contact) }),
  });
  await recordEvent(tx, { type: 'conversation-moved', actor: { kind: 'staff', id: staff.id }, conversationId: next, caseId, before: { conversationId: id, channel: conversation.channel }, after: { channel } });
  return { id: next, begun: known === null };
}

/**
 * Takes a move back while nothing was written in the conversation it began: that one is closed, and the first goes on. Repeated, it changes
 * nothing more. Throws `RuleBroken` when something was written there.
 * @returns the conversation that goes on
 */
export async function undoMove(tx: Queryable, begunId: string, staff: StaffMember): Promise<string> {
  const begun = await lockConversation(tx, begunId);
  const { continues } = await tx.one<{ continues: string | null }>('SELECT continues FROM conversations WHERE id = $1', [begunId]);
  if (continues === null) throw new RuleBroken('This conversation goes on no other. There is nothing to take back.');
  const written = await tx.maybe(`SELECT 1 FROM messages WHERE conversation_id = $1 AND author <> 'system' LIMIT 1`, [begunId]);
  if (written) throw new RuleBroken('Something was written here already. Go on in either conversation.');
  const first = await lockConversation(tx, continues);
  if (begun.resolvedAt) return first.id;
  await tx.query(`UPDATE conversations SET resolved_at = now(), control = 'agent', handoff = 'none', holder_id = NULL, waiting_since = NULL, answered_seq = last_seq, delivered_seq = last_seq, updated_at = now() WHERE id = $1`, [begunId]);
  await takeOverIn(tx, first, staff);
  await appendMessage(tx, { conversationId: first.id, author: 'system', actor: { kind: 'system' }, kind: 'notice', quiet: true, text: notice('moved_back', first.language, {}, first.channel) });
  await recordEvent(tx, { type: 'conversation-moved', actor: { kind: 'staff', id: staff.id }, conversationId: first.id, caseId: first.caseId, before: { conversationId: begunId, channel: begun.channel }, after: { channel: first.channel } });
  return first.id;
}
