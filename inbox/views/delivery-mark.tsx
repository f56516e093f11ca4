import { useSignal } from '@preact/signals';
import { problemText } from '../api/problem.ts';
import { useInbox } from '../context.ts';
import type { DeliveryView, Message, StaffConversation } from '../shapes.ts';
import { deliveryOf, deliveryWords } from '../state/delivery-words.ts';
import { Icon } from './icons.tsx';

/** How far a message of ours got outside of the chat, on the message itself; what failed says what to do. */
export function DeliveryMark({ message, conversation }: { message: Message; conversation: StaffConversation }) {
  const delivery = deliveryOf(conversation, message);
  if (!delivery) return null;
  const { text, failed, todo, again } = deliveryWords(delivery);
  if (!failed) return <span>{text}</span>;
  // One failure stands on the last message that it carried, not on each.
  const isLast = !conversation.messages.some(({ seq, author }) => author !== 'patient' && seq > message.seq && seq <= (delivery.toSeq ?? 0));
  return (
    <>
      <strong class="not-delivered"><Icon name="alert" size={16} /> {text}</strong>
      {isLast && todo && <span>{todo}</span>}
      {isLast && again && <Resend conversation={conversation} delivery={delivery} />}
    </>
  );
}

function Resend({ conversation, delivery }: { conversation: StaffConversation; delivery: DeliveryView }) {
  const { actions, call, conversation: open, toasts } = useInbox();
  const busy = useSignal(false);
  if (!actions.mayChange('conversation:reply')) return null;
  const resend = async (): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    try {
      await call('resendDelivery', { params: { conversationId: conversation.row.conversationId, deliveryId: delivery.id } });
      toasts.show('It is on its way once more.');
      await open.reload();
    } catch (error) {
      toasts.show(problemText(error), { tone: 'problem' });
    }
    busy.value = false;
  };
  return <button type="button" class="text-button" disabled={busy.value} onClick={() => void resend()}>Send again</button>;
}
