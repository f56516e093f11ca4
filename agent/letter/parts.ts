import { splitSentences } from '../../kb/sentences.ts';
import { caseKindFor } from '../dialogue/case-draft.ts';
import type { CaseKind } from '../memory.ts';
import { fold } from '../understand/fold.ts';
import { intentOf } from '../understand/intent.ts';
import { isAsked, LEAD, numbered } from '../understand/questions.ts';
import { type Refusal, refusalIn } from '../understand/refusals.ts';
import { withoutSlips } from '../understand/typos.ts';

/** One thing that a letter says, asks or wants. */
export type LetterPart =
  | { does: 'ask' | 'tell' | 'greet' | 'want_person' | 'ask_status'; text: string }
  | { does: 'wish'; text: string; kind: CaseKind }
  | { does: 'ask_refused'; text: string; refusal: Refusal };

/** How a letter begins and ends: said by everybody, meant by nobody. What says more than a name after it is no frame. */
const OPENS_OR_CLOSES = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|to whom it may concern|hola|buen(?:os|as) (?:dias|tardes|noches)|estimad[oa]s?|(?:many |with )?thanks?(?: you| in advance| so much| very much)?|thx|kind(?:est)?|best|warm(?:est)?|(?:with )?regards|sincerely|yours|cheers|greetings|respectfully|take care|(?:muchas )?gracias(?: de antemano)?|(?:un )?saludos?|cordialmente|atentamente|quedo atent[oa])\b/;
const SAYS_MORE = /\b(?:i|i'm|im|i've|we|my|our|need|needs|want|can|could|would|please|is|are|has|do|does|but|yo|mi|mis|necesito|quiero|quisiera|puedo|puede|tengo|tiene|por favor|pero|es|esta)\b/;
const BY_A_PROGRAM = /^(?:sent|enviado|get outlook|descargar outlook) (?:from|desde|for|para)\b/;

function isFrame(sentence: string): boolean {
  const text = fold(sentence);
  const rest = text.replace(OPENS_OR_CLOSES, '');
  return BY_A_PROGRAM.test(text) || (rest !== text && !rest.includes('?') && !/\d/u.test(rest) && rest.length <= 60 && !SAYS_MORE.test(rest));
}

/** Where one sentence goes on to a further matter: "… and I also need", "… y quiero saber si", "… and get him in with Dr Hill". */
const WISHES = "(?:(?:i|we|he|she) (?:also |still )?(?:needs?|wants?|have|would like|'?d like|was wondering|am wondering)|(?:can|could|would) (?:you|i|we|someone)|please(?= \\w)|(?:get|send|fax|mail|email|cancel|move|refill|renew|schedule|book|change|fill|forward|bump|drop|put|set) (?:me|him|her|us|my|his|the|it|a|an|this|that|them)|(?:tambi[eé]n )?(?:necesit[oa]|quier[oe]|quisiera|solicito|me gustar[ií]a|tengo)|por favor)\\b";
const JOINED = '(?:[,;] ?(?:and |but |y |pero )?| (?:and|plus|y|adem[aá]s) )(?:also |then |tambi[eé]n |adem[aá]s )?';
const GOES_ON_WANTING = new RegExp(`${JOINED}(?=${WISHES})`, 'iu');
/** "… when the surgeon talks to him" begins no question where nothing is asked. */
const GOES_ON = new RegExp(`${JOINED}(?=${LEAD}|${WISHES})`, 'iu');

/** "I want to know if I can pay in parts", "no sé si ponen intérprete": wants an answer and nothing done, and needs no question mark. */
const WANTS_TO_KNOW = new RegExp([
  "\\b(?:want(?:ed)?|like|need) to (?:know|ask)\\b", "\\bwonder(?:ing|ed)?\\b", "\\b(?:help|assist) me to (?:know|learn|find out)\\b", "\\b(?:not|n't) (?:know|sure|clear|certain)(?: on| about)? (?:if|whether|how|what|when|where|which|who)\\b",
  "\\blet me know (?:if|whether|how|what|when|where)\\b", "\\bis there (?:a|an|any) \\w+\\b", "\\b(?:quiero|quisiera|queria|necesito|gustaria|aprovecho para|pena) (?:saber|preguntar(?:les?)?|consultar)\\b", "\\bno (?:se|sabia|sabemos|estoy segur[oa]) (?:si|como|cuando|donde|cuanto|a que)\\b", "\\bsi hay (?:algun|alguna|forma|manera|modo)\\b",
].join('|'));

/** Somebody is asked to do something. "I have" alone has a story as often as a wish. */
const TO_BE_DONE = /\b(?:please|pls|plz|kindly|(?:i|we|he|she)(?: still| also| really| just)? (?:needs?|wants?|would like|would love)|(?:i|we)'d (?:also )?(?:like|love|want|be (?:most )?(?:grateful|obliged))|(?:can|could|would|will) (?:you|somebody|someone|anybody)|somebody|por favor|porfa|necesit\w+|quier[oe]n?|quisiera(?:mos)?|solicit[oa]\w*|ruego|les? pido|pido|deseo|desea|agradec\w+|me gustaria|fijense|gestion\w+|pongan\w*|denme|cambien\w*|manden\w*|envien\w*)\b|^(?:(?:and|also|so|then) )?(?:get|send|fax|mail|email|cancel|move|refill|renew|schedule|book|change|fill|forward|drop|bump|need|call|take) \b/;
const COURTESY = /\b(?:hesitate|thank you|thanks|i wish you|no need to|understand that|to thank|gracias|agradezco (?:mucho|todo|su (?:atencion|tiempo|ayuda)))\b/;

/** What a company's mail server writes below every mail. */
const DISCLAIMER = /\n[\s>*_-]*(?:confidentiality (?:notice|statement)|(?:this|the information in this) (?:e-?mail|message|communication)[^.\n]{0,80}\b(?:confidential|intended|privileged)|if you are not the intended recipient|aviso (?:de confidencialidad|legal)|este (?:correo|mensaje)[^.\n]{0,80}\b(?:confidencial|destinatario))[\s\S]*$/iu;

/** Takes a letter apart. What is said of each part is read from the part alone, so that a bill in one sentence hides no visit in another. */
export function partsOf(letter: string): LetterPart[] {
  const words = letter.replace(DISCLAIMER, '');
  const sentences = (numbered(words) ?? [words]).flatMap(splitSentences);
  return sentences.filter((sentence) => !isFrame(sentence)).flatMap((sentence) => joinedAgain(sentence.split(sentence.includes('?') ? GOES_ON : GOES_ON_WANTING))).map(readPart);
}

/** A piece that neither asks nor wants belongs to the one after it: "My mom is in room 12, when can I come". */
function joinedAgain(pieces: string[]): string[] {
  const whole: string[] = [];
  let told = '';
  for (const piece of pieces.map((each) => each.trim()).filter(Boolean)) {
    const text = told === '' ? piece : `${told}, ${piece}`;
    const stands = readPart(piece).does !== 'tell';
    if (stands) whole.push(text);
    told = stands ? '' : text;
  }
  if (told === '') return whole;
  return whole.length === 0 ? [told] : [...whole.slice(0, -1), `${whole.at(-1)}, ${told}`];
}

function readPart(text: string): LetterPart {
  const plain = withoutSlips(text);
  const refusal = refusalIn(text);
  const { intent, asksToAct } = intentOf(plain);
  const wantsToKnow = WANTS_TO_KNOW.test(fold(text));
  const kind = wantsToKnow ? null : caseKindFor(intent, fold(plain));
  const isQuestion = isAsked(text) || wantsToKnow;
  const elsewhere = refusal === 'other_hospital' && asksToAct && (kind === 'refill' || kind === 'records' || kind === 'referral');
  const isOtherShop = refusal === 'other_hospital' && !isQuestion;
  if (refusal !== null && !elsewhere && !isOtherShop) return { does: 'ask_refused', text, refusal };
  if (intent === 'person') return { does: 'want_person', text };
  if (intent === 'case_status') return { does: 'ask_status', text };
  if (kind !== null && (asksToAct || (kind === 'complaint' && !isQuestion))) return { does: 'wish', text, kind };
  // Something is to be done, whatever it is: staff sort it out, and nothing wanted is taken for a story.
  if (!isQuestion && TO_BE_DONE.test(fold(text)) && !COURTESY.test(fold(text))) return { does: 'wish', text, kind: 'other' };
  if (intent === 'greeting' || intent === 'thanks' || intent === 'small_talk' || intent === 'out_of_scope') return { does: 'greet', text };
  return { does: isQuestion ? 'ask' : 'tell', text };
}
