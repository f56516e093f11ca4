import { newThread } from '../../../channels/email/reply-token.ts';
import { addJob } from '../../../db/jobs.ts';
import { continueElsewhere, stayInChat } from '../../../domain/conversations/continuation.ts';
import { maskContact } from '../../../domain/patients/contact.ts';
import { deliverJob } from '../../channels/deliver-job.ts';
import { ourAddressFor } from '../../channels/our-address.ts';
import { Refused } from '../../problems.ts';
import { handler } from '../operation.ts';

export const setContinuation = handler('setContinuation', async ({ context, caller: { session }, body }) => {
  const afterMinutes = context.config.continueAfterMinutes;
  return context.db.tx(async (tx) => {
    if (!body.consent) {
      await stayInChat(tx, session);
      return { to: null, afterMinutes };
    }
    const contact = await continueElsewhere(tx, session, { ourAddress: (kind) => ourAddressFor(context, kind), afterMinutes, thread: newThread() });
    if (!contact) throw new Refused(422, 'no_code', 'Prove an email address or phone number with a code first; answers go there.');
    await addJob(tx, deliverJob(session.conversationId, afterMinutes * 60));
    return { to: maskContact(contact), afterMinutes };
  });
});
