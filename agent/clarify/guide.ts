import type { Acuity, Language } from '../../domain/terms.ts';
import type { GuideSource } from './sources.ts';

/** Who is unwell, as far as age and pregnancy change what to do. `newborn`: under 3 months; `baby`: to the first birthday; `older`: from 65. */
export const WHO = ['newborn', 'baby', 'child', 'adult', 'older', 'pregnant'] as const;
export type Who = (typeof WHO)[number];

/** Since when: within a day, 1 to 3 days, 4 to 14 days, longer. */
export const DURATIONS = ['today', 'days', 'week', 'weeks'] as const;
export type Duration = (typeof DURATIONS)[number];

/** Usual things go on, it gets in the way, little is possible. */
export const SEVERITIES = ['mild', 'moderate', 'severe'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What can be asked. `flags` is a checklist of danger signs. */
export const ASKS = ['flags', 'who', 'duration', 'severity'] as const;
export type Ask = (typeof ASKS)[number];

export type Said = Record<Language, string>;

/** A sentence for the patient. `verified` says that the opened text of its source says so. Written with the US numbers. */
export type GuideLine = Said & { source: GuideSource; verified: boolean };

/** A danger sign of the checklist. Its words are the button and, when pressed, the patient's own message, which the safety screen reads like any other. */
export type Flag = { id: string; acuity: Extract<Acuity, 'emergency' | 'urgent' | 'soon'>; crisis?: true; says: Said };

/** Conditions on facts; each names the values that fulfil it. */
export type PlacingRule = { when: { who?: readonly Who[]; duration?: readonly Duration[]; severity?: readonly Severity[] }; acuity: Acuity; why: string };

/**
 * What decides how soon a symptom should be looked at. Data for clinicians to read and sign: raise `version` with every
 * change of meaning.
 */
export type Guide = {
  id: string;
  version: number;
  title: string;
  /** Patterns over folded text (`understand/fold.ts`) that name the symptom. */
  says: Record<Language, RegExp>;
  /** The questions in the order of their weight; at most two are asked, and only those that can change the outcome. */
  questions: readonly Ask[];
  flags: readonly Flag[];
  /** All that fit count; the most pressing decides. */
  rules: readonly PlacingRule[];
  /** Where no rule fits and no danger sign is there. */
  otherwise: Exclude<Acuity, 'emergency'>;
  /** What to do meanwhile. */
  now: readonly GuideLine[];
  /** Safety-netting: what to watch for, and whom to call then. */
  callBack: readonly GuideLine[];
  sources: readonly GuideSource[];
  /** Messages in order and where they lead with nothing else found; its tests. */
  examples: readonly { says: readonly string[]; acuity: Acuity }[];
};
