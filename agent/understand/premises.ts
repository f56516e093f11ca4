/** What a patient takes for granted in a question: "Since visiting is all night, can I come at 2 am?" */
export type Premise = { claim: string; question: string };

const LEAD = /^(?:hi|hello|hey|hola|ok|okay|so|well|and|but|y|pero|bueno)?[ ,]*(?:since|as|because|given(?: that)?|now that|seeing(?: as| that)?|considering(?: that)?|knowing(?: that)?|assuming(?: that)?|if it(?:'s| is) true that|i (?:heard|read|was told|understand|know|believe|think|thought) (?:that )?|ya que|como|puesto que|dado que|ahora que|sabiendo que|si es cierto que|o[ií] que|le[ií] que|me dijeron que|s[eé] que) ?(?<claim>[^,.?!]{6,160})(?:,|\. |[,.]? (?=so |then |entonces ))\s*(?:so |then |and |entonces |y )?(?<question>[^.]{6,240}\?|(?:can|could|may|do|does|is|are|how|what|when|where|which|who|why|puedo|c[oó]mo|cu[aá]nto|cu[aá]ndo|d[oó]nde|qu[eé])\b[^.]{4,240})\s*$/iu;
const TRAILING = /^(?<question>(?:can|could|may|how|what|when|where|which|who|why|puedo|c[oó]mo|cu[aá]nto|cu[aá]ndo|d[oó]nde|qu[eé])\b[^.?]{6,200}?),? (?:since|given that|because|now that|seeing that|ya que|puesto que|dado que) (?<claim>[^,.?!]{6,160})\?*$/iu;
/** "Is it true that …?" takes nothing for granted: it asks. */
const ASKED = /\b(?:is it (?:true|correct|right) (?:that )?|am i right that |is it (?:really )?the case that |¿?es (?:cierto|verdad) que )/giu;

/** What the patient tells of themselves is theirs to know; only what is said of the hospital or of medicine can be checked. */
const OWN = /^(?:i|i'm|i've|my|we|our|he|she|they|his|her|it|yo|mi|mis|nosotros|él|ella|usted|me|estoy|tengo|soy)\b/iu;
const VERB = /\b(?:is|are|was|were|has|have|can|cannot|can't|do|does|don't|doesn't|allows?|opens?|closes?|covers?|accepts?|offers?|costs?|gives?|cures?|works?|lets?|takes?|es|son|est[aá]n?|hay|tienen?|puede[n]?|abren?|cierran?|aceptan?|cubren?|cuestan?|permiten?)\b/iu;

/** The claim a message rests on, and what it asks; null when it takes nothing for granted that could be checked. */
export function premiseIn(message: string): Premise | null {
  const text = message.trim().replace(/\s+/gu, ' ');
  const found = (LEAD.exec(text) ?? TRAILING.exec(text))?.groups;
  const claim = found?.['claim']?.trim();
  const question = found?.['question']?.trim();
  if (!claim || !question || OWN.test(claim) || !VERB.test(claim)) return null;
  return { claim, question };
}

/** A question without the words that only ask whether it is so. */
export function plainlyAsked(message: string): string {
  return message.replace(ASKED, '');
}
