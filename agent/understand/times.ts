import { findContact } from './contacts.ts';

const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|weekdays?|week ?days|weekends?|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|dias de semana|entre semana|fin(?:es)? de semana';
const NOT = "no|not(?: on| in)?|never(?: on)?|except(?: on)?|but not(?: on)?|anything but|no (?:los|el|en)|menos (?:los|el)|excepto (?:los|el)";
const WHICH = 'next|this|coming|any|every|only|some|el|los|la|las|cualquier|este|el proximo|todos los|solo';
const DAY = `(?:(?:${NOT}|${WHICH}) )*(?:${WEEKDAY})(?: only| que viene| proximo)?|today|tonight|day after tomorrow|tomorrow|(?:some ?(?:time|day) |early |late |later |any ?(?:time|day) )?(?:next|this|the following|the coming) (?:week|month|afternoon|morning|evening)|next available|(?:some ?(?:time|day) )?(?:the )?week after(?: next| that)?|in (?:a|one|two|three|\\d) (?:days?|weeks?|months?)|(?:the )?end of (?:the|this|next) (?:week|month)|hoy|pasado manana|(?<!la )(?<!las )manana|(?:la )?(?:proxima semana|semana (?:que viene|proxima))|(?:el )?mes que viene|esta semana|este mes|en (?:una|dos|tres|\\d) (?:dias?|semanas?)`;
const PART = '(?:(?:early|late|mid|no|not|any|only) )?(?:in the )?(?:mornings?|afternoons?|evenings?|noon|midday|lunch ?(?:time|hour|break)?)(?: only)?|first thing|after (?:work|school|lunch)|before (?:work|school|lunch)|(?:temprano )?(?:por|en|de) la (?:manana|tarde|noche)|por las (?:mananas|tardes)|(?:las )?mananas|(?:las )?tardes|mediodia|temprano|despues del (?:trabajo|almuerzo)';
const HOUR = "\\d{1,2}(?::\\d{2})? ?(?:am|pm|a\\.m\\.|p\\.m\\.|o'?clock|h|ish|-ish)(?![\\p{L}\\p{N}])|(?:[01]?\\d|2[0-3]):[0-5]\\d";
const AT = "at|around|about|after|before|from|by|until|till|between|a las?|despues de las?|antes de las?|desde las?|hasta las?|sobre las?|entre las?";
const CLOCK = `(?:(?:${AT}) )?(?:${HOUR})|(?:${AT}) \\d{1,2}(?! ?(?:mg|mcg|ml|days?|weeks?|years?|months?|dias|semanas|%|\\p{L}+ (?:street|st|road|rd|avenue|ave|drive|lane|blvd)\\b|\\d|-\\d))(?: (?:and|to|y|-|a) \\d{1,2}(?: ?(?:am|pm))?)?|(?:half past|quarter (?:past|to)) \\d{1,2}`;
const MONTHS = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?';
const DATE = `(?:after |before |on |from |until )?(?:the )?(?:${MONTHS} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTHS}|\\d{1,2}(?:st|nd|rd|th))|(?:el )?\\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|(?:despues|antes) del (?:dia )?\\d{1,2}|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|\\d{4}-\\d{2}-\\d{2}`;
const ANY = 'any ?(?:time|day|hour)(?: (?:is fine|works))?|whenever|flexible|asap|as soon as (?:possible|you can)|soonest|(?:the )?first (?:available|opening)|(?:the )?earliest(?: available| possible)?|cualquier (?:dia|hora|momento)|lo (?:antes|mas pronto) posible|cuanto antes|cuando (?:sea|puedan)';
const TIME = new RegExp(`(?<![\\p{L}\\p{N}/:-])(?:${DAY}|${DATE}|${PART}|${CLOCK}|${ANY})(?![\\p{L}\\p{N}])`, 'gu');
/** A time that something else has: when it began, when to call. */
const NOT_WISHED = /(?:\b(?:since|last|ago|every|desde(?: el)?|pasad[oa]|call(?: me)?|llam\w+|born(?: on)?|dob:?)[ ,]*)$/u;
/** What may stand between two times that are told together. */
const TOGETHER = /^[ ,/&-]*(?:(?:or|and|in|on|at|the|but|to|y|o|en|por|pero|el|los|las?|de|a|best|are|is|if|possible|preferably|ideally|only|maybe|then|work|works|afternoons?|except|not|no)[ ,/&-]*){0,4}$/u;

/** Lower case without accents, character by character, so that places in it are places in the message. */
function foldInPlace(text: string): string {
  return [...text].map((character) => {
    const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.length === character.length ? plain : character;
  }).join('').replace(/[’‘`´]/gu, "'");
}

/** The days and times a message wishes for, in the patient's words; null when it names none. */
export function timesIn(message: string): string | null {
  const original = withoutContact(message.normalize('NFC'));
  const text = foldInPlace(original);
  const found = [...text.matchAll(TIME)].map((match) => ({ from: match.index, to: match.index + match[0].length })).filter(({ from }) => !NOT_WISHED.test(text.slice(0, from)));
  const joined: { from: number; to: number }[] = [];
  for (const span of found) {
    const before = joined.at(-1);
    if (before && TOGETHER.test(text.slice(before.to, span.from))) before.to = span.to;
    else joined.push({ ...span });
  }
  const told = joined.map(({ from, to }) => original.slice(from, to).replace(/^(?:at|on|a las?|in the) /iu, ''));
  return told.length === 0 ? null : [...new Set(told)].join(', ');
}

/** The number of a phone holds no clock. */
function withoutContact(message: string): string {
  const contact = findContact(message);
  return contact === null ? message : `${message.slice(0, contact.from)};${message.slice(contact.to)}`;
}

/** When a visit should be moved *to*: what is said of the old time is left out. Null when only that is named. */
export function newTimesIn(message: string): string | null {
  const clauses = message.replace(/\b(?:from|del?|desde)\b[^.;]{1,60}?\b(?:to|for|until|al?|para)\b(?= )/giu, ';').split(/[.;!?\n]|,(?! *(?:or|and|y|o)\b)|\b(?:so|to|instead(?= of)|but|para|pero)\b(?= )/iu);
  const wished = clauses.filter((clause) => !/\b(?:my|mi|the|la|our)\s+(?:\w+\s+){0,3}(?:visit|appointment|appt|check-?up|slot|cita|turno|consulta)\b|\b(?:can'?t|cannot|can ?not|won'?t|unable|no puedo|scheduled|booked|currently|instead of)\b/iu.test(clause));
  return timesIn(wished.join('; '));
}
