import { type Capabilities, LONGER_WHEN_ASKING } from './capabilities.ts';
import { shortAnswer } from './sms/short-answer.ts';

/** What is to be said, before it is known how. */
export type Said = { texts: readonly string[]; choices: readonly string[]; files: number };

type Language = 'en' | 'es';

const FILES: Record<Language, (files: number, link: string) => string> = {
  en: (files, link) => `${files === 1 ? 'A file is' : `${files} files are`} here: ${link}`,
  es: (files, link) => `${files === 1 ? 'Hay un archivo' : `Hay ${files} archivos`} aquí: ${link}`,
};

const REPLY: Record<Language, string> = { en: 'Reply with a number:', es: 'Responda con un número:' };

/** One plain text that says all of it within what a channel can. `linkTo` is asked only when something has to stand behind a link. */
export function shapeText({ texts, choices, files }: Said, can: Capabilities, language: Language, linkTo: () => string): string {
  const parts = texts.filter((text) => text.trim() !== '');
  if (can.choices === 'numbered' && choices.length > 0) parts.push([REPLY[language], ...choices.map((choice, index) => `${index + 1} ${choice}`)].join('\n'));
  if (can.files === 'link' && files > 0) parts.push(FILES[language](files, linkTo()));
  const whole = parts.join('\n\n');
  if (can.parts === null) return whole;
  const asks = (texts.at(-1) ?? '').trimEnd().endsWith('?');
  return shortAnswer(whole, language, linkTo, asks ? LONGER_WHEN_ASKING * can.parts : can.parts).text;
}

/** Which of the offered choices a text means: a number alone, or null. From 1. */
export function choiceIn(text: string, offered: number): number | null {
  const [, number] = /^\s*(\d)\s*[.)]?\s*$/u.exec(text) ?? [];
  const choice = Number(number);
  return choice >= 1 && choice <= offered ? choice : null;
}
