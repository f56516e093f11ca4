import { type CaseDraft, type CaseKind, type Slot } from '../memory.ts';
import { answerTo, isClinic } from '../understand/answers.ts';
import { clinicIn } from '../understand/clinics.ts';
import { withLastDigits } from '../understand/contacts.ts';
import { fold } from '../understand/fold.ts';
import { MEDICINE_NAME } from '../understand/medicines.ts';
import { topicWords } from '../understand/questions.ts';
import { newTimesIn, timesIn } from '../understand/times.ts';
import { newDraft, placeOf, withAnswer } from './case-draft.ts';
import { type RequestDetails, detailsIn } from './request-details.ts';
import type { Reading } from './plan.ts';

type Known = { name: string | null; contact: string | null };

/** A new request with all that the opening words already give, so that nothing is asked twice. `topic` is what was talked about. */
export function drafted(kind: CaseKind, reading: Reading, known: Known, topic: string | null): CaseDraft {
  const given = detailsIn(reading.plain, kind, reading.location, reading.language);
  const bySymptom = reading.specialty !== null && isClinic(reading.specialty) ? reading.specialty : null;
  return {
    ...newDraft(kind),
    what: given.what ?? (topic !== null && kind !== 'refill' ? topic : null),
    specialty: given.clinic ?? (kind === 'results' ? reading.specialty : bySymptom),
    location: given.location,
    times: given.times,
    name: given.name ?? known.name,
    contact: given.contact ?? known.contact,
    forWhom: given.forWhom,
    pharmacy: given.pharmacy,
    skipped: /\bno name\b|\banonym\w+|\banonim\w+|\bsin (?:mi )?nombre\b/.test(fold(reading.plain)) ? ['name'] : [],
  };
}

/** What is told of the matter while something else was asked: "amlodipine 5", "it's for my hip". Null when the words are none of that. */
export function toldAside(draft: CaseDraft, reading: Reading): CaseDraft | null {
  const text = fold(reading.plain);
  const aside = MEDICINE_NAME.test(text) || /^(?:(?:oh|and|also|y)[ ,]+)*(?:it'?s |it is |es )?(?:for|about|because of|para|por|sobre) (?:my|the|his|her|mi|la|el|su)\b/.test(text);
  return aside && topicWords(reading.plain, reading.language).length > 0 ? { ...draft, what: joined(draft.what, reading.message) } : null;
}

/** The draft with an answer to `slot`, and what the answer says besides. Null when it is no answer to it. */
export function answered(draft: CaseDraft, slot: Slot, reading: Reading): CaseDraft | null {
  const value = answerTo(slot, reading.plain);
  if (value === null) return null;
  const given = detailsIn(reading.plain, draft.kind, reading.location, reading.language);
  const filled = withAnswer(draft, slot, value);
  const plainly = slot === 'name' || slot === 'whose' || slot === 'contact';
  return {
    ...filled,
    specialty: filled.specialty ?? (plainly ? null : given.clinic),
    location: filled.location ?? given.location,
    times: filled.times ?? given.times,
    // What was asked is answered by the whole; a name within it is somebody's in the story.
    name: filled.name ?? (slot === 'what' && given.contact === null ? null : slot === 'whose' ? null : given.name),
    contact: filled.contact ?? given.contact,
    forWhom: filled.forWhom ?? given.forWhom,
    pharmacy: filled.pharmacy ?? given.pharmacy,
    // "My knee hurts" to the question which clinic says both.
    what: filled.what ?? (slot === 'specialty' && topicWords(reading.plain, reading.language).length > 2 ? given.what : null),
  };
}

const CUE = /\b(?:actually|instead|i mean(?:t)?|sorry|wait|rather|make (?:it|that)|change|correct(?:ion)?|should be|not|no|en realidad|mejor|perdon|quise decir|digo|cambi\w+)\b/;
const ADDS = /^(?:(?:and|also|oh|please|can you|could you|y|tambien|ademas|por favor)[ ,]+)*(?:add|note|include|mention|tell (?:them|the doctor|staff)|write|put|anad[ae]|agreg[ae]|anot[ae]|ponga|dig[ae](?:les)?)\b(?: (?:that|also|a note|too|que|tambien))*[ :,]*/;

/** The draft with what the message newly says in place of the old; null when it says nothing new. `shown`: the whole request was shown. */
export function corrected(draft: CaseDraft | null, reading: Reading, shown = false): CaseDraft | null {
  if (draft === null) return null;
  const text = fold(reading.plain);
  const given = detailsIn(reading.plain, draft.kind, reading.location, reading.language);
  const isVisit = draft.kind === 'appointment' || draft.kind === 'appointment_change';
  const cued = CUE.test(text);
  const news: Partial<CaseDraft> = {};
  const contact = given.contact ?? withLastDigits(draft.contact, reading.message);
  if (contact !== null && contact !== draft.contact) news.contact = contact;
  if (given.name !== null && given.name !== draft.name) news.name = given.name;
  const times = isVisit ? (newTimesIn(withoutDenied(reading.plain)) ?? timesIn(withoutDenied(reading.plain)) ?? given.times) : null;
  if (times !== null && times !== draft.times && (contact === null || contact === draft.contact || given.contact !== null)) news.times = times;
  const clinic = clinicIn(reading.plain);
  if (clinic !== null && clinic !== draft.specialty && (shown || cued || draft.specialty === null) && draft.kind.startsWith('appointment')) {
    news.specialty = clinic;
    if (draft.location === placeOf(draft.specialty)) news.location = null;
  }
  if (given.location !== null && given.location !== draft.location) news.location = given.location;
  if (given.pharmacy !== null && given.pharmacy !== draft.pharmacy) news.pharmacy = given.pharmacy;
  if (given.forWhom !== null && JSON.stringify(given.forWhom) !== JSON.stringify(draft.forWhom)) news.forWhom = given.forWhom;
  if (ADDS.test(text) && given.what !== null && Object.keys(news).length === 0) news.what = joined(draft.what, reading.message.replace(/^[\s\S]{0,40}?\b(?:that|note|include|mention|add|que|añad[ae]|agreg[ae])\b[ :,]*(?:that |que )?/iu, ''));
  else if (draft.kind === 'refill' && cued && MEDICINE_NAME.test(text)) news.what = reading.message.trim();
  return Object.keys(news).length === 0 ? null : { ...draft, ...news };
}

/** The draft with a plain remark put to what it is about: "it's for my pacemaker" under the request as shown. */
export function remarked(draft: CaseDraft, reading: Reading): CaseDraft | null {
  const remark = reading.message.trim();
  const says = topicWords(remark, reading.language).length >= (draft.what === null ? 1 : 2);
  return says && !/^(?:hm+|let me|i(?:'m| am)? (?:not sure|thinking|need to think|don't know)|wait|one (?:moment|sec)|un momento|dejeme|espere)\b/u.test(fold(remark)) ? { ...draft, what: joined(draft.what, remark) } : null;
}

const joined = (old: string | null, more: string): string => [old, more.trim()].filter(Boolean).join(' – ').slice(0, 1_000);

/** "Tuesday, not Monday": the day that is denied is not wished for, unless nothing else is. */
function withoutDenied(text: string): string {
  const rest = text.replace(/[,;]?\s*\b(?:not|instead of|rather than|en vez de|y no)(?: on| in| the| el| los| las)* [\p{L}\d: ]{2,25}$/iu, '');
  return timesIn(rest) === null ? text : rest;
}

export type { RequestDetails };
