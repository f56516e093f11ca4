import { z } from 'zod';
import type { Memory } from '../memory.ts';
import { askStructured } from '../models/ask-structured.ts';
import { DANGER_PROMPT } from '../prompts/danger.ts';
import { promptLabel } from '../prompts/prompt.ts';
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

/** `note` is for the trail; null when the model was not needed. */
type ThirdOpinion = { finding: Finding | null; note: string | null; detail: Record<string, unknown> };

/**
 * Asks the language model, where there is one, whether the new words tell of danger. It counts only with a quote that stands in the
 * patient's words, and only upward; a model that fails, answers late or makes words up changes nothing. Never rejects.
 */
export async function thirdOpinion(messages: readonly string[], memory: Memory, run: TurnRun): Promise<ThirdOpinion> {
  const { model } = run.kit;
  if (model === null || windowsOf(messages).length === 0) return { finding: null, note: null, detail: {} };
  const asked = messages.map((text) => ({ role: 'user' as const, content: text.slice(-LONGEST_MESSAGE) }));
  const { value, failure, detail: took } = await askStructured({ prompt: DANGER_PROMPT, messages: asked, schema: Opinion, memory }, run);
  const detail = Object.keys(took).length > 0 ? { thirdOpinionCall: took } : {};
  if (value === null) return { finding: null, note: failure === 'resting' ? 'skipped: the language model rests' : `no opinion: ${failure ?? 'failed'}`, detail };
  const { acuity, crisis, quote } = value;
  const label = promptLabel(DANGER_PROMPT);
  if (acuity === 'none') return { finding: null, note: `${label}: nothing raised`, detail };
  if (!standsIn(quote, messages)) return { finding: null, note: `${label}: said ${acuity}, but its quote is not the patient's; nothing raised`, detail };
  const reason = `Third opinion: ${model.id} takes these words for ${acuity === 'emergency' ? 'an emergency' : 'urgent'}.`;
  return {
    finding: opinionFinding({ source: 'third-opinion', acuity, crisis: crisis === 'none' ? null : crisis, reason, quote: quote.trim() }),
    note: `${label}: raised to ${acuity}`,
    detail,
  };
}

/** Case, accents and spacing aside, letter by letter. */
function standsIn(quote: string, messages: readonly string[]): boolean {
  const wanted = plain(quote);
  return wanted.length >= SHORTEST_QUOTE && messages.some((message) => plain(message).includes(wanted));
}

const plain = (text: string): string => fold(text).replace(/\s+/gu, ' ').trim();
