import type { Language } from '../../domain/terms.ts';
import type { Hit } from '../../kb/search.ts';
import { isLight } from './light-words.ts';
import { type Facts, factsOf, passageFacts, type PassageFacts, withoutMark } from './passage-facts.ts';

/** How a passage bears out a sentence: `quoted` word for word, `stated` in other words, or why it does not. */
export type Bearing = { holds: 'quoted' } | { holds: 'stated' } | { holds: 'no'; missing: string };

/** A passage that may be cited to this reader at all; an expired one is not found in the first place. */
export function mayBeCited(hit: Hit, language: Language): boolean {
  return hit.audience === 'patient' && hit.language === language;
}

/**
 * Whether a passage states what a sentence says: every word that carries meaning, every number with its unit, each binding
 * word ("only", "before", "must") stands in one or two neighbouring sentences of it or in its headings, denials and
 * relations bind the same words, names are the same, and each number belongs to the same thing in both.
 */
export function bearing(sentence: string, hit: Hit): Bearing {
  const said = factsOf(withoutMark(sentence), hit.language);
  const passage = passageFacts(hit);
  if (said.plain !== '' && passage.sentences.some((known) => known.plain === said.plain)) return { holds: 'quoted' };
  if (said.terms.size === 0 && said.quantities.size === 0) return { holds: 'no', missing: 'nothing to compare' };
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
  return { holds: 'no', missing: closest };
}

function missingFrom(said: Facts, window: Facts[], passage: PassageFacts, language: Language): string[] {
  const missing: string[] = [];
  let stated = 0;
  for (const [term, times] of said.terms) {
    const known = window.reduce((sum, sentence) => sum + (sentence.terms.get(term) ?? 0), 0);
    if (known > 0) stated++;
    if (known >= times) continue;
    // Said more often than it stands there, one of them took the place of another word.
    if (known > 0 || (!passage.title.has(term) && !isLight(term, language))) missing.push(term);
  }
  // A heading names the matter; what is said of it must come from the text.
  if (stated === 0 && said.quantities.size === 0) missing.push('text');
  for (const [quantity, times] of said.quantities) {
    if (window.reduce((sum, known) => sum + (known.quantities.get(quantity) ?? 0), 0) < times) missing.push(quantity);
  }
  for (const relation of said.relations) if (!window.some((known) => known.relations.has(relation))) missing.push(relation);
  for (const name of said.names) if (!passage.plain.includes(` ${name} `)) missing.push(name);
  if (missing.length > 0) return missing;
  missing.push(...looseBindings(said, window, closestOf(said, window)));
  const strayed = strayNumber(said, window, language);
  if (strayed !== null) missing.push(`${strayed} belongs elsewhere`);
  return missing;
}

/** Denials and relations that one side binds to a word and the other does not: "do stop" for "do not stop", "after meals" for "before meals". */
function looseBindings(said: Facts, window: Facts[], closest: Facts): string[] {
  const loose: string[] = [];
  for (const [pair, times] of said.bound) {
    const [binding, word] = parted(pair);
    // Where the nearest sentence has the word, it is the one that must deny it.
    const known = binding === 'not' && closest.stems.has(word) ? [closest] : window;
    if (known.reduce((sum, sentence) => sum + (sentence.bound.get(pair) ?? 0), 0) < times) loose.push(pair);
  }
  for (const pair of closest.bound.keys()) {
    const [, word] = parted(pair);
    if ((word === '' || said.stems.has(word)) && !said.bound.has(pair)) loose.push(`${pair} left out`);
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

const CLAUSE = /[,;:()–—]|\b(?:and|or|but|then|y|o|pero|luego)\b/giu;

/**
 * A number that the sentence ties to another thing than the passage does. "10 days for cardiology, 2 weeks for
 * orthopaedics" holds all words of its own swap, so each clause with a number is compared with the clauses of that number.
 */
function strayNumber(said: Facts, window: Facts[], language: Language): string | null {
  if (said.quantities.size === 0) return null;
  const known = window.flatMap((sentence) => clausesOf(sentence.text, language));
  for (const clause of clausesOf(said.text, language)) {
    for (const quantity of clause.quantities.keys()) {
      const homes = known.filter((other) => other.quantities.has(quantity));
      if (homes.length === 0) continue;
      const elsewhere = known.filter((other) => other.quantities.size > 0 && !other.quantities.has(quantity));
      for (const term of clause.terms.keys()) {
        if (homes.some((home) => home.terms.has(term))) continue;
        if (elsewhere.some((other) => other.terms.has(term))) return quantity;
      }
    }
  }
  return null;
}

/** Clauses that hold a number, each together with the clauses before it that hold none. */
function clausesOf(text: string, language: Language): Facts[] {
  const clauses: Facts[] = [];
  let pending = '';
  for (const part of text.split(CLAUSE)) {
    const facts = factsOf(`${pending} ${part}`, language);
    if (facts.quantities.size === 0) pending = `${pending} ${part}`;
    else {
      clauses.push(facts);
      pending = '';
    }
  }
  const last = clauses.at(-1);
  if (pending.trim() !== '') {
    if (last) clauses[clauses.length - 1] = factsOf(`${last.text} ${pending}`, language);
    else clauses.push(factsOf(pending, language));
  }
  return clauses;
}
