import { EMOJI, SHORTHAND, WITH_NOT } from './words.ts';
import type { Spelling } from './spelling.ts';

/** One normalised word. `start` and `end` are offsets in the cleaned message, so that the patient's own words can be quoted. */
export type Token = {
  word: string;
  start: number;
  end: number;
  message: number;
  sentence: number;
  /** A comma, line break, bracket or change of message stands before it. */
  breakBefore: boolean;
};

export type Sentence = { from: number; to: number; question: boolean };

/** All messages as one line of tokens; `sources` are the cleaned messages that the offsets refer to. */
export type Text = { tokens: Token[]; sentences: Sentence[]; sources: string[] };

const INVISIBLE = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
const PIECE = /\p{N}+[.,]\p{N}+|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’‘`´ʼ](?=\p{L})|[@$*!0](?=[\p{L}*]))*|[.!?;¿¡]+|[\n\r]+|[,:()…–—[\]]|\p{Extended_Pictographic}/gu;
const MARKS = /\p{M}/gu;
const NUMBER_UNIT = /^(\d+)(st|nd|rd|th|c|f|h|hr|hrs|d|day|days|wk|wks|w|week|weeks|mo|mos|m|month|months|yo|yr|yrs|y|year|years|min|mins|mg|kg|lb|lbs|ml|g|s)$/;
/** "I'll", "we've": the verb is a word of its own. */
const ENDINGS = /^([a-z]+)['’‘`´ʼ](ll|ve|re|m|d)$/;
const VERBS: Readonly<Record<string, string>> = { ll: 'will', ve: 'have', re: 'are', m: 'am', d: 'would' };
/** Here 's is a verb; elsewhere it is dropped: "mom's face". */
const CONTRACTED = /^(?:he|she|that|there|what)['’‘`´ʼ]s$/;
/** Letters of other alphabets that look Latin and get past filters. Words wholly in Cyrillic or Greek stay unreadable all the same. */
const LATIN: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', к: 'k', н: 'h', т: 't', м: 'm', в: 'b', ο: 'o', α: 'a', ι: 'i' };
const LOOKALIKE_LETTERS = /[аеорсухіѕкнтмвοαι]/g;
/** Letters that one types for others, to get past a filter or by style. */
const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i' };
/** A full stop behind these ends no sentence. */
const ABBREVIATIONS = new Set(['lt', 'rt', 'abd', 'dr', 'dra', 'mr', 'mrs', 'ms', 'vs', 'sr', 'sra', 'approx', 'temp', 'ant', 'post', 'ext', 'yr', 'yrs', 'mo', 'mos', 'wk', 'wks', 'hr', 'hrs', 'min', 'mins']);
/** A message this short is often half of a sentence; the next one goes on with it. */
const FRAGMENT_WORDS = 10;

/** Longest text that is read whole. Of a longer one the start and the end are read, where people say what is wrong. */
export const MAX_LENGTH = 120_000;

const plain = (text: string): string => {
  const lower = text.toLowerCase();
  // eslint-disable-next-line no-control-regex -- the quick way out for text without accents
  return /^[\u0000-\u007f]*$/.test(lower) ? lower : lower.normalize('NFD').replace(MARKS, '');
};

/** Removes what cannot be seen and unifies width, so that a quote shows what the eye saw. */
export function clean(message: string): string {
  const whole = message.length <= MAX_LENGTH ? message : `${message.slice(0, MAX_LENGTH / 2)}\n${message.slice(-MAX_LENGTH / 2)}`;
  return whole.normalize('NFKC').replace(INVISIBLE, '').replace(LOOKALIKE_LETTERS, (letter) => LATIN[letter] ?? letter);
}

/**
 * Splits messages into words without accents, apostrophes, shorthand or typos (as far as `spelling` knows them).
 * Sentences end at full stops and at the end of a message, except where one message plainly goes on in the next.
 */
export function tokenize(messages: readonly string[], spelling: Spelling): Text {
  const text: Text = { tokens: [], sentences: [{ from: 0, to: 0, question: false }], sources: [] };
  messages.forEach((message, index) => readMessage(text, withoutPhones(clean(message)), index, spelling));
  const last = text.sentences.at(-1)!;
  last.to = text.tokens.length;
  return text;
}

/** Seven digits and more in the groups of a phone number. Beside "Ann Hart" its last three are no pulse. */
const PHONE = /(?<![\d-])(?:\+?\d{1,3}[ .-]?)?(?:(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}|\d{3}[-.]\d{4})(?![\d-])/gu;

/** Spaces for phone numbers, so that places in the text stay what they are. */
const withoutPhones = (source: string): string => source.replace(PHONE, (phone) => ' '.repeat(phone.length));

function readMessage(text: Text, source: string, message: number, spelling: Spelling): void {
  text.sources.push(source);
  const first = text.tokens.length;
  let pending = message > 0;
  let letters: { word: string; start: number; end: number }[] = [];

  const add = (word: string, start: number, end: number): void => {
    const before = text.tokens.at(-1);
    if (word === 'not' && before && !pending && before.message === message) {
      const joined = WITH_NOT[before.word];
      if (joined) { before.word = joined; before.end = end; return; }
    }
    text.tokens.push({ word, start, end, message, sentence: text.sentences.length - 1, breakBefore: pending });
    pending = false;
  };
  const addWord = (word: string, start: number, end: number): void => {
    if ((word === 'c' || word === 'f') && /^\d/.test(text.tokens.at(-1)?.word ?? '')) return add(word === 'c' ? 'celsius' : 'fahrenheit', start, end);
    const words = shorthand(word) ?? shorthand(word.replace(/(.)\1{2,}/g, '$1$1')) ?? spelling.resolve(word).flatMap((each) => shorthand(each) ?? [each]);
    for (const each of words) add(each, start, end);
  };
  const flushLetters = (): void => {
    if (letters.length === 0) return;
    const run = letters;
    letters = [];
    const joined = run.map((letter) => letter.word).join('');
    const words = run.length >= 4 ? spelling.segment(joined) : null;
    if (words) for (const word of words) add(word, run[0]!.start, run.at(-1)!.end);
    else for (const letter of run) addWord(letter.word, letter.start, letter.end);
  };

  for (const match of source.matchAll(PIECE)) {
    const piece = match[0];
    const start = match.index;
    const end = start + piece.length;
    const lead = piece.charCodeAt(0);
    const isLetter = (lead >= 97 && lead <= 122) || (lead >= 65 && lead <= 90) || lead > 191;
    if (!isLetter || /^\p{Extended_Pictographic}/u.test(piece)) {
      const picture = EMOJI[piece];
      if (picture) { flushLetters(); add(picture, start, end); continue; }
      if (/^[.!?;¿¡]/.test(piece)) {
        if (letters.length > 0 && piece === '.') continue;
        flushLetters();
        if (piece.startsWith('..') || piece.startsWith('¿') || piece.startsWith('¡')) { pending = true; continue; }
        if (piece === '.' && ABBREVIATIONS.has(source.slice(Math.max(0, start - 6), start).toLowerCase().match(/[a-z]+$/)?.[0] ?? '')) continue;
        if (piece.includes('?')) text.sentences.at(-1)!.question = true;
        endSentence(text);
        continue;
      }
      if (/^[\n\r]/.test(piece)) {
        flushLetters();
        if (piece.length > 1) endSentence(text); else pending = true;
        continue;
      }
      if (/^[,:()…–—[\]]/.test(piece)) { flushLetters(); pending = true; continue; }
      if (/^\p{Extended_Pictographic}/u.test(piece)) continue;
    }
    const lower = plain(piece);
    const ending = ENDINGS.exec(lower);
    if (ending) {
      flushLetters();
      addWord(ending[1]!, start, end);
      add(VERBS[ending[2]!]!, start, end);
      continue;
    }
    const word = (CONTRACTED.test(lower) ? lower : lower.replace(/['’‘`´ʼ]s$/, '')).replace(/['’‘`´ʼ]/g, '');
    if (word.length === 1 && word >= 'a' && word <= 'z') { letters.push({ word, start, end }); continue; }
    flushLetters();
    readWord(word, start, end, spelling, addWord, add);
  }
  flushLetters();
  const open = text.sentences.at(-1)!;
  const fragment = text.tokens.length > open.from && text.tokens.length - first <= FRAGMENT_WORDS;
  if (!fragment) endSentence(text);
}

function readWord(
  word: string, start: number, end: number, spelling: Spelling,
  addWord: (word: string, start: number, end: number) => void, add: (word: string, start: number, end: number) => void,
): void {
  if (/^\d+[.,]\d+$/.test(word)) return add(word.replace(',', '.'), start, end);
  if (/^\d+$/.test(word)) return add(word, start, end);
  const unit = NUMBER_UNIT.exec(word);
  if (unit) {
    add(unit[1]!, start, end);
    return unit[2] === 's' ? undefined : addWord(unit[2]!, start, end);
  }
  if (/[\d@$!*]/.test(word)) {
    const letters = word.replace(/[\d@$!]/g, (mark) => LEET[mark] ?? mark);
    const known = spelling.exact(letters) ?? (letters.includes('*') ? spelling.masked(letters) : null);
    if (known) return addWord(known, start, end);
    const split = /^(\d+)([a-z]{3,})$/.exec(word);
    if (split) { add(split[1]!, start, end); return addWord(split[2]!, start, end); }
    return addWord(word.replace(/[@$!*]/g, ''), start, end);
  }
  addWord(word, start, end);
}

const shorthand = (word: string): string[] | null => (Object.hasOwn(SHORTHAND, word) ? SHORTHAND[word]!.split(' ') : null);

function endSentence(text: Text): void {
  const open = text.sentences.at(-1)!;
  if (open.from === text.tokens.length) return;
  open.to = text.tokens.length;
  text.sentences.push({ from: text.tokens.length, to: text.tokens.length, question: false });
}

/** The patient's own words around tokens `from`..`to` (exclusive): their sentence, cut to a readable length. */
export function quote(text: Text, from: number, to: number): string {
  const first = text.tokens[from]!;
  const last = text.tokens[to - 1]!;
  const source = text.sources[first.message]!;
  if (last.message !== first.message) return `${trim(source.slice(first.start))} … ${trim(text.sources[last.message]!.slice(0, last.end))}`;
  let start = from;
  let end = to;
  while (start > 0 && text.tokens[start - 1]!.sentence === first.sentence && text.tokens[start - 1]!.message === first.message && first.start - text.tokens[start - 1]!.start < 60) start -= 1;
  while (end < text.tokens.length && text.tokens[end]!.sentence === first.sentence && text.tokens[end]!.message === first.message && text.tokens[end]!.end - last.end < 60) end += 1;
  return trim(source.slice(text.tokens[start]!.start, text.tokens[end - 1]!.end));
}

const trim = (words: string): string => {
  const flat = words.replace(/\s+/g, ' ').trim();
  return flat.length <= 240 ? flat : `${flat.slice(0, 239)}…`;
};
