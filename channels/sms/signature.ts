/**
 * Proof that a webhook comes from the gateway: HMAC-SHA1 with the account's token over the public address and the form, base64
 * (https://www.twilio.com/docs/usage/security). A JSON body is proved by its SHA-256 in the address, which is signed.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Names and values of a form as they stand in its body; a name may come twice. */
export type FormFields = readonly (readonly [name: string, value: string])[];

/** What the gateway puts into `X-Twilio-Signature` for a request to `url`. */
export function signatureOf(token: string, url: string, fields: FormFields = []): string {
  const byName = new Map<string, Set<string>>();
  for (const [name, value] of fields) byName.set(name, (byName.get(name) ?? new Set()).add(value));
  // By code unit, as the gateway sorts: "B" before "a". A value repeated under one name counts once.
  const signed = [...byName.keys()].sort().flatMap((name) => [...byName.get(name)!].sort().map((value) => name + value));
  return createHmac('sha1', token).update(url + signed.join(''), 'utf8').digest('base64');
}

/** A request as it came, with the address under which the gateway knows us. */
export type SignedRequest = { url: string; signature: string | undefined; contentType: string; body: Buffer };

/**
 * True when one of the tokens signed this request. Several tokens, so that a token can be changed without losing texts. The gateway
 * signs a port or leaves it out, depending on its product, so both spellings count.
 */
export function isSigned(tokens: readonly string[], { url, signature, contentType, body }: SignedRequest): boolean {
  if (!signature) return false;
  const form = /^application\/x-www-form-urlencoded\b/iu.test(contentType);
  if (!form && body.length > 0 && !bodyFits(url, body)) return false;
  const fields = form ? fieldsOf(body) : [];
  const given = Buffer.from(signature);
  return tokens.some((token) => spellings(url).some((spelling) => {
    const wanted = Buffer.from(signatureOf(token, spelling, fields));
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  }));
}

/** The form in a body, order and repetitions kept. */
export function fieldsOf(body: Buffer): [string, string][] {
  return [...new URLSearchParams(body.toString('utf8'))];
}

function bodyFits(url: string, body: Buffer): boolean {
  const told = URL.parse(url)?.searchParams.get('bodySHA256')?.toLowerCase();
  return told === createHash('sha256').update(body).digest('hex');
}

/** The address as it is, with the port of its scheme, and without any. Path and query stay as they were written. */
function spellings(url: string): string[] {
  const [, scheme, host, port, rest] = /^(https?):\/\/([^/:?#]+|\[[^\]]+\])(?::(\d+))?(.*)$/iu.exec(url) ?? [];
  if (!scheme || !host) return [url];
  const standard = scheme.toLowerCase() === 'https' ? '443' : '80';
  return [...new Set([url, `${scheme}://${host}${rest ?? ''}`, `${scheme}://${host}:${port ?? standard}${rest ?? ''}`])];
}
