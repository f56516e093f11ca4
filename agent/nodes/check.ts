import { placedComplaint } from '../clarify/clarify.ts';
import { complaintMoves } from '../clarify/say.ts';
import { nextSlot } from '../dialogue/case-draft.ts';
import { closeLetter } from '../letter/close-letter.ts';
import { contextOf } from './tools.ts';
import { isNewlyUrgent } from '../dialogue/urgency.ts';
import { type Expecting, type Memory, remembered } from '../memory.ts';
import { slotQuestion } from '../models/extractive/speech.ts';
import type { Found, State, Update } from '../state.ts';
import type { TurnIntent } from '../turn.ts';
import { type NodeConfig, runOf, say, traced, type TurnRun, wordsOf } from '../turn-run.ts';
import { topicWords } from '../understand/questions.ts';

/** Replies in a row that found nothing; at this one a person is called. */
const MISSES_TO_PERSON = 2;

/**
 * Looks at the reply as a whole. Its sentences were judged one by one while they came; here it is decided whether what is
 * left is an answer, whether the model is asked once more, the extractive model writes instead, or staff take over – and
 * what is said at the end.
 */
export async function check(state: State, config: NodeConfig): Promise<Update> {
  const update = await verdict(state, config);
  return { ...update, memory: remembered(state.memory, runOf(config).input.toSeq, update.now ?? state.now) };
}

async function verdict(state: State, config: NodeConfig): Promise<Update> {
  const since = performance.now();
  const run = runOf(config);
  const line = (summary: string): Update['trail'] => traced(state.trail, 'check', since, summary, { keptBack: state.draft.dropped.length });
  if (run.interrupted) return { trail: line('Interrupted: nothing more is shown.') };
  const facts = run.shown.filter(({ support }) => support.length > 0).length;
  const byModel = run.writer !== run.kit.extractive.id;
  const { draft, plan } = state;
  if (plan.do === 'answer' && byModel) {
    if (draft.ended === 'failed' && facts > 0) {
      return { handoffReason: 'model_failed', trail: line('The model broke off after what was shown; staff go on.') };
    }
    if (draft.ended === 'failed') return { draft: { ...draft, fallBack: true, ended: 'none' }, trail: line('The model failed; the extractive model answers.') };
    const asksBack = run.shown.some(({ text, support }) => support.length === 0 && text.trimEnd().endsWith('?'));
    if (facts === 0 && !(asksBack && draft.dropped.length === 0)) {
      if (draft.dropped.length > 0 && !draft.askedAgain) return { draft: { ...draft, askedAgain: true, ended: 'none' }, trail: line('Nothing of it is supported; asked once more.') };
      return { draft: { ...draft, fallBack: true, ended: 'none' }, trail: line('Still nothing supported; the extractive model answers.') };
    }
  }
  if (draft.ended === 'failed') return { handoffReason: 'turn_failed', trail: line('Nothing could be said; staff take over.') };
  if (plan.do === 'clarify' && isNewlyUrgent(state.screening.acuity, state.now)) return { handoffReason: 'clinical_question', trail: line('Placed as urgent: a nurse is called.') };
  if (plan.do !== 'answer') {
    return { now: afterProcess(state), trail: line('Process only; nothing to support.') };
  }
  return closeAnswer(state, run, facts, line);
}

export function afterCheck(state: State): 'respond' | 'handoff' | 'done' {
  if (state.handoffReason !== null) return 'handoff';
  return state.plan.do === 'answer' && state.draft.ended === 'none' ? 'respond' : 'done';
}

/** A request that was sent is no draft any more. */
function afterProcess(state: State): Memory {
  const sent = state.outcomes.some(({ name, status }) => name === 'open_case' && status === 'recorded');
  return sent ? { ...state.now, draft: null } : state.now;
}

async function closeAnswer(state: State, run: TurnRun, facts: number, line: (summary: string) => Update['trail']): Promise<Update> {
  const { reading, screening } = state;
  const plan = state.plan as State['plan'] & { do: 'answer' };
  const words = wordsOf(reading.language, run);
  const unanswered = facts === 0 ? state.found : state.found.slice(0, reading.questions.length).filter(({ answerable }) => !answerable);
  const gaps: TurnIntent[] = plan.refusal === null ? unanswered.map(({ asked }) => ({ kind: 'knowledge_gap', question: asked })) : [];
  const topic = reading.questions.some(({ about }) => about !== null) ? state.now.topic : topicOf(state.found, run.shown.find(({ support }) => support.length > 0)?.support[0]?.title, reading.language) ?? state.now.topic;

  if (plan.then === 'letter') return closeLetter({ state, letter: plan.letter, run, tools: await contextOf('case_status', { plan, memory: state.now }, state, run), topic, line });
  if (plan.then === 'clarify') {
    // "I have a cough" asks for nothing that an article could lack.
    const missing = plan.refusal === null && reading.message.includes('?') && unanswered.length > 0;
    if (missing) await say(run, [words.abstain[0]!]);
    const ended = { intents: [...state.intents, ...(missing ? gaps : [])], abstained: missing && facts === 0, now: { ...state.now, topic, misses: 0 } };
    if (isNewlyUrgent(screening.acuity, state.now)) return { ...ended, handoffReason: 'clinical_question', trail: line('A complaint that is urgent: a nurse is called.') };
    for (const move of complaintMoves(state.now, reading.language, run.kit.hospital)) await say(run, [move.say], move.joins);
    const stands = placedComplaint(state.now) === null ? 'asked about' : 'placed';
    return { ...ended, trail: line(`${facts} sentences rest on a passage; the complaint is ${stands}.`) };
  }
  if (plan.refusal !== null) {
    const memory: Memory = { ...state.now, topic, expecting: plan.then === 'case' ? state.now.expecting : { kind: 'offer_person', reason: offerReason(plan.refusal) } };
    if (!isNewlyUrgent(state.screening.acuity, state.now)) return { now: memory, trail: line('Declined what the agent never does; offered a person.') };
    return { now: memory, handoffReason: 'clinical_question', trail: line('Declined, and urgent: a nurse is called.') };
  }
  if (facts === 0 && !run.shown.some(({ text }) => text.endsWith('?'))) {
    const misses = state.now.misses + 1;
    const memory: Memory = { ...state.now, misses, unanswered: [...state.now.unanswered, ...unanswered.map(({ asked }) => asked.slice(0, 300))].slice(-5) };
    if (misses >= MISSES_TO_PERSON || isNewlyUrgent(state.screening.acuity, state.now)) {
      return { abstained: true, handoffReason: 'no_answer', intents: [...state.intents, ...gaps], now: { ...memory, misses: 0, expecting: null }, trail: line('No passage supports an answer, again; staff take over.') };
    }
    // Whoever tells of a symptom is not left with "I found nothing".
    const { draft } = state.now;
    if (plan.then === 'case' && draft) {
      // The request goes on; staff see the question in it and as a gap.
      const slot = nextSlot(draft);
      await say(run, [words.abstain[0]!, words.backToRequest, slot === null ? words.confirmQuestion : slotQuestion(draft, slot, words)]);
      return { abstained: true, intents: [...state.intents, ...gaps], now: { ...memory, expecting: state.now.expecting }, trail: line('No passage supports an answer; said so and went on with the request.') };
    }
    const unanswerable = plan.offer;
    if (unanswerable !== null) {
      // "Why was I billed $400?" no article can answer, but a team can.
      await say(run, [words.abstain[0]!, words.offerCase[unanswerable]]);
      return { abstained: true, intents: [...state.intents, ...gaps], now: { ...memory, expecting: { kind: 'offer_case', caseKind: unanswerable } }, trail: line('No passage supports an answer; offered to send it to the team.') };
    }
    const unwell = reading.intent === 'symptom' || screening.acuity === 'soon';
    await say(run, unwell ? [words.abstain[0]!, words.wayOnClinical(run.kit.hospital), words.abstain[1]!] : words.abstain);
    return { abstained: true, intents: [...state.intents, ...gaps], now: { ...memory, expecting: { kind: 'offer_person', reason: unwell ? 'clinical_question' : 'no_answer' } }, trail: line('No passage supports an answer; said so.') };
  }

  let expecting: Expecting | null = plan.then === 'case' ? state.now.expecting : null;
  const partly = unanswered[0];
  if (partly) {
    await say(run, words.abstainOne(shortened(partly.asked)));
    expecting = { kind: 'offer_person', reason: 'no_answer' };
  } else if (reading.intent === 'symptom' && !isNewlyUrgent(state.screening.acuity, state.now)) {
    await say(run, [words.wayOnClinical(run.kit.hospital)]);
  }
  if (plan.then === 'case' && state.now.draft && !partly) {
    const slot = nextSlot(state.now.draft);
    await say(run, [words.backToRequest, slot === null ? words.confirmQuestion : slotQuestion(state.now.draft, slot, words)]);
  } else if (plan.offer !== null && !reading.followsUp && expecting === null && !isNewlyUrgent(state.screening.acuity, state.now)) {
    await say(run, [words.offerCase[plan.offer]]);
    expecting = { kind: 'offer_case', caseKind: plan.offer };
  }
  return {
    intents: [...state.intents, ...gaps],
    now: { ...state.now, topic, misses: 0, expecting },
    handoffReason: isNewlyUrgent(state.screening.acuity, state.now) ? 'clinical_question' : null,
    trail: line(`${facts} sentences rest on a passage.`),
  };
}

function offerReason(refusal: string): 'clinical_question' | 'needs_staff' {
  return ['dose', 'diagnosis', 'result', 'prescribe'].includes(refusal) ? 'clinical_question' : 'needs_staff';
}

/** What the answer was about, in few words: the context of a follow-up. */
function topicOf(found: Found[], cited: string | undefined, language: State['reading']['language']): string | null {
  const last = found.findLast(({ answerable }) => answerable);
  if (!last) return null;
  const asked = topicWords(last.search, language);
  // Asked by another name than the article's ("cafeteria" for the café), its title goes along.
  const title = topicWords(cited ?? '', language);
  const words = [...new Set(title.some((word) => asked.includes(word)) ? asked : [...asked, ...title])].slice(0, 10);
  return words.length > 0 ? words.join(' ') : null;
}

function shortened(question: string): string {
  const plain = question.replace(/\s+/gu, ' ').trim();
  return plain.length <= 120 ? plain : `${plain.slice(0, 117).trimEnd()}…`;
}
