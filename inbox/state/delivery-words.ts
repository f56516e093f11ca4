import type { DeliveryView, Message, StaffConversation } from '../shapes.ts';

const BY: Record<DeliveryView['channel'], string> = { email: 'by email', sms: 'by text' };

/** The delivery that carried a message last; null when it has left the chat by none. */
export function deliveryOf({ deliveries }: Pick<StaffConversation, 'deliveries'>, { seq, author }: Pick<Message, 'seq' | 'author'>): DeliveryView | null {
  if (author === 'patient') return null;
  return deliveries.findLast(({ fromSeq, toSeq }) => fromSeq !== null && toSeq !== null && fromSeq < seq && seq <= toSeq) ?? null;
}

/** `failed`: the patient will not get it by this way. Then `todo` says what helps, and `again` whether it can be sent once more. */
export type DeliveryWords = { text: string; failed: boolean; todo?: string; again?: boolean };

/** How far it got, in words. */
export function deliveryWords({ channel, state, tries, error }: DeliveryView): DeliveryWords {
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
      return { text: `Not delivered ${by}: ${error ? reason(error) : 'refused'}`, failed: true, ...wayOn(channel, error) };
    case 'suppressed':
      return { text: `Not sent ${by}: ${error ? reason(error) : 'held back'}`, failed: true, ...wayOn(channel, error) };
  }
}

const KNOWN: Record<string, string> = {
  contact_disabled: 'this address was given up after repeated failures',
  not_set_up: 'this way of sending is not set up',
  21610: 'they have texted STOP',
};

/** What staff can do where the reason tells it. */
const WAY_ON: Record<string, { todo: string; again: boolean }> = {
  contact_disabled: { todo: 'Ask the patient for the right one. Sending again takes it back into use.', again: true },
  not_set_up: { todo: 'Ask an administrator to set it up, or choose another way.', again: true },
  21610: { todo: 'Call them, or go on by email. They can text START.', again: false },
  opted_out: { todo: 'Call them, or go on by another way.', again: false },
  settled: { todo: 'Nothing needs to be done.', again: false },
};

function wayOn(channel: DeliveryView['channel'], error: DeliveryView['error']): { todo: string; again: boolean } {
  return WAY_ON[error?.code ?? ''] ?? { todo: channel === 'email' ? 'Check the address with the patient, or go on by another way.' : 'Call them, or go on by another way.', again: true };
}

const reason = ({ code, text }: NonNullable<DeliveryView['error']>): string => KNOWN[code] ?? (text || code);
