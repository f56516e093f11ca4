import type { Language, Location, Specialty } from '../../domain/terms.ts';
import type { CaseKind } from '../memory.ts';
import { clinicIn } from '../understand/clinics.ts';
import { findContact } from '../understand/contacts.ts';
import { fold } from '../understand/fold.ts';
import { type ForWhom, forWhomIn } from '../understand/for-whom.ts';
import { nameIn } from '../understand/names.ts';
import { topicWords } from '../understand/questions.ts';
import { newTimesIn, timesIn } from '../understand/times.ts';
import { REQUEST_WORDS } from './request-words.ts';

/** All that one message says of a request, each null when it does not say it. */
export type RequestDetails = {
  what: string | null;
  clinic: Specialty | null;
  location: Location | null;
  times: string | null;
  name: string | null;
  contact: string | null;
  forWhom: ForWhom | null;
  pharmacy: string | null;
};

/** Kinds in which what is said of days belongs to the matter and not to a wish. */
const DATED: ReadonlySet<CaseKind> = new Set(['appointment_change', 'appointment_cancel', 'results', 'billing', 'records', 'complaint', 'referral', 'other', 'refill']);
/** Somebody else can only be meant where it is not told what they did: a complaint names many. */
const LONGEST_MATTER = 1_000;

/** Takes apart a message with a wish in it. `message` may have its slips put right; `location` is the one it names. */
export function detailsIn(message: string, kind: CaseKind, location: Location | null, language: Language): RequestDetails {
  const whom = kind === 'complaint' ? null : forWhomIn(message);
  const rest = whom === null ? message : message.replace(whom.words, ';');
  const contact = findContact(message);
  const name = nameIn(rest);
  const times = kind === 'appointment' ? timesIn(message) : kind === 'appointment_change' ? newTimesIn(message) : null;
  const pharmacy = kind === 'refill' ? pharmacyIn(message) : null;
  return {
    what: matterIn(message, { kind, contact: contact === null ? null : message.slice(contact.from, contact.to), name, times, language }),
    clinic: clinicIn(message),
    location: pharmacy === null ? location : null,
    times,
    name,
    contact: contact?.value ?? null,
    forWhom: whom && { relation: whom.relation, name: whom.name },
    pharmacy,
  };
}

type Said = { kind: CaseKind; contact: string | null; name: string | null; times: string | null; language: Language };

const CLINIC_WORDS = /\b(?:skin|heart|bone|lady|women'?s|kids?'?|children'?s|female|family|eye|foot) (?:doctors?|clinic|specialist|docs?)\b|\bdoctora? de la (?:mujer|piel)\b/gu;
const CONTACT_CUE = /[\s,;:(–-]*(?:\b(?:and|y|or|o|my|mi|phone|tel(?:ephone)?|tel[eé]fono|number|n[uú]mero|cell|mobile|celular|e-?mail|mail|correo|call me|text me|reach me|contact|at|on|al|is|es)\b[\s.:]*)*$/iu;
const NAME_CUE = /[\s,;:(–-]*(?:\b(?:my (?:full )?name(?:['’]?s| is)?|name|this is|i['’]?m|i am|it['’]?s|me llamo|mi nombre es|soy|nombre|for|para|a nombre de)\b[\s.:]*)+$/iu;

/** What the request is about, in the patient's words, without the parts that only say who, where to call or when. Null when nothing is left. */
function matterIn(message: string, said: Said): string | null {
  const parts = message.split(/(?<=[.!?;\n])\s+|\n/u).flatMap((sentence) => splitAtCommas(sentence, said));
  const times = new Set(fold(said.times ?? '').split(/[^\p{L}\p{N}]+/u));
  const kept = parts.flatMap((part) => {
    const plain = without(without(part, said.contact, CONTACT_CUE), said.name, NAME_CUE).replace(/^[\s,;:.–-]+|[\s,;:–-]+$/gu, '');
    const isDated = DATED.has(said.kind) && timesIn(plain) !== null && !(said.times !== null && fold(said.times).includes(fold(timesIn(plain)!)));
    const told = topicWords(fold(plain).replace(CLINIC_WORDS, ' '), said.language).filter((word) => !REQUEST_WORDS.has(word) && !times.has(word) && !/^\d+(?:am|pm|ish)?$/u.test(word));
    const numbered = /\d/u.test(plain) && said.kind !== 'appointment' && timesIn(plain) === null;
    return told.length > 0 || isDated || numbered ? [{ plain, weight: told.length + (isDated || numbered ? 1 : 0) }] : [];
  });
  const weight = kept.reduce((sum, part) => sum + part.weight, 0);
  if (weight < (said.kind === 'complaint' ? 2 : 1)) return null;
  return kept.map(({ plain }) => plain).join(' ').replace(/(?<![.!?,;:])$/u, '').slice(0, LONGEST_MATTER) || null;
}

/** Commas part only what is said of person or time from the rest; other sentences stay whole. */
function splitAtCommas(sentence: string, { contact, name, times }: Said): string[] {
  const holds = [contact, name, ...(times ?? '').split(', ')].some((value) => value && fold(sentence).includes(fold(value)));
  return holds || /^[^.!?]{0,200}$/u.test(sentence) ? sentence.split(/(?<=[,;])\s+/u).map((part) => part.trim()) : [sentence];
}

function without(text: string, value: string | null, cue: RegExp): string {
  if (value === null) return text;
  const written = [value, ...(value.includes(' ') ? [value.replace(/^(.+) (\S+)$/u, '$2, $1')] : [])].find((form) => text.includes(form));
  const at = written === undefined ? -1 : text.indexOf(written);
  if (written === undefined || at < 0) return text;
  return `${text.slice(0, at).replace(cue, '')} ${text.slice(at + written.length)}`.trim();
}

const SHOPS = 'walgreens?|cvs|rite ?aid|walmart|costco|kroger|target|publix|safeway|h-?e-?b|meijer|farmacias? [\\p{L}]+';
const PHARMACY = new RegExp(`\\b(?:at|to|from|in|con|a|en|de) (?:the |my |la |mi )?((?:${SHOPS})(?: pharmacy)?(?: (?:on|at|in|by|near|en|de) [^,.;!?]{2,40})?|(?!riverbend|hospital|your|our|main\\b)[\\p{L}'’]+(?: [\\p{L}'’]+)? (?:pharmacy|drug ?store)(?: (?:on|at|in) [^,.;!?]{2,40})?)`, 'iu');

/** Another pharmacy than the hospital's, as the patient names it; null when none is named. */
export function pharmacyIn(message: string): string | null {
  const named = PHARMACY.exec(message)?.[1]?.trim() ?? null;
  return named === null || /^(?:riverbend|your|our|the|hospital)\b/iu.test(named) ? null : named.replace(/\s+(?:please|pls|por favor)$/iu, '');
}
