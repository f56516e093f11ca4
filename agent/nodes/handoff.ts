import type { HandoffReason } from '../../domain/terms.ts';
import { meanwhileMoves } from '../clarify/say.ts';
import { isNewlyUrgent, isUrgent } from '../dialogue/urgency.ts';
import { summarize } from '../handoff-summary.ts';
import { remembered } from '../memory.ts';
import type { State, Update } from '../state.ts';
import type { Strings } from '../strings/index.ts';
import { channelOf, type NodeConfig, runOf, say, traced, type TurnRun, wordsOf } from '../turn-run.ts';
import { languageOf } from '../understand/language.ts';

/** Passes the conversation to staff: tells the patient, and records the intent with a summary for whoever takes over. */
export async function handoff(state: State, config: NodeConfig): Promise<Update> {
  const since = performance.now();
  const run = runOf(config);
  const reason = state.handoffReason ?? 'needs_staff';
  const language = state.reading?.language ?? languageOfConversation(state, run.input.conversation.language, run.input.history.findLast(({ author }) => author === 'patient')?.text ?? '');
  const words = wordsOf(language, run);
  if (reason === 'emergency' || reason === 'crisis') {
    // In a mail or a text the card is there already, or comes with the end of this turn: a second one about the same only takes longer to read.
    if (channelOf(run) === 'chat') await say(run, words[reason](run.kit.hospital));
  } else {
    const urgent = isNewlyUrgent(state.screening.acuity, state.now);
    await say(run, [...(urgent ? [words.wayOnUrgent(run.kit.hospital)] : []), ...passedOn(reason, state, run, words)]);
    if (urgent) for (const move of meanwhileMoves(state.now, state.screening, language, run.kit.hospital)) await say(run, [move.say], move.joins);
  }
  const now = { ...state.now, language, expecting: null, urgentTold: state.now.urgentTold || isUrgent(state.screening.acuity) };
  const summary = summarize(state, run.input, reason);
  return {
    intents: [...state.intents, { kind: 'handoff', reason, summary }],
    memory: remembered(state.memory, run.input.toSeq, now),
    now,
    trail: traced(state.trail, 'handoff', since, `Passed to staff: ${reason.replaceAll('_', ' ')}.`, { reason }),
  };
}

/** Of several things in one mail some were answered or sent: what goes to a person is the rest. */
function passedOn(reason: HandoffReason, { plan }: State, run: TurnRun, words: Strings): string[] {
  const isPart = plan?.do === 'answer' && plan.then === 'letter' && run.shown.length > 0;
  if (isPart && reason === 'no_answer') return words.letter.partly;
  return isPart && reason === 'needs_staff' && plan.letter.isLong ? words.letter.long : words.handoff[reason];
}

function languageOfConversation(state: State, given: 'en' | 'es', message: string): 'en' | 'es' {
  const shown = languageOf(message);
  return shown === 'en' || shown === 'es' ? shown : (state.now.language ?? given);
}
