import type { Language } from '../../domain/terms.ts';
import { type Facts, factsOf } from './passage-facts.ts';

/** Words that tell which of several a number belongs to. */
const WHICH = new Set(['first', 'last', 'each', 'every']);

const CLAUSE = /([,;:()–—]|\b(?:and|or|but|then|y|o|pero|luego)\b)/iu;
/** After a clause that says something by itself, these begin another statement. */
const PARTS = /^(?:and|but|;|y|pero)$/iu;
const FINITE = /\b(?:is|are|was|were|costs?|takes?|lasts?|opens?|closes?|has|have|may|can|must|will|es|son|puede[n]?|debe[n]?|est[aá]n?|cuesta|tiene)\b/iu;

/**
 * A number that the sentence ties to another thing than the passage does. "10 days for cardiology, 2 weeks for
 * orthopaedics" holds all words of its own swap, so each clause with a number is compared with the clauses of that number.
 */
export function strayNumber(said: Facts, window: Facts[], language: Language): string | null {
  if (said.quantities.size === 0) return null;
  const known = window.flatMap((sentence) => clausesOf(sentence.text, language));
  for (const clause of clausesOf(said.text, language)) {
    for (const quantity of clause.quantities.keys()) {
      const homes = known.filter((other) => other.quantities.has(quantity));
      if (homes.length === 0) continue;
      const elsewhere = known.filter((other) => !other.quantities.has(quantity));
      for (const term of clause.terms.keys()) {
        if (homes.some((home) => home.terms.has(term))) continue;
        if (elsewhere.some((other) => other.terms.has(term))) return quantity;
      }
      for (const relation of clause.relations) if (WHICH.has(relation) && !homes.some((home) => home.relations.has(relation))) return quantity;
    }
  }
  return null;
}

/** Clauses that hold a number or say something by themselves, each together with the clauses before it that hold none and say nothing by themselves. */
function clausesOf(text: string, language: Language): Facts[] {
  const parts = text.split(CLAUSE);
  const clauses: Facts[] = [];
  let pending = '';
  for (let at = 0; at < parts.length; at += 2) {
    const facts = factsOf(`${pending} ${parts[at]!}`, language);
    if (facts.quantities.size > 0) {
      clauses.push(facts);
      pending = '';
    } else if (FINITE.test(parts[at]!) && PARTS.test(parts.slice(at + 1, at + 4).filter((edge) => edge.trim() !== '' && edge !== ',').at(0) ?? '')) {
      // "One person may stay with an adult, and two with a child": what it says belongs to no number of the next.
      clauses.push(facts);
      pending = '';
    } else pending = `${pending} ${parts[at]!}`;
  }
  const last = clauses.at(-1);
  if (pending.trim() !== '') {
    if (last) clauses[clauses.length - 1] = factsOf(`${last.text} ${pending}`, language);
    else clauses.push(factsOf(pending, language));
  }
  return clauses;
}
