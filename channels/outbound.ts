import type { ChannelContact } from './inbound.ts';

/** One thing to send, ready in every part. The same for each try. */
export type Outbound = {
  /** The delivery's id. */
  id: string;
  channel: 'email' | 'sms';
  /** Our mailbox or number. */
  from: string;
  to: ChannelContact;
  /** Plain text: the whole of a text message, one of two forms of a mail. */
  text: string;
  /** What only a mail has. */
  mail: OutboundMail | null;
};

export type OutboundMail = {
  fromName: string;
  subject: string;
  html: string;
  /** With angle brackets, made before the first try. */
  messageId: string;
  replyTo: string | null;
  inReplyTo: string | null;
  references: string[];
  /** RFC 3834: what it is to machines. `auto-replied` when no person wrote it. */
  autoSubmitted: 'auto-replied' | 'auto-generated' | null;
  /** An https address that ends these mails with one POST; for alerts alone. */
  unsubscribe: string | null;
};

/**
 * What the other side said. `temporary`: try again, it may have been taken or not. `permanent`: never try again.
 * `code` is the other side's own (`550 5.1.1`, `21610`); `text` holds none of what was sent.
 */
export type DeliveryResult =
  | { result: 'accepted'; providerId: string | null; segments?: number }
  | { result: 'temporary'; code: string; text: string; retryAfterSeconds?: number }
  | { result: 'permanent'; code: string; text: string; badAddress?: boolean };

/** Sends one thing once. Never throws for what the other side says or does not say. */
export type Deliver = (outbound: Outbound, signal: AbortSignal) => Promise<DeliveryResult>;
