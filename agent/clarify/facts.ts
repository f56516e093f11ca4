import type { Duration, Severity, Who } from './guide.ts';

/** What is known of the patient and the symptom; null where nothing was said. */
export type Facts = { who: Who | null; duration: Duration | null; severity: Severity | null };

export const NO_FACTS: Facts = { who: null, duration: null, severity: null };

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, couple: 2, few: 3, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, several: 5,
  un: 1, una: 1, dos: 2, par: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, varios: 5, varias: 5,
};
const NUMBER = `(\\d{1,3}|${Object.keys(NUMBERS).join('|')})`;
const UNIT = '(hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?|horas?|dias?|semanas?|mes(?:es)?|anos?)';
const number = (text: string): number => NUMBERS[text] ?? Number(text);

/** Days in a unit of time, as its first letters tell. */
function daysOf(unit: string): number {
  if (unit.startsWith('h')) return 1 / 24;
  if (unit.startsWith('d')) return 1;
  if (/^(?:w|s)/.test(unit)) return 7;
  return unit.startsWith('m') ? 30 : 365;
}

const AGES = [
  new RegExp(`\\b${NUMBER}[ -]${UNIT}[ -](?:old|of age)\\b`),
  new RegExp(`\\b(?:bebe|hij[oa]|nin[oa]|nen[ea]|niet[oa]|sobrin[oa]|nacid[oa]|esposo|esposa|madre|padre|mama|papa|abuel[oa]) (?:\\S+ ){0,2}de ${NUMBER} ${UNIT}\\b`),
  new RegExp(`\\b(?:tiene|tengo|cumplio) ${NUMBER} (anos?|meses|mes|semanas?)\\b(?! (?:con|de embarazo|embarazada))`),
];
const BARE_AGE = /\b(?:i am|i'm|im|he is|he's|she is|she's|aged?) (\d{1,3})(?= *(?:[,.;!]|$|and|y\/?o\b|years?\b))/;

/** Who is unwell; `text` is folded. Denials ("not pregnant") say nothing. */
export function whoIn(text: string): Who | null {
  if (/\b(?:pregnant|expecting a baby|embarazada|encinta)\b/.test(text) && !/\b(?:not|isn't|no (?:estoy|esta)) (?:currently )?(?:pregnant|embarazada)\b|\bno embarazada\b/.test(text)) return 'pregnant';
  if (/\b(?:newborns?|recien nacid[oa]s?|under 3 months|menos de 3 meses)\b/.test(text)) return 'newborn';
  for (const pattern of AGES) {
    const found = pattern.exec(text);
    if (found) return byAge((number(found[1]!) * daysOf(found[2]!)) / 365);
  }
  const bare = BARE_AGE.exec(text);
  if (bare) return byAge(Number(bare[1]));
  if (/\b(?:65 (?:or older|anos o mas)|over 65|elderly|grand(?:ma|pa|mother|father)|abuel[oa])\b/.test(text)) return 'older';
  if (/\b(?:bab(?:y|ies)|infants?|bebes?)\b/.test(text)) return 'baby';
  if (/\b(?:child|kids?|toddler|my (?:son|daughter|boy|girl)|nin[oa]s?|mi hij[oa]|nen[ea])\b/.test(text)) return 'child';
  return /\b(?:an? adult|un adulto|una adulta|my (?:husband|wife)|mi (?:esposo|esposa|marido|mujer))\b/.test(text) ? 'adult' : null;
}

function byAge(years: number): Who {
  if (years < 0.25) return 'newborn';
  if (years < 1) return 'baby';
  if (years < 16) return 'child';
  return years < 65 ? 'adult' : 'older';
}

const SPANS = new RegExp(`(?<!\\b(?:in|within|en|dentro de|every|cada|per|under|menos de) )${NUMBER}(?: (?:of|de))? ${UNIT}\\b(?![ -](?:old|of age|de edad|de embarazo|pregnant|along))`, 'g');

/** Since when; `text` is folded. The longest time that is named counts. */
export function durationIn(text: string): Duration | null {
  const free = AGES.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
  const longer = /\b(?:more than|over|mas de)\b/.test(free) ? 1.01 : 1;
  const days = [...free.matchAll(SPANS)].map((found) => number(found[1]!) * daysOf(found[2]!) * longer);
  if (days.length > 0) return byDays(Math.max(...days));
  if (/\b(?:for (?:weeks|months|years|ages)|(?:hace|desde hace|por) (?:semanas|meses|anos)|chronic|cronic[oa])\b/.test(free)) return 'weeks';
  if (/\b(?:for days|(?:all|this|past|last) week|since (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:toda|esta) (?:la )?semana|hace dias|desde el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))\b/.test(free)) return 'week';
  if (/\b(?:yesterday|last night|ayer|anoche|anteayer)\b/.test(free)) return 'days';
  return /\b(?:today|this (?:morning|afternoon|evening)|tonight|just (?:now|started|began)|an hour ago|hoy|esta (?:manana|tarde|noche)|recien|hace (?:un rato|poco))\b/.test(free) ? 'today' : null;
}

function byDays(days: number): Duration {
  if (days < 1) return 'today';
  if (days <= 3) return 'days';
  return days <= 14 ? 'week' : 'weeks';
}

/** How bad it is; `text` is folded. */
export function severityIn(text: string): Severity | null {
  if (/\b(?:(?:not|isn't|no es) (?:\w+ )?(?:bad|severe|serious|terrible|fuerte|grave)|mild(?:ly)?|slight(?:ly)?|a (?:little|bit)|minor|leve|lever|un poc[oa]|poquito|liger[oa])\b/.test(text)) return 'mild';
  if (/\b(?:severe(?:ly)?|worst|unbearable|excruciating|agony|terrible|awful|horrible|(?:8|9|10)(?: out of |\/)10|(?:can't|cannot) (?:sleep|walk|stand|move|function|work)|insoportable|muy fuerte|fuertisim\w+|no aguanto|casi no puedo)\b|^fuerte:/.test(text)) return 'severe';
  return /\b(?:moderate(?:ly)?|gets in the way|(?:5|6|7)(?: out of |\/)10|moderad[oa]|me estorba|bastante)\b/.test(text) ? 'moderate' : null;
}

/** What `text` (folded) says, where it says something; the rest as it was known. */
export function withFactsOf(facts: Facts, text: string): Facts {
  return { who: whoIn(text) ?? facts.who, duration: durationIn(text) ?? facts.duration, severity: severityIn(text) ?? facts.severity };
}
