import type { HandoffReason, Intent, Language, Location, Specialty } from '../../domain/terms.ts';
import type { Letter } from '../letter/letter.ts';
import type { LetterPart } from '../letter/parts.ts';
import type { CaseKind, Expecting, Memory } from '../memory.ts';
import { splitSentences } from '../../kb/sentences.ts';
import { answers } from '../clarify/answers.ts';
import { guideOf } from '../clarify/guides.ts';
import { guideFor } from '../clarify/recognise.ts';
import { referenceIn } from '../tools/references.ts';
import { answerTo } from '../understand/answers.ts';
import { clinicIn } from '../understand/clinics.ts';
import { contactIn } from '../understand/contacts.ts';
import { fold, saysSomething } from '../understand/fold.ts';
import { nameIn } from '../understand/names.ts';
import { topicWords } from '../understand/questions.ts';
import type { Refusal } from '../understand/refusals.ts';
import { isSkip, isStop, stopsFirst, yesOrNo } from '../understand/yes-no.ts';
import { caseKindFor } from './case-draft.ts';
import { corrected, drafted } from './fill-draft.ts';
import { answerToAddition, answerToChange, answerToConfirm, answerToSlot, answerToStuck, dropped, fill, MOST_ASKS } from './request-answers.ts';

/** What `understand` read in the patient's words since the last reply. */
export type Reading = {
  /** The patient's messages of this turn, joined. */
  message: string;
  /** The same with slips in the words of a request put right. */
  plain: string;
  intent: Intent;
  asksToAct: boolean;
  specialty: Specialty | null;
  location: Location | null;
  language: Language;
  /** Written in a language the agent does not speak. */
  foreign: boolean;
  /** `asked` in the patient's words, `search` with the context it leans on, `about` what was talked about when it asks for more on that, `context` what it may be about when it finds nothing alone. */
  questions: { asked: string; search: string; about: string | null; context: string | null }[];
  followsUp: boolean;
  refusal: Refusal | null;
  /** What the message takes for granted; the first of `questions` looks it up. */
  premise?: string | null;
  /** The message points to what was said in another conversation: `alone` when it wants nothing besides. */
  elsewhere?: 'alone' | 'beside' | null;
  /** What a mail is made of; null in a chat. */
  parts: LetterPart[] | null;
};

/** What the reply does. Decided by code, the same with and without a language model. */
export type Plan =
  | { do: 'greet' | 'thanks' | 'how_are_you' | 'who_are_you' | 'what_can_you_do' | 'chat' | 'out_of_scope' | 'nothing_said' | 'declined' | 'dropped' | 'change_what' | 'stuck' }
  /** Answers from passages. `refusal` is said first, `then` after it. */
  | { do: 'answer'; refusal: Refusal | null; offer: CaseKind | null; then: 'case' | 'clarify' | null }
  /** Answers a mail whole: what it asks from passages, then all else that it wants. */
  | { do: 'answer'; refusal: null; offer: null; then: 'letter'; letter: Letter }
  /** Takes an answer to a clarifying question: asks the next, or says how soon the complaint should be looked at. */
  | { do: 'clarify' }
  | { do: 'abstain' }
  /** Opens, fills, confirms or (with `confirmed`) files a request: `tools/open-case.ts` says which. */
  | { do: 'case'; confirmed: boolean; misread: boolean }
  | { do: 'update_case'; confirmed: boolean; details: string | null; reference?: string | null }
  | { do: 'case_status'; reference?: string | null }
  /** Tells what the patient wrote in other conversations, as far as that may be told. */
  | { do: 'recall' }
  /** `untranslated`: the answer is published in another language than the patient's. */
  | { do: 'handoff'; reason: HandoffReason; foreign: boolean; untranslated?: boolean };

export type Decision = { plan: Plan; memory: Memory };

/** Name and contact that the session holds. `mayVerify`: more could be told after a code, and one can be sent. */
type Patient = { name: string | null; contact: string | null; mayVerify?: boolean };

/** What to do about `reading`, given what the last reply asked. Pure: the memory is returned, not changed. */
export function decide(reading: Reading, memory: Memory, patient: Patient): Decision {
  const kept: Memory = {
    ...memory,
    language: reading.language,
    specialty: reading.specialty ?? (reading.followsUp ? memory.specialty : null),
    location: reading.location ?? memory.location,
  };
  // "???" in the middle of a request is an answer that was not caught, and no end of the request.
  const filling = memory.draft !== null && (memory.expecting?.kind === 'slot' || memory.expecting?.kind === 'offer_person' || memory.expecting?.kind === 'confirm' || memory.expecting?.kind === 'change');
  if (!filling && !saysSomething(reading.message) && yesOrNo(reading.message) === null) return missed(kept, { do: 'nothing_said' });
  // A name may look like a word of any language.
  const named = memory.expecting?.kind === 'slot' && (memory.expecting.slot === 'name' || memory.expecting.slot === 'whose') && answerTo('name', reading.message) !== null;
  if (reading.foreign && !named) return { plan: { do: 'handoff', reason: 'needs_staff', foreign: true }, memory: kept };
  if (reading.intent === 'person') return { plan: { do: 'handoff', reason: 'asked_for_person', foreign: false }, memory: kept };
  if (reading.elsewhere === 'alone' && !filling) return { plan: { do: 'recall' }, memory: { ...kept, draft: null, update: null, expecting: patient.mayVerify ? { kind: 'verify' } : { kind: 'offer_person', reason: 'needs_staff' } } };
  const answered = memory.expecting ? answerToExpected(reading, memory.expecting, kept, memory.specialty, patient) : null;
  return answered ?? startAfresh(reading, { ...kept, expecting: null }, patient);
}

function answerToExpected(reading: Reading, expecting: Expecting, memory: Memory, talkedOf: Specialty | null, patient: Patient): Decision | null {
  const free: Memory = { ...memory, expecting: null };
  const answer = yesOrNo(reading.message);
  switch (expecting.kind) {
    case 'offer_person':
      if (answer === 'yes') return { plan: { do: 'handoff', reason: expecting.reason, foreign: false }, memory: free };
      if (memory.draft) return answerToStuck(reading, memory);
      return answer === 'no' ? { plan: { do: 'declined' }, memory: { ...free, misses: 0 } } : null;
    case 'verify':
      if (answer === 'yes') return { plan: { do: 'case_status' }, memory: free };
      return answer === 'no' ? { plan: { do: 'declined' }, memory: free } : null;
    case 'offer_case':
      if (answer === 'yes') return { plan: fill(), memory: { ...free, draft: drafted(expecting.caseKind, { ...reading, specialty: reading.specialty ?? talkedOf }, patient, memory.topic) } };
      return answer === 'no' ? { plan: { do: 'declined' }, memory: free } : null;
    case 'clarify':
      return answersClarifying(reading, expecting, memory) ? { plan: { do: 'clarify' }, memory: { ...free, misses: 0 } } : null;
    case 'confirm':
      return answerToConfirm(reading, expecting, memory);
    case 'slot':
      return answerToSlot(reading, expecting, memory);
    case 'change':
      return answerToChange(reading, memory);
    case 'addition':
      return answerToAddition(reading, expecting, memory);
  }
}

/** The words of a button, or what can only be meant as an answer; a question, a new wish or another complaint is one of its own. */
function answersClarifying(reading: Reading, { ask }: Expecting & { kind: 'clarify' }, { triage }: Memory): boolean {
  const guide = triage && guideOf(triage.guide);
  if (!guide) return false;
  if (answers(guide, ask, reading.message)) return true;
  if (guideFor(fold(reading.message), reading.language) !== null) return false;
  return reading.refusal === null && !reading.message.includes('?') && (reading.intent === 'symptom' || reading.intent === 'information' || isSkip(reading.message));
}

function startAfresh(reading: Reading, memory: Memory, patient: Patient): Decision {
  if (memory.draft && isStop(reading.message)) return dropped(memory);
  // After "no, change it" the next words may carry the change; another wish is no change.
  const changed = memory.draft && !stopsFirst(reading.message) && caseKindFor(reading.intent, fold(reading.plain)) === null ? corrected(memory.draft, reading) : null;
  if (changed && !reading.message.includes('?')) return { plan: fill(), memory: { ...memory, draft: changed } };
  const known = { name: memory.draft?.name ?? patient.name, contact: memory.draft?.contact ?? patient.contact };
  const fresh: Memory = { ...memory, draft: null, update: null };
  const text = fold(reading.plain);
  // "Cardiology please, Al Roth, 555-0126": a clinic, a name and a number are a wish for a visit.
  const told = reading.intent === 'information' && !reading.message.includes('?') && clinicIn(reading.plain) !== null && nameIn(reading.message) !== null && contactIn(reading.message) !== null;
  const kind = told ? 'appointment' : caseKindFor(reading.intent, text);
  // A refill that another shop shall fill is no question about that shop.
  const elsewhere = reading.refusal === 'other_hospital' && reading.asksToAct && (kind === 'refill' || kind === 'records' || kind === 'referral');
  if (reading.refusal && !elsewhere) {
    return { plan: { do: 'answer', refusal: reading.refusal, offer: null, then: null }, memory: fresh };
  }
  switch (reading.intent) {
    case 'greeting':
      return { plan: { do: 'greet' }, memory: fresh };
    case 'thanks':
      return { plan: { do: 'thanks' }, memory: { ...fresh, misses: 0 } };
    case 'small_talk':
      return { plan: { do: smallTalk(text) }, memory: fresh };
    case 'out_of_scope':
      return { plan: { do: 'out_of_scope' }, memory: fresh };
    case 'case_status': {
      const reference = referenceIn(reading.message);
      const adding = /\b(?:add|update|include|tell them|note|anad(?:ir|a|e)|agreg(?:ar|a|ue)|anot(?:ar|a|e)|actualizar)\b/.test(text) && !/\b(?:any|an) update\b/.test(text);
      return { plan: adding ? { do: 'update_case', confirmed: false, details: detailsToAdd(reading.message), reference } : { do: 'case_status', reference }, memory: fresh };
    }
  }
  // Who gives a name and a number along with a wish wants it done.
  const acts = reading.asksToAct || (!isPlainQuestion(reading.message) && (contactIn(reading.message) !== null || nameIn(reading.message) !== null));
  if (kind !== null && (acts || (kind === 'complaint' && !isPlainQuestion(reading.message)))) {
    return { plan: fill(), memory: { ...fresh, draft: drafted(kind, reading, known, null) } };
  }
  if (ANNOUNCES.test(text)) return { plan: { do: 'chat' }, memory: fresh };
  if (yesOrNo(reading.message) !== null || saysNothing(reading)) return missed(fresh, { do: 'chat' });
  return { plan: { do: 'answer', refusal: null, offer: kind, then: null }, memory: fresh };
}

/** "I have a question about my mom": the question is still to come. */
const ANNOUNCES = /^(?:(?:hi|hello|hola|ok|yes)[ ,.!]+)?(?:i(?: have|'ve got|'d like to ask)|can i ask(?: you)?|may i ask|tengo|puedo hacer(?:le)?) (?:a|some|one|una?|unas|algunas)? ?(?:quick |short |rapida )?(?:questions?|something|preguntas?)(?: (?:about|for|regarding|sobre) (?:(?:my|mi|the|a) )?\w+)?[ .!?]*$/;

/** Two turns in a row that led nowhere call a person. */
function missed(memory: Memory, plan: Plan): Decision {
  const misses = memory.misses + 1;
  if (misses > MOST_ASKS) return { plan: { do: 'handoff', reason: 'no_answer', foreign: false }, memory: { ...memory, misses: 0, expecting: null } };
  const expecting: Expecting | null = misses === MOST_ASKS ? { kind: 'offer_person', reason: 'no_answer' } : null;
  return { plan, memory: { ...memory, misses, expecting } };
}

function smallTalk(text: string): 'how_are_you' | 'who_are_you' | 'what_can_you_do' | 'chat' {
  if (/how are you|how's it going|how do you do|what'?s up|como estas?|como esta usted/.test(text)) return 'how_are_you';
  if (/who are you|what are you|are you|your name|quien eres|eres un|como te llamas/.test(text)) return 'who_are_you';
  if (/what can you|how can you|help|que puedes|ayudar/.test(text)) return 'what_can_you_do';
  return 'chat';
}

/** "How do I complain?" asks about complaints; "The nurse was rude. Is that normal?" is one. */
function isPlainQuestion(message: string): boolean {
  return message.trim().endsWith('?') && splitSentences(message).length === 1;
}

/** "lol ok": words, but none that a search could use. */
function saysNothing(reading: Reading): boolean {
  return !reading.followsUp && !reading.message.includes('?') && reading.message.trim().split(/\s+/u).length <= 3 && topicWords(reading.message, reading.language).filter((word) => !FILLERS.has(word)).length === 0;
}
const FILLERS = new Set('lol haha hmm um uh wow cool nice great alright right well oops sorry jaja bueno vale pues'.split(' '));

/** "Please add to my request that I moved" → "I moved"; null when only the wish to add is told. */
function detailsToAdd(message: string): string | null {
  const rest = message.replace(/^.*?\b(?:add|update|include|tell them|note|añad(?:ir|a|e)|agreg(?:ar|a|ue)|anot(?:ar|a|e)|actualizar)\b[^:.,]*?(?:\b(?:that|saying|with|que)\b|[:.,])\s*/iu, '').trim();
  return rest === '' || rest === message.trim() ? null : rest.slice(0, 1_000);
}
