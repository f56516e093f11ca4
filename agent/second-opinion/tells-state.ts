import { fold } from '../understand/fold.ts';

/** Below this many words a text says too little of anybody. */
const FEWEST_WORDS = 3;
/** So many words are a sentence, also where a name, a number or a time was asked for. */
const LONG_ANSWER = 7;

/** Somebody of whom something is said. */
const PERSON = /\b(?:i|i'm|im|i've|ive|i'll|my|me|mine|we|our|us|he|he's|hes|his|him|she|she's|shes|her|hers|they|they're|their|them|someone|somebody|everyone|everybody|nobody|you|it|it's|its|mom|mum|mother|mama|mommy|dad|daddy|father|papa|son|daughter|baby|newborn|infant|toddler|child|kids?|kiddo|boy|girl|husband|wife|hubby|partner|boyfriend|girlfriend|brother|sister|friend|roommate|neighbou?r|coworker|uncle|aunt|grand\w+|nana|gran|granny|man|woman|guy|lady|patient|people|dog|cat|bub|ex|bf|gf)\b/;
/** Verbs and words of a state that people use without naming anybody: "can't stop shaking", "woke up dizzy", "been throwing up". */
const STATE = /\b(?:am|is|isn't|isnt|are|was|were|been|being|feels?|feeling|felt|looks?|looking|seems?|got|get|getting|gets|gone|went|going|goes|came|comes?|coming|can't|cant|cannot|couldn't|could|won't|wont|don't|dont|doesn't|doesnt|didn't|didnt|hasn't|hasnt|haven't|just|keeps?|kept|stopp?\w*|start\w*|woke|wake|want\w*|wanna|gonna|wish|need|think|thought|tried|try\w*|has|have|had|hav|having|barely|not|no|nothing|never)\b/;
/** Words for the body and for what ails it. */
const BODY = /\b(?:chest|heart|head|face|mouth|lips?|tongue|throat|jaw|neck|eyes?|ears?|arms?|hands?|fingers?|shoulders?|back|ribs?|bell(?:y|ies)|stomach|tummy|abdom\w*|guts?|bowels?|groin|testic\w*|balls?|hips?|legs?|calf|calves|thighs?|knees?|ankles?|foot|feet|toes?|skin|sides?|vision|sight|speech|breath\w*|blood\w*|bleed\w*|bled|pain\w*|hurt\w*|ach(?:es?|ing|y)|sore|tight\w*|pressure|heav\w*|squeez\w*|crush\w*|numb\w*|weak\w*|tingl\w*|dizz\w*|faint\w*|pass\w* out|collaps\w*|black\w* out|confus\w*|fever\w*|temp\w*|chills?|sweat\w*|shak\w*|shiver\w*|seiz\w*|convuls\w*|twitch\w*|vomit\w*|throw\w*|puk\w*|nause\w*|sick|diarrh\w*|poop\w*|pee\w*|urin\w*|stools?|rash\w*|hives|swell\w*|swollen|chok\w*|cough\w*|wheez\w*|gasp\w*|blue|gr[ae]y|pale|limp|floppy|stiff|slur\w*|droop\w*|burn\w*|bit|bitten|stung|sting\w*|broke\w*|fractur\w*|stab\w*|shot|gun|pills?|overdos\w*|od|poison\w*|bleach|die[sd]?|dying|death|dead|kill\w*|suicid\w*|alive|live|hang\w*|rope|blade|razor|jump\w*|bridge|goodbye|hopeless|worthless|burden|voices?|abus\w*|rap(?:ed|ist|e)|hits?|beat\w*|chok\w*|threat\w*|scared|pregnan\w*|contractions?|labou?r|water|waters|cord|drown\w*|electr\w*|shock\w*|allerg\w*|asthma|inhaler|insulin|sugar|glucose|glucose|unconscious|unresponsive|awake|over?dos\w*|took|taken|swallow\w*|drank|drinking|fell|fall\w*|hit|hits|cut|cutting|unalive|self|living|die|bandages?|wounds?|stitches|incision|tou?n?gue?|nostrils|airs?|oxygen|pulse|pupils?|fluid|nurse|rectal|week old|weeks old|month old|months old|day old|year old|weeks?|wks?|wk old|yo|chemo|thunderclap|hallucinat\w*|withdrawal|tremors?|headaches?|migraines?|ambulance|911|emergency|crash|attack|antifreeze|bleach|battery|giving birth|gave birth|erection|dry|feel hot|coin)\b/g;


/** Words that all begin with a capital, small ones of a name between them: "María José Sangrador de la Torre". */
const NAMES_ALONE = /^\p{Lu}[\p{Ll}'’.-]+(?:\s+(?:(?:de|del|la|los|y|van|von|al|bin)\s+)*\p{Lu}[\p{Ll}'’.-]*)+$/u;

/** The same of Spanish, where the verb names the person. */
const SAYS_ES = /\b(?:yo|me|mi|mis|te|se|le|les|lo|la|nos|su|sus|no|ya|el|ella|ellos|nadie|alguien|estoy|toy|esta|ta|estan|tengo|tiene|tienen|tenia|siento|siente|quiero|kiero|quiere|puedo|puede|soy|es|fue|va|voy|anda|hay|ha|he|hace|desde|dice|da|dan|quisiera|ojala|duele|hijo|hija|bebe|nino|nina|mama|papa|esposo|esposa|marido|abuel[oa]|herman[oa]|amig[oa]|vecin[oa]|novi[oa]|pareja|suegr[oa]|ti[oa]|prim[oa]|niet[oa]|padrastro|madrastra)\b/;
const BODY_ES = /\b(?:pecho|corazon|cabeza|cara|boca|labios?|lengua|garganta|cuello|ojos?|vista|brazos?|manos?|dedos?|espalda|panza|barriga|vientre|estomago|piernas?|pies?|piel|aire|respir\w*|sangr\w*|dolor\w*|duele\w*|fiebre|calentura|vomit\w*|mare\w*|desmay\w*|convuls\w*|tiembl\w*|hinch\w*|ahog\w*|golpe\w*|pega\w*|pego|cay[oó]|cort\w*|quem\w*|pastillas?|veneno|mat\w+|morir\w*|muer\w*|vivir|suicid\w*|embaraz\w*|parto|azucar|insulina|morad\w+|palid\w*|inconsciente|despiert\w*)\b/g;

/**
 * Does a text say something of a person's state? A name, a medicine, a date, a place, "yes please" or "tomorrow morning" does not,
 * and it lies near to nothing in particular.
 * @param asked the last reply asked for a name, a number, a time, a clinic or a yes: then a short text counts only where it names the body or what ails it
 */
export function tellsState(text: string, asked = false, language: 'en' | 'es' = 'en'): boolean {
  if (NAMES_ALONE.test(text.trim())) return false;
  const said = fold(text);
  const words = said.match(/[\p{L}']{2,}|\bi\b/gu) ?? [];
  if (words.length < FEWEST_WORDS) return false;
  const bodily = new Set(said.match(language === 'es' ? BODY_ES : BODY) ?? []).size;
  const verb = (language === 'es' ? SAYS_ES : STATE).test(said);
  const person = (language === 'es' ? SAYS_ES : PERSON).test(said);
  if (bodily > 1 || (bodily > 0 && (!asked || verb || person))) return true;
  if (asked && words.length < LONG_ANSWER) return false;
  // "And for my son?" names somebody and says nothing of him.
  return person && (verb || words.length >= LONG_ANSWER);
}
