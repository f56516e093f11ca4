import type { Language } from '../../domain/terms.ts';
import type { Hit } from '../../kb/search.ts';
import { splitSentences } from '../../kb/sentences.ts';
import { isStopWord, toStem, toWords } from '../../kb/terms.ts';
import { bindingOf, relationsIn, sameMeaning } from './light-words.ts';
import { quantitiesIn } from './quantities.ts';

/** A sentence taken apart for comparison. */
export type Facts = {
  text: string;
  /** Letters and digits alone, to tell a word-for-word quotation. */
  plain: string;
  /** Topic stems, with how often each is said. */
  terms: Map<string, number>;
  relations: Set<string>;
  /** All stems, small words included. */
  stems: Set<string>;
  /** Binding words with the word they bind: "not>stop", "before>meal". */
  bound: Map<string, number>;
  /** Numbers with their units, with how often each is said. */
  quantities: Map<string, number>;
  /** Two or more capitalised words in a row, lower case. */
  names: string[];
};

export type PassageFacts = { sentences: Facts[]; title: Map<string, number>; plain: string };

const LIST_MARK = /^\s*(?:[-*•·–]|\(?\d{1,2}[.)])\s+/u;
const NAME = /\p{Lu}[\p{L}\d]*(?:[ -]\p{Lu}[\p{L}\d]*)+/gu;
/** A binding word reaches no further than this many words. */
const REACH = 6;
/** What a binding word at the end of its clause binds. */
const NOTHING = '';
/** Words between a binding word and what it binds: "not in the …". */
const FILLING = new Set('a an the to be been is are was any so very it at on of in for your you if un una el la los las de en su'.split(' '));

/** A sentence without its list mark. */
export function withoutMark(sentence: string): string {
  return sentence.replace(LIST_MARK, '');
}

export function plainOf(text: string): string {
  return toWords(text).join(' ');
}

export function factsOf(text: string, language: Language): Facts {
  const words = toWords(text);
  const stems = new Set<string>();
  const terms = new Map<string, number>();
  const bound = new Map<string, number>();
  let open: { binding: string; since: number }[] = [];
  const bind = (to: string): void => {
    for (const { binding } of open) add(bound, `${binding}>${to}`);
    open = [];
  };
  for (const [at, word] of words.entries()) {
    if (open.some(({ since }) => at - since > REACH)) bind(NOTHING);
    const binding = bindingOf(word);
    // Numbers are compared as quantities, with their units; here they only end what a word binds.
    const isNumber = /^(?:\d+(?:st|nd|rd|th|am|pm|h)?|[ap]m)$/u.test(word);
    const stem = isNumber ? word : sameMeaning(toStem(word, language));
    stems.add(stem);
    if (binding === null) {
      if (open.length > 0 && !FILLING.has(word)) bind(stem);
      if (!isNumber && !isStopWord(word, language)) add(terms, stem);
    } else open.push({ binding, since: at });
  }
  bind(NOTHING);
  const quantities = new Map<string, number>();
  for (const quantity of quantitiesIn(text)) add(quantities, quantity);
  return { text, plain: words.join(' '), stems, terms, relations: relationsIn(words), bound, quantities, names: text.match(NAME)?.map((name) => plainOf(name)) ?? [] };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const remembered = new WeakMap<Hit, PassageFacts>();

/** A passage taken apart; remembered while the hit lives, since every sentence of a reply is compared with it. */
export function passageFacts(hit: Hit): PassageFacts {
  let facts = remembered.get(hit);
  if (facts === undefined) {
    const heads = [hit.title, ...hit.headingPath].join('. ');
    facts = {
      sentences: splitSentences(hit.text).map((sentence) => factsOf(withoutMark(sentence), hit.language)),
      title: factsOf(heads, hit.language).terms,
      plain: ` ${plainOf(`${heads} ${hit.text}`)} `,
    };
    remembered.set(hit, facts);
  }
  return facts;
}
