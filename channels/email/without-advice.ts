/**
 * What programs write about danger is mostly advice to whoever reads it: "If this is an emergency, call 911". These sentences are left out
 * before a machine's words are screened; what tells of somebody stays, whoever is said to have sent it.
 */

/** Tells of a person: the writer, or somebody they speak of. "your husband" is whoever reads it. */
const OF_ONESELF = /(?<![\p{L}\p{N}])(?:i|i['’]?m|i['’]?ve|i['’]?ll|i['’]?d|me|my|mine|myself|yo|mi|mis|me|m[íi]|conmigo|estoy|tengo|siento|quiero)(?![\p{L}\p{N}])/iu;
const OF_ANOTHER = /(?<![\p{L}\p{N}])(?<!\byour\s|\bsu\s|\btu\s)(?:he|she|him|her|his|mom|mum|mommy|dad|daddy|husband|wife|grandma|grandpa|él|ella|mam[áa]|pap[áa]|espos[oa]|marido|abuel[oa])(?![\p{L}\p{N}])/iu;
/** Where the writer is when they are away says nothing of how they are. */
const AWAY = /\b(?:while|when|until|as|because|since|during)?\s*i(?:['’]m|\s+am|\s+will\s+be|['’]ll\s+be)\s+(?:currently\s+|now\s+)?(?:away|out|off|on\s+(?:annual\s+|parental\s+|sick\s+)?(?:leave|holiday|vacation)|not\s+(?:in|at|available|checking|reading)|travel+ing|back|returning|unavailable|in\s+a\s+meeting)\b[^,.;!?\n]{0,200}|\b(?:mientras\s+)?(?:estoy|estar[ée])\s+(?:fuera|de\s+vacaciones|ausente|de\s+viaje)\b[^,.;!?\n]{0,200}/giu;

const ADVICE = [
  /\b(?:if|should|whenever|when|in case|unless)\s+(?:\w{1,20}\s+){0,3}?(?:you|your|anyone|anybody|someone|somebody|a patient|patients|there is|this is|it is|it['’]s)\b/iu,
  /\b(?:in|for|during)\s+(?:(?:an?|any|the|case|cases|of|all|medical|life[- ]threatening|psychiatric|mental health)\s+){0,5}(?:emergency|emergencies|crisis)\b/iu,
  /\b(?:call|calling|dial|text|phone|contact|ring|go to|visit)\b.{0,60}?(?:\b911\b|\b988\b|\b999\b|\b112\b|9-1-1|9-8-8|\bemergency|\bpoison control|\bhotline|\blifeline|\byour (?:doctor|local|nearest))/iu,
  /\b(?:signs?|symptoms?)\s+(?:of|include|are|like|such as)\b/iu,
  /\bsi\s+(?:(?:usted|ud\.?|alguien|esto|es|se|te|le)\s+)?(?:es|tiene|siente|piensa|est[áa]s?|presenta|necesita|sufre|cree|corre|trata|tienes|sientes|piensas|necesitas|encuentra)\b/iu,
  /\b(?:en caso de|para|ante)\s+(?:una?\s+|cualquier\s+)?(?:emergencias?|urgencias?|crisis)\b/iu,
  /\b(?:llame|llama|llamen|marque|marca|env[íi]e|contacte|acuda|vaya)\b.{0,60}?(?:\b911\b|\b988\b|\b112\b|\b061\b|\bemergencias?\b|\burgencias\b)/iu,
];
/** Somebody else is quoted, as in a story. */
const TOLD_BY_OTHERS = /["“”«»]\s*,?\s*(?:says|said|recalls|remembers|writes|told|dice|dijo|cuenta|recuerda)\b/iu;
/** Longer than a sentence is: looked at in pieces, so that no pattern costs much. */
const LONGEST = 600;

/** The sentences that advise nobody, in order. */
export function withoutAdvice(text: string): string {
  const kept: string[] = [];
  for (const sentence of sentencesOf(text)) {
    if (!isAdvice(sentence)) kept.push(sentence);
    // "Chest pain? Call 911." asks nobody.
    else if (kept.at(-1)?.endsWith('?') && !tellsOfSomebody(kept.at(-1)!)) kept.pop();
  }
  return kept.join('\n');
}

/** The sentences in which somebody speaks of themselves; of what is sent to thousands, nothing else can be meant for us. */
export function ofOneself(text: string): string {
  return sentencesOf(text).filter((sentence) => OF_ONESELF.test(sentence) && !TOLD_BY_OTHERS.test(sentence)).join('\n');
}

const isAdvice = (sentence: string): boolean => ADVICE.some((pattern) => pattern.test(sentence)) && !tellsOfSomebody(sentence);

function tellsOfSomebody(sentence: string): boolean {
  const said = sentence.replace(AWAY, ' ');
  return OF_ONESELF.test(said) || OF_ANOTHER.test(said);
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/u).flatMap((sentence) => sentence.match(new RegExp(`[^]{1,${LONGEST}}`, 'gu')) ?? []).map((sentence) => sentence.trim()).filter(Boolean);
}
