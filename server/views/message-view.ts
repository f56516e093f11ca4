import type { Message as MessageView } from '../contract/message.ts';
import { EmergencyCard } from '../contract/message.ts';
import type { Message } from '../../domain/messages/message.ts';

/** The same to the patient: what the hospital calls its programs is its own affair. */
export const messageForPatient = (message: Message): MessageView => ({ ...messageView(message), program: null });

/** A message as it goes over the wire to staff. */
export function messageView(message: Message): MessageView {
  return {
    ...message,
    card: message.card ? EmergencyCard.parse(message.card) : null,
    createdAt: message.createdAt.toISOString(),
  };
}
