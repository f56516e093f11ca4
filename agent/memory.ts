import { z } from 'zod';
import { ACUITIES, HANDOFF_REASONS, LANGUAGES, LOCATIONS, SPECIALTIES } from '../domain/terms.ts';
import { ASKS, DURATIONS, SEVERITIES, WHO } from './clarify/guide.ts';

/** What a patient may want from staff. Each asks for its own few details (`dialogue/case-draft.ts`). */
export const CASE_KINDS = ['appointment', 'appointment_change', 'appointment_cancel', 'refill', 'results', 'billing', 'records', 'referral', 'complaint', 'other'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** `whose`: the name of the person it is for, when that is not who writes. */
export const SLOTS = ['what', 'specialty', 'times', 'whose', 'name', 'contact'] as const;
/** A detail that is asked for, one at a time. */
export type Slot = (typeof SLOTS)[number];

export const CaseDraft = z.object({
  kind: z.enum(CASE_KINDS),
  /** The patient's own words on what it is about. */
  what: z.string().nullable(),
  specialty: z.enum(SPECIALTIES).nullable(),
  location: z.enum(LOCATIONS).nullable(),
  times: z.string().nullable(),
  name: z.string().nullable(),
  contact: z.string().nullable(),
  /** Somebody else whom it is for, by what they are to the writer ("son", "madre") and by name; `name` is then the writer's. */
  forWhom: z.object({ relation: z.string().nullable(), name: z.string().nullable() }).nullable().default(null),
  /** Where a medicine shall be sent, when it is not to the hospital's own pharmacy. */
  pharmacy: z.string().nullable().default(null),
  /** Asked for and not given: they are not asked again. */
  skipped: z.array(z.enum(SLOTS)),
});
export type CaseDraft = z.infer<typeof CaseDraft>;

/** What the last reply asked, so that "yes", "Tuesday" or "555-0199" can be read. */
export const Expecting = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slot'), slot: z.enum(SLOTS), asked: z.int() }),
  /** `fingerprint` is of the exact words that were shown: a changed request must be confirmed anew. */
  z.object({ kind: z.literal('confirm'), tool: z.enum(['open_case', 'update_case']), fingerprint: z.string(), asked: z.int() }),
  /** Which detail of the request that was shown is wrong. */
  z.object({ kind: z.literal('change') }),
  /** What to add to one of the patient's own cases (`details` null), or to which of `references`. */
  z.object({ kind: z.literal('addition'), references: z.array(z.string()), details: z.string().nullable() }),
  z.object({ kind: z.literal('offer_person'), reason: z.enum(HANDOFF_REASONS) }),
  z.object({ kind: z.literal('offer_case'), caseKind: z.enum(CASE_KINDS) }),
  /** A code sent to the patient's phone or address would let more be shown. */
  z.object({ kind: z.literal('verify') }),
  /** A question that decides how soon a complaint is looked at. */
  z.object({ kind: z.literal('clarify'), ask: z.enum(ASKS) }),
]);
export type Expecting = z.infer<typeof Expecting>;

/** What was learned of the patient's last complaint. */
export const Triage = z.object({
  /** The symptom guide it goes by. */
  guide: z.string(),
  /** The last message when it began. */
  seq: z.int(),
  facts: z.object({ who: z.enum(WHO).nullable(), duration: z.enum(DURATIONS).nullable(), severity: z.enum(SEVERITIES).nullable() }),
  flags: z.array(z.string()),
  asked: z.array(z.enum(ASKS)),
  answered: z.array(z.enum(ASKS)),
  /** The level it was placed at and the patient told; null while questions are open. */
  placed: z.enum(ACUITIES).nullable(),
});
export type Triage = z.infer<typeof Triage>;

export const Memory = z.object({
  /** The language of the last message that showed one. */
  language: z.enum(LANGUAGES).nullable(),
  specialty: z.enum(SPECIALTIES).nullable(),
  location: z.enum(LOCATIONS).nullable(),
  /** What the last answered question was about, in search words: context for "and on Sunday?". */
  topic: z.string().nullable(),
  draft: CaseDraft.nullable(),
  /** An addition to one of the patient's own cases that awaits a yes. */
  update: z.object({ caseId: z.string(), reference: z.string(), details: z.string() }).nullable(),
  expecting: Expecting.nullable(),
  triage: Triage.nullable().default(null),
  /** The most pressing that the screen ever found, and the last message it had read by then. Staff alone lower it. */
  latch: z.object({ acuity: z.enum(ACUITIES), emergency: z.boolean(), crisis: z.boolean(), seq: z.int() }).nullable(),
  /** The patient was told that this should be looked at today, and staff were called for it. */
  urgentTold: z.boolean(),
  /** Replies in a row that found nothing to say; at two a person is called. */
  misses: z.int(),
  /** Questions that no passage answered, for the summary staff will read. */
  unanswered: z.array(z.string()),
});
export type Memory = z.infer<typeof Memory>;

export const EMPTY_MEMORY: Memory = {
  language: null, specialty: null, location: null, topic: null, draft: null, update: null, expecting: null, triage: null, latch: null, urgentTold: false, misses: 0, unanswered: [],
};

/**
 * What the checkpoint holds. A turn that is run again, because the process died after the graph and before its result was
 * applied, must start from the memory it started from the first time: else the patient's "yes" would be gone and the
 * case never opened. Hence both states are kept, with the last message that `after` has read.
 */
export const StoredMemory = z.object({ readToSeq: z.int(), before: Memory, after: Memory });
export type StoredMemory = z.infer<typeof StoredMemory>;

/** What is kept when a turn that read up to `toSeq` ends with `after`. */
export function remembered(stored: StoredMemory, toSeq: number, after: Memory): StoredMemory {
  return { readToSeq: toSeq, before: memoryFor(stored, toSeq), after };
}

/** The memory with which a turn starts that answers the messages up to `toSeq`. */
export function memoryFor(stored: StoredMemory, toSeq: number): Memory {
  return stored.readToSeq >= toSeq ? stored.before : stored.after;
}
