import type { Db, Queryable } from '../../db/db.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import { hashToken, newToken } from '../ids/token.ts';
import type { Actor, StaffRole } from '../terms.ts';
import { addStaffWith, refuseUnknownRole, type Staff } from './account.ts';
import { hashPassword, refuseWeakPassword, type BreachCheck } from './passwords.ts';

export type Invited = { email: string; role: StaffRole; teams: string[]; locations: string[] };
export type Invitation = Invited & { id: string; createdAt: Date; expiresAt: Date };

const LIFETIME = '3 days';
const COLUMNS = 'id, email, role, teams, locations, created_at AS "createdAt", expires_at AS "expiresAt"';

/** Invites somebody; an earlier invitation of the same address ends. The token is returned once and kept nowhere. Throws `RuleBroken`. */
export function inviteStaff(db: Db, invited: Invited, actor: Actor): Promise<{ token: string; invitation: Invitation }> {
  return db.tx(async (tx) => {
    await refuseUnknownRole(tx, invited.role);
    if (await tx.maybe('SELECT 1 AS one FROM staff WHERE lower(email) = lower($1)', [invited.email])) throw new RuleBroken(`There is an account for ${invited.email} already.`);
    const token = newToken();
    const invitation = await tx.one<Invitation>(
      `INSERT INTO staff_invitations (id, token_hash, email, role, teams, locations, invited_by, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, now() + interval '${LIFETIME}')
       ON CONFLICT (lower(email)) DO UPDATE SET id = $1, token_hash = $2, email = $3, role = $4, teams = $5, locations = $6, invited_by = $7, created_at = now(), expires_at = excluded.expires_at
       RETURNING ${COLUMNS}`,
      [newId(), hashToken(token), invited.email, invited.role, invited.teams, invited.locations, actor.kind === 'staff' ? actor.id : null],
    );
    await recordEvent(tx, { type: 'staff-invited', actor, subjectId: invitation.id, after: { role: invited.role, teams: invited.teams, locations: invited.locations } });
    return { token, invitation };
  });
}

/** Invitations that nobody has answered yet, expired ones too. */
export function listInvitations(db: Queryable): Promise<Invitation[]> {
  return db.query<Invitation>(`SELECT ${COLUMNS} FROM staff_invitations ORDER BY created_at DESC`);
}

/** Takes an invitation back. Throws `NotFound`. */
export async function withdrawInvitation(db: Db, id: string, actor: Actor): Promise<void> {
  await db.tx(async (tx) => {
    if (!(await tx.maybe('DELETE FROM staff_invitations WHERE id = $1 RETURNING id', [id]))) throw new NotFound('invitation');
    await recordEvent(tx, { type: 'staff-invited', actor, subjectId: id, after: { withdrawn: true } });
  });
}

/** What a link invites to. Throws `NotFound` when it is unknown, used, withdrawn or too old. */
export async function findInvitation(db: Queryable, token: string): Promise<Invitation> {
  const found = await db.maybe<Invitation>(`SELECT ${COLUMNS} FROM staff_invitations WHERE token_hash = $1 AND expires_at > now()`, [hashToken(token)]);
  if (!found) throw new NotFound('invitation');
  return found;
}

/** Makes the account of a link, once. Throws `NotFound`, `RuleBroken`, and `InvalidFields` for a weak password, after which the link still works. */
export async function acceptInvitation(db: Db, { token, name, password }: { token: string; name: string; password: string }, breached?: BreachCheck): Promise<Staff> {
  const { email } = await findInvitation(db, token);
  await refuseWeakPassword(password, { email, name }, breached);
  const passwordHash = await hashPassword(password);
  return db.tx(async (tx) => {
    const taken = await tx.maybe<Invitation>(`DELETE FROM staff_invitations WHERE token_hash = $1 AND expires_at > now() RETURNING ${COLUMNS}`, [hashToken(token)]);
    if (!taken) throw new NotFound('invitation');
    return addStaffWith(tx, { ...taken, name, password }, passwordHash, { kind: 'system' });
  });
}

/** Removes invitations that nobody took: until then whoever invited sees that they ran out. */
export async function forgetOldInvitations(db: Queryable): Promise<void> {
  await db.query(`DELETE FROM staff_invitations WHERE expires_at < now() - interval '30 days'`);
}
