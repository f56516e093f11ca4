/**
 * The alphabet of plain texts (3GPP TS 23.038): 160 letters fit into one part, against 70 as soon as one letter is none of it. Letters of the
 * extension table take two places.
 */
const BASIC = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà');
const EXTENSION = new Set('\f^{}\\[~]|€');

/** How many places a letter takes: 1, or 2 for the extension table; 0 when it is no letter of the alphabet. */
export function septetsOf(letter: string): 0 | 1 | 2 {
  if (BASIC.has(letter)) return 1;
  return EXTENSION.has(letter) ? 2 : 0;
}

export const isGsm7 = (text: string): boolean => [...text].every((letter) => septetsOf(letter) > 0);

/** Signs of typesetting that say the same in plain ones. No accent is dropped: "sí" and "si" are two words. */
const PLAIN: Readonly<Record<string, string>> = {
  '\u2018': "'", '\u2019': "'", '\u201a': "'", '\u201b': "'", '\u2032': "'", '\u00b4': "'", '\u0060': "'",
  '\u201c': '"', '\u201d': '"', '\u201e': '"', '\u00ab': '"', '\u00bb': '"', '\u2033': '"',
  '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2013': '-', '\u2014': '-', '\u2212': '-', '\u2022': '-', '\u00b7': '-',
  '\u2026': '...', '\u00a0': ' ', '\u2007': ' ', '\u2009': ' ', '\u202f': ' ', '\t': ' ', '\u00d7': 'x',
  '\u2192': '->', '\u2264': '<=', '\u2265': '>=', '\u00ad': '', '\u200b': '', '\ufeff': '',
};

/** The text in the plain alphabet when typesetting alone keeps it out of it; otherwise as it was. */
export function fitGsm7(text: string): string {
  const plain = [...text.normalize('NFC')].map((letter) => (septetsOf(letter) > 0 ? letter : PLAIN[letter] ?? letter)).join('');
  return isGsm7(plain) ? plain : text;
}
