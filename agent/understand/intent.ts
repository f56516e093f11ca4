import type { Intent } from '../../domain/terms.ts';
import { fold } from './fold.ts';

/** A reading of what one message is about. `asksToAct`: the patient wants something done, not explained. */
export type IntentReading = { intent: Intent; asksToAct: boolean };

const SYMPTOM = /\b(?:pain|hurts?|hurting|ache|aches|aching|fever|temperature|cough\w*|rash|itch\w*|vomit\w*|throw(?:ing)? up|threw up|nausea|nauseous|diarrh?ea|dizzy|dizziness|faint\w*|bleed\w*|swollen|swelling|sore|headaches?|migraine|cramps?|burning|numb(?:ness|ed)?|tingl\w*|tired|fatigue|short of breath|wheez\w*|chills|sick|runny nose|congest\w*|constipat\w*|heartburn|blister\w*|bruis\w*|sting|bite|burn(?:ed|t)|sprained|dolor|duele|duelen|fiebre|tos|vomito\w*|vomitando|nauseas?|diarrea|mareo\w*|maread[oa]|sangr\w+|hinchad[oa]|hinchazon|garganta|dolor de cabeza|ardor|cansad[oa]|resfriad[oa]|picazon|sarpullido)\b/;
const PERSONAL = /\b(?:i(?:'m| am| have|'ve| feel| felt| got| can't| cannot)?|my|me|he|she|his|her|tengo|me|mi|estoy|siento|mi hij[oa])\b/;
const GENERAL_QUESTION = /^(?:what (?:is|are|causes)|how (?:is|are|long (?:is|does|do|are))|que es|que son|cuanto (?:dura|tiempo))\b/;

/** Rules in order of weight; the heaviest match decides. A rule may be vetoed by what makes it a false friend. */
const RULES: { intent: Intent; weight: number; pattern: RegExp; unless?: RegExp }[] = [
  { intent: 'person', weight: 9, pattern: /\b(?:talk|speak|chat|connect|transfer|put|get|give|need|want|call)\b.{0,30}\b(?:(?:real|live|actual|human) (?:person|human|being|agent)|a person|a human|humans?|someone real|somebody real|operator|representative|(?:a |an |the )?(?:staff(?: member)?|agent|receptionist)|someone|somebody)\b/, unless: /\bhow (?:do|can) i (?:get|give)\b|\bsomeone(?: else)?'s\b|\bvisit someone\b|\bgive someone\b/ },
  { intent: 'person', weight: 8, pattern: /\b(?:talk|speak|chat) (?:to|with) (?:a |the |my |your )?(?:nurse|doctor|pharmacist|front desk|team|manager)\b/, unless: /\bhow\b/ },
  { intent: 'person', weight: 8, pattern: /^(?:human|person|agent|operator|representative|real person|staff|nurse|persona|humano|agente|operador)(?: please| por favor)?[.!]*$|\b(?:not a (?:ro)?bot|stop the bot|real person|human (?:agent|being))\b/ },
  { intent: 'person', weight: 9, pattern: /\b(?:hablar|comunicar\w*|conect\w+|pasar(?:me)?|paseme|quiero)\b.{0,25}\b(?:persona(?: real)?|humano|alguien|agente|operador\w*|recepcionista|enfermer[oa]|representante)\b/ },
  { intent: 'case_status', weight: 8, pattern: /\b(?:status|update|progress|news)\b.{0,25}\b(?:request|case|ticket|complaint|inquiry|enquiry|refill request|message)\b|\b(?:any|an) (?:update|news|progress)\b|\b(?:my|the) (?:request|case|ticket)\b.{0,30}\b(?:status|yet|received|happen\w*|stand|going|handled)\b|\b(?:did you (?:get|receive)|have you (?:got|received)|what happened (?:to|with)|where is|check on|add (?:this |that |it )?to|update) my (?:request|case|ticket|message|complaint)\b|\bwhy has(?:n't| not) any(?:one|body) (?:called|answered|replied)\b/ },
  { intent: 'case_status', weight: 8, pattern: /\b(?:estado|estatus|novedad(?:es)?|como va|que paso con|en que va|actualizar|anadir (?:algo )?a)\b.{0,25}\b(?:mi |la |de mi )?(?:solicitud|caso|queja|peticion|tramite)\b/ },
  { intent: 'case_status', weight: 7, pattern: /\b[a-z]{1,4}-\d[\d-]{2,}[a-z0-9]?\b/ },
  { intent: 'complaint', weight: 7, pattern: /\b(?:complain(?:t|ts|ing)?|grievance|rude(?:ly|ness)?|disrespect\w*|unacceptable|outrageous|disgust\w*|appalling|ignored me|treated (?:me|us|him|her) (?:badly|terribly|poorly|like)|terrible (?:service|care|experience)|awful (?:service|care|experience)|worst (?:service|hospital|experience|care)|nobody (?:helped|cares)|lost my (?:belongings|dentures|glasses))\b|\bwaited\b.{0,20}\bhours\b/ },
  { intent: 'complaint', weight: 7, pattern: /\b(?:quejas?|quejarme|reclam\w+|groser[oa]s?|maltrat\w+|pesimo (?:servicio|trato)|falta de respeto|inaceptable|mal(?:a)? (?:atencion|trato|servicio))\b/ },
  { intent: 'refill', weight: 6, pattern: /\brefill\w*\b|\brenew\w*\b.{0,25}\b(?:prescription|medic\w+|meds|pills|inhaler)\b|\b(?:prescription|medic\w+|meds|pills|inhaler)\b.{0,25}\b(?:run(?:ning)? (?:out|low)|ran out|renew\w*|almost (?:out|gone)|expired)\b|\b(?:out of|(?:run(?:ning)?|ran) (?:out|low)(?: of| on)?) (?:my )?(?:\w+ ){0,2}(?:prescription|medic\w+|meds|pills|tablets|inhaler|insulin)\b|\bmore of my (?:medic\w+|meds|pills|inhaler)\b/ },
  { intent: 'refill', weight: 6, pattern: /\b(?:resurt\w+|renovar|renovacion|repetir|surtir)\b.{0,25}\b(?:receta|medic\w+|pastillas)?\b|\bse me (?:acab\w+|termin\w+)\b.{0,25}\b(?:medic\w+|pastillas?|receta|inhalador|insulina)\b/, unless: /\bpasaporte\b/ },
  { intent: 'results', weight: 6, pattern: /\b(?:test|lab|blood(?:work)?|x-?ray|mri|ct|scan|biopsy|pathology|culture|screening|pap|my|the|get|see|are|covid) (?:test |lab |work )?results?\b|\bresults? (?:of|from|for) (?:my|the|a)\b|\bresults\b.{0,20}\b(?:ready|back|in|online|portal)\b|\b(?:resultados?)\b/ },
  { intent: 'referral', weight: 6, pattern: /\breferrals?\b|\brefer(?:red)? (?:me|my|him|her|us|to)\b|\b(?:derivacion|derivar\w*|volante|referencia (?:a|para|medica|de)|remision)\b/ },
  { intent: 'records', weight: 6, pattern: /\b(?:medical|health|vaccin\w+|immuni[sz]ation|hospital|my|his|her|patient) (?:\w+ )?records?\b|\bcopy of (?:my|the|his|her) (?:medical )?(?:chart|file|records?)\b|\brelease of information\b|\b(?:expedientes?|historial? (?:clinic[oa]|medic[oa])|copia de mi)\b/ },
  { intent: 'billing', weight: 5, pattern: /\b(?:bill(?:s|ing|ed)?|invoices?|overcharged|charged|copays?|co-pays?|deductible|insurance|insured|uninsured|medicaid|medicare|financial (?:help|aid|assistance)|payment plans?|statement|price estimate|cost estimate|good faith estimate|facturas?|facturacion|cobr(?:o|aron|an|ar)|seguro medico|aseguradora|copago|ayuda financiera|plan(?:es)? de pago|mi seguro)\b/, unless: /\b(?:parking|garage|cafeteria|estacionamiento)\b/ },
  { intent: 'billing', weight: 4, pattern: /\b(?:pay|payment|cost|price|pagar|pago|cuesta|precio)\b/, unless: /\b(?:parking|garage|cafeteria|gift shop|wifi|meal|tv|estacionamiento|cafeteria|comida)\b|\bpay attention\b/ },
  { intent: 'appointment', weight: 5, pattern: /\b(?:appointments?|appts?|re-?schedul\w*|book(?:ing)? (?:a|an|me|my|in)|schedule (?:a|an|me|my)|(?:make|set up|arrange|need|want|get|have) (?:a |an )?(?:visit|check-?up|consultation|physical)|see (?:a|an|the|my|dr|doctor)\s?(?:\w+ )?(?:doctor|specialist|dermatologist|cardiologist|pa?ediatrician|therapist|psychiatrist|gynecologist|ob|orthop\w+|gp|nurse practitioner|provider)?|citas?|turno|agendar|reservar|reprogramar)\b/, unless: /\bsee (?:a|the|my) (?:bill|patient|result|record|visitor|friend|mother|father|mom|dad|husband|wife|family|portal)/ },
  { intent: 'greeting', weight: 3, pattern: /^(?:hi+|hello+|hey+|hiya|howdy|good (?:morning|afternoon|evening|day)|greetings|hola|buen(?:os|as) (?:dias|tardes|noches)|que tal)(?:[ ,]+(?:there|everyone|team|all|toniq|doctor|amigos))?[ .,!?]*$/ },
  { intent: 'thanks', weight: 3, pattern: /^(?:(?:ok|okay|great|perfect|got it|awesome|alright|vale|muy bien|perfecto|listo)[ ,.!]*)*(?:thanks?(?: you)?|thank u|thx|ty|cheers|much appreciated|(?:i )?appreciate (?:it|that|your help)|(?:muchas |mil )?gracias|le agradezco)\b[^?]{0,60}$/ },
  { intent: 'thanks', weight: 3, pattern: /^(?:(?:no,? )?(?:that'?s (?:all|it)|that will be all|that helps?(?: a lot)?|(?:good ?)?bye|see you|have a (?:good|nice) (?:day|one)|eso es todo|adios|hasta luego)[ .,!]*)+$/ },
  { intent: 'small_talk', weight: 4, pattern: /\b(?:how are you|how's it going|how do you do|what'?s up|who are you|what are you|are you (?:a |an |really )?(?:ro)?(?:bot|human|ai|real|person|machine|robot|computer|there)|what(?:'s| is) your name|what can you (?:do|help)|how can you help|can you help me|i need (?:some )?help|do you (?:sleep|have feelings)|como estas?|como esta usted|quien eres|eres (?:un |una )?(?:robot|bot|persona|humano|maquina)|como te llamas|que puedes hacer|en que puedes? ayudar|puedes? ayudarme)\b[ ?.!]*$/ },
  { intent: 'out_of_scope', weight: 6, pattern: /\b(?:weather|forecast|football|soccer|basketball|super bowl|world cup|stocks?|bitcoin|crypto\w*|recipe|poem|essay|song|lyrics|homework|math problem|python|javascript|source code|write (?:me )?(?:a |an |some )?(?:code|program|script|story|poem|essay)|tell me a joke|joke|presidents?|elections?|politic\w*|movie|netflix|hotel|flight|restaurant|capital of|translate (?:this|the)|horoscope|lottery|clima|pronostico|futbol|receta de cocina|chiste|poema|elecciones|pelicula|loteria)\b/, unless: /\b(?:hospital|patient|appointment|cafeteria|visit|stay)\b/ },
];

const ACTS = /\b(?:i(?:'d| would)? (?:like|want|need|wish|have)(?: to)?|need to|want to|please|can you|could you|can i (?:make|book|schedule|cancel|change|move)|may i (?:make|book)|could i (?:make|book|change)|(?:i'm|i am) (?:running|almost|nearly) (?:out|low)|i ran out|ran out|out of my|book me|schedule me|cancel my|change my|move my|reschedule my|refill my|renew my|send me|quiero|quisiera|necesito|me gustaria|por favor|(?:puede(?:s|n)?|podria(?:n)?) (?:agendar\w*|reservar\w*|cancelar\w*|cambiar\w*|dar(?:me|nos)|hacerme|mandarme|enviarme|renovar\w*|surtir\w*)|se me (?:acab\w+|termin\w+)|cancelar mi|cambiar mi)\b/;
const ASKS_HOW = /(?:^|[.,;!?] ?|\b(?:and|so|but|know|y|saber) )(?:how|where|when|what|which|who|why|do (?:you|i|we|they)|does|is|are|will|como|donde|cuando|que|cual|cuanto|quien|por que|hay|es|son|tienen)\b/;
const IMPERATIVE = /^(?:please |pls |kindly |por favor,? )?(?:book|schedule|reschedule|cancel|refill|renew|change|move|make|set up|request|order|send|file|agende|reserve|cancele|cambie|renueve)\b/;

/** Reads one message. Symptoms told by a person win over topics; a bare topic word is an information question. */
export function intentOf(message: string): IntentReading {
  const text = fold(message);
  let best: { intent: Intent; weight: number } | null = null;
  for (const rule of RULES) {
    if (best !== null && rule.weight <= best.weight) continue;
    if (rule.pattern.test(text) && !rule.unless?.test(text)) best = rule;
  }
  const asksToAct = IMPERATIVE.test(text) || (ACTS.test(text) && !startsWithQuestion(text)) || /\bcan (?:i|you) (?:please )?(?:book|schedule|cancel|reschedule|change my|refill|renew|make|get (?:an appointment|a refill))\b/.test(text);
  if ((best === null || best.weight <= 4) && SYMPTOM.test(text) && PERSONAL.test(text) && !GENERAL_QUESTION.test(text)) {
    return { intent: 'symptom', asksToAct: false };
  }
  return { intent: best?.intent ?? 'information', asksToAct };
}

function startsWithQuestion(text: string): boolean {
  if (/^(?:and |so |but )?(?:do|does|why do|must|should) (?:i|we|you) (?:really )?(?:need|have)\b/.test(text)) return true;
  return ASKS_HOW.test(text) && !/\b(?:i (?:want|need|would like|'d like) (?:to )?(?:book|make|schedule|cancel|change|refill|renew|see|reschedule|an? appointment))\b/.test(text);
}
