import type { Queryable } from '../../db/db.ts';

/** How far a mailbox was read, and how it goes. */
export type MailboxState = { name: string; uidValidity: string | null; lastUid: number; since: Date; lookedAt: Date | null; problem: string | null };

const SELECT = 'SELECT name, uid_validity AS "uidValidity", last_uid::float8 AS "lastUid", since, looked_at AS "lookedAt", problem FROM mailboxes';

/** Begins to keep a mailbox; when it is known already, `since` stays as it was. */
export async function openMailbox(db: Queryable, name: string, since: Date): Promise<MailboxState> {
  await db.query('INSERT INTO mailboxes (name, since) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', [name, since]);
  return db.one<MailboxState>(`${SELECT} WHERE name = $1`, [name]);
}

/** Everything up to `lastUid` is stored. Of two servers that read the same mailbox the one that is behind moves nothing back. */
export async function moveMailbox(db: Queryable, name: string, { uidValidity, lastUid }: { uidValidity: string; lastUid: number }): Promise<void> {
  await db.query(
    `UPDATE mailboxes SET uid_validity = $2, last_uid = CASE WHEN uid_validity = $2 THEN greatest(last_uid, $3) ELSE $3 END WHERE name = $1`, [name, uidValidity, lastUid]);
}

export async function noteMailbox(db: Queryable, name: string, problem: string | null): Promise<void> {
  await db.query('UPDATE mailboxes SET looked_at = CASE WHEN $2::text IS NULL THEN now() ELSE looked_at END, problem = $2 WHERE name = $1', [name, problem]);
}

export function listMailboxes(db: Queryable): Promise<MailboxState[]> {
  return db.query<MailboxState>(`${SELECT} ORDER BY name`);
}

/** Whether these very bytes came in before, from a source whose name begins so. */
export async function knownBytes(db: Queryable, sourceBegin: string, digest: Buffer, besides: { source: string; sourceId: string }): Promise<boolean> {
  const found = await db.maybe(
    `SELECT 1 FROM received WHERE digest = $1 AND left(source, length($2)) = $2 AND NOT (source = $3 AND source_id = $4) AND state <> 'receiving' LIMIT 1`,
    [digest, sourceBegin, besides.source, besides.sourceId]);
  return found !== null;
}
