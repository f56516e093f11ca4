import { isPerson, PROPER_NAME } from './names.ts';

/** Whom a request is for when that is not who writes, and where the message says so. */
export type ForWhom = { relation: string | null; name: string | null };

const RELATION = '(?:(?:little|older|younger|elderly|teenage|newborn|\\d{1,2}(?:[- ](?:year|month|week)s?)?[- ]?(?:old)?) )*((?:mother|father|sister|brother|son|daughter)-in-law|step-?(?:son|daughter|mother|father)|grand(?:mother|father|son|daughter|ma|pa|child)|son|daughter|child|baby|kid|boy|girl|toddler|infant|mother|mom|mum|mama|father|dad|papa|parent|husband|wife|spouse|partner|fianc[eé]e?|boyfriend|girlfriend|aunt|uncle|sister|brother|niece|nephew|cousin|friend|neighbou?r|roommate|client)';
const RELACION = '(hij[oa](?: (?:mayor|menor))?|beb[eé]|ni[nñ][oa]|nen[ea]|madre|padre|mam[aá]|pap[aá]|espos[oa]|marido|mujer|pareja|abuel[oa]|niet[oa]|t[ií][oa]|herman[oa]|sobrin[oa]|suegr[oa]|yerno|nuera|amig[oa]|vecin[oa]|prim[oa])';
const NAMED = `(?:,?(?: (?:named|called|is|llamad[oa]|que se llama|se llama))? (?<name>${PROPER_NAME}))?`;
const WANTS = "(?: *,)? (?:needs?|wants?|would like|has to|have to|should|must|is due|requires|is (?:running )?(?:out|low)|ran out|was (?:over)?charged|can'?t make|cannot make|won'?t make)";
const QUIERE = '(?: *,)? (?:necesita|quiere|quisiera|tiene que|debe|ocupa|se qued[oó]|no puede)';
const HIS = "(?:'s|’s|s')(?= (?:\\w+ ){0,2}(?:appointment|visit|refill|prescription|medicine|medication|meds|bill|invoice|records?|chart|results?|referral|check-?up|physical|inhaler|insulin|pills))";
const PATTERNS = [
  `\\b(?:for|on behalf of|behalf of) (?:my|our) ${RELATION}${NAMED}`,
  `\\b(?:my|our) ${RELATION}${NAMED}${WANTS}`,
  `\\b(?:my|our) ${RELATION}${NAMED}${HIS}`,
  `\\b(?:para|de parte de|en nombre de) (?:mi|nuestr[oa]) ${RELACION}${NAMED}`,
  `\\b(?:mi|nuestr[oa]) ${RELACION}${NAMED}${QUIERE}`,
  `\\b(?:cita|receta|factura|expediente|medicinas?|resultados?|consulta) de (?:mi|nuestr[oa]) ${RELACION}${NAMED}`,
].map((pattern) => new RegExp(`${pattern}(?<end>)`, 'u'));
const WRITING_FOR = new RegExp(`\\b(?:(?:writing|asking|calling|booking) (?:this )?(?:for|on behalf of)|on behalf of|de parte de|en nombre de) (?<name>${PROPER_NAME})`, 'u');

/** For whom a request is, as far as the message says, and the words that say it; null when it is for who writes. */
export function forWhomIn(message: string): (ForWhom & { words: string }) | null {
  const text = message.normalize('NFC').replace(/\b(My|Our|For|Para|Mi|On)\b/gu, (word) => word.toLowerCase());
  for (const pattern of PATTERNS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const name = found.groups?.['name'] ?? null;
    return { relation: found[1] ?? null, name: name !== null && isPerson(name) ? name : null, words: found[0] };
  }
  const name = WRITING_FOR.exec(text);
  return name?.groups?.['name'] && isPerson(name.groups['name']) ? { relation: null, name: name.groups['name'], words: name[0] } : null;
}
