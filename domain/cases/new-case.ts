import type { Db, Queryable } from '../../db/db.ts';
import { lockConversation } from '../conversations/conversation.ts';
import { RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import { teamFor } from '../routing/team-for.ts';
import { ACUITIES, type Acuity, type Channel, type Specialty } from '../terms.ts';
import type { Case } from './case.ts';
import { newReference } from './reference.ts';
import { updateCaseIn, type CaseChange, type Changer } from './update-case.ts';

/** What staff or a program open a case with; the rest is as in a change. */
export type CaseWanted = Omit<CaseChange, 'reason' | 'subject'> & { subject: string; channel: Channel };
/** Whose case it is: a patient's, or that of a conversation which has none yet. */
export type CaseOf = { patientId: string } | { conversationId: string };

const TRIES = 5;

/** The team that a new case goes to when none is named. */
export const teamOfNew = ({ acuity = 'routine', specialty, team }: Pick<CaseWanted, 'acuity' | 'specialty' | 'team'>): string => team ?? teamFor(acuity, specialty ?? null);

/**
 * Opens a case. Everything has to fit as in a change of it: fields, status, assignee. Throws `NotFound`, `InvalidFields`, or `RuleBroken`
 * when the conversation has a case or the status cannot be begun with.
 */
export function newCase(db: Db, of: CaseOf, wanted: CaseWanted, by: Changer): Promise<Case> {
  return db.tx(async (tx) => {
    const conversation = 'conversationId' in of ? await lockConversation(tx, of.conversationId) : null;
    if (conversation?.caseId) throw new RuleBroken('This conversation has a case already. Change that one, or split it.');
    const { subject, channel, acuity: asked = 'routine', specialty = null, location = null, team: _, ...rest } = wanted;
    // What was found in the conversation is not lowered by opening a case for it.
    const acuity: Acuity = conversation?.acuity && ACUITIES.indexOf(conversation.acuity) < ACUITIES.indexOf(asked) ? conversation.acuity : asked;
    const id = newId();
    const patientId = conversation ? conversation.patientId : (of as { patientId: string }).patientId;
    const first = { subject, acuity, specialty: specialty ?? conversation?.specialty ?? null, location: location ?? conversation?.location ?? null, team: teamOfNew({ ...wanted, acuity }) };
    const reference = await insert(tx, id, { ...first, patientId, channel: conversation?.channel ?? channel });
    if (conversation) await tx.query('UPDATE conversations SET case_id = $2 WHERE id = $1', [conversation.id, id]);
    await recordEvent(tx, {
      type: 'case-opened', actor: { kind: by.kind, ...(by.id ? { id: by.id } : {}) }, conversationId: conversation?.id ?? null, caseId: id, after: { reference, acuity, specialty: first.specialty, location: first.location },
    });
    const priority = rest.priority ?? priorityOf(acuity);
    return updateCaseIn(tx, id, null, { ...rest, priority, customFields: rest.customFields ?? {} }, by);
  });
}

const priorityOf = (acuity: Acuity) => (acuity === 'emergency' ? 'urgent' : acuity === 'urgent' ? 'high' : 'normal');

type First = { subject: string; acuity: Acuity; specialty: Specialty | null; location: string | null; team: string; patientId: string; channel: Channel };

async function insert(tx: Queryable, id: string, first: First): Promise<string> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const row = await tx.maybe<{ reference: string }>(
      `INSERT INTO cases (id, reference, patient_id, subject, acuity, specialty, location, team, channel)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (reference) DO NOTHING RETURNING reference`,
      [id, newReference(), first.patientId, first.subject, first.acuity, first.specialty, first.location, first.team, first.channel]);
    if (row) return row.reference;
  }
  throw new Error('No free case reference was found in five tries. Check the source of randomness.');
}
