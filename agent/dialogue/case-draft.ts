import type { CaseDraft, CaseKind, Slot } from '../memory.ts';
import type { Intent, Location, Specialty } from '../../domain/terms.ts';

/** What staff need for each kind, in the order it is asked. Everything else is taken when the patient offers it. */
const NEEDED: Record<CaseKind, Slot[]> = {
  appointment: ['specialty', 'what', 'times', 'whose', 'name', 'contact'],
  appointment_change: ['what', 'times', 'whose', 'name', 'contact'],
  appointment_cancel: ['what', 'whose', 'name', 'contact'],
  refill: ['what', 'whose', 'name', 'contact'],
  results: ['what', 'whose', 'name', 'contact'],
  billing: ['what', 'whose', 'name', 'contact'],
  records: ['what', 'whose', 'name', 'contact'],
  referral: ['what', 'whose', 'name', 'contact'],
  complaint: ['what', 'whose', 'name', 'contact'],
  other: ['what', 'whose', 'name', 'contact'],
};

/** The team that takes it when the patient's words name none. */
const TAKEN_BY: Record<CaseKind, Specialty | null> = {
  appointment: null, appointment_change: 'front_desk', appointment_cancel: 'front_desk', refill: 'pharmacy', results: null,
  billing: 'billing', records: 'records', referral: 'front_desk', complaint: 'front_desk', other: 'front_desk',
};

/** Where a specialty sees patients when only one place does. */
const SEEN_AT: Partial<Record<Specialty, Location>> = {
  family_medicine: 'northside', paediatrics: 'northside', cardiology: 'lakeshore', dermatology: 'lakeshore', orthopaedics: 'lakeshore',
  mental_health: 'lakeshore', obstetrics: 'main', imaging: 'main', pharmacy: 'pharmacy', emergency: 'main',
};

/** The kinds a patient can name in a word; a change or cancellation is told apart by `caseKindFor`. */
const BY_INTENT: Partial<Record<Intent, CaseKind>> = {
  refill: 'refill', results: 'results', billing: 'billing', records: 'records', referral: 'referral', complaint: 'complaint', appointment: 'appointment',
};

const CANCEL = /\b(?:cancel\w*|call off|can't (?:make|come|attend)|cannot (?:make|come|attend)|won't (?:make|be able|come)|(?:not|un)able to (?:make|come|attend)|(?:don't|do not) need my (?:appointment|visit)|anular|no (?:puedo|podre) (?:ir|asistir|llegar|acudir))\b/;
const CHANGE = /\b(?:re-?schedul\w*|re-?book\w*|chang(?:e|ing)|mov(?:e|ing)|postpone|push (?:back|it)|swap|(?:a )?(?:different|another|new|better) (?:day|time|date|slot)|earlier|later|reprogramar\w*|reagendar\w*|cambi(?:ar|e|o)\w*|mover|aplazar|posponer|adelantar|otr[oa] (?:hora|fecha|dia))\b/;
const OF_A_VISIT = /\b(?:appointments?|visits?|check-?ups?|slots?|booking|surgery|consult\w*|citas?|turno|consulta|mri|scan|ultrasound|x-?ray)\b|\b(?:can't|cannot|won't|unable to|not able to) (?:make|come|attend)\b|\bno puedo (?:ir|asistir|llegar|acudir)\b/;

/** The kind of request an intent leads to; `text` is folded. Null for intents that ask nothing of staff. */
export function caseKindFor(intent: Intent, text: string): CaseKind | null {
  if (intent === 'appointment' && OF_A_VISIT.test(text)) {
    // "An appointment after the change of my cast" changes none: the word must come before the visit, or speak of another day.
    if (CHANGE.test(text) && !/\b(?:need|want|book|make|like|quiero|necesito) (?:an?|una?) (?:new )?(?:appointment|visit|cita)\b/.test(text)) return 'appointment_change';
    if (CANCEL.test(text)) return 'appointment_cancel';
  }
  if (intent === 'appointment' && /\b(?:re-?schedul|reprogram|reagend)/.test(text)) return 'appointment_change';
  return BY_INTENT[intent] ?? null;
}

/** An empty request of `kind`. */
export function newDraft(kind: CaseKind): CaseDraft {
  return { kind, what: null, specialty: null, location: null, times: null, name: null, contact: null, forWhom: null, pharmacy: null, skipped: [] };
}

/** Where a team sees patients, when it is one place. */
export const placeOf = (specialty: Specialty | null): Location | null => (specialty ? (SEEN_AT[specialty] ?? null) : null);

/** Kinds of one team, whatever the matter is about: "my blood pressure tablets" are no visit to cardiology. */
const ONE_TEAM: ReadonlySet<CaseKind> = new Set(['refill', 'billing', 'records', 'complaint', 'referral']);

/** The draft with the team and place that follow from what is known. */
export function completed(draft: CaseDraft): CaseDraft {
  const specialty = ONE_TEAM.has(draft.kind) ? TAKEN_BY[draft.kind] : (draft.specialty ?? TAKEN_BY[draft.kind]);
  // A pharmacy elsewhere is no place of this hospital.
  const location = draft.pharmacy !== null ? null : (draft.location ?? placeOf(specialty));
  return { ...draft, specialty, location };
}

/** The next detail to ask for; null when the request can be shown for a yes. */
export function nextSlot(draft: CaseDraft): Slot | null {
  return missingSlots(draft)[0] ?? null;
}

/** All details that staff need and nobody has told, in the order they are asked. */
export function missingSlots(draft: CaseDraft): Slot[] {
  return NEEDED[draft.kind].filter((slot) => !isKnown(draft, slot) && !draft.skipped.includes(slot));
}

function isKnown(draft: CaseDraft, slot: Slot): boolean {
  if (slot === 'whose') return draft.forWhom === null || draft.forWhom.name !== null;
  // What a visit is for is asked along with other things, and not for its own sake of somebody who has said all the rest.
  if (slot === 'what' && draft.kind === 'appointment' && draft.times !== null && draft.name !== null && draft.contact !== null) return true;
  // "Call me about my results": whom to call is all they need.
  if (slot === 'what' && draft.kind === 'results' && draft.name !== null && draft.contact !== null) return true;
  return draft[slot] !== null;
}

/** The draft with an answer to the question for `slot`. */
export function withAnswer(draft: CaseDraft, slot: Slot, value: string): CaseDraft {
  if (slot === 'whose') return { ...draft, forWhom: { relation: draft.forWhom?.relation ?? null, name: value } };
  if (slot === 'specialty') return { ...draft, specialty: value as Specialty };
  return { ...draft, [slot]: value };
}

/** Staff cannot act on a request that says nothing; a visit may keep its reason to itself. */
export function maySkip(draft: CaseDraft, slot: Slot): boolean {
  return slot !== 'what' || draft.kind === 'appointment';
}

/** Whom a request is for, as one line: "Zoe (daughter)"; null when it is for who writes. */
export function forWhomLine({ forWhom }: CaseDraft): string | null {
  if (forWhom === null) return null;
  if (forWhom.name === null) return forWhom.relation;
  return forWhom.relation === null ? forWhom.name : `${forWhom.name} (${forWhom.relation})`;
}

/** Stands for the exact request that was shown: a yes counts for this one alone. */
export function fingerprint(draft: CaseDraft): string {
  return JSON.stringify([draft.kind, draft.what, draft.specialty, draft.location, draft.times, draft.name, draft.contact, draft.forWhom, draft.pharmacy]);
}
