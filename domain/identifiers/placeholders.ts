import { formsOf, namesToldIn, type NameForm } from './names.ts';
import { findNumbersAndAddresses, IDENTIFIER_KINDS, type Identifier, type IdentifierKind } from './patterns.ts';

/** What is known before anything is read. */
export type KnownIdentifiers = {
  /** Names of the patient, of relatives, of staff who wrote. */
  names?: readonly (string | null | undefined)[];
  /** Texts that anyone may read, such as published passages and the hospital's own numbers: what stands in them is not the patient's. */
  published?: readonly string[];
};

/** Takes identifiers out of texts and puts them back. One for each request, so that nothing is remembered longer than needed. */
export type Placeholders = {
  /** Learns the names that a text tells, so that they are hidden in the texts before it too. Call it for all texts first. */
  learn: (text: string) => void;
  /** The text with `[PHONE_1]` and the like in the place of identifiers. Equal values get the same placeholder. */
  hide: (text: string) => string;
  /** The text with the values back. Placeholders that were never given stay as they are. */
  restore: (text: string) => string;
  /** How many identifiers were taken out so far. */
  count: () => number;
};

const KINDS = IDENTIFIER_KINDS.join('|');
/** A placeholder as models write it: other case, a blank for the underscore, Markdown's backslashes. */
const GIVEN = new RegExp(`\\\\?\\[\\s{0,3}(${KINDS})(?:\\\\?_|\\s)(\\d{1,4})\\s{0,3}\\\\?\\]`, 'giu');
/** Anything that still reads like one after `restore`: a model made it up, or broke it. */
const LEFT_OVER = new RegExp(`\\[\\s{0,3}(?:${KINDS})(?:[ _\\\\]{1,3}\\d{0,4})?\\s{0,3}\\]|\\b(?:${KINDS})_\\d{1,4}\\b`, 'u');
/** More letters than the longest placeholder has, so that a split one can be waited for. */
export const LONGEST_PLACEHOLDER = 24;

/** Whether a text that was restored still holds a placeholder. No patient should read one. */
export function holdsPlaceholder(text: string): boolean {
  return LEFT_OVER.test(text);
}

/** The text without placeholders that nobody gave: for values that a model passes on, where none may stay. */
export function withoutInvented(text: string): string {
  return holdsPlaceholder(text) ? text.replace(new RegExp(LEFT_OVER.source, 'gu'), '').replace(/ {2,}/gu, ' ').trim() : text;
}

export function createPlaceholders({ names = [], published = [] }: KnownIdentifiers = {}): Placeholders {
  const told: (string | null | undefined)[] = [...names];
  let forms: NameForm[] | null = null;
  const byValue = new Map<string, string>();
  const byPlaceholder = new Map<string, string>();
  const counts = new Map<IdentifierKind, number>();
  const isPublic = publicValues(published);

  const placeholderFor = ({ kind, value }: Identifier): string => {
    const key = `${kind} ${keyOf(kind, value)}`;
    const known = byValue.get(key);
    if (known !== undefined) return known;
    const n = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, n);
    const placeholder = `[${kind}_${n}]`;
    byValue.set(key, placeholder);
    byPlaceholder.set(placeholder, value);
    return placeholder;
  };

  return {
    learn(text) {
      const fresh = namesToldIn(text);
      if (fresh.length === 0) return;
      told.push(...fresh);
      forms = null;
    },
    hide(text) {
      forms ??= formsOf(told);
      const others = findNumbersAndAddresses(text).filter((found) => !isPublic(found));
      const found = [...others, ...findNames(text, forms, others)].sort((a, b) => a.start - b.start);
      let hidden = '';
      let at = 0;
      for (const identifier of found) {
        hidden += text.slice(at, identifier.start) + placeholderFor(identifier);
        at = identifier.end;
      }
      return hidden + text.slice(at);
    },
    restore: (text) => text.replace(GIVEN, (whole, kind: string, n: string) => byPlaceholder.get(`[${kind.toUpperCase()}_${n}]`) ?? whole),
    count: () => byPlaceholder.size,
  };
}

/** Takes identifiers out of a conversation for good: what the texts tell is hidden in all of them, with one set of placeholders. */
export function withoutIdentifiers(texts: readonly string[], known: KnownIdentifiers = {}): string[] {
  const placeholders = createPlaceholders(known);
  for (const text of texts) placeholders.learn(text);
  return texts.map((text) => placeholders.hide(text));
}

function findNames(text: string, forms: NameForm[], taken: Identifier[]): Identifier[] {
  const found: Identifier[] = [];
  for (const { text: form, anyCase } of forms) {
    const pattern = new RegExp(`(?<![\\p{L}\\d])${form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '\\s{1,3}')}(?![\\p{L}\\d])`, anyCase ? 'giu' : 'gu');
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if ([...taken, ...found].some((other) => start < other.end && other.start < end)) continue;
      found.push({ kind: 'NAME', start, end, value: match[0] });
    }
  }
  return found;
}

/** Two spellings of one value share a placeholder only where the difference says nothing: dashes of a number, case of an address. */
function keyOf(kind: IdentifierKind, value: string): string {
  if (kind === 'PHONE' || kind === 'CARD') return value.replace(/\D/gu, '') || value.toLowerCase();
  return kind === 'NAME' || kind === 'TEXT' ? value : value.toLowerCase();
}

/** Whether a value stands in a published text: the billing line is not the patient's number. Names are never taken for public. */
function publicValues(texts: readonly string[]): (found: Identifier) => boolean {
  let known: Set<string> | null = null;
  return ({ kind, value }) => {
    if (kind === 'TEXT') return false;
    known ??= new Set(texts.flatMap((text) => findNumbersAndAddresses(text).map((other) => `${other.kind} ${keyOf(other.kind, other.value)}`)));
    return known.has(`${kind} ${keyOf(kind, value)}`);
  };
}
