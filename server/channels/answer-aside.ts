import { lockConversation } from '../../domain/conversations/conversation.ts';
import { takeOverIn, type StaffMember } from '../../domain/conversations/control.ts';
import { appendMessage } from '../../domain/messages/append-message.ts';
import { answeredByStaff, type Received } from '../../domain/received/received.ts';
import type { Context } from '../context.ts';
import { asideOf, leftOut, wordsOf } from './inbound-words.ts';
import { placeOf } from './place-inbound.ts';
import { readAnyhow } from './unreadable.ts';

/**
 * Staff answer what was put aside: as much of it as can be read becomes a message of a conversation, which they hold, so that no agent
 * answers it. Returns the conversation. Throws `RuleBroken` when it is not put aside any more.
 */
export async function answerAside(context: Context, row: Received, staff: StaffMember): Promise<string> {
  const { inbound } = await readAnyhow(context, row);
  const text = wordsOf(inbound) || '[…]';
  return context.db.tx(async (tx) => {
    const { conversationId, writerId } = await placeOf(context, tx, row, inbound, text);
    const conversation = await lockConversation(tx, conversationId);
    const { id: messageId } = await appendMessage(tx, {
      conversationId, clientId: `received-${row.id}`, text, author: 'patient', actor: { kind: 'patient', id: writerId }, aside: asideOf(inbound, leftOut(inbound)),
    });
    await takeOverIn(tx, conversation, staff);
    await answeredByStaff(tx, row.id, { conversationId, messageId }, { kind: 'staff', id: staff.id });
    return conversationId;
  });
}
