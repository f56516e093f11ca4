import { z } from 'zod';
import { TOOL_ASSURANCE } from '../../agent/tools/assurance.ts';
import { TurnSuperseded, type CheckedSentence, type TurnInput, type TurnPorts } from '../../agent/turn.ts';
import type { Db } from '../../db/db.ts';
import { DatabaseUnavailable, StorageFull, translateError } from '../../db/errors.ts';
import type { Task } from '../../db/jobs.ts';
import { staffWhoWrote } from '../../domain/staff/who-wrote.ts';
import { ownCases, type OwnCase } from '../../domain/cases/own-cases.ts';
import { saidElsewhere } from '../../domain/conversations/said-elsewhere.ts';
import { isAssured } from '../../domain/terms.ts';
import { lockConversation } from '../../domain/conversations/conversation.ts';
import { interruptReplies } from '../../domain/messages/reply.ts';
import { beginTurn, interruptTurn, keepTrail, type BegunTurn } from '../../domain/turns/turn.ts';
import { applyTurn, failTurn } from '../apply-turn.ts';
import type { TurnContext } from '../turns/turn-context.ts';
import type { TurnOutcome } from '../turns/messages.ts';
import { handFilesOver } from '../files-for-staff.ts';
import { recentWords } from '../recent-words.ts';
import { ReplyWriter } from '../reply-writer.ts';
import { TURN_CHARACTERS } from './agent-turn-job.ts';

const Payload = z.object({ conversationId: z.uuid() });

// The agent keeps to ten seconds by itself; this is for a fault in the agent.
const TURN_TIMEOUT_MS = 25_000;
// The encoder needs some 20 ms; only one that is still starting, or busy, is waited for. An answer found is worth a second.
const VECTOR_PATIENCE_MS = 1_500;

/** Runs one turn: takes the conversation, lets the agent answer sentence by sentence, applies what it decided. */
export function agentTurnTask(context: TurnContext): Task {
  return async (payload, { signal: stopping, lastAttempt }) => {
    const { conversationId } = Payload.parse(payload);
    const begun = await begin(context, conversationId);
    if (!begun) return;
    const began = performance.now();
    const ended = (outcome: TurnOutcome): void => context.ended(outcome, (performance.now() - began) / 1000);
    const running = context.running.begin(conversationId, begun.turn.id, AbortSignal.any([stopping, AbortSignal.timeout(TURN_TIMEOUT_MS)]));
    const reply = new ReplyWriter(context.db, conversationId, begun.turn.id);
    const ports = portsOf(context, begun, reply, running.signal);
    try {
      if (await handFilesOver(context, begun)) return ended('handed_off');
      const result = await context.agent.runTurn(await inputOf(context, begun), ports);
      if (result.outcome === 'interrupted') await keepTrail(context.db, begun.turn.id, result.trail, result.model);
      else await applyTurn(context, begun, reply, result);
      ended(result.outcome);
      if (result.outcome === 'interrupted' && running.signal.aborted) await endIfStillOurs(context, begun, stopping.aborted);
    } catch (error) {
      ended('failed');
      if (error instanceof TurnSuperseded) return;
      context.log.error({ error, turnId: begun.turn.id }, 'A turn failed. The conversation is handed to staff.');
      // While the server stops or the database cannot store, the job runs again; only a fault of the turn itself ends it.
      const told = translateError(error);
      if ((stopping.aborted || told instanceof DatabaseUnavailable || told instanceof StorageFull) && !lastAttempt) throw error;
      await failTurn(context, begun, error);
    } finally {
      running.end();
      ports.typing(false);
    }
  };
}

async function begin({ db }: TurnContext, conversationId: string): Promise<BegunTurn | null> {
  const begun = await beginTurn(db, conversationId);
  return begun ?? ((await endStaleTurn(db, conversationId)) ? beginTurn(db, conversationId) : null);
}

/** A turn that still seems to run belongs to a process that died: jobs of one conversation never run side by side. */
function endStaleTurn(db: Db, conversationId: string): Promise<boolean> {
  return db.tx(async (tx) => {
    const { runningTurnId } = await lockConversation(tx, conversationId);
    if (!runningTurnId) return false;
    await interruptReplies(tx, conversationId);
    await interruptTurn(tx, conversationId, runningTurnId);
    return true;
  });
}

async function inputOf({ db, config }: TurnContext, { turn, conversation, patient, history }: BegunTurn): Promise<TurnInput> {
  const staffNames = history.some(({ author }) => author === 'staff') ? await staffWhoWrote(db, conversation.id) : [];
  const mayKnow = isAssured(patient.assurance, 'contact') && (patient.proxyMay === null || patient.proxyMay.includes('read'));
  // What staff write stands in a mail or text only where the hospital lets it.
  const quoteStaff = conversation.channel === 'chat' || config.mailStaffText === 'proven';
  return {
    turnId: turn.id,
    conversation: { id: conversation.id, language: conversation.language, location: conversation.location, channel: conversation.channel },
    patient: { assurance: patient.assurance, name: patient.name, contact: patient.contact, proxyMay: patient.proxyMay, canVerify: config.codesBy !== null },
    staffNames,
    elsewhere: mayKnow ? await saidElsewhere(db, { conversationId: conversation.id, patientId: conversation.patientId, quoteStaff }) : null,
    history: recentWords(history, TURN_CHARACTERS),
    fromSeq: turn.fromSeq,
    toSeq: turn.toSeq,
    clearedToSeq: conversation.clearedThroughSeq,
    now: new Date(),
  };
}

/** What the turn may touch, each bound to this conversation and its patient: no id passes through the agent. */
function portsOf({ db, knowledge, typing }: TurnContext, { conversation, patient }: BegunTurn, reply: ReplyWriter, signal: AbortSignal): TurnPorts {
  let shown = false;
  return {
    search: (query, { language, location, limit }) => knowledge.search(query, { signal, patienceMs: VECTOR_PATIENCE_MS, ...(limit ? { limit } : {}), filter: { audience: 'patient', language, ...(location ? { location } : {}) } }),
    meaning: knowledge.embedder,
    ownCases: () => visibleCases(db, conversation.patientId, patient),
    show: (sentence: CheckedSentence) => reply.show(sentence),
    typing(active) {
      if (active !== shown) typing({ conversationId: conversation.id, who: 'agent', name: null, active });
      shown = active;
    },
    signal,
  };
}

/** What the proof given in this conversation lets be seen. Somebody who writes for the patient sees nothing without the right to. */
async function visibleCases(db: Db, patientId: string, { assurance, visitorId, proxyMay }: BegunTurn['patient']): Promise<OwnCase[]> {
  if (!isAssured(assurance, TOOL_ASSURANCE.case_status.onRecord ?? 'anonymous')) return ownCases(db, { visitorId });
  return proxyMay === null || proxyMay.includes('read') ? ownCases(db, { patientId }) : [];
}

/**
 * After an abort nobody may be left who answers. A takeover or an emergency has taken the conversation away already; a
 * time-out has not, and then staff get it. When the server stops, the job is run again by the next one.
 */
async function endIfStillOurs(context: TurnContext, begun: BegunTurn, stopping: boolean): Promise<void> {
  const still = await context.db.maybe('SELECT 1 FROM conversations WHERE id = $1 AND running_turn_id = $2', [begun.conversation.id, begun.turn.id]);
  if (!still) return;
  if (stopping) throw new Error('The server is stopping; the turn is run again when it is back.');
  await failTurn(context, begun, new Error('The turn took too long and was stopped.'));
}
