/** Words that tell whether something is possible or allowed, and those that tell it will be so. */
const MAY = /^(?:may|can|could|might|allowed|permitted|optional|able|puede|pueden|podra|podria|podrian)$/u;
const WILL = /^(?:will|would|ll|always|definitely|sera|seran)$/u;

/** Verbs with which a sentence asks the reader to do something: "Bring a photo ID." */
const ASKING = new Set(
  `bring call take ask tell use drink keep eat wash put rest give avoid wear leave send show write fill follow stay stop start check come go sign choose open pay print download book arrive wait press apply clean cover change shake breathe
   sit lie raise soak remove store throw drop get pick plan limit stand walk sleep gargle hold try talk learn look see set add read return visit arrange make please shower
   traiga llame tome pida diga use beba guarde coma lave ponga descanse evite lleve deje envie muestre escriba llene siga quede venga vaya firme elija abra pague espere aplique limpie`.split(/\s+/u),
);

/** Whether a clause begins with what the reader is to do. */
export function beginsAsking(words: readonly string[]): boolean {
  const first = words.find((word) => word !== 'please');
  return first !== undefined && ASKING.has(first);
}

/** Whether a sentence, without a condition before it, asks the reader to do something; then "you should" says the same. */
export function asksReader(text: string, words: readonly string[]): boolean {
  if (words.some((word) => MAY.test(word))) return false;
  const first = words.find((word) => !['please', 'por', 'favor', 'first', 'then', 'primero', 'do', 'dont', 'not', 'never', 'no', 'nunca'].includes(word));
  if (first !== undefined && ASKING.has(first)) return true;
  const after = /^(?:if|when|si|cuando) [^,]+, (?:please )?(\p{L}+)/iu.exec(text)?.[1];
  return after !== undefined && ASKING.has(after.toLowerCase());
}

/** What a text says of possibility. */
export function modalityOf(words: readonly string[]): { may: boolean; will: boolean } {
  return { may: words.some((word) => MAY.test(word)), will: words.some((word) => WILL.test(word)) };
}

/** The words that "may" or "can" stand before, with the words between left out: "may cause" → cause. */
export function possibleOf(words: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (!MAY.test(word)) continue;
    for (const next of words.slice(at + 1, at + 4)) {
      if (/^(?:also|often|not|be|still|only|usually|have|been|not|even|no|tambien|ser|estar)$/u.test(next)) continue;
      found.add(next);
      break;
    }
  }
  return found;
}

/** Conditions that narrow what a sentence says: without them it says more. */
const CONDITIONS: [string, RegExp, RegExp][] = [
  ['unless', /^(?:unless|except|excepto|salvo)$/u, /^(?:unless|except|excepto|salvo|only|without|solo|sin|other)$/u],
  ['until', /^(?:until|till|hasta)$/u, /^(?:until|till|hasta|before|antes)$/u],
  ['if', /^(?:if|si)$/u, /^(?:if|when|whenever|once|unless|who|whose|whether|while|after|until|only|si|cuando|quien|quienes|solo)$/u],
  ['when', /^(?:when|cuando|while|mientras)$/u, /^(?:when|whenever|if|once|while|as|during|before|after|until|who|cuando|si|mientras|al|durante)$/u],
];

/** The first condition of `known` that `said` leaves out; null when it keeps all. */
export function conditionLost(said: readonly string[], known: readonly string[]): string | null {
  for (const [name, here, kept] of CONDITIONS) {
    if (known.some((word) => here.test(word)) && !said.some((word) => kept.test(word))) return name;
  }
  return null;
}

/** A word that tells how sure or how free a thing is. */
export function isModal(word: string): boolean {
  return MAY.test(word) || WILL.test(word) || /^(?:must|should|open|closed|abierto|abierta|cerrado|cerrada|with|con)$/u.test(word);
}
