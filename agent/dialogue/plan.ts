import type { HandoffReason, Intent, Language, Location, Specialty } from '../../domain/terms.ts';
import type { CaseDraft, CaseKind, Expecting, Memory } from '../memory.ts';
import { splitSentences } from '../../kb/sentences.ts';
import { answers } from '../clarify/answers.ts';
import { guideOf } from '../clarify/guides.ts';
import { guideFor } from '../clarify/recognise.ts';
import { answerTo, contactIn, isSkip, isStop, nameIn, timesIn, yesOrNo } from '../understand/answers.ts';
import { fold, saysSomething } from '../understand/fold.ts';
import { topicWords } from '../understand/questions.ts';
import type { Refusal } from '../understand/refusals.ts';
import { caseKindFor, maySkip, newDraft } from './case-draft.ts';

/** What `understand` read in the patient's words since the last reply. */
export type Reading = {
  /** The patient's messages of this turn, joined. */
  message: string;
  intent: Intent;
  asksToAct: boolean;
  specialty: Specialty | null;
  location: Location | null;
  language: Language;
  /** Written in a language the agent does not speak. */
  foreign: boolean;
  /** `asked` in the patient's words, `search` with the context it leans on, `about` what was talked about when it asks for more on that. */
  questions: { asked: string; search: string; about: string | null }[];
  followsUp: boolean;
  refusal: Refusal | null;
  /** What the message takes for granted; the first of `questions` looks it up. */
  premise?: string | null;
};

/** What the reply does. Decided by code, the same with and without a language model. */
export type Plan =
  | { do: 'greet' | 'thanks' | 'how_are_you' | 'who_are_you' | 'what_can_you_do' | 'chat' | 'out_of_scope' | 'nothing_said' | 'declined' | 'dropped' | 'change_what' }
  /** Answers from passages. `refusal` is said first, `then` after it. */
  | { do: 'answer'; refusal: Refusal | null; offer: CaseKind | null; then: 'case' | 'clarify' | null }
  /** Takes an answer to a clarifying question: asks the next, or says how soon the complaint should be looked at. */
  | { do: 'clarify' }
  | { do: 'abstain' }
  /** Opens, fills, confirms or (with `confirmed`) files a request: `tools/open-case.ts` says which. */
  | { do: 'case'; confirmed: boolean; misread: boolean }
  | { do: 'update_case'; confirmed: boolean; details: string | null }
  | { do: 'case_status' }
  /** `untranslated`: the answer is published in another language than the patient's. */
  | { do: 'handoff'; reason: HandoffReason; foreign: boolean; untranslated?: boolean };

export type Decision = { plan: Plan; memory: Memory };

/** The same question of the form put so often without an answer: then a person is offered instead. */
const MOST_ASKS = 2;

/** What to do about `reading`, given what the last reply asked. Pure: the memory is returned, not changed. */
export function decide(reading: Reading, memory: Memory, patient: { name: string | null; contact: string | null }): Decision {
  const kept: Memory = {
    ...memory,
    language: reading.language,
    specialty: reading.specialty ?? (reading.followsUp ? memory.specialty : null),
    location: reading.location ?? memory.location,
  };
  // "???" in the middle of a request is an answer that was not caught, and no end of the request.
  const filling = memory.expecting?.kind === 'slot' && memory.draft !== null;
  if (!filling && !saysSomething(reading.message) && yesOrNo(reading.message) === null) return missed(kept, { do: 'nothing_said' });
  if (reading.foreign) return { plan: { do: 'handoff', reason: 'needs_staff', foreign: true }, memory: kept };
  if (reading.intent === 'person') return { plan: { do: 'handoff', reason: 'asked_for_person', foreign: false }, memory: kept };
  const answered = memory.expecting ? answerToExpected(reading, memory.expecting, kept) : null;
  return answered ?? startAfresh(reading, { ...kept, expecting: null }, patient);
}

function answerToExpected(reading: Reading, expecting: Expecting, memory: Memory): Decision | null {
  const free: Memory = { ...memory, expecting: null };
  const answer = yesOrNo(reading.message);
  switch (expecting.kind) {
    case 'offer_person':
      if (answer === 'yes') return { plan: { do: 'handoff', reason: expecting.reason, foreign: false }, memory: free };
      return answer === 'no' ? { plan: { do: 'declined' }, memory: { ...free, misses: 0 } } : null;
    case 'offer_case':
      if (answer === 'yes') return { plan: fill(), memory: { ...free, draft: drafted(newDraft(expecting.caseKind), reading, memory.topic) } };
      return answer === 'no' ? { plan: { do: 'declined' }, memory: free } : null;
    case 'clarify':
      return answersClarifying(reading, expecting, memory) ? { plan: { do: 'clarify' }, memory: { ...free, misses: 0 } } : null;
    case 'confirm':
      return answerToConfirm(reading, expecting, memory, answer);
    case 'slot':
      return answerToSlot(reading, expecting, memory);
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

function answerToConfirm(reading: Reading, expecting: Expecting & { kind: 'confirm' }, memory: Memory, answer: 'yes' | 'no' | null): Decision | null {
  const update = expecting.tool === 'update_case';
  if (answer === 'yes') {
    return update ? { plan: { do: 'update_case', confirmed: true, details: memory.update?.details ?? null }, memory } : { plan: fill(true), memory };
  }
  if (isStop(reading.message)) return dropped(memory);
  if (answer === 'no' || /^no\b/.test(fold(reading.message))) {
    if (update) return { plan: { do: 'dropped' }, memory: { ...memory, update: null, expecting: null } };
    const changed = corrected(memory.draft, reading);
    if (changed) return { plan: fill(), memory: { ...memory, draft: changed, expecting: null } };
    return { plan: { do: 'change_what' }, memory: { ...memory, expecting: null } };
  }
  if (update) return null;
  const changed = corrected(memory.draft, reading);
  if (changed) return { plan: fill(), memory: { ...memory, draft: changed, expecting: null } };
  if (asksSomething(reading)) return { plan: { do: 'answer', refusal: reading.refusal, offer: null, then: 'case' }, memory };
  // "Hmm, let me see": shown once more, then let go.
  return reading.intent === 'information' && expecting.asked < MOST_ASKS ? { plan: fill(), memory } : null;
}

function answerToSlot(reading: Reading, expecting: Expecting & { kind: 'slot' }, memory: Memory): Decision | null {
  const draft = memory.draft;
  if (draft === null) return null;
  const { slot } = expecting;
  const free: Memory = { ...memory, expecting: null };
  if (isStop(reading.message)) return dropped(memory);
  const answer = yesOrNo(reading.message);
  if (isSkip(reading.message) || (answer === 'no' && slot !== 'what')) {
    if (maySkip(draft, slot)) return { plan: fill(), memory: { ...free, draft: { ...draft, skipped: [...draft.skipped, slot] }, misses: 0 } };
  } else if (answer === 'no') return dropped(memory);
  const asks = asksSomething(reading) && reading.message.includes('?');
  const value = slot === 'specialty' ? reading.specialty : asks ? null : answerTo(slot, reading.message);
  if (value !== null) return { plan: fill(), memory: { ...free, draft: offered({ ...draft, [slot]: value }, reading, slot), misses: 0 } };
  const changed = corrected(draft, reading);
  if (changed && !asks) return { plan: fill(), memory: { ...free, draft: changed, misses: 0 } };
  if (asks || reading.refusal) return { plan: { do: 'answer', refusal: reading.refusal, offer: null, then: 'case' }, memory };
  if (expecting.asked >= MOST_ASKS) {
    if (maySkip(draft, slot)) return { plan: fill(), memory: { ...free, draft: { ...draft, skipped: [...draft.skipped, slot] } } };
    return { plan: { do: 'handoff', reason: 'needs_staff', foreign: false }, memory: free };
  }
  return { plan: { do: 'case', confirmed: false, misread: true }, memory };
}

function startAfresh(reading: Reading, memory: Memory, patient: { name: string | null; contact: string | null }): Decision {
  if (memory.draft && isStop(reading.message)) return dropped(memory);
  // After "no, change it" the next words may carry the change.
  const changed = memory.draft ? corrected(memory.draft, reading) : null;
  if (changed && !reading.message.includes('?')) return { plan: fill(), memory: { ...memory, draft: changed } };
  const fresh: Memory = { ...memory, draft: null, update: null };
  if (reading.refusal) {
    return { plan: { do: 'answer', refusal: reading.refusal, offer: null, then: null }, memory: fresh };
  }
  const text = fold(reading.message);
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
      const adding = /\b(?:add|update|include|tell them|anadir|agregar|actualizar)\b/.test(text) && !/\b(?:any|an) update\b/.test(text);
      return { plan: adding ? { do: 'update_case', confirmed: false, details: detailsToAdd(reading.message) } : { do: 'case_status' }, memory: fresh };
    }
  }
  const kind = caseKindFor(reading.intent, text);
  if (kind !== null && (reading.asksToAct || (kind === 'complaint' && !isPlainQuestion(reading.message)))) {
    const known = { ...newDraft(kind), name: patient.name, contact: patient.contact };
    return { plan: fill(), memory: { ...fresh, draft: drafted(known, reading, null) } };
  }
  if (ANNOUNCES.test(text)) return { plan: { do: 'chat' }, memory: fresh };
  if (yesOrNo(reading.message) !== null || saysNothing(reading)) return missed(fresh, { do: 'chat' });
  return { plan: { do: 'answer', refusal: null, offer: kind, then: null }, memory: fresh };
}

/** "I have a question about my mom": the question is still to come. */
const ANNOUNCES = /^(?:(?:hi|hello|hola|ok|yes)[ ,.!]+)?(?:i(?: have|'ve got|'d like to ask)|can i ask(?: you)?|may i ask|tengo|puedo hacer(?:le)?) (?:a|some|one|una?|unas|algunas)? ?(?:quick |short |rapida )?(?:questions?|something|preguntas?)(?: (?:about|for|regarding|sobre) (?:(?:my|mi|the|a) )?\w+)?[ .!?]*$/;

function fill(confirmed = false): Plan {
  return { do: 'case', confirmed, misread: false };
}

function dropped(memory: Memory): Decision {
  return { plan: { do: 'dropped' }, memory: { ...memory, draft: null, update: null, expecting: null } };
}

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

function asksSomething(reading: Reading): boolean {
  return (reading.message.includes('?') && saysSomething(reading.message)) || (reading.intent === 'symptom' && topicWords(reading.message, reading.language).length > 2);
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

/** Words that name the wish for a request and nothing of its matter. */
const REQUEST_WORDS = new Set(
  `appointment appointments appt book booking schedule scheduling reschedule make visit doctor dr doctors specialist clinic hospital riverbend new see next available soon possible asap refill
  refills renew prescription prescriptions medicine medicines medication medications meds pill pills order request records record medical copy bill billing billed question results result test tests
  referral complaint complain file cancel change move today tomorrow week month morning afternoon evening monday tuesday wednesday thursday friday saturday sunday cardiologist cardiology dermatologist
  dermatology paediatrician pediatrician paediatrics pediatrics orthopaedics orthopedics orthopedist therapist psychiatrist gynecologist obstetrician family mental health name called phone email number call best prefer preferably flexible works fine anytime
  running run ran low almost time times day days online help issue problem
  cita citas turno agendar reservar medico medica doctora doctor hacer pedir solicitar sacar resurtir renovar receta recetas medicina medicamento pastillas expediente factura resultados queja quejarme cancelar cambiar
  manana tarde lunes martes miercoles jueves viernes sabado semana proxima cardiologo cardiologia dermatologo dermatologia pediatra nombre telefono correo llamo`.split(/\s+/u),
);

/** Takes what the opening words already give, so that nothing is asked twice. */
function drafted(draft: CaseDraft, reading: Reading, topic: string | null): CaseDraft {
  const name = nameIn(reading.message);
  const spoken = new Set([...(name ? fold(name).split(' ') : []), ...fold(timesIn(reading.message) ?? '').split(/[^\p{L}\p{N}]+/u)]);
  const matter = topicWords(reading.message, reading.language).filter((word) => !REQUEST_WORDS.has(word) && !spoken.has(word) && !/\d{3}/.test(word));
  const enough = yesOrNo(reading.message) === null && matter.length >= (draft.kind === 'complaint' ? 2 : 1);
  return offered({ ...draft, what: draft.what ?? (enough ? reading.message.trim().slice(0, 1_000) : topic && draft.kind !== 'refill' ? topic : null) }, reading, null);
}

/** Fills details the patient gave without being asked. `asked` is the one that was, and is not guessed at. */
function offered(draft: CaseDraft, reading: Reading, asked: keyof CaseDraft | null): CaseDraft {
  return {
    ...draft,
    specialty: draft.specialty ?? (asked === 'name' ? null : reading.specialty),
    location: draft.location ?? reading.location,
    times: draft.times ?? (draft.kind === 'appointment' ? timesIn(reading.message) : null),
    name: draft.name ?? nameIn(reading.message),
    contact: draft.contact ?? contactIn(reading.message),
  };
}

/** The draft with a detail the message newly gives in place of the old one; null when it gives none. */
function corrected(draft: CaseDraft | null, reading: Reading): CaseDraft | null {
  if (draft === null) return null;
  const given = { times: timesIn(reading.message), name: nameIn(reading.message), contact: contactIn(reading.message), location: reading.location };
  const news = Object.entries(given).filter(([key, value]) => value !== null && value !== draft[key as keyof CaseDraft]);
  return news.length === 0 ? null : { ...draft, ...Object.fromEntries(news) };
}

/** "Please add to my request that I moved" → "I moved"; null when only the wish to add is told. */
function detailsToAdd(message: string): string | null {
  const rest = message.replace(/^.*?\b(?:add|update|include|tell them|añadir|agregar|actualizar)\b[^:.,]*?(?:\b(?:that|saying|with|que)\b|[:.,])\s*/iu, '').trim();
  return rest === '' || rest === message.trim() ? null : rest.slice(0, 1_000);
}
