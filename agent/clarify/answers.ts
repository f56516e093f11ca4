import { yesOrNo } from '../understand/yes-no.ts';
import { fold } from '../understand/fold.ts';
import { withFactsOf } from './facts.ts';
import type { Ask, Guide } from './guide.ts';
import { type Known, worstFlag } from './place.ts';

const plain = (text: string): string => fold(text).replace(/[.!]+$/u, '');
const NONE = /^(?:no|nope|none|nothing|neither|not any|nada|ningun[oa]?s?|tampoco)\b/;
const BUT = /\b(?:but|except|although|only that|pero|excepto|aunque|salvo)\b/;

/** The danger signs of the checklist that a message says in the words of their buttons. */
function flagsIn(guide: Guide, text: string): string[] {
  return guide.flags.filter(({ says }) => Object.values(says).some((words) => text.includes(plain(words)))).map(({ id }) => id);
}

/** What is known after `message` was said; with `ask`, in answer to that. */
export function learned(guide: Guide, known: Known, ask: Ask | null, message: string): Known {
  const text = plain(message);
  const facts = withFactsOf(known.facts, text);
  let flags = [...new Set([...known.flags, ...flagsIn(guide, text)])];
  if (ask === 'flags' && flags.length === 0 && yesOrNo(message) === 'yes') flags = [worstFlag(guide)?.id ?? ''].filter(Boolean);
  const isAnswered = ask === null ? false : ask === 'flags' ? flags.length > 0 || deniesAll(text) : facts[ask] !== null;
  return { ...known, facts, flags, answered: isAnswered && ask !== null ? [...known.answered, ask] : known.answered };
}

/** Whether a message answers `ask`, whatever else its words may mean. */
export function answers(guide: Guide, ask: Ask, message: string): boolean {
  const before: Known = { facts: { who: null, duration: null, severity: null }, flags: [], asked: [ask], answered: [] };
  return learned(guide, before, ask, message).answered.length > 0;
}

function deniesAll(text: string): boolean {
  return (NONE.test(text) || yesOrNo(text) === 'no') && !BUT.test(text);
}
