export const CONTACT_KINDS = ['email', 'phone'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** A way to reach somebody, in the one spelling that contacts are compared by. */
export type ContactPoint = { kind: ContactKind; value: string };

/**
 * Reads an email address or phone number as people write it; null when it is neither. Addresses are compared in lower case. Numbers
 * become E.164 by a rule of our own and no table of the world's numbering plans: with `+` or `00` the digits stand as given, ten
 * digits get the hospital's country code, and seven (a local number) stay seven digits, which only ever match themselves.
 */
export function parseContact(text: string, countryCode = '1'): ContactPoint | null {
  const trimmed = text.trim();
  if (trimmed.includes('@')) {
    const value = trimmed.toLowerCase();
    return value.length <= 254 && EMAIL.test(value) ? { kind: 'email', value } : null;
  }
  if (!PHONE.test(trimmed)) return null;
  const value = e164(trimmed, countryCode);
  return value ? { kind: 'phone', value } : null;
}

const EMAIL = /^[^\s@"(),:;<>[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;
const PHONE = /^\+?[\d\s().\-/]{7,25}$/u;

function e164(text: string, countryCode: string): string | null {
  const international = /^\s*(?:\+|00)/u.test(text);
  const digits = text.replace(/\D/gu, '').replace(international && !text.includes('+') ? /^00/u : /^$/u, '');
  if (international) return digits.length >= 8 && digits.length <= 15 && !digits.startsWith('0') ? `+${digits}` : null;
  if (digits.length === 7) return digits;
  if (digits.length === 10) return `+${countryCode}${digits}`;
  return digits.length === 10 + countryCode.length && digits.startsWith(countryCode) ? `+${digits}` : null;
}

/** Enough to know one's own contact by, too little to learn another's: `j•••@mail.test`, `•••0142`. */
export function maskContact({ kind, value }: ContactPoint): string {
  if (kind === 'phone') return `•••${value.slice(-4)}`;
  const at = value.lastIndexOf('@');
  return `${value.slice(0, 1)}•••${value.slice(at)}`;
}
