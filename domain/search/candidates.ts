/**
 * What may be meant, as ids in order. These queries run past the row security of the second wall, which would keep the trigram
 * indexes from being used, with the first wall's condition in them; what they find is read behind the second wall.
 */
import type { Queryable } from '../../db/db.ts';
import type { Principal } from '../access/principal.ts';
import { visibleTo } from '../access/visible.ts';
import { parseReference } from '../cases/reference.ts';
import { searchWords } from './snippet.ts';

/** The place of one candidate in its list: how well it fits, then its id. Messages and notes go by their id alone, newest first. */
export type Place = [score: number, id: string];
type Found = { id: string; score: number };
type Ask = { q: string; principal: Principal; limit: number; after: Place | null };

/** How alike a part of a name has to be: one or two letters off in a name of usual length. */
const ALIKE = 0.5;
/** Shorter words stand in nearly every message. */
const SHORTEST_WORD = 3;
/** So many of the newest are looked through one by one before the index is asked: common words are found there at once. */
const NEWEST = 3_000;

/** Cases by reference – also with a wrong character in it – and by the words of their subject. */
export async function caseCandidates(db: Queryable, { q, principal, limit, after }: Ask): Promise<Found[]> {
  const { values, value, visible } = asked(principal);
  const exact = parseReference(q);
  const body = exact ? null : referenceBody(q);
  const ways: string[] = [];
  if (exact) ways.push(`SELECT k.id, 2::float8 AS score FROM cases k WHERE k.reference = ${value(exact)}`);
  // The check character tells of one mistake; one half of the reference is then still right.
  if (body) {
    const wanted = value(`${body.slice(0, 4)}-${body.slice(4)}`);
    ways.push(`SELECT k.id, 1 + similarity(substr(k.reference, 4), ${wanted})::float8 AS score FROM cases k WHERE k.reference LIKE ${value(`%-${body.slice(0, 4)}-%`)} OR k.reference LIKE ${value(`%-${body.slice(-3)}`)}`);
  }
  const words = searchWords(q).filter((word) => word.length >= SHORTEST_WORD);
  if (!exact && words.length) ways.push(`(SELECT k.id, 0.5::float8 AS score FROM cases k WHERE ${like('k.subject', words, value)} ORDER BY k.id DESC LIMIT 500)`);
  if (!ways.length) return [];
  return db.query<Found>(
    `SELECT x.id, max(x.score) AS score FROM (${ways.join(' UNION ALL ')}) x JOIN cases k ON k.id = x.id LEFT JOIN conversations c ON c.case_id = k.id
     WHERE ${visible} GROUP BY x.id HAVING ${behind(after, 'max(x.score)', 'x.id', value)} ORDER BY max(x.score) DESC, x.id DESC LIMIT ${value(limit)}`, values);
}

/** Patients by name, also misspelt. Asked within a transaction, whose threshold it sets. */
export async function patientCandidates(tx: Queryable, ask: Ask): Promise<Found[]> {
  const alike = await patientsCalled(tx, ask);
  return alike ?? patientsAlike(tx, ask);
}

/**
 * A page of those who have every word of it in their name, or null when there are fewer: whoever is merely called something alike comes
 * behind them all. To weigh thousands who share half of a common name is left out.
 */
async function patientsCalled(tx: Queryable, { q, principal, limit, after }: Ask): Promise<Found[] | null> {
  const words = q.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= SHORTEST_WORD);
  if (!words.length || (after && after[0] < 1)) return null;
  const { values, value, visible } = asked(principal);
  const found = await tx.query<Found>(
    `SELECT p.id, 1::float8 AS score FROM patients p
     WHERE ${like('p.name', words, value)} AND word_similarity(${value(q)}, p.name) = 1 AND ${behind(after, '1::float8', 'p.id', value)}
       AND EXISTS (SELECT 1 FROM conversations c LEFT JOIN cases k ON k.id = c.case_id WHERE c.patient_id = p.id AND ${visible})
     ORDER BY p.id DESC LIMIT ${value(limit)}`, values);
  return found.length === limit ? found : null;
}

async function patientsAlike(tx: Queryable, { q, principal, limit, after }: Ask): Promise<Found[]> {
  const { values, value, visible } = asked(principal);
  await tx.query(`SELECT set_config('pg_trgm.word_similarity_threshold', $1, true)`, [String(ALIKE)]);
  const name = value(q);
  return tx.query<Found>(
    `SELECT p.id, p.score FROM (SELECT p.id, word_similarity(${name}, p.name)::float8 AS score FROM patients p WHERE ${name} <% p.name ORDER BY score DESC, p.id DESC LIMIT 500) p
     WHERE ${behind(after, 'p.score', 'p.id', value)} AND EXISTS (SELECT 1 FROM conversations c LEFT JOIN cases k ON k.id = c.case_id WHERE c.patient_id = p.id AND ${visible})
     ORDER BY p.score DESC, p.id DESC LIMIT ${value(limit)}`, values);
}

/** Messages of patients and staff, or notes, that hold every word; newest first. */
export async function textCandidates(db: Queryable, table: 'messages' | 'notes', { q, principal, limit, after }: Ask): Promise<Found[]> {
  const words = searchWords(q).filter((word) => word.length >= SHORTEST_WORD);
  if (!words.length) return [];
  const said = table === 'messages' ? `m.author IN ('patient', 'staff')` : 'true';
  // In order first, then looked up one by one until the page is full: thousands hold a common word, and a page shows ten.
  const run = (among: string): Promise<Found[]> => {
    const { values, value, visible } = asked(principal);
    return db.query<Found>(
      `SELECT m.id, 0 AS score FROM (${among.replaceAll('$PLACE', after ? `m.id < ${value(after[1])}::uuid` : 'true').replaceAll('$LIKE', like('m.text', words, value))} ORDER BY m.id DESC OFFSET 0) m
       WHERE EXISTS (SELECT 1 FROM conversations c LEFT JOIN cases k ON k.id = c.case_id WHERE c.id = m.conversation_id AND ${visible} OFFSET 0) ORDER BY m.id DESC LIMIT ${value(limit)}`, values);
  };
  const newest = await run(`SELECT * FROM (SELECT m.id, m.conversation_id, m.text, ${table === 'messages' ? 'm.author' : 'NULL AS author'} FROM ${table} m WHERE $PLACE ORDER BY m.id DESC LIMIT ${NEWEST}) m WHERE ${said} AND $LIKE`);
  if (newest.length === limit) return newest;
  return run(`SELECT m.id, m.conversation_id FROM ${table} m WHERE ${said} AND $LIKE AND $PLACE`);
}

/** What looks like a reference that was copied wrongly: its letters and digits after the two letters in front. */
function referenceBody(q: string): string | null {
  const body = /^\s*[A-Za-z]{2}[\s-]+([0-9A-Za-z\s-]{5,12})\s*$/.exec(q)?.[1]?.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  // Seven letters may be a name; with dashes where a reference has them they are none.
  return body && body.length >= 6 && body.length <= 8 && (/\d/.test(body) || /-\w{3,4}-\w{2,4}\s*$/.test(q)) ? body : null;
}

function asked(principal: Principal) {
  const values: unknown[] = [];
  const value = (one: unknown): string => `$${values.push(one)}`;
  return { values, value, visible: visibleTo(principal, value) };
}

const like = (column: string, words: readonly string[], value: (one: unknown) => string): string =>
  words.map((word) => `${column} ILIKE ${value(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`).join(' AND ');

const behind = (after: Place | null, score: string, id: string, value: (one: unknown) => string): string =>
  after ? `(${score}, ${id}) < (${value(after[0])}::float8, ${value(after[1])}::uuid)` : 'true';
