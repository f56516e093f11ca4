import { newThread } from '../../../channels/email/reply-token.ts';
import { moveConversation as move } from '../../../domain/conversations/move.ts';
import { InvalidFields } from '../../../domain/errors.ts';
import { parseContact } from '../../../domain/patients/contact.ts';
import { ourAddressFor } from '../../channels/our-address.ts';
import { Refused } from '../../problems.ts';
import { handler } from '../operation.ts';

export const moveConversation = handler('moveConversation', async ({ context, db, caller: { session }, params, body }) => {
  const contact = parseContact(body.contact, context.config.phoneCountryCode);
  if (!contact) throw new InvalidFields([{ path: 'contact', message: 'Write an email address, or a phone number with its area code.' }]);
  const ourAddress = ourAddressFor(context, contact.kind);
  if (!ourAddress) throw new Refused(422, 'channel_not_set_up', `This hospital sends nothing by ${contact.kind === 'email' ? 'email' : 'text message'} yet. Choose another way.`);
  const conversationId = await db.tx((tx) => move(tx, params.conversationId, session.staff, { contact, ourAddress, thread: newThread() }));
  context.runningTurns.abort(params.conversationId);
  return { conversationId };
});
