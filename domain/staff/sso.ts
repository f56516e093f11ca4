/** Staff who sign in at the hospital's own provider: what is kept between leaving and coming back, and whose account it is. */
import type { Db, Queryable } from '../../db/db.ts';
import { RuleBroken } from '../errors.ts';
import { hashToken, newToken } from '../ids/token.ts';
import type { StaffRole } from '../terms.ts';
import { addStaff, changeStaff, findStaff, type Staff } from './account.ts';

export type SsoRoundTrip = { nonce: string; codeVerifier: string };
/** One that came back. `sessionId`: the locked session that it is to open; null for a new one. */
export type SsoKept = SsoRoundTrip & { sessionId: string | null; begunAt: Date };

/** What the provider says of somebody, after it was proved to come from there. */
export type SsoPerson = { issuer: string; subject: string; email: string | null; emailVerified: boolean; name: string | null };

/** The account of whoever came back is closed. */
export class AccountClosed extends Error {
  override name = 'AccountClosed';
}

/** Keeps what is needed when the browser comes back. @returns the token for that browser's cookie */
export async function beginRoundTrip(db: Queryable, state: string, { nonce, codeVerifier }: SsoRoundTrip, sessionId: string | null = null): Promise<string> {
  const browser = newToken();
  await db.query('DELETE FROM sso_sign_ins WHERE expires_at < now()');
  await db.query(`INSERT INTO sso_sign_ins (state_hash, browser_hash, nonce, code_verifier, expires_at, session_id) VALUES ($1, $2, $3, $4, now() + interval '10 minutes', $5)`, [hashToken(state), hashToken(browser), nonce, codeVerifier, sessionId]);
  return browser;
}

/** What was kept, once, and only for the browser that began; null otherwise. */
export function endRoundTrip(db: Queryable, state: string, browser: string): Promise<SsoKept | null> {
  return db.maybe<SsoKept>(
    'DELETE FROM sso_sign_ins WHERE state_hash = $1 AND browser_hash = $2 AND expires_at > now() RETURNING nonce, code_verifier AS "codeVerifier", session_id AS "sessionId", expires_at - interval \'10 minutes\' AS "begunAt"', [hashToken(state), hashToken(browser)]);
}

/** The first role of the map that one of somebody's groups gives, or null. */
export function roleOf(claim: unknown, map: readonly { group: string; role: StaffRole }[]): StaffRole | null {
  const groups = (Array.isArray(claim) ? claim : [claim]).filter((group): group is string => typeof group === 'string');
  return map.find(({ group }) => groups.includes(group))?.role ?? null;
}

/**
 * The account of a person with the role that the provider gives now; the first sign-in makes it. An account made here is
 * taken over only when the provider has verified the address. Throws `AccountClosed`, and `RuleBroken` without an address.
 */
export async function staffOfSso(db: Db, person: SsoPerson, role: StaffRole): Promise<Staff> {
  const subject = `${person.issuer}|${person.subject}`;
  const system = { kind: 'system' } as const;
  const known = await accountOf(db, 's.sso_subject = $1', subject) ?? (person.email && person.emailVerified ? await linked(db, person.email, subject) : null);
  if (!known) {
    if (!person.email) throw new RuleBroken('The provider did not name an email address. Ask for the claim "email" to be given to TonIQ.');
    return addStaff(db, { email: person.email, name: person.name ?? person.email.split('@')[0]!, role, password: null, ssoSubject: subject }, system);
  }
  if (known.disabled) throw new AccountClosed('This account is closed. Ask an administrator to open it again.');
  if (known.role !== role) await changeStaff(db, known.id, { role }, system);
  const staff = await findStaff(db, known.id);
  if (!staff) throw new AccountClosed('This account is closed. Ask an administrator to open it again.');
  return staff;
}

type Known = { id: string; role: StaffRole; disabled: boolean };

const accountOf = (db: Queryable, where: string, value: string): Promise<Known | null> =>
  db.maybe<Known>(`SELECT s.id, s.role, s.disabled_at IS NOT NULL AS disabled FROM staff s WHERE ${where}`, [value]);

async function linked(db: Queryable, email: string, subject: string): Promise<Known | null> {
  const found = await accountOf(db, 'lower(s.email) = lower($1) AND s.sso_subject IS NULL', email);
  if (found && !found.disabled) await db.query('UPDATE staff SET sso_subject = $2 WHERE id = $1', [found.id, subject]);
  return found;
}
