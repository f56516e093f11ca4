/** A hospital's years of cases, made inside the database: believable in how much there is of each kind, drawn from a fixed seed. */
import type { Db } from '../../db/db.ts';
import { newReference } from '../../domain/cases/reference.ts';
import { patientQuestions } from './questions.ts';

export const RARE_NAME = 'Wilhelmina Oxenstierna';
export const RARE_WORDS = 'turquoise harmonica';

export type HospitalSize = { cases: number; messages: number };
export type Hospital = { /** The reference of one case in the middle, and the id of the staff member with the most. */ reference: string; busiest: string };

/** What a hospital looks like in numbers: how often each occurs, out of all. */
const CHANNEL = weighted({ chat: 68, email: 20, sms: 8, phone: 4 });
const ACUITY = weighted({ emergency: 1, urgent: 4, soon: 14, routine: 69, self_care: 12 });
const SPECIALTY = weighted({ family_medicine: 22, paediatrics: 14, cardiology: 9, dermatology: 6, orthopaedics: 8, obstetrics: 7, mental_health: 6, imaging: 4, laboratory: 6, pharmacy: 6, billing: 7, records: 3, front_desk: 2 });
const LOCATION = weighted({ main: 45, northside: 30, lakeshore: 20, pharmacy: 5 });
const PRIORITY = weighted({ normal: 80, high: 11, low: 6, urgent: 3 });
const OPEN_STATUS = weighted({ new: 20, triage: 12, open: 30, waiting_on_patient: 18, waiting_on_clinic: 12, awaiting_results: 8 });
const TAG = weighted({ '': 62, 'call back': 9, interpreter: 6, insurance: 8, 'new patient': 7, referral: 5, complaint: 3 });
const TEAMS: Record<string, string> = { paediatrics: 'Paediatrics', cardiology: 'Cardiology', obstetrics: 'Maternity', mental_health: 'Mental health', pharmacy: 'Pharmacy', billing: 'Billing & records', records: 'Billing & records' };
const STAFF_TEAMS = ['Nurse triage', 'Front desk', 'Paediatrics', 'Cardiology', 'Maternity', 'Mental health', 'Pharmacy', 'Billing & records'];
/** Of a day's cases, how many come in each hour from midnight: people write by day and lie awake at night. */
const BY_HOUR = [1, 1, 1, 1, 1, 2, 3, 6, 9, 11, 11, 10, 8, 9, 9, 8, 7, 6, 5, 5, 4, 3, 2, 2];
const STAFF = 40;
const MINUTES_APART = 10;
/** The share of cases that are over; of the open ones only the newest still wait for staff. */
const OVER = 0.93;
const STAY_OPEN_DAYS = 21;

/** The time-ordered ids that the product makes, so that indexes grow in the same order. */
const ID_FUNCTION = `
  CREATE FUNCTION pg_temp.id_at(at timestamptz) RETURNS uuid LANGUAGE sql VOLATILE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(r, 1, 3) || '8' || substr(r, 4, 15))::uuid FROM md5(random()::text) AS r
  $$`;

/**
 * Fills an empty, migrated database: patients of whom some come again, cases with one conversation each, messages of all
 * authors, notes, and forty staff who cannot sign in. `cases` counts cases, `messages` is met to within rounding.
 */
export async function fillHospital(db: Db, { cases, messages }: HospitalSize): Promise<Hospital> {
  const each = Math.max(2, Math.round(messages / cases));
  const references = new Set<string>();
  while (references.size < cases) references.add(newReference());
  await db.tx(async (tx) => {
    await tx.query('SET LOCAL statement_timeout = 0');
    // Rows are made in the right order and refer to each other by construction: checks and notices would only cost time.
    await tx.query('SET LOCAL session_replication_role = replica');
    await tx.query('SELECT setseed(0.4217)');
    await tx.query(ID_FUNCTION);
    await tx.query(
      `INSERT INTO staff (id, email, name, role, teams, locations, password_hash, demo)
       SELECT pg_temp.id_at(now() - interval '3 years'), 'made-' || n || '@made.test', ($1::text[])[1 + n % 20] || ' ' || ($2::text[])[1 + n * 7 % 20],
              (ARRAY['nurse', 'front_desk', 'doctor', 'nurse', 'manager'])[1 + n % 5], ARRAY[($3::text[])[1 + n % 8]], ARRAY[(ARRAY['main', 'northside', 'lakeshore'])[1 + n % 3]], '-', true
       FROM generate_series(1, ${STAFF}) AS n`, [FIRST_NAMES, LAST_NAMES, STAFF_TEAMS]);
    await tx.query(
      `CREATE TEMP TABLE crew ON COMMIT DROP AS SELECT id, teams[1] AS team, row_number() OVER (PARTITION BY teams[1] ORDER BY email) - 1 AS place, count(*) OVER (PARTITION BY teams[1]) AS mates
       FROM staff WHERE email LIKE 'made-%'`);
    await tx.query(
      `CREATE TEMP TABLE made ON COMMIT DROP AS
       SELECT *, CASE WHEN acuity IN ('emergency', 'urgent') THEN 'Nurse triage' ELSE coalesce($7::jsonb->>specialty, 'Front desk') END AS team, pg_temp.id_at(at) AS kase, pg_temp.id_at(at) AS conversation
       FROM (
         SELECT n, day + make_interval(hours => ($2::int[])[1 + floor(random() * cardinality($2::int[]))::int], mins => floor(random() * 60)::int, secs => random() * 60) AS at,
           -- Two of five come again: the further back a patient first wrote, the likelier.
           CASE WHEN random() < 0.4 AND n > 1 THEN 1 + floor(random() * (n - 1))::int ELSE n END AS patient_n,
           ($3::text[])[1 + floor(random() * cardinality($3::text[]))::int] AS channel,
           ($4::text[])[1 + floor(random() * cardinality($4::text[]))::int] AS acuity,
           ($5::text[])[1 + floor(random() * cardinality($5::text[]))::int] AS specialty,
           ($6::text[])[1 + floor(random() * cardinality($6::text[]))::int] AS location,
           random() AS fate, random() AS pace, 1 + floor(random() * cardinality($8::text[]))::int AS said
         FROM (SELECT n, date_trunc('day', now()) - make_interval(days => (($1 - n) * ${MINUTES_APART} / 1440) + 1) AS day FROM generate_series(1, $1::int) AS n) AS numbered
       ) AS drawn`,
      [cases, BY_HOUR.flatMap((weight, hour) => Array<number>(weight).fill(hour)), CHANNEL, ACUITY, SPECIALTY, LOCATION, JSON.stringify(TEAMS), patientQuestions()]);
    await tx.query(`CREATE TEMP TABLE person ON COMMIT DROP AS SELECT m.n, pg_temp.id_at(m.at) AS id, m.at FROM made m WHERE m.patient_n = m.n`);
    // Whoever comes again is a patient who has been there; a draw that hit another returning one goes to the nearest before.
    await tx.query(`CREATE INDEX ON person (n)`);
    await tx.query(`ALTER TABLE made ADD COLUMN patient uuid, ADD COLUMN over boolean, ADD COLUMN ended timestamptz, ADD COLUMN status text`);
    await tx.query(`UPDATE made m SET patient = (SELECT p.id FROM person p WHERE p.n <= m.patient_n ORDER BY p.n DESC LIMIT 1),
        over = m.fate < ${OVER} OR m.at < now() - interval '${STAY_OPEN_DAYS} days',
        ended = least(now(), m.at + make_interval(mins => round(20 / (1.02 - m.pace))::int * CASE m.acuity WHEN 'emergency' THEN 1 WHEN 'urgent' THEN 4 ELSE 20 END)),
        status = CASE WHEN m.fate < ${OVER} OR m.at < now() - interval '${STAY_OPEN_DAYS} days' THEN CASE WHEN m.at < now() - interval '30 days' THEN 'closed' ELSE 'resolved' END
                      ELSE ($1::text[])[1 + floor(random() * cardinality($1::text[]))::int] END`, [OPEN_STATUS]);
    await tx.query(
      `INSERT INTO patients (id, name, language, birth_date, demo, created_at)
       SELECT id, CASE WHEN n = (SELECT max(n) FROM person WHERE n <= $4) THEN $1 WHEN random() < 0.2 THEN NULL ELSE ($2::text[])[1 + floor(random() * 20)::int] || ' ' || ($3::text[])[1 + floor(random() * 20)::int] || CASE WHEN random() < 0.5 THEN '-' || ($3::text[])[1 + floor(random() * 20)::int] ELSE '' END END,
              CASE WHEN random() < 0.12 THEN 'es' ELSE 'en' END, date '1935-01-01' + floor(random() * 32000)::int, true, at FROM person`,
      [RARE_NAME, FIRST_NAMES, LAST_NAMES, Math.ceil(cases / 2)]);
    await tx.query(
      `INSERT INTO cases (id, reference, patient_id, subject, status, priority, acuity, specialty, location, team, assignee_id, tags, custom_fields, channel, created_at, updated_at, first_response_at, resolved_at, closed_at)
       SELECT m.kase, ($1::text[])[m.n], m.patient, left(($2::text[])[m.said], 80), m.status, ($3::text[])[1 + floor(random() * cardinality($3::text[]))::int], m.acuity, m.specialty, m.location, m.team, w.id,
              CASE t.tag WHEN '' THEN '{}' ELSE ARRAY[t.tag] END,
              CASE WHEN m.specialty IN ('billing', 'front_desk', 'records') THEN jsonb_build_object('insurance_plan', (ARRAY['Riverbend Plus', 'Lakes Mutual', 'State plan', 'None'])[1 + m.n % 4]) ELSE '{}' END,
              m.channel, m.at, CASE WHEN m.over THEN m.ended ELSE m.at END,
              CASE WHEN m.over AND m.pace < 0.72 THEN m.at + (m.ended - m.at) * 0.3 END, CASE WHEN m.over THEN m.ended END, CASE WHEN m.status = 'closed' THEN m.ended + interval '7 days' END
       FROM made m CROSS JOIN LATERAL (SELECT ($4::text[])[1 + (m.n * 37 + m.said) % cardinality($4::text[])] AS tag) t
       -- Half of the open cases have nobody yet.
       LEFT JOIN crew w ON w.team = m.team AND w.place = m.n % w.mates AND (m.over OR m.n % 2 = 0)`,
      [[...references], patientQuestions(), PRIORITY, TAG]);
    await tx.query(
      `INSERT INTO conversations (id, patient_id, visitor_id, case_id, channel, control, handoff, handoff_reason, acuity, emergency, last_seq, answered_seq, last_patient_seq, staff_read_seq,
                                  first_words, waiting_since, resolved_at, created_at, updated_at)
       SELECT m.conversation, m.patient, m.patient, m.kase, m.channel, CASE WHEN waits THEN 'staff' ELSE 'agent' END, CASE WHEN waits THEN 'waiting' ELSE 'none' END,
              CASE WHEN waits THEN 'asked_for_person' END, m.acuity, NOT m.over AND m.acuity = 'emergency', $1, $1, $1 - 1, CASE WHEN m.over THEN $1 ELSE 0 END, left(($2::text[])[m.said], 160),
              CASE WHEN waits THEN m.at END, CASE WHEN m.over THEN m.ended END, m.at, CASE WHEN m.over THEN m.ended ELSE m.at END
       FROM (SELECT *, NOT over AND at > now() - interval '3 days' AS waits FROM made) m`,
      [each, patientQuestions()]);
    await tx.query(
      `INSERT INTO messages (id, conversation_id, seq, client_id, author, staff_id, text, created_at)
       SELECT pg_temp.id_at(x.at), m.conversation, seq, CASE WHEN x.author = 'patient' THEN 'made-' || m.n || '-' || seq END, x.author, CASE WHEN x.author = 'staff' THEN coalesce(k.assignee_id, (SELECT id FROM crew LIMIT 1)) END,
              ($2::text[])[1 + (m.n * 31 + seq * 17 + m.said) % cardinality($2::text[])] || CASE WHEN m.n = $4 AND seq = 3 THEN ' about my ' || $3 ELSE ' ' || m.n % 1000 END, x.at
       FROM made m JOIN cases k ON k.id = m.kase CROSS JOIN generate_series(1, $1::int) AS seq
       CROSS JOIN LATERAL (SELECT m.at + make_interval(secs => seq * 40) AS at, CASE WHEN seq % 2 = 1 THEN 'patient' WHEN m.pace < 0.72 AND seq > 2 THEN 'staff' ELSE 'agent' END AS author) x`,
      [each, patientQuestions(), RARE_WORDS, Math.ceil(cases / 3)]);
    await tx.query(
      `INSERT INTO notes (id, conversation_id, staff_id, client_id, text, after_seq, created_at)
       SELECT pg_temp.id_at(m.at), m.conversation, k.assignee_id, 'made-' || m.n, ($1::text[])[1 + m.n % cardinality($1::text[])], 2, m.at + interval '10 minutes'
       FROM made m JOIN cases k ON k.id = m.kase WHERE k.assignee_id IS NOT NULL AND m.n % 5 < 2`, [NOTES]);
  });
  await db.query('ANALYZE');
  return db.one<Hospital>(
    `SELECT (SELECT reference FROM cases ORDER BY id OFFSET $1 LIMIT 1) AS reference, (SELECT assignee_id FROM cases WHERE assignee_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1) AS busiest`,
    [Math.floor(cases / 3)]);
}

/** Each value as often as its weight says, to draw from. */
function weighted(weights: Record<string, number>): string[] {
  return Object.entries(weights).flatMap(([value, weight]) => Array<string>(weight).fill(value));
}

const NOTES = ['Called back, no answer. Try again in the afternoon.', 'Insurance card is on file.', 'Asked the clinic for the next free slot.', 'Interpreter is booked.', 'Results are with the doctor.', 'Prefers a call after five.', 'Sent the form again by post.'];
const FIRST_NAMES = 'Ada Ben Carla Dev Elena Finn Grace Hugo Ines Jamal Kira Liam Mona Noah Olga Pia Quinn Rosa Sami Tess'.split(' ');
const LAST_NAMES = 'Abbot Brandt Castro Dunn Evers Flores Grant Haddad Ito Jansen Kaur Lopez Moreau Novak Okafor Patel Quist Reyes Silva Tran'.split(' ');
