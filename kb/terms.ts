import { stemmer as stemEnglish } from 'stemmer';
import type { Language } from '../domain/terms.ts';
import { stemSpanish } from './spanish-stemmer.ts';
import { ENGLISH_STOP_WORDS, SPANISH_STOP_WORDS } from './stop-words.ts';

/**
 * Words in order, lower-case, without accents: "X-ray's café" → ["xray", "cafe"]. A single letter before a hyphen joins
 * its word ("x-ray", "e-mail"); other hyphens part words. Any script is kept, so that no language is lost by itself.
 */
export function toWords(text: string): string[] {
  // Most texts are plain ASCII: sparing them the Unicode work halves the time to load an index.
  const plain = ASCII.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(MARKS, '').replace(APOSTROPHES, "'").replace(HYPHENS, '-').toLowerCase();
  const words: string[] = [];
  for (const run of plain.match(RUNS) ?? []) {
    if (run.includes("'") || run.includes('-')) words.push(...partRun(run));
    else words.push(run);
  }
  return words;
}

const ASCII = /^[\t\n\r -~]*$/u;
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /[’‘`´]/gu;
const HYPHENS = /[‐‑–]/gu;
/** Letters and digits, with single apostrophes and hyphens inside. */
const RUNS = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu;

function partRun(run: string): string[] {
  const words: string[] = [];
  let joined = '';
  for (const part of run.split('-')) {
    const word = joined + part.replace(/'s$/u, '').replaceAll("'", '');
    joined = '';
    // The "x" of "x-ray" waits for its word; that of "vitamin-d" has none.
    if (/^\p{L}$/u.test(word)) joined = word;
    else words.push(word);
  }
  if (joined !== '') words.push(joined);
  return words;
}

/** Whether a word carries no topic in `language`. */
export function isStopWord(word: string, language: Language): boolean {
  return (language === 'es' ? SPANISH_STOP_WORDS : ENGLISH_STOP_WORDS).has(word);
}

/** The stem under which a word is indexed. */
export function toStem(word: string, language: Language): string {
  return language === 'es' ? stemSpanish(word) : stemEnglish(word);
}

/** Per language, the stem of each word met so far, empty for a stop word: one look-up a word is most of the cost of loading an index. */
const known: Record<Language, Map<string, string>> = { en: new Map(), es: new Map() };
const MOST_KNOWN = 200_000;

/** The stems of a text's topic words, in order, repeats included. */
export function toTerms(text: string, language: Language): string[] {
  const stems = known[language];
  if (stems.size > MOST_KNOWN) stems.clear();
  const terms: string[] = [];
  for (const word of toWords(text)) {
    let stem = stems.get(word);
    if (stem === undefined) {
      stem = isStopWord(word, language) ? '' : toStem(word, language);
      stems.set(word, stem);
    }
    if (stem !== '') terms.push(stem);
  }
  return terms;
}

/** The language a text is most likely written in, by its small words; English when nothing tells. */
export function guessLanguage(text: string): Language {
  let english = 0;
  let spanish = /[¿¡ñ]/u.test(text) ? 2 : 0;
  for (const word of toWords(text)) {
    const en = ENGLISH_STOP_WORDS.has(word);
    const es = SPANISH_STOP_WORDS.has(word);
    if (en && !es) english++;
    if (es && !en) spanish++;
  }
  return spanish > english ? 'es' : 'en';
}
