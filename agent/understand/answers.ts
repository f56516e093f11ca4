import type { Slot } from '../memory.ts';
import { fold } from './fold.ts';
import { specialtyIn } from './specialty.ts';

const YES = /^(?:(?:oh|ok|okay|well|um+|si|and)[ ,]+)*(?:yes+|yep|yeah+|yup|ya|y|sure(?: thing)?|ok(?:ay)?|k|correct|right|that(?:'s| is) (?:right|correct|fine|good|it|perfect)|it is|looks? (?:good|right|fine)|sounds? good|please(?: do)?|go ahead|do it|send it|confirm(?:ed)?|absolutely|of course|definitely|fine|great|perfect|exactly|si+|claro(?: que si)?|por supuesto|correcto|asi es|esta bien|vale|dale|de acuerdo|por favor|adelante|envielo|confirmo|exacto|perfecto)(?:[ ,]+(?:please|thanks?(?: you)?|it is|that(?:'s| is) (?:right|correct|fine|good)|do|go ahead|send it|por favor|gracias|correcto|esta bien|es correcto|sir|ma'?am|i would|i do|that's perfect))*[ .!]*$/;
const NO = /^(?:(?:oh|ok|okay|well|um+|and)[ ,]+)*(?:no+|nope|nah|n|not (?:now|yet|really|right|correct|quite)|don't|do not|cancel(?: (?:it|that))?|stop|wrong|never ?mind|that(?:'s| is) (?:wrong|not right|not correct|all|it)|i(?:'m| am) (?:good|fine|ok)|maybe later|later|forget it|no gracias|todavia no|incorrecto|cancele?(?:lo)?|mejor no|dejalo|olvidalo|asi esta bien)(?:[ ,]+(?:thanks?(?: you)?|thank you|gracias|please|it's (?:fine|ok|wrong)|that(?:'s| is) (?:all|it|wrong|ok|fine|not right)|i(?:'m| am) (?:good|fine|ok)|change it|cambiar|not (?:now|yet)|never ?mind))*[ .!]*$/;

/** "Yes" or "no" and nothing else. A yes with a change ("yes but Tuesday") is neither: the change must be shown first. */
export function yesOrNo(message: string): 'yes' | 'no' | null {
  const text = fold(message).replace(/^[^\p{L}\p{N}👍👎]+/u, '');
  if (/^👍+$/u.test(text) || YES.test(text)) return 'yes';
  if (/^👎+$/u.test(text) || NO.test(text)) return 'no';
  return null;
}

const SKIP = /^(?:skip(?: (?:it|this|that))?|omit(?:ir|ela)?|i(?:'d| would) rather not(?: say)?|prefer not(?: to(?: say)?)?|none|no preference|doesn't matter|don't (?:know|have (?:one|any))|i don't (?:know|have (?:one|any))|not sure|n\/a|no se|ninguno|no tengo|da igual|no importa|prefiero no decirlo)[ .!]*$/;

/** The patient passes over what was asked. */
export function isSkip(message: string): boolean {
  return SKIP.test(fold(message));
}

/** Stops a request that is being filled: "never mind", "forget it". */
export function isStop(message: string): boolean {
  return /^(?:(?:no|ok|please|actually)[ ,]+)*(?:never ?mind|forget (?:it|about it|that)|stop|cancel (?:that|this|it|the request)|start over|i changed my mind|dejalo|olvidalo|olvidelo|ya no|cancele? (?:eso|la solicitud))[ .!]*$/.test(fold(message));
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
const PHONE = /(?:\+?\d[\d\s().-]{5,}\d)/;

/** The first email address or phone number (at least 7 digits) in a message, as written. */
export function contactIn(message: string): string | null {
  const email = EMAIL.exec(message)?.[0];
  if (email) return email;
  const phone = PHONE.exec(message)?.[0]?.trim();
  if (!phone || /^\d{4}-\d{2}-\d{2}$/.test(phone)) return null;
  return phone.replace(/\D/g, '').length >= 7 ? phone : null;
}

const NAME_WORD = "\\p{Lu}[\\p{L}'’-]+";
const NAME_AFTER = new RegExp(`(?:\\b[Mm]y (?:full )?name(?:'s| is)|\\b[Tt]his is|\\b[Nn]ame:|\\b[Mm]e llamo|\\b[Mm]i nombre(?: completo)? es|\\b[Ss]oy) +(${NAME_WORD}(?: +(?:de |la |del |van |von )*${NAME_WORD}){0,3})`, 'u');
const NAME_LOWER = /\b(?:my (?:full )?name(?:'s| is)|me llamo|mi nombre(?: completo)? es) +(\p{L}[\p{L}'’-]+(?: +\p{L}[\p{L}'’-]+){0,2})(?= *(?:[.,;!?]|$| and | y |\d))/iu;

const NO_NAME = /^(?:on|in|not|the|a|an|at|still|already|missing|wrong|spelled|under|en|no|la|el|muy|un|una)\b/i;

/** The name a message gives: "my name is Ana Ruiz", "This is Joe Park". */
export function nameIn(message: string): string | null {
  const found = NAME_AFTER.exec(message)?.[1] ?? NAME_LOWER.exec(message)?.[1] ?? null;
  return found === null || NO_NAME.test(found) ? null : found.trim();
}

const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|today|tonight|tomorrow|day after tomorrow|next (?:week|month|available)|this (?:week|month|afternoon|morning|evening)|weekdays?|weekends?|week days|hoy|manana|pasado manana|(?:la )?proxima semana|esta semana|este mes|entre semana|fin(?:es)? de semana';
const PART = '(?:early |late )?(?:mornings?|afternoons?|evenings?|noon|midday|lunch ?time)|por la (?:manana|tarde|noche)|mananas|tardes|mediodia';
const CLOCK = '(?:at |around |after |before |from |a las? |despues de las? |antes de las? )?\\d{1,2}(?::\\d{2})? ?(?:am|pm|a\\.m\\.|p\\.m\\.|o\'?clock|h)\\b|\\b(?:[01]?\\d|2[0-3]):[0-5]\\d|(?:at|around|after|before|a las?|despues de las?|antes de las?) \\d{1,2}\\b';
const DATE = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]* \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)(?: of \\p{L}+)?|\\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|\\d{4}-\\d{2}-\\d{2}|the \\d{1,2}(?:st|nd|rd|th)';
const ANY = 'any ?(?:time|day)|whenever|asap|as soon as possible|soonest|first available|earliest(?: available)?|cualquier (?:dia|hora|momento)|lo antes posible|cuanto antes';
const TIME = new RegExp(`(?<![\\p{L}\\p{N}])(?:${DAY}|${PART}|${DATE}|${CLOCK}|${ANY})(?![\\p{L}\\p{N}])`, 'gu');

/** The days and times a message names, from the first to the last of them, in the patient's words; null when none. */
export function timesIn(message: string): string | null {
  const text = fold(message);
  const found = [...text.matchAll(TIME)];
  const first = found[0];
  const last = found.at(-1);
  if (!first || !last) return null;
  const end = last.index + last[0].length;
  // Far apart they are two things; then the words between say nothing about time.
  return end - first.index <= 80 ? text.slice(first.index, end).replace(/^(?:at|a las?) /, '') : found.map((match) => match[0]).join(', ');
}

/** A bare answer to the question for `slot`; null when the message cannot be one. Call it only when that was asked. */
export function answerTo(slot: Slot, message: string): string | null {
  const text = message.trim().replace(/\s+/gu, ' ');
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  switch (slot) {
    case 'contact':
      return contactIn(text);
    case 'times':
      return timesIn(text) ?? (text.length <= 80 && !text.includes('?') ? text : null);
    case 'name': {
      const given = nameIn(text);
      if (given) return given;
      const bare = text.replace(/^(?:it'?s|i'?m|i am|es|soy|the name is)\s+/i, '').replace(/[.,!]+$/u, '');
      return /^\p{L}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){0,4}$/u.test(bare) && yesOrNo(bare) === null && specialtyIn(bare) === null ? bare : null;
    }
    case 'specialty':
      return null;
    case 'what':
      return yesOrNo(text) === null ? text.slice(0, 1_000) : null;
  }
}
