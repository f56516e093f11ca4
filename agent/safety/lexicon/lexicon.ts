import type { FACT_NAMES } from '../text/facts.ts';
import { BODY_AND_FAMILY } from './body-and-family.ts';
import { BRAIN_AND_MIND } from './brain-and-mind.ts';
import { CRISIS_WORDING } from './crisis-wording.ts';
import { EDGE_WORDING } from './edge-wording.ts';
import { FURTHER_WORDING } from './further-wording.ts';
import { HEART_AND_BREATHING } from './heart-and-breathing.ts';
import { SAME_DAY } from './same-day.ts';
import { UNDERSTATED_WORDING } from './understated-wording.ts';

type Base = typeof HEART_AND_BREATHING & typeof BRAIN_AND_MIND & typeof BODY_AND_FAMILY & typeof SAME_DAY;
/** Further phrases for concepts that stand in another file. */
export type Wording = { readonly [name in keyof Base]?: string };

const further: readonly Wording[] = [CRISIS_WORDING, FURTHER_WORDING];
const later: readonly Wording[] = [EDGE_WORDING, UNDERSTATED_WORDING];
const phrasesOf = (list: Wording, name: string): string | undefined => (list as Readonly<Record<string, string | undefined>>)[name];
const base: Base = { ...HEART_AND_BREATHING, ...BRAIN_AND_MIND, ...BODY_AND_FAMILY, ...SAME_DAY };

/** Every symptom, event, condition and circumstance that rules may name, with the phrases that say it. */
export const CONCEPTS: Readonly<Record<keyof Base, string>> = Object.fromEntries(
  Object.entries(base).map(([name, phrases]) => [name, [phrases, ...further.map((list) => phrasesOf(list, name) ?? ''), ...later.flatMap((list) => phrasesOf(list, name) ?? [])].join(',')]),
) as Record<keyof Base, string>;

export type ConceptName = keyof Base | (typeof FACT_NAMES)[number];
