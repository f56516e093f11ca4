import type { CaseDraft, CaseKind, Slot } from '../memory.ts';
import type { Intent, Location, Specialty } from '../../domain/terms.ts';

/** What staff need for each kind, in the order it is asked. Everything else is taken when the patient offers it. */
const NEEDED: Record<CaseKind, Slot[]> = {
  appointment: ['specialty', 'what', 'times', 'name', 'contact'],
  appointment_change: ['what', 'times', 'name', 'contact'],
  appointment_cancel: ['what', 'name', 'contact'],
  refill: ['what', 'name', 'contact'],
  results: ['what', 'name', 'contact'],
  billing: ['what', 'name', 'contact'],
  records: ['what', 'name', 'contact'],
  referral: ['what', 'name', 'contact'],
  complaint: ['what', 'name', 'contact'],
  other: ['what', 'name', 'contact'],
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

const CANCEL = /\b(?:cancel\w*|call off|can't (?:make|come)|cannot (?:make|come)|won't (?:make|be able)|anular|no puedo (?:ir|asistir|llegar))\b/;
const CHANGE = /\b(?:re-?schedul\w*|chang(?:e|ing)|mov(?:e|ing)|postpone|push back|different (?:day|time)|another (?:day|time)|earlier|later|reprogramar\w*|cambi(?:ar|e|o)\w*|mover|aplazar|otra (?:hora|fecha)|otro dia)\b/;

/** The kind of request an intent leads to; `text` is folded. Null for intents that ask nothing of staff. */
export function caseKindFor(intent: Intent, text: string): CaseKind | null {
  if (intent === 'appointment' && CHANGE.test(text)) return 'appointment_change';
  if (intent === 'appointment' && CANCEL.test(text)) return 'appointment_cancel';
  return BY_INTENT[intent] ?? null;
}

/** An empty request of `kind`. */
export function newDraft(kind: CaseKind): CaseDraft {
  return { kind, what: null, specialty: null, location: null, times: null, name: null, contact: null, skipped: [] };
}

/** The draft with the team and place that follow from what is known. */
export function completed(draft: CaseDraft): CaseDraft {
  const specialty = draft.specialty ?? TAKEN_BY[draft.kind];
  return { ...draft, specialty, location: draft.location ?? (specialty ? (SEEN_AT[specialty] ?? null) : null) };
}

/** The next detail to ask for; null when the request can be shown for a yes. */
export function nextSlot(draft: CaseDraft): Slot | null {
  return NEEDED[draft.kind].find((slot) => draft[slot] === null && !draft.skipped.includes(slot)) ?? null;
}

/** Staff cannot act on a request that says nothing; a visit may keep its reason to itself. */
export function maySkip(draft: CaseDraft, slot: Slot): boolean {
  return slot !== 'what' || draft.kind === 'appointment';
}

/** Stands for the exact request that was shown: a yes counts for this one alone. */
export function fingerprint(draft: CaseDraft): string {
  return JSON.stringify([draft.kind, draft.what, draft.specialty, draft.location, draft.times, draft.name, draft.contact]);
}
