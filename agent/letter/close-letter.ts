import type { HandoffReason } from '../../domain/terms.ts';
import { placedComplaint } from '../clarify/clarify.ts';
import { complaintMoves } from '../clarify/say.ts';
import { completed, missingSlots } from '../dialogue/case-draft.ts';
import { isNewlyUrgent } from '../dialogue/urgency.ts';
import type { CaseDraft, Memory, Slot } from '../memory.ts';
import { composeAnswer } from '../models/extractive/answer.ts';
import { type Move, slotQuestion, statusMoves } from '../models/extractive/speech.ts';
import type { Found, State, Update } from '../state.ts';
import { rightFor } from '../tools/assurance.ts';
import { caseStatus } from '../tools/case-status.ts';
import { requestFor } from '../tools/open-case.ts';
import type { ToolContext } from '../tools/tool.ts';
import type { TurnIntent } from '../turn.ts';
import { channelOf, say, type TurnRun, wordsOf } from '../turn-run.ts';
import type { Refusal } from '../understand/refusals.ts';
import type { Letter } from './letter.ts';

/** Declined, and a nurse or doctor can help with it. */
const FOR_A_NURSE: ReadonlySet<Refusal> = new Set(['dose', 'diagnosis', 'result', 'prescribe']);

type Closing = { state: State; letter: Letter; run: TurnRun; tools: ToolContext; topic: string | null; line: (summary: string) => Update['trail'] };

/**
 * Ends the answer to a mail: says how one's requests stand, sends those that are in it, asks for all that is missing at once, and passes to a
 * person whatever no passage answers. Nothing in it is left without a word.
 */
export async function closeLetter({ state, letter, run, tools, topic, line }: Closing): Promise<Update> {
  const { language } = state.reading;
  const words = wordsOf(language, run);
  const unanswered = state.found.slice(0, state.reading.questions.length).filter((found) => !isAnswered(found, state, run));
  const intents: TurnIntent[] = [...state.intents, ...unanswered.map(({ asked }): TurnIntent => ({ kind: 'knowledge_gap', question: asked }))];
  let memory: Memory = { ...state.now, topic, misses: 0 };

  const placed = placedComplaint(memory);
  if (placed !== null) await sayMoves(run, complaintMoves(memory, language, run.kit.hospital));
  else if (letter.unwell) await say(run, [words.wayOnClinical(run.kit.hospital)]);

  let isLost = false;
  if (letter.asksStatus) {
    const { outcome, memory: after } = caseStatus({}, { ...tools, memory });
    // Without a request and without a code that could show more, a person looks: nobody is asked by mail whether they may.
    if (outcome.status === 'none' && !tools.mayVerify) await say(run, [words.noCase[0]!]);
    else await sayMoves(run, statusMoves({ plan: { do: 'case_status' }, outcomes: [outcome], language, timeZone: run.kit.hospital.timeZone, channel: channelOf(run) }));
    memory = after;
    isLost = outcome.status === 'none' && !tools.mayVerify;
  }
  const offersCode = letter.asksStatus && tools.mayVerify;

  const drafts = letter.wishes.map(completed);
  const granted = drafts.filter(({ kind }) => !tools.proxyMay || tools.proxyMay.includes(rightFor(kind)));
  if (granted.length < drafts.length) await say(run, [words.notGranted[0]!]);
  const handoff = reasonFor(state, letter, { unanswered, isPlaced: placed !== null, refused: granted.length < drafts.length || isLost, isSilent: run.shown.length === 0 && granted.length === 0 });
  if (granted.length > 0) {
    intents.push(requestFor(granted, state.screening.acuity));
    const named = granted.filter(({ kind }) => kind !== 'other').map(({ kind }) => words.subjects[kind]);
    // What fits no kind has no name; where a person is called anyway it needs no sentence of its own.
    if (named.length > 0) await say(run, [words.letter.sent(named)]);
    else if (handoff === null) await say(run, words.letter.sentOther);
    await askForAll(run, granted, words);
    // What comes next is an addition, unless it asks or wants something else.
    memory = { ...memory, expecting: { kind: 'addition', references: [], details: null } };
  }

  const facts = run.shown.filter(({ support }) => support.length > 0).length;
  return {
    plan: { do: 'answer', refusal: null, offer: null, then: 'letter', letter: { ...letter, offersCode } },
    intents, now: handoff === null ? memory : { ...memory, expecting: null }, abstained: unanswered.length > 0 && facts === 0, handoffReason: handoff,
    trail: line(`A mail: ${facts} sentences rest on a passage, ${unanswered.length} of ${state.reading.questions.length} questions without, ${granted.length} requests sent.`),
  };
}

function reasonFor({ screening, now, reading }: State, letter: Letter, { unanswered, isPlaced, refused, isSilent }: { unanswered: Found[]; isPlaced: boolean; refused: boolean; isSilent: boolean }): HandoffReason | null {
  if (letter.wantsPerson) return 'asked_for_person';
  const clinical = (letter.unwell && !isPlaced) || letter.refusals.some((refusal) => FOR_A_NURSE.has(refusal));
  if (clinical || isNewlyUrgent(screening.acuity, now)) return 'clinical_question';
  if (refused) return 'needs_staff';
  if (unanswered.length === 0) return isSilent || letter.isLong ? 'needs_staff' : null;
  // What asks nothing lacks no answer: somebody has to read it.
  return reading.parts?.some(({ does }) => does === 'ask') ? 'no_answer' : 'needs_staff';
}

/** Something that was shown answers it. Without a language model it is known which sentences that would be. */
function isAnswered(found: Found, { reading }: State, run: TurnRun): boolean {
  if (!found.answerable) return false;
  if (run.writer === run.kit.extractive.id) return composeAnswer([found], reading.language).length > 0;
  const passages = new Set(found.hits.map(({ passageId }) => passageId));
  return run.shown.some(({ support }) => support.some(({ passageId }) => passages.has(passageId)));
}

/** A mail has a sender and a signature: nobody is asked who they are by whom they can answer. */
const SIGNED: ReadonlySet<Slot> = new Set(['name', 'contact']);

async function askForAll(run: TurnRun, drafts: CaseDraft[], words: ReturnType<typeof wordsOf>): Promise<void> {
  const questions = [...new Set(drafts.filter(({ kind }) => kind !== 'other').flatMap((draft) => missingSlots(draft).filter((slot) => !SIGNED.has(slot)).map((slot) => slotQuestion(draft, slot, words))))];
  if (questions.length === 0) return;
  await say(run, [words.letter.missing]);
  for (const question of questions) await say(run, [question], 'item');
}

async function sayMoves(run: TurnRun, moves: (Move | { say: string; joins: 'inline' | 'paragraph' | 'item' })[]): Promise<void> {
  for (const [at, move] of moves.entries()) if ('say' in move) await say(run, [move.say], at === 0 ? 'paragraph' : move.joins);
}
