import type { ConceptName } from './lexicon.ts';

/** Named events that errands name too ("stroke records"): next to an errand they are history unless said to happen now. */
export const EVENTS: ReadonlySet<string> = new Set<ConceptName>([
  'stroke_event', 'heart_attack', 'cardiac_arrest', 'seizure', 'overdose', 'anaphylaxis', 'sepsis_named', 'psychosis', 'fracture', 'palpitations', 'uti', 'sickle', 'depression', 'headache', 'back_pain', 'asthma',
]);

/** Conditions and circumstances that hold whenever they began; only a denial takes them away. */
export const CIRCUMSTANCES: ReadonlySet<string> = new Set<ConceptName>([
  'diabetic', 'anticoagulant', 'immunosuppressed', 'asthma', 'pregnant', 'postpartum', 'infant', 'baby', 'child', 'pe_risk', 'critical_medicine', 'age_under_3_months', 'age_under_1_year', 'age_child', 'age_adult_over_35', 'age_over_65', 'weeks_stated', 'weeks_before_37', 'weeks_after_20', 'unilateral', 'sudden', 'right_lower', 'allergen', 'exertion', 'infection_source', 'early_pregnancy', 'adrenal', 'crash_or_dive',
]);

/** Counts however it is meant: "no insulin left", a question about a subject. */
export const UNDENIABLE: ReadonlySet<string> = new Set<ConceptName>(['critical_medicine', 'suicide_information']);

/** A crisis named with any person in the sentence is never read as a general question or an errand. */
export const CRISES: ReadonlySet<string> = new Set<ConceptName>(['suicide_intent', 'suicide_intent_es', 'suicide_attempt', 'self_harm', 'means_at_hand', 'giving_up', 'harm_others', 'postpartum_harm']);

/** A whole message makes these past only after years, and general only where somebody studies (`text/calm.ts`). */
export const GRAVE: ReadonlySet<string> = new Set<ConceptName>([...CRISES, 'abuse', 'psychosis', 'urge', 'despair'] as ConceptName[]);

/** Counts only where a message says nothing else, give or take so many words: "socorro" by itself cries for help, "Socorro Paz" is a name. */
export const ALONE: ReadonlyMap<string, number> = new Map<ConceptName, number>([['heart_attack_bare', 2], ['bridge_bare', 2], ['cry_bare', 0]]);

/** Clinical circumstances that soften a symptom from the sentence next to it; other exceptions must stand in the same clause. */
export const SOFTENING: ReadonlySet<string> = new Set<ConceptName>([
  'chest_benign', 'numb_benign', 'iron_pills', 'breathless_exertion', 'breathless_mild', 'streaks', 'faint_benign', 'sore_throat', 'burn_benign', 'dvt_benign', 'blue_benign', 'cold_limb_benign', 'testicle_benign', 'minor_bleeding', 'asthma', 'health_worry',
]);
