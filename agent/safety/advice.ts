import type { Acuity, Language } from '../../domain/terms.ts';
import { ADVICE, type AdviceLine } from './rules/advice-lines.ts';
import type { Screening } from './screen.ts';

/** Local numbers. Configuration may replace any of them; an empty string leaves a call out. */
export type SafetyNumbers = {
  emergency: string;
  crisis: string;
  /** Number for text messages to the crisis line. */
  crisisText: string;
  poison: string;
  domesticViolence: string;
  /** The hospital's own nurse line, offered when it is not an emergency. */
  nurse: string;
};

export const US_NUMBERS: SafetyNumbers = { emergency: '911', crisis: '988', crisisText: '988', poison: '1-800-222-1222', domesticViolence: '1-800-799-7233', nurse: '' };

export type SafetyCall = { label: string; number: string; kind: 'call' | 'text' };
export type SafetyCard = { title: string; lines: string[]; calls: SafetyCall[]; acuity: Acuity };

type Words = Record<
  'crisis' | 'harmOthers' | 'abuse' | 'poison' | 'emergency' | 'urgent' | 'soon' | 'callEmergency' | 'callCrisis' | 'textCrisis' | 'callPoison' | 'callViolence' | 'callNurse' | 'noWait', string
>;

const WORDS: Record<Language, Words> = {
  en: {
    crisis: 'Please talk to someone right now. If you are in danger, call {emergency}.',
    harmOthers: 'Please get help right now, before anyone is hurt. Call {emergency}.',
    abuse: 'You deserve to be safe. If you are in danger now, call {emergency}.',
    poison: 'This can be dangerous even before you notice anything. Call {emergency} now.',
    emergency: 'This may be an emergency. Call {emergency} now.',
    urgent: 'This should be looked at today.',
    soon: 'This should be looked at within the next few days.',
    callEmergency: 'Call {emergency}', callCrisis: 'Call the crisis line {crisis}', textCrisis: 'Text {crisisText}', callPoison: 'Call Poison Control', callViolence: 'Call the domestic violence hotline', callNurse: 'Call the nurse line',
    noWait: 'A staff member is being told as well, but do not wait for an answer here.',
  },
  es: {
    crisis: 'Por favor, hable con alguien ahora mismo. Si está en peligro, llame al {emergency}.',
    harmOthers: 'Por favor, pida ayuda ahora mismo, antes de que alguien salga herido. Llame al {emergency}.',
    abuse: 'Usted merece estar a salvo. Si está en peligro ahora, llame al {emergency}.',
    poison: 'Esto puede ser peligroso aunque todavía no note nada. Llame al {emergency} ahora.',
    emergency: 'Esto puede ser una emergencia. Llame al {emergency} ahora.',
    urgent: 'Esto debe ser visto hoy.',
    soon: 'Esto debe ser visto en los próximos días.',
    callEmergency: 'Llamar al {emergency}', callCrisis: 'Llamar a la línea de crisis {crisis}', textCrisis: 'Enviar un mensaje al {crisisText}', callPoison: 'Llamar al centro de envenenamientos', callViolence: 'Llamar a la línea de violencia doméstica', callNurse: 'Llamar a la línea de enfermería',
    noWait: 'También avisamos al personal, pero no espere una respuesta aquí.',
  },
};

const SELF_HARM = new Set(['suicide', 'self_harm']);
const POISONS = new Set(['overdose', 'poisoning', 'medicine_error']);
const MENTAL = new Set([...SELF_HARM, 'harm_others', 'psychosis', 'mental_health', 'withdrawal']);
const MAX_LINES = 5;

/**
 * What the patient is shown at once: one sentence, the numbers to call, then what to do while waiting.
 * Null when nothing was found. `numbers` replaces single US numbers; sentences that name 911 or 988 follow.
 */
export function safetyCard(screening: Screening, options: { language?: Language; numbers?: Partial<SafetyNumbers> } = {}): SafetyCard | null {
  if (screening.acuity === null) return null;
  const numbers = { ...US_NUMBERS, ...options.numbers };
  const language = options.language ?? screening.language;
  const words = WORDS[language];
  const local = (text: string): string => text.replace(/\{(\w+)\}/g, (_, key: string) => numbers[key as keyof SafetyNumbers] ?? '');
  const shown = screening.findings.filter((finding) => finding.acuity === screening.acuity);
  const topics = new Set(shown.map((finding) => finding.topic));
  const has = (set: ReadonlySet<string>): boolean => [...topics].some((topic) => set.has(topic));

  const title = ((): string => {
    if (!screening.emergency) return screening.acuity === 'urgent' ? words.urgent : words.soon;
    if (has(SELF_HARM)) return words.crisis;
    if (topics.has('harm_others')) return words.harmOthers;
    if (topics.has('abuse')) return words.abuse;
    return has(POISONS) ? words.poison : words.emergency;
  })();

  const calls: SafetyCall[] = [];
  const offer = (wanted: boolean, label: string, number: string, kind: SafetyCall['kind'] = 'call'): void => { if (wanted && number) calls.push({ label: local(label), number, kind }); };
  offer(screening.emergency, words.callEmergency, numbers.emergency);
  offer(has(MENTAL), words.callCrisis, numbers.crisis);
  offer(has(MENTAL), words.textCrisis, numbers.crisisText, 'text');
  offer(has(POISONS), words.callPoison, numbers.poison);
  offer(topics.has('abuse'), words.callViolence, numbers.domesticViolence);
  offer(!screening.emergency, words.callNurse, numbers.nurse);

  const lines = new Set<string>();
  for (const finding of shown) {
    for (const line of ADVICE[finding.advice] as readonly AdviceLine[]) lines.add(localise(line[language], numbers));
  }
  const kept = [...lines].slice(0, MAX_LINES);
  return { title: local(title), lines: screening.emergency ? [...kept, words.noWait] : kept, calls, acuity: screening.acuity };
}

/** Advice is written with the US numbers; elsewhere the local ones stand in their place. */
const localise = (line: string, numbers: SafetyNumbers): string => line.replace(/\b911\b/g, numbers.emergency).replace(/\b988\b/g, numbers.crisis);
