import { isSkip, isStop, yesOrNo } from '../understand/yes-no.ts';
import { tellsState } from './tells-state.ts';

/** A vector of a long message says little of one sentence in it: longer ones are read in parts of about this length. */
const WINDOW = 180;
const MOST_WINDOWS = 8;

/**
 * The patient's new messages in the pieces that are compared: all of them together when they are short, else runs of whole
 * sentences; of a very long text the beginning and the end, where people say what is wrong. Pieces that say nothing of anybody's state are left out.
 * @param asked the last reply asked for a name, a number, a time, a clinic or a yes
 */
export function windowsOf(messages: readonly string[], asked = false, language: 'en' | 'es' = 'en'): string[] {
  const whole = messages.map((message) => message.replace(/\s+/gu, ' ').trim()).filter(Boolean).join('. ');
  const windows = whole.length <= WINDOW ? [whole] : inRuns(whole.split(/(?<=[.!?…])\s+/u).flatMap(cut));
  // Errands said before may outweigh what the last message says, so that one is compared by itself too.
  const last = messages.length > 1 ? messages.at(-1)!.replace(/\s+/gu, ' ').trim() : '';
  if (last !== '' && last.length <= WINDOW && !windows.includes(last)) windows.push(last);
  const kept = windows.length <= MOST_WINDOWS ? windows : [...windows.slice(0, MOST_WINDOWS / 2), ...windows.slice(-MOST_WINDOWS / 2)];
  return kept.filter((window) => tellsState(window, asked, language) && yesOrNo(window) === null && !isSkip(window) && !isStop(window));
}

function inRuns(sentences: readonly string[]): string[] {
  const runs: string[] = [];
  for (const sentence of sentences) {
    const last = runs.at(-1);
    if (last !== undefined && last.length + sentence.length < WINDOW) runs[runs.length - 1] = `${last} ${sentence}`;
    else runs.push(sentence);
  }
  return runs;
}

/** A sentence without an end is cut at spaces. */
function cut(sentence: string): string[] {
  if (sentence.length <= 2 * WINDOW) return [sentence];
  return sentence.match(new RegExp(`.{1,${WINDOW}}(?:\\s|$)`, 'gu')) ?? [sentence.slice(0, WINDOW)];
}
