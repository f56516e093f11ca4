import type { Language } from '../../domain/terms.ts';
import { isStopWord, toStem, toWords } from '../../kb/terms.ts';
import { bindingOf, isLight, relationsIn } from './light-words.ts';
import { isModal } from './modality.ts';
import type { Facts, PassageFacts } from './passage-facts.ts';
import { asDigits, quantitiesIn } from './quantities.ts';
import { plainWording, wordedAs } from './wording.ts';

/** So much of both sentences must stand in the same order for one to be a copy of the other. */
const COPY = 0.65;
/** Where a sentence parts from its copy, what it says there and what the passage says. */
type Gap = { said: string[]; known: string[] };

/**
 * Whether a sentence copies one of a passage but for a word that turns it: another number, medicine or place, "will" for
 * "may", a denial dropped, two words exchanged. Such a sentence is false although all of its words may stand in the passage.
 * @returns what was put in its place; null when it is no such copy, or an honest one of some sentence
 */
export function twistedCopy(sentence: string, passages: readonly PassageFacts[], language: Language): string | null {
  const said = wordsOf(sentence, language);
  const numbers = quantitiesIn(sentence);
  let twisted: string | null = null;
  let closest = 0;
  for (const passage of passages) {
    for (const sentenceThere of passage.sentences) {
      const { words, quantities: known } = compared(sentenceThere, language);
      if (words.length > 2 * said.length || said.length > 2 * words.length) continue;
      const { gaps, common } = align(said, words);
      const alike = common / Math.max(said.length, words.length);
      if (alike < COPY || alike < closest) continue;
      const sameNumbers = numbers.every((quantity) => known.filter((other) => other === quantity).length >= numbers.filter((other) => other === quantity).length);
      const turned = turnedIn(gaps, said, words, sameNumbers, language);
      if (alike > closest || turned === null) twisted = turned;
      closest = alike;
    }
  }
  return twisted;
}

const remembered = new WeakMap<Facts, { words: string[]; quantities: string[] }>();

/** What of a passage's sentence is compared; remembered with it. */
function compared(facts: Facts, language: Language): { words: string[]; quantities: string[] } {
  let known = remembered.get(facts);
  if (known === undefined) {
    known = { words: wordsOf(facts.text, language), quantities: quantitiesIn(facts.text) };
    remembered.set(facts, known);
  }
  return known;
}

function turnedIn(gaps: Gap[], said: string[], known: string[], sameNumbers: boolean, language: Language): string | null {
  const same = (word: string): string => wordedAs(toStem(word, language));
  for (const [at, gap] of gaps.entries()) {
    const here = new Set(gap.known.map(same));
    for (const word of gap.said) {
      if (here.has(same(word)) || gap.known.length === 0 || (sameNumbers && /^(?:\d.*|[ap]m)$/u.test(word))) continue;
      if (binds(word) && gap.known.some(binds)) return word;
      // One name, medicine or thing for another, which the sentence then does not say.
      const replaced = gap.known.filter((other) => tells(other, language) && !said.includes(other));
      if (gap.said.length <= 2 && gap.known.length <= 2 && tells(word, language) && replaced.length > 0) return word;
      if (gaps.some((other, place) => place !== at && gap.known.length === 1 && gap.said.length === 1 && other.said.length === 1 && other.known.length === 1 && other.known[0] === word && other.said[0] === gap.known[0])) return word;
    }
  }
  const denials = (words: string[]): number => words.filter((word) => bindingOf(word) === 'not').length;
  return denials(said) === denials(known) ? null : 'the denial';
}

/** A word that turns a statement when another takes its place. */
function binds(word: string): boolean {
  return /^\d/u.test(word) || isModal(word) || bindingOf(word) !== null || relationsIn([word]).size > 0;
}

/** A word that tells what a statement is about. */
function tells(word: string, language: Language): boolean {
  return !binds(word) && !isStopWord(word, language) && !isLight(toStem(word, language), language);
}

/** The words as they are compared: numbers as digits, "don't" as two words, "may" and "can" as one. */
function wordsOf(sentence: string, language: Language): string[] {
  const text = sentence.replace(/[’]/gu, "'").replace(/\bcan(?:not|'t)\b/giu, 'can not').replace(/n't\b/giu, ' not');
  return toWords(language === 'en' ? plainWording(text) : text).map((word) => (/^(?:can|could|may|might)$/u.test(word) ? 'may' : asDigits(word)));
}

/** The longest common run of words in order, and what stands between its members on either side. */
function align(said: string[], known: string[]): { gaps: Gap[]; common: number } {
  const lengths = Array.from({ length: said.length + 1 }, () => new Uint16Array(known.length + 1));
  for (let i = said.length - 1; i >= 0; i--) {
    for (let j = known.length - 1; j >= 0; j--) lengths[i]![j] = said[i] === known[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  }
  const gaps: Gap[] = [];
  let gap: Gap = { said: [], known: [] };
  const close = (): void => {
    if (gap.said.length > 0 || gap.known.length > 0) gaps.push(gap);
    gap = { said: [], known: [] };
  };
  let i = 0;
  let j = 0;
  while (i < said.length || j < known.length) {
    if (i < said.length && j < known.length && said[i] === known[j]) {
      close();
      i++;
      j++;
    } else if (j >= known.length || (i < said.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) gap.said.push(said[i++]!);
    else gap.known.push(known[j++]!);
  }
  close();
  return { gaps, common: lengths[0]![0]! };
}
