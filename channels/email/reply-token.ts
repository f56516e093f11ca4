/**
 * How a reply finds its conversation: a token of 128 signed bits over the thread's random name, in the address that replies go to and in
 * the Message-ID of every mail of ours. Letters and digits of one case alone, since mail programs change the case of addresses.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const THREAD_BYTES = 8;
const SIGNATURE_BYTES = 16;
/** An `r`, the thread's name and its signature. */
const TOKEN = /(?<![a-z\d])r([a-z2-7]{13})([a-z2-7]{26})(?![a-z\d])/giu;
const LONGEST_LOCAL_PART = 64;

/** The random name of a new thread. */
export const newThread = (): string => base32(randomBytes(THREAD_BYTES));

/** The token of a thread. */
export const replyToken = (secret: string, thread: string): string => `r${thread}${base32(signature(secret, thread))}`;

/** The thread that a token names, or null when we did not sign it. */
export function threadOf(secret: string, token: string): string | null {
  const found = [...token.trim().toLowerCase().matchAll(TOKEN)];
  const [whole, thread, signed] = found.length === 1 ? found[0]! : [];
  if (!thread || !signed || whole!.length !== token.trim().length) return null;
  return timingSafeEqual(Buffer.from(signed), Buffer.from(base32(signature(secret, thread)))) ? thread : null;
}

/** Everything in a header that looks like a token of ours, each once and in lower case; none of it is proved. */
export const tokensIn = (text: string): string[] => [...new Set([...text.matchAll(TOKEN)].map(([whole]) => whole.toLowerCase()))];

/** `care@hospital.example` with the token behind a plus; null when the mailbox's name leaves no room for it. */
export function replyAddress(mailbox: string, token: string): string | null {
  const at = mailbox.lastIndexOf('@');
  const local = `${mailbox.slice(0, at)}+${token}`;
  return at > 0 && local.length <= LONGEST_LOCAL_PART ? `${local}${mailbox.slice(at)}` : null;
}

/** The Message-ID of a delivery: the same for each of its tries, and a token for whoever answers without the reply address. */
export const mailMessageId = (token: string, deliveryId: string, domain: string): string => `<${token}.${deliveryId.replaceAll('-', '')}@${domain}>`;

const signature = (secret: string, thread: string): Buffer => createHmac('sha256', secret).update(`reply:${thread}`).digest().subarray(0, SIGNATURE_BYTES);

function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/gu) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
