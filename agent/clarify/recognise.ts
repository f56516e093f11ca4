import type { Language } from '../../domain/terms.ts';
import type { Guide } from './guide.ts';
import { GUIDES } from './guides.ts';

const DENIED = /(?:\b(?:no|not|without|never|sin|ni|nor|n't have(?: an?| any)?|n't had(?: an?| any)?|doesn't have(?: an?| any)?|don't have(?: an?| any)?|no tengo|no tiene))(?: any| ninguna?)?(?: \w+ (?:or|and|ni|o|y))? ?$/;
/** The complaint of somebody, not a matter: "what causes coughs?" asks for nothing to be placed. */
const PERSONAL = /\b(?:i|i'm|i've|me|my|mine|we|our|he|she|his|her|him|they|their|having|tengo|tiene|tenemos|tienen|me|mi|mis|le|se|su|estoy|esta|siento|siente|llevo|lleva)\b/;
const PAST_OR_GENERAL = /\b(?:what (?:is|are|causes)|how (?:is|are) \w+ (?:treated|diagnosed)|symptoms of|signs of|used to|years ago|in (?:19|20)\d\d|que (?:es|son|causa)|sintomas de|hace anos|vaccin\w*|vacuna\w*|shots?|clinic|appointment|article|leaflet|cita)\b/;

/** The guide for the complaint that a message (folded) tells; null when it tells none. */
export function guideFor(text: string, language: Language): Guide | null {
  if (!PERSONAL.test(text) && text.split(' ').length > 4) return null;
  if (PAST_OR_GENERAL.test(text)) return null;
  return GUIDES.find((guide) => isSaid(guide.says[language], text)) ?? null;
}

function isSaid(pattern: RegExp, text: string): boolean {
  for (const match of text.matchAll(new RegExp(pattern.source, 'g'))) {
    if (!DENIED.test(text.slice(0, match.index))) return true;
  }
  return false;
}
