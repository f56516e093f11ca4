import type { Language } from '../../domain/terms.ts';
import { en, type Strings } from './en.ts';
import { es } from './es.ts';

export type { Strings };

const ALL: Record<Language, Strings> = { en, es };

/** The agent's own sentences in `language`. */
export function stringsIn(language: Language): Strings {
  return ALL[language];
}
