import type { Channel, Language } from '../../domain/terms.ts';
import { OUTSIDE_CHAT } from './outside-chat.ts';
import { en, type Strings } from './en.ts';
import { es } from './es.ts';

export type { Strings };

const IN_CHAT: Record<Language, Strings> = { en, es };
const OUTSIDE: Record<Language, Strings> = { en: { ...en, ...OUTSIDE_CHAT.en(en) }, es: { ...es, ...OUTSIDE_CHAT.es(es) } };

/** The agent's own sentences in `language`, as they read on `channel`. */
export function stringsIn(language: Language, channel: Channel = 'chat'): Strings {
  return (channel === 'chat' ? IN_CHAT : OUTSIDE)[language];
}
