/** Codes that change with time (RFC 6238 over RFC 4226): SHA-1, 30 seconds, six digits, as every authenticator app has them. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const STEP_SECONDS = 30;
/** Typing takes a while: the code before the one now is taken too. One that is yet to come is not. */
const STEPS_BACK = 1;
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const SECRET_BYTES = 20;
export const newSecret = (): Buffer => randomBytes(SECRET_BYTES);

export const stepAt = (milliseconds: number): number => Math.floor(milliseconds / 1000 / STEP_SECONDS);

/** The code of one step. */
export function codeAt(secret: Buffer, step: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac[mac.length - 1]! & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}

/** The step whose code this is, the newest first, or null. The caller keeps it and takes no code of that step or an older one again. */
export function stepOf(secret: Buffer, code: string, now = Date.now()): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const given = Buffer.from(code);
  for (let back = 0; back <= STEPS_BACK; back++) {
    const step = stepAt(now) - back;
    if (timingSafeEqual(given, Buffer.from(codeAt(secret, step)))) return step;
  }
  return null;
}

/** Base32 without padding, as apps take a secret by hand. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => SIGNS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What the QR code says to the app. */
export function otpauthUri({ secret, issuer, account }: { secret: Buffer; issuer: string; account: string }): string {
  const query = new URLSearchParams({ secret: base32(secret), issuer, algorithm: 'SHA1', digits: '6', period: String(STEP_SECONDS) });
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${query.toString().replaceAll('+', '%20')}`;
}
