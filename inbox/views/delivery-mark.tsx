import type { Message, StaffConversation } from '../shapes.ts';
import { deliveryOf, deliveryWords } from '../state/delivery-words.ts';
import { Icon } from './icons.tsx';

/** How far a message of ours got outside of the chat, on the message itself. */
export function DeliveryMark({ message, conversation }: { message: Message; conversation: StaffConversation }) {
  const delivery = deliveryOf(conversation, message);
  if (!delivery) return null;
  const { text, failed } = deliveryWords(delivery);
  return failed ? <strong class="not-delivered"><Icon name="alert" size={16} /> {text}</strong> : <span>{text}</span>;
}
