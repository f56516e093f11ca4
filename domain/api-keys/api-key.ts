import type { Db, Queryable } from '../../db/db.ts';
import { isPermission, SCOPES, type Grants, type Permission, type Scope } from '../access/permissions.ts';
import type { Principal } from '../access/principal.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import { hashToken, newToken } from '../ids/token.ts';
import type { Actor } from '../terms.ts';

/** A program's way in. The key itself is shown once, when it is made. */
export type ApiKey = {
  id: string;
  name: string;
  prefix: string;
  grants: Grants;
  teams: string[];
  locations: string[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

export type NewApiKey = { name: string; grants: Partial<Record<string, Scope>>; teams?: string[]; locations?: string[]; days: number };

/** What a key begins with, so that one that got into the wrong place is found by a search. */
export const KEY_PREFIX = 'toniq_';

const COLUMNS = `id, name, prefix, grants, teams, locations, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt", revoked_at AS "revokedAt"`;

/** Makes a key. Nobody gives it more than they have themselves. Throws `RuleBroken`. */
export function addApiKey(db: Db, wanted: NewApiKey, by: Principal): Promise<ApiKey & { key: string }> {
  refuseMoreThanOwn(wanted, by);
  return db.tx(async (tx) => {
    const key = KEY_PREFIX + newToken();
    const added = await tx.one<ApiKey>(
      `INSERT INTO api_keys (id, name, token_hash, prefix, grants, teams, locations, created_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now() + make_interval(days => $9)) RETURNING ${COLUMNS}`,
      [newId(), wanted.name, hashToken(key), key.slice(0, KEY_PREFIX.length + 4), JSON.stringify(wanted.grants), wanted.teams ?? [], wanted.locations ?? [], by.kind === 'staff' ? by.id : null, wanted.days],
    );
    await recordEvent(tx, { type: 'api-key-changed', actor: { kind: by.kind, id: by.id }, subjectId: added.id, after: { name: added.name, grants: added.grants, expiresAt: added.expiresAt } });
    return { ...added, key };
  });
}

export function listApiKeys(db: Queryable): Promise<ApiKey[]> {
  return db.query<ApiKey>(`SELECT ${COLUMNS} FROM api_keys ORDER BY created_at DESC`);
}

/**
 * A new key with the same rights and the same span of life. The old one works for some hours more, so that nothing stands still while the
 * new one is put in place. Throws `NotFound`, and `RuleBroken` for a key that was renewed already.
 */
export function rotateApiKey(db: Db, id: string, overlapHours: number, actor: Actor): Promise<ApiKey & { key: string }> {
  return db.tx(async (tx) => {
    // The row waits for another renewal of the same key: the second would inherit the hours that the first left it.
    await tx.query('SELECT 1 FROM api_keys WHERE id = $1 FOR UPDATE', [id]);
    if (await tx.maybe(`SELECT 1 AS one FROM events WHERE type = 'api-key-changed' AND subject_id = $1 AND after ? 'rotatedTo' LIMIT 1`, [id])) throw new RuleBroken('This key was renewed already. Renew the one that took its place.');
    const key = KEY_PREFIX + newToken();
    const added = await tx.maybe<ApiKey>(
      `INSERT INTO api_keys (id, name, token_hash, prefix, grants, teams, locations, created_by, expires_at)
       SELECT $2, name, $3, $4, grants, teams, locations, created_by, now() + (expires_at - created_at) FROM api_keys
       WHERE id = $1 AND revoked_at IS NULL AND expires_at > now() RETURNING ${COLUMNS}`,
      [id, newId(), hashToken(key), key.slice(0, KEY_PREFIX.length + 4)],
    );
    if (!added) throw new NotFound('key in use');
    await tx.query('UPDATE api_keys SET expires_at = least(expires_at, now() + make_interval(secs => $2)) WHERE id = $1', [id, overlapHours * 3600]);
    await recordEvent(tx, { type: 'api-key-changed', actor, subjectId: id, after: { rotatedTo: added.id } });
    return { ...added, key };
  });
}

/** Ends a key at once. Throws `NotFound`. */
export async function revokeApiKey(db: Db, id: string, actor: Actor): Promise<void> {
  await db.tx(async (tx) => {
    if (!(await tx.maybe('UPDATE api_keys SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL RETURNING id', [id]))) throw new NotFound('key in use');
    await recordEvent(tx, { type: 'api-key-changed', actor, subjectId: id, after: { revoked: true } });
  });
}

/** Who holds this key, or null when it is unknown, expired or revoked. */
export async function findKeyPrincipal(db: Queryable, key: string): Promise<Principal | null> {
  const row = await db.maybe<Omit<Principal, 'kind' | 'brokenGlass'> & { stale: boolean }>(
    `SELECT id, grants, teams, locations, last_used_at IS NULL OR last_used_at < now() - interval '1 minute' AS stale
     FROM api_keys WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > now()`,
    [hashToken(key)],
  );
  if (!row) return null;
  if (row.stale) await db.query('UPDATE api_keys SET last_used_at = now() WHERE id = $1', [row.id]);
  const { stale: _, ...held } = row;
  return { kind: 'api_key', ...held, brokenGlass: [] };
}

function refuseMoreThanOwn({ grants, teams = [], locations = [] }: NewApiKey, by: Principal): void {
  for (const [permission, scope] of Object.entries(grants)) {
    if (!isPermission(permission)) throw new RuleBroken(`There is no permission "${permission}".`);
    if (!scope || !SCOPES.includes(scope)) throw new RuleBroken(`"${scope}" is no scope. Use one of: ${SCOPES.join(', ')}.`);
    const own = by.grants[permission as Permission];
    if (!own || SCOPES.indexOf(scope) > SCOPES.indexOf(own)) throw new RuleBroken(`You do not have "${permission}" with the scope "${scope}" yourself, so a key of yours cannot have it.`);
    // Within a narrow scope of one's own, a key with other teams would see what its maker does not.
    if (own !== 'all' && (teams.some((team) => !by.teams.includes(team)) || locations.some((location) => !by.locations.includes(location)))) {
      throw new RuleBroken('A key can only have teams and locations that are yours.');
    }
  }
}
