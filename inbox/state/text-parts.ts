/**
 * In how many texts words go out: the same count as the sender's own (channels/sms), held to it by tests/text-parts.test.ts. The plain alphabet
 * (3GPP TS 23.038) fits 160 letters, or 153 in each of several; with one letter outside of it, 70 or 67.
 */
const PLAIN = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà');
const TWO_PLACES = new Set('\f^{}\\[~]|€');
/** Goes out in plain signs that say the same. */
const TYPESET: Readonly<Record<string, string>> = {
  '\u2018': "'", '\u2019': "'", '\u201a': "'", '\u201b': "'", '\u2032': "'", '\u00b4': "'", '\u0060': "'",
  '\u201c': '"', '\u201d': '"', '\u201e': '"', '\u00ab': '"', '\u00bb': '"', '\u2033': '"',
  '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2013': '-', '\u2014': '-', '\u2212': '-', '\u2022': '-', '\u00b7': '-',
  '\u2026': '...', '\u00a0': ' ', '\u2007': ' ', '\u2009': ' ', '\u202f': ' ', '\t': ' ', '\u00d7': 'x',
  '\u2192': '->', '\u2264': '<=', '\u2265': '>=', '\u00ad': '', '\u200b': '', '\ufeff': '',
};

/** `odd`: the first letter that keeps the words out of the plain alphabet, so that fewer fit into each part; null when none does. */
export type TextParts = { parts: number; odd: string | null };

export function textParts(words: string): TextParts {
  const fitted = [...words.normalize('NFC').trim()].map((letter) => (PLAIN.has(letter) || TWO_PLACES.has(letter) ? letter : (TYPESET[letter] ?? letter))).join('');
  const odd = [...fitted].find((letter) => !PLAIN.has(letter) && !TWO_PLACES.has(letter)) ?? null;
  const letters = odd === null ? [...fitted] : [...words.trim()];
  const [alone, joined] = odd === null ? [160, 153] : [70, 67];
  const lengths = letters.map((letter) => (odd !== null ? letter.length : TWO_PLACES.has(letter) ? 2 : 1));
  const places = lengths.reduce((sum, length) => sum + length, 0);
  if (places <= alone) return { parts: places === 0 ? 0 : 1, odd };
  let parts = 1;
  let used = 0;
  for (const length of lengths) {
    if (used + length > joined) {
      parts += 1;
      used = 0;
    }
    used += length;
  }
  return { parts, odd };
}

/** Of more parts than this the beginning goes out, and a link to the rest; what ends in a question is not cut off so soon. */
const WHOLE_UP_TO = 3;
const WHOLE_WHEN_ASKING = 6;

/** What becomes of words that go out by text, said while they are written. Empty: nothing to say yet. */
export function textPartsWords(words: string, isProven: boolean): string {
  const { parts, odd } = textParts(words);
  if (parts === 0) return '';
  if (!isProven) return 'They get a link. Your words open with a code sent to their phone.';
  if (parts > (words.trimEnd().endsWith('?') ? WHOLE_WHEN_ASKING : WHOLE_UP_TO)) return `${parts} texts long: its beginning goes out, with a link to all of it.`;
  const count = parts === 1 ? '1 text' : `${parts} texts`;
  return odd !== null && parts > 1 ? `${count}, because of “${odd}”` : count;
}
