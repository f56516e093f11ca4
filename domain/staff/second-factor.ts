/** The second factor of an account: a code from an app, or one of ten recovery codes for the day the phone is lost. */
import { randomInt } from 'node:crypto';
import type { Db, Queryable } from '../../db/db.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { hashToken } from '../ids/token.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import type { Actor } from '../terms.ts';
import { endSessionsOf } from './session.ts';
import { base32, newSecret, otpauthUri, SECRET_BYTES, stepOf } from './totp.ts';

const RECOVERY_CODES = 10;
// No l, 1, o or 0: they are read off paper. Six groups of four are 120 bits, too many to guess from their hashes.
const GROUPS = 6;
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';

export type Enrolment = { secret: string; uri: string };

/** Makes a secret for an app. It counts for nothing until a code of it is given. Throws `RuleBroken` when there is one that counts. */
export async function beginEnrolment(db: Db, box: SecretBox, staff: { id: string; email: string }, issuer: string): Promise<Enrolment> {
  const secret = newSecret();
  const kept = await db.maybe('UPDATE staff SET totp_secret = $2 WHERE id = $1 AND totp_confirmed_at IS NULL RETURNING id', [staff.id, box.seal(secret, about(staff.id))]);
  if (!kept) throw new RuleBroken('This account has a second factor already. Take it away first, with your password.');
  return { secret: base32(secret), uri: otpauthUri({ secret, issuer, account: staff.email }) };
}

/** The first code of the app makes the factor count. @returns the recovery codes, shown this once; null when the code is wrong */
export function confirmEnrolment(db: Db, box: SecretBox, staffId: string, code: string): Promise<string[] | null> {
  return db.tx(async (tx) => {
    const row = await tx.maybe<{ secret: Buffer }>('SELECT totp_secret AS secret FROM staff WHERE id = $1 AND totp_secret IS NOT NULL AND totp_confirmed_at IS NULL FOR UPDATE', [staffId]);
    if (!row) throw new RuleBroken('Begin again: there is no second factor that waits for its first code.');
    const secret = box.open(row.secret, about(staffId));
    const step = secret && stepOf(secret, clean(code));
    if (step === null) return null;
    await tx.query('UPDATE staff SET totp_confirmed_at = now(), totp_last_step = $2 WHERE id = $1', [staffId, step]);
    await recordEvent(tx, { type: 'second-factor-changed', actor: { kind: 'staff', id: staffId }, subjectId: staffId, after: { secondFactor: true } });
    return renewCodes(tx, staffId);
  });
}

/** Ten new recovery codes in place of the old ones. Throws `RuleBroken` without a second factor. */
export function renewRecoveryCodes(db: Db, staffId: string): Promise<string[]> {
  return db.tx(async (tx) => {
    if (!(await hasSecondFactor(tx, staffId))) throw new RuleBroken('Recovery codes belong to a second factor. Set one up first.');
    await recordEvent(tx, { type: 'second-factor-changed', actor: { kind: 'staff', id: staffId }, subjectId: staffId, after: { recoveryCodes: 'renewed' } });
    return renewCodes(tx, staffId);
  });
}

export async function hasSecondFactor(db: Queryable, staffId: string): Promise<boolean> {
  return (await db.maybe('SELECT 1 AS one FROM staff WHERE id = $1 AND totp_confirmed_at IS NOT NULL', [staffId])) !== null;
}

export async function recoveryCodesLeft(db: Queryable, staffId: string): Promise<number> {
  return (await db.one<{ left: number }>('SELECT count(*)::int AS left FROM staff_recovery_codes WHERE staff_id = $1', [staffId])).left;
}

/** Whether a code fits, of the app or a recovery code; each is taken once, also when two come at the same moment. */
export async function checkSecondFactor(db: Db, box: SecretBox, staffId: string, given: string): Promise<boolean> {
  const code = clean(given);
  const row = await db.maybe<{ secret: Buffer }>('SELECT totp_secret AS secret FROM staff WHERE id = $1 AND totp_confirmed_at IS NOT NULL', [staffId]);
  if (!row) return false;
  // Without its key no code of the app fits; the recovery codes still do.
  const secret = box.open(row.secret, about(staffId));
  const step = secret && stepOf(secret, code);
  if (step !== null) return (await db.maybe('UPDATE staff SET totp_last_step = $2 WHERE id = $1 AND totp_last_step < $2 RETURNING id', [staffId, step])) !== null;
  return db.tx(async (tx) => {
    if (!(await tx.maybe('DELETE FROM staff_recovery_codes WHERE staff_id = $1 AND code_hash = $2 RETURNING staff_id', [staffId, hashToken(code)]))) return false;
    const left = await recoveryCodesLeft(tx, staffId);
    await recordEvent(tx, { type: 'second-factor-changed', actor: { kind: 'staff', id: staffId }, subjectId: staffId, after: { recoveryCode: 'used', left } });
    return true;
  });
}

/** Takes the second factor away, by its owner. */
export function removeSecondFactor(db: Db, staffId: string): Promise<void> {
  return db.tx((tx) => removeFactor(tx, staffId, { kind: 'staff', id: staffId }));
}

/** Takes it away from somebody who lost the phone and the codes; all their sessions end. Throws `NotFound`. */
export function resetSecondFactor(db: Db, staffId: string, actor: Actor): Promise<void> {
  return db.tx(async (tx) => {
    await removeFactor(tx, staffId, actor);
    await endSessionsOf(tx, staffId, actor);
  });
}

async function removeFactor(tx: Queryable, staffId: string, actor: Actor): Promise<void> {
  const removed = await tx.maybe('UPDATE staff SET totp_secret = NULL, totp_confirmed_at = NULL WHERE id = $1 AND totp_confirmed_at IS NOT NULL RETURNING id', [staffId]);
  if (!removed) throw new NotFound('second factor');
  await tx.query('DELETE FROM staff_recovery_codes WHERE staff_id = $1', [staffId]);
  await recordEvent(tx, { type: 'second-factor-changed', actor, subjectId: staffId, before: { secondFactor: true }, after: { secondFactor: false } });
}

async function renewCodes(tx: Queryable, staffId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => Array.from({ length: GROUPS }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-'));
  await tx.query('DELETE FROM staff_recovery_codes WHERE staff_id = $1', [staffId]);
  await tx.query('INSERT INTO staff_recovery_codes (staff_id, code_hash) SELECT $1, unnest($2::bytea[])', [staffId, codes.map((code) => hashToken(clean(code)))]);
  return codes;
}

/** Seals anew what lies there in plain or under an older key. @returns how many there are that no key here opens */
export function resealSecondFactors(db: Db, box: SecretBox): Promise<number> {
  return db.tx(async (tx) => {
    const rows = await tx.query<{ id: string; secret: Buffer }>('SELECT id, totp_secret AS secret FROM staff WHERE totp_secret IS NOT NULL ORDER BY id FOR UPDATE');
    let lost = 0;
    for (const { id, secret } of rows) {
      if (box.isCurrent(secret) && box.open(secret, about(id))) continue;
      const plain = secret.length === SECRET_BYTES ? secret : box.open(secret, about(id));
      if (plain) await tx.query('UPDATE staff SET totp_secret = $2 WHERE id = $1', [id, box.seal(plain, about(id))]);
      else lost += 1;
    }
    return lost;
  });
}

const about = (staffId: string): string => `totp:${staffId}`;

/** As people type it: in groups or without them, or in capitals. */
const clean = (code: string): string => code.replace(/[\s-]/g, '').toLowerCase();
