import type { Language } from '../../domain/terms.ts';
import type { Hit } from '../../kb/search.ts';
import { isLight } from './light-words.ts';
import { asksReader, conditionLost, modalityOf, possibleOf } from './modality.ts';
import { strayedPair } from './order.ts';
import { strayNumber } from './stray-number.ts';
import { type Facts, factsOf, passageFacts, type PassageFacts, plainOf, plainSentences, withoutMark } from './passage-facts.ts';

/** Whether a passage bears out a sentence in other words, or why it does not. */
export type Bearing = { holds: 'stated' } | { holds: 'no'; missing: string; /** How much is missing; the least of several passages is worth telling. */ count: number };

/** A passage that may be cited to this reader at all; an expired one is not found in the first place. */
export function mayBeCited(hit: Hit, language: Language): boolean {
  return hit.audience === 'patient' && hit.language === language;
}

/** Whether a sentence stands word for word in a passage. */
export function isQuoted(sentence: string, hit: Hit): boolean {
  const plain = plainOf(withoutMark(sentence));
  return plain !== '' && plainSentences(hit).has(plain);
}

/**
 * Whether a passage states what a sentence says: every word that carries meaning, every number with its unit, each binding
 * word ("only", "before", "must") stands in one or two neighbouring sentences of it or in its headings, denials and
 * relations bind the same words, names are the same, and each number belongs to the same thing in both.
 */
export function bearing(sentence: string, hit: Hit): Bearing {
  const said = factsOf(withoutMark(sentence), hit.language);
  const passage = passageFacts(hit);
  if (said.terms.size === 0 && said.quantities.size === 0) return { holds: 'no', missing: 'nothing to compare', count: 99 };
  let closest = 'words';
  let least = Infinity;
  for (const [at, known] of passage.sentences.entries()) {
    const window = [known, ...(at + 1 < passage.sentences.length ? [passage.sentences[at + 1]!] : [])];
    const missing = missingFrom(said, window, passage, hit.language);
    if (missing.length === 0) return { holds: 'stated' };
    if (missing.length < least) {
      least = missing.length;
      closest = missing.slice(0, 4).join(', ');
    }
  }
  return { holds: 'no', missing: closest, count: least };
}

function missingFrom(said: Facts, window: Facts[], passage: PassageFacts, language: Language): string[] {
  const missing: string[] = [];
  let stated = 0;
  // "You can visit at any hour" must not take its "visit" from the title and its "at any hour" from a phone number.
  const sweeping = [...said.relations].some((relation) => SWEEPING.has(relation));
  for (const [term, times] of said.terms) {
    const known = window.reduce((sum, sentence) => sum + (sentence.terms.get(term) ?? 0), 0);
    if (known > 0) stated++;
    if (known >= times) continue;
    // Said more often than it stands there, one of them took the place of another word.
    if (known > 0 || ((sweeping || !passage.title.has(term)) && !isLight(term, language))) missing.push(term);
  }
  // A heading names the matter; what is said of it must come from the text.
  if (stated === 0 && said.quantities.size === 0) missing.push('text');
  for (const [quantity, times] of said.quantities) {
    if (window.reduce((sum, known) => sum + (known.quantities.get(quantity) ?? 0), 0) < times) missing.push(quantity);
  }
  const closest = closestOf(said, window);
  for (const relation of said.relations) {
    // "You should bring a photo ID" says what "Bring a photo ID" says.
    if (relation === 'must' && asksReader(closest.text, closest.words)) continue;
    if (UNIT_WORDS.has(relation) && said.quantities.size > 0) continue;
    if (!window.some((known) => known.relations.has(relation))) missing.push(relation);
  }
  for (const name of said.names) if (!passage.plain.includes(` ${name} `)) missing.push(name);
  if (missing.length > 0) return missing;
  missing.push(...looseBindings(said, window, closest));
  const changed = changedModality(said, closest);
  if (changed !== null) missing.push(changed);
  const condition = conditionLost(said.words, closest.words);
  if (condition !== null) missing.push(`the "${condition}" left out`);
  const parted_ = strayedPair(said, window);
  if (parted_ !== null) missing.push(parted_);
  const apart = clauseApart(said, window, passage, language);
  if (apart !== null) missing.push(apart);
  if (denialLost(said, window)) missing.push('the denial left out');
  const strayed = strayNumber(said, window, language);
  if (strayed !== null) missing.push(`${strayed} belongs elsewhere`);
  return missing;
}

const SWEEPING = new Set(['any', 'all', 'always', 'every', 'everyone', 'never', 'todos', 'siempre', 'nunca']);
/** Compared as words only where no number stands before them: "within a few hours". */
const UNIT_WORDS = new Set('minutes hours days weeks months years minutos horas dias semanas meses anos'.split(' '));

/** "Can cause" must not become "causes" or "will cause", nor "must bring" become "may bring". */
function changedModality(said: Facts, closest: Facts): string | null {
  const now = modalityOf(said.words);
  const then = modalityOf(closest.words);
  if (then.may && !now.may) {
    for (const verb of possibleOf(closest.words)) if (said.words.some((word) => word === verb || word === `${verb}s`)) return `may ${verb}`;
    if (now.will && !then.will) return 'may';
  }
  if (closest.relations.has('must') && now.may && !then.may && !said.relations.has('must')) return 'must';
  return null;
}

/** Denials and relations that one side binds to a word and the other does not: "do stop" for "do not stop", "after meals" for "before meals". */
function looseBindings(said: Facts, window: Facts[], closest: Facts): string[] {
  const loose: string[] = [];
  for (const [pair, times] of said.bound) {
    const [binding, word] = parted(pair);
    if (binding === 'must' && asksReader(closest.text, closest.words)) continue;
    // Where the nearest sentence has the word, it is the one that must deny it.
    const known = binding === 'not' && closest.stems.has(word) ? [closest] : window;
    if (known.reduce((sum, sentence) => sum + (sentence.bound.get(pair) ?? 0), 0) < times) loose.push(pair);
  }
  for (const pair of closest.bound.keys()) {
    const [, word] = parted(pair);
    if ((word === '' || said.stems.has(word)) && !said.bound.has(pair)) loose.push(`${pair} left out`);
  }
  // A denial in the neighbouring sentence counts too, when nothing there says the word without it.
  for (const sentence of window) {
    for (const pair of sentence.bound.keys()) {
      const [binding, word] = parted(pair);
      if (binding !== 'not' || word === '' || !said.stems.has(word) || said.bound.has(pair)) continue;
      if (window.every((other) => !other.stems.has(word) || other.bound.has(pair))) loose.push(`${pair} left out`);
    }
  }
  return loose;
}

function parted(pair: string): [string, string] {
  const at = pair.indexOf('>');
  return [pair.slice(0, at), pair.slice(at + 1)];
}

function closestOf(said: Facts, window: Facts[]): Facts {
  let best = window[0]!;
  let most = -1;
  for (const known of window) {
    let shared = 0;
    for (const term of said.terms.keys()) if (known.terms.has(term)) shared++;
    for (const quantity of said.quantities.keys()) if (known.quantities.has(quantity)) shared++;
    if (shared > most) {
      most = shared;
      best = known;
    }
  }
  return best;
}

/** A clause of the sentence whose words no single sentence of the passage holds: it would join what belongs to two. */
function clauseApart(said: Facts, window: Facts[], passage: PassageFacts, language: Language): string | null {
  for (const { terms, denies } of said.clauses) {
    // A heading may name what a sentence is about, but not what it denies.
    const own = [...terms].filter((term) => (denies || !passage.title.has(term)) && !isLight(term, language));
    if (own.length === 0) continue;
    const homes = window.filter((known) => own.every((term) => known.terms.has(term)));
    if (homes.length === 0) return `${own.join(' ')} stand in two sentences`;
    // "Sisters may visit. Others may not visit." denies nothing of the sisters.
    if (denies && !homes.some(({ clauses }) => clauses.some((clause) => clause.denies))) return `the denial of ${own.join(' ')}`;
  }
  return null;
}

const DENIES = /\b(?:not|n't|no|never|none|nor|neither|without|cannot|avoid|instead|stop|nothing|closed|except|unless|nunca|sin|ni|evite)\b|n't\b/iu;

/** "Antibiotics do not help flu" made into something about antibiotics and flu that denies nothing. */
function denialLost(said: Facts, window: Facts[]): boolean {
  if (DENIES.test(said.text) || said.order.length === 0) return false;
  let most = 0;
  let denied = false;
  for (const { clauses } of window) {
    for (const { terms, denies } of clauses) {
      const shared = said.order.filter(({ term }) => terms.has(term)).length;
      if (shared > most || (shared === most && !denies)) {
        most = shared;
        denied = denies;
      }
    }
  }
  return denied && most > 0;
}
