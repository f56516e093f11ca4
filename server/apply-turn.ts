import type { TurnIntent, TurnResult } from '../agent/turn.ts';
import type { Queryable, Tx } from '../db/db.ts';
import { openCase } from '../domain/cases/open-case.ts';
import { requestHandoff } from '../domain/conversations/control.ts';
import type { Conversation } from '../domain/conversations/conversation.ts';
import { notice } from '../domain/conversations/notices.ts';
import { raiseEmergency } from '../domain/conversations/raise-emergency.ts';
import { recordEvent } from '../domain/events/record-event.ts';
import { recordKnowledgeGap } from '../domain/knowledge-gaps.ts';
import { appendMessage } from '../domain/messages/append-message.ts';
import { interruptReplies } from '../domain/messages/reply.ts';
import { raisePage } from '../domain/pages/page.ts';
import { finishTurn, type TurnOutcome } from '../domain/turns/turn.ts';
import type { Actor } from '../domain/terms.ts';
import { screen } from '../agent/safety/screen.ts';
import { raisedBy } from '../agent/second-opinion/opinion-finding.ts';
import { recentWords } from './recent-words.ts';
import { leaveFilesToStaff } from './files-for-staff.ts';
import type { TurnContext } from './turns/turn-context.ts';
import { dangerFrom, isNewDanger } from './danger.ts';
import { scheduleCalls } from './jobs/page-calls.ts';
import { agentTurnJob, TURN_CHARACTERS } from './jobs/agent-turn-job.ts';
import { addJob } from '../db/jobs.ts';
import type { ReplyWriter } from './reply-writer.ts';

const AGENT: Actor = { kind: 'agent' };

type Begun = { turn: { id: string; fromSeq: number; toSeq: number }; conversation: Conversation; files: number };

/**
 * Ends a turn in one transaction: the reply is closed, what the agent decided is done, the events are written. When the
 * conversation was taken away meanwhile, nothing of it happens; what was shown stays.
 */
export async function applyTurn(context: Pick<TurnContext, 'config' | 'db'>, { turn, conversation: { id }, files }: Begun, reply: ReplyWriter, result: TurnResult): Promise<void> {
  const end: TurnOutcome = {
    state: 'done', intent: result.intent, model: result.model, trail: result.trail, acuity: result.acuity, specialty: result.specialty,
    reply: reply.messageId ? { id: reply.messageId, quickReplies: result.quickReplies } : null,
  };
  // Nearly every turn only answers: one statement is a transaction by itself.
  if (reply.messageId && result.intents.length === 0 && !result.emergency && files === 0) {
    const conversation = await finishTurn(context.db, id, turn, end);
    if (conversation) await followUp(context.db, conversation, turn.toSeq);
    return;
  }
  await context.db.tx(async (tx) => {
    const conversation = await finishTurn(tx, id, turn, end);
    if (!conversation) return;
    if (result.emergency) await raise(context, tx, conversation, result.opinions);
    for (const intent of result.intents) await apply(context, tx, conversation, intent, result);
    // Beside the emergency card nothing more has to be said.
    if (!reply.messageId && !result.emergency) await say(tx, conversation, notice(result.outcome === 'handed_off' ? 'waiting' : 'turn_failed', conversation.language, {}, conversation.channel));
    await leaveFilesToStaff(tx, conversation, files, result);
    await followUp(tx, conversation, turn.toSeq);
  });
}

/** Ends a turn that broke: staff get the conversation and the patient is told what happens next. */
export async function failTurn(context: Pick<TurnContext, 'config' | 'db'>, { turn, conversation: { id } }: Begun, error: unknown): Promise<void> {
  await context.db.tx(async (tx) => {
    const conversation = await finishTurn(tx, id, turn, { state: 'failed', intent: null, model: '', trail: [], error: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown' });
    if (!conversation) return;
    await interruptReplies(tx, id);
    await requestHandoff(tx, conversation, 'turn_failed', {
      situation: 'The assistant could not answer.',
      background: 'Its turn failed; the reason stands in the trail.',
      assessment: 'Not assessed beyond the safety screen, which ran when the message came in.',
      request: 'Please read the last messages and answer the patient.',
      quotes: [],
    });
    await say(tx, conversation, notice('turn_failed', conversation.language, {}, conversation.channel));
  });
}

/** What the turn saw in the whole conversation may raise danger; only staff lower it. */
async function raise(context: Pick<TurnContext, 'config'>, tx: Tx, conversation: Conversation, opinions: TurnResult['opinions']): Promise<void> {
  const words = await tx.query<{ text: string }>(
    `SELECT text FROM messages WHERE conversation_id = $1 AND author = 'patient' AND seq > $2 ORDER BY seq`, [conversation.id, conversation.clearedThroughSeq]);
  const screening = raisedBy(screen(recentWords(words, TURN_CHARACTERS).map((row) => row.text)), opinions);
  if (!screening.emergency || !isNewDanger(conversation, screening)) return;
  const page = await raiseEmergency(tx, conversation, dangerFrom(context, screening, conversation.language));
  if (page.raised) scheduleCalls(tx, page.pageId);
}

async function apply(context: Pick<TurnContext, 'config' | 'db'>, tx: Tx, conversation: Conversation, intent: TurnIntent, result: TurnResult): Promise<void> {
  switch (intent.kind) {
    case 'open_case': {
      const customFields = { request: intent.details, ...(intent.contact ? { contact: intent.contact } : {}), ...(intent.name ? { name: intent.name } : {}) };
      const { id, reference, opened } = await openCase(tx, conversation, { ...intent, customFields, actor: AGENT });
      // A second request of the same conversation belongs to its case, and none of its words are lost.
      if (!opened) await addToCase(tx, conversation, id, `${intent.subject}\n${intent.details}`);
      if (opened) await say(tx, conversation, notice('case_opened', result.language, { reference }));
      if (intent.name) await tx.query('UPDATE patients SET name = coalesce(name, $2) WHERE id = $1', [conversation.patientId, intent.name]);
      // A case that nobody sees is no case: it waits in the queue like any other.
      await tx.query('UPDATE conversations SET waiting_since = coalesce(waiting_since, now()) WHERE id = $1', [conversation.id]);
      return;
    }
    case 'update_case': {
      await addToCase(tx, conversation, intent.caseId, intent.details);
      return;
    }
    case 'handoff': {
      await openCase(tx, conversation, { subject: caseSubject(result), acuity: result.acuity, specialty: result.specialty, location: conversation.location, actor: AGENT });
      await requestHandoff(tx, conversation, intent.reason, intent.summary);
      if (conversation.acuity === 'urgent') await callForUrgent(tx, conversation);
      return;
    }
    case 'resolve':
      return;
    case 'knowledge_gap':
      return recordKnowledgeGap(tx, conversation.id, intent.question, conversation.language);
  }
}

async function addToCase(tx: Tx, conversation: Conversation, caseId: string, details: string): Promise<void> {
  const added = await tx.maybe<{ id: string }>(
    `UPDATE cases SET custom_fields = custom_fields || jsonb_build_object('added', coalesce(custom_fields->>'added' || E'\\n', '') || $3::text),
       version = version + 1, updated_at = now() WHERE id = $1 AND patient_id = $2 RETURNING id`,
    [caseId, conversation.patientId, details],
  );
  if (added) await recordEvent(tx, { type: 'case-changed', actor: AGENT, conversationId: conversation.id, caseId, after: { added: true } });
}

async function callForUrgent(tx: Tx, conversation: Conversation): Promise<void> {
  const page = await raisePage(tx, conversation.id, 'A patient needs an answer today', 'urgent');
  if (page.raised) scheduleCalls(tx, page.id);
}

function caseSubject(result: TurnResult): string {
  const words = result.intent.replaceAll('_', ' ');
  return words[0]!.toUpperCase() + words.slice(1);
}

/**
 * A message that came while the turn ran is answered by the next one; its own job may have run before this ended. Should the
 * process die just before this, the sweep for unanswered patients does it.
 */
async function followUp(tx: Queryable, conversation: Conversation, toSeq: number): Promise<void> {
  if (conversation.control === 'agent' && conversation.lastPatientSeq > toSeq) await addJob(tx, agentTurnJob(conversation.id));
}

async function say(tx: Tx, conversation: Conversation, text: string): Promise<void> {
  await appendMessage(tx, { conversationId: conversation.id, author: 'system', actor: { kind: 'system' }, kind: 'notice', text });
}
