import type { Text } from './tokens.ts';

const SPANISH = new Set('el la los las un una que no me mi se le su es esta estoy tengo tiene duele mucho muy con por para como pero porque cuando donde hola gracias si yo ya hijo hija bebe ayuda dolor puedo puede quiero necesito desde hace hoy ayer siento creo senora esposo esposa mama papa pecho cabeza fiebre sangre respirar cita gracias buenos dias del al y o en de lo les nos ella'.split(' '));
const ENGLISH = new Set('the a an is are i my he she it to of and in on have has had with for that this what can not dont cant do you we they be been was hurts pain please help need hi hello thanks from at his her our so but because when where how am just feel want your'.split(' '));

/** The language of the newest message that shows one; English when none does. */
export function detectLanguage({ tokens }: Text): 'en' | 'es' {
  let message = tokens.at(-1)?.message ?? 0;
  let spanish = 0;
  let english = 0;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at]!;
    if (token.message !== message) {
      if (spanish !== english) break;
      message = token.message;
    }
    if (SPANISH.has(token.word)) spanish += 1;
    if (ENGLISH.has(token.word)) english += 1;
  }
  return spanish > english ? 'es' : 'en';
}
