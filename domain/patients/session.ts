import type { Db, Queryable } from '../../db/db.ts';
import { openConversation } from '../conversations/open-conversation.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import { hashToken, newToken } from '../ids/token.ts';
import type { Assurance, Language } from '../terms.ts';

/** Who a patient's token stands for, and the one conversation it opens. */
export type PatientSession = { patientId: string; conversationId: string; assurance: Assurance; language: Language };

const LIFETIME = '90 days';

/** A new visitor with a session and an empty chat. The token is returned once and kept nowhere. */
export async function openPatientSession(db: Db, language: Language): Promise<{ token: string; session: PatientSession }> {
  const token = newToken();
  const patientId = newId();
  const conversationId = await db.tx(async (tx) => {
    await tx.query('INSERT INTO patients (id, language) VALUES ($1, $2)', [patientId, language]);
    const conversation = await openConversation(tx, patientId, 'chat', language);
    await tx.query(
      `INSERT INTO patient_sessions (token_hash, patient_id, conversation_id, expires_at) VALUES ($1, $2, $3, now() + $4::interval)`,
      [hashToken(token), patientId, conversation, LIFETIME],
    );
    return conversation;
  });
  return { token, session: { patientId, conversationId, assurance: 'anonymous', language } };
}

/** The session of a token, or null when it is unknown or has expired. */
export function findPatientSession(db: Queryable, token: string): Promise<PatientSession | null> {
  return db.maybe<PatientSession>(
    `SELECT s.patient_id AS "patientId", s.conversation_id AS "conversationId", p.assurance, c.language
     FROM patient_sessions s JOIN patients p ON p.id = s.patient_id JOIN conversations c ON c.id = s.conversation_id
     WHERE s.token_hash = $1 AND s.expires_at > now()`,
    [hashToken(token)],
  );
}

/** Begins a new conversation and points the session to it; the old one stays with the patient. The event reaches every server, which cuts its sockets. */
export async function startOver(db: Db, token: string, session: PatientSession, language: Language): Promise<PatientSession> {
  const conversationId = await db.tx(async (tx) => {
    const id = await openConversation(tx, session.patientId, 'chat', language);
    await tx.query('UPDATE patient_sessions SET conversation_id = $2 WHERE token_hash = $1', [hashToken(token), id]);
    await recordEvent(tx, { type: 'conversation-left', actor: { kind: 'patient', id: session.patientId }, conversationId: session.conversationId });
    return id;
  });
  return { ...session, conversationId, language };
}
