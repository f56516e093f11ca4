/** A piece of a text; `hit` is what was looked for. */
export type SnippetPart = { text: string; hit: boolean };

const AROUND = 60;
const LONGEST = 180;

/** The words of a question to search with: without doubles, the longest first. */
export function searchWords(q: string): string[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return [...new Set(words)].toSorted((a, b) => b.length - a.length);
}

/** The place of the text where the words stand, in parts, so that a page marks hits without making HTML of what a patient wrote. */
export function snippet(text: string, words: readonly string[]): SnippetPart[] {
  const pattern = words.length ? new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'giu') : null;
  const first = pattern ? text.search(pattern) : -1;
  const from = Math.max(0, first - AROUND);
  const to = Math.min(text.length, from + LONGEST);
  const shown = text.slice(from, to);
  const parts: SnippetPart[] = from > 0 ? [{ text: '… ', hit: false }] : [];
  let at = 0;
  for (const match of pattern ? shown.matchAll(pattern) : []) {
    if (match.index > at) parts.push({ text: shown.slice(at, match.index), hit: false });
    parts.push({ text: match[0], hit: true });
    at = match.index + match[0].length;
  }
  if (at < shown.length) parts.push({ text: shown.slice(at), hit: false });
  if (to < text.length) parts.push({ text: ' …', hit: false });
  return parts;
}
