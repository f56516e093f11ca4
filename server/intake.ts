/** One patient message comes in: screened by code, stored, and only then acknowledged. */
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Tx } from '../db/db.ts';
import { codeOf, DatabaseUnavailable, isUniqueViolation, StorageFull } from '../db/errors.ts';
import { addJobsUnlessWaiting, type KeyedJob } from '../db/jobs.ts';
import { screen, type Screening } from '../agent/safety/screen.ts';
import { carryAttachments } from '../domain/attachments/attachment.ts';
import { appendMessage, type Appended } from '../domain/messages/append-message.ts';
import { appendPatientMessages, type PatientMessage } from '../domain/messages/append-patient-messages.ts';
import { recentPatientWords, type PatientWords } from '../domain/messages/recent-patient-words.ts';
import { agentTurnJob } from './jobs/agent-turn-job.ts';
import type { Context } from './context.ts';
import type { Outcome } from './intake-gate.ts';
import { CONTEXT_MESSAGES, latchDanger, screenSafely } from './latch-danger.ts';

/** What every channel makes of what it received. `text` is the patient's own words, cleaned by `cleanText`. */
export type Inbound = PatientMessage;

/** Acknowledged means stored: whoever holds one of these may tell the patient "sent". */
export type Stored = { id: string; seq: number; repeated: boolean };

/** On its way into the database. `alone` screens it by itself, once, however often it is asked. */
export type Coming = Inbound & { alone: () => Screening };

/** A stored message, and whether new danger was raised with it. */
export type Kept = { stored: Stored; danger: boolean };

/**
 * Stores a message and everything that follows from it in one transaction: the event, the agent's job and, when the words
 * mean danger, card, latch, urgent case and page. A repeated client id changes nothing. Throws `NotFound`, and
 * `Refused` when more messages wait than can be stored soon; danger is never refused.
 */
export async function receive(context: Context, inbound: Inbound): Promise<Stored> {
  let screening: Screening | undefined;
  const coming: Coming = { ...inbound, alone: () => (screening ??= screen([inbound.text])) };
  const urgent = (): boolean => screenSafely(context, coming.alone)?.emergency ?? true;
  const { stored, danger } = await context.intakeGate.run(coming, urgent, (group) => (group.length === 1 ? storeAlone(context, group[0]!) : storeTogether(context, group)));
  if (danger) {
    context.runningTurns.abort(inbound.conversationId);
    context.metrics.emergencies.inc();
  }
  if (!stored.repeated) context.metrics.messages.inc({ author: 'patient' });
  return stored;
}

/** Of two copies that come in at the same moment the index refuses one; looking again, it finds the other. */
async function storeAlone(context: Context, coming: Coming): Promise<Outcome<Kept>[]> {
  const { conversationId, patientId, clientId, text, attachmentIds = [], aside } = coming;
  const store = (): Promise<Map<string, Kept>> => context.db.tx(async (tx) => {
    // Sent together: the second begins when the first is done, and sees what it wrote.
    const [appended, words] = await Promise.all([
      appendMessage(tx, { conversationId, clientId, text, author: 'patient', actor: { kind: 'patient', id: patientId }, aside }),
      recentPatientWords(tx, [conversationId], CONTEXT_MESSAGES),
    ]);
    if (attachmentIds.length && !appended.repeated) await carryAttachments(tx, { id: appended.id, conversationId }, attachmentIds, { kind: 'patient', id: patientId });
    return follow(context, tx, [coming], new Map([[conversationId, appended]]), words);
  });
  const kept = await store().catch((error: unknown) => {
    if (!isUniqueViolation(error, 'messages_once')) throw error;
    return store();
  });
  return [{ value: kept.get(conversationId)! }];
}

/**
 * Messages of different conversations in one transaction. Whichever it cannot take, since its conversation is locked or gone or
 * it is a mail or carries files, is stored alone; so is each of them when anything fails, so that no message suffers from another.
 */
async function storeTogether(context: Context, group: Coming[]): Promise<Outcome<Kept>[]> {
  const plain = group.filter(({ attachmentIds, aside }) => !attachmentIds?.length && !aside);
  try {
    const kept = await context.db.tx(async (tx) => {
      const [appended, words] = await Promise.all([
        appendPatientMessages(tx, plain),
        recentPatientWords(tx, plain.map(({ conversationId }) => conversationId), CONTEXT_MESSAGES),
      ]);
      return follow(context, tx, plain, appended, words);
    });
    return group.map(({ conversationId }) => {
      const value = kept.get(conversationId);
      return value ? { value } : 'alone';
    });
  } catch (error) {
    if (error instanceof DatabaseUnavailable || error instanceof StorageFull) throw error;
    // The error itself may quote what a patient wrote.
    context.log.warn({ code: codeOf(error) }, 'Messages could not be stored together; each is stored by itself now.');
    return group.map(() => 'alone');
  }
}

/** After so many messages of a group have been screened, a look at what else has come in: danger, perhaps. */
const SCREENED_AT_ONCE = 12;

/** What follows from messages just stored, in their transaction and under the locks of their conversations: danger and jobs. */
async function follow(context: Context, tx: Tx, group: Coming[], appended: Map<string, Appended>, words: Map<string, PatientWords>): Promise<Map<string, Kept>> {
  const kept = new Map<string, Kept>();
  const jobs: KeyedJob[] = [];
  for (const [index, { conversationId, alone }] of group.entries()) {
    const found = appended.get(conversationId);
    const said = words.get(conversationId);
    if (!found || !said) continue;
    const { id, seq, repeated, control } = found;
    const danger = !repeated && (await latchDanger(context, tx, said, alone));
    if (!repeated && control === 'agent') jobs.push(agentTurnJob(conversationId));
    kept.set(conversationId, { stored: { id, seq, repeated }, danger });
    if (index % SCREENED_AT_ONCE === SCREENED_AT_ONCE - 1) await othersTurn();
  }
  if (jobs.length) addJobsUnlessWaiting(tx, jobs);
  return kept;
}
