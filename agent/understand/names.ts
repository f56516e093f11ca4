import { findContact } from './contacts.ts';
import { fold } from './fold.ts';
import { MEDICINE_NAME } from './medicines.ts';
import { ALSO_NAMES, NOT_NAMES } from './not-names.ts';

const PARTICLE = "(?:de la|de las|de los|de|del|van der|van den|van de|van|von|der|den|ter|da|dos|das|di|du|al|el|bin|ibn|bint|binti|af|y|e|la|le)";
/** A word of a name as it is properly written: capital, hyphens, O'…, al-…, an initial, or a script without capitals. */
const WORD = "(?:(?:al|el|ad|as|ash|an)-\\p{Lu}[\\p{L}'’-]*|(?:d|l|o|D|L|O|Mc|Mac)['’]?\\p{Lu}[\\p{L}'’-]+|\\p{Lu}[\\p{L}'’-]+|\\p{Lu}\\.?(?= \\p{Lu})|[\\p{Lo}]{2,12})";
/** A name in its usual writing, as the source of a pattern. */
export const PROPER_NAME = `${WORD}(?: (?:${PARTICLE} )?${WORD}){0,5}`;
const LOWER = "\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’.-]*){0,4}";

const STRONG = "(?:[Mm]y (?:full |whole |legal |own )?name(?:'s|’s| is)?|[Tt]he name(?:'s|’s| is)|[Nn]ame(?: is|:| -|'s)|[Uu]nder(?: the name)?(?: of)?|[Ss]pelled(?: as)?|[Ss]pelt|[Ss]igned|[Rr]egards,|[Mm]e llamo|[Mm]i nombre(?: completo)?(?: es)?|[Nn]ombre(?: completo)?(?::| es)|[Aa] nombre de|[Ss]e escribe)";
const WEAK = "(?:\\b[Tt]his is|\\b[Ii](?:'m|’m|m| am)|\\b[Ss]oy|\\b[Hh]abla|\\b[Ll]e (?:habla|escribe))";
const TITLE = "(?:(?:Mr|Mrs|Ms|Miss|Mx|Sr|Sra|Srta|Do[nñ]a?|Professor|Prof)\\.? )?";
const AFTER_STRONG = new RegExp(`(?<![\\p{L}])${STRONG} *:? *${TITLE}(${PROPER_NAME}(?:, ${PROPER_NAME}(?= *[.;!?\\d(+]| *$))?)`, 'u');
const AFTER_STRONG_LOWER = new RegExp(`(?<![\\p{L}])(?:${STRONG}) *:? *(${LOWER})`, 'u');
const AFTER_WEAK = new RegExp(`${WEAK} ${TITLE}(${PROPER_NAME})`, 'gu');
const AFTER_WEAK_LOWER = new RegExp(`(?:${WEAK}) (${LOWER})$`, 'u');
/** "Lowe, Mary", by itself or in front of a contact. */
const REVERSED = new RegExp(`(?:^|[.;:!?\\n] *|, *)(${WORD}(?:[ -]${WORD})?), (${WORD}(?: ${WORD})?)(?= *(?:[.;,!?\\n\\u0001]|$))`, 'gu');
const FOR = new RegExp(`(?<![\\p{L}])(?:[Ff]or|[Pp]ara) ${TITLE}(${WORD}(?: (?:${PARTICLE} )?${WORD}){1,4})`, 'gu');
const WHOLE = new RegExp(`^${TITLE}(${PROPER_NAME})$`, 'u');
const AT_END = new RegExp(`(?:^|[^\\p{L}'’-])${TITLE}(${PROPER_NAME})$`, 'u');
const AT_START = new RegExp(`^${TITLE}(${PROPER_NAME})(?= *(?:[.,;!?\\n)]|$))`, 'u');
/** Said between a name and the contact: "Mary Lowe, my cell is …". */
const LEADS_TO_CONTACT = /(?:[\s,;:.()–-]*(?<![\p{L}])(?:my|mi|and|y|the|phone|tel|telephone|teléfono|telefono|number|número|numero|cell|mobile|celular|email|e-mail|mail|correo|call|text|reach|me|at|on|al|is|es|or|o))*[\s,;:.()–-]*$/iu;

/** Whether words can be a person's: none of them belongs to a hospital, a calendar or plain talk. */
export function isPerson(name: string): boolean {
  if (MEDICINE_NAME.test(fold(name))) return false;
  const words = fold(name).split(/[ ,]+/u).filter((word) => !/^(?:de|del|la|las|los|van|von|der|den|ter|da|dos|das|di|du|al|el|bin|ibn|y|e|le)$/u.test(word));
  if (words.length === 0) return false;
  const isKnown = (word: string): boolean => NOT_NAMES.has(word.replace(/\.$/u, ''));
  return words.every((word) => !isKnown(word) || ALSO_NAMES.has(word)) && (words.length > 1 ? words.some((word) => !isKnown(word)) : !isKnown(words[0]!));
}

const tidy = (name: string): string => {
  const [family, given, ...more] = name.trim().replace(/[ .,;]+$/u, '').split(/, */u);
  return given !== undefined && more.length === 0 ? `${given} ${family}` : name.trim().replace(/[ ,;]+$/u, '');
};

/** The words of a lower-case name, up to the first that is none: "lena horvath and I need" → "lena horvath". */
function lowerName(words: string, least: number): string | null {
  const kept: string[] = [];
  for (const word of words.split(' ')) {
    if (/\d/u.test(word)) return null;
    if (NOT_NAMES.has(fold(word)) && !/^(?:de|del|la|van|von|y)$/u.test(word)) break;
    kept.push(word);
  }
  while (/^(?:de|del|la|van|von|y)$/u.test(kept.at(-1) ?? '')) kept.pop();
  return kept.length >= least && kept.length <= 4 ? kept.join(' ').replace(/[.,]+$/u, '') : null;
}

/** The name of the writer, where a message gives one: after "my name is", by itself, or beside a phone number. */
export function nameIn(message: string): string | null {
  const text = message.normalize('NFC').replace(/[ \t\u00a0]+/gu, ' ');
  const strong = AFTER_STRONG.exec(text)?.[1];
  if (strong && isPerson(strong)) return tidy(strong);
  const strongLower = AFTER_STRONG_LOWER.exec(text)?.[1];
  const lower = strongLower ? lowerName(strongLower, 1) : null;
  if (lower && !/^(?:under|signed)/iu.test(lower) && !/\b(?:[Uu]nder|[Ss]pelled|[Ss]pelt|[Ss]igned|[Nn]ame -)\s+\p{Ll}/u.test(text)) return lower;
  for (const [, weak] of text.matchAll(AFTER_WEAK)) {
    if (weak && isPerson(weak)) return tidy(weak);
  }
  const contact = findContact(text);
  const parted = contact === null ? text : `${text.slice(0, contact.from)}\u0001${text.slice(contact.to)}`;
  for (const [, family, given] of parted.matchAll(REVERSED)) {
    if (family && given && isPerson(family) && isPerson(given) && (contact !== null || /^[^.;!?]*$/u.test(parted)) && !family.includes(' ')) return `${given} ${family}`;
  }
  return (contact && besideContact(text.slice(0, contact.from), text.slice(contact.to))) ?? alone(parted);
}

function besideContact(before: string, after: string): string | null {
  const lead = before.replace(LEADS_TO_CONTACT, '');
  const last = AT_END.exec(lead)?.[1];
  // "an appointment with Dr. Burns, 555-0171": the doctor is not who writes.
  if (last && isPerson(last) && !/\bDra?\.? *$/u.test(lead.slice(0, lead.length - last.length))) return tidy(last);
  const weak = AFTER_WEAK_LOWER.exec(lead)?.[1];
  const weakName = weak ? lowerName(weak, 1) : null;
  if (weakName && weakName === weak) return weakName;
  const segment = lead.split(/[,.;:!?\n]/u).at(-1)!.trim();
  const plain = /^\p{Ll}/u.test(segment) ? lowerName(segment, 2) : null;
  if (plain !== null && plain === segment) return plain;
  const next = AT_START.exec(after.replace(/^[\s,;:.)–-]+/u, ''))?.[1];
  return next && isPerson(next) ? tidy(next) : null;
}

/** A name between commas or after "for": two words or more, since "Dermatology" might stand there as well. */
function alone(text: string): string | null {
  for (const [, name] of text.matchAll(FOR)) if (name && isPerson(name)) return tidy(name);
  for (const segment of text.split(/[,;:!?\n\u0001]|\.(?= |$)/u)) {
    const name = WHOLE.exec(segment.trim())?.[1];
    if (name && /[ -]/u.test(name) && name.split(' ').length >= 2 && isPerson(name)) return tidy(name);
  }
  return null;
}

/** A bare answer to "What is your full name?"; null when it cannot be one. */
export function bareName(message: string): string | null {
  const text = message.trim().replace(/\s+/gu, ' ');
  const given = nameIn(text);
  if (given) return given;
  const bare = text
    .replace(/^(?:(?:sure|yes|ok(?:ay)?|hi|hello|of course|claro|s[ií]|hola|well|oh)[ ,.!]+)+/iu, '')
    .replace(/^(?:it'?s|it’s|it is|i'?m|i’m|i am|this is|es|soy|mr\.?|mrs\.?|ms\.?|name)[ :]+/iu, '')
    .replace(/(?:[ ,]+(?:please|thanks|thank you|gracias|here|por favor))*[.,!; ]*$/iu, '');
  if (/^[\p{Lo}·・ ]{2,12}$/u.test(bare)) return bare;
  if (!/^\p{L}[\p{L}\p{M}'’.-]*(?:,? \p{L}[\p{L}\p{M}'’.-]*){0,5}$/u.test(bare)) return null;
  const words = fold(bare).replace(/[.,]/gu, '').split(' ');
  const capitals = /^\p{Lu}/u.test(bare) && bare.split(' ').every((word) => /^\p{Lu}/u.test(word) || new RegExp(`^${PARTICLE}$`, 'u').test(word));
  if (capitals && words.length >= 2 && (isPerson(bare) || words.every((word) => ALSO_NAMES.has(word)))) return tidy(bare);
  if (capitals && /^(?:bill|mark|april|may|june|august|will|grace|hope|rose|sol|luz|paz|mercedes)$/u.test(words.join(' '))) return bare;
  return words.every((word) => !NOT_NAMES.has(word) || /^(?:de|del|la|van|von|der|al|el|y|an|le|do)$/u.test(word)) && words.some((word) => !NOT_NAMES.has(word)) ? tidy(bare) : null;
}
