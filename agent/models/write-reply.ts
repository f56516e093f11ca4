import { type ModelMessage, streamText, type TextStreamPart } from 'ai';
import { withoutInvented } from '../../domain/identifiers/placeholders.ts';
import type { Tokens } from '../../domain/language-model/gate.ts';
import type { Hit } from '../../kb/search.ts';
import type { Language } from '../../domain/terms.ts';
import { judge } from '../check/judge.ts';
import { createSentenceFeed, type FedSentence } from '../check/sentence-feed.ts';
import type { PendingCall } from '../state.ts';
import { TOOLS } from '../tools/definitions.ts';
import type { TurnModel } from '../turn.ts';
import { show, type TurnRun } from '../turn-run.ts';
import { type Brief, briefOptions } from './extractive/brief.ts';
import { sentenceMark } from './extractive/model.ts';
import { knownIdentifiers } from './known-identifiers.ts';
import { type CallAsk, failureWord, openCall, tokensOf } from './model-call.ts';
import { neverFromAModel } from './never-from-a-model.ts';
import { eachString } from './private-model.ts';

/** What a model is asked with. The extractive model reads the brief, a language model the rest. */
export type Assignment = { instructions: string; messages: ModelMessage[]; brief: Brief; hits: Hit[]; language: Language };

/** What came of one call of a model. Its good sentences have been shown by then. */
export type Written = {
  /** `refused`: the model was not asked, since it rests or a budget is used up. */
  ended: 'stop' | 'tool-calls' | 'failed' | 'refused';
  /** Why it failed or was not asked, in a word for the trail; never the provider's text, which may quote the patient. */
  failure: string | null;
  calls: PendingCall[];
  shown: { facts: number; others: number };
  dropped: { text: string; reason: string }[];
  /** What the call took, for the trail; null for the extractive model. */
  took: { tokens: Tokens & { estimated: boolean }; identifiersHidden: number } | null;
};

/** So many sentences are a reply; what follows is a lecture and stays back. */
const MOST_SENTENCES = 12;
/** A model that writes more than this does not know how to end. */
const MOST_CHARACTERS = 12_000;

/**
 * Streams one answer of a model, judges each sentence when it is finished, and shows those that hold. A broken stream ends
 * like a good one in the SDK, so an answer counts only when no error or abort came and the model itself said `stop`.
 */
export async function writeReply(author: TurnModel, assignment: Assignment, run: TurnRun): Promise<Written> {
  const own = author === run.kit.extractive;
  const written: Written = { ended: 'failed', failure: null, calls: [], shown: { facts: 0, others: 0 }, dropped: [], took: null };
  const opened = own ? null : await openCall(run, askOf(assignment, run));
  if (opened && 'refused' in opened) return { ...written, ended: 'refused', failure: opened.refused };
  const call = opened?.call ?? null;
  const watch = startWatch(run, own);
  const heard: Heard = { finish: null, usage: null, error: null, characters: 0 };
  const offer = async (sentence: FedSentence): Promise<void> => {
    // A model that goes in circles says each thing once.
    if (run.interrupted || isEnough(written) || run.shown.some(({ text }) => text === sentence.text)) return;
    const never = own ? null : neverFromAModel(sentence.text);
    const verdict = never !== null ? { show: false as const, reason: never } : judge(sentence.text, { hits: assignment.hits, language: assignment.language, hospital: run.kit.hospital });
    if (!verdict.show) {
      written.dropped.push({ text: sentence.text, reason: verdict.reason });
      return;
    }
    if (await show(run, { ...sentence, joins: run.shown.length === 0 && sentence.joins === 'inline' ? 'inline' : sentence.joins, support: verdict.support })) {
      written.shown[verdict.kind === 'fact' ? 'facts' : 'others']++;
      watch.spoke();
    }
  };
  try {
    const result = streamText({
      model: call?.model ?? author.model,
      instructions: assignment.instructions,
      messages: assignment.messages,
      tools: TOOLS,
      maxRetries: 0,
      abortSignal: watch.signal,
      onError: () => undefined,
      ...(own ? { providerOptions: briefOptions(assignment.brief) } : { maxOutputTokens: run.kit.limits.maxOutputTokens, temperature: 0 }),
    });
    await follow(result, { own, written, offer, run, watch, heard });
  } catch (error) {
    written.ended = 'failed';
    heard.error ??= error;
    written.failure ??= watch.signal.aborted ? 'timeout' : failureWord(error);
  } finally {
    watch.stop();
  }
  if (call) {
    const outcome = run.interrupted ? 'neutral' : written.ended === 'failed' ? 'failed' : 'answered';
    written.took = { tokens: await call.close({ outcome, usage: heard.usage, answer: heard.characters, error: heard.error }), identifiersHidden: call.hidden() };
  }
  return written;
}

function isEnough({ shown }: Written): boolean {
  return shown.facts + shown.others >= MOST_SENTENCES;
}

function askOf({ instructions, messages, brief, hits }: Assignment, { input, kit }: TurnRun): CallAsk {
  return {
    characters: instructions.length + JSON.stringify(messages).length, maxOutputTokens: kit.limits.maxOutputTokens,
    known: knownIdentifiers(input, brief.memory, hits, kit.hospital), probe: true,
  };
}

/** What a stream told besides its sentences. */
type Heard = { finish: string | null; usage: Partial<Tokens> | null; error: unknown; characters: number };
type Following = { own: boolean; written: Written; offer: (sentence: FedSentence) => Promise<void>; run: TurnRun; watch: Watch; heard: Heard };

type Streamed = { stream: AsyncIterable<TextStreamPart<typeof TOOLS>> };

async function follow(result: Streamed, { own, written, offer, run, watch, heard }: Following): Promise<void> {
  const feed = createSentenceFeed();
  let block: { text: string; said: boolean; joins: FedSentence['joins'] } | null = null;
  for await (const part of watched(result.stream, watch)) {
    switch (part.type) {
      case 'text-start': {
        const mark = own ? sentenceMark(part.providerMetadata) : null;
        block = mark && { text: '', ...mark };
        break;
      }
      case 'text-delta':
        heard.characters += part.text.length;
        if (block) block.text += part.text;
        else for (const sentence of feed.push(part.text)) await offer(sentence);
        break;
      case 'text-end':
        if (block) {
          // The agent's own words are process, written in `strings/`; what it quotes is judged like any model's.
          if (!block.said) await offer({ text: block.text, joins: block.joins });
          else if (await show(run, { text: block.text, joins: block.joins, support: [] })) written.shown.others++;
          block = null;
        }
        break;
      case 'tool-call':
        if (part.invalid) written.failure = 'bad-tool-call';
        else written.calls.push({ id: part.toolCallId, name: part.toolName, args: eachString(part.input, withoutInvented) });
        break;
      case 'error':
        heard.error = part.error;
        written.failure = failureWord(part.error);
        break;
      case 'abort':
        written.failure = 'timeout';
        break;
      case 'finish':
        heard.finish = part.finishReason;
        heard.usage = tokensOf(part.totalUsage);
        break;
    }
    if (run.interrupted) return;
    if (!own && (heard.characters > MOST_CHARACTERS || isEnough(written))) {
      // What was said holds; the rest is not waited for.
      written.ended = written.shown.facts > 0 ? 'stop' : 'failed';
      written.failure = 'without-end';
      return;
    }
  }
  if (written.failure !== null) return;
  const { finish } = heard;
  if (finish === 'tool-calls' && written.calls.length > 0) written.ended = 'tool-calls';
  else if (finish === 'stop' && written.calls.length > 0) written.ended = 'tool-calls';
  else if (finish === 'stop') written.ended = 'stop';
  else written.failure = `ended-${finish ?? 'without-reason'}`;
  if (written.ended !== 'failed') for (const sentence of feed.end()) await offer(sentence);
}

type Watch = { signal: AbortSignal; heard: () => void; spoke: () => void; stop: () => void };

/** Ends a model that keeps the patient waiting: until the first sentence, between parts, or for too long in all. */
function startWatch(run: TurnRun, own: boolean): Watch {
  const controller = new AbortController();
  const abort = (): void => controller.abort(new DOMException('The model took too long.', 'TimeoutError'));
  run.ports.signal.addEventListener('abort', abort, { once: true });
  if (run.ports.signal.aborted) abort();
  const { limits } = run.kit;
  const elapsed = performance.now() - run.startedAt;
  const first = own || run.shown.length > 0 ? undefined : setTimeout(abort, Math.max(0, limits.firstSentenceMs - elapsed));
  const total = own ? undefined : setTimeout(abort, Math.max(0, limits.totalMs - elapsed));
  let idle = own ? undefined : setTimeout(abort, limits.idleMs);
  return {
    signal: controller.signal,
    heard() {
      if (own) return;
      clearTimeout(idle);
      idle = setTimeout(abort, limits.idleMs);
    },
    spoke: () => clearTimeout(first),
    stop() {
      for (const timer of [first, total, idle]) clearTimeout(timer);
      // Nobody reads on: a provider that would still write is let go, with what it would cost.
      if (!own) abort();
      run.ports.signal.removeEventListener('abort', abort);
    },
  };
}

/** The parts of a stream until it ends or the watch does: a provider that ignores its abort signal cannot hold the turn. */
async function* watched<Part>(stream: AsyncIterable<Part>, watch: Watch): AsyncGenerator<Part> {
  const iterator = stream[Symbol.asyncIterator]();
  const aborted = new Promise<never>((_, reject) => {
    watch.signal.addEventListener('abort', () => reject(watch.signal.reason as Error), { once: true });
  });
  aborted.catch(() => undefined);
  for (;;) {
    const next = await Promise.race([iterator.next(), aborted]);
    if (next.done) return;
    watch.heard();
    yield next.value;
  }
}
