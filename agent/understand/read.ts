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
  const questions = questionsIn(message, language).map(({ asked, search }) => ({ asked, ...withTopic(search, memory.topic, language) }));
  const followsUp = questions.some((question) => question.followsUp);
  return {
    message,
    intent,
    asksToAct,
    specialty: specialty ?? (followsUp ? memory.specialty : null),
    location: locationIn(message),
    language,
    foreign: shown === 'other',
    questions: questions.map(({ asked, text }) => ({ asked, search: text })),
    followsUp,
    refusal: refusalIn(message),
  };
}
