import type { Db, Queryable } from '../../db/db.ts';
import { hashToken, newToken } from '../ids/token.ts';

const REMEMBERED = '180 days';

/** Whether this browser has signed in to this account before. */
export async function isKnownDevice(db: Queryable, token: string | null, email: string): Promise<boolean> {
  if (!token) return false;
  return (await db.maybe(
    `SELECT 1 AS one FROM staff_devices d JOIN staff s ON s.id = d.staff_id
     WHERE d.token_hash = $1 AND lower(s.email) = lower($2) AND s.disabled_at IS NULL AND d.last_used_at > now() - interval '${REMEMBERED}'`,
    [hashToken(token), email.trim()],
  )) !== null;
}

/** Remembers the browser of a good sign-in. Two people of one computer each have a token; the last one's stays in the cookie. */
export async function rememberDevice(db: Db, token: string | null, staffId: string): Promise<string> {
  if (token && (await db.maybe('UPDATE staff_devices SET last_used_at = now() WHERE token_hash = $1 AND staff_id = $2 RETURNING staff_id', [hashToken(token), staffId]))) return token;
  const added = newToken();
  await db.query('INSERT INTO staff_devices (token_hash, staff_id) VALUES ($1, $2)', [hashToken(added), staffId]);
  return added;
}

/** Forgets all of somebody's browsers, within the transaction that is the reason for it. */
export async function forgetDevicesOf(tx: Queryable, staffId: string): Promise<void> {
  await tx.query('DELETE FROM staff_devices WHERE staff_id = $1', [staffId]);
}

export async function forgetOldDevices(db: Queryable): Promise<void> {
  await db.query(`DELETE FROM staff_devices WHERE last_used_at < now() - interval '${REMEMBERED}'`);
}
