import { parsePatterns, wordsOf, type Pattern, type Phrase } from './pattern.ts';
import { FILLERS } from './words.ts';

/** One place in a phrase: which of the book's elements, whether it may be missing, how many further words may come before it. */
export type Step = { element: number; optional: boolean; gap: number };
/** `required` are the elements that must be there, the last first: it is the one most often missing. */
export type Line = { id: number; steps: readonly Step[]; required: readonly number[] };

/** What the book knows of one word, worked out once: the elements it meets, as a bit set, and the phrases it may begin. */
export type WordEntry = { bits: Uint32Array; filler: boolean; begins: readonly Line[]; beginsClass: readonly { name: string; line: Line }[] };

/**
 * The lexicon made ready for matching. Words meet elements by bit, so that a step costs one test whatever the number of
 * alternatives, and a phrase is tried only where its sentence has all that the phrase asks for.
 */
export type PhraseBook = {
  entry(word: string): WordEntry;
  /** Elements that a class of several words meets, and phrases that may begin with it. */
  classBits: ReadonlyMap<string, Uint32Array>;
  classBegins: ReadonlyMap<string, readonly Line[]>;
  /** Names met by a phrase by itself, by line id. */
  direct: ReadonlyMap<number, readonly string[]>;
  /** Names met by several phrases near each other, by the line id of the first. */
  pairs: ReadonlyMap<number, readonly { name: string; parts: readonly number[]; window: number }[]>;
  bitLength: number;
  vocabulary: { words: Set<string>; prefixes: Set<string> };
};

const WORD_CACHE = 5_000;

export const hasBit = (bits: Uint32Array, at: number): boolean => (bits[at >>> 5]! & (1 << (at & 31))) !== 0;
const setBit = (bits: Uint32Array, at: number): void => { bits[at >>> 5]! |= 1 << (at & 31); };

/** Compiles classes and concepts. Throws on a phrase that could match nothing or names a class that is not there. */
export function compile(classes: Readonly<Record<string, string>>, concepts: Readonly<Record<string, string>>): PhraseBook {
  const all: Pattern[] = [];
  const elements = new Map<string, number>();
  const elementsOfKey = new Map<string, number[]>();
  const lines = new Map<string, Line>();
  const beginsOfKey = new Map<string, Line[]>();
  const classLines: { name: string; line: Line }[] = [];
  const classesOfKey = new Map<string, Set<string>>();

  const elementOf = (keys: ReadonlySet<string>): number => {
    const text = [...keys].toSorted().join('|');
    const known = elements.get(text);
    if (known !== undefined) return known;
    const id = elements.size;
    elements.set(text, id);
    for (const key of keys) put(elementsOfKey, key, id);
    return id;
  };
  const lineOf = (phrase: Phrase): Line => {
    const steps = phrase.map(({ keys, optional, gap }) => ({ element: elementOf(keys), optional, gap }));
    const text = JSON.stringify(steps);
    const known = lines.get(text);
    if (known) return known;
    const line = { id: lines.size, steps, required: steps.filter((step) => !step.optional).map((step) => step.element).toReversed() };
    lines.set(text, line);
    return line;
  };
  const addClassLine = (name: string, phrase: Phrase): void => {
    if (!classLines.some((known) => known.name === name && known.line === lineOf(phrase))) classLines.push({ name, line: lineOf(phrase) });
  };

  for (const [name, list] of Object.entries(classes)) {
    for (const pattern of parsePatterns(list)) {
      all.push(pattern);
      const [phrase] = pattern.parts;
      if (!phrase || pattern.parts.length > 1) throw new Error(`The class "${name}" may hold plain phrases only, not "${pattern.source}".`);
      if (phrase.length > 1) addClassLine(`@${name}`, phrase);
      else for (const key of phrase[0]!.keys) classesOfKey.set(key, (classesOfKey.get(key) ?? new Set()).add(`@${name}`));
    }
  }
  const direct = new Map<number, string[]>();
  const pairs = new Map<number, { name: string; parts: number[]; window: number }[]>();
  const seen = new Set<Line>();
  for (const [name, list] of Object.entries(concepts)) {
    for (const pattern of parsePatterns(list)) {
      all.push(pattern);
      const parts = pattern.parts.map(lineOf);
      pattern.parts.forEach((phrase, at) => {
        const line = parts[at]!;
        if (!seen.has(line)) for (const key of phrase[0]!.keys) put(beginsOfKey, key, line);
        seen.add(line);
      });
      if (parts.length === 1) put(direct, parts[0]!.id, name);
      else put(pairs, parts[0]!.id, { name, parts: parts.map((part) => part.id), window: pattern.window });
    }
  }
  for (const pattern of all) for (const part of pattern.parts) for (const element of part) for (const key of element.keys) {
    if (key.includes('_') && !key.startsWith('@')) addClassLine(key, parsePatterns(key.replaceAll('_', ' '))[0]!.parts[0]!);
  }

  const { words, prefixes, classes: used } = wordsOf(all);
  for (const name of used) if (!Object.hasOwn(classes, name.slice(1))) throw new Error(`No class ${name} in the lexicon.`);

  const bitLength = (elements.size + 31) >>> 5;
  const bitsOf = (keys: Iterable<string>): Uint32Array => {
    const bits = new Uint32Array(bitLength);
    for (const key of keys) for (const id of elementsOfKey.get(key) ?? []) setBit(bits, id);
    return bits;
  };
  const keysOf = (word: string): Set<string> => {
    const keys = new Set([word, ...bases(word).filter((base) => words.has(base))]);
    if (/^(19|20)\d\d$/.test(word)) keys.add('#year');
    if (/^\d/.test(word)) keys.add('#number');
    for (let length = 2; length <= word.length; length += 1) if (prefixes.has(word.slice(0, length))) keys.add(`${word.slice(0, length)}*`);
    for (const key of Array.from(keys)) for (const name of classesOfKey.get(key) ?? []) keys.add(name);
    return keys;
  };
  const cache = new Map<string, WordEntry>();

  return {
    entry(word) {
      const known = cache.get(word);
      if (known) return known;
      const keys = keysOf(word);
      const bits = bitsOf(keys);
      const begins = new Set([...keys].flatMap((key) => beginsOfKey.get(key) ?? []));
      const made = { bits, filler: FILLERS.has(word), begins: [...begins], beginsClass: classLines.filter(({ line }) => hasBit(bits, line.steps[0]!.element)) };
      if (cache.size >= WORD_CACHE) cache.clear();
      cache.set(word, made);
      return made;
    },
    classBits: new Map(classLines.map(({ name }) => [name, bitsOf([name])])),
    classBegins: new Map(classLines.map(({ name }) => [name, beginsOfKey.get(name) ?? []])),
    direct, pairs, bitLength,
    vocabulary: { words, prefixes },
  };
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value); else map.set(key, [value]);
}

/** What an inflected word may be a form of: "slammed" of "slam", "hinchada" of "hinchado". Wrong guesses match nothing. */
function bases(word: string): string[] {
  const found: string[] = [];
  if (word.length < 4) return found;
  if (word.endsWith('s') && !word.endsWith('ss')) found.push(word.slice(0, -1));
  if (word.endsWith('es')) found.push(word.slice(0, -2));
  if (word.endsWith('ies') || word.endsWith('ied')) found.push(`${word.slice(0, -3)}y`);
  const stem = /^(.{3,})(?:ed|ing)$/.exec(word)?.[1];
  if (stem) {
    found.push(stem, `${stem}e`);
    if (stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
  }
  for (const form of [word, word.endsWith('s') ? word.slice(0, -1) : '']) {
    if (form.length < 5) continue;
    if (form.endsWith('a')) found.push(`${form.slice(0, -1)}o`);
    if (form.endsWith('o')) found.push(`${form.slice(0, -1)}a`);
  }
  return found;
}
