import type { TurnResult } from '../agent/turn.ts';
import type { Tx } from '../db/db.ts';
import { openCase } from '../domain/cases/open-case.ts';
import { requestHandoff } from '../domain/conversations/control.ts';
import type { Conversation } from '../domain/conversations/conversation.ts';
import { notice } from '../domain/conversations/notices.ts';
import { appendMessage } from '../domain/messages/append-message.ts';
import { finishTurn, type BegunTurn } from '../domain/turns/turn.ts';
import type { TurnContext } from './turns/turn-context.ts';

/**
 * The assistant reads words alone. Whoever sends nothing but files is told so at once, and staff get the conversation: no turn is
 * spent on guessing.
 * @returns whether that was the case, and the turn is over
 */
export async function handFilesOver({ db }: Pick<TurnContext, 'db'>, { turn, conversation: { id }, files, history }: BegunTurn): Promise<boolean> {
  const isWordless = history.every(({ author, seq, text }) => author !== 'patient' || seq < turn.fromSeq || text === '');
  if (files === 0 || !isWordless) return false;
  await db.tx(async (tx) => {
    const trail = [{ node: 'handoff' as const, summary: 'A file without words: handed to staff, since the assistant reads no files.', detail: { files }, ms: 0 }];
    const conversation = await finishTurn(tx, id, turn, { state: 'done', intent: 'person', model: '', trail });
    if (conversation) await giveToStaff(tx, conversation, files);
  });
  return true;
}

/** After an answer to words that came with files: the answer did not look at them, so somebody must. In the turn's transaction. */
export async function leaveFilesToStaff(tx: Tx, conversation: Conversation, files: number, result: Pick<TurnResult, 'outcome' | 'emergency'>): Promise<void> {
  if (files > 0 && result.outcome === 'answered' && !result.emergency) await giveToStaff(tx, conversation, files);
}

async function giveToStaff(tx: Tx, conversation: Conversation, files: number): Promise<void> {
  await openCase(tx, conversation, { subject: 'Sent a file', acuity: null, specialty: null, location: conversation.location, actor: { kind: 'agent' } });
  await requestHandoff(tx, conversation, 'needs_staff', {
    situation: `The patient sent ${files === 1 ? 'a file' : `${files} files`}.`,
    background: 'The assistant reads words alone and has not looked at what was sent.',
    assessment: 'Not assessed: nothing is known of what the file shows.',
    request: 'Please look at the file and answer the patient.',
    quotes: [],
  });
  await appendMessage(tx, {
    conversationId: conversation.id, author: 'system', actor: { kind: 'system' }, kind: 'notice', text: notice('file', conversation.language, {}, conversation.channel),
  });
}
