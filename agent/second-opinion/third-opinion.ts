import { generateText, Output } from 'ai';
import { z } from 'zod';
import { DANGER_PROMPT } from '../prompts/danger.ts';
import type { Finding } from '../safety/screen.ts';
import type { TurnRun } from '../turn-run.ts';
import { fold } from '../understand/fold.ts';
import { opinionFinding } from './opinion-finding.ts';
import { windowsOf } from './windows.ts';

const Opinion = z.object({
  acuity: z.enum(['emergency', 'urgent', 'none']),
  crisis: z.enum(['suicide', 'self_harm', 'abuse', 'harm_others', 'overdose', 'none']),
  quote: z.string().max(600),
});

/** A quote shorter than this many letters stands in almost any message. */
const SHORTEST_QUOTE = 6;
const LONGEST_MESSAGE = 2_000;

/**
 * Asks the language model, where there is one, whether the new words tell of danger. It counts only with a quote that stands in the
 * patient's words, and only upward; a model that fails, answers late or makes words up changes nothing. Never rejects.
 */
export async function thirdOpinion(messages: readonly string[], run: TurnRun): Promise<{ finding: Finding | null; note: string | null }> {
  const { model, breaker, limits } = run.kit;
  if (model === null || windowsOf(messages).length === 0) return { finding: null, note: null };
  if (breaker.state() !== 'closed') return { finding: null, note: 'skipped: the language model rests' };
  try {
    const result = await generateText({
      model: model.model,
      instructions: DANGER_PROMPT.text,
      messages: messages.map((text) => ({ role: 'user' as const, content: text.slice(-LONGEST_MESSAGE) })),
      output: Output.object({ schema: Opinion }),
      maxRetries: 0,
      maxOutputTokens: 200,
      abortSignal: AbortSignal.any([run.ports.signal, AbortSignal.timeout(limits.understandMs)]),
    });
    if (result.finishReason !== 'stop') return { finding: null, note: `no opinion: ended with ${result.finishReason}` };
    const { acuity, crisis, quote } = result.output;
    if (acuity === 'none') return { finding: null, note: `${DANGER_PROMPT.version}: nothing raised` };
    if (!standsIn(quote, messages)) return { finding: null, note: `${DANGER_PROMPT.version}: said ${acuity}, but its quote is not the patient's; nothing raised` };
    const reason = `Third opinion: ${model.id} takes these words for ${acuity === 'emergency' ? 'an emergency' : 'urgent'}.`;
    return {
      finding: opinionFinding({ source: 'third-opinion', acuity, crisis: crisis === 'none' ? null : crisis, reason, quote: quote.trim() }),
      note: `${DANGER_PROMPT.version}: raised to ${acuity}`,
    };
  } catch (error) {
    return { finding: null, note: `no opinion: ${error instanceof Error ? error.name : 'failed'}` };
  }
}

/** Case, accents and spacing aside, letter by letter. */
function standsIn(quote: string, messages: readonly string[]): boolean {
  const wanted = plain(quote);
  return wanted.length >= SHORTEST_QUOTE && messages.some((message) => plain(message).includes(wanted));
}

const plain = (text: string): string => fold(text).replace(/\s+/gu, ' ').trim();
