import { expect, test } from 'vitest';
import { DatabaseUnavailable, StorageFull, translateError } from './errors.ts';

const error = (message: string, code?: string) => Object.assign(new Error(message), code === undefined ? {} : { code });

test.each([
  ['refused', error('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED')],
  ['shut down by its administrator', error('terminating connection due to administrator command', '57P01')],
  ['still starting', error('the database system is starting up', '57P03')],
  ['out of connections', error('sorry, too many clients already', '53300')],
  ['broken protocol', error('connection failure', '08006')],
  ['cut', error('Connection terminated unexpectedly')],
  ['nothing free in the pool', error('timeout exceeded when trying to connect')],
  ['closed', error('Cannot use a pool after calling end on the pool')],
])('%s means unavailable', (_name, cause) => {
  const translated = translateError(cause);
  expect(translated).toBeInstanceOf(DatabaseUnavailable);
  expect(translated).toMatchObject({ cause });
});

test.each([
  ['the server says so', error('could not extend file', '53100')],
  ['the system says so', error('write', 'ENOSPC')],
  ['the engine says so', error('could not write to file "pg_wal/xlogtemp.42": No space left on device', 'XX000')],
])('a full disk: %s', (_name, cause) => {
  expect(translateError(cause)).toBeInstanceOf(StorageFull);
});

test.each([error('duplicate key', '23505'), error('syntax error', '42601'), error('Connection string is odd', '22023'), 'not an error'])('%s stays what it is', (cause) => {
  expect(translateError(cause)).toBe(cause);
});
