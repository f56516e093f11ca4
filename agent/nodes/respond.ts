import type { ModelMessage } from 'ai';
import type { Hit } from '../../kb/search.ts';
import type { Refusal } from '../understand/refusals.ts';
import type { Brief } from '../models/extractive/brief.ts';
import { elsewhereMessages } from '../prompts/elsewhere.ts';
import { writeReply, type Written } from '../models/write-reply.ts';
import { ANSWER_PROMPT, answerPrompt, ASK_AGAIN_PROMPT, askAgainPrompt } from '../prompts/answer.ts';
import { promptLabel } from '../prompts/prompt.ts';
import type { State, Update } from '../state.ts';
import { channelOf, type NodeConfig, runOf, say, traced, type TurnRun, wordsOf } from '../turn-run.ts';

/** Messages of the conversation a language model is given. */
const HISTORY = 16;
/** Nothing in general is said about these: beside "do I have cancer?" a sentence on cancer reads like an answer. */
const REFUSED_WHOLLY: ReadonlySet<Refusal> = new Set(['instructions', 'other_person', 'other_hospital', 'legal', 'prescribe', 'diagnosis', 'result']);

/** Why the language model did not write, in the words of the trail. */
const NOT_ASKED: Record<string, string> = {
  resting: 'the language model did not answer before and rests',
  'day-budget': 'the language model’s budget of the day is used up',
  'conversation-budget': 'the language model’s budget for this conversation is used up',
};

/** Says the reply, or calls tools for it: one call of a model, its sentences checked and shown as they are finished. */
export async function respond(state: State, config: NodeConfig): Promise<Update> {
  const since = performance.now();
  const run = runOf(config);
  const { draft, plan, reading } = state;
  const words = wordsOf(reading.language, run);
  const refusal = plan.do === 'answer' ? plan.refusal : null;
  if (draft.round === 0) for (const declined of plan.do === 'answer' && plan.then === 'letter' ? plan.letter.refusals : refusal === null ? [] : [refusal]) await say(run, words.refusals[declined](run.kit.hospital));
  if (refusal !== null && (REFUSED_WHOLLY.has(refusal) || !state.found.some(({ answerable }) => answerable))) {
    return { draft: { ...draft, round: draft.round + 1, ended: 'stop' }, pending: [], trail: traced(state.trail, 'respond', since, `Declined: ${refusal.replace('_', ' ')}.`) };
  }
  if (reading.premise && refusal === null && draft.round === 0 && state.found[0]?.answerable) await say(run, [words.premise]);
  const { extractive } = run.kit;
  const write = (by: TurnRun['kit']['extractive']): Promise<Written> => {
    run.writer = by.id;
    const messages: ModelMessage[] = by === extractive ? [{ role: 'user', content: reading.message || '…' }] : messagesFor(state, run);
    return writeReply(by, { instructions: answerPrompt(run.kit.hospital, reading.language), messages, brief: briefOf(state, run), hits: hitsOf(state), language: reading.language }, run);
  };
  let author = chooseAuthor(state, run);
  let written = await write(author);
  const notAsked = written.ended === 'refused' ? written.failure : null;
  if (notAsked !== null) {
    author = extractive;
    written = await write(author);
  }
  const shown = written.shown.facts + written.shown.others;
  return {
    draft: { ...draft, round: draft.round + 1, ended: written.ended === 'refused' ? 'failed' : written.ended, dropped: [...draft.dropped, ...written.dropped], fallBack: draft.fallBack || notAsked !== null },
    pending: written.calls,
    trail: traced(state.trail, 'respond', since, `${author.id}: ${shown} sentences shown, ${written.dropped.length} kept back${written.failure ? `; failed (${written.failure})` : ''}${notAsked ? `; ${NOT_ASKED[notAsked] ?? 'the language model was not asked'}` : ''}.`, {
      model: author.id, ended: written.ended, failure: written.failure, dropped: written.dropped, calls: written.calls.map(({ name }) => name),
      ...(notAsked === null ? {} : { notAsked }),
      ...(author === extractive ? {} : { prompt: promptLabel(ANSWER_PROMPT), ...(draft.askedAgain ? { andPrompt: promptLabel(ASK_AGAIN_PROMPT) } : {}), ...written.took }),
    }),
  };
}

export function afterRespond(state: State): 'tools' | 'check' {
  return state.draft.ended === 'tool-calls' && state.pending.length > 0 ? 'tools' : 'check';
}

/** The language model answers questions; process is spoken by code, the same with every model. */
function chooseAuthor(state: State, run: TurnRun): TurnRun['kit']['extractive'] {
  const { model, extractive, limits } = run.kit;
  // Beside a refusal only a published warning may stand; no model shall word it.
  if (model === null || state.plan.do !== 'answer' || state.plan.refusal !== null || state.draft.fallBack) return extractive;
  // A mail that only wants something done asks nothing that a model could answer.
  if (state.plan.then === 'letter' && state.found.length === 0) return extractive;
  return state.draft.round >= limits.rounds ? extractive : model;
}

function hitsOf(state: State): Hit[] {
  const seen = new Set<string>();
  return state.found.flatMap(({ hits }) => hits).filter(({ passageId }) => !seen.has(passageId) && seen.add(passageId));
}

function briefOf(state: State, run: TurnRun): Brief {
  return {
    plan: state.plan,
    language: state.reading.language,
    memory: state.now,
    found: state.found,
    outcomes: state.outcomes,
    hospital: run.kit.hospital,
    channel: channelOf(run),
    spokenBefore: run.input.history.some(({ author }) => author === 'agent'),
    timeZone: run.kit.hospital.timeZone,
    elsewhere: run.input.elsewhere ?? null,
  };
}

/** The conversation, then the search the graph has made as if the model had asked for it: passages are tool results, never instructions. */
function messagesFor(state: State, run: TurnRun): ModelMessage[] {
  const history = run.input.history.slice(-HISTORY).flatMap(({ author, text }): ModelMessage[] =>
    author === 'system' || text.trim() === '' ? [] : [{ role: author === 'patient' ? 'user' : 'assistant', content: text.slice(0, 4_000) }],
  );
  const searched = state.found.slice(0, state.reading.questions.length).flatMap((found, at): ModelMessage[] => searchExchange(`search-${at}`, found.search, found.hits));
  const again: ModelMessage[] = state.draft.askedAgain ? [{ role: 'user', content: askAgainPrompt(state.draft.dropped) }] : [];
  return [...elsewhereMessages(run.input.elsewhere ?? [], run.kit.hospital.timeZone), ...history, ...searched, ...state.exchange, ...again];
}

/** A search and its result as two messages. */
export function searchExchange(id: string, query: string, hits: Hit[]): ModelMessage[] {
  return [
    { role: 'assistant', content: [{ type: 'tool-call', toolCallId: id, toolName: 'search_kb', input: { query } }] },
    {
      role: 'tool',
      content: [
        {
          type: 'tool-result', toolCallId: id, toolName: 'search_kb',
          output: { type: 'json', value: { passages: hits.map(({ title, headingPath, text }) => ({ title, heading: headingPath.join(' › '), text })) } },
        },
      ],
    },
  ];
}
