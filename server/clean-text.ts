// Everything that is not written language: control characters but tab and line feed, and invisible characters that only
// hide words from a reader (zero-width space, word joiner, byte order mark, the tag block). Joiners within emoji and Indic
// or Persian words stay.
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD\u{E0000}-\u{E007F}]/gu;
const NOTHING_TO_READ = /^[\s\u200C\u200D\u200E\u200F\u202A-\u202E\u2066-\u2069\u3164\u2800]*$/u;

/** A patient's or staff member's text as it is stored: well-formed Unicode, `\n` line ends, nothing invisible. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(INVISIBLE, '').trim();
}

/** True when nothing is left to read. An emoji is something. */
export const isBlank = (cleaned: string): boolean => NOTHING_TO_READ.test(cleaned);
