import type { Location, Specialty } from '../../domain/terms.ts';
import { fold } from './fold.ts';

/** Words that point to a team, both languages, folded; the earlier entry wins a tie. */
const SPECIALTY_WORDS: [Specialty, RegExp][] = [
  ['billing', /\b(?:bill(?:s|ing|ed)?|invoices?|charged?|charges|copays?|co-pays?|deductible|insurance|financial (?:help|aid|assistance)|payment plan|statement|estimate|facturas?|facturacion|cobr[oa]\w*|seguro(?: medico)?|copago|ayuda financiera|pagar mi cuenta|plan de pagos)\b/g],
  ['records', /\b(?:medical records?|my records?|copy of my (?:chart|file)|health records?|release of information|expedientes?(?: medicos?)?|historia(?:l)? (?:clinic[oa]|medic[oa]))\b/g],
  ['pharmacy', /\b(?:pharmac(?:y|ist|ies)|refills?|prescriptions?|medicines?|medications?|meds|pills?|tablets?|vaccines?|vaccinations?|flu shots?|inhaler|ibuprofen|acetaminophen|tylenol|aspirin|metformin|lisinopril|warfarin|antibiotics?|farmacia|recetas?|medicinas?|medicamentos?|pastillas?|vacunas?|resurtir|resurtido)\b/g],
  ['imaging', /\b(?:x-?rays?|mri|ct(?: scan)?|cat scan|ultrasound|mammogra(?:m|phy)|imaging|radiology|scan|radiografias?|resonancia|tomografia|ecografia|ultrasonido|mamografia)\b/g],
  ['laboratory', /\b(?:labs?|laborator(?:y|ies)|blood (?:test|work|draw|sample)|bloodwork|urine (?:test|sample)|lab results?|fasting (?:blood|glucose)|laboratorio|analisis(?: de sangre)?|prueba de sangre|examen de (?:sangre|orina))\b/g],
  ['obstetrics', /\b(?:pregnan\w+|maternity|obstetric\w*|ob-?gyn|gyn\w*|prenatal|antenatal|midwi(?:fe|ves)|labou?r ward|giv(?:e|ing) birth|due date|newborn|postpartum|breast-?feed\w*|embaraz\w+|maternidad|parto|obstetri\w+|ginecolog\w+|partera|lactancia)\b/g],
  ['paediatrics', /\b(?:p(?:a)?ediatric\w*|child(?:ren)?|kids?|bab(?:y|ies)|toddlers?|infants?|my (?:little )?(?:son|daughter|boy|girl)|well-?child|pediatr\w+|nin[oa]s?|bebes?|mi hij[oa])\b/g],
  ['cardiology', /\b(?:cardiolog\w+|heart|chest pain|palpitations?|blood pressure|hypertension|cholesterol|ekg|ecg|pacemaker|corazon|presion (?:alta|arterial)|hipertension|palpitaciones)\b/g],
  ['dermatology', /\b(?:dermatolog\w+|skin|rash(?:es)?|moles?|acne|eczema|psoriasis|hives|warts?|piel|sarpullido|lunar(?:es)?|eccema)\b/g],
  ['orthopaedics', /\b(?:orthop(?:a)?edic\w*|knees?|hips?|shoulders?|ankles?|back pain|joints?|bones?|fractures?|sprain\w*|cast|arthritis|ortopedi\w+|rodillas?|cadera|hombros?|tobillos?|espalda|huesos?|esguince|fractura)\b/g],
  ['mental_health', /\b(?:mental health|psychiatr\w+|psycholog\w+|therap(?:y|ist)s?|counsel\w+|anxiety|anxious|depress\w+|panic attacks?|insomnia|salud mental|psiquiatr\w+|psicolog\w+|terap(?:ia|euta)|ansiedad|depresion|deprimid[oa])\b/g],
  ['family_medicine', /\b(?:family (?:medicine|doctor|practice)|primary care|gp|general practitioner|check-?ups?|physical(?: exam)?|annual (?:exam|physical|visit)|medicina familiar|medico (?:de cabecera|familiar|general)|chequeo)\b/g],
  ['front_desk', /\b(?:front desk|reception|parking|visit(?:ing|ors?) (?:hours?|rules?)|recepcion|estacionamiento|visitas?)\b/g],
];

/** The team a message points to, by its words; null when none is named. */
export function specialtyIn(message: string): Specialty | null {
  const text = fold(message);
  let best: Specialty | null = null;
  let most = 0;
  for (const [specialty, words] of SPECIALTY_WORDS) {
    const count = text.match(words)?.length ?? 0;
    if (count > most) {
      best = specialty;
      most = count;
    }
  }
  return best;
}

const LOCATION_WORDS: [Location, RegExp][] = [
  ['pharmacy', /\b(?:riverbend pharmacy|(?:your|the|at) pharmacy|farmacia)\b/],
  ['northside', /\b(?:north ?side|hill street)\b/],
  ['lakeshore', /\b(?:lake ?shore|lake avenue|specialty cent(?:er|re))\b/],
  ['main', /\b(?:main (?:hospital|campus|building)|riverbend main|river road|(?:at|in) main|hospital principal)\b/],
];

/** The place a message names; null when none. */
export function locationIn(message: string): Location | null {
  const text = fold(message);
  return LOCATION_WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}
