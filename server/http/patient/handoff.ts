import { requestPerson as request } from '../../request-person.ts';
import { patientConversation } from '../../views/conversation-view.ts';
import { handler } from '../operation.ts';

export const requestPerson = handler('requestPerson', async ({ context, caller }) => {
  await request(context, caller.session.conversationId);
  return patientConversation(context.db, caller.session.conversationId);
});
