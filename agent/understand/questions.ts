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
const SPLIT = /(?:,? (?:and also|and another|also|plus|and then|y tambien|ademas)|,? and|,? y|;)[ ,]+(?=(?:how|what|when|where|which|who|why|do you|can (?:i|we|my|he|she)|could i|is (?:there|it|the|my|a)|are (?:there|they|we|the|my|kids|children)|does|may i|should i|como|cuando|donde|cual|cuant[oa]s?|quien|puedo|hay|que)\b)/iu;

/** `asked` in the patient's words, `search` with the subject it leans on. */
export type Question = { asked: string; search: string };

/**
 * The questions in what a patient wrote, in order, each as a text to search with; one entry when nothing looks like a
 * question. A rambling message is reduced to its questions, each with the few words of context that name its subject.
 */
export function questionsIn(message: string, language: Language): Question[] {
  const sentences = splitSentences(message.slice(0, 6_000)).filter((sentence) => !SMALL.test(fold(sentence)));
  const alone = (text: string): Question[] => [{ asked: text, search: text }];
  if (sentences.length === 0) return alone(message.trim());
  const asked = sentences.flatMap((sentence) => {
    const parts = sentence.split(SPLIT).map((part) => part.trim()).filter(Boolean);
    const isAsked = (part: string): boolean => part.includes('?') || QUESTION_START.test(fold(part).replace(/^[¿¡]+/, '')) || WANTS_TO_KNOW.test(fold(part));
    if (parts.length > 1 && parts.every((part, at) => at === 0 || isAsked(part)) && isAsked(parts[0]!)) return parts;
    return isAsked(sentence) ? [sentence] : [];
  });
  if (asked.length === 0) return alone(mostTelling(sentences, language));
  const kept = asked.slice(-MOST_QUESTIONS);
  return kept.map((asked, at) => ({ asked, search: withSubject(asked, kept.slice(0, at), sentences, language) }));
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

/** A question that names nothing itself leans on what stands before it: "My son has an MRI on Friday. Can he eat?" */
function withSubject(question: string, earlier: string[], sentences: string[], language: Language): string {
  const naming = topicWords(question, language).filter((word) => !SIDES.has(word));
  if (naming.length > 2 || (naming.length > 0 && !STANDS_FOR.test(fold(question)))) return question;
  const before = earlier.findLast((other) => topicWords(other, language).some((word) => !SIDES.has(word))) ?? sentences[sentences.indexOf(question) - 1] ?? sentences.find((sentence) => sentence !== question);
  if (before === undefined || before === question) return question;
  const context = topicWords(before, language).filter((word) => !SIDES.has(word)).slice(0, 8).join(' ');
  return context === '' ? question : `${question} ${context}`;
}

/** The words of a text that carry its topic, in order. */
export function topicWords(text: string, language: Language): string[] {
  return toWords(text).filter((word) => !isStopWord(word, language));
}

/** A word that stands for somebody or something told before. */
const STANDS_FOR = /\b(?:it|that|this|they|them|those|these|he|she|him|her|one|eso|esto|ellos?|ellas?|lo|la)\b/;
const HITCHES_ON = /^(?:(?:ok|okay|and|but|so|also|then|thanks|y|pero|entonces)[ ,]+)*(?:what about|how about|and (?:for|on|in|at|if|what|how|when|where|is|are|can|do|my|the)|for (?:my|a|an|the|kids|children|adults)|on (?:the )?(?:mon|tue|wed|thu|fri|sat|sun|week|holi|christmas)\w*|at (?:the )?(?:north|lake|main|pharm|icu)\w*|same for|what if|y (?:para|el|la|los|las|si|en|cuando|donde|como|cuanto|mi)|que tal|para (?:mi|los?|las?|un|una)|el (?:lunes|martes|miercoles|jueves|viernes|domingo|sabado))\b/;
const POINTS_BACK = /\b(?:it|that|this|they|them|those|these|one|same|instead|eso|esto|ese|esa|alli|ahi|lo mismo|ellos)\b/;

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
  const naming = own.filter((word) => !SIDES.has(word));
  // "Can kids come?": everyday words alone are no new topic.
  const telling = naming.filter((word) => !isEveryday(toStem(word, language)));
  const leans = HITCHES_ON.test(text) ? telling.length <= 2 : telling.length === 0 || (telling.length === 1 && POINTS_BACK.test(text));
  if (!leans) return { text: question, followsUp: false, about: null };
  const known = new Set(own);
  const context = topic.split(' ').filter((word) => !known.has(word));
  return { text: `${question} ${context.join(' ')}`.trim(), followsUp: true, about: telling.length === 0 ? topic : null };
}
