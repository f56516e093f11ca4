import { hash, verify } from '@node-rs/argon2';
import type { Db, Queryable } from '../../db/db.ts';
import { listRoles } from '../access/roles.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import type { Actor, StaffRole } from '../terms.ts';
import { endSessionsOf } from './session.ts';

export type Staff = { id: string; email: string; name: string; role: StaffRole; teams: string[]; locations: string[] };

export type NewStaff = { email: string; name: string; role: StaffRole; teams?: string[]; locations?: string[]; password: string; demo?: boolean };

/** The shortest password that an account may have, in characters (NIST SP 800-63B asks for length, not for symbols). */
export const PASSWORD_MIN_LENGTH = 10;

// OWASP's argon2id setting of 19 MiB, two passes, one lane.
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const SELECT = 'SELECT s.id, s.email, s.name, s.role, s.teams, s.locations FROM staff s';

/** Adds an account. Throws `RuleBroken` when the address is taken, the role unknown or the password too short. */
export async function addStaff(db: Db, staff: NewStaff, actor: Actor): Promise<Staff> {
  if (staff.password.length < PASSWORD_MIN_LENGTH) throw new RuleBroken(`The password needs at least ${PASSWORD_MIN_LENGTH} characters.`);
  const passwordHash = await hash(staff.password, ARGON2);
  const roles = (await listRoles(db)).map(({ key }) => key);
  if (!roles.includes(staff.role)) throw new RuleBroken(`There is no role "${staff.role}". Use one of: ${roles.join(', ')}.`);
  return db.tx(async (tx) => {
    const added = await tx.maybe<Staff>(
      `INSERT INTO staff (id, email, name, role, teams, locations, password_hash, demo) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (lower(email)) DO NOTHING RETURNING id, email, name, role, teams, locations`,
      [newId(), staff.email.trim(), staff.name.trim(), staff.role, staff.teams ?? [], staff.locations ?? [], passwordHash, staff.demo ?? false],
    );
    if (!added) throw new RuleBroken(`There is an account for ${staff.email.trim()} already.`);
    await recordEvent(tx, { type: 'staff-added', actor, subjectId: added.id, after: { role: added.role, teams: added.teams, locations: added.locations } });
    return added;
  });
}

/** Closes an account. Its sessions end with it, live sockets too; what the person wrote keeps the name. Throws `NotFound`. */
export async function disableStaff(db: Db, id: string, actor: Actor): Promise<void> {
  await db.tx(async (tx) => {
    const disabled = await tx.maybe('UPDATE staff SET disabled_at = now() WHERE id = $1 AND disabled_at IS NULL RETURNING id', [id]);
    if (!disabled) throw new NotFound('staff account');
    await recordEvent(tx, { type: 'staff-disabled', actor, subjectId: id });
    await endSessionsOf(tx, id, actor);
  });
}

export function findStaff(db: Queryable, id: string): Promise<Staff | null> {
  return db.maybe<Staff>(`${SELECT} WHERE s.id = $1 AND s.disabled_at IS NULL`, [id]);
}

export function listStaff(db: Queryable): Promise<Staff[]> {
  return db.query<Staff>(`${SELECT} WHERE s.disabled_at IS NULL ORDER BY s.name, s.id`);
}

// Checked when the address is unknown, so that the answer takes as long as for a known one.
let decoy: Promise<string> | undefined;

/** The account of an address and password, or null. An unknown address takes as long as a wrong password. */
export async function checkPassword(db: Queryable, email: string, password: string): Promise<Staff | null> {
  const row = await db.maybe<Staff & { passwordHash: string }>(
    `SELECT s.id, s.email, s.name, s.role, s.teams, s.locations, s.password_hash AS "passwordHash" FROM staff s WHERE lower(s.email) = lower($1) AND s.disabled_at IS NULL`,
    [email.trim()],
  );
  decoy ??= hash('no account has this password', ARGON2);
  const fits = await verify(row?.passwordHash ?? (await decoy), password);
  if (!row || !fits) return null;
  const { passwordHash: _, ...staff } = row;
  return staff;
}
