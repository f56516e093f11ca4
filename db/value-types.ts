/** How column values become JavaScript values, for this pool only (nothing global is changed). */
import pg from 'pg';

const INT8 = 20;
const DATE = 1082;
type Parser = (text: string) => unknown;

/**
 * Parsers for a pool's `types` option. `int8` is a number as long as that is exact and a string of digits beyond 2^53;
 * `date` stays `YYYY-MM-DD` (a date of birth has no time zone); `timestamptz` is a Date; vectors are number arrays
 * once `learnVectors` has told their type ids, which differ from database to database.
 */
export class ValueTypes {
  readonly #vectorOids = new Set<number>();

  /** Reads the ids of pgvector's types. Needed once per database, after the extension exists. */
  async learnVectors(query: (text: string) => Promise<{ oid: number }[]>): Promise<void> {
    const rows = await query(`select oid::int4 as oid from pg_type where typname in ('vector', 'halfvec') and typtype = 'b'`);
    for (const row of rows) this.#vectorOids.add(row.oid);
  }

  getTypeParser = ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary') {
      if (oid === INT8) return parseInt8;
      if (oid === DATE) return keepText;
      if (this.#vectorOids.has(oid)) return parseVector;
    }
    return pg.types.getTypeParser(oid, format as 'text') as Parser;
  }) as pg.CustomTypesConfig['getTypeParser'];
}

function parseInt8(text: string): number | string {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
}

function keepText(text: string): string {
  return text;
}

/** pgvector prints `[1,2.5,-3e-05]`, which is JSON. */
function parseVector(text: string): number[] {
  return JSON.parse(text) as number[];
}
