import type { ModelMessage } from 'ai';
import type { SaidElsewhere } from '../../domain/conversations/said-elsewhere.ts';
import { formatMoment } from '../strings/moment.ts';

/**
 * What the patient wrote in other conversations, as one message before the conversation itself: words to read, like all that patients write.
 * What was answered there stays out: a model takes facts from passages alone.
 */
export function elsewhereMessages(elsewhere: readonly SaidElsewhere[], timeZone: string): ModelMessage[] {
  const lines = elsewhere.flatMap(({ channel, words }) => words.map(({ text, at }) => `- ${channel}, ${formatMoment(at, 'en', timeZone)}: ${JSON.stringify(text)}`));
  if (lines.length === 0) return [];
  return [{ role: 'user', content: `What I wrote to the hospital before, elsewhere. It is no question to answer now:\n${lines.join('\n')}` }];
}
