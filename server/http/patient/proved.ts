import { ProofFailed } from '../../../domain/patients/codes.ts';
import { findPatientSession, type IdleLimits } from '../../../domain/patients/session.ts';
import type { Context } from '../../context.ts';
import { patientConversation } from '../../views/conversation-view.ts';

/** Half a day for a contact: it opens no more than the states of requests. */
const CONTACT_MINUTES = 720;
export const idleOf = ({ config }: Context): IdleLimits => ({ verified: config.verifiedMinutes, contact: CONTACT_MINUTES });

/** What a browser gets in place of its old token. */
export async function proved({ db }: Context, token: string | null) {
  const session = token && (await findPatientSession(db, token));
  if (!token || !session) throw new ProofFailed('session_moved', 'This chat was verified in another window. Go on there, or load the page again.');
  return { token, assurance: session.assurance, conversation: await patientConversation(db, session.conversationId) };
}
