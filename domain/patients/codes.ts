import { hash, verify } from '@node-rs/argon2';
import { randomInt } from 'node:crypto';
import type { Db, Queryable, Tx } from '../../db/db.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import type { ContactPoint } from './contact.ts';
import { keepProved, patientsWith, proveAs, type Candidate, type Holder } from './prove.ts';
import type { IdleLimits } from './session.ts';

export const CODE_MINUTES = 10;
export const CODE_TRIES = 3;
/** By contact and by conversation. */
export const SENDS_PER_HOUR = 3;
export const RESEND_SECONDS = 30;

// A copy of the database must not tell a code within the ten minutes that it lives: a million guesses take longer.
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Why a step of the proof failed, the same for contacts that are known and such that are not. */
export class ProofFailed extends Error {
  override name = 'ProofFailed';
  readonly code: 'code_wrong' | 'code_over' | 'too_many_codes' | 'birth_date_wrong' | 'no_code' | 'session_moved';
  constructor(code: ProofFailed['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Puts the code on its way to the contact, in the transaction that stores it. */
export type Deliver = (tx: Tx, to: ContactPoint, code: string) => Promise<void>;

/**
 * Sends a code to a contact, whether anybody is known by it or not: the two are one path and cannot be told apart. A code that was
 * sent before in this conversation ends. Throws `ProofFailed` when too many were sent.
 */
export async function sendCode(db: Db, conversationId: string, to: ContactPoint, deliver: Deliver): Promise<void> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const codeHash = await hash(code, ARGON2);
  await db.tx(async (tx) => {
    // Requests that come together are counted one after the other.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('contact-code:' || $1, 0))`, [`${to.kind}:${to.value}`]);
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('contact-code:' || $1, 0))`, [conversationId]);
    const { sent } = await tx.one<{ sent: number }>(
      `SELECT greatest(count(*) FILTER (WHERE kind = $1 AND value = $2), count(*) FILTER (WHERE conversation_id = $3))::int AS sent
       FROM contact_codes WHERE created_at > now() - interval '1 hour' AND (kind = $1 AND value = $2 OR conversation_id = $3)`,
      [to.kind, to.value, conversationId],
    );
    if (sent >= SENDS_PER_HOUR) throw new ProofFailed('too_many_codes', 'Too many codes were asked for. Wait an hour, or ask for a person.');
    await tx.query('UPDATE contact_codes SET ended_at = now() WHERE conversation_id = $1 AND ended_at IS NULL', [conversationId]);
    const id = newId();
    await tx.query(
      `INSERT INTO contact_codes (id, conversation_id, kind, value, code_hash, expires_at) VALUES ($1, $2, $3, $4, $5, now() + make_interval(mins => ${CODE_MINUTES}))`,
      [id, conversationId, to.kind, to.value, codeHash],
    );
    await recordEvent(tx, { type: 'code-sent', actor: { kind: 'system' }, conversationId, subjectId: id, after: { kind: to.kind } });
    await deliver(tx, to, code);
  });
}

type OpenCode = ContactPoint & { id: string; codeHash: string; tries: number };

/**
 * Takes a code and gives the session to whom it proves: the one patient by whom this contact was proved before, else the visitor, who
 * now has a contact. Each try is counted before it is looked at, so that many at once are no more than three.
 *
 * @returns the session's new token
 * @throws `ProofFailed`
 */
export async function takeCode(db: Db, holder: Holder, code: string, idle: IdleLimits): Promise<string> {
  const { session } = holder;
  const open = await db.maybe<OpenCode>(
    `UPDATE contact_codes SET tries = tries + 1 WHERE id = (
       SELECT id FROM contact_codes WHERE conversation_id = $1 AND ended_at IS NULL AND passed_at IS NULL AND expires_at > now() ORDER BY created_at DESC LIMIT 1)
       AND tries < ${CODE_TRIES} RETURNING id, kind, value, code_hash AS "codeHash", tries`,
    [session.conversationId],
  );
  if (!open) throw new ProofFailed('code_over', 'This code is no longer valid. Ask for a new one.');
  if (!(await verify(open.codeHash, code))) {
    await recordEvent(db, { type: 'code-failed', actor: { kind: 'patient', id: session.patientId }, conversationId: session.conversationId, subjectId: open.id, after: { tries: open.tries } });
    if (open.tries >= CODE_TRIES) throw new ProofFailed('code_over', 'That was the third wrong code. Ask for a new one.');
    throw new ProofFailed('code_wrong', 'That is not the code we sent. Please check it.');
  }
  return db.tx(async (tx) => {
    const passed = await tx.maybe('UPDATE contact_codes SET passed_at = now(), ended_at = now() WHERE id = $1 AND passed_at IS NULL RETURNING id', [open.id]);
    if (!passed) throw new ProofFailed('code_over', 'This code is no longer valid. Ask for a new one.');
    const candidates = await patientsWith(tx, open);
    const patientId = session.assurance === 'anonymous' ? (provedBefore(candidates) ?? session.patientId) : session.patientId;
    // What the hospital only wrote down may be a slip of one digit: it takes the date of birth to become somebody by it.
    const told = candidates.some((one) => one.patientId === patientId && !one.known);
    if (!told) await keepProved(tx, session.proxy?.proxyId ?? patientId, open);
    const assurance = session.assurance === 'verified' ? 'verified' : 'contact';
    return moved(await proveAs(tx, holder, { patientId, assurance }, idle));
  });
}

function provedBefore(candidates: readonly Candidate[]): string | null {
  const known = candidates.filter((one) => one.known);
  return candidates.length === 1 && known.length === 1 ? known[0]!.patientId : null;
}

/**
 * The second factor: with a contact proved in this conversation, the date of birth tells which of the patients who have it is there.
 * Three tries a code. No match and nobody to match with are answered alike. Throws `ProofFailed`.
 *
 * @returns the session's new token
 */
export async function takeBirthDate(db: Db, holder: Holder, birthDate: string, idle: IdleLimits): Promise<string> {
  const { session } = holder;
  const passed = await db.maybe<ContactPoint & { id: string }>(
    `UPDATE contact_codes SET birth_date_tries = birth_date_tries + 1 WHERE id = (
       SELECT id FROM contact_codes WHERE conversation_id = $1 AND passed_at > now() - interval '30 minutes' ORDER BY passed_at DESC LIMIT 1)
       AND birth_date_tries < ${CODE_TRIES} RETURNING id, kind, value`,
    [session.conversationId],
  );
  if (!passed || session.assurance === 'anonymous') throw new ProofFailed('no_code', 'Prove your phone number or email with a new code first.');
  return db.tx(async (tx) => {
    const fitting = (await patientsWith(tx, passed)).filter((one) => one.birthDate === birthDate);
    const own = fitting.find(({ patientId }) => patientId === session.patientId);
    const match = own ?? (fitting.length === 1 && (await isVisitor(tx, session.patientId)) ? fitting[0] : undefined);
    if (!match || session.proxy) return null;
    await keepProved(tx, match.patientId, passed);
    if (match !== own) await tx.query('DELETE FROM patient_contacts WHERE patient_id = $1 AND kind = $2 AND value = $3', [session.patientId, passed.kind, passed.value]);
    return moved(await proveAs(tx, holder, { patientId: match.patientId, assurance: 'verified' }, idle));
  }).then(async (token) => {
    if (token) return token;
    await recordEvent(db, { type: 'code-failed', actor: { kind: 'patient', id: session.patientId }, conversationId: session.conversationId, subjectId: passed.id, after: { birthDate: false } });
    throw new ProofFailed('birth_date_wrong', 'That does not match what we have on record. You can ask for a person.');
  });
}

/** True while nothing but this chat is known of a patient: then nobody is left behind when it turns out to be another's. */
async function isVisitor(tx: Queryable, patientId: string): Promise<boolean> {
  const { visitor } = await tx.one<{ visitor: boolean }>(
    `SELECT p.birth_date IS NULL AND NOT EXISTS (SELECT 1 FROM patient_identifiers i WHERE i.patient_id = p.id)
       AND EXISTS (SELECT 1 FROM conversations c WHERE c.visitor_id = p.id) AS visitor FROM patients p WHERE p.id = $1`, [patientId]);
  return visitor;
}

function moved(token: string | null): string {
  if (token === null) throw new ProofFailed('session_moved', 'This chat was verified in another window. Go on there, or load the page again.');
  return token;
}

/** Removes codes that opened nothing for a day: addresses and numbers of people who may never have become patients. */
export async function forgetOldCodes(db: Queryable): Promise<void> {
  await db.query(`DELETE FROM contact_codes WHERE created_at < now() - interval '1 day'`);
}
