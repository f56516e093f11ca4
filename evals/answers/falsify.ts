/** Turns true sentences of the articles into false ones, by rule, so that the check can be tried on thousands. */
import { splitSentences } from '../../kb/sentences.ts';

export const KINDS = ['number', 'time', 'unit', 'day', 'not taken', 'not put', 'only put', 'must for may', 'may for must', 'turned round', 'condition cut', 'medicine', 'place', 'nouns swapped'] as const;
export type Kind = (typeof KINDS)[number];
export type Falsehood = { kind: Kind; text: string; of: string };

const UNITS: [RegExp, string][] = [
  [/\bminutes\b/u, 'hours'], [/\bhours\b/u, 'days'], [/\bdays\b/u, 'weeks'], [/\bweeks\b/u, 'months'], [/\bmonths\b/u, 'weeks'], [/\byears\b/u, 'months'], [/\bmg\b/u, 'g'], [/\bml\b/u, 'l'],
  [/\bminutos\b/u, 'horas'], [/\bhoras\b/u, 'días'], [/\bdías\b/u, 'semanas'], [/\bsemanas\b/u, 'meses'],
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];
const TURNS: [RegExp, string][] = [
  [/\bbefore\b/u, 'after'], [/\bafter\b/u, 'before'], [/\bfirst\b/u, 'last'], [/\bmore\b/u, 'less'], [/\bless\b/u, 'more'], [/\bunder\b/u, 'over'], [/\bover\b/u, 'under'], [/\bopen\b/u, 'closed'], [/\bclosed\b/u, 'open'],
  [/\bstart\b/u, 'stop'], [/\bstop\b/u, 'start'], [/\bhigh\b/u, 'low'], [/\blow\b/u, 'high'], [/\bhigher\b/u, 'lower'], [/\blower\b/u, 'higher'], [/\barrive\b/u, 'leave'], [/\bwith\b/u, 'without'], [/\bwithout\b/u, 'with'],
  [/\boften\b/u, 'never'], [/\bsome\b/u, 'all'], [/\bmost\b/iu, 'all'], [/\bmay\b/u, 'will'], [/\bantes\b/u, 'después'], [/\bdespués\b/u, 'antes'], [/\bmás\b/u, 'menos'], [/\bmenos\b/u, 'más'], [/\bcon\b/u, 'sin'], [/\bsin\b/u, 'con'],
];
const MEDICINES = ['acetaminophen', 'ibuprofen', 'aspirin', 'naproxen', 'warfarin', 'apixaban', 'metformin', 'insulin', 'lisinopril', 'atorvastatin', 'sertraline', 'omeprazole', 'prednisone', 'albuterol', 'amoxicillin', 'levothyroxine'];
const PLACES = ['Riverbend Main Hospital', 'Northside Clinic', 'Lakeshore Specialty Center', 'Riverbend Pharmacy'];
const CONDITIONS = /,? (?:unless|only when|only if|except|if|when|until|a menos que|solo si|excepto|si|cuando|hasta) [^,.;]+(?=[.,;]|$)/u;
const COPULA = /\b(?:is|are|can|may|will|must|do|does|es|son|está|están|puede|pueden|debe|deben)\b/u;

/** All falsehoods that the rules make of one sentence; each is checked to differ from it. */
export function falsehoodsOf(sentence: string, at: number): Falsehood[] {
  const made: Falsehood[] = [];
  const add = (kind: Kind, text: string | null): void => {
    if (text !== null && text !== sentence && text.trim() !== '') made.push({ kind, text, of: sentence });
  };
  const swap = (pairs: [RegExp, string][]): string | null => {
    const found = pairs.find(([from]) => from.test(sentence));
    return found ? sentence.replace(found[0], found[1]) : null;
  };
  const number = /(?<![\d:.-])\d{1,4}(?![\d:]|-\d|\.\d)/u.exec(sentence);
  if (number && !/555|911|988/u.test(number[0])) add('number', splice(sentence, number, String(Number(number[0]) + 1 + (at % 7))));
  const time = /\b(\d{1,2}):(\d{2})\b/u.exec(sentence);
  if (time) add('time', splice(sentence, time, `${(Number(time[1]) + 1 + (at % 5)) % 24}:${time[2]}`));
  add('unit', swap(UNITS));
  const day = DAYS.find((name) => new RegExp(`\\b${name}\\b`, 'u').test(sentence));
  if (day) {
    const week = DAYS.indexOf(day) < 7 ? DAYS.slice(0, 7) : DAYS.slice(7);
    const other = week.find((name) => !sentence.includes(name));
    if (other) add('day', sentence.replace(day, other));
  }
  if (/\b(?:not|cannot|never|no)\b/iu.test(sentence)) {
    add('not taken', sentence.replace(/\bDo not (\p{L})/u, (_, letter: string) => letter.toUpperCase()).replace(/\b(?:do|does|is|are|may|should|must) not\b/u, (words) => words.replace(' not', '')).replace(/\bcannot\b/u, 'can').replace(/\bnever\b/u, 'always').replace(/^No (\p{L})/u, (_, letter: string) => letter.toUpperCase()).replace(/\bno (puede|pueden|debe|tome|dé|necesita)\b/u, '$1'));
  } else if (COPULA.test(sentence)) add('not put', sentence.replace(COPULA, (word) => (/^[edp]/u.test(word) && !['do', 'does'].includes(word) ? `no ${word}` : word === 'can' ? 'cannot' : `${word} not`)));
  else if (/^(?:Call|Take|Bring|Ask|Use|Drink|Keep|Eat|Wash|Tell|Put|Rest|Give)\b/u.test(sentence)) add('not put', `Do not ${sentence[0]!.toLowerCase()}${sentence.slice(1)}`);
  if (/^(?:The|You|Visitors|Patients|Children|Most|Adults)\b/u.test(sentence) && !/\bonly\b/u.test(sentence)) add('only put', `Only ${sentence[0]!.toLowerCase()}${sentence.slice(1)}`);
  if (/\b(?:may|can)\b/u.test(sentence) && !/\bnot\b/u.test(sentence)) add('must for may', sentence.replace(/\b(?:may|can)\b/u, 'must'));
  if (/\bmust\b/u.test(sentence) && !/\bnot\b/u.test(sentence)) add('may for must', sentence.replace(/\bmust\b/u, 'can'));
  add('turned round', swap(TURNS));
  const condition = CONDITIONS.exec(sentence);
  if (condition && condition.index > 15) add('condition cut', `${(sentence.slice(0, condition.index) + sentence.slice(condition.index + condition[0].length)).replace(/[.,; ]+$/u, '')}.`);
  const medicine = MEDICINES.find((name) => new RegExp(`\\b${name}\\b`, 'iu').test(sentence));
  if (medicine) add('medicine', sentence.replace(new RegExp(`\\b${medicine}\\b`, 'iu'), MEDICINES[(MEDICINES.indexOf(medicine) + 1 + (at % 5)) % MEDICINES.length]!));
  const place = PLACES.find((name) => sentence.includes(name));
  if (place) add('place', sentence.replace(place, PLACES[(PLACES.indexOf(place) + 1 + (at % 3)) % PLACES.length]!));
  const words = [...sentence.matchAll(/\b\p{Ll}{5,}\b/gu)].filter(([word]) => !/^(?:which|their|there|where|these|those|about|after|before|until|while|other|under|every|desde|hasta|antes|sobre|puede|cuando)$/u.test(word));
  const first = words[0];
  const last = words.at(-1);
  if (words.length >= 4 && first && last && first[0] !== last[0]) {
    add('nouns swapped', sentence.slice(0, first.index) + last[0] + sentence.slice(first.index + first[0].length, last.index) + first[0] + sentence.slice(last.index + last[0].length));
  }
  return made;
}

function splice(sentence: string, found: RegExpExecArray, put: string): string {
  return sentence.slice(0, found.index) + put + sentence.slice(found.index + found[0].length);
}

/** Sentences of a passage without list marks; announcements of a list are no statements. */
export function statementsOf(text: string): string[] {
  return splitSentences(text).map((sentence) => sentence.replace(/^\s*[-*•]\s+/u, '')).filter((sentence) => /[.!]$/u.test(sentence));
}
