import type { DeliveryView, Message, StaffConversation } from '../shapes.ts';

const BY: Record<DeliveryView['channel'], string> = { email: 'by email', sms: 'by text' };

/** The delivery that carried a message last; null when it has left the chat by none. */
export function deliveryOf({ deliveries }: Pick<StaffConversation, 'deliveries'>, { seq, author }: Pick<Message, 'seq' | 'author'>): DeliveryView | null {
  if (author === 'patient') return null;
  return deliveries.findLast(({ fromSeq, toSeq }) => fromSeq !== null && toSeq !== null && fromSeq < seq && seq <= toSeq) ?? null;
}

/** How far it got, in words; `failed` when the patient will not get it by this way. */
export function deliveryWords({ channel, state, tries, error }: DeliveryView): { text: string; failed: boolean } {
  const by = BY[channel];
  switch (state) {
    case 'queued':
      return { text: error && tries > 0 ? `${by}: not taken yet (${reason(error)}), tried ${tries === 1 ? 'once' : `${tries} times`}` : `${by}: waiting to be sent`, failed: false };
    case 'sending':
      return { text: `${by}: being sent`, failed: false };
    case 'sent':
      return { text: `${by}: sent`, failed: false };
    case 'delivered':
      return { text: `${by}: delivered`, failed: false };
    case 'read':
      return { text: `${by}: opened`, failed: false };
    case 'failed':
      return { text: `Not delivered ${by}: ${error ? reason(error) : 'refused'}`, failed: true };
    case 'suppressed':
      return { text: `Not sent ${by}: ${error ? reason(error) : 'held back'}`, failed: true };
  }
}

const KNOWN: Record<string, string> = {
  contact_disabled: 'this address was given up after repeated failures',
  not_set_up: 'this way of sending is not set up',
  21610: 'they have texted STOP',
};

const reason = ({ code, text }: NonNullable<DeliveryView['error']>): string => KNOWN[code] ?? (text || code);
