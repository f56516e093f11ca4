import { generateText, Output } from 'ai';
import { z } from 'zod';
import type { Reading } from '../dialogue/plan.ts';
import { UNDERSTAND_PROMPT } from '../prompts/understand.ts';
import type { TurnRun } from '../turn-run.ts';

const Refined = z.object({ questions: z.array(z.string().min(2).max(300)).min(1).max(3) });

/**
 * Lets the language model put the patient's questions into search words that stand alone. Nothing else of its reading is
 * taken: intent, danger and language are decided by code. On any failure the reading stays as it was.
 */
export async function refine(reading: Reading, run: TurnRun): Promise<{ reading: Reading; refined: string | null }> {
  const { model, breaker, limits } = run.kit;
  if (model === null || breaker.state() !== 'closed') return { reading, refined: null };
  // A short question that stands alone is as good as it gets; asking costs the patient a second.
  if (!reading.followsUp && reading.message.length < 200 && reading.questions.length === 1) return { reading, refined: null };
  try {
    const result = await generateText({
      model: model.model,
      instructions: UNDERSTAND_PROMPT.text,
      messages: run.input.history.slice(-8).flatMap(({ author, text }) =>
        author === 'system' ? [] : [{ role: author === 'patient' ? ('user' as const) : ('assistant' as const), content: text.slice(0, 2_000) }],
      ),
      output: Output.object({ schema: Refined }),
      maxRetries: 0,
      maxOutputTokens: 200,
      abortSignal: AbortSignal.any([run.ports.signal, AbortSignal.timeout(limits.understandMs)]),
    });
    if (result.finishReason !== 'stop') return { reading, refined: `kept: ended with ${result.finishReason}` };
    const questions = result.output.questions.map((search, at) => ({ asked: reading.questions[at]?.asked ?? search, search, about: null }));
    return { reading: { ...reading, questions }, refined: UNDERSTAND_PROMPT.version };
  } catch (error) {
    return { reading, refined: `kept: ${error instanceof Error ? error.name : 'failed'}` };
  }
}
