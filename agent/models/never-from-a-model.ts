import { holdsPlaceholder } from '../../domain/identifiers/placeholders.ts';
import { promptWordsIn } from '../prompts/leak.ts';
import { fold } from '../understand/fold.ts';

/** Who somebody is, and what opens their accounts: the agent asks for what a request needs by itself, and for nothing else. */
const ASKS_WHO = /\b(?:names?|birth\w*|born|how old|your age|address|where (?:do )?you live|phone|telephone|numbers?|e-?mail|contact|cards?|account|passwords?|passcode|pin|codes?|ssn|social security|insurance|policy|identif\w+|identity|verify|nombres?|apellidos?|nacimiento|nacio|edad|direccion|telefono|numero|correo|tarjeta|cuenta|contrasena|clave|codigo|seguro|identidad)\b/;

/**
 * Why a sentence of a language model is kept back before anyone asks whether a passage supports it; null when there is no such
 * reason. Questions need no passage, so what they may ask is narrow.
 */
export function neverFromAModel(sentence: string): string | null {
  if (holdsPlaceholder(sentence)) return 'a placeholder';
  if (promptWordsIn(sentence) !== null) return 'leak';
  return sentence.trimEnd().endsWith('?') && ASKS_WHO.test(fold(sentence)) ? 'asks who the patient is' : null;
}
