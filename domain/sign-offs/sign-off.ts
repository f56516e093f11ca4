import type { Db, Queryable } from '../../db/db.ts';
import { RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import type { Actor } from '../terms.ts';

/** A clinician's name under one version of the safety rules. */
export type SignOff = { id: string; version: string; name: string; role: string; note: string | null; signedAt: Date };

/** `signed`: the version in force; `changed`: an earlier one, and the rules changed since; `unsigned`: none ever. */
export type SignOffState = { state: 'signed' | 'changed' | 'unsigned'; latest: SignOff | null };

export type NewSignOff = { version: string; name: string; role: string; note: string | null };

const COLUMNS = 'id, version, name, role, note, signed_at AS "signedAt"';

/** Records that a clinician has signed `version`. Throws `RuleBroken` when the name or the role is empty. */
export async function recordSignOff(db: Db, signOff: NewSignOff, actor: Actor): Promise<SignOff> {
  const name = signOff.name.trim();
  const role = signOff.role.trim();
  if (name === '' || role === '') throw new RuleBroken('A sign-off needs the clinician’s name and role.');
  return db.tx(async (tx) => {
    const signed = await tx.one<SignOff>(
      `INSERT INTO rule_sign_offs (id, version, name, role, note, actor_kind, actor_id) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
      [newId(), signOff.version, name, role, signOff.note?.trim() || null, actor.kind, actor.id ?? null],
    );
    await recordEvent(tx, { type: 'rules-signed-off', actor, subjectId: signed.id, after: { version: signed.version, name, role } });
    return signed;
  });
}

/** All sign-offs, the latest first. */
export function listSignOffs(db: Queryable): Promise<SignOff[]> {
  return db.query<SignOff>(`SELECT ${COLUMNS} FROM rule_sign_offs ORDER BY signed_at DESC, id DESC`);
}

/** How `version` stands, given the sign-offs, the latest first. Rules that were changed back to a signed version are signed. */
export function signOffState(signOffs: readonly SignOff[], version: string): SignOffState {
  const current = signOffs.find((signOff) => signOff.version === version);
  if (current) return { state: 'signed', latest: current };
  return signOffs[0] ? { state: 'changed', latest: signOffs[0] } : { state: 'unsigned', latest: null };
}
