/**
 * The channels beside the chat. A channel is a folder under `channels/`, which reads and sends and knows nothing of ours, and one entry
 * here, which joins it to the records. docs/adding-a-channel.md shows the whole way.
 */
import type { Inbound, InboundFile } from '../../channels/inbound.ts';
import type { Deliver, Outbound } from '../../channels/outbound.ts';
import type { Tx } from '../../db/db.ts';
import type { Delivery } from '../../domain/deliveries/delivery.ts';
import type { Received, ReceivedOutcome } from '../../domain/received/received.ts';
import type { Context } from '../context.ts';
import { openEmail } from './email/open-email.ts';
import { openSms } from './sms/open-sms.ts';

export type ChannelName = 'email' | 'sms';

/** What a delivery is made of when its turn comes. */
export type Channel = {
  name: ChannelName;
  /** Reads a raw message. Throws when it cannot be read; after three times it is put aside for staff. */
  read: (raw: Buffer, row: Received) => Promise<Inbound>;
  /**
   * Fetches the files that a message only points to, once its conversation is known. `note` says in words what cannot be had for good. Throws
   * `FilesLater` for what may come later.
   */
  fetchFiles?: (raw: Buffer, row: Received) => Promise<{ files: InboundFile[]; note: string }>;
  /** Puts a delivery into the words and the form of this channel. Asked anew for each try, with the same result. */
  compose: (delivery: Delivery) => Promise<Outbound>;
  /**
   * What the channel does by itself with what it has read, in the transaction that would store it: obeys a keyword, say. Null: it is
   * an ordinary message. `danger`: the words mean danger, and the channel must have a good reason to keep them.
   */
  takeAside?: (tx: Tx, inbound: Inbound, danger: boolean) => Promise<{ outcome: ReceivedOutcome; conversationId: string | null } | null>;
  /** Asked before each try: `at` holds a delivery back without counting a try, `refused` ends it as suppressed. Null: it may go. */
  mayGo?: (delivery: Delivery) => Promise<{ at: Date } | { refused: { code: string; text: string } } | null>;
  /** A delivery was made, in the transaction that makes it: what else has to go out with it. */
  made?: (tx: Tx, delivery: Delivery) => Promise<void>;
  /** A delivery has failed for good; called in the transaction that writes it down. */
  failed?: (tx: Tx, delivery: Delivery, error: { code: string; text: string }) => Promise<void>;
  /** Null: nothing can be sent on this channel, since it is not set up. */
  deliver: Deliver | null;
  close: () => Promise<void>;
};

export type Channels = Record<ChannelName, Channel>;

/** Opens them all, once, when the server starts. */
export function openChannels(context: Context): Channels {
  return { email: openEmail(context), sms: openSms(context) };
}
