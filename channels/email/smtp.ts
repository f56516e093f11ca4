import { domainToASCII, domainToUnicode } from 'node:url';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import type { Deliver, DeliveryResult, Outbound } from '../outbound.ts';
import { flowed } from './flowed.ts';
import { resultOfError } from './smtp-result.ts';

export type SmtpSettings = {
  host: string;
  port: number;
  /** `starttls` refuses to go on unencrypted. `none` is for this machine. */
  security: 'tls' | 'starttls' | 'none';
  user: string | null;
  password: string | null;
  /** Signs every mail when it is set. `key` is a private key in PEM. */
  dkim: { domain: string; selector: string; key: string } | null;
};

/** In milliseconds: until there is a connection and a greeting, for each further answer, and from the first byte to the last word. */
export type Patience = { connect: number; silent: number; whole: number };
const PATIENCE: Patience = { connect: 15_000, silent: 60_000, whole: 120_000 };

export type Smtp = { deliver: Deliver; verify: () => Promise<void>; close: () => void };

/** Keeps a few connections to the mail server and sends through them. */
export function openSmtp({ host, port, security, user, password, dkim }: SmtpSettings, patience = PATIENCE): Smtp {
  const transport = createTransport({
    pool: true, maxConnections: 3, maxMessages: 100, maxRequeues: 1,
    host, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none',
    ...(user ? { auth: { user, pass: password ?? '' } } : {}),
    ...(dkim ? { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.key } } : {}),
    connectionTimeout: patience.connect, greetingTimeout: patience.connect, socketTimeout: patience.silent,
    // What is sent names no files and addresses to fetch.
    disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    deliver: (outbound, signal) => send(transport, outbound, AbortSignal.any([signal, AbortSignal.timeout(patience.whole)])),
    verify: async () => void (await transport.verify()),
    close: () => transport.close(),
  };
}

async function send(transport: Transporter, outbound: Outbound, signal: AbortSignal): Promise<DeliveryResult> {
  try {
    await transport.sendMail({ ...mailOptions(outbound), signal });
    return { result: 'accepted', providerId: outbound.mail?.messageId ?? null };
  } catch (error) {
    return resultOfError(error);
  }
}

/**
 * Addresses are objects, never text: text is read once more, and what stands in it may become a second recipient. Bounces come back to
 * the address that carries the token.
 */
export function mailOptions({ from, to, text, mail }: Outbound): SendMailOptions {
  if (!mail || to.kind !== 'email') throw new Error('This is not a mail.');
  const { fromName, subject, html, messageId, replyTo, inReplyTo, references, autoSubmitted, unsubscribe } = mail;
  return {
    from: { name: oneLine(fromName), address: plainAddress(from) },
    to: [{ name: '', address: plainAddress(to.value) }],
    envelope: { from: { name: '', address: plainAddress(replyTo ?? from) }, to: [{ name: '', address: plainAddress(to.value) }] },
    ...(replyTo ? { replyTo: { name: oneLine(fromName), address: plainAddress(replyTo) } } : {}),
    subject: oneLine(subject), messageId,
    // The last that a reader understands is shown.
    alternatives: [{ contentType: 'text/plain; charset=utf-8; format=flowed', content: flowed(text) }, { contentType: 'text/html; charset=utf-8', content: html }],
    ...(inReplyTo && isMessageId(inReplyTo) ? { inReplyTo, references: references.filter(isMessageId) } : {}),
    headers: {
      // By this every server like this one knows it, and never answers it (classify.ts).
      'X-TonIQ': 'sent',
      ...(autoSubmitted ? { 'Auto-Submitted': autoSubmitted, 'X-Auto-Response-Suppress': 'All' } : {}),
      ...(unsubscribe ? { 'List-Unsubscribe': `<${oneLine(unsubscribe)}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
  };
}

/** One line without what could begin another header. */
export const oneLine = (text: string): string => text.replace(/[\0-\x1f\x7f\u2028\u2029]+/gu, ' ').trim();

/** What strangers' mails are called goes into headers of ours: a name that is none is left out. */
const isMessageId = (id: string): boolean => /^<[\x21-\x3b\x3d\x3f-\x7e]{1,500}>$/u.test(id);

/** Nothing is sent there, now or later. */
class NotOneAddress extends Error {
  override name = 'NotOneAddress';
  readonly code = 'EENVELOPE';
  constructor() {
    super('This is not one plain mail address.');
  }
}

/** Throws for anything that could be read as more than one address, or as another one: letters of some scripts become others on the way. */
function plainAddress(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const ascii = domainToASCII(domain);
  const isPlain = /^[^\s@"(),:;<>[\]\\\0-\x1f\x7f]+@[^\s@"(),:;<>[\]\\\0-\x1f\x7f]+$/u.test(address);
  if (!isPlain || (ascii !== domain && domainToUnicode(ascii) !== domain)) throw new NotOneAddress();
  return address;
}
