import { fold } from '../../understand/fold.ts';

/** Places and wards with rules and hours of their own. What is said of one tells nothing of another. */
const PLACES: RegExp[] = [
  /\bnorth ?side\b/, /\blake ?shore\b/, /\b(?:pharmacy|farmacia)\b/, /\b(?:icu|intensive care|cuidados intensivos|uci)\b/, /\b(?:maternity|maternidad)\b/, /\b(?:children'?s ward|kids'? ward|pa?ediatric ward|sala de ninos)\b/,
  /\b(?:emergency (?:department|room|entrance|lot)|departamento de emergencias|urgencias)\b/, /\b(?:cafe|cafeteria)\b/, /\b(?:garage a|main hospital)\b/,
];

/** Whether a text is about other places than those a question names. False when the question or the text names none. */
export function isElsewhere(question: string, text: string): boolean {
  const asked = PLACES.filter((place) => place.test(fold(question)));
  if (asked.length === 0) return false;
  const told = fold(text);
  return !asked.some((place) => place.test(told)) && PLACES.some((place) => place.test(told));
}

/** A patient's own child is asked about in many words. */
const A_CHILD = /\b(?:son|daughter|boy|girl|baby|babies|newborns?|infants?|kids?|child|children|toddlers?|teens?|little one|grandson|granddaughter|month old|year old|hij[oa]s?|nin[oa]s?|nietos?|nietas?|bebes?)\b/;

/** Groups of patients with rules of their own: how a sentence names them, and how a question may mean them. */
const GROUPS: { told: RegExp; meant: RegExp }[] = [
  { told: /\b(?:bab(?:y|ies)|newborns?|infants?|bebes?|recien nacid[oa]s?)\b/, meant: new RegExp(`${A_CHILD.source}|\\b(?:birth|born|deliver\\w*|parto|nac\\w+)\\b`) },
  { told: /\b(?:child(?:ren)?(?:'s)?|kids?|toddlers?|teens?|ninos?|ninas?|hij[oa]s?)\b/, meant: A_CHILD },
  { told: /\b(?:pregnan\w+|breastfeed\w*|embaraz\w+|amamant\w+)\b/, meant: /\b(?:pregnan\w+|breast\w*|birth|labou?r|due date|expecting|trimester|maternity|embaraz\w+|parto|maternidad|amamant\w+|pecho)\b/ },
  { told: /\b(?:diabet\w+|kidney disease|blood thinners?|anticoagulantes?)\b/, meant: /\b(?:diabet\w+|kidney|blood thinners?|anticoagulantes?|warfarin|apixaban)\b/ },
];

/** Whether a sentence, or its whole article, is for others than whom a question is about: "Do not give aspirin to a child". */
export function isForOthers(question: string, title: string, heading: string, text: string): boolean {
  const asked = fold(question);
  const above = fold(heading);
  const named = fold(title);
  const told = fold(`${title} ${text}`);
  return GROUPS.some(({ told: names, meant }) => names.test(told) && !names.test(asked) && !meant.test(asked) && (!names.test(above) || names.test(named)));
}
