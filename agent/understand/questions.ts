import type { Language } from '../../domain/terms.ts';
import { splitSentences } from '../../kb/sentences.ts';
import { isEveryday } from '../../kb/condense.ts';
import { isStopWord, toStem, toWords } from '../../kb/terms.ts';
import { fold } from './fold.ts';

/** More than this is a list to a person, not a chat. */
const MOST_QUESTIONS = 3;

const QUESTION_START = /^(?:and |but |so |also |then |hi,? |hello,? |please,? |y |pero |hola,? )*(?:who|what|whats|what's|when|where|wheres|where's|which|why|how|hows|is|are|am|was|do|does|did|can|could|may|might|should|shall|will|would|has|have you|any|anyone|quien|que|cual|cuando|donde|adonde|por que|como|cuant[oa]s?|hay|puedo|puede|se puede|es|son|esta|estan|tienen|tiene|debo|necesito saber)\b/;
const WANTS_TO_KNOW = /\b(?:want(?:ed)? to (?:know|ask)|like to (?:know|ask)|need to know|wonder(?:ing)?|(?:can|could) you (?:please )?tell me|tell me|let me know|question (?:is|about)|do you know|not sure (?:if|how|what|when|where)|don't know (?:if|how|what|when|where)|confused about|quiero saber|quisiera saber|me gustaria saber|digame|dime|pregunta(?:r)? (?:es|si|sobre))\b/;
const SMALL = /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?|thank you|please|sorry|hola|gracias|buenos dias|buenas tardes|ok|okay)\b[^?]{0,25}$/;
/** How a question begins within a sentence: "until when", "can my son". A bare "can" or "is" would part what belongs together. */
export const LEAD = "(?:(?:until|till|from|at|by|since|for|on|in|to|hasta|desde|a|de|para) )?(?:how|what|whats|when|wheres?|which|who|why|c[oó]mo|cu[aá]ndo|d[oó]nde|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|qui[eé]n(?:es)?|qu[eé])\\b|(?:can|could|may|should|do|does|did|is|are|will|would|must|am) (?:i|we|you|he|she|they|it|my|our|the|a|an|there|this|that|kids|children|visitors|someone|anyone)\\b|(?:puedo|puede|pueden|se puede|hay|tengo que|debo|necesito)\\b";
const JOINS = "(?:[,;] ?(?:and |y )?(?:also |plus |then |another thing |tambi[eé]n )?| (?:and also|and|plus|also|y tambi[eé]n|y|adem[aá]s) )";
const SPLIT = new RegExp(`${JOINS}(?=${LEAD})`, 'iu');
/** "When I come on Friday, can I park there?" asks once. */
const SUBORDINATE = /^(?:when|if|while|since|once|where|how|as|because|after|before|cuando|si|como|porque|mientras) (?:i|we|my|the|he|she|they|it|you|your|a|an|mi|el|la)\b(?!.*\?)/;
/** "1) wifi name 2) when the café closes": each is a question, however it is put. */
const NUMBERED = /(?:^|[\s:;,.])\(?(?:\d|[a-d])[.)] +/giu;

/** `asked` in the patient's words, `search` with the subject it leans on, `context` what else of the message it may be about. */
export type Question = { asked: string; search: string; context: string | null };

/**
 * The questions in what a patient wrote, in order, each as a text to search with; one entry when nothing looks like a
 * question. A rambling message is reduced to its questions, each with the few words of context that name its subject.
 */
export function questionsIn(message: string, language: Language, most = MOST_QUESTIONS): Question[] {
  const listed = numbered(message);
  const sentences = (listed ?? splitSentences(message.slice(0, 6_000))).filter((sentence) => !SMALL.test(fold(sentence)));
  const alone = (text: string): Question[] => [{ asked: text, search: text, context: null }];
  if (sentences.length === 0) return alone(message.trim());
  const asked = listed ?? sentences.flatMap(askedIn);
  if (asked.length === 0) return alone(mostTelling(sentences, language));
  const kept = asked.slice(-most);
  return kept.map((asked, at) => {
    const before = toldBefore(asked, kept.slice(0, at), sentences, language, kept);
    return { asked, search: withSubject(asked, before, language), context: before };
  });
}

/** Whether the words ask or want to know something. */
export function isAsked(part: string): boolean {
  return part.includes('?') || QUESTION_START.test(fold(part).replace(/[¿¡]/gu, '')) || WANTS_TO_KNOW.test(fold(part));
}

/** The questions of one sentence, parted where a further one begins. */
function askedIn(sentence: string): string[] {
  const parts = sentence.replace(LEADS_OVER, '').split(SPLIT).map((part) => part.trim()).filter(Boolean);
  const asks = parts.findIndex((part) => isAsked(part) && !SUBORDINATE.test(fold(part)));
  // What stands before the first question belongs to it: "My mom is in room 12, when can I come".
  if (parts.length > 1 && asks >= 0 && asks < parts.length - 1) return [toThePoint(parts.slice(0, asks + 1).join(', ')), ...parts.slice(asks + 1)];
  return isAsked(sentence) ? [toThePoint(sentence)] : [];
}

/** Words that a question stands out from in a long sentence, and those that lead to a new matter. */
const LONG = 28;
const LEAST_WORDS = 4;
const LEADS_OVER = /^(?:(?:ok|okay|and|so|now|well|y|bueno)[ ,]+)*(?:(?:a |one |on a )?(?:different|another|new|other|next|otra|otro) (?:topic|question|thing|subject|note|pregunta|tema)|(?:two|three|a few|some|dos|tres) (?:things|questions|cosas|preguntas)|changing the subject)[:;,. -]+/iu;
const TURNS_TO = new RegExp(`(?:^|[,;:–-] ?|\\b(?:is|so|basically|know|anyway|and|but|y|saber|pues) )(?=${LEAD})`, 'giu');

/** The question itself within a long sentence: what begins at its last "how", "when" or "can I". */
function toThePoint(sentence: string): string {
  const text = sentence.replace(LEADS_OVER, '');
  const opened = text.lastIndexOf('¿');
  if (opened > 0) return text.slice(opened);
  if (toWords(text).length < LONG) return text;
  const turns = [...text.matchAll(TURNS_TO)].map((match) => text.slice(match.index + match[0].length)).filter((rest) => toWords(rest).length >= LEAST_WORDS && !SUBORDINATE.test(fold(rest)));
  return turns.at(-1) ?? text;
}

/** The items of a numbered list; null when there are fewer than two. */
export function numbered(message: string): string[] | null {
  const items = message.split(NUMBERED).slice(1).map((item) => item.trim()).filter((item) => /\p{L}{2}/u.test(item));
  return items.length >= 2 && [...message.matchAll(NUMBERED)].length === items.length ? items : null;
}

/** Without a question: all of a short message, else the sentences with most topic words, in order. */
function mostTelling(sentences: string[], language: Language): string {
  const whole = sentences.join(' ');
  if (toWords(whole).length <= 40) return whole;
  const ranked = sentences
    .map((sentence, at) => ({ sentence, at, topics: topicWords(sentence, language).length }))
    .sort((a, b) => b.topics - a.topics || b.at - a.at)
    .slice(0, 2)
    .sort((a, b) => a.at - b.at);
  return ranked.map(({ sentence }) => sentence).join(' ');
}

/** What was told before a question, in search words; null when nothing. */
function toldBefore(question: string, earlier: string[], sentences: string[], language: Language, asked: readonly string[]): string | null {
  const at = sentences.findIndex((sentence) => sentence.includes(question));
  // A long sentence tells what its question is about as well; what else it asks does not.
  const around = asked.reduce((rest, one) => rest.replace(one, ''), sentences[at] ?? '');
  const leaning = earlier.filter((other) => subjectWords(other, language).length > 0);
  const before = (isFurther(question) ? leaning[0] : leaning.at(-1)) ?? (subjectWords(around, language).length > 0 ? around : undefined) ?? sentences[at - 1] ?? (at < 0 ? undefined : sentences.find((sentence) => !sentence.includes(question)));
  const known = new Set(topicWords(question, language));
  const words = before === undefined ? [] : subjectWords(before, language).filter((word) => !known.has(word));
  return words.length === 0 ? null : words.slice(0, 8).join(' ');
}

/** "Also, can my son come along?" goes back to what the message is about, past the question just before it. */
export const isFurther = (question: string): boolean => /^(?:and |y )?(?:also|another thing|one more thing|besides|ademas|tambien|otra cosa)\b/.test(fold(question).replace(/^[¿¡]+/u, ''));

/** A question that names nothing itself leans on what stands before it: "My son has an MRI on Friday. Can he eat?" */
function withSubject(question: string, before: string | null, language: Language): string {
  const naming = subjectWords(question, language);
  if (before === null || naming.length > 2 || (naming.length > 0 && !STANDS_FOR.test(fold(question)))) return question;
  return `${question} ${before}`;
}

/** The words that name what a text is about, and not what is asked of it. */
export function subjectWords(text: string, language: Language): string[] {
  return topicWords(text, language).filter((word) => !SIDES.has(word));
}

/** The words of a text that carry its topic, in order. */
export function topicWords(text: string, language: Language): string[] {
  return toWords(text).filter((word) => !isStopWord(word, language));
}

/** A word that stands for somebody or something told before. */
const STANDS_FOR = /\b(?:it|that|this|they|them|those|these|he|she|him|her|one|eso|esto|ellos?|ellas?|lo|la)\b/;
const HITCHES_ON = /^(?:(?:ok|okay|and|but|so|also|then|thanks|y|pero|entonces)[ ,]+)*(?:what about|how about|and (?:for|on|in|at|if|what|how|when|where|is|are|can|do|my|the)|for (?:my|a|an|the|kids|children|adults)|on (?:the )?(?:mon|tue|wed|thu|fri|sat|sun|week|holi|christmas)\w*|at (?:the )?(?:north|lake|main|pharm|icu)\w*|same for|what if|y (?:para|el|la|los|las|si|en|cuando|donde|como|cuanto|mi)|que tal|para (?:mi|los?|las?|un|una)|el (?:lunes|martes|miercoles|jueves|viernes|domingo|sabado))\b/;
const POINTS_BACK = /\b(?:it|that|this|they|them|those|these|one|same|instead|eso|esto|ese|esa|alli|ahi|lo mismo|ellos)\b/;

/** "Where is it" asks for another side than "when does it close" did; "and for a week?" goes on with the same. */
const ASKS_A_SIDE = /\b(?:how|when|where|who|why|what time|cost|price|open|close|phone|number|como|cuando|donde|quien|cuant[oa]s?|cuesta|abre|cierra|telefono)\b/;

/** Words that ask for a side of a matter and name none: "how much does it cost", "when do they open". */
const SIDES = new Set('cost costs price open opens close closes hours hour time long often far late early phone number address email free pay day days today tomorrow weekend weekends sunday saturday cuesta precio abren cierran horario hora telefono numero direccion gratis domingo sabado'.split(' '));

/**
 * A follow-up such as "and for my son?", "on Sunday?", "how much" taken together with what was talked about; the question
 * itself when it stands alone. `topic` is what the last answer was about, in search words; `about` is that topic when the
 * question names nothing else, and so can only be about it.
 */
export function withTopic(question: string, topic: string | null, language: Language): { text: string; followsUp: boolean; about: string | null } {
  if (topic === null) return { text: question, followsUp: false, about: null };
  const text = fold(question).replace(/^[¿¡]+/, '');
  const own = topicWords(question, language);
  const naming = subjectWords(question, language);
  // "Can kids come?": everyday words alone are no new topic.
  const telling = naming.filter((word) => !isEveryday(toStem(word, language)));
  const leans = HITCHES_ON.test(text) ? telling.length <= 2 : telling.length === 0 || (telling.length === 1 && POINTS_BACK.test(text));
  if (!leans) return { text: question, followsUp: false, about: null };
  const known = new Set(own);
  // Of "River Café close", what "where is it" asks about is the café.
  const matter = ASKS_A_SIDE.test(text) ? topic.split(' ').filter((word) => !SIDES.has(word)) : [];
  const context = (matter.length > 0 ? matter : topic.split(' ')).filter((word) => !known.has(word));
  return { text: `${question} ${context.join(' ')}`.trim(), followsUp: true, about: telling.length === 0 ? topic : null };
}
