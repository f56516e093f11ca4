import type { FACT_NAMES } from '../text/facts.ts';
import { BODY_AND_FAMILY } from './body-and-family.ts';
import { BRAIN_AND_MIND } from './brain-and-mind.ts';
import { HEART_AND_BREATHING } from './heart-and-breathing.ts';

/** Every symptom, event, condition and circumstance that rules may name, with the phrases that say it. */
export const CONCEPTS = { ...HEART_AND_BREATHING, ...BRAIN_AND_MIND, ...BODY_AND_FAMILY };

export type ConceptName = keyof typeof CONCEPTS | (typeof FACT_NAMES)[number];
