import type { Db } from '../../../db/db.ts';
import { MIGRATIONS_FOLDER } from '../../../db/migrate.ts';
import { type AppliedMigration, pendingMigrations, readMigrations } from '../../../db/migration-files.ts';
import { describeError } from '../exit-code.ts';
import { fail, type Finding, ok, warn } from './finding.ts';

const TRIED_MAJOR = 17;
const OLDEST_MAJOR = 15;
const CLOCK_MS = 2_000;

/** Whether the database answers, is new enough, has what it needs and goes by the same time. */
export async function checkDatabase(db: Db): Promise<Finding[]> {
  const health = await db.health();
  if (!health.ok) return [unreachable(health.error)];
  const { number, version } = await db.one<{ number: number; version: string }>(`SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version`);
  return [
    versionFinding(db.kind, Math.floor(number / 10_000), version),
    ...(await extensions(db)),
    await migrations(db),
    await clock(db),
    await staffAccounts(db),
  ];
}

export function unreachable(error: unknown): Finding {
  return fail('database', describeError(error), 'Check that it runs and that DATABASE_URL or DATA_DIR names it.');
}

function versionFinding(kind: Db['kind'], major: number, version: string): Finding {
  const shown = kind === 'pglite' ? `embedded, PostgreSQL ${version}` : `PostgreSQL ${version}`;
  if (major < OLDEST_MAJOR) return fail('database', shown, `Use PostgreSQL ${TRIED_MAJOR}.`);
  if (major < TRIED_MAJOR) return warn('database', shown, `TonIQ is tried on PostgreSQL ${TRIED_MAJOR}; plan the upgrade.`);
  return ok('database', shown);
}

async function extensions(db: Db): Promise<Finding[]> {
  const rows = await db.query<{ name: string; offered: string; installed: string | null }>(
    `SELECT name, default_version AS offered, installed_version AS installed FROM pg_available_extensions WHERE name IN ('vector', 'pg_trgm', 'unaccent')`,
  );
  return ['vector', 'pg_trgm', 'unaccent'].map((name) => {
    const row = rows.find((one) => one.name === name);
    const check = `extension ${name}`;
    if (!row) return fail(check, 'missing', `Install it on the server (Debian: ${name === 'vector' ? 'postgresql-17-pgvector' : 'postgresql-contrib'}).`);
    const version = row.installed ?? row.offered;
    if (name === 'vector' && isOlderThan(version, [0, 8])) return fail(check, version, 'Install pgvector 0.8 or newer, then run in this database: ALTER EXTENSION vector UPDATE');
    return row.installed ? ok(check, version) : ok(check, `${version}, created at the first start`);
  });
}

/** Compares dotted versions by their first two numbers. */
export function isOlderThan(version: string, [major, minor]: readonly [number, number]): boolean {
  const [a = 0, b = 0] = version.split('.').map(Number);
  return a < major || (a === major && b < minor);
}

async function migrations(db: Db): Promise<Finding> {
  const check = 'schema';
  const { begun } = await db.one<{ begun: boolean }>(`SELECT to_regclass('toniq.migrations') IS NOT NULL AS begun`);
  const applied = begun ? await db.query<AppliedMigration>('SELECT number, name, checksum FROM toniq.migrations ORDER BY number') : [];
  try {
    const pending = pendingMigrations(await readMigrations(MIGRATIONS_FOLDER), applied);
    if (pending.length === 0) return ok(check, `up to date (${applied.length} migrations)`);
    return warn(check, `${pending.length} migrations are missing`, 'They run at the next start, or now with: npm run --silent toniq -- migrate');
  } catch (error) {
    return fail(check, describeError(error), 'Use the version of TonIQ that this database belongs to.');
  }
}

async function clock(db: Db): Promise<Finding> {
  const asked = Date.now();
  const { now } = await db.one<{ now: number }>('SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now');
  const apart = Math.abs(now - (asked + Date.now()) / 2);
  if (apart > CLOCK_MS) return fail('clock', `database and server are ${(apart / 1000).toFixed(1)} s apart`, 'Let both machines take their time from the network (chrony, systemd-timesyncd).');
  return ok('clock', `${new Date().toISOString()}, as in the database`);
}

async function staffAccounts(db: Db): Promise<Finding> {
  const { there } = await db.one<{ there: boolean }>(`SELECT to_regclass('staff') IS NOT NULL AS there`);
  const own = there ? await db.one<{ own: number; demo: number }>('SELECT count(*) FILTER (WHERE NOT demo)::int AS own, count(*) FILTER (WHERE demo)::int AS demo FROM staff WHERE disabled_at IS NULL') : { own: 0, demo: 0 };
  if (own.own > 0) return ok('staff', `${own.own} accounts`);
  if (own.demo > 0) return ok('staff', `${own.demo} demo accounts`);
  return warn('staff', 'nobody can sign in to the inbox', 'Add an account: npm run --silent toniq -- staff add nurse@hospital.example --name Noor --role nurse');
}
