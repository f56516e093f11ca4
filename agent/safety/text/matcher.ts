import { compile, hasBit, type Line, type PhraseBook, type Step, type WordEntry } from './phrase-book.ts';
import type { Text, Token } from './tokens.ts';

/** A stretch of tokens `from`..`to` (exclusive); `loose` are those inside it that no word of the phrase asked for. */
export type Span = { from: number; to: number; loose: readonly number[] };
export type Match = Span & { name: string };

export type Matcher = {
  /** Every place where one of the named pattern lists is met. */
  match(text: Text): Match[];
  vocabulary: PhraseBook['vocabulary'];
};

const MAX_FILLERS = 4;
/** No phrase reaches further than this; where to stop looking for a neighbour. */
const LONGEST_SPAN = 24;
const NONE: readonly number[] = [];

/** Makes a matcher of word classes and of named lists of patterns that use them. */
export function createMatcher(classes: Readonly<Record<string, string>>, concepts: Readonly<Record<string, string>>): Matcher {
  const book = compile(classes, concepts);
  return {
    vocabulary: book.vocabulary,
    match(text) {
      const walk = new Walk(text, book);
      const spans = walk.spans();
      const matches: Match[] = [];
      for (const [id, list] of spans) {
        for (const name of book.direct.get(id) ?? []) for (const span of list) matches.push({ name, ...span });
        for (const { name, parts, window } of book.pairs.get(id) ?? []) {
          if (!parts.every((part) => spans.has(part))) continue;
          for (const span of join(parts.map((part) => spans.get(part)!), window, text.tokens)) matches.push({ name, ...span });
        }
      }
      return matches;
    },
  };
}

/** Where a class of several words begins: its name, its elements and its ends. */
type ClassHere = { bits: Uint32Array; begins: readonly Line[]; ends: number[] };

/** Follows the book's phrases over one text. */
class Walk {
  private readonly tokens: readonly Token[];
  private readonly text: Text;
  private readonly book: PhraseBook;
  private readonly entries: readonly WordEntry[];
  private readonly classAt: (Map<string, ClassHere> | undefined)[] = [];
  private readonly skipped: number[] = [];

  constructor(text: Text, book: PhraseBook) {
    this.text = text;
    this.tokens = text.tokens;
    this.book = book;
    this.entries = text.tokens.map((token) => book.entry(token.word));
  }

  /** All spans by line id, in order of their beginning. */
  spans(): Map<number, Span[]> {
    const spans = new Map<number, Span[]>();
    const tried = new Set<number>();
    for (const { from, to } of this.text.sentences) {
      const present = new Uint32Array(this.book.bitLength);
      for (let at = from; at < to; at += 1) addBits(present, this.entries[at]!.bits);
      this.findClasses(from, to, present);
      for (let at = from; at < to; at += 1) {
        tried.clear();
        const tryAll = (lines: readonly Line[]): void => {
          for (const line of lines) {
            if (!within(line.required, present) || tried.has(line.id)) continue;
            tried.add(line.id);
            const span = this.run(line.steps, at, to);
            if (!span) continue;
            const list = spans.get(line.id);
            if (list) list.push(span); else spans.set(line.id, [span]);
          }
        };
        tryAll(this.entries[at]!.begins);
        const here = this.classAt[at];
        if (here) for (const { begins } of here.values()) tryAll(begins);
      }
    }
    return spans;
  }

  private findClasses(from: number, to: number, present: Uint32Array): void {
    const found: { at: number; name: string; end: number }[] = [];
    for (let at = from; at < to; at += 1) {
      for (const { name, line } of this.entries[at]!.beginsClass) {
        const span = within(line.required, present) ? this.run(line.steps, at, to) : null;
        if (span) found.push({ at, name, end: span.to });
      }
    }
    for (const { at, name, end } of found) {
      const here = (this.classAt[at] ??= new Map<string, ClassHere>());
      const known = here.get(name);
      if (known) { known.ends.push(end); continue; }
      const bits = this.book.classBits.get(name)!;
      here.set(name, { bits, begins: this.book.classBegins.get(name)!, ends: [end] });
      addBits(present, bits);
    }
  }

  private run(steps: readonly Step[], at: number, end: number): Span | null {
    const { element } = steps[0]!;
    const here = this.classAt[at];
    if (here) {
      for (const { bits, ends } of here.values()) if (hasBit(bits, element)) for (const next of ends) {
        const span = this.finish(steps, at, next, end);
        if (span) return span;
      }
    }
    return hasBit(this.entries[at]!.bits, element) ? this.finish(steps, at, at + 1, end) : null;
  }

  private finish(steps: readonly Step[], from: number, next: number, end: number): Span | null {
    if (steps.length === 1) return { from, to: next, loose: NONE };
    this.skipped.length = 0;
    const to = this.follow(steps, 1, next, end);
    return to < 0 ? null : { from, to, loose: this.skipped.length === 0 ? NONE : [...this.skipped] };
  }

  /** Where the phrase ends when its steps from `step` on are met from token `at` on, or -1. */
  private follow(steps: readonly Step[], step: number, at: number, end: number): number {
    const wanted = steps[step];
    if (!wanted) return at;
    const mark = this.skipped.length;
    let free = wanted.gap;
    let fillers = MAX_FILLERS;
    for (let next = at; next < end; next += 1) {
      const here = this.classAt[next];
      if (here) for (const { bits, ends } of here.values()) if (hasBit(bits, wanted.element)) for (const after of ends) {
        const to = this.follow(steps, step + 1, after, end);
        if (to >= 0) return to;
      }
      const entry = this.entries[next]!;
      if (hasBit(entry.bits, wanted.element)) {
        const to = this.follow(steps, step + 1, next + 1, end);
        if (to >= 0) return to;
      }
      if (fillers > 0 && entry.filler) fillers -= 1;
      else if (free > 0) free -= 1;
      else break;
      this.skipped.push(next);
    }
    this.skipped.length = mark;
    return wanted.optional ? this.follow(steps, step + 1, at, end) : -1;
  }
}

/** Has the sentence all that the phrase must have? */
function within(required: readonly number[], present: Uint32Array): boolean {
  for (const element of required) if (!hasBit(present, element)) return false;
  return true;
}

function addBits(into: Uint32Array, bits: Uint32Array): void {
  for (let at = 0; at < into.length; at += 1) into[at]! |= bits[at]!;
}

/** Joins the nearest spans of several phrases within one sentence. */
function join(lists: readonly (readonly Span[])[], window: number, tokens: readonly Token[]): readonly Span[] {
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
  return joined;
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
