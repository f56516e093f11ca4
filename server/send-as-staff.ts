import { noteFirstResponse } from '../domain/cases/first-response.ts';
import { carryAttachments } from '../domain/attachments/attachment.ts';
import { takeOverIn, type StaffMember } from '../domain/conversations/control.ts';
import { lockConversation } from '../domain/conversations/conversation.ts';
import { RuleBroken } from '../domain/errors.ts';
import { appendMessage, type Appended } from '../domain/messages/append-message.ts';
import { cleanText, isBlank } from './clean-text.ts';
import type { SendMessage } from './contract/message.ts';
import type { Context } from './context.ts';
import { Refused } from './problems.ts';

/** A staff member answers. Whoever answers holds the conversation, so it is taken over first, in the same transaction. */
export async function sendAsStaff(context: Context, staff: StaffMember, message: SendMessage & { conversationId: string }): Promise<Appended> {
  const { text, files } = contentOf(context, message);
  const appended = await context.db.tx(async (tx) => {
    const conversation = await lockConversation(tx, message.conversationId);
    const repeated = await tx.maybe(`SELECT 1 FROM messages WHERE conversation_id = $1 AND author = 'staff' AND client_id = $2`, [message.conversationId, message.clientId]);
    if (!repeated) await takeOverIn(tx, conversation, staff);
    if (!repeated) await noteFirstResponse(tx, message.conversationId);
    const sent = await appendMessage(tx, {
      conversationId: message.conversationId, author: 'staff', actor: { kind: 'staff', id: staff.id }, staffId: staff.id, clientId: message.clientId, text,
    });
    if (files.length && !sent.repeated) await carryAttachments(tx, { id: sent.id, conversationId: message.conversationId }, files, { kind: 'staff', id: staff.id });
    return sent;
  });
  if (!appended.repeated) {
    context.runningTurns.abort(message.conversationId);
    context.metrics.messages.inc({ author: 'staff' });
  }
  return appended;
}

/**
 * A program of the hospital writes to the patient, with an API key. It answers for nobody: it takes nothing over, stops no turn and ends no
 * waiting, so that nobody who waits for a person is forgotten over a notice. Throws `RuleBroken` when somebody else used the client id.
 */
export async function sendAsProgram(context: Context, apiKeyId: string, message: SendMessage & { conversationId: string }): Promise<Appended> {
  const { conversationId, clientId } = message;
  const { text, files } = contentOf(context, message);
  const actor = { kind: 'api_key', id: apiKeyId } as const;
  const appended = await context.db.tx(async (tx) => {
    await lockConversation(tx, conversationId);
    const foreign = await tx.maybe(`SELECT 1 FROM messages WHERE conversation_id = $1 AND author = 'staff' AND client_id = $2 AND api_key_id IS DISTINCT FROM $3::uuid`, [conversationId, clientId, apiKeyId]);
    if (foreign) throw new RuleBroken('Somebody else has used this clientId in this conversation. Choose a new random one for each message.');
    const sent = await appendMessage(tx, { conversationId, author: 'staff', actor, apiKeyId, clientId, text });
    if (files.length && !sent.repeated) await carryAttachments(tx, { id: sent.id, conversationId }, files, actor);
    return sent;
  });
  if (!appended.repeated) context.metrics.messages.inc({ author: 'program' });
  return appended;
}

function contentOf({ config }: Context, message: SendMessage): { text: string; files: string[] } {
  const text = cleanText(message.text);
  const files = [...new Set(message.attachmentIds)];
  if (files.length > config.filesPerMessage) throw new Refused(422, 'too_many_files', `A message can carry ${config.filesPerMessage} files. Send the others with the next one.`);
  if (isBlank(text) && !files.length) throw new Refused(422, 'message_empty', 'The message is empty.');
  return { text, files };
}
