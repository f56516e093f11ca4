import type { Slot } from '../memory.ts';
import { clinicIn } from './clinics.ts';
import { contactIn } from './contacts.ts';
import { fold } from './fold.ts';
import { bareName } from './names.ts';
import { specialtyIn } from './specialty.ts';
import { timesIn } from './times.ts';
import { yesOrNo } from './yes-no.ts';

/** Teams that see patients by appointment. */
const CLINICS: ReadonlySet<string> = new Set(['family_medicine', 'paediatrics', 'cardiology', 'dermatology', 'orthopaedics', 'obstetrics', 'mental_health', 'imaging', 'laboratory']);

/** Whether a team sees patients by appointment. */
export const isClinic = (specialty: string): boolean => CLINICS.has(specialty);

const LONGEST_TIMES = 120;

/** A bare answer to the question for `slot`; null when the message cannot be one. Call it only when that was asked. */
export function answerTo(slot: Slot, message: string): string | null {
  const text = message.trim().replace(/\s+/gu, ' ');
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  switch (slot) {
    case 'contact':
      return contactIn(text);
    case 'times': {
      // All of a short answer counts ("not before school is out"); of a longer one what is said of time.
      const told = timesIn(text);
      const whole = contactIn(text) === null && text.length <= LONGEST_TIMES && yesOrNo(text) === null && !(told === null && clinicIn(text) !== null);
      return whole ? text.replace(/[.!]+$/u, '') : told;
    }
    case 'name':
    case 'whose': {
      const name = bareName(text);
      return name !== null && yesOrNo(name) === null && (specialtyIn(name) === null || / /u.test(name)) ? name : null;
    }
    case 'specialty': {
      const clinic = clinicIn(text) ?? specialtyIn(text);
      return clinic !== null && isClinic(clinic) ? clinic : null;
    }
    case 'what':
      return yesOrNo(text) === null ? text.slice(0, 1_000) : null;
  }
}

/** "Any of them", "you choose": the patient leaves it to staff. */
export function leavesItOpen(message: string): boolean {
  return /^(?:any(?: of (?:them|those|these)| one|one| clinic| doctor)?|either(?: one| is fine)?|(?:you|they) (?:choose|decide|pick)|whichever|whatever(?: you think)?|cualquiera|la que sea|usted(?:es)? decid[ae]n?)[ .!]*$/.test(fold(message));
}
