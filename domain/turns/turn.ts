import type { Queryable } from '../../db/db.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import type { Acuity, Assurance, Author, Intent, Specialty } from '../terms.ts';
import type { ProxyRight } from '../patients/proxies.ts';
import { CONVERSATION_COLUMNS, type Conversation } from '../conversations/conversation.ts';
import type { QuickReply } from '../messages/message.ts';

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

export function turnsById(db: Queryable, ids: readonly string[]): Promise<Turn[]> {
  return db.query<Turn>(`${SELECT} WHERE t.id = ANY($1)`, [ids]);
}

export function findTurn(db: Queryable, id: string): Promise<Turn | null> {
  return db.maybe<Turn>(`${SELECT} WHERE t.id = $1`, [id]);
}

/** A message as the agent reads it. */
export type SaidBefore = { seq: number; author: Author; text: string };

/** A turn that has begun, with all it has to know: one round trip lies between the job and the agent. */
export type BegunTurn = {
  turn: { id: string; fromSeq: number; toSeq: number };
  conversation: Conversation;
  patient: {
    assurance: Assurance;
    name: string | null;
    /** Where a mail or text of this conversation came from; null in a chat, which has no address. */
    contact: string | null;
    /** Who opened the conversation, whatever record it belongs to now. */
    visitorId: string;
    /** What somebody who writes for the patient may do; null when the patient writes. */
    proxyMay: ProxyRight[] | null;
  };
  /** Up to the last message to answer, oldest first. */
  history: SaidBefore[];
  /** How many files came with the messages to answer. */
  files: number;
};

const FILES = (conversation: string, after: string, to: string): string =>
  `(SELECT count(*)::int FROM attachments f JOIN messages m ON m.id = f.message_id
    WHERE f.conversation_id = ${conversation} AND m.author = 'patient' AND m.seq > ${after} AND m.seq <= ${to})`;

/** How many messages a turn is given. */
const HISTORY = 200;

/**
 * Gives the conversation to a new turn, in one statement. Null when there is nothing to answer, and when a turn holds the
 * conversation: the caller has to end that one first.
 */
export async function beginTurn(db: Queryable, conversationId: string): Promise<BegunTurn | null> {
  const row = await db.maybe<Conversation & BegunTurn['patient'] & { history: SaidBefore[]; files: number }>(
    `WITH c AS (
       UPDATE conversations SET running_turn_id = $2
       WHERE id = $1 AND running_turn_id IS NULL AND control = 'agent' AND resolved_at IS NULL AND last_patient_seq > answered_seq
       RETURNING *
     ), t AS (
       INSERT INTO turns (id, conversation_id, from_seq, to_seq) SELECT $2, c.id, c.answered_seq + 1, c.last_patient_seq FROM c
     )
     SELECT ${CONVERSATION_COLUMNS}, c.assurance, c.visitor_id AS "visitorId", g.may AS "proxyMay", p.name, CASE WHEN c.channel IN ('email', 'sms') THEN c.contact_value END AS contact,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('seq', m.seq, 'author', m.author, 'text', m.text)), '[]')
        FROM (SELECT seq, author, text FROM messages WHERE conversation_id = c.id AND seq <= c.last_patient_seq ORDER BY seq DESC LIMIT ${HISTORY}) m) AS history,
       ${FILES('c.id', 'c.answered_seq', 'c.last_patient_seq')} AS files
     FROM c
     -- Without proof the name is what was told here, never what a record that staff merged it with says.
     JOIN patients p ON p.id = CASE c.assurance WHEN 'anonymous' THEN c.visitor_id ELSE c.patient_id END LEFT JOIN patient_proxies g ON g.id = c.proxy_grant_id`,
    [conversationId, newId()],
  );
  if (!row) return null;
  const { assurance, name, contact, visitorId, proxyMay, history, files, ...conversation } = row;
  const turn = { id: conversation.runningTurnId!, fromSeq: conversation.answeredSeq + 1, toSeq: conversation.lastPatientSeq };
  // Whoever had to wait for the conversation's row sees it as it is now, and the messages as they were before.
  const isWhole = history.some(({ seq }) => seq === turn.toSeq);
  const patient = { assurance, name, contact, visitorId, proxyMay };
  if (isWhole) return { turn, conversation, patient, files, history: inOrder(history) };
  const now = await db.one<{ files: number }>(`SELECT ${FILES('$1', '$2', '$3')} AS files`, [conversationId, conversation.answeredSeq, turn.toSeq]);
  return { turn, conversation, patient, files: now.files, history: inOrder(await historyOf(db, conversationId, turn.toSeq)) };
}

function historyOf(db: Queryable, conversationId: string, toSeq: number): Promise<SaidBefore[]> {
  return db.query<SaidBefore>(`SELECT seq, author, text FROM messages WHERE conversation_id = $1 AND seq <= $2 ORDER BY seq DESC LIMIT ${HISTORY}`, [conversationId, toSeq]);
}

const inOrder = (messages: SaidBefore[]): SaidBefore[] => messages.sort((a, b) => a.seq - b.seq);

export type TurnEnd = { state: 'done' | 'failed'; intent: Intent | null; model: string; trail: TrailStep[]; error?: string | null };

/** What a turn leaves behind in its conversation. */
export type TurnOutcome = TurnEnd & { acuity?: Acuity | null; specialty?: Specialty | null; reply?: { id: string; quickReplies: QuickReply[] } | null };

/**
 * Closes a turn that still holds its conversation, and its reply as complete, in one statement; the patient's messages up to
 * `toSeq` count as answered, acuity may only rise. Null, changing nothing, when the conversation was taken away meanwhile.
 * @returns the conversation as it is now, its row locked by the caller's transaction
 */
export function finishTurn(tx: Queryable, conversationId: string, turn: { id: string; toSeq: number }, end: TurnOutcome): Promise<Conversation | null> {
  return tx.maybe<Conversation>(
    `WITH c AS (
       UPDATE conversations SET running_turn_id = NULL, answered_seq = greatest(answered_seq, $8), updated_at = now(),
         acuity = CASE WHEN acuity_rank($9) < acuity_rank(acuity) THEN $9 ELSE acuity END, specialty = coalesce($10, specialty)
       WHERE id = $7 AND running_turn_id = $1 RETURNING *
     ), t AS (
       UPDATE turns SET state = $2, intent = $3, model = $4, trail = $5, error = $6, finished_at = clock_timestamp() FROM c WHERE turns.id = $1
     ), r AS (
       UPDATE messages m SET state = 'complete', quick_replies = $12 FROM c WHERE m.id = $11 AND m.state = 'streaming' RETURNING m.id
     ), e AS (
       INSERT INTO events (type, actor_kind, conversation_id, subject_id, after)
       SELECT 'message-changed', 'agent', $7, r.id, jsonb_build_object('state', 'complete') FROM r
       UNION ALL SELECT 'turn-changed', 'agent', $7, $1, jsonb_build_object('state', $2::text) FROM c
     )
     SELECT ${CONVERSATION_COLUMNS} FROM c`,
    [
      turn.id, end.state, end.intent, end.model, JSON.stringify(end.trail), end.error ?? null, conversationId, turn.toSeq, end.acuity ?? null, end.specialty ?? null,
      end.reply?.id ?? null, JSON.stringify(end.reply?.quickReplies ?? []),
    ],
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
