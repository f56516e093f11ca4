import { APICallError, type LanguageModelV4 } from '@ai-sdk/provider';
import type { KnownIdentifiers } from '../../domain/identifiers/placeholders.ts';
import type { CallOutcome, GateRefusal, Tokens } from '../../domain/language-model/gate.ts';
import type { TurnRun } from '../turn-run.ts';
import { privateModel } from './private-model.ts';

/** One call of the language model, from the leave to ask it to the account of what it took. */
export type ModelCall = {
  model: LanguageModelV4;
  /** Settles the call, once. `answer` is the text that came; it is counted when the provider told no usage. */
  close: (end: { outcome: CallOutcome; usage: Partial<Tokens> | null; answer: number; error: unknown }) => Promise<Tokens & { estimated: boolean }>;
  /** Identifiers that were kept from the provider. */
  hidden: () => number;
};

export type CallAsk = {
  /** Characters of instructions and messages. */
  characters: number;
  maxOutputTokens: number;
  known: KnownIdentifiers;
  /** After a rest this call may be the one that tries the provider. */
  probe: boolean;
};

/** Few texts have more tokens than this for their characters; Spanish and JSON come near. */
const CHARACTERS_PER_TOKEN = 3;
/** The descriptions of the tools go along with every call. */
const TOOL_TOKENS = 700;

/** Asks leave for a call. Without it, says why: the provider rests, or a budget is used up. */
export async function openCall(run: TurnRun, ask: CallAsk): Promise<{ call: ModelCall } | { refused: GateRefusal }> {
  const { model: author, gate, hideIdentifiers } = run.kit;
  if (author === null) return { refused: 'resting' };
  const estimate: Tokens = { input: Math.ceil(ask.characters / CHARACTERS_PER_TOKEN) + TOOL_TOKENS, output: ask.maxOutputTokens };
  const leave = await gate.admit({ conversationId: run.input.conversation.id, estimate, probe: ask.probe });
  if ('refused' in leave) return leave;
  const hiding = hideIdentifiers ? privateModel(author.model, ask.known) : null;
  return {
    call: {
      model: hiding?.model ?? author.model,
      hidden: () => hiding?.hidden() ?? 0,
      async close({ outcome, usage, answer, error }) {
        const told = usage?.input !== undefined && usage.output !== undefined && usage.input + usage.output > 0;
        const took: Tokens = told
          ? { input: usage.input!, output: usage.output! }
          : wasRefused(error) ? { input: 0, output: 0 } : { input: estimate.input, output: Math.min(estimate.output, Math.ceil(answer / CHARACTERS_PER_TOKEN)) };
        const restMs = outcome === 'failed' ? askedRest(error) : undefined;
        await gate.close(leave.ticket, { outcome, took, estimated: !told, ...(restMs === undefined ? {} : { restMs }) });
        return { ...took, estimated: !told };
      },
    },
  };
}

/** The failure in a word for the trail; never the provider's text, which may quote the patient. */
export function failureWord(error: unknown): string {
  if (APICallError.isInstance(error) && error.statusCode !== undefined && error.statusCode >= 300) return `http-${error.statusCode}`;
  return error instanceof Error ? error.name : 'provider-error';
}

/** An answer with an error status costs nothing. */
function wasRefused(error: unknown): boolean {
  return APICallError.isInstance(error) && (error.statusCode ?? 0) >= 300;
}

/** How long a provider wants to be left alone: `Retry-After` in seconds or as a date, in milliseconds from now. */
export function askedRest(error: unknown, now = Date.now()): number | undefined {
  if (!APICallError.isInstance(error) || (error.statusCode !== 429 && error.statusCode !== 503)) return undefined;
  const value = error.responseHeaders?.['retry-after']?.trim();
  if (!value) return undefined;
  const ms = /^\d+(?:\.\d+)?$/u.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

/** The SDK's account of a call; fields that the provider left out are absent. */
export function tokensOf({ inputTokens, outputTokens }: { inputTokens: number | undefined; outputTokens: number | undefined }): Partial<Tokens> {
  return { ...(inputTokens === undefined ? {} : { input: inputTokens }), ...(outputTokens === undefined ? {} : { output: outputTokens }) };
}
