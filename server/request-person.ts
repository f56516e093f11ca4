import { openCase } from '../domain/cases/open-case.ts';
import { requestHandoff } from '../domain/conversations/control.ts';
import { lockConversation, type Conversation, type HandoffSummary } from '../domain/conversations/conversation.ts';
import { notice } from '../domain/conversations/notices.ts';
import { appendMessage } from '../domain/messages/append-message.ts';
import { latestMessages } from '../domain/messages/message.ts';
import type { Context } from './context.ts';

const QUOTED = 40;

/** The patient pressed "Talk to a person": no model and no turn stands between that and the queue. Pressed twice, it is done once. */
export async function requestPerson({ db }: Context, conversationId: string): Promise<void> {
  await db.tx(async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (conversation.control === 'staff' || conversation.handoff === 'waiting') return;
    const messages = await latestMessages(tx, conversationId, QUOTED);
    const told = messages.filter((message) => message.author === 'patient').map((message) => message.text);
    await openCase(tx, conversation, { subject: 'Asked for a person', acuity: null, specialty: null, location: null, actor: { kind: 'patient', id: conversation.patientId } });
    await requestHandoff(tx, conversation, 'asked_for_person', summaryOf(conversation, told));
    await appendMessage(tx, { conversationId, author: 'system', actor: { kind: 'system' }, kind: 'notice', text: notice('waiting', conversation.language, {}, conversation.channel) });
  });
}

function summaryOf(conversation: Conversation, told: string[]): HandoffSummary {
  return {
    situation: 'The patient pressed "Talk to a person".',
    background: told.length ? `${told.length} ${told.length === 1 ? 'message' : 'messages'} so far, in ${conversation.language === 'es' ? 'Spanish' : 'English'}.` : 'Nothing was written yet.',
    assessment: conversation.acuity ? `Acuity by the safety rules: ${conversation.acuity.replace('_', ' ')}.` : 'The safety rules set no acuity.',
    request: 'Please take over and answer.',
    quotes: told.slice(-3).map((text) => text.slice(0, 280)),
  };
}
