import { fold } from '../understand/fold.ts';

/** Why a sentence is kept back whatever supports it. */
export type Never = 'markup' | 'leak' | 'promise' | 'diagnosis' | 'prescription' | 'result' | 'address';

const MARKUP = /<\/?[a-z!][^>]*>|!\[[^\]]*\]\(|\[[^\]]+\]\([^)]*\)|javascript:|data:[a-z]+\/|&#?\w+;|```|\{\{|\}\}/iu;

const LEAK = /\b(?:system prompt|my (?:instructions|prompt|guidelines|rules)|(?:previous|prior|above|these) instructions|(?:ignore|disregard) (?:all|any|the|previous|your)|as an ai|language model|openai|chatgpt|search_kb|open_case|update_case|case_status|request_handoff|tool call|passage \d|provided (?:passages|context|documents)|developer mode|api key|mis instrucciones|modelo de lenguaje|instrucciones anteriores)\b|\[(?:system|assistant|user|inst)\]|<\|/;

const PROMISE = new RegExp(
  [
    "\\b(?:i|we)(?:'ve| have| had|'ll| will| am going to|'m going to| just| already| can)? (?:just |already |now |successfully )?(?:booked|scheduled|cancell?ed|rescheduled|confirmed|sent|submitted|called|contacted|notified|informed|refilled|renewed|ordered|prescribed|transferred|forwarded|escalated|opened|created|updated|added|recorded|reserved|arranged|paid|refunded|checked your|reviewed your|looked (?:at|up|into) your)\\b",
    "\\b(?:i|we)(?:'ll| will| am going to|'m going to) (?:book|schedule|cancel|reschedule|confirm|send|submit|call|contact|notify|inform|refill|renew|order|prescribe|transfer|forward|escalate|open|create|make sure|ensure|get back|arrange|refund|take care)\\b",
    '\\byour (?:appointment|visit|request|refill|prescription|case|booking|payment|refund|ticket)(?: for [^.]{0,40})? (?:is|has been|was|will be|is now) (?:now |already |all )?(?:booked|scheduled|confirmed|cancell?ed|set|sent|submitted|approved|refilled|ready|processed|opened|updated|made|on its way)\\b',
    '\\b(?:i|we) (?:promise|guarantee|assure you)\\b|\\byou(?:\'ll| will) (?:definitely|certainly|surely) be\\b|\\bguaranteed\\b|\\b(?:a|the|our) (?:doctor|nurse|staff member|team member|someone|pharmacist) will (?:call|contact|see|reach|visit) you\\b',
    '\\b(?:he|hemos) (?:reservado|agendado|cancelado|confirmado|enviado|llamado|avisado|pedido|recetado|abierto|cambiado)\\b|\\b(?:su|tu) (?:cita|solicitud|receta|reserva) (?:esta|fue|ha sido|queda) (?:confirmada|reservada|agendada|cancelada|enviada|lista)\\b|\\ble (?:garantizo|prometo|aseguro)\\b',
  ].join('|'),
);

const DIAGNOSIS = /(?<!\b(?:if|when|while|whenever|once|whether|that|after|because|unless|who|si|cuando) )\b(?:you|he|she|they|your (?:son|daughter|child|baby|mother|father|husband|wife)) (?:probably|likely|may|might|could|must|clearly|definitely|almost certainly|do not|don't|does not|doesn't)(?: have| be having| be suffering| suffer)\b|(?<!\b(?:if|when|while|whenever|once|whether|after|because|unless) )\b(?:you|he|she) (?:have|has|are having|is having) (?:a |an |the )?(?:mild |acute |viral |bacterial )?(?:flu|cold|covid|infection|stroke|heart attack|cancer|diabetes|pneumonia|migraine|appendicitis|strep|anxiety|depression|sinusitis|bronchitis|allergy|concussion|[a-z]+itis)\b|\b(?:it|this|that) (?:sounds|looks|seems|appears)(?: to me)? (?:like|to be)\b|\bthis is (?:probably|likely|most likely|definitely|clearly|almost certainly|nothing)\b|\b(?:your|these|those|the) symptoms (?:suggest|indicate|mean|point to|are (?:consistent|typical|caused)|match)\b|\b(?:nothing|not) (?:to worry about|serious)\b|\bno need to (?:worry|see a doctor|go)\b|\byou(?:'re| are) (?:fine|okay|healthy|going to be (?:fine|okay))\b|\b(?:usted|tiene|probablemente|seguramente) (?:tiene|tenga|es) (?:una? )?(?:gripe|infeccion|cancer|diabetes|neumonia|infarto|migrana|[a-z]+itis)\b|\bparece (?:ser |que es |que tiene )/;

const PRESCRIPTION = /\bi (?:recommend|suggest|advise|prescribe|would take|'d take)\b|\b(?:you|he|she|they|your (?:son|daughter|child|baby)) (?:should|can|could|may|must|need to|ought to) (?:safely )?(?:take|stop|double|halve|skip|increase|reduce|decrease|lower|raise|switch|start|give|use|mix|combine)\b.{0,60}\b(?:\d+(?:\.\d+)? ?(?:mg|ml|mcg|g|tablets?|pills?|capsules?|doses?|puffs?|units?)|dose|dosage|doses|medicine|medication|pills?|tablets?|insulin|antibiotics?|ibuprofen|acetaminophen|aspirin|[a-z]+(?:pril|artan|statin|olol|cillin|mycin|xaban|zepam))\b|\b(?:double|halve|skip|increase|reduce|decrease|stop taking) (?:your|the|his|her) (?:dose|dosage|medicine|medication|pills?|insulin)\b|\b(?:le )?(?:recomiendo|sugiero|aconsejo|receto)\b|\b(?:debe|puede|deberia) (?:tomar|dejar|doblar|duplicar|aumentar|reducir|suspender)\b/;

const RESULT = /\byour (?:\w+ )?(?:results?|levels?|tests?|scan|x-?ray|readings?|numbers?|values?|count|labs?|blood ?work|blood pressure|cholesterol|a1c|glucose|biopsy) (?:is|are|was|were|looks?|seems?|shows?|means?|suggests?|indicates?|came back)\b|\b(?:that|this|it|\d[\d.]*) is (?:a )?(?:normal|abnormal|healthy|high|low|elevated|dangerous|borderline)\b|\bsu (?:resultado|nivel|analisis|prueba)s? (?:es|esta|estan|son|muestra|indica|salio)\b/;

/** What no sentence may hold, whatever supports it: markup, leaks of the prompt. */
export function neverAtAll(sentence: string): Never | null {
  if (MARKUP.test(sentence)) return 'markup';
  if (LEAK.test(fold(sentence))) return 'leak';
  return null;
}

/**
 * What the agent never says in words of its own. A sentence that stands word for word in a published passage is the
 * hospital's, speaks of people in general ("You may have a headache") and is not read with this.
 */
export function neverInOwnWords(sentence: string): Never | null {
  const text = fold(sentence);
  if (PROMISE.test(text)) return 'promise';
  if (DIAGNOSIS.test(text)) return 'diagnosis';
  if (PRESCRIPTION.test(text)) return 'prescription';
  if (RESULT.test(text)) return 'result';
  return null;
}
