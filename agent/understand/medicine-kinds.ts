import { fold } from './fold.ts';

/**
 * Kinds of medicine, by the names that patients and articles give them. What holds for one kind is dangerous for another: a missed
 * contraceptive pill may be made up for with two in a day, a missed thyroid pill may not.
 */
const KINDS: readonly { kind: string; named: RegExp; search: string }[] = [
  { kind: 'thyroid', named: /\b(?:thyroid (?:pill|med|medicine|medication|tablet|hormone)s?|levothyroxine|synthroid|levotiroxina|(?:pastilla|medicina|medicamento)s? (?:de|para) la tiroides)\b/, search: 'levothyroxine' },
  { kind: 'contraceptive', named: /\b(?:birth[ -]control|contracepti\w+|the pill|anticonceptiv\w+)\b/, search: 'birth control pill' },
  { kind: 'blood thinner', named: /\b(?:blood thinners?|warfarin|coumadin|eliquis|apixaban|xarelto|rivaroxaban|plavix|clopidogrel|anticoagulantes?|warfarina)\b/, search: 'warfarin' },
  { kind: 'blood pressure', named: /\b(?:(?:blood pressure|bp|water) (?:pill|med|medicine|medication|tablet)s?|lisinopril|losartan|amlodipin[eo]|metoprolol|hydrochlorothiazide|furosemide|(?:pastilla|medicina|medicamento)s? (?:de|para) la presion)\b/, search: 'lisinopril' },
  { kind: 'cholesterol', named: /\b(?:cholesterol (?:pill|med|medicine|medication|tablet)s?|statins?|atorvastatin|simvastatin|rosuvastatin|lipitor|atorvastatina|(?:pastilla|medicina)s? (?:de|para) el colesterol)\b/, search: 'atorvastatin' },
  { kind: 'diabetes pill', named: /\b(?:(?:diabetes|sugar) (?:pill|tablet)s?|metformin|glipizide|jardiance|farxiga|januvia|metformina|pastillas? (?:de|para) (?:el azucar|la diabetes))\b/, search: 'metformin' },
  { kind: 'insulin', named: /\b(?:insulina?|lantus|humalog|novolog)\b/, search: 'insulin' },
  { kind: 'antibiotic', named: /\b(?:antibiotics?|amoxicillin|azithromycin|doxycycline|penicillin|antibioticos?|amoxicilina)\b/, search: 'antibiotics amoxicillin' },
  { kind: 'paracetamol', named: /\b(?:acetaminophen|paracetamol|tylenol)\b/, search: 'acetaminophen' },
  { kind: 'anti-inflammatory', named: /\b(?:ibuprofen[oa]?|advil|motrin|naproxen|aleve|nsaids?)\b/, search: 'ibuprofen' },
  { kind: 'inhaler', named: /\b(?:inhalers?|albuterol|salbutamol|ventolin|inhalador(?:es)?)\b/, search: 'albuterol inhaler' },
  { kind: 'antidepressant', named: /\b(?:antidepressants?|sertraline|zoloft|fluoxetine|prozac|escitalopram|lexapro|antidepresivos?|sertralina)\b/, search: 'antidepressant' },
];

/** Asks about taking a medicine: what was missed, doubled, how much. */
const TAKES = /\b(?:miss(?:ed)?|forgot|skip(?:ped)?|doubled?|take (?:two|2|both|another|extra)|twice|too many|extra) .{0,40}\b(?:pill|dose|tablet|medicine|medication|meds?)\b|\b(?:pill|dose|tablet|medicine|medication|meds?)s? .{0,40}\b(?:miss(?:ed)?|forgot|skip(?:ped)?|two|2|twice|double)\b|\b(?:olvide|salte|deje de) .{0,40}\b(?:pastilla|dosis|medicina|medicamento)\b/;

const kindsIn = (text: string): string[] => KINDS.filter(({ named }) => named.test(text)).map(({ kind }) => kind);

/** The name under which articles have the medicine that a question calls by what it is for, to search with as well; null when it names none. */
export function medicineSearch(question: string): string | null {
  const plain = fold(question);
  const found = KINDS.filter(({ named }) => named.test(plain));
  return found.length === 1 && !plain.includes(found[0]!.search) ? found[0]!.search : null;
}

/**
 * Whether a passage, by what it is headed, may answer a question as far as medicines go: one on a medicine answers for that kind alone, and a question
 * on a missed or doubled dose that names no medicine is answered by none.
 */
export function isForMedicine(question: string, headings: string): boolean {
  const told = kindsIn(fold(headings));
  if (told.length === 0) return true;
  const plain = fold(question);
  const asked = kindsIn(plain);
  return asked.length === 0 ? !TAKES.test(plain) : asked.some((kind) => told.includes(kind));
}
