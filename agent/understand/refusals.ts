import { fold } from './fold.ts';

/** What the agent never does, whoever asks. Each has its own words and way on in `strings/`. */
export const REFUSALS = ['instructions', 'other_person', 'other_hospital', 'legal', 'prescribe', 'result', 'dose', 'diagnosis'] as const;
export type Refusal = (typeof REFUSALS)[number];

const MEDICINE = '(?:dose|doses|dosage|pill|pills|tablets?|capsules?|meds?|medicines?|medications?|drops|insulin|inhaler|injections?|mg|milligrams?|prescription|antibiotics?|blood thinner|(?!cholesterol|alcohol|control|protocol|vitamin|skin|pain|again|begin|medicine)[a-z]+(?:in|ol|ine|pril|artan|statin|xaban|cillin|mycin|zole|pam|lam|fen|phen))';
const MEDICINA = '(?:dosis|pastillas?|tabletas?|capsulas?|medicinas?|medicamentos?|gotas|insulina|inhalador|inyeccion(?:es)?|mg|miligramos|antibioticos?|[a-z]+(?:ina|ol|pril|artan|statina|xaban|cilina|micina|zol|pam|fen|feno))';

const PATTERNS: Record<Refusal, RegExp[]> = {
  instructions: [
    /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|rules?|prompt|guidelines|previous|above)\b/,
    /\b(?:system|hidden|initial|secret) prompt\b/,
    /\b(?:reveal|show|print|repeat|tell me)\b.{0,30}\b(?:your|the) (?:prompt|instructions|rules|configuration|api key)\b/,
    /\byou are now\b|\bpretend (?:to be|you are)\b|\bact as (?:a|an|my|if)\b|\bdeveloper mode\b|\bjailbreak\b/,
    /\b(?:ignora|olvida|omite)\b.{0,40}\b(?:instrucciones|reglas)\b|\bfinge ser\b|\bahora eres\b/,
  ],
  other_person: [
    /\b(?:neighbou?r|friend|boss|coworker|colleague|ex|roommate|girlfriend|boyfriend|celebrity)(?:'s)?\b.{0,40}\b(?:results?|records?|chart|diagnosis|appointments?|medical|admitted|a patient)\b/,
    /\b(?:results?|records?|chart|diagnosis|appointments?)\b.{0,20}\b(?:of|for|about) (?:my|a|the) (?:neighbou?r|friend|boss|coworker|colleague|ex|roommate|girlfriend|boyfriend|other patient)\b/,
    /\b(?:show|give|tell|send|read|get) me\b.{0,20}\bmy (?:husband|wife|spouse|partner|mother|mom|father|dad|sister|brother|aunt|uncle|cousin|grand(?:ma|pa|mother|father))(?:'s|s)?\b.{0,20}\b(?:results?|records?|chart|diagnosis|appointments?|medical)\b/,
    /\bwhat (?:is|was|did|does|are|were)\b.{0,10}\bmy (?:husband|wife|spouse|partner|mother|mom|father|dad|sister|brother|aunt|uncle|cousin|grand(?:ma|pa|mother|father))(?:'s|s)?\b.{0,20}\b(?:results?|test|chart|diagnosis|treated for)\b/,
    /\b(?:another|other|someone else'?s?|somebody else'?s?) (?:patient|person)(?:'s)?\b.{0,30}\b(?:results?|records?|chart|data|appointments?|information)\b/,
    /\b(?:resultados|expediente|historia|citas?)\b.{0,20}\b(?:de|del) (?:mi |un |una |otro |otra )?(?:vecin[oa]|amig[oa]|jefe|jefa|colega|ex|novi[oa]|otro paciente|paciente)\b/,
  ],
  other_hospital: [
    /^(?!.*\b(?:transfer|move|send|bring|records?|results?|scans?|x-?rays?|second opinion|prescription|script)\b).*\b(?:(?:mercy|memorial|county|general|university|regional|baptist|methodist|presbyterian|sacred heart|good samaritan|st\.? \w+|saint \w+)(?: \w+){0,2} (?:hospital|medical center|clinic|er)\b|mayo clinic|cleveland clinic|johns hopkins|kaiser|cedars[- ]sinai|(?:an|the|any) ?other hospitals?\b|hospital across town|walgreens|cvs\b|otro hospital)/,
  ],
  legal: [/\b(?:sue|suing|lawsuit|malpractice|legal advice|lawyer|attorney)\b/, /\b(?:demandar|demanda|negligencia medica|abogad[oa]|consejo legal)\b/],
  prescribe: [
    /\b(?:prescribe|write|give|send) me\b.{0,40}\b(?:antibiotics?|opioids?|painkillers?|oxycodone|xanax|adderall|prescription|something for)\b/,
    /\bcan (?:you|i get you to) prescribe\b/,
    /\b(?:recet(?:a|e|ar)me|puede recetar)\b/,
  ],
  result: [
    /\bwhat (?:does|do|is|are)\b.{0,40}\b(?:my )?(?:test|lab|blood|scan|x-?ray|mri|ct|biopsy|pathology)?\s?results?\b.{0,20}\b(?:mean|say|show)\b/,
    /\b(?:explain|interpret|read|understand)\b.{0,25}\b(?:results?|labs?|scan|x-?ray|mri|biopsy|bloodwork)\b/,
    /\bmy (?:a1c|hba1c|cholesterol|ldl|hdl|tsh|psa|hemoglobin|haemoglobin|creatinine|glucose|sugar|potassium|sodium|platelets?|white (?:blood )?(?:cell )?count|wbc|egfr|inr|ferritin|blood pressure|bmi)\b.{0,25}\b\d/,
    /\b(?:is|are) (?:my|this|that|it|these)\b.{0,30}\b(?:results?|level|number|count|reading|value)\b.{0,30}\b(?:normal|high|low|bad|ok|okay|good|dangerous)\b/,
    /\b(?:is|are) (?:a |an )?[a-z0-9 ]{2,25} of \d[\d.,]* (?:normal|high|low|bad|ok|okay|good|dangerous)\b/,
    /\bque significan?\b.{0,30}\b(?:resultados?|analisis|examen)\b|\b(?:interpretar?|explicar?(?:me)?)\b.{0,25}\b(?:resultados?|analisis)\b/,
    /\bmi (?:colesterol|azucar|glucosa|hemoglobina|presion|creatinina|potasio)\b.{0,20}\b\d/,
  ],
  dose: [
    new RegExp(`\\b(?:double|halve|increase|raise|lower|reduce|decrease|change|adjust|split|skip|stop(?: taking)?|restart|quit|come off|take (?:more|less|extra|two|another)|switch)\\b.{0,40}\\b${MEDICINE}\\b`),
    new RegExp(`\\b(?:should|can|could|may|is it (?:ok|okay|safe) (?:for me )?to) (?:i |we )?(?:take|give|use|stop|double|mix|combine)\\b.{0,50}\\b${MEDICINE}\\b`),
    new RegExp(`\\bhow (?:much|many) (?:of )?(?:the |this |his |her |my )?${MEDICINE}(?: \\w+){0,3}[ ?.!]*$`),
    new RegExp(`\\bhow (?:much|many)\\b.{0,25}\\b${MEDICINE}\\b.{0,40}\\b(?:should|can|do|could|may) (?:i|we|my|he|she|they)\\b`),
    new RegExp(`\\bhow (?:much|many)\\b.{0,30}\\b(?:should|can|do|could|may) (?:i|we|my|he|she|they)\\b.{0,25}\\b(?:take|give|use)\\b`),
    new RegExp(`\\b(?:doblar|duplicar|aumentar|bajar|subir|reducir|cambiar|ajustar|saltar(?:me)?|dejar de tomar|suspender|tomar (?:mas|menos|otra|dos))\\b.{0,40}\\b${MEDICINA}\\b`),
    new RegExp(`\\b(?:puedo|debo|deberia|podria|se puede) (?:tomar|dar(?:le)?|dejar|usar|mezclar|combinar)\\b.{0,50}\\b${MEDICINA}\\b`),
    /\b(?:cuant[oa]s?)\b.{0,40}\b(?:puedo|debo|deberia) (?:tomar|darle?)\b/,
  ],
  diagnosis: [
    /(?<!\bhow (?:long|much|many)(?: \w+){0,2} )\b(?:do|does|could|might) (?:i|he|she|my (?:son|daughter|baby|child|mom|mother|dad|father|husband|wife)|they) (?:really )?(?:have|be having|got)\b(?! (?:to|an appointment|visitors?|a bill|access|insurance))/,
    /\b(?:is|could|might|can) (?:it|this|that|these)\b.{0,12}\b(?:be )?(?:cancer|serious|infected|broken|a (?:stroke|heart attack|tumou?r|clot|sti|std)|diabetes|strep|covid|the flu|shingles|measles|pneumonia|appendicitis)\b/,
    /\bis (?:my|this|the) (?:mole|lump|rash|spot|bump|lesion|cut|wound)\b.{0,25}\b(?:cancer|cancerous|infected|serious|dangerous|normal)\b/,
    /\bwhat(?:'s| is) wrong with (?:me|my|him|her)\b|\bwhat do i have\b|\bdiagnose\b|\bwhat (?:is|could be) causing (?:my|this|his|her)\b/,
    /\b(?:tengo|tendre|tiene mi hij[oa]) (?:cancer|diabetes|covid|gripe|apendicitis|neumonia)\?/,
    /\bque (?:tengo|me pasa)\b(?! que)|\bdiagnosti(?:co|car|carme|que)\b|\b(?:es|sera|puede ser) (?:cancer|grave|un tumor|una infeccion|un infarto)\b/,
  ],
};

/** What the message asks that the agent must decline, the most telling first; null when nothing. */
export function refusalIn(message: string): Refusal | null {
  const text = fold(message);
  for (const refusal of REFUSALS) {
    if (PATTERNS[refusal].some((pattern) => pattern.test(text))) return refusal;
  }
  return null;
}
