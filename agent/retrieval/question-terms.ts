import type { Language } from '../../domain/terms.ts';
import { isEveryday } from '../../kb/condense.ts';
import { synonymsOf } from '../../kb/synonyms.ts';
import { toTerms } from '../../kb/terms.ts';
import { sameMeaning } from '../check/light-words.ts';

/** A word of a question, how much it says about what is asked (0–1), and the phrases that mean the same. */
export type QuestionTerm = { term: string; weight: number; means: string[][] };

/** "My 3 year old", "since yesterday": words of any story, that passages need not share. */
const EVERYDAY_WEIGHT = 0.25;
const NUMBER_WEIGHT = 0.1;
/** Words of nearly every article: "Who is the CEO of the hospital?" is not answered by what says "hospital". */
const HOUSE = new Set('hospital riverbend clinic patient doctor nurs staff peopl care health hospitales clinica pacient medic enfermer'.split(' '));

/** Words for the side of a matter that is asked about; passages answer it with a number more often than with the word. */
const SIDE_WEIGHT = 0.4;
const SIDES = new Set('open clos hour cost price charg free schedul phone number address abr abre abren abiert cierr horari cuest preci costo telefon direccion numer'.split(' '));

/** The topic words of a question, each once. */
export function questionTerms(question: string, language: Language): QuestionTerm[] {
  const written = toTerms(question, language);
  const terms = new Map<string, QuestionTerm>();
  for (const stem of written) {
    const term = sameMeaning(stem);
    terms.set(term, { term, weight: /^\d/u.test(stem) ? NUMBER_WEIGHT : isEveryday(stem) || HOUSE.has(stem) ? EVERYDAY_WEIGHT : SIDES.has(stem) ? SIDE_WEIGHT : 1, means: [] });
  }
  for (const { said, others } of synonymsOf(written, language)) {
    for (const stem of said) terms.get(sameMeaning(stem))?.means.push(...others.map((phrase) => phrase.map(sameMeaning)));
  }
  return [...terms.values()];
}

/** The terms of a text, in the spelling that `questionTerms` compares with. */
export function textTerms(text: string, language: Language): Set<string> {
  return new Set(toTerms(text, language).map(sameMeaning));
}

/** Whether a text says a term, or another phrase for it. */
export function says(known: ReadonlySet<string>, { term, means }: QuestionTerm): boolean {
  return known.has(term) || means.some((phrase) => phrase.every((word) => known.has(word)));
}

/** The share of the question's weight that a text covers, 0–1. */
export function coverage(asked: QuestionTerm[], known: ReadonlySet<string>): number {
  let total = 0;
  let covered = 0;
  for (const each of asked) {
    total += each.weight;
    if (says(known, each)) covered += each.weight;
  }
  return total === 0 ? 0 : covered / total;
}
