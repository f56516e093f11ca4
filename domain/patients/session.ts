import type { Db, Queryable } from '../../db/db.ts';
import { openConversation } from '../conversations/open-conversation.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import { hashToken, newToken } from '../ids/token.ts';
import type { Assurance, Language } from '../terms.ts';
import type { ProxyRight } from './proxies.ts';

/** Who a patient's token stands for, and the one conversation it opens. */
export type PatientSession = {
  patientId: string;
  conversationId: string;
  /** How well it is proved that `patientId` sits there, or the proxy who acts for them. */
  assurance: Assurance;
  language: Language;
  /** Somebody acts for the patient, and may do this much. */
  proxy: { grantId: string; proxyId: string; may: ProxyRight[] } | null;
};

const LIFETIME = '90 days';
/** What a session is good for once it is proved: longer than a working day it is not kept, whatever is done with it. */
const PROVED_LIFETIME = '24 hours';

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
  return { token, session: { patientId, conversationId, assurance: 'anonymous', language, proxy: null } };
}

/**
 * A session of a conversation that is there already, for a step that proves whose it is. It opens the conversation: nobody may be given its
 * token before that step has given it a new one.
 */
export async function sessionOf(db: Queryable, patientId: string, conversationId: string): Promise<{ token: string; session: PatientSession }> {
  const token = newToken();
  await db.query(`INSERT INTO patient_sessions (token_hash, patient_id, conversation_id, expires_at) VALUES ($1, $2, $3, now() + $4::interval)`, [hashToken(token), patientId, conversationId, LIFETIME]);
  const { language } = await db.one<{ language: Language }>('SELECT language FROM conversations WHERE id = $1', [conversationId]);
  return { token, session: { patientId, conversationId, assurance: 'anonymous', language, proxy: null } };
}

export async function endSession(db: Queryable, token: string): Promise<void> {
  await db.query('DELETE FROM patient_sessions WHERE token_hash = $1', [hashToken(token)]);
}

type Row = Omit<PatientSession, 'proxy'> & { proxy: PatientSession['proxy']; stale: boolean };

/**
 * The session of a token, or null when it is unknown, has expired, was left alone for too long, or rests on a proxy's grant that has
 * ended. Asking counts as use unless `look` is set.
 */
export async function findPatientSession(db: Queryable, token: string, { look = false } = {}): Promise<PatientSession | null> {
  const found = await db.maybe<Row>(
    `SELECT s.patient_id AS "patientId", s.conversation_id AS "conversationId", s.assurance, c.language,
            s.idle_limit IS NOT NULL AND s.active_at < now() - interval '30 seconds' AS stale,
            CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('grantId', g.id, 'proxyId', g.proxy_id, 'may', g.may) END AS proxy
     FROM patient_sessions s JOIN conversations c ON c.id = s.conversation_id LEFT JOIN patient_proxies g ON g.id = s.proxy_grant_id
     WHERE s.token_hash = $1 AND s.expires_at > now() AND (s.idle_limit IS NULL OR s.active_at + s.idle_limit > now())
       AND (g.id IS NULL OR g.ended_at IS NULL AND g.until > now())`,
    [hashToken(token)],
  );
  if (!found) return null;
  const { stale, ...session } = found;
  if (stale && !look) await db.query('UPDATE patient_sessions SET active_at = now() WHERE token_hash = $1', [hashToken(token)]);
  return session;
}

/** How long a proved session lasts without use, in minutes. */
export type IdleLimits = Record<Exclude<Assurance, 'anonymous'>, number>;

/** What a session becomes when somebody proved who they are. */
export type Proved = { patientId: string; conversationId: string; assurance: Exclude<Assurance, 'anonymous'>; proxyGrantId?: string | null };

/**
 * Gives a session a new token and what was proved: whoever knew the old token, or planted it, is left with nothing. The event makes
 * every server cut the sockets that came with the old one. Null when the old token was replaced meanwhile.
 */
export async function proveSession(tx: Queryable, oldToken: string, proved: Proved, idle: IdleLimits): Promise<string | null> {
  const token = newToken();
  const changed = await tx.maybe(
    `UPDATE patient_sessions SET token_hash = $2, patient_id = $3, conversation_id = $4, assurance = $5, proxy_grant_id = $6, active_at = now(),
       idle_limit = make_interval(mins => $7), expires_at = least(expires_at, now() + interval '${PROVED_LIFETIME}') WHERE token_hash = $1 RETURNING patient_id`,
    [hashToken(oldToken), hashToken(token), proved.patientId, proved.conversationId, proved.assurance, proved.proxyGrantId ?? null, idle[proved.assurance]],
  );
  if (!changed) return null;
  await tx.query('UPDATE conversations SET assurance = $2, proxy_grant_id = $3 WHERE id = $1', [proved.conversationId, proved.assurance, proved.proxyGrantId ?? null]);
  await recordEvent(tx, {
    type: 'patient-identified', actor: { kind: 'patient', id: proved.patientId }, conversationId: proved.conversationId, subjectId: proved.patientId,
    after: { assurance: proved.assurance, ...(proved.proxyGrantId ? { proxyGrant: proved.proxyGrantId } : {}) },
  });
  return token;
}

/** Begins a new conversation and points the session to it; the old one stays with the patient. The event reaches every server, which cuts its sockets. */
export async function startOver(db: Db, token: string, session: PatientSession, language: Language): Promise<PatientSession> {
  const conversationId = await db.tx(async (tx) => {
    const id = await openConversation(tx, session.patientId, 'chat', language);
    await tx.query('UPDATE patient_sessions SET conversation_id = $2 WHERE token_hash = $1', [hashToken(token), id]);
    await tx.query('UPDATE conversations SET assurance = $2, proxy_grant_id = $3 WHERE id = $1', [id, session.assurance, session.proxy?.grantId ?? null]);
    await recordEvent(tx, { type: 'conversation-left', actor: { kind: 'patient', id: session.patientId }, conversationId: session.conversationId });
    return id;
  });
  return { ...session, conversationId, language };
}
