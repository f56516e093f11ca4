/**
 * The phrase language of the lexicon. A list of phrases is separated by commas or new lines; in a phrase
 * - words stand in order, filler words may come between them ("lips are turning blue" meets `lips blue`),
 * - `a|b` is either, `a?` may be missing, `bleed*` is any word with that beginning, `@pain` any phrase of that class,
 * - `coffee_grounds` holds words together where a single one could stand,
 * - `#number` is any number and `#year` a year,
 * - `~3` lets up to three further words pass, within the sentence,
 * - ` + ` joins two phrases that stand in either order near each other in one sentence; ` +9 ` sets how near (default 6 words).
 */
export type Element = { keys: ReadonlySet<string>; optional: boolean; gap: number };
export type Phrase = readonly Element[];
export type Pattern = { parts: readonly Phrase[]; source: string; window: number };

const DEFAULT_WINDOW = 6;

/** Reads a list of phrases. Throws on a phrase that could match nothing. */
export function parsePatterns(list: string): Pattern[] {
  return list.split(/[,\n]/).map((source) => source.trim()).filter(Boolean).map((source) => {
    const window = / \+(\d+) /.exec(source)?.[1];
    const parts = source.split(/ \+\d* /).map((part) => parsePhrase(part.trim(), source));
    return { parts, source, window: window === undefined ? DEFAULT_WINDOW : Number(window) };
  });
}

function parsePhrase(part: string, source: string): Phrase {
  const elements: Element[] = [];
  let gap = 0;
  for (const word of part.split(/\s+/)) {
    const jump = /^~(\d+)?$/.exec(word);
    if (jump) { gap = Number(jump[1] ?? 3); continue; }
    const optional = word.endsWith('?');
    const keys = new Set((optional ? word.slice(0, -1) : word).split('|').filter(Boolean));
    elements.push({ keys, optional, gap });
    gap = 0;
  }
  if (elements.length === 0 || elements[0]!.optional || gap > 0) throw new Error(`The phrase "${source}" must begin and end with a word that has to be there.`);
  return elements;
}

/** The plain words and the beginnings (`vomit*`) that patterns are written with. */
export function wordsOf(patterns: Iterable<Pattern>): { words: Set<string>; prefixes: Set<string>; classes: Set<string> } {
  const words = new Set<string>();
  const prefixes = new Set<string>();
  const classes = new Set<string>();
  for (const pattern of patterns) for (const part of pattern.parts) for (const element of part) for (const key of element.keys) {
    if (key.startsWith('@')) classes.add(key);
    else if (key.endsWith('*') && !key.includes('_')) prefixes.add(key.slice(0, -1));
    else if (!key.startsWith('#')) for (const word of key.split('_')) words.add(word);
  }
  return { words, prefixes, classes };
}
