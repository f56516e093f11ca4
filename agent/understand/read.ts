import type { Language, Location } from '../../domain/terms.ts';
import { isEveryday } from '../../kb/condense.ts';
import { toStem } from '../../kb/terms.ts';
import type { Reading } from '../dialogue/plan.ts';
import type { Memory } from '../memory.ts';
import type { TurnInput } from '../turn.ts';
import { stringsIn } from '../strings/index.ts';
import { elsewhereIn } from './elsewhere.ts';
import { fold, saysSomething } from './fold.ts';
import { intentOf } from './intent.ts';
import { languageOf } from './language.ts';
import { nameIn } from './names.ts';
import { plainlyAsked, type Premise, premiseIn } from './premises.ts';
import { MOST_ASKED, questionsOf } from '../letter/asked.ts';
import { partsOf } from '../letter/parts.ts';
import { type Question, questionsIn, topicWords, withTopic } from './questions.ts';
import { refusalIn } from './refusals.ts';
import { locationIn, specialtyIn } from './specialty.ts';
import { withoutSlips } from './typos.ts';

/** What a turn may read at once; the rest of a longer text is kept for staff but not searched. */
const MOST_CHARACTERS = 8_000;

/** Reads the patient's messages since the last reply: what they want, about what, where, in which language. Deterministic. */
export function readTurn(input: TurnInput, memory: Memory): Reading {
  const message = input.history
    .filter(({ author, seq }) => author === 'patient' && seq >= input.fromSeq && seq <= input.toSeq)
    .map(({ text }) => text.trim())
    .join('\n')
    .slice(0, MOST_CHARACTERS);
  // "Al Roth" is no Spanish.
  const named = nameIn(message);
  const shown = languageOf(named === null ? message : message.replace(named, ' '));
  const language: Language = shown === 'en' || shown === 'es' ? shown : (memory.language ?? input.conversation.language);
  const pointing = pointsElsewhere(message, input);
  // What is said beside it is read as if it stood alone.
  const plain = withoutSlips(pointing?.rest && !pointing.alone ? pointing.rest : message);
  const { intent, asksToAct } = intentOf(plain);
  const specialty = specialtyIn(plain);
  const premise = premiseIn(message);
  const parts = input.conversation.channel === 'email' ? partsOf(message) : null;
  const asking = premise === null ? (parts === null ? questionsIn(plainlyAsked(message), language) : questionsOf(parts, language).slice(0, MOST_ASKED)) : questionsOn(premise, language);
  const at = memory.draft === null || locationIn(message) !== null ? null : placeInRequest(message, memory.draft.location, language);
  const questions = asking.map(({ asked, search, context }) => ({ asked, context: context ?? memory.topic ?? (pointing ? topicElsewhere(input, language) : null), ...(at === null ? withTopic(withLifeStage(search, language), memory.topic, language) : { text: `${search} ${at}`, followsUp: false, about: null }) }));
  const followsUp = questions.some((question) => question.followsUp);
  return {
    message,
    plain,
    intent,
    asksToAct,
    specialty: specialty ?? (followsUp ? memory.specialty : null),
    location: locationIn(message) ?? (at === null ? null : (memory.draft?.location ?? null)),
    language,
    foreign: shown === 'other',
    questions: questions.map(({ asked, text, about, context }) => ({ asked, search: text, about, context })),
    followsUp,
    refusal: refusalIn(message),
    premise: premise?.claim ?? null,
    elsewhere: pointing === null ? null : pointing.alone ? 'alone' : 'beside',
    parts,
  };
}

/** Pointing to what was said elsewhere. `alone`: the message wants nothing besides. Whoever has written here before may mean that. */
function pointsElsewhere(message: string, { conversation, history, fromSeq }: TurnInput): { rest: string; alone: boolean } | null {
  const found = elsewhereIn(message);
  if (found === null) return null;
  const here = found.channel === null || found.channel === (conversation.channel ?? 'chat');
  if (here && history.some(({ author, seq }) => author === 'patient' && seq < fromSeq)) return null;
  const { rest } = found;
  const { intent, asksToAct } = intentOf(rest);
  const wants = asksToAct || WANTS.has(intent) || (rest.includes('?') && saysSomething(rest) && topicWords(rest, 'en').length > 1);
  return { rest, alone: !wants };
}
const WANTS: ReadonlySet<string> = new Set(['case_status', 'person', 'symptom', 'complaint']);

/** What the last words elsewhere were about, for a question that finds nothing alone. */
function topicElsewhere({ elsewhere }: TurnInput, language: Language): string | null {
  const last = elsewhere?.[0]?.words.at(-1);
  return last ? topicWords(last.text, language).slice(0, 8).join(' ') || null : null;
}

const OF_THE_PLACE = /\b(?:where (?:is|are) (?:it|that|this|the (?:clinic|office|place|cent(?:er|re)|doctor)|you)|there|(?:the|your) (?:clinic|office|address)|get (?:there|to (?:it|you|the clinic))|donde (?:esta|queda|es)|alli|ahi|(?:la|su) (?:direccion|clinica)|el consultorio)\b/;

/** "Where is the clinic?" in the middle of a request asks about the clinic of the request: its name, to search with. */
function placeInRequest(message: string, location: Location | null, language: Language): string | null {
  return location !== null && OF_THE_PLACE.test(fold(message)) ? stringsIn(language).locations[location] : null;
}

/** The claim is looked up first; what is asked leans on its subject. */
function questionsOn({ claim, question }: Premise, language: Language): Question[] {
  const [first, ...others] = questionsIn(question, language);
  // "Can I come at 2 am?" asks about nothing but the claim: what is published about that answers both.
  const telling = topicWords(question, language).some((word) => !isEveryday(toStem(word, language)) && !/^\d|^[ap]m$/u.test(word));
  const leaning = first === undefined || !telling ? [] : questionsIn(`${claim}. ${question}`, language).slice(0, 1).map(({ search }) => ({ asked: first.asked, search, context: null }));
  return [{ asked: claim, search: claim, context: null }, ...leaning, ...others];
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
  // "Visiting" is what visitors do; a "visit" is an appointment as well.
  const told = language === 'en' && !/\b(?:visitors?|visiting (?:hours|times|rules))\b/iu.test(search) ? search.replace(/\bvisiting\b/iu, 'visiting hours visitor') : search;
  return told.replace(language === 'es' ? EDAD : AGE, stage);
}
