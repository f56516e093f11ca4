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
