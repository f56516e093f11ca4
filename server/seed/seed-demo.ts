import { fileURLToPath } from 'node:url';
import type { Db } from '../../db/db.ts';
import { addStaff } from '../../domain/staff/account.ts';
import { RuleBroken } from '../../domain/errors.ts';
import { importArticles } from '../../kb/import.ts';
import type { FileStore } from '../files/file-store.ts';
import { seedPatients } from './demo-patients.ts';
import { DEMO_STAFF } from './demo-people.ts';
import { seedCases } from './seed-cases.ts';

const ARTICLES = fileURLToPath(new URL('../../kb/demo/articles/', import.meta.url));

type Marker = { state: 'seeding' | 'seeded' };

/** True when the database holds the demo hospital, whose passwords everybody knows. */
export async function holdsDemo(db: Db): Promise<boolean> {
  return (await demoMarker(db)) !== null;
}

/**
 * Puts the demo hospital into an empty embedded database; any other is left alone. A start that was cut short is
 * finished by the next one, since each part can be repeated. Without a file store its cases carry no files.
 */
export async function seedDemo(db: Db, files: FileStore | null): Promise<void> {
  const marker = await demoMarker(db);
  if (marker?.state === 'seeded') return;
  if (!marker && !(await isEmpty(db))) return;
  await mark(db, 'seeding');
  await Promise.all([...DEMO_STAFF.map((person) => addStaff(db, person, { kind: 'system' }).catch(unlessThere)), importArticles(db, ARTICLES)]);
  await seedPatients(db);
  await seedCases(db, files);
  await mark(db, 'seeded');
}

const demoMarker = async (db: Db): Promise<Marker | null> =>
  (await db.maybe<{ value: Marker }>(`SELECT value FROM installation WHERE key = 'demo'`))?.value ?? null;

async function isEmpty(db: Db): Promise<boolean> {
  const { used } = await db.one<{ used: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM staff) OR EXISTS (SELECT 1 FROM patients) OR EXISTS (SELECT 1 FROM articles) AS used');
  return !used;
}

async function mark(db: Db, state: Marker['state']): Promise<void> {
  await db.query(`INSERT INTO installation (key, value) VALUES ('demo', $1) ON CONFLICT (key) DO UPDATE SET value = $1`, [JSON.stringify({ state })]);
}

function unlessThere(error: unknown): void {
  if (!(error instanceof RuleBroken)) throw error;
}
