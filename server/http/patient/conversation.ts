import { syncConversation } from '../../sync.ts';
import { handler } from '../operation.ts';

export const readPatientConversation = handler('readPatientConversation', ({ context, caller, query }) => syncConversation(context.db, caller.session.conversationId, query.after));
