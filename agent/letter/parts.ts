import type { Language } from '../../domain/terms.ts';
import { isEveryday } from '../../kb/condense.ts';
import { splitSentences } from '../../kb/sentences.ts';
import { toStem } from '../../kb/terms.ts';
import { caseKindFor } from '../dialogue/case-draft.ts';
import type { CaseKind } from '../memory.ts';
import { fold } from '../understand/fold.ts';
import { intentOf } from '../understand/intent.ts';
import { isAsked, LEAD, numbered, type Question, questionsIn, subjectWords } from '../understand/questions.ts';
import { type Refusal, refusalIn } from '../understand/refusals.ts';
import { withoutSlips } from '../understand/typos.ts';

/** One thing that a letter says, asks or wants. */
export type LetterPart =
  | { does: 'ask' | 'tell' | 'greet' | 'want_person' | 'ask_status'; text: string }
  | { does: 'wish'; text: string; kind: CaseKind }
  | { does: 'ask_refused'; text: string; refusal: Refusal };

/** How a letter begins and ends: said by everybody, meant by nobody. What says more than a name after it is no frame. */
const OPENS_OR_CLOSES = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|to whom it may concern|hola|buen(?:os|as) (?:dias|tardes|noches)|estimad[oa]s?|(?:many |with )?thanks?(?: you| in advance| so much| very much)?|thx|kind(?:est)?|best|warm(?:est)?|(?:with )?regards|sincerely|yours|cheers|greetings|respectfully|take care|(?:muchas )?gracias(?: de antemano)?|(?:un )?saludos?|cordialmente|atentamente|quedo atent[oa])\b/;
const SAYS_MORE = /\b(?:i|i'm|im|i've|we|my|our|need|needs|want|can|could|would|please|is|are|has|do|does|but|yo|mi|mis|necesito|quiero|quisiera|puedo|puede|tengo|tiene|por favor|pero|es|esta)\b/;
const BY_A_PROGRAM = /^(?:sent|enviado|get outlook|descargar outlook) (?:from|desde|for|para)\b/;

function isFrame(sentence: string): boolean {
  const text = fold(sentence);
  const rest = text.replace(OPENS_OR_CLOSES, '');
  return BY_A_PROGRAM.test(text) || (rest !== text && !rest.includes('?') && !/\d/u.test(rest) && rest.length <= 60 && !SAYS_MORE.test(rest));
}

/** Where one sentence goes on to a further matter: "… and I also need", "… y quiero saber si", "… and get him in with Dr Hill". */
const WISHES = "(?:(?:i|we|he|she) (?:also |still )?(?:needs?|wants?|have|would like|'?d like|was wondering|am wondering)|(?:can|could|would) (?:you|i|we|someone)|please|(?:get|send|fax|mail|email|cancel|move|refill|renew|schedule|book|change|fill|forward|bump|drop|put|set) (?:me|him|her|us|my|his|the|it|a|an|this|that|them)|(?:tambi[eé]n )?(?:necesit[oa]|quier[oe]|quisiera|solicito|me gustar[ií]a|tengo)|por favor)\\b";
const GOES_ON = new RegExp(`(?:[,;] ?(?:and |but |y |pero )?| (?:and|plus|y|adem[aá]s) )(?:also |then |tambi[eé]n |adem[aá]s )?(?=${LEAD}|${WISHES})`, 'iu');

/** "I want to know if I can pay in parts" wants an answer and nothing done. */
const WANTS_TO_KNOW = /\b(?:(?:want(?:ed)?|like|need) to (?:know|ask)|wonder(?:ing)?|(?:quiero|quisiera|necesito|gustaria) (?:saber|preguntar))\b/;

/** What a company's mail server writes below every mail. */
const DISCLAIMER = /\n[\s>*_-]*(?:confidentiality (?:notice|statement)|(?:this|the information in this) (?:e-?mail|message|communication)[^.\n]{0,80}\b(?:confidential|intended|privileged)|if you are not the intended recipient|aviso (?:de confidencialidad|legal)|este (?:correo|mensaje)[^.\n]{0,80}\b(?:confidencial|destinatario))[\s\S]*$/iu;

/** Takes a letter apart. What is said of each part is read from the part alone, so that a bill in one sentence hides no visit in another. */
export function partsOf(letter: string): LetterPart[] {
  const words = letter.replace(DISCLAIMER, '');
  const sentences = (numbered(words) ?? [words]).flatMap(splitSentences);
  return sentences.filter((sentence) => !isFrame(sentence)).flatMap((sentence) => joinedAgain(sentence.split(GOES_ON))).map(readPart);
}

/** More questions in one mail go to a person: an answer of twenty paragraphs is none. */
export const MOST_ASKED = 6;

/** The questions of a letter, to be looked up. What else it says is their context; what it wants done is no question. */
export function questionsOf(parts: LetterPart[], language: Language): Question[] {
  const text = parts.map((part) => `${part.text.replace(/[.!?;:,…\s]+$/u, '')}${part.does === 'ask' ? '?' : '.'}`).join(' ');
  const others = parts.filter(({ does }) => does !== 'ask' && does !== 'tell');
  const matter = matterOf(parts, language);
  const asking = questionsIn(text, language, 2 * parts.length)
    .filter(({ asked }) => isAsked(asked) && !others.some((part) => part.text.includes(asked.replace(/[.?]$/u, ''))))
    .map((question) => leaningOn(matter, question, language));
  if (asking.length > 0 || others.length > 0) return asking;
  // "Visiting hours, please" asks without a question; a story that asks nothing is for a person to read.
  return wordCount(parts) <= MOST_WORDS_TO_SEARCH ? questionsIn(text, language) : [];
}

const MATTER_WORDS = 5;
const MOST_WORDS_TO_SEARCH = 15;

export const wordCount = (parts: LetterPart[]): number => parts.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);

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

/** A piece that neither asks nor wants belongs to the one after it: "My mom is in room 12, when can I come". */
function joinedAgain(pieces: string[]): string[] {
  const whole: string[] = [];
  let told = '';
  for (const piece of pieces.map((each) => each.trim()).filter(Boolean)) {
    const text = told === '' ? piece : `${told}, ${piece}`;
    const stands = readPart(piece).does !== 'tell';
    if (stands) whole.push(text);
    told = stands ? '' : text;
  }
  if (told === '') return whole;
  return whole.length === 0 ? [told] : [...whole.slice(0, -1), `${whole.at(-1)}, ${told}`];
}

function readPart(text: string): LetterPart {
  const plain = withoutSlips(text);
  const refusal = refusalIn(text);
  const { intent, asksToAct } = intentOf(plain);
  const kind = WANTS_TO_KNOW.test(fold(text)) ? null : caseKindFor(intent, fold(plain));
  const isQuestion = isAsked(text);
  const elsewhere = refusal === 'other_hospital' && asksToAct && (kind === 'refill' || kind === 'records' || kind === 'referral');
  const isOtherShop = refusal === 'other_hospital' && !isQuestion;
  if (refusal !== null && !elsewhere && !isOtherShop) return { does: 'ask_refused', text, refusal };
  if (intent === 'person') return { does: 'want_person', text };
  if (intent === 'case_status') return { does: 'ask_status', text };
  if (kind !== null && (asksToAct || (kind === 'complaint' && !isQuestion))) return { does: 'wish', text, kind };
  // Something is to be done, whatever it is: staff sort it out, and nothing wanted is taken for a story.
  if (asksToAct && !isQuestion && !WANTS_TO_KNOW.test(fold(text))) return { does: 'wish', text, kind: 'other' };
  if (intent === 'greeting' || intent === 'thanks' || intent === 'small_talk' || intent === 'out_of_scope') return { does: 'greet', text };
  return { does: isQuestion ? 'ask' : 'tell', text };
}
