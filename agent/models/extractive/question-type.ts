import { intentOf } from '../../understand/intent.ts';
import { fold } from '../../understand/fold.ts';

/** What kind of answer a question waits for. */
export type QuestionType = 'how_many' | 'unwell' | 'when' | 'where' | 'how_much' | 'how_long' | 'who' | 'phone' | 'how' | 'offer' | 'may' | 'care' | 'why' | 'what';

/** Types whose answers are of a kind that can be seen in a sentence: one without a time does not tell when. */
export const PLAIN_KIND: ReadonlySet<QuestionType> = new Set(['when', 'where', 'how_much', 'how_long', 'phone']);

const TYPES: [QuestionType, RegExp][] = [
  ['how_many', /\bhow many (?!(?:days|hours|weeks|minutes|months|years|times)\b)|\bcuant[oa]s (?!(?:dias|horas|semanas|minutos|meses|anos|veces)\b)/],
  ['phone', /\b(?:phone|telephone|number|call|contact|reach|email|telefono|numero|llamar|contactar|correo)\b/],
  ['how_long', /\bhow (?:long|soon|often|quickly|fast|early|many (?:days|hours|weeks|minutes))\b|\bcuanto (?:tiempo|tarda|dura|demora)\b|\bcada cuanto\b/],
  ['how_much', /\bhow much\b|\b(?:cost|costs|price|fee|fees|expensive|cheap|cheaper|discount|free|charge for)\b|\b(?:least|most|minimum|maximum|smallest)\b.{0,20}\bpay\b|\bcuanto (?:cuesta|vale|es)\b|\b(?:precio|costo|gratis|tarifa)\b/],
  ['when', /\bwhen\b|\bwhat (?:time|times|hours|day|days)\b|\b(?:hours|opening|open|close|closed|closes|schedule|until|late|early|sunday|saturday|weekend|holiday)\b|\bcuando\b|\b(?:horario|horarios|hora|horas|abre|abren|cierra|abierto|abierta|domingo|sabado|fin de semana)\b/],
  ['where', /\bwhere\b|\b(?:address|location|located|directions|find the|which floor|how do i get to|park)\b|\bdonde\b|\b(?:direccion|ubicad[oa]|queda|piso|llegar)\b/],
  ['who', /^(?:and )?who\b|\bquien(?:es)?\b/],
  ['why', /\bwhy\b|\bpor que\b/],
  ['care', /\bwhat (?:can|should|do) (?:i|we) do\b|\bhow (?:do|can|should) (?:i|we) (?:treat|help|care|get rid)\b|\bque (?:puedo|debo|hago)\b/],
  ['offer', /\b(?:do|does) (?:you|the \w+|riverbend) (?:have|take|accept|offer|provide|do)\b|\b(?:is|are) there\b|\b(?:hay|tienen|aceptan|ofrecen)\b/],
  ['may', /\b(?:can|could|may|am|are|is) (?:i|we|my|he|she|they|it|you|there|kids|children|visitors|anyone)\b|\b(?:allowed|permitted|ok to|okay to|safe to|do (?:i|we) (?:need|have))\b|\b(?:puedo|puede|se puede|pueden|permit\w+|necesito|tengo que)\b/],
  ['how', /\bhow\b|\bcomo\b|\bsteps\b/],
];

const ASKS = /^(?:and )?(?:what|which|who|is|are|do|does|que|cual|quien|es|son)\b/;

/** The type of a question, by its words; `what` when nothing tells. */
export function questionTypeOf(question: string): QuestionType {
  const text = fold(question);
  const type = TYPES.find(([, words]) => words.test(text))?.[0] ?? 'what';
  // "My back hurts" asks nothing, and waits for what to do.
  return type === 'what' && !text.includes('?') && !ASKS.test(text) && intentOf(text).intent === 'symptom' ? 'unwell' : type;
}

const CLOCK = /\b\d{1,2}:\d{2}\b|\b\d{1,2} ?[ap]\.?m\b|\b24 (?:hours|horas)\b/iu;
const DAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?)\b|\b(?:every day|daily|weekends?|holidays?|cada d[ií]a|todos los d[ií]as|fin de semana|festivos)\b/iu;
const SPAN = /\b(?:\d+|one|two|three|four|five|six|seven|ten|un[oa]?|dos|tres|cuatro|cinco|seis|siete|diez)\b[^.]{0,12}\b(?:minutes?|hours?|days?|weeks?|months?|years?|minutos?|horas?|d[ií]as?|semanas?|meses|mes|a[nñ]os?)\b/iu;
const PLACE = /\b(?:floor|street|road|avenue|lobby|entrance|garage|desk|level|building|room|wing|next to|inside|portal|piso|calle|avenida|entrada|vest[ií]bulo|mostrador|edificio|al lado|dentro)\b/iu;

const MAY = /\b(?:can|may|allowed|not|no|only|must|welcome|accepts?|has|have|puede|pueden|permit|no|solo|acepta|tiene|hay)\w*/iu;
const CALLS = /^(?:call|llame|go to|vaya)\b/iu;
const CARE = /^(?:drink|rest|use|take|eat|keep|put|apply|wash|sleep|stay|avoid|gargle|try|give|soak|raise|wear|call|do not|beba|descanse|use|tome|coma|mantenga|aplique|lave|duerma|evite|llame|no )\b/iu;
const IMPERATIVE = /^(?:take|bring|wear|leave|remove|call|ask|tell|come|go|keep|put|use|eat|drink|traiga|lleve|use|quite|pregunte|llame|coma|beba)\b/iu;

/** What a sentence must hold to be the kind of answer that is waited for. */
const ANSWERS: Record<QuestionType, (sentence: string) => boolean | number> = {
  how_many: (s) => /\b\d+\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce)\b/iu.test(s),
  when: (s) => (CLOCK.test(s) ? 1 : DAY.test(s) || SPAN.test(s) ? 0.7 : 0),
  where: (s) => PLACE.test(s),
  how_much: (s) => (/[$€]\s?\d/u.test(s) ? 1 : /\b(?:free|no charge|costs?|price|gratis|gratuit|sin costo|cuesta)\b/iu.test(s) ? 0.5 : 0),
  how_long: (s) => SPAN.test(s) || CLOCK.test(s),
  who: (s) => /\b(?:nurse|doctor|team|desk|staff|person|parents?|patients?|visitors?|advocate|pharmacist|clinic|enfermer|m[eé]dic|equipo|personal)\w*/iu.test(s),
  phone: (s) => /\b(?:\d{3}-\d{4}|\d-\d{3}-\d{3}-\d{4}|911|988)\b/u.test(s),
  how: (s) => /^(?:call|ask|bring|take|go|use|fill|sign|open|drink|eat|rest|wash|tell|choose|send|pay|print|log|keep|put|apply|have|give|avoid|llame|pida|traiga|tome|vaya|use|firme|abra|beba|descanse|diga|env[ií]e|pague)\b|\b(?:you can|by|in the|through|puede|por|en el)\b/iu.test(s),
  may: (s) => (MAY.test(s) ? 1 : IMPERATIVE.test(s) ? 0.7 : 0),
  unwell: (s) => (CARE.test(s) ? (CALLS.test(s) ? 0.5 : 1) : 0),
  offer: (s) => /\b(?:accepts?|offers?|has|have|provides?|there (?:is|are)|is free|are free|is open|acepta|ofrece|tiene|hay|es gratis)\b/iu.test(s),
  care: (s) => (CARE.test(s) ? (CALLS.test(s) ? 0.5 : 1) : 0),
  why: (s) => /\b(?:because|so that|to (?:help|make|keep|protect|avoid)|since|reason|porque|para|ya que)\b/iu.test(s),
  what: () => true,
};

/** How far a sentence is the kind of answer that is waited for, 0–1. */
export function answerStrength(type: QuestionType, sentence: string): number {
  return Number(ANSWERS[type](sentence));
}
