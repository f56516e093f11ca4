import { type Acuity, higherAcuity } from '../../domain/terms.ts';
import type { Memory } from '../memory.ts';

/** Whether a nurse should read this the same day. */
export function isUrgent(acuity: Acuity | null): boolean {
  return acuity !== null && higherAcuity(acuity, 'urgent') === acuity;
}

/** The screen reads the whole conversation each time; a nurse is called for what it found once. */
export function isNewlyUrgent(acuity: Acuity | null, memory: Memory): boolean {
  return isUrgent(acuity) && !memory.urgentTold;
}
