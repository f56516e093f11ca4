import type { Db, Queryable } from '../../db/db.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import type { Actor } from '../terms.ts';

/** Somebody who may be the same person, and what speaks for it. */
export type Duplicate = { patientId: string; name: string | null; birthDate: string | null; why: ('same_contact' | 'same_name_and_birth_date' | 'same_name')[]; cases: number; createdAt: Date };

/** Records that may be the same person as this one: by contact, or by name and date of birth where both are known, or by name where one is not. */
export function duplicatesOf(db: Queryable, patientId: string): Promise<Duplicate[]> {
  return db.query<Duplicate>(
    `WITH me AS (SELECT * FROM patients WHERE id = $1),
     hits AS (
       SELECT o.patient_id AS id, 'same_contact' AS why FROM patient_contacts c JOIN patient_contacts o ON o.kind = c.kind AND o.value = c.value AND o.patient_id <> c.patient_id
         WHERE c.patient_id = $1 AND c.disabled_at IS NULL AND o.disabled_at IS NULL
       UNION SELECT o.id, CASE WHEN o.birth_date = me.birth_date THEN 'same_name_and_birth_date' ELSE 'same_name' END
         FROM me JOIN patients o ON o.name % me.name AND lower(o.name) = lower(me.name) AND o.id <> me.id AND (o.birth_date = me.birth_date OR o.birth_date IS NULL OR me.birth_date IS NULL)
     )
     SELECT p.id AS "patientId", p.name, p.birth_date::text AS "birthDate", array_agg(h.why ORDER BY h.why) AS why,
       (SELECT count(*)::int FROM cases k WHERE k.patient_id = p.id) AS cases, p.created_at AS "createdAt"
     FROM hits h JOIN patients p ON p.id = h.id WHERE p.merged_into IS NULL GROUP BY p.id ORDER BY count(*) DESC, p.id LIMIT 20`,
    [patientId],
  );
}

export type Merge = { id: string; keptId: string; mergedId: string; kind: 'merged' | 'joined'; mergedAt: Date; undoneAt: Date | null };
const SELECT = 'SELECT m.id, m.kept_id AS "keptId", m.merged_id AS "mergedId", m.kind, m.merged_at AS "mergedAt", m.undone_at AS "undoneAt" FROM patient_merges m';

/** Merges into or out of this record, the newest first. */
export function mergesOf(db: Queryable, patientId: string): Promise<Merge[]> {
  return db.query<Merge>(`${SELECT} WHERE m.kept_id = $1 OR m.merged_id = $1 ORDER BY m.merged_at DESC LIMIT 50`, [patientId]);
}

/** What hangs on a patient by `patient_id` and moves as it is. */
const MOVED = { conversations: 'conversations', cases: 'cases', identifiers: 'patient_identifiers', proxies: 'patient_proxies' } as const;
const FILLED = { name: 'name', birthDate: 'birth_date', preferredChannel: 'preferred_channel' } as const;
type Moved = Partial<Record<keyof typeof MOVED | 'contacts' | 'proxyOf', string[]>>;

/**
 * Makes two records one: everything of `mergedId` moves to `keptId`, whose empty fields are filled. The ids that moved are kept, so
 * that `undoMerge` can move them back. Sessions do not move: a visitor's browser sees no more than before. Throws `RuleBroken`, `NotFound`.
 */
export async function mergePatients(db: Db, keptId: string, mergedId: string, actor: Actor): Promise<Merge> {
  if (keptId === mergedId) throw new RuleBroken('A record cannot be merged with itself.');
  return db.tx(async (tx) => {
    const rows = await tx.query<{ id: string; mergedInto: string | null; birthDate: string | null }>(
      'SELECT id, merged_into AS "mergedInto", birth_date::text AS "birthDate" FROM patients WHERE id = ANY($1) ORDER BY id FOR UPDATE', [[keptId, mergedId]]);
    if (rows.length < 2) throw new NotFound('patient');
    if (rows.some(({ mergedInto }) => mergedInto)) throw new RuleBroken('One of the two is merged already. Undo that first, or merge with the record it became part of.');
    if (rows[0]!.birthDate && rows[1]!.birthDate && rows[0]!.birthDate !== rows[1]!.birthDate) throw new RuleBroken('Their dates of birth differ. If one is wrong, correct it first.');
    const moved = await move(tx, mergedId, keptId);
    const filled = await fill(tx, mergedId, keptId);
    await tx.query('UPDATE patients SET merged_into = $2, version = version + 1, updated_at = now() WHERE id = $1', [mergedId, keptId]);
    const id = newId();
    await tx.query(`INSERT INTO patient_merges (id, kept_id, merged_id, kind, moved, filled, actor_kind, actor_id) VALUES ($1, $2, $3, 'merged', $4, $5, $6, $7)`, [
      id, keptId, mergedId, JSON.stringify(moved), JSON.stringify(filled), actor.kind, actor.id ?? null,
    ]);
    await recordEvent(tx, { type: 'patients-merged', actor, subjectId: keptId, before: { mergedId }, after: { merge: id, moved } });
    return tx.one<Merge>(`${SELECT} WHERE m.id = $1`, [id]);
  });
}

async function move(tx: Queryable, from: string, to: string): Promise<Moved> {
  const moved: Moved = {};
  // The two may not be each other's proxies once they are one, and nobody is granted the same twice.
  await tx.query(
    `UPDATE patient_proxies g SET ended_at = now() WHERE ended_at IS NULL AND (patient_id = $1 AND proxy_id = $2 OR patient_id = $2 AND proxy_id = $1
       OR patient_id = $1 AND EXISTS (SELECT 1 FROM patient_proxies o WHERE o.patient_id = $2 AND o.proxy_id = g.proxy_id AND o.ended_at IS NULL)
       OR proxy_id = $1 AND EXISTS (SELECT 1 FROM patient_proxies o WHERE o.proxy_id = $2 AND o.patient_id = g.patient_id AND o.ended_at IS NULL))`, [from, to]);
  for (const [name, table] of Object.entries(MOVED) as [keyof typeof MOVED, string][]) {
    const key = name === 'identifiers' ? `system || ' ' || value` : 'id::text';
    const others = name === 'proxies' ? ' AND proxy_id <> $2' : '';
    moved[name] = (await tx.query<{ key: string }>(`UPDATE ${table} SET patient_id = $2 WHERE patient_id = $1${others} RETURNING ${key} AS key`, [from, to])).map(({ key: id }) => id);
  }
  moved.proxyOf = (await tx.query<{ id: string }>('UPDATE patient_proxies SET proxy_id = $2 WHERE proxy_id = $1 AND patient_id <> $2 RETURNING id', [from, to])).map(({ id }) => id);
  // A contact that both have stays where it is.
  moved.contacts = (await tx.query<{ id: string }>(
    `UPDATE patient_contacts c SET patient_id = $2 WHERE patient_id = $1 AND NOT EXISTS (SELECT 1 FROM patient_contacts o WHERE o.patient_id = $2 AND o.kind = c.kind AND o.value = c.value) RETURNING id`, [from, to])).map(({ id }) => id);
  return moved;
}

async function fill(tx: Queryable, from: string, to: string): Promise<Record<string, unknown>> {
  const columns = Object.entries(FILLED).map(([name, column]) => `'${name}', CASE WHEN k.${column} IS NULL THEN to_jsonb(m.${column}) END`);
  const { filled } = await tx.one<{ filled: Record<string, unknown> }>(
    `SELECT jsonb_strip_nulls(jsonb_build_object(${columns.join(', ')})) AS filled FROM patients k, patients m WHERE k.id = $1 AND m.id = $2`, [to, from]);
  const sets = Object.values(FILLED).map((column) => `${column} = coalesce(k.${column}, m.${column})`);
  await tx.query(`UPDATE patients k SET ${sets.join(', ')}, version = k.version + 1, updated_at = now() FROM patients m WHERE k.id = $1 AND m.id = $2`, [to, from]);
  return filled;
}

/**
 * Takes a merge back: what moved with it and still lies with the kept record goes back, filled fields are emptied unless they were
 * changed since. What came later stays. Throws `NotFound`, or `RuleBroken` when it was undone already.
 */
export async function undoMerge(db: Db, patientId: string, mergeId: string, actor: Actor): Promise<Merge> {
  return db.tx(async (tx) => {
    const merge = await tx.maybe<Merge & { moved: Moved; filled: Record<string, unknown> }>(
      `${SELECT.replace('SELECT', 'SELECT m.moved, m.filled,')} WHERE m.id = $1 AND (m.kept_id = $2 OR m.merged_id = $2) FOR UPDATE`, [mergeId, patientId]);
    if (!merge) throw new NotFound('merge');
    if (merge.undoneAt) throw new RuleBroken('This merge was undone already.');
    const { keptId, mergedId, moved, filled } = merge;
    for (const [name, table] of Object.entries({ ...MOVED, contacts: 'patient_contacts' }) as [keyof Moved, string][]) {
      const key = name === 'identifiers' ? `system || ' ' || value` : 'id::text';
      await tx.query(`UPDATE ${table} SET patient_id = $1 WHERE patient_id = $2 AND ${key} = ANY($3)`, [mergedId, keptId, moved[name] ?? []]);
    }
    await tx.query('UPDATE patient_proxies SET proxy_id = $1 WHERE proxy_id = $2 AND id::text = ANY($3)', [mergedId, keptId, moved.proxyOf ?? []]);
    for (const [name, column] of Object.entries(FILLED)) {
      if (filled[name] !== undefined) await tx.query(`UPDATE patients SET ${column} = NULL WHERE id = $1 AND to_jsonb(${column}) = $2::jsonb`, [keptId, JSON.stringify(filled[name])]);
    }
    await tx.query('UPDATE patients SET merged_into = NULL, version = version + 1, updated_at = now() WHERE id = $1 AND merged_into = $2', [mergedId, keptId]);
    await tx.query('UPDATE patient_merges SET undone_at = now() WHERE id = $1', [mergeId]);
    // A browser that was let in by this is let in no longer.
    if (merge.kind === 'joined') {
      await endSessions(tx, moved.conversations ?? []);
      await tx.query(`UPDATE conversations SET assurance = 'anonymous' WHERE id::text = ANY($1)`, [moved.conversations ?? []]);
    }
    await recordEvent(tx, { type: 'patients-separated', actor, conversationId: merge.kind === 'joined' ? (moved.conversations?.[0] ?? null) : null, subjectId: keptId, before: { merge: mergeId, mergedId } });
    return tx.one<Merge>(`${SELECT} WHERE m.id = $1`, [mergeId]);
  });
}

async function endSessions(tx: Queryable, conversationIds: string[]): Promise<void> {
  await tx.query('SELECT end_patient_sessions($1::uuid[])', [conversationIds]);
}
