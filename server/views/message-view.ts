import type { Message as MessageView } from '../contract/message.ts';
import { EmergencyCard } from '../contract/message.ts';
import type { Message } from '../../domain/messages/message.ts';

/** A message as it goes over the wire; the same for patient and staff, since it holds nothing that the patient may not see. */
export function messageView(message: Message): MessageView {
  return {
    ...message,
    card: message.card ? EmergencyCard.parse(message.card) : null,
    createdAt: message.createdAt.toISOString(),
  };
}
