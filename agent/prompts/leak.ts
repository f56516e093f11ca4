import { ANSWER_PROMPT, ASK_AGAIN_PROMPT } from './answer.ts';
import { DANGER_PROMPT } from './danger.ts';
import { UNDERSTAND_PROMPT } from './understand.ts';

/** So many words in a row of a prompt are no chance. */
const RUN = 6;
const PROMPTS = [ANSWER_PROMPT, ASK_AGAIN_PROMPT, DANGER_PROMPT, UNDERSTAND_PROMPT].map(({ text }) => plain(text));

/** The first six words in a row that a text shares with a prompt, or null. */
export function promptWordsIn(text: string): string | null {
  const words = plain(text).trim().split(' ');
  for (let at = 0; at + RUN <= words.length; at++) {
    const run = words.slice(at, at + RUN).join(' ');
    if (PROMPTS.some((prompt) => prompt.includes(` ${run} `))) return run;
  }
  return null;
}

function plain(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ').trim()} `;
}
