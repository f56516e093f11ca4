import type { Queryable } from '../../db/db.ts';
import { recordEvent } from '../events/record-event.ts';
import type { ContactPoint } from '../patients/contact.ts';

/** So many permanent failures, with nothing heard from there in between, and nothing more goes to a contact. */
const MOST_FAILURES = 3;

/** Counts a permanent failure of the contact itself. True when it is out of use from now on; everybody's record says so. */
export async function countFailure(tx: Queryable, { kind, value }: ContactPoint, reason: string): Promise<boolean> {
  const { failures, disabled } = await tx.one<{ failures: number; disabled: boolean }>(
    `INSERT INTO contact_failures (kind, value, failures, reason) VALUES ($1, $2, 1, $3)
     ON CONFLICT (kind, value) DO UPDATE SET failures = contact_failures.failures + 1, reason = $3, last_at = now() RETURNING failures, disabled_at IS NOT NULL AS disabled`,
    [kind, value, reason.slice(0, 300)],
  );
  if (disabled || failures < MOST_FAILURES) return disabled;
  await tx.query('UPDATE contact_failures SET disabled_at = now() WHERE kind = $1 AND value = $2', [kind, value]);
  const gone = await tx.query<{ patientId: string }>('UPDATE patient_contacts SET disabled_at = now() WHERE kind = $1 AND value = $2 AND disabled_at IS NULL RETURNING patient_id AS "patientId"', [kind, value]);
  for (const { patientId } of gone) await recordEvent(tx, { type: 'contact-disabled', actor: { kind: 'system' }, subjectId: patientId, after: { kind, failures } });
  return true;
}

/** Somebody wrote from there, so it is in use: what failed before is forgotten. */
export async function reachable(tx: Queryable, { kind, value }: ContactPoint): Promise<void> {
  const back = await tx.maybe<{ disabled: boolean }>('DELETE FROM contact_failures WHERE kind = $1 AND value = $2 RETURNING disabled_at IS NOT NULL AS disabled', [kind, value]);
  if (back?.disabled) await tx.query('UPDATE patient_contacts SET disabled_at = NULL WHERE kind = $1 AND value = $2', [kind, value]);
}

/** Why nothing goes to a contact, or null when it is in use. */
export async function unreachableSince(db: Queryable, { kind, value }: ContactPoint): Promise<{ reason: string } | null> {
  return db.maybe<{ reason: string }>('SELECT reason FROM contact_failures WHERE kind = $1 AND value = $2 AND disabled_at IS NOT NULL', [kind, value]);
}
