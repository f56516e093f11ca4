import type { Language } from '../../domain/terms.ts';
import { isEveryday } from '../../kb/condense.ts';
import { toStem } from '../../kb/terms.ts';
import { type Question, questionsIn, subjectWords } from '../understand/questions.ts';
import type { LetterPart } from './parts.ts';

/** More questions in one mail go to a person: an answer of twenty paragraphs is none. */
export const MOST_ASKED = 6;

/** The questions of a letter, to be looked up. What else it says is their context; what it wants done is no question. */
export function questionsOf(parts: LetterPart[], language: Language): Question[] {
  const text = parts.map((part) => `${part.text.replace(/[.!?;:,…\s]+$/u, '')}${part.does === 'ask' ? '?' : '.'}`).join(' ');
  const others = parts.filter(({ does }) => does !== 'ask' && does !== 'tell');
  const matter = matterOf(parts, language);
  const asking = questionsIn(text, language, 2 * parts.length)
    .filter(({ asked }) => parts.some((part) => part.does === 'ask' && touches(part.text, asked)) && !others.some((part) => part.text.includes(asked.replace(/[.?]$/u, ''))))
    .filter(({ asked }, at, all) => all.findIndex((other) => other.asked === asked) === at)
    // In a long story nothing tells which part of it "is that allowed?" is about.
    .map((question) => (isLong(parts) ? { ...question, search: question.asked, context: null } : leaningOn(matter, question, language)));
  if (asking.length > 0 || others.length > 0) return asking;
  // "Visiting hours, please" asks without a question; a story that asks nothing is for a person to read.
  return wordCount(parts) <= MOST_WORDS_TO_SEARCH ? questionsIn(text, language) : [];
}

/** A question taken out of a part, or the part itself. */
const touches = (part: string, asked: string): boolean => part.includes(asked.replace(/[.?]$/u, '')) || asked.includes(part.replace(/[.!?;:,…\s]+$/u, ''));

const MATTER_WORDS = 5;
const MOST_WORDS_TO_SEARCH = 15;

const wordCount = (parts: LetterPart[]): number => parts.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);

/** Sentences that tell, and words in all, from which a letter is long. */
const MANY_TOLD = 4;
const LONG_WORDS = 130;

export function isLong(parts: LetterPart[]): boolean {
  return parts.filter(({ does }) => does === 'tell').length >= MANY_TOLD || wordCount(parts) > LONG_WORDS;
}

/** What a letter is about, in search words: its subject line and what it tells come first, and are what each of its questions leans on. */
function matterOf(parts: LetterPart[], language: Language): string[] {
  const told = parts.filter(({ does }) => does === 'tell' || does === 'wish').flatMap(({ text }) => tellingWords(text, language));
  return [...new Set(told)].slice(0, MATTER_WORDS);
}

/** "Can I eat before?" in a letter about an MRI asks about the MRI. A question that names its own matter leans on nothing. */
function leaningOn(matter: string[], question: Question, language: Language): Question {
  const own = tellingWords(question.asked, language);
  const context = matter.filter((word) => !own.includes(word)).join(' ');
  if (context === '') return question;
  return { ...question, search: own.length === 0 ? `${question.asked} ${context}` : question.asked, context };
}

/** The words of a text that only a few texts have, dates and persons aside. */
function tellingWords(text: string, language: Language): string[] {
  return subjectWords(text, language).filter((word) => !isEveryday(toStem(word, language)) && !NEVER_TELLING.test(word));
}
const NEVER_TELLING = /^(?:\d.*|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|yesterday|week|month|year|next|last|question|questions|hospital|lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|manana|ayer|semana|mes|ano|pregunta|preguntas)$/;
