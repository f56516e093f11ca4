import { generateText, type ModelMessage, Output } from 'ai';
import type { z } from 'zod';
import type { Tokens } from '../../domain/language-model/gate.ts';
import type { Memory } from '../memory.ts';
import { type Prompt, promptLabel } from '../prompts/prompt.ts';
import type { TurnRun } from '../turn-run.ts';
import { knownIdentifiers } from './known-identifiers.ts';
import { failureWord, openCall, tokensOf } from './model-call.ts';

export type StructuredAsk<Schema extends z.ZodType> = { prompt: Prompt; messages: ModelMessage[]; schema: Schema; memory: Memory };

/** The answer, or null with the reason; `detail` names prompt and tokens for the trail. */
export type StructuredAnswer<Value> = { value: Value | null; failure: string | null; detail: Record<string, unknown> };

const MOST_TOKENS = 200;

/**
 * Asks the language model for a small object beside the answer itself, within `understandMs`. It goes through gate and
 * placeholders like every call, is no trial of a provider that rests, and never rejects for the model's faults. The caller
 * makes sure that there is a model.
 */
export async function askStructured<Schema extends z.ZodType>({ prompt, messages, schema, memory }: StructuredAsk<Schema>, run: TurnRun): Promise<StructuredAnswer<z.infer<Schema>>> {
  const { limits, hospital } = run.kit;
  const known = knownIdentifiers(run.input, memory, [], hospital);
  const opened = await openCall(run, { characters: prompt.text.length + JSON.stringify(messages).length, maxOutputTokens: MOST_TOKENS, known, probe: false });
  if ('refused' in opened) return { value: null, failure: opened.refused, detail: {} };
  const { call } = opened;
  let usage: Partial<Tokens> | null = null;
  let answer = 0;
  let value: z.infer<Schema> | null = null;
  let failure: string | null = null;
  let fault: unknown = null;
  try {
    const result = await generateText({
      model: call.model,
      instructions: prompt.text,
      messages,
      output: Output.object({ schema }),
      maxRetries: 0,
      maxOutputTokens: MOST_TOKENS,
      abortSignal: AbortSignal.any([run.ports.signal, AbortSignal.timeout(limits.understandMs)]),
    });
    usage = tokensOf(result.usage);
    answer = result.text.length;
    if (result.finishReason === 'stop') value = result.output as z.infer<Schema>;
    else failure = `ended-${result.finishReason}`;
  } catch (error) {
    fault = error;
    failure = failureWord(error);
  }
  // Whether the provider fares well is told by the answer that follows; a second or two of patience says little.
  const tokens = await call.close({ outcome: 'neutral', usage, answer, error: fault });
  return { value, failure, detail: { prompt: promptLabel(prompt), tokens, identifiersHidden: call.hidden() } };
}
