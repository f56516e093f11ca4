/** What a Twilio-compatible gateway posts: a text that came in, or how far one of ours has got. */
import type { FormFields } from './signature.ts';

export type SmsMedia = { url: string; mediaType: string };

/** A text or picture message. `service` is the pool of numbers it came through, `to` the one of them that was texted. */
export type SmsMessage = {
  kind: 'message';
  sid: string;
  accountSid: string;
  from: string;
  to: string;
  service: string | null;
  text: string;
  media: SmsMedia[];
  /** The gateway keeps a list of its own, took this for STOP, START or HELP and has answered it. */
  optOutType: string | null;
};

/** `received` of other products counts as delivered. */
export type SmsStatus = 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed';

export type SmsStatusReport = { kind: 'status'; sid: string; accountSid: string; status: SmsStatus; errorCode: string | null };

/** Nothing that we know: `why` names the field, never its content. */
export type UnreadableWebhook = { kind: 'unreadable'; why: string };

const STATUSES: Readonly<Record<string, SmsStatus>> = {
  accepted: 'queued', scheduled: 'queued', queued: 'queued', sending: 'sending', sent: 'sent', delivered: 'delivered', read: 'read',
  failed: 'failed', undelivered: 'failed', canceled: 'failed',
};

const MOST_MEDIA = 10;
const SID = /^[A-Za-z0-9_-]{2,64}$/u;
/** E.164, or the short code of a campaign. */
const NUMBER = /^\+?\d{3,15}$/u;
/** A name in place of a number: a program, which cannot be answered. */
const NAME = /^(?=.*[A-Za-z])[A-Za-z0-9 ._&+-]{2,15}$/u;

/** Reads a signed form. Both kinds come to one address when an operator sets it so: what tells them apart is in the fields. */
export function parseWebhook(fields: FormFields): SmsMessage | SmsStatusReport | UnreadableWebhook {
  const form = new Map(fields);
  const field = (...names: string[]): string => names.map((name) => form.get(name)?.trim()).find((value) => value) ?? '';
  const sid = field('MessageSid', 'SmsMessageSid', 'SmsSid');
  const accountSid = field('AccountSid');
  if (!SID.test(sid)) return { kind: 'unreadable', why: 'MessageSid' };
  if (!SID.test(accountSid)) return { kind: 'unreadable', why: 'AccountSid' };
  const status = field('MessageStatus', 'SmsStatus').toLowerCase();
  const incoming = status === '' || status === 'received' || status === 'receiving';
  if (!incoming) {
    const known = STATUSES[status];
    const errorCode = field('ErrorCode');
    return known ? { kind: 'status', sid, accountSid, status: known, errorCode: /^\d{1,6}$/u.test(errorCode) && errorCode !== '0' ? errorCode : null } : { kind: 'unreadable', why: 'MessageStatus' };
  }
  const from = field('From');
  const to = field('To');
  if (!NUMBER.test(from) && !NAME.test(from)) return { kind: 'unreadable', why: 'From' };
  if (!NUMBER.test(to)) return { kind: 'unreadable', why: 'To' };
  const count = Math.min(Number(field('NumMedia')) || 0, MOST_MEDIA);
  const media = Array.from({ length: count }, (_, index) => ({ url: field(`MediaUrl${index}`), mediaType: field(`MediaContentType${index}`) || 'application/octet-stream' })).filter(({ url }) => URL.canParse(url));
  return { kind: 'message', sid, accountSid, from, to, service: field('MessagingServiceSid') || null, text: form.get('Body') ?? '', media, optOutType: field('OptOutType') || null };
}

/** Order in which reports may replace one another. */
const REACH: Readonly<Record<SmsStatus, number>> = { queued: 0, sending: 1, sent: 2, failed: 3, delivered: 4, read: 5 };

/**
 * True when `next` tells more than `now`: reports come in any order and more than once. A failure stands against "sent", but not against
 * "delivered": networks sometimes report both, and what has arrived has arrived.
 */
export function isFurther(now: SmsStatus, next: SmsStatus): boolean {
  return REACH[next] > REACH[now];
}
