import type { Queryable } from '../../db/db.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import { teamFor } from '../routing/team-for.ts';
import { higherAcuity, type Acuity, type Actor, type Location, type Specialty } from '../terms.ts';
import { newReference } from './reference.ts';

export type NewCase = {
  subject: string;
  acuity: Acuity | null;
  specialty: Specialty | null;
  location: Location | null;
  customFields?: Record<string, unknown>;
  actor: Actor;
};

// With 31^6 bodies a second try is rare; a third never seen means that something else is wrong.
const TRIES = 5;

/**
 * Opens a case for a conversation that has none, under the conversation's lock, and links the two.
 * A conversation with a case keeps it: its acuity may rise and empty fields are filled in. Returns id and reference.
 */
export async function openCase(tx: Queryable, conversation: Conversation, wanted: NewCase): Promise<{ id: string; reference: string; opened: boolean }> {
  const acuity = higherAcuity(conversation.acuity, wanted.acuity) ?? 'routine';
  if (conversation.caseId) return { ...(await raiseCase(tx, conversation.caseId, conversation.id, acuity, wanted)), opened: false };
  const id = newId();
  const priority = acuity === 'emergency' ? 'urgent' : acuity === 'urgent' ? 'high' : 'normal';
  const specialty = wanted.specialty ?? conversation.specialty;
  const location = wanted.location ?? conversation.location;
  for (let attempt = 1; ; attempt++) {
    const row = await tx.maybe<{ reference: string }>(
      `INSERT INTO cases (id, reference, patient_id, subject, acuity, priority, specialty, location, team, custom_fields, channel)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (reference) DO NOTHING RETURNING reference`,
      [id, newReference(), conversation.patientId, wanted.subject.slice(0, 200), acuity, priority, specialty, location,
        teamFor(acuity, specialty), JSON.stringify(wanted.customFields ?? {}), conversation.channel],
    );
    if (row) {
      conversation.caseId = id;
      await Promise.all([
        tx.query('UPDATE conversations SET case_id = $2 WHERE id = $1', [conversation.id, id]),
        recordEvent(tx, { type: 'case-opened', actor: wanted.actor, conversationId: conversation.id, caseId: id, after: { reference: row.reference, acuity, priority, specialty, location } }),
      ]);
      return { id, reference: row.reference, opened: true };
    }
    if (attempt === TRIES) throw new Error('No free case reference was found in five tries. Check the source of randomness.');
  }
}

async function raiseCase(tx: Queryable, caseId: string, conversationId: string, acuity: Acuity, wanted: NewCase): Promise<{ id: string; reference: string }> {
  const before = await tx.one<{ reference: string; acuity: Acuity; priority: string; status: string; over: boolean; specialty: string | null; location: string | null; team: string | null }>(
    `SELECT k.reference, k.acuity, k.priority, k.status, t.category IN ('resolved', 'closed') AS over, k.specialty, k.location, k.team
     FROM cases k JOIN case_statuses t ON t.key = k.status WHERE k.id = $1 FOR UPDATE OF k`, [caseId]);
  const raised = higherAcuity(before.acuity, acuity) ?? acuity;
  const after = {
    acuity: raised,
    priority: raised === 'emergency' ? 'urgent' : before.priority,
    // Something new was said about a finished case: it is open again.
    status: before.over ? 'open' : before.status,
    specialty: before.specialty ?? wanted.specialty,
    location: before.location ?? wanted.location,
    team: raised !== before.acuity ? teamFor(raised, wanted.specialty) : before.team,
  };
  const changed = (Object.keys(after) as (keyof typeof after)[]).filter((key) => after[key] !== before[key]);
  if (changed.length) {
    await tx.query(
      `UPDATE cases SET acuity = $2, priority = $3, status = $4, specialty = $5, location = $6, team = $7,
         resolved_at = CASE WHEN $8 THEN NULL ELSE resolved_at END, closed_at = CASE WHEN $8 THEN NULL ELSE closed_at END, version = version + 1, updated_at = now() WHERE id = $1`,
      [caseId, after.acuity, after.priority, after.status, after.specialty, after.location, after.team, before.over],
    );
    const pick = (from: Record<string, unknown>) => Object.fromEntries(changed.map((key) => [key, from[key]]));
    await recordEvent(tx, { type: 'case-changed', actor: wanted.actor, conversationId, caseId, before: pick(before), after: pick(after) });
  }
  return { id: caseId, reference: before.reference };
}
