import type { Acuity } from '../../../domain/terms.ts';
import type { AdviceKey } from './advice-lines.ts';
import type { ConceptName } from '../lexicon/lexicon.ts';
import type { SourceKey } from './sources.ts';

/** Concepts that must all be said of the present; a list within it means any one of them. */
export type Trigger = {
  all: readonly (ConceptName | readonly ConceptName[])[];
  /**
   * The trigger does not count where one of these stands in the same clause, or near it in the same message (`SOFTENING`). A list within
   * it names a concept that must stand in the clause and circumstances that must be said as well, anywhere: an unborn baby that is not moving.
   */
  unless?: readonly (ConceptName | readonly [ConceptName, ...ConceptName[]])[];
  /** The concepts must stand this many sentences apart at most; anywhere in the conversation when absent. */
  within?: number;
};

/** One clinical rule. Data for clinicians to read and sign: raise `version` with every change of meaning. */
export type Rule = {
  id: string;
  version: number;
  title: string;
  /** What it is about, as other parts of the product name it: 'stroke', 'suicide'. */
  topic: string;
  acuity: Extract<Acuity, 'emergency' | 'urgent' | 'soon'>;
  /** Suicide, self-harm, abuse, overdose or harm to others: staff are paged and the crisis numbers shown. */
  crisis?: true;
  /** Plain description for clinicians: when it fires. */
  description: string;
  /** One sentence for staff. */
  reason: string;
  /** Any of these fires the rule. */
  when: readonly Trigger[];
  advice: AdviceKey;
  sources: readonly SourceKey[];
  /** Messages (or conversations) that must fire it, and that must not. */
  positive: readonly (string | readonly string[])[];
  negative: readonly (string | readonly string[])[];
};
