/** What tells who somebody is, names apart. A kind is also the word in its placeholder, `[PHONE_1]`. */
export const IDENTIFIER_KINDS = ['NAME', 'PHONE', 'EMAIL', 'LINK', 'MRN', 'ID', 'DOB', 'DATE', 'ADDRESS', 'CASE', 'CARD', 'NUMBER', 'TEXT'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** A stretch of text that identifies somebody: `start` and `end` are UTF-16 positions, the end excluded. */
export type Identifier = { kind: IdentifierKind; start: number; end: number; value: string };

type Pattern = { kind: IdentifierKind; pattern: RegExp; accept?: (value: string) => boolean };

const MONTH = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d{2}';
/** A date with its year: without one it is an appointment's "14 March", which the answer needs. */
const DATE = [
  `\\d{1,2}[./-]\\d{1,2}[./-](?:${YEAR}|\\d{2})`, `${YEAR}[./-]\\d{1,2}[./-]\\d{1,2}`,
  `${MONTH} ${DAY},? ${YEAR}`, `${DAY} (?:of |de )?${MONTH},?(?: of| de| del)? ${YEAR}`,
].join('|');
const BORN = '(?:d\\.?o\\.?b\\.?|date of birth|birth ?date|birthday|born(?: on| in)?|fecha de nacimiento|naci[oó]?|nacid[oa](?: el| en)?|cumplea[nñ]os)';
const IS = "\\s{0,3}(?:is|was|es|are|'s|number|no\\.?|n[uú]mero)?\\s{0,3}[:#=]?\\s{0,3}";

const DIGIT_WORD = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)';
/** Words that end no street's name: "10 minutes down the road" is no address. */
const NOT_A_STREET = '(?!(?:the|a|an|of|from|to|on|in|my|with|down|for|at|by|up|per|and|or|minutes?|hours?|days?|weeks?|months?|years?|miles?|blocks?|mg|ml|am|pm|times?)\\b)';
const STREET_WORD = `${NOT_A_STREET}[\\p{L}\\d.'’-]+`;
const STREET = '(?:street|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|court|terrace|circle|highway|hwy|parkway|pkwy|square)';
/** Short for a street and for much else: only after a name with a capital. */
const STREET_SHORT = '(?:St|Dr|Ct|Pl|Way|Place|Cir|Sq|Ter)';
const REST_OF_ADDRESS = '(?:\\.(?=,))?(?:,?\\s{0,3}(?:[Aa]pt|[Aa]partment|[Uu]nit|[Ss]uite|[Ss]te|#)\\.?\\s{0,3}[\\w-]{1,8})?(?:,\\s{0,3}[\\p{L}.\'’ -]{2,30}?(?=,|\\s\\d{5}|\\s[A-Z]{2}\\b|[.;!?\\n]|$))?(?:,\\s{0,3}[A-Z]{2}\\b|\\s[A-Z]{2}(?=,?\\s\\d{5}))?(?:,?\\s{0,3}\\d{5}(?:-\\d{4})?)?';

/** In order of precedence: what is found first keeps its place, later kinds take what is left. */
const PATTERNS: readonly Pattern[] = [
  // Whoever writes our placeholders himself is hidden like anything else, so that none can be forged.
  { kind: 'TEXT', pattern: /\[\s{0,3}[a-z]{2,8}[ _]\d{1,4}\s{0,3}\]/giu },
  { kind: 'EMAIL', pattern: /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,6}|(?<![\w.+-])[\w.+-]{1,64} (?:\(at\)|at|arroba) [\w-]{1,63} (?:dot|punto) [a-z]{2,6}\b/giu },
  { kind: 'LINK', pattern: /\b(?:https?:\/\/|www\.)[^\s<>"')\]]+|(?<![\w.@-])(?:[\w-]{1,40}\.){1,4}(?:com|org|net|me|io)\/[^\s<>"')\]]+|(?<![\w.])@[a-z_][\w.]{2,30}/giu },
  { kind: 'CASE', pattern: /\b[a-z]{2}-[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{3}\b|\b[A-Z]{2,3}-\d{3,8}\b/giu, accept: (value) => /\d/u.test(value) || value === value.toUpperCase() },
  { kind: 'CASE', pattern: /\brh [0-9a-z]{4} [0-9a-z]{3}\b/giu, accept: (value) => /\d/u.test(value) },
  { kind: 'DOB', pattern: new RegExp(`(?<=\\b${BORN}${IS})(?:${DATE}|${MONTH} ${DAY}|${DAY} (?:of |de )?${MONTH}|${YEAR}\\b|\\d{6,8}\\b)`, 'giu') },
  { kind: 'MRN', pattern: labelled('mrn|m\\.r\\.n\\.|medical record(?: number| no\\.?)?|chart(?: number| no\\.?)|patient (?:id|number|no\\.?)|record number|(?:n[uú]mero de )?(?:expediente|historia(?: cl[ií]nica)?|paciente)') },
  { kind: 'ID', pattern: labelled('ssn|social security(?: number)?|member(?:ship)? (?:id|number|no\\.?)|policy(?: id| number| no\\.?)|insurance (?:id|number|no\\.?)|group (?:id|number|no\\.?)|account(?: number| no\\.?)|acct|passport(?: number)?|licen[sc]e(?: number| no\\.?)|(?:n[uú]mero de )?(?:p[oó]liza|afiliad[oa]|seguro social|cuenta|pasaporte)|d\\.?n\\.?i\\.?|curp') },
  { kind: 'ID', pattern: /\b\d{3}-\d{2}-\d{4}\b|(?<=\blast (?:four|4)(?: digits)? (?:of|are|is|on) [^.;\n]{0,30}?)\b\d{4}\b/giu },
  { kind: 'ID', pattern: /(?<=\b(?:cvv|cvc|cvn|security code|pin|passcode|password|passwort|contrase[nñ]a|clave)\s{0,2}(?:is|es|was|[:=])?\s{0,2})(?=\S{0,19}\d)\S{3,20}|(?<=\b(?:code|c[oó]digo)\s{0,2}(?:is|es|was|[:=])?\s{0,2})\d[\d -]{2,8}\d\b/giu },
  { kind: 'DATE', pattern: new RegExp(`(?<![\\d./-])(?:${DATE})(?![\\d/-])`, 'giu') },
  { kind: 'CARD', pattern: /(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])/gu, accept: (value) => passesLuhn(value.replace(/\D/gu, '')) },
  { kind: 'ADDRESS', pattern: new RegExp(`\\b\\d{1,6}[a-z]? (?:[nsew]\\.? )?(?:${STREET_WORD} ){1,4}${STREET}\\b${REST_OF_ADDRESS}`, 'giu') },
  { kind: 'ADDRESS', pattern: new RegExp(`\\b\\d{1,6}[A-Z]? (?:[NSEW]\\.? )?(?:\\p{Lu}[\\p{L}.'’-]+ ){1,3}${STREET_SHORT}\\b${REST_OF_ADDRESS}`, 'gu') },
  { kind: 'ADDRESS', pattern: /(?<=\b(?:i live (?:at|on)|we live (?:at|on)|(?:my|our|home|mailing|new|the) address (?:is|was|=|:)|address:|vivo en|vivimos en|mi (?:direcci[oó]n|domicilio)(?: nueva| nuevo)? (?:es|:)|direcci[oó]n:|domicilio:)\s{0,3})(?=\S)(?=[^.;!?\n]{0,60}\d)[^.;!?\n]{3,80}/giu },
  { kind: 'ADDRESS', pattern: /\b(?:calle|avenida|av\.|avda\.?|carrera|paseo|plaza|camino|carretera) [\p{L}\d .'’-]{2,40}?,? ?(?:n[ºo°.]* ?)?\d{1,5}\b(?:,? \d{5}\b)?|\bp\.? ?o\.? box \d+|\bapartado(?: postal)? \d+/giu },
  { kind: 'ADDRESS', pattern: /(?:\b\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?,? )?\b[A-Z]{2},? \d{5}(?:-\d{4})?\b/gu },
  { kind: 'ADDRESS', pattern: /\b\d{5}-\d{4}\b|(?<=\b(?:zip(?: ?code)?|postal code|c[oó]digo postal|c\.?p\.?)\s{0,3}(?:is|es|:)?\s{0,3})\d{4,5}\b/giu },
  { kind: 'PHONE', pattern: /(?<![\w.,/:$€£-])(?:\+\s?)?\(?\d(?:[ ().\-–/]{0,3}\d){6,14}(?![\w-])/gu, accept: looksLikePhone },
  { kind: 'PHONE', pattern: new RegExp(`\\b(?:(?:double |triple |doble )?${DIGIT_WORD}[ ,-]+){6,14}${DIGIT_WORD}\\b`, 'giu') },
  { kind: 'NUMBER', pattern: /(?<![\w.,$€£-])\d{6,}(?![\w%]|[.,]\d)/gu },
  { kind: 'NUMBER', pattern: /(?<![\w-])[A-Z\d]{2,20}(?:-[A-Z\d]{2,20}){0,4}(?![\w-])/gu, accept: (value) => value.length >= 7 && /[A-Z]/u.test(value) && (value.match(/\d/gu)?.length ?? 0) >= 3 },
];

function labelled(labels: string): RegExp {
  return new RegExp(`(?<=\\b(?:${labels})${IS})(?=[a-z-]*\\d)[a-z\\d][a-z\\d-]{2,19}\\b(?: (?=[a-z-]*\\d)[a-z\\d-]{3,12}\\b)?`, 'giu');
}

/** Seven digits and more; "10 - 20 30 40 50" of a list of doses is parted by more than a phone number is. */
function looksLikePhone(value: string): boolean {
  const digits = value.replace(/\D/gu, '');
  if (digits.length < 7 || digits.length > 15) return false;
  const groups = value.split(/\D+/u).filter(Boolean);
  // Ranges, times and lists of small numbers are no phone numbers, unless it is read out digit by digit.
  return groups.every((group) => group.length === 1) || groups.length <= 5 && groups.some((group) => group.length >= 3);
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Everything but names that tells who somebody is, in order of place and without overlap. Pure. */
export function findNumbersAndAddresses(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const { kind, pattern, accept } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const value = match[0].replace(/[\s.,;:]+$/u, '');
      const [start, end] = [match.index, match.index + value.length];
      if (value === '' || accept?.(value) === false || found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ kind, start, end, value });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
