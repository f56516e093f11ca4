import type { Chat } from './chat.ts';
import type { Language } from './options.ts';
import type { Strings } from './strings/en.ts';
import type { OpenCitation } from './components/answer.tsx';

/** What every part of the panel is given. */
export type PanelContext = {
  chat: Chat;
  strings: Strings;
  language: Language;
  openCitation: OpenCitation;
};
