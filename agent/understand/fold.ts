/**
 * A message as the patterns of this folder read it: lower case, without accents, plain quotes, single spaces.
 * "¿Cuándo está…?" → "¿cuando esta...?"
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[“”«»]/gu, '"')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether a message has any letter or digit to read: emoji, punctuation and invisible characters alone say nothing. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
