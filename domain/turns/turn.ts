import type { Queryable } from '../../db/db.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import type { Intent } from '../terms.ts';
import type { Conversation } from '../conversations/conversation.ts';

export type TrailStep = { node: 'screen' | 'understand' | 'retrieve' | 'respond' | 'tools' | 'check' | 'handoff'; summary: string; detail: Record<string, unknown>; ms: number };

/** One run of the agent for what the patient said since its last reply. */
export type Turn = {
  id: string;
  conversationId: string;
  state: 'running' | 'done' | 'interrupted' | 'failed';
  fromSeq: number;
  toSeq: number;
  replySeq: number | null;
  intent: Intent | null;
  model: string;
  trail: TrailStep[];
  error: string | null;
  startedAt: Date;
  finishedAt: Date | null;
};

const SELECT = `
  SELECT t.id, t.conversation_id AS "conversationId", t.state, t.from_seq AS "fromSeq", t.to_seq AS "toSeq", t.reply_seq AS "replySeq", t.intent,
         t.model, t.trail, t.error, t.started_at AS "startedAt", t.finished_at AS "finishedAt" FROM turns t`;

export function turnsOf(db: Queryable, conversationId: string): Promise<Turn[]> {
  return db.query<Turn>(`${SELECT} WHERE t.conversation_id = $1 ORDER BY t.from_seq, t.started_at`, [conversationId]);
}

export function findTurn(db: Queryable, id: string): Promise<Turn | null> {
  return db.maybe<Turn>(`${SELECT} WHERE t.id = $1`, [id]);
}

/** Gives the conversation to a new turn, under the conversation's lock. */
export async function beginTurn(tx: Queryable, conversation: Conversation): Promise<{ id: string; fromSeq: number; toSeq: number }> {
  const turn = { id: newId(), fromSeq: conversation.answeredSeq + 1, toSeq: conversation.lastPatientSeq };
  await tx.query(
    `WITH t AS (INSERT INTO turns (id, conversation_id, from_seq, to_seq) VALUES ($2, $1, $3, $4))
     UPDATE conversations SET running_turn_id = $2 WHERE id = $1`,
    [conversation.id, turn.id, turn.fromSeq, turn.toSeq],
  );
  return turn;
}

export type TurnEnd = { state: 'done' | 'failed'; intent: Intent | null; model: string; trail: TrailStep[]; error?: string | null };

/** Closes a turn that still holds its conversation; the patient's messages up to `toSeq` count as answered. */
export async function finishTurn(tx: Queryable, conversationId: string, turn: { id: string; toSeq: number }, end: TurnEnd): Promise<void> {
  await tx.query(
    `WITH t AS (
       UPDATE turns SET state = $2, intent = $3, model = $4, trail = $5, error = $6, finished_at = clock_timestamp() WHERE id = $1
     ), c AS (
       UPDATE conversations SET running_turn_id = NULL, answered_seq = greatest(answered_seq, $8), updated_at = now() WHERE id = $7
     )
     INSERT INTO events (type, actor_kind, conversation_id, subject_id, after) VALUES ('turn-changed', 'agent', $7, $1, jsonb_build_object('state', $2::text))`,
    [turn.id, end.state, end.intent, end.model, JSON.stringify(end.trail), end.error ?? null, conversationId, turn.toSeq],
  );
}

/** Takes the conversation away from a turn. The trail so far, when known, is kept for staff. */
export async function interruptTurn(tx: Queryable, conversationId: string, turnId: string): Promise<void> {
  await tx.query(`UPDATE turns SET state = 'interrupted', finished_at = clock_timestamp() WHERE id = $1 AND state = 'running'`, [turnId]);
  await tx.query(`UPDATE conversations SET running_turn_id = NULL WHERE id = $1 AND running_turn_id = $2`, [conversationId, turnId]);
  await recordEvent(tx, { type: 'turn-changed', actor: { kind: 'system' }, conversationId, subjectId: turnId, after: { state: 'interrupted' } });
}

/** Adds the trail to a turn that was interrupted, so that staff see how far it came. */
export async function keepTrail(db: Queryable, turnId: string, trail: TrailStep[], model: string): Promise<void> {
  await db.query('UPDATE turns SET trail = $2, model = $3 WHERE id = $1', [turnId, JSON.stringify(trail), model]);
}
