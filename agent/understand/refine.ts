import { z } from 'zod';
import { holdsPlaceholder } from '../../domain/identifiers/placeholders.ts';
import type { Reading } from '../dialogue/plan.ts';
import type { Memory } from '../memory.ts';
import { askStructured } from '../models/ask-structured.ts';
import { UNDERSTAND_PROMPT } from '../prompts/understand.ts';
import { elsewhereMessages } from '../prompts/elsewhere.ts';
import type { TurnRun } from '../turn-run.ts';

const Questions = z.object({ questions: z.array(z.string().min(2).max(300)).min(1).max(3) });

/** The reading, with other search words perhaps; null when the model was not needed, else what came of it, for the trail. */
export type Refined = { reading: Reading; refined: Record<string, unknown> | null };

/**
 * Lets the language model put the patient's questions into search words that stand alone. Nothing else of its reading is
 * taken: intent, danger and language are decided by code. On any failure the reading stays as it was.
 */
export async function refine(reading: Reading, memory: Memory, run: TurnRun): Promise<Refined> {
  if (run.kit.model === null) return { reading, refined: null };
  // A short question that stands alone is as good as it gets; asking costs the patient a second.
  if (!reading.followsUp && !reading.elsewhere && reading.message.length < 200 && reading.questions.length === 1) return { reading, refined: null };
  const before = reading.elsewhere ? elsewhereMessages(run.input.elsewhere ?? [], run.kit.hospital.timeZone) : [];
  const messages = run.input.history.slice(-8).flatMap(({ author, text }) =>
    author === 'system' ? [] : [{ role: author === 'patient' ? ('user' as const) : ('assistant' as const), content: text.slice(0, 2_000) }],
  );
  const { value, failure, detail } = await askStructured({ prompt: UNDERSTAND_PROMPT, messages: [...before, ...messages], schema: Questions, memory }, run);
  if (value === null || value.questions.some(holdsPlaceholder)) return { reading, refined: { ...detail, result: `kept as it was: ${failure ?? 'a placeholder was made up'}` } };
  const questions = value.questions.map((search, at) => ({ asked: reading.questions[at]?.asked ?? search, search, about: null, context: null }));
  return { reading: { ...reading, questions }, refined: { ...detail, result: 'put in words that stand alone' } };
}
