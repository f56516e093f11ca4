import { screen } from '../agent/safety/screen.ts';
import type { PatientSession } from '../domain/patients/session.ts';
import { cleanText, isBlank } from './clean-text.ts';
import { MESSAGE_MAX_LENGTH, type SendMessage } from './contract/message.ts';
import type { Context } from './context.ts';
import { Refused } from './problems.ts';
import { receive, type Stored } from './intake.ts';

/**
 * A chat message, over HTTP or a socket. Blank, too long and too many are refused with a way on; but danger is looked for
 * first, and words that mean danger come in whatever their length and number.
 */
export async function receiveFromPatient(context: Context, session: PatientSession, message: SendMessage): Promise<Stored> {
  const text = cleanText(message.text);
  const files = [...new Set(message.attachmentIds)];
  if (isBlank(text) && !files.length) throw new Refused(422, 'message_empty', 'The message is empty. Write a few words, or use the "Talk to a person" button.');
  if (files.length > context.config.filesPerMessage) throw new Refused(422, 'too_many_files', `A message can carry ${context.config.filesPerMessage} files. Send the others with the next one.`);
  // Five a second, a minute long, is a program.
  await context.limits.floods.take(session.conversationId);
  const tooLong = text.length > MESSAGE_MAX_LENGTH;
  const tooMany = await context.limits.messages.isOver(session.conversationId);
  const refused = tooLong || tooMany;
  if (refused && !screen([text]).emergency) {
    if (tooLong) {
      throw new Refused(413, 'message_too_long', `The message has ${text.length} characters; the limit is ${MESSAGE_MAX_LENGTH}. Send it in parts, or just the question.`);
    }
    throw new Refused(429, 'too_many_messages', 'You sent many messages in a short time. Wait a minute, then send this one again; your text is kept.', 60);
  }
  return receive(context, {
    conversationId: session.conversationId, patientId: session.patientId, clientId: message.clientId, attachmentIds: files,
    // Danger in an overlong text: what fits is stored, begin and end, since the facts stand at either.
    text: tooLong ? `${text.slice(0, MESSAGE_MAX_LENGTH / 2 - 5)}\n[…]\n${text.slice(-MESSAGE_MAX_LENGTH / 2 + 5)}` : text,
  });
}
