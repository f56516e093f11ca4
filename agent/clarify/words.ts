import type { Acuity, Language } from '../../domain/terms.ts';
import type { Hospital } from '../hospital.ts';
import { CARE_LEVELS } from './care-levels.ts';
import type { Ask, Duration, Guide, GuideLine, Severity, Who } from './guide.ts';

type Words = {
  intro: string;
  oneMore: string;
  ask: Record<Ask, string>;
  none: string;
  who: Record<Who, string>;
  duration: Record<Duration, string>;
  severity: Record<Severity, string>;
  meanwhile: string;
  watch: string;
};

const WORDS: Record<Language, Words> = {
  en: {
    intro: 'One or two questions tell how soon this should be looked at.',
    oneMore: 'One more question:',
    ask: { flags: 'Is one of these true right now?', who: 'Who is it about?', duration: 'How long has this been going on?', severity: 'How bad is it?' },
    none: 'None of these',
    who: { newborn: 'A baby under 3 months', baby: 'A baby of 3 to 12 months', child: 'A child', adult: 'An adult', older: '65 or older', pregnant: 'Pregnant' },
    duration: { today: 'It started today', days: '1 to 3 days', week: '4 to 14 days', weeks: 'More than 2 weeks' },
    severity: { mild: 'Mild: I can do my usual things', moderate: 'Moderate: it gets in the way', severe: 'Severe: I can do very little' },
    meanwhile: 'Until then:',
    watch: 'Watch for this:',
  },
  es: {
    intro: 'Una o dos preguntas dicen cuándo debe verse esto.',
    oneMore: 'Una pregunta más:',
    ask: { flags: '¿Pasa alguna de estas cosas ahora?', who: '¿De quién se trata?', duration: '¿Desde cuándo?', severity: '¿Qué tan fuerte es?' },
    none: 'Ninguna de estas',
    who: { newborn: 'Un bebé de menos de 3 meses', baby: 'Un bebé de 3 a 12 meses', child: 'Un niño', adult: 'Un adulto', older: '65 años o más', pregnant: 'Embarazada' },
    duration: { today: 'Empezó hoy', days: 'De 1 a 3 días', week: 'De 4 a 14 días', weeks: 'Más de 2 semanas' },
    severity: { mild: 'Leve: puedo hacer lo de siempre', moderate: 'Moderado: me estorba', severe: 'Fuerte: casi no puedo hacer nada' },
    meanwhile: 'Mientras tanto:',
    watch: 'Esté atento a esto:',
  },
};

/** The question as it is put; `first` says what it is for. */
export function questionLines(ask: Ask, first: boolean, language: Language): string[] {
  const words = WORDS[language];
  return [first ? words.intro : words.oneMore, words.ask[ask]];
}

/** The answers to choose from, each the patient's own words once it is pressed. "None of these" comes last: nobody should press it unread. */
export function answersFor(guide: Guide, ask: Ask, language: Language): string[] {
  const words = WORDS[language];
  if (ask === 'flags') return [...guide.flags.map(({ says }) => says[language]), words.none];
  return Object.values(words[ask]);
}

/** What is said of a placed complaint: how soon and whom to call, what to do until then, when to call back. */
export function placementWords(guide: Guide, acuity: Acuity, language: Language, hospital: Hospital): { level: string[]; meanwhile: string; now: string[]; watch: string; callBack: string[] } {
  const { soon, whom } = CARE_LEVELS[language][acuity](hospital);
  const words = WORDS[language];
  const local = (lines: readonly GuideLine[]): string[] => lines.map((line) => line[language].replace(/\b911\b/g, hospital.emergencyNumber).replace(/\b988\b/g, hospital.crisisNumber));
  return { level: [soon, whom], meanwhile: words.meanwhile, now: local(guide.now), watch: words.watch, callBack: local(guide.callBack) };
}
