import { giveFeedback as give } from '../../../domain/messages/feedback.ts';
import { handler } from '../operation.ts';

export const giveFeedback = handler('giveFeedback', ({ context, caller: { session }, body }) => give(context.db, session.conversationId, session.patientId, body.messageId, body.value));
