import type { Clarified } from '../clarify/clarify.ts';
import { drafted } from '../dialogue/fill-draft.ts';
import type { Decision, Plan, Reading } from '../dialogue/plan.ts';
import type { CaseDraft, Memory } from '../memory.ts';
import type { Refusal } from '../understand/refusals.ts';
import { isLong } from './asked.ts';
import type { LetterPart } from './parts.ts';

/**
 * What a letter wants beside answers. A mail is read once, hours later perhaps: it is answered whole, and nothing in it is put off to a
 * further question as it is in a chat.
 */
export type Letter = {
  /** Requests to staff, with all that the letter tells of them. They are sent at once: staff read the letter anyway, and nothing is lost by it. */
  wishes: CaseDraft[];
  refusals: Refusal[];
  asksStatus: boolean;
  wantsPerson: boolean;
  /** Tells of a complaint that a nurse has to place. */
  unwell: boolean;
  /** So much is told in it that a person reads it too, lest something in it be missed. */
  isLong: boolean;
  /** More of one's own requests could be told after a code. */
  offersCode: boolean;
};

/** What a letter may hold more than the plan of a chat does. All else ("yes", "thank you", another language) is decided as in a chat. */
const TAKEN_APART: ReadonlySet<Plan['do']> = new Set(['answer', 'case', 'case_status', 'chat', 'clarify', 'out_of_scope', 'who_are_you', 'what_can_you_do', 'how_are_you']);

/** The letter behind a decision that was made as for a chat; null when that decision says it all. */
export function letterOf({ plan, memory }: Decision, reading: Reading, { before, ...known }: { before: Memory; name: string | null; contact: string | null }): Letter | null {
  const { parts } = reading;
  const wantsPerson = plan.do === 'handoff' && plan.reason === 'asked_for_person' && !plan.foreign;
  if (parts === null || !(TAKEN_APART.has(plan.do) || wantsPerson)) return null;
  // "Yes" to what was offered makes a request without a word of it; so does what is a request as a whole and in none of its parts.
  const isWhole = before.expecting?.kind === 'offer_case' || !parts.some(({ does }) => does === 'ask');
  const offered = plan.do === 'case' && memory.draft !== null && isWhole && !parts.some(({ does }) => does === 'wish') ? [memory.draft] : [];
  const letter: Letter = {
    wishes: [...offered, ...wishesIn(parts, reading, known)],
    refusals: [...new Set(parts.flatMap((part) => (part.does === 'ask_refused' ? [part.refusal] : [])))],
    asksStatus: parts.some(({ does }) => does === 'ask_status'),
    wantsPerson,
    unwell: reading.intent === 'symptom',
    isLong: isLong(parts),
    offersCode: false,
  };
  const holdsMore = letter.wishes.length > 0 || letter.refusals.length > 0 || letter.asksStatus || parts.some(({ does }) => does === 'ask');
  // With nothing in it to do or to look up the plan of a chat says it all: a greeting, or "I am calling a person".
  return holdsMore || plan.do === 'answer' || plan.do === 'clarify' ? letter : null;
}

/** The decision with the letter in it, once it is known whether a complaint was placed. */
export function asLetter(decided: Clarified, letter: Letter): Clarified {
  const placing = decided.plan.do === 'clarify' || (decided.plan.do === 'answer' && decided.plan.then === 'clarify');
  const { expecting } = decided.memory;
  return {
    ...decided,
    plan: { do: 'answer', refusal: null, offer: null, then: 'letter', letter: { ...letter, unwell: letter.unwell || placing } },
    // A visit is offered once the complaint is placed; a question that would place it is left to the nurse.
    memory: { ...decided.memory, draft: null, update: null, expecting: placing && expecting?.kind === 'offer_case' ? expecting : null },
  };
}

/** Of one wish the whole letter tells, except what is asked; of several, each its own words. */
function wishesIn(parts: LetterPart[], reading: Reading, known: { name: string | null; contact: string | null }): CaseDraft[] {
  const wishes = parts.flatMap((part) => (part.does === 'wish' ? [part] : []));
  const kinds = [...new Set(wishes.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = kinds.length === 1 ? parts.filter(({ does }) => does === 'wish' || does === 'tell') : wishes.filter((wish) => wish.kind === kind);
    const text = own.map((part) => part.text).join(' ');
    return drafted(kind, { ...reading, message: text, plain: text }, known, null);
  });
}
