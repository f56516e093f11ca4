/** The numbered SQL files that make the schema, and the rules that hold between them and what a database has had. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface MigrationFile {
  number: number;
  /** The file's name, `0001-foundation.sql`. */
  name: string;
  sql: string;
  /** SHA-256 of the text with line ends made alike, as hex: a checkout on Windows must not look like a change. */
  checksum: string;
}

export interface AppliedMigration {
  number: number;
  name: string;
  checksum: string;
}

/** The folder or the database is not what this version of the program expects. Nothing was changed. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused';
}

/** A migration file's SQL failed. Its transaction was rolled back; the ones before it stay. */
export class MigrationFailed extends Error {
  override name = 'MigrationFailed';
  constructor(file: string, cause: unknown) {
    super(`Migration ${file} failed and was rolled back: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

const NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;

/** Reads `NNNN-name.sql` files in order. Throws MigrationRefused for a misnamed file, a gap or a number used twice. */
export async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const files = await Promise.all(
    names.map(async (name): Promise<MigrationFile> => {
      const digits = NAME.exec(name)?.[1];
      if (digits === undefined) throw new MigrationRefused(`${name} is not named like a migration: use NNNN-words-in-lower-case.sql.`);
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
      return { number: Number(digits), name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
  files.forEach((file, at) => {
    if (file.number !== at + 1) throw new MigrationRefused(`${file.name} should have the number ${String(at + 1).padStart(4, '0')}: migrations are numbered without gaps or repeats.`);
  });
  return files;
}

/** What is left to apply. Throws MigrationRefused when history was changed or the database is newer than the code. */
export function pendingMigrations(files: MigrationFile[], applied: AppliedMigration[]): MigrationFile[] {
  for (const done of applied) {
    const file = files[done.number - 1];
    if (!file) {
      throw new MigrationRefused(`The database is newer than this version of TonIQ: it has had migration ${done.name}, which this version does not know. Start the newer version.`);
    }
    if (file.checksum !== done.checksum) {
      throw new MigrationRefused(`Migration ${file.name} was changed after it had been applied. Restore the file and put the change into a new migration.`);
    }
  }
  return files.slice(applied.length);
}
