import type { Specialty } from '../../domain/terms.ts';
import { fold } from './fold.ts';

const DOCTOR = '(?:doctors?|docs?|doc|specialists?|clinics?|department|people|guy|lady|expert|dr|md)';
/** What patients call a clinic or its doctors, as distinct from what they have. Folded. */
const CLINICS: [Specialty, RegExp][] = [
  ['cardiology', new RegExp(`\\b(?:cardiolog\\w+|cardiac (?:clinic|care)|heart (?:${DOCTOR}|check\\w*|clinic)|(?:medico|doctora?|especialista) del corazon|clinica del corazon)\\b`, 'gu')],
  ['dermatology', new RegExp(`\\b(?:dermatolog\\w+|skin (?:${DOCTOR}|check\\w*|exam|cancer screening)|(?:medico|doctora?|especialista) de (?:la )?piel)\\b`, 'gu')],
  ['orthopaedics', new RegExp(`\\b(?:orthop(?:a)?ed\\w+|(?:bone|joint|knee|hip|back|spine|shoulder|foot) (?:${DOCTOR}|surgeon)s?|podiatr\\w+|ortoped\\w+|traumatolog\\w+|(?:medico|doctora?|especialista) de (?:los )?huesos)\\b`, 'gu')],
  ['paediatrics', new RegExp(`\\b(?:p(?:a)?ediatric\\w*|(?:kids?|kid's|kids'|child|children's|childrens|baby|babies') ${DOCTOR}|pediatr\\w+|(?:medico|doctora?) de (?:los )?ninos)\\b`, 'gu')],
  ['obstetrics', new RegExp(`\\b(?:obstetric\\w*|ob[ -/]?gyn\\w*|gyna?e?col\\w+|gyno?|(?:lady|ladies'?|women'?s|woman'?s|female|pregnancy) (?:${DOCTOR}|health)|pap (?:smear|test)|smear test|midwi(?:fe|ves)|prenatal (?:visit|check\\w*|care)|maternity (?:clinic|team)|ginecolog\\w+|obstetr\\w+|partera|papanicolau|(?:medico|doctora?) de (?:la )?mujer(?:es)?|salud de la mujer|control (?:prenatal|del embarazo))\\b`, 'gu')],
  ['mental_health', new RegExp(`\\b(?:mental health|psychiatr\\w+|psycholog\\w+|therapists?|(?:talk )?therapy(?! for my (?:back|knee|hip|shoulder))|counsel(?:l)?or\\w*|counsel(?:l)?ing|shrink|salud mental|psiquiatr\\w+|psicolog\\w+|terapeuta)\\b`, 'gu')],
  ['family_medicine', new RegExp(`\\b(?:family (?:medicine|practice|${DOCTOR})|primary care|pcp|gp|general practitioner|(?:regular|normal|ordinary) doctor|medicina (?:familiar|general)|medico (?:de cabecera|familiar|general|de familia))\\b`, 'gu')],
  ['imaging', /\b(?:imaging|radiolog\w+|x-?rays?|mri|ct scan|ultrasound|mammogra\w+|radiografia|resonancia|tomografia|ecografia|mamografia)\b/gu],
  ['laboratory', /\b(?:lab(?:oratory)?|blood (?:test|draw|work)|bloodwork|laboratorio|analisis de sangre)\b/gu],
];
const NOT_THIS = /(?:\b(?:not|instead of|rather than|isn't|no (?:quiero |es )?(?:en |con |al? )?|en vez de|en lugar de)(?: (?:the|a|an|el|la|al|with|in))?[ ,]*)$/u;

/** The clinic a patient asks for by its name or its doctor's; of several the last that is not denied. Null when none is named. */
export function clinicIn(message: string): Specialty | null {
  const text = fold(message);
  const named = CLINICS.flatMap(([specialty, words]) => [...text.matchAll(words)].map(({ index }) => ({ specialty, index })));
  // "A physical therapist" is no clinic of its own; a test beside a clinic is what the visit is for.
  const wanted = named.filter(({ index }) => !NOT_THIS.test(text.slice(0, index)) && !/\b(?:physical|occupational|speech) $/u.test(text.slice(0, index)));
  const clinics = wanted.filter(({ specialty }) => specialty !== 'imaging' && specialty !== 'laboratory');
  const among = clinics.length > 0 ? clinics : wanted;
  return among.toSorted((a, b) => a.index - b.index).at(-1)?.specialty ?? null;
}
