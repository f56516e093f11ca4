const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
/** "ana at gmail dot com", "ana arroba gmail punto com". */
const SPOKEN_EMAIL = /(?<![\p{L}\p{N}.])(?!(?:me|us|reach|call|is|it|mail|email|i'm|look|available)\b)([\p{L}\p{N}_+-]+(?: ?(?:\.|\bdot\b|\bpunto\b) ?[\p{L}\p{N}_+-]+)*) ?(?:\(at\)|\[at\]|\bat\b|\barroba\b) ?([\p{L}\p{N}-]+(?: ?(?:\bdot\b|\bpunto\b) ?[\p{L}\p{N}-]+)+|[\p{L}\p{N}-]+\.\p{L}{2,})(?![\p{L}\p{N}])/iu;
const PHONE = /(?<![\p{L}\p{N}@._-])(?:\+ ?|\()?\d(?:[\s().–/-]*\d){6,14}(?![\p{L}\p{N}@])/gu;
/** Seven digits and more that are no phone number: dates, and what is called an account. */
const DATES = /^(?:\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4})$/;
const NUMBERED = /(?:\b(?:account|acct|invoice|bill|claim|policy|member|group|case|ticket|order|reference|ref|mrn|rx|id|ssn|chart|factura|cuenta|poliza|p[oó]liza|expediente)(?:\s+(?:id|no|num|number|n[uú]mero))?\.?\s*(?:is|es)?\s*[:#]?\s*)$/iu;

/** Where a contact stands in a message, and how it is kept. */
export type Contact = { value: string; from: number; to: number };

/** The first email address or phone number (7 to 15 digits) in a message. */
export function findContact(message: string): Contact | null {
  const email = EMAIL.exec(message);
  if (email) return { value: email[0], from: email.index, to: email.index + email[0].length };
  for (const phone of message.matchAll(PHONE)) {
    if (DATES.test(phone[0].trim()) || NUMBERED.test(message.slice(0, phone.index))) continue;
    return { value: phone[0].trim(), from: phone.index, to: phone.index + phone[0].length };
  }
  const spoken = SPOKEN_EMAIL.exec(message);
  if (!spoken) return null;
  const plain = (part: string): string => part.replace(/ ?(?:\bdot\b|\bpunto\b|\.) ?/giu, '.');
  return { value: `${plain(spoken[1]!)}@${plain(spoken[2]!)}`.toLowerCase(), from: spoken.index, to: spoken.index + spoken[0].length };
}

export function contactIn(message: string): string | null {
  return findContact(message)?.value ?? null;
}

const LAST_DIGITS = /^(?:(?:no|sorry|wait|oops|actually|i mean(?:t)?|perdon|perd[oó]n|mejor dicho)[ ,.!]+)*(?:(?:the|my|mi|el|la)\s+)?(?:last (?:four|4)(?: digits)?\s*(?:are|is)?|(?:phone|number|n[uú]mero|tel[eé]fono)\s*(?:is|es|ends (?:in|with)|should be|termina en)?|it'?s|it is|es|ends? (?:in|with)|termina en|should be)?[ :]*(\d{3,6})(?:[ ,.!]*(?:not \d{3,6}|at the end|al final|instead))?[ .!]*$/iu;

/** "No, it's 0171" after 555-0170: the phone number with its end put right; null when the words are no such correction. */
export function withLastDigits(contact: string | null, message: string): string | null {
  const digits = LAST_DIGITS.exec(message.trim())?.[1];
  if (!digits || contact === null || contact.includes('@')) return null;
  let left = digits.length;
  const put = [...contact].toReversed().map((character) => (/\d/.test(character) && left > 0 ? digits[--left]! : character)).toReversed().join('');
  return left === 0 && put !== contact ? put : null;
}
