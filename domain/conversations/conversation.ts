import type { Acuity, Channel, Control, HandoffReason, Language, Location, Specialty } from '../terms.ts';
import type { Queryable } from '../../db/db.ts';
import { NotFound } from '../errors.ts';

export type Finding = { ruleId: string; title: string; acuity: Acuity; reason: string; quote: string };
export type HandoffSummary = { situation: string; background: string; assessment: string; request: string; quotes: string[] };

/** One thread on one channel. */
export type Conversation = {
  id: string;
  patientId: string;
  caseId: string | null;
  channel: Channel;
  language: Language;
  location: Location | null;
  specialty: Specialty | null;
  control: Control;
  handoff: 'none' | 'waiting' | 'taken';
  handoffReason: HandoffReason | null;
  summary: HandoffSummary | null;
  holderId: string | null;
  acuity: Acuity | null;
  emergency: boolean;
  crisis: boolean;
  findings: Finding[];
  lastSeq: number;
  answeredSeq: number;
  lastPatientSeq: number;
  /** Staff have judged what was said up to here: it no longer latches an emergency by itself. */
  clearedThroughSeq: number;
  patientReadSeq: number;
  staffReadSeq: number;
  runningTurnId: string | null;
  firstWords: string;
  waitingSince: Date | null;
  resolvedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

/** The columns of a conversation under the names of `Conversation`, for any SELECT or RETURNING with alias `c`. */
export const CONVERSATION_COLUMNS = `
  c.id, c.patient_id AS "patientId", c.case_id AS "caseId", c.channel, c.language, c.location, c.specialty, c.control, c.handoff,
  c.handoff_reason AS "handoffReason", c.summary, c.holder_id AS "holderId", c.acuity, c.emergency, c.crisis, c.findings,
  c.last_seq AS "lastSeq", c.answered_seq AS "answeredSeq", c.last_patient_seq AS "lastPatientSeq", c.cleared_through_seq AS "clearedThroughSeq",
  c.patient_read_seq AS "patientReadSeq", c.staff_read_seq AS "staffReadSeq", c.running_turn_id AS "runningTurnId",
  c.first_words AS "firstWords", c.waiting_since AS "waitingSince", c.resolved_at AS "resolvedAt",
  c.created_at AS "createdAt", c.updated_at AS "updatedAt"`;

export async function findConversation(db: Queryable, id: string): Promise<Conversation> {
  const row = await db.maybe<Conversation>(`SELECT ${CONVERSATION_COLUMNS} FROM conversations c WHERE c.id = $1`, [id]);
  if (!row) throw new NotFound('conversation');
  return row;
}

/** The row, locked until the transaction ends: whoever changes a conversation takes this first, so changes come one by one. */
export async function lockConversation(tx: Queryable, id: string): Promise<Conversation> {
  const row = await tx.maybe<Conversation>(`SELECT ${CONVERSATION_COLUMNS} FROM conversations c WHERE c.id = $1 FOR UPDATE`, [id]);
  if (!row) throw new NotFound('conversation');
  return row;
}
