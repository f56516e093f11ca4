/** One patient message comes in: screened by code, stored, and only then acknowledged. */
import { addJob } from '../db/jobs.ts';
import type { Tx } from '../db/db.ts';
import { isUniqueViolation } from '../db/errors.ts';
import type { Screening } from '../agent/safety/screen.ts';
import { screenMessage } from '../agent/safety/screen-message.ts';
import { lockConversation } from '../domain/conversations/conversation.ts';
import { raiseEmergency } from '../domain/conversations/raise-emergency.ts';
import { appendMessage } from '../domain/messages/append-message.ts';
import { dangerFrom, isNewDanger } from './danger.ts';
import { recentWords } from './recent-words.ts';
import { scheduleCalls } from './jobs/page-calls.ts';
import { agentTurnJob } from './jobs/agent-turn-job.ts';
import type { Context } from './context.ts';

/** What every channel makes of what it received. `text` is the patient's own words, cleaned by `cleanText`. */
export type Inbound = { conversationId: string; patientId: string; clientId: string; text: string };

/** Acknowledged means stored: whoever holds one of these may tell the patient "sent". */
export type Stored = { id: string; seq: number; repeated: boolean };

// How far back a danger told in pieces is put together here; the turn looks further. Both cost time in every message.
const CONTEXT_MESSAGES = 12;
const CONTEXT_CHARACTERS = 10_000;

/**
 * Stores a message and everything that follows from it in one transaction: the event, the agent's job and, when the words
 * mean danger, card, latch, urgent case and page. A repeated client id changes nothing. Throws `NotFound`, and
 * `Refused` when more messages wait than can be stored soon; danger is never refused.
 */
export async function receive(context: Context, inbound: Inbound): Promise<Stored> {
  const entry = { conversationId: inbound.conversationId, urgent: () => screenSafely(context, [inbound.text])?.emergency ?? true };
  const { stored, danger } = await context.intakeGate.run(entry, () => storeOnce(context, inbound));
  if (danger) {
    context.runningTurns.abort(inbound.conversationId);
    context.metrics.emergencies.inc();
  }
  if (!stored.repeated) context.metrics.messages.inc({ author: 'patient' });
  return stored;
}

/** Of two copies that come in at the same moment the index refuses one; looking again, it finds the other. */
async function storeOnce(context: Context, inbound: Inbound): Promise<{ stored: Stored; danger: boolean }> {
  try {
    return await store(context, inbound);
  } catch (error) {
    if (!isUniqueViolation(error, 'messages_once')) throw error;
    return store(context, inbound);
  }
}

function store(context: Context, inbound: Inbound): Promise<{ stored: Stored; danger: boolean }> {
  return context.db.tx(async (tx) => {
    const appended = await appendMessage(tx, { ...inbound, author: 'patient', actor: { kind: 'patient', id: inbound.patientId } });
    const stored: Stored = { id: appended.id, seq: appended.seq, repeated: appended.repeated };
    if (appended.repeated) return { stored, danger: false };
    const danger = await latchDanger(context, tx, inbound.conversationId, await screenedWords(tx, inbound.conversationId));
    if (appended.control === 'agent') await addJob(tx, agentTurnJob(inbound.conversationId));
    return { stored, danger };
  });
}

/** The patient's last messages, oldest first, without what staff have judged already. */
async function screenedWords(tx: Tx, conversationId: string): Promise<string[]> {
  const rows = await tx.query<{ text: string }>(
    `SELECT m.text FROM messages m JOIN conversations c ON c.id = m.conversation_id
     WHERE m.conversation_id = $1 AND m.author = 'patient' AND m.seq > c.cleared_through_seq ORDER BY m.seq DESC LIMIT $2`,
    [conversationId, CONTEXT_MESSAGES],
  );
  return recentWords(rows.reverse(), CONTEXT_CHARACTERS).map((row) => row.text);
}

/** Screens and, when there is danger that is not latched yet, raises it. Returns whether it did. */
async function latchDanger(context: Context, tx: Tx, conversationId: string, words: string[]): Promise<boolean> {
  const screening = screenSafely(context, words);
  if (!screening?.emergency) {
    if (screening?.acuity) await raiseAcuity(tx, conversationId, screening);
    return false;
  }
  const conversation = await lockConversation(tx, conversationId);
  if (!isNewDanger(conversation, screening)) return false;
  const page = await raiseEmergency(tx, conversation, dangerFrom(context, screening, conversation.language));
  if (page.raised) await scheduleCalls(tx, page.pageId);
  return true;
}

/** A screen that throws must not cost the message: it is stored, the fault is logged, and the turn hands off. */
function screenSafely({ log }: Context, words: string[]): Screening | null {
  try {
    return screenMessage(words);
  } catch (error) {
    log.error({ error }, 'The safety screen failed on a message. The message is stored; report this.');
    return null;
  }
}

async function raiseAcuity(tx: Tx, conversationId: string, screening: Screening): Promise<void> {
  await tx.query(
    `UPDATE conversations SET acuity = $2, findings = $3 WHERE id = $1 AND NOT emergency AND acuity_rank($2) < acuity_rank(acuity)`,
    [conversationId, screening.acuity, JSON.stringify(screening.findings)],
  );
}

