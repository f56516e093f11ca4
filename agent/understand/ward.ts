import type { Language } from '../../domain/terms.ts';
import { fold } from './fold.ts';

/** Wards with rules of their own: how people and articles name them, and what to search with. */
const WARDS: readonly { named: RegExp; search: Record<Language, string> }[] = [
  { named: /\b(?:n?icu|(?:neonatal )?intensive care|critical care|cuidados intensivos|terapia intensiva|uci|unidad critica)\b/, search: { en: 'intensive care ICU', es: 'cuidados intensivos' } },
  { named: /\b(?:maternity|labou?r (?:and delivery|ward)|birth (?:cent(?:er|re)|unit)|postpartum|maternidad|sala de partos)\b/, search: { en: 'maternity', es: 'maternidad' } },
];

export type Ward = { search: string; /** Whether a text is about it. */ isIn: (text: string) => boolean };

/** The ward that somebody lies on by what was written: what is asked in the same breath is asked for there. Null: none, or more than one. */
export function wardIn(message: string, language: Language): Ward | null {
  const text = fold(message);
  const [ward, other] = WARDS.filter(({ named }) => named.test(text));
  return ward && !other ? { search: ward.search[language], isIn: (one) => ward.named.test(fold(one)) } : null;
}
