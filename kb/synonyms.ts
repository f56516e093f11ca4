import type { Language } from '../domain/terms.ts';
import { SYNONYM_GROUPS } from './synonym-groups.ts';
import { toTerms } from './terms.ts';

/** Phrases as lists of terms, for each language, found by their first term. */
type Phrase = { terms: string[]; others: string[][] };

const phrases: Partial<Record<Language, Map<string, Phrase[]>>> = {};

function phrasesOf(language: Language): Map<string, Phrase[]> {
  return (phrases[language] ??= readGroups(SYNONYM_GROUPS[language], language));
}

function readGroups(table: string, language: Language): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const line of table.trim().split('\n')) {
    const group = line.split('|').map((phrase) => toTerms(phrase, language)).filter((terms) => terms.length > 0);
    for (const terms of group) {
      const phrase = { terms, others: group.filter((other) => other !== terms) };
      byFirst.set(terms[0]!, [...(byFirst.get(terms[0]!) ?? []), phrase]);
    }
  }
  return byFirst;
}

/** A phrase of the text, and the phrases that mean the same, each as its terms. */
export type Synonyms = { said: string[]; others: string[][] };

/**
 * The phrases of a text for which other words are known. Longer phrases go first and keep their words: "heart attack" is
 * not also read as "heart".
 * @param terms the text's terms in order
 */
export function synonymsOf(terms: readonly string[], language: Language): Synonyms[] {
  const byFirst = phrasesOf(language);
  const found: Synonyms[] = [];
  for (let at = 0; at < terms.length; ) {
    const here = (byFirst.get(terms[at]!) ?? []).filter((phrase) => phrase.terms.every((term, offset) => terms[at + offset] === term));
    const longest = here.reduce((most, phrase) => Math.max(most, phrase.terms.length), 0);
    const others = here.filter((phrase) => phrase.terms.length === longest).flatMap((phrase) => phrase.others);
    if (others.length > 0) found.push({ said: terms.slice(at, at + longest), others });
    at += Math.max(1, longest);
  }
  return found;
}
