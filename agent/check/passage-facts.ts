import type { Language } from '../../domain/terms.ts';
import type { Hit } from '../../kb/search.ts';
import { splitSentences } from '../../kb/sentences.ts';
import { isStopWord, toStem, toWords } from '../../kb/terms.ts';
import { isNegative, relationsIn, sameMeaning } from './light-words.ts';
import { quantitiesIn } from './quantities.ts';

/** A sentence taken apart for comparison. */
export type Facts = {
  text: string;
  /** Letters and digits alone, to tell a word-for-word quotation. */
  plain: string;
  terms: Set<string>;
  relations: Set<string>;
  quantities: Set<string>;
  negative: boolean;
};

export type PassageFacts = { sentences: Facts[]; title: Set<string>; plain: string };

const LIST_MARK = /^\s*(?:[-*•·–]|\(?\d{1,2}[.)])\s+/u;

/** A sentence without its list mark. */
export function withoutMark(sentence: string): string {
  return sentence.replace(LIST_MARK, '');
}

export function plainOf(text: string): string {
  return toWords(text).join(' ');
}

export function factsOf(text: string, language: Language): Facts {
  const words = toWords(text);
  const terms = new Set<string>();
  for (const word of words) {
    // Numbers are compared as quantities, with their units.
    if (!/^(?:\d+(?:st|nd|rd|th|am|pm|h)?|[ap]m)$/u.test(word) && !isStopWord(word, language)) terms.add(sameMeaning(toStem(word, language)));
  }
  return { text, plain: words.join(' '), terms, relations: relationsIn(words), quantities: new Set(quantitiesIn(text)), negative: isNegative(text) };
}

const remembered = new WeakMap<Hit, PassageFacts>();

/** A passage taken apart; remembered while the hit lives, since every sentence of a reply is compared with it. */
export function passageFacts(hit: Hit): PassageFacts {
  let facts = remembered.get(hit);
  if (facts === undefined) {
    facts = {
      sentences: splitSentences(hit.text).map((sentence) => factsOf(withoutMark(sentence), hit.language)),
      title: factsOf([hit.title, ...hit.headingPath].join('. '), hit.language).terms,
      plain: ` ${plainOf(hit.text)} `,
    };
    remembered.set(hit, facts);
  }
  return facts;
}
