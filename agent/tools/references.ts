import { fold } from '../understand/fold.ts';

/** "RH-4F7K-2M9", "rh 4f7k 2m9", "RB30513", "case #30511": what looks like the reference of a request. */
const WRITTEN = /\b(?:r[hb]|ref)[ -]?#?((?=[0-9a-z -]*\d)[0-9a-z]{3,6}(?:[ -]?[0-9a-z]{2,4})?)\b|\b([a-z]{1,4}-\d[0-9a-z-]{2,}|[a-z]{2}\d{4,})\b|(?:#|\b(?:case|request|ticket|number|reference|solicitud|caso|numero)(?: (?:number|no\.?|numero))? #?)(\d{4,})\b/u;

/** The reference a message names, as written; null when none. */
export function referenceIn(message: string): string | null {
  return WRITTEN.exec(fold(message))?.[0].replace(/^(?:(?:case|request|ticket|number|reference|solicitud|caso|numero)(?: (?:number|no\.?|numero))?|#| )+/u, '').trim() ?? null;
}

/** Letters and digits alone, with O read as 0 and I or L as 1, as they are mistaken for each other. */
const plain = (reference: string): string => reference.toUpperCase().replace(/[^0-9A-Z]/gu, '').replace(/O/gu, '0').replace(/[IL]/gu, '1');

/** Whether what a patient wrote means this reference: in any spelling, or by its number alone. */
export function meansReference(written: string, reference: string): boolean {
  const [asked, own] = [plain(written), plain(reference)];
  return asked === own || (asked.length >= 4 && own.replace(/^[A-Z]+/u, '') === asked);
}
