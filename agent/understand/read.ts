import type { Language } from '../../domain/terms.ts';
import type { Reading } from '../dialogue/plan.ts';
import type { Memory } from '../memory.ts';
import type { TurnInput } from '../turn.ts';
import { intentOf } from './intent.ts';
import { languageOf } from './language.ts';
import { questionsIn, withTopic } from './questions.ts';
import { refusalIn } from './refusals.ts';
import { locationIn, specialtyIn } from './specialty.ts';

/** What a turn may read at once; the rest of a longer text is kept for staff but not searched. */
const MOST_CHARACTERS = 8_000;

/** Reads the patient's messages since the last reply: what they want, about what, where, in which language. Deterministic. */
export function readTurn(input: TurnInput, memory: Memory): Reading {
  const message = input.history
    .filter(({ author, seq }) => author === 'patient' && seq >= input.fromSeq && seq <= input.toSeq)
    .map(({ text }) => text.trim())
    .join('\n')
    .slice(0, MOST_CHARACTERS);
  const shown = languageOf(message);
  const language: Language = shown === 'en' || shown === 'es' ? shown : (memory.language ?? input.conversation.language);
  const { intent, asksToAct } = intentOf(message);
  const specialty = specialtyIn(message);
  const questions = questionsIn(message, language).map(({ asked, search }) => ({ asked, ...withTopic(withLifeStage(search, language), memory.topic, language) }));
  const followsUp = questions.some((question) => question.followsUp);
  return {
    message,
    intent,
    asksToAct,
    specialty: specialty ?? (followsUp ? memory.specialty : null),
    location: locationIn(message),
    language,
    foreign: shown === 'other',
    questions: questions.map(({ asked, text, about }) => ({ asked, search: text, about })),
    followsUp,
    refusal: refusalIn(message),
  };
}

const AGE = /\b(\d{1,3}|one|two|three|four|five|six)[ -]?(?:(years?|yrs?|y|months?|mos?|weeks?|days?)[ -]?(?:old|of age)|(y)\/?o)\b(?:'s)?/giu;
const EDAD = /\b(?:de )?(\d{1,3}) (a[nñ]os?|meses|mes|semanas?|d[ií]as?)(?: de edad)?\b/giu;

/** "My 3 year old" is searched as "my child": articles speak of children, and "3", "year" and "old" of many other things. */
function withLifeStage(search: string, language: Language): string {
  const stage = (whole: string, count: string, unit: string | undefined): string => {
    const years = /^(?:y|a)/iu.test(unit ?? 'y') ? Number(count) || 3 : 0;
    if (years >= 13) return whole;
    return language === 'es' ? (years < 1 ? 'bebé' : 'niño') : years < 1 ? 'baby' : 'child';
  };
  return search.replace(language === 'es' ? EDAD : AGE, stage);
}
