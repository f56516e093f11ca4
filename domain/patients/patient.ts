import type { Db, Queryable } from '../../db/db.ts';
import { InvalidFields, NotFound, VersionConflict } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import type { Actor, Channel, Language } from '../terms.ts';
import { parseContact, type ContactKind } from './contact.ts';

export type Contact = { id: string; kind: ContactKind; value: string; preferred: boolean; verifiedAt: Date | null; disabledAt: Date | null };
export type Identifier = { system: string; value: string };

/** A person the hospital knows, or a visitor of whom it knows little. */
export type Patient = {
  id: string;
  version: number;
  name: string | null;
  /** `YYYY-MM-DD`. */
  birthDate: string | null;
  language: Language;
  preferredChannel: Channel | null;
  consents: Record<string, boolean>;
  optedOut: Channel[];
  contacts: Contact[];
  identifiers: Identifier[];
  /** This record counts as part of another. */
  mergedInto: string | null;
  createdAt: Date;
  updatedAt: Date;
};

/** A patient with contacts and identifiers, for any query with alias `p`. Times inside come as text. */
const SELECT = `
  SELECT p.id, p.version, p.name, p.birth_date::text AS "birthDate", p.language, p.preferred_channel AS "preferredChannel", p.consents, p.opted_out AS "optedOut",
    p.merged_into AS "mergedInto", p.created_at AS "createdAt", p.updated_at AS "updatedAt",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'value', c.value, 'preferred', c.preferred, 'verifiedAt', c.verified_at, 'disabledAt', c.disabled_at) ORDER BY c.preferred DESC, c.created_at, c.id), '[]')
     FROM patient_contacts c WHERE c.patient_id = p.id) AS contacts,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('system', i.system, 'value', i.value) ORDER BY i.system, i.value), '[]') FROM patient_identifiers i WHERE i.patient_id = p.id) AS identifiers
  FROM patients p`;

type Row = Omit<Patient, 'contacts'> & { contacts: (Omit<Contact, 'verifiedAt' | 'disabledAt'> & { verifiedAt: string | null; disabledAt: string | null })[] };

const date = (text: string | null): Date | null => (text === null ? null : new Date(text));
const patientOf = ({ contacts, ...row }: Row): Patient => ({
  ...row, contacts: contacts.map((contact) => ({ ...contact, verifiedAt: date(contact.verifiedAt), disabledAt: date(contact.disabledAt) })),
});

/** Throws `NotFound`. */
export async function findPatient(db: Queryable, id: string): Promise<Patient> {
  const row = await db.maybe<Row>(`${SELECT} WHERE p.id = $1`, [id]);
  if (!row) throw new NotFound('patient');
  return patientOf(row);
}

/** Opens a record for somebody the hospital knows. Throws `InvalidFields`. */
export async function addPatient(db: Db, fields: PatientChange, actor: Actor, countryCode: string): Promise<Patient> {
  const id = newId();
  return db.tx(async (tx) => {
    await tx.query('INSERT INTO patients (id) VALUES ($1)', [id]);
    await recordEvent(tx, { type: 'patient-changed', actor, subjectId: id, after: { added: true } });
    return (await change(tx, id, null, fields, actor, countryCode))!;
  });
}

export type PatientChange = Partial<{
  name: string | null;
  birthDate: string | null;
  language: Language;
  preferredChannel: Channel | null;
  consents: Record<string, boolean>;
  optedOut: Channel[];
  /** All of them: one that is left out is removed. `verified` is the word of staff who checked it. */
  contacts: { value: string; preferred?: boolean; verified?: boolean; disabled?: boolean }[];
  identifiers: Identifier[];
}>;

/**
 * Changes a patient who is still at `version`. Throws `NotFound`, `VersionConflict`, or `InvalidFields` for a contact that is none and
 * an identifier that is another's.
 */
export function updatePatient(db: Db, id: string, version: number, fields: PatientChange, actor: Actor, countryCode: string): Promise<Patient> {
  return db.tx((tx) => change(tx, id, version, fields, actor, countryCode));
}

const COLUMNS = { name: 'name', birthDate: 'birth_date', language: 'language', preferredChannel: 'preferred_channel', consents: 'consents', optedOut: 'opted_out' } as const;

async function change(tx: Queryable, id: string, version: number | null, fields: PatientChange, actor: Actor, countryCode: string): Promise<Patient> {
  await tx.query('SELECT 1 FROM patients WHERE id = $1 FOR UPDATE', [id]);
  const before = await findPatient(tx, id);
  if (version !== null && before.version !== version) throw new VersionConflict(before.version);
  const names = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).filter((name) => fields[name] !== undefined && JSON.stringify(fields[name]) !== JSON.stringify(before[name]));
  if (fields.contacts) await replaceContacts(tx, before, fields.contacts, countryCode);
  if (fields.identifiers) await replaceIdentifiers(tx, before, fields.identifiers);
  const values = names.map((name) => (name === 'consents' ? JSON.stringify(fields.consents) : fields[name]));
  const sets = names.map((name, at) => `${COLUMNS[name]} = $${at + 2}`);
  await tx.query(`UPDATE patients SET ${[...sets, 'version = version + 1', 'updated_at = now()'].join(', ')} WHERE id = $1`, [id, ...values]);
  const after = await findPatient(tx, id);
  const told = [...names, ...(['contacts', 'identifiers'] as const).filter((name) => fields[name] && JSON.stringify(before[name]) !== JSON.stringify(after[name]))];
  const pick = (from: Patient) => Object.fromEntries(told.map((name) => [name, from[name]]));
  await recordEvent(tx, { type: 'patient-changed', actor, subjectId: id, before: pick(before), after: pick(after) });
  return after;
}

async function replaceContacts(tx: Queryable, before: Patient, wanted: NonNullable<PatientChange['contacts']>, countryCode: string): Promise<void> {
  const read = wanted.map(({ value }) => parseContact(value, countryCode));
  const flaws = read.flatMap((contact, at) => (contact ? [] : [{ path: `contacts.${at}.value`, message: 'This is neither an email address nor a phone number.' }]));
  if (flaws.length) throw new InvalidFields(flaws);
  const key = (kind: string, value: string): string => `${kind} ${value}`;
  const kept = new Set(read.map((contact) => key(contact!.kind, contact!.value)));
  const gone = before.contacts.filter(({ kind, value }) => !kept.has(key(kind, value))).map(({ id }) => id);
  await tx.query('DELETE FROM patient_contacts WHERE id = ANY($1)', [gone]);
  for (const [at, contact] of read.entries()) {
    const { preferred = false, verified, disabled = false } = wanted[at]!;
    // Left unsaid, a proof that was given stays.
    await tx.query(
      `INSERT INTO patient_contacts (id, patient_id, kind, value, preferred, verified_at, disabled_at)
       VALUES ($1, $2, $3, $4, $5, CASE WHEN $6::boolean THEN now() END, CASE WHEN $7::boolean THEN now() END)
       ON CONFLICT (patient_id, kind, value) DO UPDATE SET preferred = $5,
         verified_at = CASE $6::boolean WHEN true THEN coalesce(patient_contacts.verified_at, now()) WHEN false THEN NULL ELSE patient_contacts.verified_at END,
         disabled_at = CASE WHEN $7::boolean THEN coalesce(patient_contacts.disabled_at, now()) END`,
      [newId(), before.id, contact!.kind, contact!.value, preferred, verified ?? null, disabled],
    );
  }
}

async function replaceIdentifiers(tx: Queryable, { id }: Patient, wanted: Identifier[]): Promise<void> {
  await tx.query('DELETE FROM patient_identifiers WHERE patient_id = $1', [id]);
  for (const [at, { system, value }] of wanted.entries()) {
    const added = await tx.maybe('INSERT INTO patient_identifiers (system, value, patient_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING value', [system, value, id]);
    if (!added) throw new InvalidFields([{ path: `identifiers.${at}`, message: 'Another patient has this identifier. If the two are one person, merge them.' }]);
  }
}

/** The patient whom another system knows by this name; opened when there is none. */
export async function patientByIdentifier(db: Db, { system, value }: Identifier, fill: { name?: string; birthDate?: string; language: Language }): Promise<string> {
  return db.tx(async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('patient-identifier:' || $1, 0))`, [`${system} ${value}`]);
    const known = await tx.maybe<{ id: string }>(
      'SELECT coalesce(p.merged_into, p.id) AS id FROM patient_identifiers i JOIN patients p ON p.id = i.patient_id WHERE i.system = $1 AND i.value = $2', [system, value]);
    const id = known?.id ?? newId();
    if (!known) {
      await tx.query('INSERT INTO patients (id, language) VALUES ($1, $2)', [id, fill.language]);
      await tx.query('INSERT INTO patient_identifiers (system, value, patient_id) VALUES ($1, $2, $3)', [system, value, id]);
      await recordEvent(tx, { type: 'patient-changed', actor: { kind: 'system' }, subjectId: id, after: { added: true, identifier: system } });
    }
    await tx.query('UPDATE patients SET name = coalesce(name, $2), birth_date = coalesce(birth_date, $3) WHERE id = $1', [id, fill.name ?? null, fill.birthDate ?? null]);
    return id;
  });
}

export type FoundPatient = Patient & { cases: number; likeness: number };

/**
 * Patients by name (typing errors allowed), contact, identifier or date of birth, the likeliest first. Those that `db` may not see
 * are not found.
 */
export async function searchPatients(db: Queryable, q: string, limit: number, countryCode: string): Promise<FoundPatient[]> {
  const contact = parseContact(q, countryCode);
  const born = /^\d{4}-\d\d-\d\d$/.test(q.trim()) && !Number.isNaN(Date.parse(q)) ? q.trim() : null;
  const rows = await db.query<Row & { cases: number; likeness: number }>(
    `WITH hits AS (
       SELECT id, greatest(word_similarity($1, name), similarity($1, name)) AS likeness FROM patients WHERE name IS NOT NULL AND ($1 <% name OR $1 % name) AND merged_into IS NULL
       UNION ALL SELECT patient_id, 1 FROM patient_contacts WHERE kind = $2 AND value = $3
       UNION ALL SELECT patient_id, 1 FROM patient_identifiers WHERE lower(value) = lower($1)
       UNION ALL SELECT id, 1 FROM patients WHERE birth_date = $4::date
     ), best AS (SELECT id, max(likeness) AS likeness FROM hits GROUP BY id ORDER BY max(likeness) DESC, id LIMIT $5)
     SELECT found.*, best.likeness::float8 AS likeness, (SELECT count(*)::int FROM cases k WHERE k.patient_id = found.id) AS cases
     FROM best JOIN LATERAL (${SELECT} WHERE p.id = best.id AND p.merged_into IS NULL) found ON true ORDER BY best.likeness DESC, found.id`,
    [q.trim(), contact?.kind ?? '', contact?.value ?? '', born, limit],
  );
  return rows.map(({ cases, likeness, ...row }) => ({ ...patientOf(row), cases, likeness }));
}
