import { openPatientSession, startOver as begin } from '../../../domain/patients/session.ts';
import { patientConversation } from '../../views/conversation-view.ts';
import { networkOf } from '../address.ts';
import { handler } from '../operation.ts';

export const openSession = handler('openPatientSession', async ({ context, body, request }) => {
  await context.limits.sessions.take(networkOf(request.ip ?? 'unknown'));
  const { token, session } = await openPatientSession(context.db, body.language);
  return { token, conversation: await patientConversation(context.db, session.conversationId) };
});

export const startOver = handler('startOver', async ({ context, caller, body, request }) => {
  await context.limits.sessions.take(networkOf(request.ip ?? 'unknown'));
  const session = await begin(context.db, caller.token, caller.session, body.language);
  return patientConversation(context.db, session.conversationId);
});
