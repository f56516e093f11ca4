/** What every channel makes of what it received, whatever it came by. Pure data: nothing here knows patients or the database. */

/** An address in lower case, or a number in E.164. */
export type ChannelContact = { kind: 'email' | 'phone'; value: string };

/** `message`: somebody wrote. All others are taken note of and never answered. */
export type InboundKind = 'message' | 'bounce' | 'auto_reply' | 'list' | 'own' | 'complaint';

export type InboundFile = {
  name: string;
  /** What the sender says it is; what it is, is found by its content. */
  type: string;
  bytes: Buffer;
  /** A picture that stands in the text. */
  inline: boolean;
};

/**
 * How far the sender's address can be believed. `aligned`: the domain that is shown vouches for the message (DMARC, or a gateway that knows
 * the number); `failed`: it disowns it. Even `aligned` proves no patient.
 */
export type Verdict = { sender: 'aligned' | 'unknown' | 'failed'; detail: Record<string, string> };

/** Where in what was said before it belongs. Ids are written as they stand in the header, with their angle brackets. */
export type ThreadHints = {
  /** Token texts found in the addresses it went to and in the ids it answers; not yet proved (channels/email/reply-token.ts). */
  tokens: string[];
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
};

/** What is known of a message that no person is taken to have written. */
export type MachineSigns = {
  /** What gave it away, in words for staff. */
  because: string;
  /** `somebody`: a person may stand behind it after all; `many`: it was sent to thousands, and what it tells is a story; `us`: a program of ours wrote each word. */
  voice: 'somebody' | 'many' | 'us';
  /** Whoever wrote it could read an answer. */
  answerable: boolean;
};

/** A delivery of ours that failed, or that somebody complained about. */
export type BounceReport = {
  /** The Message-ID of ours that it is about. */
  messageId: string | null;
  tokens: string[];
  recipients: { value: string; permanent: boolean; code: string; text: string }[];
};

export type Inbound = {
  channel: 'email' | 'sms';
  kind: InboundKind;
  from: (ChannelContact & { name: string | null }) | null;
  /** Our mailbox or number that it came to; null when none of ours is named. */
  to: string | null;
  subject: string;
  /** What the screen shows of it at once: the new words. */
  text: string;
  /** Everything the sender wrote, which is everything unquoted: what the safety screen and the agent read. Holds `text` and `signature`. */
  triage: string;
  quoted: string;
  signature: string;
  files: InboundFile[];
  thread: ThreadHints;
  verdict: Verdict;
  bounce: BounceReport | null;
  /** Of every `kind` but `message`; where a channel leaves it out, a person may have written it and reads no answer. */
  machine?: MachineSigns;
  /** What the sender's side says; null when it says nothing that could be a time. */
  sentAt: Date | null;
};
