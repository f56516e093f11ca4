import type { Queryable } from '../db/db.ts';
import { messagesAfter } from '../domain/messages/message.ts';
import type { Sync } from './contract/conversation.ts';
import { patientConversation } from './views/conversation-view.ts';
import { messageForPatient } from './views/message-view.ts';

/** Everything a patient's browser lacks: the messages after `after`, in order, and the state of the conversation. */
export async function syncConversation(db: Queryable, conversationId: string, after: number): Promise<Sync> {
  // The messages first: a state read after them is never older than they are.
  const messages = await messagesAfter(db, conversationId, after);
  return { conversation: await patientConversation(db, conversationId), messages: messages.map(messageForPatient) };
}
