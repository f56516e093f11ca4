/**
 * The product's words. Code, screens and docs use these and no synonyms.
 * Ordered lists run from most to least pressing, so that an index compares two values.
 */

/** How well a patient is proved: not at all, by a one-time code, by code and date of birth or the hospital's token. */
export const ASSURANCES = ['anonymous', 'contact', 'verified'] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** Whether what is proved is enough for what is needed. */
export const isAssured = (proved: Assurance, needed: Assurance): boolean => ASSURANCES.indexOf(proved) >= ASSURANCES.indexOf(needed);

/** Clinical urgency. Code and model may raise it, only staff lower it. */
export const ACUITIES = ['emergency', 'urgent', 'soon', 'routine', 'self_care'] as const;
export type Acuity = (typeof ACUITIES)[number];

/** Operational order, unlike acuity no clinical statement. */
export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const CHANNELS = ['chat', 'email', 'sms', 'phone'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who answers in a conversation. Control passes by handoff and may be handed back. */
export const CONTROLS = ['agent', 'staff'] as const;
export type Control = (typeof CONTROLS)[number];

/** Who wrote a message. `system` writes cards and notices that code composed. */
export const AUTHORS = ['patient', 'agent', 'staff', 'system'] as const;
export type Author = (typeof AUTHORS)[number];

/** `emergency` is the card with call buttons; `notice` tells of a change, such as a handoff. */
export const MESSAGE_KINDS = ['text', 'emergency', 'notice'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** `interrupted`: a takeover, a crash or an emergency ended the reply; the sentences shown stay. */
export const MESSAGE_STATES = ['streaming', 'complete', 'interrupted'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** What a status means to the program, whatever the hospital calls it (domain/cases/statuses.ts). */
export const STATUS_CATEGORIES = ['new', 'open', 'waiting_on_patient', 'waiting_on_clinic', 'resolved', 'closed'] as const;
export type StatusCategory = (typeof STATUS_CATEGORIES)[number];

export const SPECIALTIES = [
  'family_medicine', 'paediatrics', 'cardiology', 'dermatology', 'orthopaedics', 'obstetrics', 'mental_health',
  'imaging', 'laboratory', 'pharmacy', 'billing', 'records', 'front_desk', 'emergency',
] as const;
export type Specialty = (typeof SPECIALTIES)[number];

export const LOCATIONS = ['main', 'northside', 'lakeshore', 'pharmacy'] as const;
export type Location = (typeof LOCATIONS)[number];

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The roles that come with the product; a hospital adds its own and changes these (domain/access/roles.ts). */
export const STAFF_ROLES = ['doctor', 'nurse', 'front_desk', 'manager', 'admin', 'privacy_officer', 'auditor'] as const;
/** A role's key: one of the above or a hospital's own. */
export type StaffRole = string;

/** What a message is about, as `understand` reads it. */
export const INTENTS = [
  'information', 'symptom', 'appointment', 'refill', 'results', 'billing', 'records', 'referral', 'complaint',
  'case_status', 'person', 'thanks', 'greeting', 'small_talk', 'out_of_scope', 'emergency',
] as const;
export type Intent = (typeof INTENTS)[number];

/** Why control passed to staff. */
export const HANDOFF_REASONS = [
  'emergency', 'crisis', 'asked_for_person', 'needs_staff', 'no_answer', 'clinical_question', 'model_failed', 'turn_failed',
] as const;
export type HandoffReason = (typeof HANDOFF_REASONS)[number];

export const ACTOR_KINDS = ['patient', 'staff', 'api_key', 'agent', 'system'] as const;
/** Who did something. `id` is absent for the agent and the system. */
export type Actor = { kind: (typeof ACTOR_KINDS)[number]; id?: string };

/** The more pressing of two acuities; an absent one never wins. */
export function higherAcuity(a: Acuity | null, b: Acuity | null): Acuity | null {
  if (a === null || b === null) return a ?? b;
  return ACUITIES.indexOf(a) <= ACUITIES.indexOf(b) ? a : b;
}
