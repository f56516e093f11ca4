import type { Db, Queryable } from '../../db/db.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Actor } from '../terms.ts';
import { DEFAULT_ROLES, type Role } from './default-roles.ts';
import { isPermission, SCOPES, type Grants } from './permissions.ts';

export const ROLE_KEY = /^[a-z][a-z_]{1,39}$/;

/** The grants of a stored role; of one that was never changed, those it came with. An unknown role may nothing. */
export function grantsOf(role: string, stored: Grants | null): Grants {
  return stored ?? (isDefault(role) ? DEFAULT_ROLES[role].grants : {});
}

const isDefault = (key: string): key is keyof typeof DEFAULT_ROLES => Object.hasOwn(DEFAULT_ROLES, key);

/** All roles, those of the hospital's own last. */
export async function listRoles(db: Queryable): Promise<Role[]> {
  const stored = await db.query<Role>('SELECT key, name, grants, mfa_required AS "mfaRequired" FROM roles ORDER BY name');
  const changed = new Map(stored.map((role) => [role.key, role]));
  const own = stored.filter(({ key }) => !isDefault(key));
  return [...Object.values(DEFAULT_ROLES).map((role) => changed.get(role.key) ?? role), ...own];
}

/** Changes a role or adds one. It holds from the next request on. Throws `RuleBroken`. */
export async function saveRole(db: Db, role: Role, actor: Actor): Promise<Role> {
  if (!ROLE_KEY.test(role.key)) throw new RuleBroken('A role’s key has 2 to 40 letters a–z and underscores, such as "ward_clerk".');
  for (const [permission, scope] of Object.entries(role.grants)) {
    if (!isPermission(permission)) throw new RuleBroken(`There is no permission "${permission}".`);
    if (!SCOPES.includes(scope)) throw new RuleBroken(`"${scope}" is no scope. Use one of: ${SCOPES.join(', ')}.`);
  }
  return db.tx(async (tx) => {
    await oneLockoutAtATime(tx);
    const before = (await listRoles(tx)).find(({ key }) => key === role.key) ?? null;
    const mfaRequired = role.mfaRequired ?? before?.mfaRequired ?? false;
    await tx.query('INSERT INTO roles (key, name, grants, mfa_required) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO UPDATE SET name = $2, grants = $3, mfa_required = $4, updated_at = now()', [
      role.key, role.name, JSON.stringify(role.grants), mfaRequired,
    ]);
    await refuseLockout(tx);
    await recordEvent(tx, {
      type: 'role-changed', actor, before: before && { key: role.key, grants: before.grants, mfaRequired: before.mfaRequired ?? false }, after: { key: role.key, grants: role.grants, mfaRequired },
    });
    return { ...role, mfaRequired };
  });
}

/** Removes a role of the hospital's own. Throws `NotFound`, and `RuleBroken` for one that comes with the product or that somebody has. */
export async function removeRole(db: Db, key: string, actor: Actor): Promise<void> {
  if (isDefault(key)) throw new RuleBroken('This role comes with the product. Change what it may do instead.');
  await db.tx(async (tx) => {
    await oneLockoutAtATime(tx);
    const before = (await listRoles(tx)).find((role) => role.key === key);
    if (!before) throw new NotFound('role');
    const used = await tx.maybe('SELECT 1 AS one FROM staff WHERE role = $1 UNION ALL SELECT 1 FROM staff_invitations WHERE role = $1 AND expires_at > now() LIMIT 1', [key]);
    if (used) throw new RuleBroken('Somebody has this role or is invited with it. Give them another one first.');
    await tx.query('DELETE FROM roles WHERE key = $1', [key]);
    await recordEvent(tx, { type: 'role-changed', actor, before: { key, grants: before.grants }, after: { key, removed: true } });
  });
}

/** What somebody must be able to do, or a mistake could not be taken back. */
const KEEPING = {
  'role:manage': 'With this nobody could change roles any more. Leave "role:manage" to a role that somebody has.',
  'staff:manage': 'With this nobody could manage accounts any more. Leave "staff:manage" to a role that somebody has.',
} as const;

/** Refuses, at the end of a transaction, a change that leaves nobody who can take it back. One such change at a time. Throws `RuleBroken`. */
export async function refuseLockout(tx: Queryable): Promise<void> {
  const roles = await listRoles(tx);
  for (const [permission, refusal] of Object.entries(KEEPING) as [keyof typeof KEEPING, string][]) {
    const managing = roles.filter(({ grants }) => grants[permission]).map(({ key }) => key);
    if (!(await tx.maybe('SELECT 1 AS one FROM staff WHERE role = ANY($1) AND disabled_at IS NULL LIMIT 1', [managing]))) throw new RuleBroken(refusal);
  }
}

/** Makes changes to who may manage wait for one another: two at once could each leave the other to keep the key. */
export async function oneLockoutAtATime(tx: Queryable): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('toniq-lockout'))`);
}
