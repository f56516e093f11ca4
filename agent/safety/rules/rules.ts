import { BABY_RULES } from './babies.ts';
import { BELLY_RULES } from './belly.ts';
import { BLEEDING_RULES } from './bleeding.ts';
import { BRAIN_RULES } from './brain.ts';
import { BREATHING_RULES } from './breathing.ts';
import { HEART_RULES } from './heart.ts';
import { INFECTION_RULES } from './infection.ts';
import { INJURY_RULES } from './injury.ts';
import { LIMB_RULES } from './limbs.ts';
import { MIND_RULES } from './mind.ts';
import { POISON_RULES } from './poison.ts';
import { PREGNANCY_RULES } from './pregnancy.ts';
import { SAME_DAY_RULES } from './same-day.ts';
import { SUGAR_RULES } from './sugar.ts';
import { SURGERY_AND_OTHER_RULES } from './surgery.ts';
import type { Rule } from './rule.ts';

/** All rules. A message fires every rule that it meets; the most pressing acuity counts. */
export const RULES: readonly Rule[] = [
  ...BABY_RULES,
  ...BELLY_RULES,
  ...BLEEDING_RULES,
  ...BRAIN_RULES,
  ...BREATHING_RULES,
  ...HEART_RULES,
  ...INFECTION_RULES,
  ...INJURY_RULES,
  ...LIMB_RULES,
  ...MIND_RULES,
  ...POISON_RULES,
  ...PREGNANCY_RULES,
  ...SAME_DAY_RULES,
  ...SUGAR_RULES,
  ...SURGERY_AND_OTHER_RULES,
];
