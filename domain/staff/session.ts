import type { Db, Queryable } from '../../db/db.ts';
import { recordEvent } from '../events/record-event.ts';
import { NotFound } from '../errors.ts';
import type { Actor } from '../terms.ts';
import { newId } from '../ids/new-id.ts';
import { hashToken, newToken } from '../ids/token.ts';
import { grantsOf } from '../access/roles.ts';
import type { Grants } from '../access/permissions.ts';
import type { Principal } from '../access/principal.ts';
import type { Staff } from './account.ts';

/** Seconds without use after which the screen locks. */
export const IDLE_LOCK_SECONDS = 15 * 60;
const LIFETIME = '12 hours';

/** How somebody proved who they are: here, or at the hospital's own provider, which then also asked for a second factor. */
export type SignedInVia = 'password' | 'sso';

/**
 * A signed-in browser. A locked one still hears pages and sees nothing else until the password is given again.
 * With `mustEnrol` the role wants a second factor that is not there yet: nothing opens but the setting up of it.
 */
export type StaffSession = { id: string; csrfToken: string; locked: boolean; mustEnrol: boolean; secondFactor: boolean; hasPassword: boolean; staff: Staff; principal: Principal };

/** Where a session was opened from, to be known again in a list. */
export type SessionPlace = { via: SignedInVia; network: string; browser: string };

/** Opens a session. The token goes into the cookie and is kept nowhere else. */
export async function openStaffSession(db: Db, staff: Staff, { via, network, browser }: SessionPlace): Promise<{ token: string; session: StaffSession }> {
  const token = newToken();
  const id = newId();
  await db.tx(async (tx) => {
    await tx.query(
      `INSERT INTO staff_sessions (token_hash, id, staff_id, csrf_token, expires_at, via, network, browser) VALUES ($1, $2, $3, $4, now() + $5::interval, $6, $7, $8)`,
      [hashToken(token), id, staff.id, newToken(), LIFETIME, via, network, browser],
    );
    await tx.query('UPDATE staff SET last_signed_in_at = now() WHERE id = $1', [staff.id]);
    await recordEvent(tx, { type: 'staff-signed-in', actor: { kind: 'staff', id: staff.id }, subjectId: id });
  });
  const session = await findStaffSession(db, token, false);
  if (!session) throw new NotFound('staff account');
  return { token, session };
}

/**
 * The session of a token, or null. One that was idle too long comes back locked; `active` says that the person, not a
 * timer of the page, is using it, which moves the idle clock.
 */
export function findStaffSession(db: Queryable, token: string, active: boolean): Promise<StaffSession | null> {
  return read(db, 'x.token_hash = $1', hashToken(token), active);
}

/** The same by its id, for a socket that was let in by the token: unlocking gives the session another one. */
export function readStaffSession(db: Queryable, id: string, active: boolean): Promise<StaffSession | null> {
  return read(db, 'x.id = $1', id, active);
}

async function read(db: Queryable, which: string, value: unknown, active: boolean): Promise<StaffSession | null> {
  const row = await db.maybe<Omit<StaffSession, 'principal'> & { stale: boolean; stored: Grants | null; brokenGlass: string[] }>(
    `SELECT x.id, x.csrf_token AS "csrfToken", x.locked_at IS NOT NULL OR x.last_active_at < now() - make_interval(secs => $2) AS locked,
            x.last_active_at NOT BETWEEN now() - interval '20 seconds' AND now() AS stale,
            jsonb_build_object('id', s.id, 'email', s.email, 'name', s.name, 'role', s.role, 'teams', s.teams, 'locations', s.locations) AS staff, r.grants AS stored,
            s.password_hash IS NOT NULL AS "hasPassword", s.totp_confirmed_at IS NOT NULL AS "secondFactor",
            x.via = 'password' AND s.totp_confirmed_at IS NULL AND coalesce(r.mfa_required, false) AS "mustEnrol",
            ARRAY(SELECT g.case_id::text FROM glass_openings g WHERE g.staff_id = s.id AND g.ended_at IS NULL AND g.until > now()) AS "brokenGlass"
     FROM staff_sessions x JOIN staff s ON s.id = x.staff_id LEFT JOIN roles r ON r.key = s.role
     WHERE ${which} AND x.expires_at > now() AND s.disabled_at IS NULL`,
    [value, IDLE_LOCK_SECONDS],
  );
  if (!row) return null;
  // Not at every request: twenty seconds more or less do not matter to a quarter of an hour.
  if (active && !row.locked && row.stale) await db.query('UPDATE staff_sessions SET last_active_at = now() WHERE id = $1', [row.id]);
  const { stale: _, stored, brokenGlass, ...session } = row;
  return { ...session, principal: principalOf(row.staff, stored, brokenGlass) };
}

function principalOf({ id, role, teams, locations }: Staff, stored: Grants | null, opened: readonly string[]): Principal {
  const grants = grantsOf(role, stored);
  // What was opened closes with the permission to open.
  return { kind: 'staff', id, grants, teams, locations, brokenGlass: grants['glass:break'] ? opened : [] };
}

/** One of somebody's own signed-in browsers. */
export type OwnSession = { id: string; createdAt: Date; lastActiveAt: Date; network: string; browser: string; via: SignedInVia; locked: boolean };

export function sessionsOf(db: Queryable, staffId: string): Promise<OwnSession[]> {
  return db.query<OwnSession>(
    `SELECT id, created_at AS "createdAt", last_active_at AS "lastActiveAt", network, browser, via, locked_at IS NOT NULL AS locked
     FROM staff_sessions WHERE staff_id = $1 AND expires_at > now() ORDER BY last_active_at DESC, id`, [staffId]);
}

/** Ends one of somebody's own sessions. Throws `NotFound`, also for another's. */
export async function endOwnSession(db: Db, staffId: string, id: string): Promise<void> {
  await db.tx(async (tx) => {
    if (!(await tx.maybe('DELETE FROM staff_sessions WHERE id = $1 AND staff_id = $2 RETURNING id', [id, staffId]))) throw new NotFound('session');
    await recordEvent(tx, { type: 'staff-signed-out', actor: { kind: 'staff', id: staffId }, subjectId: id });
  });
}

export async function lockStaffSession(db: Db, session: StaffSession): Promise<void> {
  await db.tx(async (tx) => {
    await tx.query('UPDATE staff_sessions SET locked_at = coalesce(locked_at, now()) WHERE id = $1', [session.id]);
    await recordEvent(tx, { type: 'session-locked', actor: { kind: 'staff', id: session.staff.id }, subjectId: session.id });
  });
}

/** Whoever proved again who they are gets a new token; the one before opens nothing any more. */
export async function unlockStaffSession(db: Db, session: StaffSession): Promise<string> {
  const token = newToken();
  await db.tx(async (tx) => {
    await tx.query('UPDATE staff_sessions SET token_hash = $2, locked_at = NULL, last_active_at = now(), proved_at = now() WHERE id = $1', [session.id, hashToken(token)]);
    await recordEvent(tx, { type: 'session-unlocked', actor: { kind: 'staff', id: session.staff.id }, subjectId: session.id });
  });
  return token;
}

/** For how long it counts that somebody has just signed in or unlocked. */
export const PROOF_SECONDS = 5 * 60;

export async function wasProvedWithin(db: Queryable, id: string, seconds: number): Promise<boolean> {
  return (await db.maybe('SELECT 1 AS one FROM staff_sessions WHERE id = $1 AND proved_at > now() - make_interval(secs => $2)', [id, seconds])) !== null;
}

/** Ends a session. The event reaches every server, which cuts its live sockets. */
export async function endStaffSession(db: Db, session: StaffSession): Promise<void> {
  await db.tx(async (tx) => {
    await tx.query('DELETE FROM staff_sessions WHERE id = $1', [session.id]);
    await recordEvent(tx, { type: 'staff-signed-out', actor: { kind: 'staff', id: session.staff.id }, subjectId: session.id });
  });
}

/** Ends all sessions of a person, or all but one, within the transaction that is the reason for it. */
export async function endSessionsOf(tx: Queryable, staffId: string, actor: Actor, but: string | null = null): Promise<void> {
  const ended = await tx.query<{ id: string }>('DELETE FROM staff_sessions WHERE staff_id = $1 AND id IS DISTINCT FROM $2 RETURNING id', [staffId, but]);
  for (const { id } of ended) await recordEvent(tx, { type: 'staff-signed-out', actor, subjectId: id, after: { staffId } });
}

/** Removes the sessions whose time is over. The events cut what still listens. */
export async function endExpiredSessions(db: Db): Promise<void> {
  await db.tx(async (tx) => {
    const ended = await tx.query<{ id: string; staffId: string }>('DELETE FROM staff_sessions WHERE expires_at <= now() RETURNING id, staff_id AS "staffId"');
    for (const { id, staffId } of ended) await recordEvent(tx, { type: 'staff-signed-out', actor: { kind: 'system' }, subjectId: id, after: { staffId } });
  });
}

/** Those of the sessions that still open something. */
export async function livingSessions(db: Queryable, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.query<{ id: string }>(
    `SELECT x.id FROM staff_sessions x JOIN staff s ON s.id = x.staff_id WHERE x.id = ANY($1) AND x.expires_at > now() AND s.disabled_at IS NULL`, [ids]);
  return new Set(rows.map((row) => row.id));
}

/** Locks every session that was idle too long. The events tell open screens. */
export async function lockIdleSessions(db: Db): Promise<void> {
  await db.tx(async (tx) => {
    // After the clock was set back: an activity yet to come would keep the screen open for so much longer.
    await tx.query('UPDATE staff_sessions SET last_active_at = now() WHERE last_active_at > now()');
    const locked = await tx.query<{ id: string; staffId: string }>(
      `UPDATE staff_sessions SET locked_at = now() WHERE locked_at IS NULL AND last_active_at < now() - make_interval(secs => $1)
       RETURNING id, staff_id AS "staffId"`,
      [IDLE_LOCK_SECONDS],
    );
    for (const { id, staffId } of locked) await recordEvent(tx, { type: 'session-locked', actor: { kind: 'system' }, subjectId: id, after: { staffId } });
  });
}
