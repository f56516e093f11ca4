import { findNumbersAndAddresses, type IdentifierKind as FoundKind } from '../identifiers/patterns.ts';

/**
 * Takes identifiers out of what a patient wrote, before it is kept as an evaluation case. By rules alone, so that the same
 * text always gives the same result; what rules cannot know (a rare name, a telling story) the person who saves it must see.
 * The kinds follow the "safe harbor" list of 45 CFR 164.514(b)(2).
 */
export const IDENTIFIER_KINDS = ['name', 'phone', 'email', 'date', 'number', 'case', 'address', 'link', 'age'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

export type Scrubbed = { text: string; removed: Partial<Record<IdentifierKind, number>> };

/** What the record knows of the people in the conversation. Words of fewer than three letters are not looked for. */
export type Known = { names?: readonly string[] };

type Rule = { kind: IdentifierKind; pattern: RegExp; keep?: (match: string, ...groups: (string | undefined)[]) => string };

const MONTH = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MES = '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
/** In small letters or with a capital: the rest of an address is told by its capitals. */
const STREET = `(?:${'street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|way|terrace|highway|hwy|circle|parkway|pkwy'.split('|').map((word) => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`).join('|')})`;
/** Capital first, some small letter, and no genitive: "Silva" of "Silva's". */
const NAME_WORD = "\\p{Lu}(?=[\\p{L}'’-]*\\p{Ll})(?:(?!['’]s\\b)[\\p{L}'’-])+";
/** They begin a sentence in front of a name and are no part of it. */
const STARTERS = 'Is|Are|Was|Were|Do|Does|Did|Can|Could|Will|Would|Should|Has|Have|Had|May|Must|When|Where|What|Who|Whom|Which|Why|How|If|And|But|Or|So|My|Your|His|Her|Our|The|This|That|Please|Hi|Hello|Hey|Yes|No|Thanks|Thank|Tell|Ask|Call|Give|Send|Show|Put|Book|Cancel|Move|Since|After|Before|On|In|At|For|From|With|Not|Any|Next|Last|Every|El|La|Los|Las|Es|Está|Cuándo|Dónde|Quién|Qué|Cómo|Mi|Su|Hola|Por|Para|Con|Buenos|Buenas';
/** Two or three words that begin with a capital, particles between them. */
const FULL_NAME = `${NAME_WORD}(?:\\s+(?:de|del|la|van|von|der|bin|al|${NAME_WORD}|\\p{Lu}\\.)){0,3}`;

/** What the patterns of prompts find as well is found by them; the kinds here are fewer. */
const KIND_OF: Record<Exclude<FoundKind, 'NAME' | 'TEXT'>, IdentifierKind> = {
  PHONE: 'phone', EMAIL: 'email', LINK: 'link', MRN: 'number', ID: 'number', CARD: 'number', NUMBER: 'number', DOB: 'date', DATE: 'date', ADDRESS: 'address', CASE: 'case',
};

/** What goes here beyond what is hidden from a model: days without a year, ages, looser numbers. In this order: what holds other identifiers comes first. */
const RULES: readonly Rule[] = [
  // RH-4F7K-2M9, however badly it is typed.
  { kind: 'case', pattern: /\b[a-z]{2}-(?=[\w-]*\d)[0-9a-z]{4}-?[0-9a-z]{3}\b|\bR[HB][\s-]\d[\w-]{2,}/giu },
  { kind: 'date', pattern: new RegExp(`\\b${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+\\d{4})?\\b`, 'giu') },
  { kind: 'date', pattern: new RegExp(`\\b\\d{1,2}\\s+de\\s+${MES}(?:\\s+(?:de|del)\\s+\\d{4})?\\b`, 'giu') },
  { kind: 'date', pattern: /(\b(?:born|dob|date of birth|birthday|nac[ií](?:d[oa])?|fecha de nacimiento)\b\D{0,12})\d{2,4}\b/giu, keep: (_, lead) => `${lead}[date]` },
  { kind: 'address', pattern: new RegExp(`\\b\\d{1,6}\\s+(?:[NSEW]\\.?\\s+)?(?:[\\p{L}'’.-]+\\s+){1,4}${STREET}\\b\\.?(?:,?\\s*(?:[Aa]pt|[Aa]partment|[Uu]nit|[Ss]uite|#)\\.?\\s*\\w+)?(?:,\\s*\\p{Lu}[\\p{L} ]+)?(?:,?\\s+[A-Z]{2})?(?:\\s+\\d{5}(?:-\\d{4})?)?`, 'gu') },
  {
    kind: 'number',
    pattern: /(\b(?:mrn|medical record(?: number| no\.?)?|record (?:number|no\.?)|chart(?: number| no\.?)?|patient (?:id|number|no\.?)|account(?: number| no\.?)?|member(?: id| number)?|policy(?: number)?|insurance (?:id|number)|group number|license(?: plate)?|passport|ssn|expediente|historia cl[ií]nica|p[oó]liza|n[uú]mero de (?:paciente|cuenta))\b\s*(?:is|:|#|es|no\.?)?\s*#?)([A-Z]{0,4}-?\d[\w-]{2,})/giu,
    keep: (_, lead) => `${lead}[number]`,
  },
  // A phone number has seven digits or more, parted or ten in a row; 911 and 988 stay.
  { kind: 'phone', pattern: /(?<![\w.])\+?\(?\d(?=\d*[\s().-]{1,2}\d|\d{9,10}\b)(?:[\s().-]{0,2}\d){6,14}(?!\w)/gu },
  { kind: 'number', pattern: /\b[A-Z]{1,4}\d{5,}\b|\b\d{6,}\b/gu },
  // Ages above 89 tell of few people.
  { kind: 'age', pattern: /\b(?:9\d|1[01]\d)(?=[\s-]*(?:years?|yrs?|yo\b|y\/o|años))/giu, keep: () => '90' },
  { kind: 'name', pattern: new RegExp(`(\\b(?:[Mm]y name is|[Nn]ame:|[Nn]ame is|[Tt]his is|[Ii]t is|[Ii]t's|I am|I'm|I’m|[Mm]e llamo|[Mm]i nombre es|[Nn]ombre:|[Ss]oy|[Dd]ear|[Rr]egards,?|[Tt]hanks,|[Ss]igned,?)\\s+)(${FULL_NAME})`, 'gu'), keep: (_, lead) => `${lead}[name]` },
  { kind: 'name', pattern: new RegExp(`(\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Nurse|Sr|Sra|Srta|Dra|Doctora|Don|Doña)\\.?\\s+)(${FULL_NAME})`, 'gu'), keep: (_, lead) => `${lead}[name]` },
  {
    kind: 'name',
    pattern: new RegExp(`(\\b(?:mother|mom|mum|father|dad|son|daughter|child|baby|husband|wife|brother|sister|friend|aunt|uncle|grandma|grandpa|partner|boyfriend|girlfriend|neighbou?r|cousin|madre|mamá|padre|papá|hij[oa]|espos[oa]|herman[oa]|abuel[oa]|ti[oa]|amig[oa]),?\\s+)(${FULL_NAME})`, 'gu'),
    keep: (_, lead) => `${lead}[name]`,
  },
  // Two capitalised words in a row are a person, unless they are of the hospital or of medicine.
  { kind: 'name', pattern: new RegExp(`\\b(?!(?:${STARTERS})\\s)${NAME_WORD}\\s+${NAME_WORD}(?:\\s+${NAME_WORD})?`, 'gu'), keep: (match) => (match.split(/\s+/u).some((word) => PUBLIC.has(word.toLowerCase())) ? match : '[name]') },
];

/** Capitalised words that name no person: the hospital's places, insurers' programmes, days and the like. */
const PUBLIC = new Set((
  'riverbend health hospital clinic center centre pharmacy northside lakeshore main garage river lake hill road street avenue café emergency department intensive care unit specialty '
  + 'medicare medicaid tricare myriverbend portal wifi poison control crisis lifeline nurse line new year christmas thanksgiving independence labor memorial day united states english spanish '
  + 'monday tuesday wednesday thursday friday saturday sunday the my is are do does can could what when where how why who i and covid tylenol advil vitamin type heart failure blood pressure '
  + 'no surprises act family medicine mental social security northwest southeast'
).split(' '));

/**
 * The text without what could tell who wrote it, each identifier replaced by its kind in brackets, and how many of each kind
 * went. Scrubbing twice changes nothing more.
 */
export function scrub(text: string, known: Known = {}): Scrubbed {
  const removed: Scrubbed['removed'] = {};
  let left = text;
  const replace = ({ kind, pattern, keep }: Rule): void => {
    left = left.replace(pattern, (match: string, ...groups: unknown[]) => {
      const kept = keep ? keep(match, ...(groups.filter((group) => typeof group === 'string' || group === undefined) as (string | undefined)[])) : `[${kind}]`;
      if (kept !== match) removed[kind] = (removed[kind] ?? 0) + 1;
      return kept;
    });
  };
  // "Joe Park" in the record is found in "joe", whatever the case; but an address that holds it goes as a whole.
  const names = [...new Set((known.names ?? []).flatMap((name) => [name, ...name.split(/\s+/u)]))].filter((name) => name.length >= 3).toSorted((a, b) => b.length - a.length);
  left = withoutFound(left, removed);
  for (const name of names) replace({ kind: 'name', pattern: new RegExp(`(?<![\\p{L}\\p{N}[])${escaped(name)}(?![\\p{L}\\p{N}\\]])`, 'giu') });
  for (const rule of RULES) replace(rule);
  return { text: left, removed };
}

/** Mail addresses and links go as a whole before a name of the record that they hold. */
function withoutFound(text: string, removed: Scrubbed['removed']): string {
  let left = text;
  for (const { kind, start, end, value } of findNumbersAndAddresses(text).toReversed()) {
    if (kind === 'NAME' || kind === 'TEXT') continue;
    // Digits without a gap are a phone number when there are ten of them.
    const ours = kind === 'PHONE' && /^\d{6,9}$/u.test(value) ? 'number' : KIND_OF[kind];
    const article = /^(?:la|el|the)\s+/iu.exec(value)?.[0].length ?? 0;
    removed[ours] = (removed[ours] ?? 0) + 1;
    left = `${left.slice(0, start + article)}[${ours}]${left.slice(end)}`;
  }
  return left;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/** As `scrub`, for an answer to a question for name, phone number or email: it is nothing else. */
export function scrubAnswer(text: string, asked: string, known: Known = {}): Scrubbed {
  const wantsName = /\b(?:full name|your name|nombre completo|su nombre)\b/iu.test(asked);
  const bare = text.trim().split(/\s+/u).length <= 4 && !/[?\d]/u.test(text);
  return wantsName && bare && !/^(?:yes|no|ok|okay|s[ií]|thanks|gracias)\b/iu.test(text.trim()) ? { text: '[name]', removed: { name: 1 } } : scrub(text, known);
}
