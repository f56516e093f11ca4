import type { Language } from '../../domain/terms.ts';
import type { Hit } from '../../kb/search.ts';
import { splitSentences } from '../../kb/sentences.ts';
import { isStopWord, toStem, toWords } from '../../kb/terms.ts';
import { bindingOf, isLight, relationsIn } from './light-words.ts';
import { isNumberWord, quantitiesIn } from './quantities.ts';
import { beginsAsking } from './modality.ts';
import { plainWording, wordedAs } from './wording.ts';

/** A sentence taken apart for comparison. */
export type Facts = {
  text: string;
  /** Topic stems, with how often each is said. */
  terms: Map<string, number>;
  relations: Set<string>;
  /** All stems, small words included. */
  stems: Set<string>;
  /** Binding words with the word they bind: "not>stop", "before>meal". */
  bound: Map<string, number>;
  /** Numbers with their units, with how often each is said. */
  quantities: Map<string, number>;
  /** All words as written, in order. */
  words: string[];
  /** Topic terms in order, each with the number of its clause. */
  order: { term: string; clause: number; proper: boolean }[];
  /** Its clauses: what each is about, and whether it denies something. */
  clauses: { terms: Set<string>; denies: boolean; asks: boolean }[];
  /** Two or more capitalised words in a row, lower case. */
  names: string[];
};

export type PassageFacts = { sentences: Facts[]; title: Map<string, number>; plain: string };

const LIST_MARK = /^\s*(?:[-*•·–]|\(?\d{1,2}[.)])\s+/u;
const NAME = /\p{Lu}[\p{L}\d]*(?:[ -]\p{Lu}[\p{L}\d]*)+/gu;
/** A binding word reaches no further than this many words. */
const REACH = 6;
/** Which number it is, the quantities tell. */
const A_NUMBER = '#';
/** What a binding word at the end of its clause binds. */
const NOTHING = '';
/** Words between a binding word and what it binds: "not in the …". */
const FILLING = new Set('a an the to be been is are was any so very it at on of in for your you if take takes taking have having get getting un una el la los las de en su'.split(' '));

/** A sentence without its list mark. */
export function withoutMark(sentence: string): string {
  return sentence.replace(LIST_MARK, '');
}

export function plainOf(text: string): string {
  return toWords(text).join(' ');
}

/** Where one clause ends and the next begins. */
const CLAUSE_EDGE = /[,;:()–—.]|\b(?:and|or|but|then|if|when|unless|because|so|which|that|who|while|before|after|until|except|as|y|o|pero|si|cuando|porque|que|mientras|antes|después|hasta|excepto)\b/iu;

export function factsOf(written: string, language: Language): Facts {
  const text = language === 'en' ? plainWording(written) : written;
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
    const stem = isNumber ? word : wordedAs(toStem(word, language));
    stems.add(stem);
    if (binding === null) {
      if (open.length > 0 && !FILLING.has(word)) bind(isNumber || isNumberWord(word) ? A_NUMBER : stem);
      if (isTopic(word, language)) add(terms, stem);
    } else open.push({ binding, since: at });
  }
  bind(NOTHING);
  const quantities = new Map<string, number>();
  for (const quantity of quantitiesIn(text)) add(quantities, quantity);
  const order = text.split(CLAUSE_EDGE).flatMap((part, clause) =>
    toWords(part).filter((word) => isTopic(word, language) && bindingOf(word) === null).map((word) => ({ term: wordedAs(toStem(word, language)), clause, proper: part.includes(` ${word[0]!.toUpperCase()}${word.slice(1)}`) })).filter(({ term }) => !isLight(term, language)),
  );
  const clauses = text.split(CLAUSE_EDGE).map((part, clause) => {
    const own = toWords(part);
    return { terms: new Set(order.filter((token) => token.clause === clause).map(({ term }) => term)), denies: own.some((word) => bindingOf(word) === 'not'), asks: beginsAsking(own) };
  });
  return { text, words, order, clauses, stems, terms, relations: relationsIn(words), bound, quantities, names: namesIn(text) };
}

/** A word that tells what a sentence is about. Numbers are compared with their units, not as words. */
function isTopic(word: string, language: Language): boolean {
  return !/^(?:\d+(?:st|nd|rd|th|am|pm|h)?|[ap]m)$/u.test(word) && !isNumberWord(word) && !isStopWord(word, language);
}

/** Names, without a small word that only stands first in its sentence: "The Riverbend Pharmacy". */
function namesIn(text: string): string[] {
  return (text.match(NAME) ?? []).flatMap((name) => {
    const plain = plainOf(name.replace(OPENING, ''));
    return plain.includes(' ') ? [plain] : [];
  });
}
const OPENING = /^(?:The|A|An|Your|Our|At|In|On|For|Both|Most|Each|Call|Ask|Visit|Please|If|When|Is|Are|And|El|La|Los|Las|Su|En|Para)[ -]/u;

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const rememberedPlain = new WeakMap<Hit, ReadonlySet<string>>();

/** The sentences of a passage, letters and digits alone; remembered while the hit lives. */
export function plainSentences(hit: Hit): ReadonlySet<string> {
  let sentences = rememberedPlain.get(hit);
  if (sentences === undefined) {
    sentences = new Set(splitSentences(hit.text).map((sentence) => plainOf(withoutMark(sentence))));
    rememberedPlain.set(hit, sentences);
  }
  return sentences;
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
