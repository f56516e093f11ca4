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
 * @returns the conversation to go on in; the one that was there already when there is one
 */
export async function moveConversation(tx: Queryable, id: string, staff: StaffMember, { contact, ourAddress, thread }: MoveTo): Promise<string> {
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
  return next;
}
