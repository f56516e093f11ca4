/** A hospital's years of conversations, made inside the database: most are resolved, few wait. */
import type { Db } from '../../db/db.ts';
import { patientQuestions } from './questions.ts';

export const RARE_NAME = 'Wilhelmina Oxenstierna';
export const RARE_WORDS = 'turquoise harmonica';

/** The reference of the n-th case, from 1. Made for the benchmark: it has no check character. */
export const referenceOf = (n: number): string => `RH-${String(n).padStart(7, '0')}`;

export type InboxSize = { cases: number; messages: number; staffId: string };

/** The time-ordered ids that the product makes, so that indexes grow in the same order. */
const ID_FUNCTION = `
  CREATE FUNCTION pg_temp.id_at(at timestamptz) RETURNS uuid LANGUAGE sql VOLATILE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(r, 1, 3) || '8' || substr(r, 4, 15))::uuid FROM md5(random()::text) AS r
  $$`;

/** Fills an empty, migrated database. A patient, a case and a conversation each; messages are spread evenly. */
export async function fillInbox(db: Db, { cases, messages, staffId }: InboxSize): Promise<void> {
  const each = Math.round(messages / cases);
  await db.tx(async (tx) => {
    await tx.query('SET LOCAL statement_timeout = 0');
    // Rows are made in the right order and refer to each other by construction: checks and notices would only cost time.
    await tx.query('SET LOCAL session_replication_role = replica');
    await tx.query(ID_FUNCTION);
    await tx.query(
      `CREATE TEMP TABLE made ON COMMIT DROP AS
       SELECT n, at, pg_temp.id_at(at) AS patient, pg_temp.id_at(at) AS conversation, pg_temp.id_at(at) AS kase, random() AS fate,
              ($2::text[])[1 + n % cardinality($2::text[])] AS words
       FROM (SELECT n, now() - make_interval(mins => ($1 - n) * 10) AS at FROM generate_series(1, $1::int) AS n) AS numbered`,
      [cases, patientQuestions()],
    );
    await tx.query(
      `INSERT INTO patients (id, name, created_at)
       SELECT patient, CASE WHEN n = 500 THEN $1 WHEN n % 3 = 0 THEN NULL ELSE ($2::text[])[1 + n % 20] || ' ' || ($3::text[])[1 + n / 20 % 20] || n % 97 END, at FROM made`,
      [RARE_NAME, FIRST_NAMES, LAST_NAMES],
    );
    await tx.query(
      `INSERT INTO cases (id, reference, patient_id, subject, status, acuity, specialty, assignee_id, created_at, updated_at, resolved_at)
       SELECT kase, 'RH-' || lpad(n::text, 7, '0'), patient, left(words, 80), CASE WHEN fate < 0.95 THEN 'resolved' ELSE 'open' END,
              (ARRAY['emergency', 'urgent', 'soon', 'routine', 'routine', 'self_care'])[1 + n % 6], 'general',
              CASE WHEN n % 400 = 0 THEN $1::uuid END, at, at, CASE WHEN fate < 0.95 THEN at END FROM made`,
      [staffId],
    );
    await tx.query(
      `INSERT INTO conversations (id, patient_id, case_id, channel, control, handoff, handoff_reason, acuity, last_seq, answered_seq, last_patient_seq, staff_read_seq,
                                  first_words, waiting_since, resolved_at, created_at, updated_at)
       SELECT conversation, patient, kase, 'chat', CASE WHEN fate >= 0.997 THEN 'staff' ELSE 'agent' END, CASE WHEN fate >= 0.997 THEN 'waiting' ELSE 'none' END,
              CASE WHEN fate >= 0.997 THEN 'patient_asked' END, (ARRAY['emergency', 'urgent', 'soon', 'routine', 'routine', 'self_care'])[1 + n % 6],
              $1, $1, $1 - 1, CASE WHEN fate < 0.95 THEN $1 ELSE 0 END, left(words, 160), CASE WHEN fate >= 0.997 THEN at END, CASE WHEN fate < 0.95 THEN at END, at, at
       FROM made`,
      [each],
    );
    await tx.query(
      `INSERT INTO messages (id, conversation_id, seq, client_id, author, text, created_at)
       SELECT pg_temp.id_at(at + make_interval(secs => seq)), conversation, seq, CASE WHEN seq % 2 = 1 THEN 'made-' || n || '-' || seq END,
              CASE WHEN seq % 2 = 1 THEN 'patient' ELSE 'agent' END,
              ($2::text[])[1 + (n * 31 + seq * 17) % cardinality($2::text[])] || CASE WHEN n = 777 AND seq = 3 THEN ' about my ' || $3 ELSE ' ' || n % 1000 END,
              at + make_interval(secs => seq)
       FROM made, generate_series(1, $1::int) AS seq`,
      [each, patientQuestions(), RARE_WORDS],
    );
  });
  await db.query('ANALYZE');
}

const FIRST_NAMES = 'Ada Ben Carla Dev Elena Finn Grace Hugo Ines Jamal Kira Liam Mona Noah Olga Pia Quinn Rosa Sami Tess'.split(' ');
const LAST_NAMES = 'Abbot Brandt Castro Dunn Evers Flores Grant Haddad Ito Jansen Kaur Lopez Moreau Novak Okafor Patel Quist Reyes Silva Tran'.split(' ');
