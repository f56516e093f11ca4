import { listRoles as list, removeRole as remove, saveRole as save } from '../../../domain/access/roles.ts';
import type { Role } from '../../../domain/access/default-roles.ts';
import { actorOf } from '../../../domain/access/principal.ts';
import { handler } from '../operation.ts';

const view = (role: Role) => ({ ...role, mfaRequired: role.mfaRequired ?? false });

// Grants lie behind the second wall for everybody: these two go past it, guarded by their permissions.
export const listRoles = handler('listRoles', async ({ context }) => ({ items: (await list(context.db)).map(view) }));

export const removeRole = handler('removeRole', ({ context, caller, params }) => remove(context.db, params.roleKey, actorOf(caller.principal)));

export const saveRole = handler('saveRole', async ({ context, caller, params, body }) => view(await save(context.db, { key: params.roleKey, ...body }, actorOf(caller.principal))));
