import type { Db, Queryable } from '../../db/db.ts';
import { lockConversation } from '../conversations/conversation.ts';
import { openConversation } from '../conversations/open-conversation.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import type { ContactPoint } from './contact.ts';
import { proveSession, type IdleLimits, type PatientSession, type Proved } from './session.ts';

/** Whose session it is before, and by which token it was asked. */
export type Holder = { token: string; session: PatientSession };

/** A patient whom a contact leads to. `known` says that the contact was proved before or is the hospital's word. */
export type Candidate = { patientId: string; birthDate: string | null; known: boolean };

/** The patients who have this contact. */
export function patientsWith(db: Queryable, { kind, value }: ContactPoint): Promise<Candidate[]> {
  return db.query<Candidate>(
    `SELECT p.id AS "patientId", p.birth_date::text AS "birthDate", c.verified_at IS NOT NULL AS known FROM patient_contacts c JOIN patients p ON p.id = c.patient_id
     WHERE c.kind = $1 AND c.value = $2 AND c.disabled_at IS NULL AND p.merged_into IS NULL ORDER BY p.id`,
    [kind, value],
  );
}

/**
 * Gives the session to the patient it was proved to be, with a new token. A visitor's conversation goes along. Null when the token was
 * replaced meanwhile.
 */
export async function proveAs(tx: Queryable, { token, session }: Holder, to: { patientId: string; assurance: Proved['assurance'] }, idle: IdleLimits): Promise<string | null> {
  if (to.patientId !== session.patientId) await joinConversation(tx, session, to.patientId);
  return proveSession(tx, token, { ...to, conversationId: session.conversationId, proxyGrantId: session.proxy?.grantId ?? null }, idle);
}

/**
 * For a patient whom the hospital itself names. A session that was proved to be somebody else joins nothing: it gets a conversation
 * of the new patient's own, and what was said before stays with the other.
 */
export async function proveAsNamed(db: Db, { token, session }: Holder, patientId: string, idle: IdleLimits): Promise<{ token: string; conversationId: string } | null> {
  return db.tx(async (tx) => {
    const stranger = session.assurance !== 'anonymous' && (session.patientId !== patientId || session.proxy !== null);
    if (!stranger) {
      const fresh = await proveAs(tx, { token, session }, { patientId, assurance: 'verified' }, idle);
      return fresh ? { token: fresh, conversationId: session.conversationId } : null;
    }
    const conversationId = await openConversation(tx, patientId, 'chat', session.language);
    const fresh = await proveSession(tx, token, { patientId, conversationId, assurance: 'verified' }, idle);
    if (fresh) await recordEvent(tx, { type: 'conversation-left', actor: { kind: 'patient', id: session.patientId }, conversationId: session.conversationId });
    return fresh ? { token: fresh, conversationId } : null;
  });
}

/** Moves the visitor's conversation, and a case that is theirs, to the patient they turned out to be. Staff can undo it. */
async function joinConversation(tx: Queryable, { patientId: visitorId, conversationId }: PatientSession, patientId: string): Promise<void> {
  const conversation = await lockConversation(tx, conversationId);
  const cases = await tx.query<{ id: string }>(
    'UPDATE cases SET patient_id = $3, version = version + 1, updated_at = now() WHERE id = $1 AND patient_id = $2 RETURNING id', [conversation.caseId, visitorId, patientId]);
  await tx.query('UPDATE conversations SET patient_id = $2 WHERE id = $1', [conversationId, patientId]);
  const id = newId();
  const moved = { conversations: [conversationId], cases: cases.map((row) => row.id) };
  await tx.query(`INSERT INTO patient_merges (id, kept_id, merged_id, kind, moved, actor_kind, actor_id) VALUES ($1, $2, $3, 'joined', $4, 'patient', $2)`, [
    id, patientId, visitorId, JSON.stringify(moved),
  ]);
  await recordEvent(tx, { type: 'patients-merged', actor: { kind: 'patient', id: patientId }, conversationId, subjectId: id, before: { patientId: visitorId }, after: { patientId, kind: 'joined' } });
}

/** Keeps a contact as proved for a patient. */
export async function keepProved(tx: Queryable, patientId: string, { kind, value }: ContactPoint): Promise<void> {
  await tx.query(
    `INSERT INTO patient_contacts (id, patient_id, kind, value, verified_at) VALUES ($1, $2, $3, $4, now())
     ON CONFLICT (patient_id, kind, value) DO UPDATE SET verified_at = now(), disabled_at = NULL`,
    [newId(), patientId, kind, value],
  );
}
