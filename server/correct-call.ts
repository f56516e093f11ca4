import { screen } from '../agent/safety/screen.ts';
import { lockConversation } from '../domain/conversations/conversation.ts';
import type { StaffMember } from '../domain/conversations/control.ts';
import { RuleBroken } from '../domain/errors.ts';
import { recordEvent } from '../domain/events/record-event.ts';
import { recentPatientWords } from '../domain/messages/recent-patient-words.ts';
import { cleanText } from './clean-text.ts';
import type { Context } from './context.ts';
import { CONTEXT_MESSAGES, latchDanger } from './latch-danger.ts';

/** What a logged call says anew. `note` is the line on who it was and how it ended. */
export type Correction = { what: string; note: string };

/**
 * Puts right what was written down of a call, and keeps what stood there before in the case's history. The new words are screened like the first;
 * a danger that was found stays until staff clear it. Throws `RuleBroken` for a conversation that is no call.
 */
export function correctCall(context: Context, staff: StaffMember, conversationId: string, { what, note }: Correction): Promise<{ conversationId: string; danger: boolean }> {
  const now = { what: cleanText(what), note: cleanText(note) };
  return context.db.tx(async (tx) => {
    const { channel, caseId } = await lockConversation(tx, conversationId);
    const message = channel === 'phone' ? await tx.maybe<{ id: string; text: string }>(`SELECT id, text FROM messages WHERE conversation_id = $1 AND author = 'patient' ORDER BY seq LIMIT 1`, [conversationId]) : null;
    const line = await tx.maybe<{ id: string; text: string }>(`SELECT id, text FROM notes WHERE conversation_id = $1 AND client_id = 'call-' || $1::text`, [conversationId]);
    if (!message || !line) throw new RuleBroken('This is no logged call. What patients wrote themselves is not changed.');
    const before = { what: message.text, note: line.text };
    if (before.what === now.what && before.note === now.note) return { conversationId, danger: false };
    const actor = { kind: 'staff', id: staff.id } as const;
    await tx.query('UPDATE messages SET text = $2 WHERE id = $1', [message.id, now.what]);
    await tx.query('UPDATE conversations SET first_words = left($2, 160), updated_at = now() WHERE id = $1', [conversationId, now.what]);
    await tx.query('UPDATE notes SET text = $2 WHERE id = $1', [line.id, now.note]);
    await recordEvent(tx, { type: 'message-changed', actor, conversationId, caseId, subjectId: message.id, after: { state: 'complete' } });
    await recordEvent(tx, { type: 'call-corrected', actor, conversationId, caseId, before, after: now });
    const danger = before.what !== now.what && (await latchDanger(context, tx, (await recentPatientWords(tx, [conversationId], CONTEXT_MESSAGES)).get(conversationId)!, () => screen([now.what])));
    return { conversationId, danger };
  });
}
