/** A given or family name with its capital. */
const CAPITAL = "\\p{Lu}[\\p{L}'’-]+";
const PARTICLE = '(?:de|del|de la|de los|da|dos|van|von|der|den|la|el|al|bin|ibn|mc|st\\.)';
const FULL_NAME = `${CAPITAL}(?: (?:${PARTICLE} )?(?:${CAPITAL}|\\p{Lu}\\.)){0,3}`;

/** After these words comes a name however it is written. */
const INTRODUCED = /\b(?:(?:my |his |her |their |the |['’]s )?(?:full |first |last |maiden |legal )?name(?: is|'s|’s|:)|(?:the )?(?:patient|name|full name|patient name|nombre|nombre completo|paciente)\s*:|me llamo|mi nombre(?: completo)? es|se llama|(?:is |are |was )?(?:named|called by the name))\s+/giu;
/** After these a name is one when it has its capital. */
const BEFORE_CAPITAL = new RegExp(
  [
    "(?:I am|I'm|I’m|i am|i'm|im|this is|This is|it is|It's|it's|soy|Soy|habla|Habla)",
    "(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]he|[Mm]i|[Ss]u) (?:son|daughter|child|baby|boy|girl|kid|wife|husband|partner|mother|mom|mum|father|dad|brother|sister|grandson|granddaughter|grandmother|grandma|grandfather|grandpa|aunt|uncle|cousin|niece|nephew|friend|neighbou?r|roommate|hij[oa]|bebé|espos[oa]|marido|mujer|madre|mamá|padre|papá|herman[oa]|abuel[oa]|tí[oa]|niet[oa]|amig[oa]|novi[oa])(?: of| de)?,?",
    '(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Mm]x|[Dd]r|[Dd]ra|[Dd]octor|[Dd]octora|[Nn]urse|[Ee]nfermer[oa]|[Ss]r|[Ss]ra|[Ss]rta|[Ss]eñora?|[Dd]on|[Dd]oña)\\.?',
    '(?:called|named|llamad[oa]|name(?:d)? of)',
    '(?:[Rr]egards|[Ss]incerely|[Tt]hanks|[Tt]hank you|[Bb]est|[Gg]racias|[Ss]aludos|[Aa]tentamente)[,.!]{0,3}[ \\t]{0,3}\\n{1,3}',
  ].map((before) => `(?<=(?:^|[\\s"(¡¿])${before}\\s{0,3}(?<=\\s|\\n))`).map((before) => `${before}(${FULL_NAME})`).join('|'),
  'gu',
);

/** A signature in the line of the thanks, "Ana Ruiz here", "Sent from Ana's phone". */
const SIGNED = new RegExp(
  `\\b(?:[Rr]egards|[Ss]incerely|[Tt]hanks|[Tt]hank you|[Gg]racias|[Ss]aludos|[Aa]tentamente|[Yy]ours)[,.!]{1,3} ((?:${CAPITAL}|\\p{Lu}\\.) ${CAPITAL})[.!]?\\s{0,3}$|(?:^|[,.!?\\n] ?)(${CAPITAL} ${CAPITAL}) (?:here|speaking|aquí)\\b|\\b[Ss]ent from (${CAPITAL})(?=['’]s )`, 'gu');

/** What follows "my name is Ana" and is no name. */
const NO_NAME = new Set(
  `wrong right missing misspelled spelled incorrect different changed now there and but i my the a an from with here born calling writing who that which is was in on at for to of because so please can could would need want have has had not am are
   i'm im he she they we you me patient diabetic pregnant sick sorry fine ok okay good really very just also allergic worried scared married single new trying having feeling
   y pero yo mi el la los las un una de con aquí nací naci quiero necesito tengo estoy soy que porque por para en no su sus`.split(/\s+/u),
);
/** Capital words that stand where a name could. */
const NO_NAME_CAPITAL = new Set(
  `Type Diabetic Pregnant Allergic Sick Sorry Not Very Also Still Really Just Here There From Going Trying Having Feeling Worried Scared OK Okay Ok Fine Good Monday Tuesday Wednesday Thursday Friday
   Saturday Sunday January February March April June July August September October November December English Spanish American Mexican Medicare Medicaid Riverbend COVID Covid The A An My Your His Her Our`.split(/\s+/u),
);
/** Given names that are also everyday words: in lower case they are left alone. */
const ALSO_WORDS = new Set(
  `will may rose grace hope mark bill sue art april june august faith joy dawn pat rob jack gene ray drew chase heart long short young old king park brown white black green gray grey day night
   rich good best love price cash case stone hill wood woods field fields brook lake river rivers summer winter snow sky star sunny penny lily iris ivy daisy violet olive pearl ruby amber jade
   dale glen cliff rod rusty sandy misty stormy robin jay birch ash basil sage rosemary bond page banks bush cook baker taylor mason hunter fisher carter miller smith walker turner
   luz sol mar paz rey cruz leon flor rosa blanca mercedes dolores pilar consuelo remedios socorro angel victoria the and you for her his she his
   main day care nurse doctor`.split(/\s+/u),
);

/**
 * The names that a text itself tells: "my name is …", "my son Leo", "Dr. Patel", a signature. Rules can find no more; a bare "Ana
 * came by" stays, unless the name is known.
 */
export function namesToldIn(text: string): string[] {
  const found: string[] = [...text.matchAll(SIGNED)].map((match) => (match[1] ?? match[2] ?? match[3])!);
  for (const match of text.matchAll(INTRODUCED)) {
    const name = leadingName(text.slice(match.index + match[0].length));
    if (name !== null) found.push(name);
  }
  for (const match of text.matchAll(BEFORE_CAPITAL)) {
    const words = match[0].split(' ');
    const end = words.findIndex((word) => NO_NAME_CAPITAL.has(word));
    const name = (end < 0 ? words : words.slice(0, end)).join(' ').trim();
    if (name.length >= 2) found.push(name);
  }
  return found;
}

/** The words a name can be at the start of a text, at most four. Null when there is none. */
function leadingName(text: string): string | null {
  const words: string[] = [];
  for (const [, word = '', end = ''] of text.matchAll(/([\p{L}][\p{L}'’-]*|\p{Lu}\.)([^\p{L}]?)/gu)) {
    if (NO_NAME.has(word.toLowerCase()) && !(words.length > 0 && /^(?:de|la|los|del)$/iu.test(word))) break;
    words.push(end === '.' && word.length === 1 ? `${word}.` : word);
    if (words.length === 4 || (end !== ' ' && !(end === '.' && word.length === 1))) break;
  }
  while (words.length > 0 && /^(?:de|la|los|del)$/iu.test(words.at(-1)!)) words.pop();
  return words.length > 0 ? words.join(' ') : null;
}

/** A way in which a known name may be written: the whole, and its parts. `anyCase` unless the word is an everyday one. */
export type NameForm = { text: string; anyCase: boolean };

/** All forms of names, the longest first, so that "Ana Ruiz" goes before "Ana". */
export function formsOf(names: readonly (string | null | undefined)[]): NameForm[] {
  const forms = new Map<string, NameForm>();
  for (const given of names) {
    const name = given?.replace(/\s+/gu, ' ').trim() ?? '';
    if (name.length < 2 || name.length > 120) continue;
    const parts = name.split(' ').map((part) => part.replace(/[,.]$/u, '')).filter((part) => part.length >= 3 && /^\p{L}/u.test(part) && !NO_NAME.has(part.toLowerCase()) && !NO_NAME_CAPITAL.has(part));
    if (parts.length > 1) forms.set(name.toLowerCase(), { text: name, anyCase: true });
    else if (name.length < 3) forms.set(name.toLowerCase(), { text: name, anyCase: false });
    for (const part of parts) forms.set(part.toLowerCase(), { text: part, anyCase: !ALSO_WORDS.has(part.toLowerCase()) });
  }
  return [...forms.values()].sort((a, b) => b.text.length - a.text.length);
}
