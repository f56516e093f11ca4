/** Proves that whoever posts a raw mail knows the secret, now: `x-toniq-timestamp` and `x-toniq-signature: sha256=…` over `timestamp.body`. */
import { createHmac, timingSafeEqual, type Hmac } from 'node:crypto';

/** Either way from our clock. An older one may be a copy. */
export const HOOK_MINUTES = 5;

export function signHook(secret: string, timestamp: number, body: Buffer): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`;
}

export type HookCheck = { hmac: Hmac; fits: () => boolean };

/**
 * Begins the check; the body is put into `hmac` as it comes, so that it need not be held twice. Null when the timestamp is missing,
 * or too far from now.
 */
export function checkHook(secret: string, headers: { timestamp: string | undefined; signature: string | undefined }, now: Date): HookCheck | null {
  const { timestamp, signature } = headers;
  if (!timestamp || !/^\d{9,12}$/u.test(timestamp) || Math.abs(now.getTime() / 1_000 - Number(timestamp)) > HOOK_MINUTES * 60) return null;
  const given = /^sha256=([\da-f]{64})$/iu.exec(signature ?? '')?.[1];
  if (!given) return null;
  const hmac = createHmac('sha256', secret).update(`${timestamp}.`);
  return { hmac, fits: () => timingSafeEqual(Buffer.from(given, 'hex'), hmac.digest()) };
}
