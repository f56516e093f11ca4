import type { Db, Queryable } from '../../db/db.ts';
import { SCOPES, type Permission } from '../access/permissions.ts';
import type { Principal } from '../access/principal.ts';
import { listRoles, oneLockoutAtATime, refuseLockout } from '../access/roles.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import type { Actor, StaffRole } from '../terms.ts';
import { forgetDevicesOf } from './device.ts';
import { hashPassword, passwordFits, refuseWeakPassword, type BreachCheck } from './passwords.ts';
import { endSessionsOf } from './session.ts';

export { PASSWORD_MIN_LENGTH } from './passwords.ts';

export type Staff = { id: string; email: string; name: string; role: StaffRole; teams: string[]; locations: string[] };

export type NewStaff = { email: string; name: string; role: StaffRole; teams?: string[]; locations?: string[]; password: string | null; ssoSubject?: string; demo?: boolean };

/** An account as those who manage accounts see it. */
export type StaffAccount = Staff & { disabled: boolean; hasPassword: boolean; sso: boolean; secondFactor: boolean; createdAt: Date; lastSignedInAt: Date | null };

export type StaffChange = Partial<Pick<Staff, 'name' | 'role' | 'teams' | 'locations'>>;

const SELECT = 'SELECT s.id, s.email, s.name, s.role, s.teams, s.locations FROM staff s';
const SELECT_ACCOUNT = `
  SELECT s.id, s.email, s.name, s.role, s.teams, s.locations, s.disabled_at IS NOT NULL AS disabled, s.password_hash IS NOT NULL AS "hasPassword",
         s.sso_subject IS NOT NULL AS sso, s.totp_confirmed_at IS NOT NULL AS "secondFactor", s.created_at AS "createdAt", s.last_signed_in_at AS "lastSignedInAt"
  FROM staff s`;

/** Adds an account. Throws `RuleBroken` when the address is taken or the role unknown, `InvalidFields` for a weak password. */
export async function addStaff(db: Db, staff: NewStaff, actor: Actor, breached?: BreachCheck): Promise<Staff> {
  if (staff.password !== null) await refuseWeakPassword(staff.password, staff, breached);
  const passwordHash = staff.password === null ? null : await hashPassword(staff.password);
  return db.tx((tx) => addStaffWith(tx, staff, passwordHash, actor));
}

/** The same within a transaction, with the password hashed before it. */
export async function addStaffWith(tx: Queryable, staff: NewStaff, passwordHash: string | null, actor: Actor): Promise<Staff> {
  await refuseUnknownRole(tx, staff.role);
  const added = await tx.maybe<Staff>(
    `INSERT INTO staff (id, email, name, role, teams, locations, password_hash, demo, sso_subject) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (lower(email)) DO NOTHING RETURNING id, email, name, role, teams, locations`,
    [newId(), staff.email.trim(), staff.name.trim(), staff.role, staff.teams ?? [], staff.locations ?? [], passwordHash, staff.demo ?? false, staff.ssoSubject ?? null],
  );
  if (!added) throw new RuleBroken(`There is an account for ${staff.email.trim()} already.`);
  await recordEvent(tx, { type: 'staff-added', actor, subjectId: added.id, after: { role: added.role, teams: added.teams, locations: added.locations } });
  return added;
}

/** Changes name, role, teams or locations; it holds from the next request on. Throws `NotFound` and `RuleBroken`. */
export function changeStaff(db: Db, id: string, change: StaffChange, actor: Actor): Promise<StaffAccount> {
  return db.tx(async (tx) => {
    await oneLockoutAtATime(tx);
    const before = await tx.maybe<Staff>(`${SELECT} WHERE s.id = $1 FOR UPDATE`, [id]);
    if (!before) throw new NotFound('staff account');
    const after = { ...before, ...change };
    if (after.role !== before.role) await refuseUnknownRole(tx, after.role);
    await tx.query('UPDATE staff SET name = $2, role = $3, teams = $4, locations = $5 WHERE id = $1', [id, after.name.trim(), after.role, after.teams, after.locations]);
    if (await managed(tx, before.role)) await refuseLockout(tx);
    const told = ({ name, role, teams, locations }: Staff) => ({ name, role, teams, locations });
    await recordEvent(tx, { type: 'staff-changed', actor, subjectId: id, before: told(before), after: told(after) });
    return accountOf(tx, id);
  });
}

/** Closes an account. Its sessions end with it, live sockets too; what the person wrote keeps the name. Throws `NotFound` and `RuleBroken`. */
export async function disableStaff(db: Db, id: string, actor: Actor): Promise<void> {
  await db.tx(async (tx) => {
    await oneLockoutAtATime(tx);
    const disabled = await tx.maybe<{ role: string }>('UPDATE staff SET disabled_at = now() WHERE id = $1 AND disabled_at IS NULL RETURNING role', [id]);
    if (!disabled) throw new NotFound('staff account');
    if (await managed(tx, disabled.role)) await refuseLockout(tx);
    await recordEvent(tx, { type: 'staff-disabled', actor, subjectId: id });
    await forgetDevicesOf(tx, id);
    await endSessionsOf(tx, id, actor);
  });
}

/** Opens a closed account again. Throws `NotFound`. */
export async function enableStaff(db: Db, id: string, actor: Actor): Promise<void> {
  await db.tx(async (tx) => {
    if (!(await tx.maybe('UPDATE staff SET disabled_at = NULL WHERE id = $1 AND disabled_at IS NOT NULL RETURNING id', [id]))) throw new NotFound('closed staff account');
    await recordEvent(tx, { type: 'staff-enabled', actor, subjectId: id });
  });
}

/** Sets a new password; all sessions but `keepSession` end, and no browser is known any more. Throws `InvalidFields`. */
export async function setPassword(db: Db, staff: Staff, password: string, actor: Actor, { keepSession = null, breached }: { keepSession?: string | null; breached?: BreachCheck } = {}): Promise<void> {
  await refuseWeakPassword(password, staff, breached);
  const passwordHash = await hashPassword(password);
  await db.tx(async (tx) => {
    await tx.query('UPDATE staff SET password_hash = $2 WHERE id = $1', [staff.id, passwordHash]);
    await recordEvent(tx, { type: 'password-changed', actor, subjectId: staff.id });
    await forgetDevicesOf(tx, staff.id);
    await endSessionsOf(tx, staff.id, actor, keepSession);
  });
}

/**
 * Nobody reaches beyond their own rights through another's account: neither gives a role that may more, nor touches an
 * account that has one. Who changes roles could do so anyway. Throws `RuleBroken`.
 */
export async function refuseBeyondOwn(db: Queryable, by: Principal, roles: readonly StaffRole[]): Promise<void> {
  if (by.grants['role:manage']) return;
  const known = new Map((await listRoles(db)).map(({ key, grants }) => [key, grants]));
  for (const role of roles) {
    for (const [permission, scope] of Object.entries(known.get(role) ?? {})) {
      const own = by.grants[permission as Permission];
      if (own && SCOPES.indexOf(scope) <= SCOPES.indexOf(own)) continue;
      throw new RuleBroken(`The role "${role}" may more than yours ("${permission}"). Ask somebody who manages roles.`);
    }
  }
}

export function findStaff(db: Queryable, id: string): Promise<Staff | null> {
  return db.maybe<Staff>(`${SELECT} WHERE s.id = $1 AND s.disabled_at IS NULL`, [id]);
}

/** Colleagues that work here now. */
export function listStaff(db: Queryable): Promise<Staff[]> {
  return db.query<Staff>(`${SELECT} WHERE s.disabled_at IS NULL ORDER BY s.name, s.id`);
}

/** All accounts, closed ones too. */
export function listAccounts(db: Queryable): Promise<StaffAccount[]> {
  return db.query<StaffAccount>(`${SELECT_ACCOUNT} ORDER BY s.disabled_at IS NOT NULL, s.name, s.id`);
}

/** Throws `NotFound`. */
export async function accountOf(db: Queryable, id: string): Promise<StaffAccount> {
  const account = await db.maybe<StaffAccount>(`${SELECT_ACCOUNT} WHERE s.id = $1`, [id]);
  if (!account) throw new NotFound('staff account');
  return account;
}

/** Throws `NotFound`. */
export async function accountByEmail(db: Queryable, email: string): Promise<StaffAccount> {
  const account = await db.maybe<StaffAccount>(`${SELECT_ACCOUNT} WHERE lower(s.email) = lower($1)`, [email.trim()]);
  if (!account) throw new NotFound('staff account');
  return account;
}

/** The account of an address and password, or null. An unknown address takes as long as a wrong password. */
export async function checkPassword(db: Queryable, email: string, password: string): Promise<Staff | null> {
  const row = await db.maybe<Staff & { passwordHash: string | null }>(
    `SELECT s.id, s.email, s.name, s.role, s.teams, s.locations, s.password_hash AS "passwordHash" FROM staff s WHERE lower(s.email) = lower($1) AND s.disabled_at IS NULL`,
    [email.trim()],
  );
  const fits = await passwordFits(row?.passwordHash ?? null, password);
  if (!row || !fits) return null;
  const { passwordHash: _, ...staff } = row;
  return staff;
}

/** Whether somebody with this role counts for what must never be without anybody. */
async function managed(tx: Queryable, role: StaffRole): Promise<boolean> {
  const grants = (await listRoles(tx)).find(({ key }) => key === role)?.grants ?? {};
  return Boolean(grants['role:manage'] || grants['staff:manage']);
}

/** Throws `RuleBroken`. */
export async function refuseUnknownRole(db: Queryable, role: StaffRole): Promise<void> {
  const roles = (await listRoles(db)).map(({ key }) => key);
  if (!roles.includes(role)) throw new RuleBroken(`There is no role "${role}". Use one of: ${roles.join(', ')}.`);
}
