/** Tells a patient what they wrote to us in other conversations: their own words, and how they were answered there. */
import type { SaidElsewhere } from '../../../domain/conversations/said-elsewhere.ts';
import type { Strings } from '../../strings/index.ts';
import { formatMoment } from '../../strings/moment.ts';
import type { Brief } from './brief.ts';
import type { Move } from './speech.ts';

/** So much is told of what was written elsewhere. */
const MOST_TOLD = 3;

/** The patient's own words from their other conversations, and how they were answered there. */
export function recallMoves({ elsewhere, memory, language, timeZone }: Brief, { elsewhere: words }: Strings): Move[] {
  if (elsewhere === null) return saying([words.onlyHere, memory.expecting?.kind === 'verify' ? words.prove : words.ask]);
  if (elsewhere.length === 0) return saying(words.none);
  const when = (at: Date): string => formatMoment(at, language, timeZone);
  return [
    ...elsewhere.slice(0, MOST_TOLD).flatMap(({ channel, words: written, answer }): Move[] => {
      const where = words.channels[channel];
      const quoted = written.slice(elsewhere.length === 1 ? -MOST_TOLD : -1);
      return [
        ...quoted.map(({ text, at }): Move => ({ say: words.wrote(where, when(at), text), joins: 'item' })),
        { say: answerThere(answer, where, when, words), joins: 'item' },
      ];
    }),
    { say: words.ask, joins: 'paragraph' },
  ];
}

function answerThere(answer: SaidElsewhere['answer'], where: string, when: (at: Date) => string, words: Strings['elsewhere']): string {
  if (answer === null) return words.unanswered;
  return answer.by === 'staff' ? words.staffAnswered(where, when(answer.at), answer.text) : words.assistantAnswered(when(answer.at));
}

/** Beside the state of requests: what staff answered last in another conversation. */
export function answersElsewhere({ elsewhere, outcomes, language, timeZone }: Brief, { elsewhere: words }: Strings): Move[] {
  if (!outcomes.some(({ name }) => name === 'case_status')) return [];
  const last = (elsewhere ?? []).find(({ answer }) => answer?.by === 'staff');
  return last ? [{ say: answerThere(last.answer, words.channels[last.channel], (at) => formatMoment(at, language, timeZone), words), joins: 'paragraph' }] : [];
}

function saying(lines: string[]): Move[] {
  return lines.map((say) => ({ say, joins: 'inline' }));
}
