import type { Db, Queryable } from '../../db/db.ts';
import { RuleBroken } from '../errors.ts';
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
  const stored = await db.query<Role>('SELECT key, name, grants FROM roles ORDER BY name');
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
    const before = (await listRoles(tx)).find(({ key }) => key === role.key) ?? null;
    await tx.query('INSERT INTO roles (key, name, grants) VALUES ($1, $2, $3) ON CONFLICT (key) DO UPDATE SET name = $2, grants = $3, updated_at = now()', [
      role.key, role.name, JSON.stringify(role.grants),
    ]);
    await refuseLockout(tx);
    await recordEvent(tx, { type: 'role-changed', actor, before: before && { key: role.key, grants: before.grants }, after: { key: role.key, grants: role.grants } });
    return role;
  });
}

/** Somebody must be left who can take a mistake back. */
async function refuseLockout(tx: Queryable): Promise<void> {
  const managing = (await listRoles(tx)).filter(({ grants }) => grants['role:manage']).map(({ key }) => key);
  const left = await tx.maybe('SELECT 1 FROM staff WHERE role = ANY($1) AND disabled_at IS NULL LIMIT 1', [managing]);
  if (!left) throw new RuleBroken('With this nobody could change roles any more. Leave "role:manage" to a role that somebody has.');
}
