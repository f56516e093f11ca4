import { addNote as add } from '../../../domain/notes/note.ts';
import { messagesById } from '../../../domain/messages/message.ts';
import { cleanText, isBlank } from '../../clean-text.ts';
import { sendAsProgram, sendAsStaff } from '../../send-as-staff.ts';
import { noteView } from '../../views/conversation-view.ts';
import { messageView } from '../../views/message-view.ts';
import { handler } from '../operation.ts';
import { Refused } from '../../problems.ts';

export const sendStaffMessage = handler('sendStaffMessage', async ({ context, db, caller, params, body }) => {
  const message = { ...body, conversationId: params.conversationId };
  const { id } = caller.kind === 'staff' ? await sendAsStaff({ ...context, db }, caller.session.staff, message) : await sendAsProgram({ ...context, db }, caller.principal.id, message);
  return messageView((await messagesById(db, [id]))[0]!);
});

export const addNote = handler('addNote', async ({ db, caller: { principal: { kind, id } }, params, body }) => {
  const text = cleanText(body.text);
  if (isBlank(text)) throw new Refused(422, 'note_empty', 'The note is empty.');
  return noteView(await add(db, params.conversationId, { kind, id }, body.clientId, text));
});
