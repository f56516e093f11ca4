import { listRoles as list, saveRole as save } from '../../../domain/access/roles.ts';
import { actorOf } from '../../../domain/access/principal.ts';
import { handler } from '../operation.ts';

// Grants lie behind the second wall for everybody: these two go past it, guarded by their permissions.
export const listRoles = handler('listRoles', async ({ context }) => ({ items: await list(context.db) }));

export const saveRole = handler('saveRole', ({ context, caller, params, body }) => save(context.db, { key: params.roleKey, ...body }, actorOf(caller.principal)));
