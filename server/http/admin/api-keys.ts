import { actorOf } from '../../../domain/access/principal.ts';
import { addApiKey as add, listApiKeys as list, revokeApiKey as revoke, rotateApiKey as rotate, type ApiKey } from '../../../domain/api-keys/api-key.ts';
import { handler } from '../operation.ts';

const view = <Key extends ApiKey>(key: Key) => ({
  ...key, createdAt: key.createdAt.toISOString(), expiresAt: key.expiresAt.toISOString(),
  lastUsedAt: key.lastUsedAt?.toISOString() ?? null, revokedAt: key.revokedAt?.toISOString() ?? null,
});

// Keys lie behind the second wall for everybody: these go past it, guarded by their permission.
export const listApiKeys = handler('listApiKeys', async ({ context }) => ({ items: (await list(context.db)).map(view) }));

export const addApiKey = handler('addApiKey', async ({ context, caller, body }) => view(await add(context.db, body, caller.principal)));

export const rotateApiKey = handler('rotateApiKey', async ({ context, caller, params, body }) => view(await rotate(context.db, params.apiKeyId, body.overlapHours, actorOf(caller.principal))));

export const revokeApiKey = handler('revokeApiKey', ({ context, caller, params }) => revoke(context.db, params.apiKeyId, actorOf(caller.principal)));
