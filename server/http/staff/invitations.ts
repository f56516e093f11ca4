import { acceptInvitation as accept, findInvitation } from '../../../domain/staff/invitation.ts';
import { PASSWORD_MIN_LENGTH } from '../../../domain/staff/passwords.ts';
import { breachCheck } from '../../breach-check.ts';
import { handler } from '../operation.ts';
import { refuseForeign } from './session.ts';

// A link holds 256 random bits: there is nothing to guess, and so nothing to count.
export const openInvitation = handler('openInvitation', async ({ context: { db, config }, body }) => {
  const { email, role } = await findInvitation(db, body.token);
  return { email, role, hospital: config.hospital.name, passwordMinLength: PASSWORD_MIN_LENGTH };
});

export const acceptInvitation = handler('acceptInvitation', async ({ context, body, request }) => {
  refuseForeign(context, request);
  await accept(context.db, body, breachCheck(context.config.passwordBreachCheck));
});
