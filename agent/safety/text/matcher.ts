import { parsePatterns, wordsOf, type Pattern, type Phrase } from './pattern.ts';
import type { Text, Token } from './tokens.ts';
import { FILLERS } from './words.ts';

/** A stretch of tokens `from`..`to` (exclusive); `loose` are those inside it that no word of the phrase asked for. */
export type Span = { from: number; to: number; loose: readonly number[] };
export type Match = Span & { name: string };

export type Matcher = {
  /** Every place where one of the named pattern lists is met. */
  match(text: Text): Match[];
  vocabulary: { words: Set<string>; prefixes: Set<string> };
};

const MAX_FILLERS = 4;
/** No phrase reaches further than this; where to stop looking for a neighbour. */
const LONGEST_SPAN = 24;

const NONE: readonly number[] = [];

type Compiled = { id: number; phrase: Phrase };

/**
 * Compiles word classes and the patterns that use them. Classes are found first, then phrases, then pairs that stand near
 * each other. Phrases are indexed by their first word, so that the cost follows the length of the text and not the size of the lexicon.
 */
export function createMatcher(classes: Readonly<Record<string, string>>, concepts: Readonly<Record<string, string>>): Matcher {
  const all: Pattern[] = [];
  const singles = new Map<string, Set<string>>();
  const classPhrases = new Map<string, { name: string; phrase: Phrase }[]>();
  const put = <T>(map: Map<string, T[]>, key: string, value: T): void => { const list = map.get(key); if (list) list.push(value); else map.set(key, [value]); };

  for (const [name, list] of Object.entries(classes)) {
    for (const pattern of parsePatterns(list)) {
      all.push(pattern);
      const [phrase] = pattern.parts;
      if (!phrase || pattern.parts.length > 1) throw new Error(`The class "${name}" may hold plain phrases only, not "${pattern.source}".`);
      if (phrase.length === 1) for (const key of phrase[0]!.keys) singles.set(key, (singles.get(key) ?? new Set()).add(`@${name}`));
      else for (const key of phrase[0]!.keys) put(classPhrases, key, { name: `@${name}`, phrase });
    }
  }

  const phraseIds = new Map<string, number>();
  const byKey = new Map<string, Compiled[]>();
  const direct: { name: string; phrase: number }[] = [];
  const pairs: { name: string; parts: number[]; window: number }[] = [];
  const intern = (phrase: Phrase): number => {
    const text = JSON.stringify(phrase.map((element) => [[...element.keys], element.optional, element.gap]));
    const seen = phraseIds.get(text);
    if (seen !== undefined) return seen;
    const id = phraseIds.size;
    phraseIds.set(text, id);
    for (const key of phrase[0]!.keys) put(byKey, key, { id, phrase });
    return id;
  };
  for (const [name, list] of Object.entries(concepts)) {
    for (const pattern of parsePatterns(list)) {
      all.push(pattern);
      const ids = pattern.parts.map(intern);
      if (ids.length === 1) direct.push({ name, phrase: ids[0]! });
      else pairs.push({ name, parts: ids, window: pattern.window });
    }
  }

  for (const pattern of all) for (const part of pattern.parts) for (const element of part) for (const key of element.keys) {
    if (!key.includes('_') || key.startsWith('@')) continue;
    const [phrase] = parsePatterns(key.replaceAll('_', ' '))[0]!.parts;
    const first = [...phrase![0]!.keys][0]!;
    if (!(classPhrases.get(first) ?? []).some((known) => known.name === key)) put(classPhrases, first, { name: key, phrase: phrase! });
  }

  const { words, prefixes, classes: used } = wordsOf(all);
  for (const name of used) if (!Object.hasOwn(classes, name.slice(1))) throw new Error(`No class ${name} in the lexicon.`);

  const featureCache = new Map<string, readonly string[]>();
  const featuresOf = (word: string): readonly string[] => {
    const seen = featureCache.get(word);
    if (seen) return seen;
    const keys = [word];
    if (/^(19|20)\d\d$/.test(word)) keys.push('#year');
    if (/^\d/.test(word)) keys.push('#number');
    for (let length = 2; length <= word.length; length += 1) if (prefixes.has(word.slice(0, length))) keys.push(`${word.slice(0, length)}*`);
    for (const base of bases(word)) if (words.has(base)) keys.push(base);
    const features = [...new Set([...keys, ...keys.flatMap((key) => [...(singles.get(key) ?? [])])])];
    if (featureCache.size > 5_000) featureCache.clear();
    featureCache.set(word, features);
    return features;
  };

  return {
    vocabulary: { words, prefixes },
    match(text) {
      const { tokens } = text;
      const features = tokens.map((token) => featuresOf(token.word));
      const classAt: (Map<string, number[]> | undefined)[] = [];
      const walk = new Walk(tokens, features, classAt);

      const found: { at: number; name: string; end: number }[] = [];
      tokens.forEach((_, at) => {
        for (const key of features[at]!) for (const { name, phrase } of classPhrases.get(key) ?? []) {
          const span = walk.run(phrase, at);
          if (span) found.push({ at, name, end: span.to });
        }
      });
      for (const { at, name, end } of found) {
        const here = (classAt[at] ??= new Map<string, number[]>());
        const ends = here.get(name);
        if (ends) ends.push(end); else here.set(name, [end]);
      }

      const spans: Span[][] = Array.from({ length: phraseIds.size }, () => []);
      const tried = new Set<number>();
      tokens.forEach((_, at) => {
        tried.clear();
        const keys = classAt[at] ? [...features[at]!, ...classAt[at].keys()] : features[at]!;
        for (const key of keys) for (const { id, phrase } of byKey.get(key) ?? []) {
          if (tried.has(id)) continue;
          tried.add(id);
          const span = walk.run(phrase, at);
          if (span) spans[id]!.push(span);
        }
      });

      const matches: Match[] = [];
      for (const { name, phrase } of direct) for (const span of spans[phrase]!) matches.push({ name, ...span });
      for (const { name, parts, window } of pairs) {
        if (parts.some((part) => spans[part]!.length === 0)) continue;
        for (const span of join(parts.map((part) => spans[part]!), window, tokens)) matches.push({ name, ...span });
      }
      return matches;
    },
  };
}

/** Follows one phrase over the tokens of a sentence. */
class Walk {
  readonly tokens: readonly Token[];
  readonly features: readonly (readonly string[])[];
  readonly classAt: readonly (Map<string, number[]> | undefined)[];
  private readonly skipped: number[] = [];

  constructor(tokens: readonly Token[], features: readonly (readonly string[])[], classAt: readonly (Map<string, number[]> | undefined)[]) {
    this.tokens = tokens;
    this.features = features;
    this.classAt = classAt;
  }

  run(phrase: Phrase, at: number): Span | null {
    const { keys } = phrase[0]!;
    const sentence = this.tokens[at]!.sentence;
    const dynamic = this.classAt[at];
    if (dynamic) {
      for (const [name, ends] of dynamic) if (keys.has(name)) for (const end of ends) {
        const span = this.finish(phrase, at, end, sentence);
        if (span) return span;
      }
    }
    return this.meets(keys, at) ? this.finish(phrase, at, at + 1, sentence) : null;
  }

  private finish(phrase: Phrase, from: number, end: number, sentence: number): Span | null {
    if (phrase.length === 1) return { from, to: end, loose: NONE };
    this.skipped.length = 0;
    const to = this.follow(phrase, 1, end, sentence);
    return to < 0 ? null : { from, to, loose: this.skipped.length === 0 ? NONE : [...this.skipped] };
  }

  private meets(keys: ReadonlySet<string>, at: number): boolean {
    for (const feature of this.features[at]!) if (keys.has(feature)) return true;
    return false;
  }

  /** Where the phrase ends when its elements from `element` on are met from token `at` on, or -1. */
  private follow(phrase: Phrase, element: number, at: number, sentence: number): number {
    const wanted = phrase[element];
    if (!wanted) return at;
    const mark = this.skipped.length;
    let free = wanted.gap;
    let fillers = MAX_FILLERS;
    for (let next = at; next < this.tokens.length && this.tokens[next]!.sentence === sentence; next += 1) {
      const dynamic = this.classAt[next];
      if (dynamic) for (const [name, ends] of dynamic) if (wanted.keys.has(name)) for (const end of ends) {
        const to = this.follow(phrase, element + 1, end, sentence);
        if (to >= 0) return to;
      }
      if (this.meets(wanted.keys, next)) {
        const to = this.follow(phrase, element + 1, next + 1, sentence);
        if (to >= 0) return to;
      }
      if (fillers > 0 && FILLERS.has(this.tokens[next]!.word)) fillers -= 1;
      else if (free > 0) free -= 1;
      else break;
      this.skipped.push(next);
    }
    this.skipped.length = mark;
    return wanted.optional ? this.follow(phrase, element + 1, at, sentence) : -1;
  }
}

/** Joins the nearest spans of several phrases within one sentence. */
function join(lists: readonly (readonly Span[])[], window: number, tokens: readonly Token[]): Span[] {
  let joined: readonly Span[] = lists[0]!;
  for (const list of lists.slice(1)) {
    const next: Span[] = [];
    for (const a of joined) {
      let best: Span | null = null;
      let bestGap = Infinity;
      for (let at = firstFrom(list, a.from - LONGEST_SPAN - window); at < list.length; at += 1) {
        const b = list[at]!;
        if (b.from > a.to + window) break;
        if (tokens[a.from]!.sentence !== tokens[b.from]!.sentence) continue;
        const [first, second] = a.from <= b.from ? [a, b] : [b, a];
        const gap = second.from - first.to;
        if (gap < 0 || gap > window || gap >= bestGap) continue;
        bestGap = gap;
        const between = Array.from({ length: gap }, (_, step) => first.to + step);
        best = { from: first.from, to: Math.max(first.to, second.to), loose: [...first.loose, ...between, ...second.loose] };
      }
      if (best) next.push(best);
    }
    joined = next;
  }
  return [...joined];
}

/** Index of the first span that begins at or after token `from`; spans are in order of their beginning. */
function firstFrom(list: readonly Span[], from: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.from < from) low = middle + 1; else high = middle;
  }
  return low;
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
